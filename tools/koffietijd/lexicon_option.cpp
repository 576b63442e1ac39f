#include "tools/koffietijd/lexicon_option.hpp"

#include <iostream>

namespace tools {

void add_lexicon_option(CLI::App& command, std::string& folder) {
  command
      .add_option("--lexicon", folder,
                  "Folder with professions, occasions and clients (*.toml) to use in place of the built-in ones")
      ->type_name("FOLDER");
}

kiosk::base::Result<std::shared_ptr<const matcher::lexicon::Recogniser>> make_recogniser(const std::string& folder) {
  using matcher::lexicon::Lexicon;
  auto lexicon = folder.empty() ? std::expected<Lexicon, matcher::lexicon::Fault>{Lexicon::built_in()}
                                : Lexicon::read_folder(folder);
  if (!lexicon) return kiosk::base::fail(kiosk::base::ErrorKind::invalid_input, lexicon.error().sentence());
  auto words = matcher::text::WordList::read(matcher::text::kDutchWords);
  std::shared_ptr<const matcher::text::WordList> dutch;
  if (words) {
    dutch = std::make_shared<const matcher::text::WordList>(std::move(*words));
  } else {
    std::cerr << "koffietijd: compounds are not split: " << words.error() << '\n';
  }
  return std::make_shared<const matcher::lexicon::Recogniser>(std::make_shared<const Lexicon>(std::move(*lexicon)), dutch);
}

}  // namespace tools
