#include "tools/koffietijd/lexicon_option.hpp"

#include "kiosk/matching/open_recogniser.hpp"

#include <iostream>

namespace tools {

void add_lexicon_option(CLI::App& command, std::string& folder) {
  command
      .add_option("--lexicon", folder,
                  "Folder with professions, occasions and clients (*.toml) to use in place of the built-in ones")
      ->type_name("FOLDER");
}

kiosk::base::Result<std::shared_ptr<const matcher::lexicon::Recogniser>> make_recogniser(const std::string& folder) {
  auto opened = kiosk::matching::open_recogniser(folder);
  if (!opened) return std::unexpected{opened.error().within("--lexicon")};
  if (!opened->remark.empty()) std::cerr << "koffietijd: " << opened->remark << '\n';
  return std::move(opened->recogniser);
}

}  // namespace tools
