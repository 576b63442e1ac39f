#include "kiosk/matching/open_recogniser.hpp"

#include <utility>

namespace kiosk::matching {

using matcher::lexicon::Lexicon;
using matcher::lexicon::Recogniser;

base::Result<OpenedRecogniser> open_recogniser(const std::filesystem::path& folder) {
  auto lexicon = folder.empty() ? std::expected<Lexicon, matcher::lexicon::Fault>{Lexicon::built_in()}
                                : Lexicon::read_folder(folder);
  if (!lexicon) return base::fail(base::ErrorKind::invalid_input, lexicon.error().sentence());
  OpenedRecogniser opened;
  auto words = matcher::text::WordList::read(matcher::text::kDutchWords);
  std::shared_ptr<const matcher::text::WordList> dutch;
  if (words) {
    dutch = std::make_shared<const matcher::text::WordList>(std::move(*words));
  } else {
    opened.remark = "Dutch compounds are not split: " + words.error();
  }
  opened.recogniser =
      std::make_shared<const Recogniser>(std::make_shared<const Lexicon>(std::move(*lexicon)), std::move(dutch));
  return opened;
}

}  // namespace kiosk::matching
