#include "kiosk/app/log_export.hpp"

#include "firmware/board/folder_on_stick.hpp"
#include "kiosk/base/file_names.hpp"
#include "kiosk/flow/describe.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace kiosk::app {
namespace {

using firmware::board::FolderOnStick;
using firmware::board::StickError;
using firmware::board::StickFault;

constexpr auto kLog = lists::Log::exchanges;

/// "open-coffee-emmen-2026-11-26-0914": safe on every file system, and in order of time.
std::string folder_name(const event::Projection& state, base::Instant now) {
  auto time = flow::local_time(state, now);
  std::erase(time, ':');
  return base::FileNames{}.take(state.settings().name, "", "koffietijd") + "-" + flow::local_date(state, now) + "-" +
         time;
}

/// One going through all files; the first fault of the stick is kept beside what the lists make of it.
class Writing {
public:
  Writing(const event::Projection& state, const LogWish& wish, std::stop_token stop)
      : state_{state}, wish_{wish}, stop_{std::move(stop)} {}

  /// How many bytes it will be, so that progress tells the truth and a stick that is too small is known before.
  std::expected<std::uint64_t, StickError> measure() {
    std::uint64_t bytes = 0;
    for (const auto format : wish_.formats) {
      const auto written = write(format, [&](std::string_view piece) -> std::expected<void, StickError> {
        bytes += piece.size();
        return {};
      });
      if (!written) return std::unexpected{written.error()};
    }
    return bytes;
  }

  std::expected<std::vector<event::Downloaded>, StickError> onto(FolderOnStick& folder, std::uint64_t bytes,
                                                                 const std::function<void(int)>& percent) {
    std::vector<event::Downloaded> downloads;
    std::uint64_t done = 0;
    int told = -1;
    for (const auto format : wish_.formats) {
      if (const auto begun = folder.begin_file(file_name(format)); !begun) return std::unexpected{begun.error()};
      const auto rows = write(format, [&](std::string_view piece) {
        done += piece.size();
        const int share =
            static_cast<int>(std::min<std::uint64_t>(100, done * 100 / std::max<std::uint64_t>(1, bytes)));
        if (share > told) percent(told = share);
        return folder.write(piece);
      });
      if (!rows) return std::unexpected{rows.error()};
      downloads.push_back(lists::downloaded(kLog, {.format = format}, *rows, wish_.by));
    }
    return downloads;
  }

private:
  using StickSink = std::function<std::expected<void, StickError>(std::string_view)>;

  static std::string file_name(lists::LogFormat format) {
    return std::string{format == lists::LogFormat::zip ? "cards" : lists::name_of(kLog)} + "." +
           std::string{lists::name_of(format)};
  }

  std::expected<std::uint64_t, StickError> write(lists::LogFormat format, const StickSink& sink) {
    std::optional<StickError> fault;
    const auto rows = lists::write_log(state_, kLog, {.format = format}, [&](std::string_view piece) -> base::Result<> {
      if (stop_.stop_requested()) {
        fault = StickError{StickFault::failed, "the kiosk ends"};
      } else if (const auto written = sink(piece); !written) {
        fault = written.error();
      }
      if (fault) return base::fail(base::ErrorKind::io, fault->message);
      return {};
    });
    if (fault) return std::unexpected{*fault};
    if (!rows) return std::unexpected{StickError{StickFault::failed, rows.error().message}};
    return *rows;
  }

  const event::Projection& state_;
  const LogWish& wish_;
  std::stop_token stop_;
};

std::expected<firmware::board::Stick, StickError> ready_stick(const firmware::board::StickPlaces& places) {
  const auto found = firmware::board::find_stick(places);
  if (!found) return std::unexpected{StickError{StickFault::none, "there is no USB stick in this machine"}};
  auto stick = firmware::board::mounted(*found, places);
  if (stick && stick->read_only) {
    return std::unexpected{StickError{StickFault::read_only, stick->folder.string() + " is mounted read-only"}};
  }
  return stick;
}

}  // namespace

std::expected<LogTaken, StickError> take_log_along(const event::Projection& state, const LogWish& wish,
                                                   base::Instant now, const firmware::board::StickPlaces& places,
                                                   const std::function<void(int)>& percent,
                                                   const std::stop_token& stop) {
  const auto stick = ready_stick(places);
  if (!stick) return std::unexpected{stick.error()};
  Writing writing{state, wish, stop};
  const auto bytes = writing.measure();
  if (!bytes) return std::unexpected{bytes.error()};
  const auto room = firmware::board::free_room(*stick);
  if (!room) return std::unexpected{room.error()};
  if (*room < *bytes) {
    return std::unexpected{
        StickError{StickFault::full, stick->folder.string() + " has no room for " + std::to_string(*bytes) + " bytes"}};
  }
  auto folder = FolderOnStick::create(stick->folder);
  if (!folder) return std::unexpected{folder.error()};
  auto downloads = writing.onto(*folder, *bytes, percent);
  if (!downloads) return std::unexpected{downloads.error()};
  const auto name = folder->finish(folder_name(state, now));
  if (!name) return std::unexpected{name.error()};
  return LogTaken{
      .folder = *name, .let_go = firmware::board::unmount(*stick, places), .downloads = *std::move(downloads)};
}

}  // namespace kiosk::app
