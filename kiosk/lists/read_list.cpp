#include "kiosk/lists/read_list.hpp"

#include "kiosk/base/local_time.hpp"
#include "kiosk/base/text.hpp"
#include "kiosk/card/vcard.hpp"
#include "kiosk/lists/list_forms.hpp"

namespace kiosk::lists {
namespace {

using base::ErrorKind;
using base::fail;

base::Result<> read_text(std::string_view text, const EventTimes& times, ReadList& list) {
  const auto start = base::trimmed(text);
  if (start.empty()) return fail(ErrorKind::invalid_input, "the file is empty. Export the list again");
  if (card::looks_like_vcard(text)) return read_vcard_list(text, list);
  if (start.front() == '[' || start.front() == '{') return read_json_list(start, times, list);
  return read_csv_list(text, times, list);
}

}  // namespace

std::string_view name_of(ListSystem system) {
  switch (system) {
    case ListSystem::plain:
      return "attendee list";
    case ListSystem::pretix_check_in:
      return "pretix check-in list";
    case ListSystem::pretix_positions:
      return "pretix list of order positions";
    case ListSystem::pretix_json:
      return "pretix export";
    case ListSystem::eventbrite:
      return "Eventbrite list";
    case ListSystem::meetup:
      return "Meetup list";
    case ListSystem::linkedin:
      return "list of LinkedIn contacts";
    case ListSystem::google:
      return "list of Google contacts";
    case ListSystem::outlook:
      return "list of Outlook contacts";
    case ListSystem::vcards:
      return "file of vCards";
  }
  return {};
}

base::Result<ReadList> read_list(base::ByteView file, const event::Settings& settings) {
  if (file.size() > kLargestList) {
    return fail(ErrorKind::invalid_input, "the file is over 64 MiB. Keep the columns and rows that matter");
  }
  const auto zone = base::find_zone(settings.zone);
  if (!zone) return std::unexpected{zone.error()};
  auto decoded = decode_text(file);
  if (!decoded) return std::unexpected{decoded.error()};

  EventTimes times{*zone, std::nullopt};
  if (settings.date.ok()) times.day = settings.date;
  ReadList list;
  list.encoding = decoded->encoding;
  if (auto read = read_text(decoded->text, times, list); !read) return std::unexpected{read.error()};
  return list;
}

}  // namespace kiosk::lists
