#include "kiosk/base/file_names.hpp"
#include "kiosk/base/temporary_folder.hpp"
#include "kiosk/card/vcard.hpp"
#include "kiosk/lists/write_cards.hpp"

#include <zip.h>

#include <algorithm>
#include <deque>
#include <memory>
#include <string>

namespace kiosk::lists {
namespace {

using base::ErrorKind;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

/// One card, which is written when libzip reads it: so never more than one of them is in memory.
struct CardSource {
  const event::Attendee* person = nullptr;
  std::string text;
  std::size_t at = 0;

  zip_int64_t read(void* to, zip_uint64_t size) {
    const auto piece = std::min<std::size_t>(size, text.size() - at);
    std::copy_n(text.data() + at, piece, static_cast<char*>(to));
    at += piece;
    return static_cast<zip_int64_t>(piece);
  }
};

zip_int64_t serve(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command) {
  auto& card = *static_cast<CardSource*>(state);
  switch (command) {
    case ZIP_SOURCE_SUPPORTS:
      return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                            ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_OPEN:
      card.text = card::write_vcard(card.person->record.card);
      card.at = 0;
      return 0;
    case ZIP_SOURCE_READ:
      return card.read(data, size);
    case ZIP_SOURCE_CLOSE:
      card.text = {};
      return 0;
    case ZIP_SOURCE_STAT: {
      auto* told = static_cast<zip_stat_t*>(data);
      zip_stat_init(told);
      return sizeof *told;
    }
    case ZIP_SOURCE_ERROR:
      return 2 * sizeof(int);
    default:
      return 0;
  }
}

std::unexpected<base::Error> failed(zip_error_t* error) {
  const auto kind = zip_error_system_type(error) == ZIP_ET_SYS && zip_error_code_system(error) == ENOSPC
                        ? ErrorKind::disk_full
                        : ErrorKind::io;
  auto refused = base::fail(kind, std::string{"the zip was not written: "} + zip_error_strerror(error));
  zip_error_fini(error);
  return refused;
}

base::Result<> add(zip_t* archive, CardSource& card, const std::string& name) {
  auto* source = zip_source_function(archive, serve, &card);
  if (source == nullptr) return failed(zip_get_error(archive));
  if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
    zip_source_free(source);
    return failed(zip_get_error(archive));
  }
  return {};
}

}  // namespace

base::Result<std::uint64_t> write_card_files(std::span<const event::Attendee* const> people, const Sink& sink) {
  const auto folder = base::TemporaryFolder::create();
  if (!folder) return std::unexpected{folder.error()};
  const auto file = folder->path() / "cards.zip";
  std::deque<CardSource> cards;  // outlives the archive, which reads them when it is closed
  int reason = 0;
  Archive archive{zip_open(file.c_str(), ZIP_CREATE, &reason)};
  if (!archive) {
    zip_error_t error;
    zip_error_init_with_code(&error, reason);
    return failed(&error);
  }
  base::FileNames names;
  for (const auto* person : people) {
    if (!shares_card(person)) continue;
    cards.push_back({.person = person});
    const auto name = names.take(person->record.card.name.display(), ".vcf", "card");
    if (auto added = add(archive.get(), cards.back(), name); !added) return std::unexpected{added.error()};
  }
  if (zip_close(archive.get()) != 0) return failed(zip_get_error(archive.get()));
  static_cast<void>(archive.release());
  // an archive without a card is no file: libzip does not keep it
  if (cards.empty()) return 0;
  if (auto handed = base::read_in_pieces(file, sink); !handed) return std::unexpected{handed.error()};
  return cards.size();
}

}  // namespace kiosk::lists
