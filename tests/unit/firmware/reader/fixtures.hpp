#pragma once

#include "firmware/reader/picture.hpp"
#include "firmware/reader/reader.hpp"
#include "tests/doubles/temporary_folder.hpp"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace fixtures {

/// A folder that is gone after the test.
struct TemporaryFolder : doubles::TemporaryFolder {
  [[nodiscard]] std::string file(const std::string& name) const { return (path / name).string(); }
};

/// A QR code of `text`, dark on light, `pixels_per_module` large with four light modules around it.
[[nodiscard]] firmware::reader::Picture qr_picture(std::string_view text, int pixels_per_module);

/// An even picture.
[[nodiscard]] firmware::reader::Picture blank(int width, int height, std::uint8_t grey = 200);

/// Puts `part` into `whole`, its top left corner at (left, top).
void paste(const firmware::reader::Picture& part, firmware::reader::Picture& whole, int left, int top);

void write_png(const firmware::reader::Picture& picture, const std::string& path);
/// A film of one second, 20 frames, that shows one picture.
void make_film(const std::string& picture, const std::string& film);
void write_text(const std::string& text, const std::string& path);

/// Remembers what a reader says and lets a test wait for it.
class Listener {
public:
  struct State {
    firmware::reader::DeviceState state;
    std::string sentence;
  };

  [[nodiscard]] firmware::reader::Sink sink();

  /// True once `fits` holds; false when it does not within ten seconds.
  [[nodiscard]] bool wait(const std::function<bool(const Listener&)>& fits);

  [[nodiscard]] bool has(firmware::reader::DeviceState state) const;
  [[nodiscard]] bool last_is(firmware::reader::DeviceState state) const;

  std::vector<firmware::reader::Reading> readings;
  std::vector<firmware::reader::Frame> frames;
  std::vector<State> states;

private:
  std::mutex mutex_;
  std::condition_variable changed_;
};

}  // namespace fixtures
