// The thread of one camera: from frames to readings, for as long as the reader lives.
#include "firmware/reader/camera_search.hpp"
#include "firmware/reader/camera_source.hpp"
#include "firmware/reader/live_decoder.hpp"
#include "firmware/reader/reader.hpp"
#include "firmware/reader/recorded.hpp"
#include "firmware/reader/repeat_gate.hpp"
#include "firmware/reader/stream.hpp"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <utility>

namespace firmware::reader {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kRetry{1000};
constexpr milliseconds kSilence{8000};  // cameras may take seconds to start, and hang without an error

class Camera final : public Reader {
public:
  Camera(CameraSource source, const CameraOptions& options, Sink sink)
      : source_{std::move(source)}, options_{options}, sink_{std::move(sink)} {
    thread_ = std::jthread{
        [this](const std::stop_token& stop) { std::visit([&](const auto& kind) { run(kind, stop); }, source_); }};
  }

private:
  void run(const NoCamera&, const std::stop_token&) { report(DeviceState::absent, "No camera is in use."); }

  void run(const PipelineSource& pipeline, const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      device_ = pipeline.description;
      play(Stream::from_description(pipeline.description, options_), stop);
      wait(kRetry, stop);
    }
  }

  void run(const AnyCamera&, const std::stop_token& stop) {
    std::size_t turn = 0;  // a camera that does not work leaves the next turn to another
    while (!stop.stop_requested()) {
      const auto device = wait_for_camera(turn++, stop);
      if (!device) return;
      device_ = camera_name(device.get());
      play(Stream::from_device(device.get(), options_), stop);
      wait(kRetry, stop);
    }
  }

  void run(const RecordedFiles& files, const std::stop_token& stop) {
    const auto period =
        std::chrono::duration_cast<steady_clock::duration>(std::chrono::seconds{1}) / options_.frames_per_second;
    auto due = steady_clock::now();
    Recorded recorded{files.paths, options_};
    while (!stop.stop_requested()) {
      auto next = recorded.next(stop);
      if (!next) {
        if (!stop.stop_requested()) report(DeviceState::ended, "All recorded frames are shown.");
        return;
      }
      wait_until(due, stop);
      due = std::max(due + period, steady_clock::now());
      if (stop.stop_requested()) return;
      if (*next) {
        device_ = (*next)->source;
        (*next)->when = steady_clock::now();
        show(std::move(**next), "Recorded frames are shown.");
      } else {
        report(DeviceState::lost, next->error());
      }
    }
  }

  GstPtr<GstDevice> wait_for_camera(std::size_t turn, const std::stop_token& stop) {
    const CameraSearch search;
    while (!stop.stop_requested()) {
      auto cameras = search.cameras();
      if (!cameras.empty()) return std::move(cameras[turn % cameras.size()]);
      report(gone(), "No camera is found. Plug one in; it is used as soon as it is there.");
      wait(kRetry, stop);
    }
    return nullptr;
  }

  /// Shows frames until the stream ends or fails.
  void play(std::expected<Stream, std::string> stream, const std::stop_token& stop) {
    std::string reason = stream ? "" : stream.error();
    while (stream) {
      auto next = stream->next(stop, kSilence);
      if (auto* frame = std::get_if<Frame>(&next)) {
        frame->source = device_;
        show(std::move(*frame), "The camera " + device_ + " is ready.");
        continue;
      }
      if (std::holds_alternative<Stream::Stopped>(next)) return;
      const auto* failed = std::get_if<Stream::Failed>(&next);
      reason = failed != nullptr ? failed->reason : "it gives no more pictures";
      break;
    }
    report(gone(), "The camera " + device_ + " does not work: " + reason + ". Check its cable; it is tried again.");
  }

  void show(Frame frame, const std::string& sentence) {
    frame.number = ++frames_;
    report(DeviceState::ready, sentence);
    if (sink_.frame) sink_.frame(frame);
    const auto seen = decoder_.look(frame.grey());
    for (auto& symbol : gate_.pass(seen, frame.when)) {
      if (!sink_.reading) break;
      sink_.reading({.payload = std::move(symbol.payload),
                     .symbology = Symbology::qr,
                     .where = symbol.where,
                     .when = frame.when,
                     .frame = frame.number,
                     .device = device_});
    }
  }

  /// A camera that never worked is absent; one that did is lost.
  [[nodiscard]] DeviceState gone() const { return frames_ == 0 ? DeviceState::absent : DeviceState::lost; }

  void report(DeviceState state, const std::string& sentence) {
    if (reported_ == state) return;
    reported_ = state;
    if (sink_.state) sink_.state(state, sentence);
  }

  void wait(milliseconds how_long, const std::stop_token& stop) { wait_until(steady_clock::now() + how_long, stop); }

  void wait_until(steady_clock::time_point when, const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    stopped_.wait_until(lock, stop, when, [] { return false; });
  }

  CameraSource source_;
  CameraOptions options_;
  Sink sink_;
  LiveDecoder decoder_;
  RepeatGate gate_;
  std::optional<DeviceState> reported_;
  std::string device_;
  std::uint64_t frames_ = 0;
  std::mutex mutex_;
  std::condition_variable_any stopped_;
  std::jthread thread_;  // last: it uses all of the above
};

/// A text that does not parse will not parse later either: better said at once.
std::optional<std::string> fault_in(const CameraSource& source) {
  const auto* pipeline = std::get_if<PipelineSource>(&source);
  if (pipeline == nullptr) return std::nullopt;
  start_gstreamer();
  const auto parsed = Pipeline::parse(pipeline->description + " ! fakesink");
  if (parsed) return std::nullopt;
  return "'gst:" + pipeline->description + "' is not a GStreamer source: " + parsed.error() + ".";
}

}  // namespace

std::expected<std::unique_ptr<Reader>, std::string> open_camera(std::string_view source, const CameraOptions& options,
                                                                Sink sink) {
  if (options.width < 16 || options.height < 16 || options.width > 8192 || options.height > 8192 ||
      options.width % 2 != 0 || options.height % 2 != 0) {
    return std::unexpected{std::string{"The camera's width and height must be even, from 16 to 8192 pixels."}};
  }
  if (options.frames_per_second < 1 || options.frames_per_second > 1000) {
    return std::unexpected{std::string{"The camera's frames_per_second must be from 1 to 1000."}};
  }
  auto parsed = parse_camera_source(source);
  if (!parsed) return std::unexpected{parsed.error()};
  if (auto fault = fault_in(*parsed)) return std::unexpected{*fault};
  return std::make_unique<Camera>(std::move(*parsed), options, std::move(sink));
}

}  // namespace firmware::reader
