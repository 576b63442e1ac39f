#include "fixtures.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace firmware::reader;
using namespace fixtures;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr CameraOptions kFast{.width = 640, .height = 480, .frames_per_second = 200, .repeat_files = false};

Picture scene(std::string_view text) {
  auto picture = blank(640, 480);
  paste(qr_picture(text, 4), picture, 200, 100);
  return picture;
}

std::vector<std::string> payloads(const Listener& listener) {
  std::vector<std::string> list;
  for (const auto& reading : listener.readings) list.push_back(reading.payload);
  return list;
}

}  // namespace

TEST_CASE("a source text that means nothing is refused with the texts that do") {
  const auto camera = open_camera("webcam", {}, {});
  REQUIRE_FALSE(camera);
  CHECK_THAT(camera.error(), ContainsSubstring("'webcam'") && ContainsSubstring("files:FOLDER"));
}

TEST_CASE("a pipeline that does not parse is refused with GStreamer's reason") {
  const auto camera = open_camera("gst:nosuchelement ! fakesink", {}, {});
  REQUIRE_FALSE(camera);
  CHECK_THAT(camera.error(), ContainsSubstring("nosuchelement"));
}

TEST_CASE("sizes and rates that no camera has are refused") {
  CHECK_FALSE(open_camera("none", {.width = 15}, {}));
  CHECK_FALSE(open_camera("none", {.width = 641}, {}));
  CHECK_FALSE(open_camera("none", {.height = 100'000}, {}));
  CHECK_FALSE(open_camera("none", {.frames_per_second = 0}, {}));
}

TEST_CASE("a folder without pictures is refused") {
  const TemporaryFolder folder;
  write_text("notes", folder.file("readme.txt"));
  CHECK_FALSE(open_camera("files:" + folder.path.string(), {}, {}));
  CHECK_FALSE(open_camera("files:" + folder.file("*.png"), {}, {}));
  CHECK_FALSE(open_camera("files:", {}, {}));
}

TEST_CASE("no camera says so and gives nothing") {
  Listener listener;
  const auto camera = open_camera("none", {}, listener.sink());
  REQUIRE(camera);
  CHECK(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::absent); }));
}

TEST_CASE("recorded pictures are shown in the order of their names, at their own size, and then end") {
  const TemporaryFolder folder;
  write_png(scene("second"), folder.file("b.png"));
  write_png(scene("first"), folder.file("a.png"));
  write_png(scene("hidden"), folder.file(".working-copy.png"));
  auto odd = blank(301, 201);
  paste(qr_picture("third", 3), odd, 20, 20);
  write_png(odd, folder.file("c.png"));
  Listener listener;
  const auto camera = open_camera("files:" + folder.path.string(), kFast, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::ended); }));

  CHECK(payloads(listener) == std::vector<std::string>{"first", "second", "third"});
  REQUIRE(listener.frames.size() == 3);
  CHECK(listener.frames[0].source == folder.file("a.png"));
  CHECK(listener.frames[0].width == 640);
  CHECK(listener.frames[2].width == 300);
  CHECK(listener.frames[2].height == 200);
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(listener.frames[i].number == i + 1);
    CHECK(listener.readings[i].frame == i + 1);
    CHECK(listener.readings[i].when == listener.frames[i].when);
    CHECK(listener.readings[i].symbology == Symbology::qr);
    CHECK(listener.readings[i].device == listener.frames[i].source);
  }
}

TEST_CASE("two badges in one recorded frame are two readings of the same frame") {
  const TemporaryFolder folder;
  auto both = blank(640, 480);
  paste(qr_picture("left", 4), both, 40, 100);
  paste(qr_picture("right", 4), both, 400, 120);
  write_png(both, folder.file("both.png"));
  Listener listener;
  const auto camera = open_camera("files:" + folder.file("*.png"), kFast, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::ended); }));
  REQUIRE(listener.readings.size() == 2);
  CHECK(listener.readings[0].frame == listener.readings[1].frame);
  const auto read = payloads(listener);
  CHECK(std::set(read.begin(), read.end()) == std::set<std::string>{"left", "right"});
}

TEST_CASE("a huge recorded picture is halved until it is fit for the screen") {
  const TemporaryFolder folder;
  auto huge = blank(2720, 1000);
  paste(qr_picture("huge", 20), huge, 500, 100);
  write_png(huge, folder.file("huge.png"));
  Listener listener;
  const auto camera = open_camera("files:" + folder.path.string(), kFast, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::ended); }));
  REQUIRE(listener.frames.size() == 1);
  CHECK(listener.frames[0].width == 680);
  CHECK(listener.frames[0].height == 250);
  CHECK(payloads(listener) == std::vector<std::string>{"huge"});
}

TEST_CASE("repeated files begin again after the last one") {
  const TemporaryFolder folder;
  write_png(scene("again"), folder.file("a.png"));
  write_png(blank(640, 480), folder.file("b.png"));
  auto options = kFast;
  options.repeat_files = true;
  Listener listener;
  const auto camera = open_camera("files:" + folder.path.string(), options, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.frames.size() >= 5; }));
  CHECK(listener.frames[0].source == listener.frames[2].source);
  CHECK(listener.frames[1].source == listener.frames[3].source);
}

TEST_CASE("a picture that is repeated alone stays, also when its file goes") {
  const TemporaryFolder folder;
  write_png(scene("alone"), folder.file("only.png"));
  auto options = kFast;
  options.repeat_files = true;
  Listener listener;
  const auto camera = open_camera("files:" + folder.path.string(), options, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return !heard.frames.empty(); }));
  REQUIRE(std::filesystem::remove(folder.file("only.png")));
  REQUIRE(listener.wait([](const Listener& heard) { return heard.frames.size() >= 20; }));
  CHECK_FALSE(listener.has(DeviceState::lost));
}

TEST_CASE("a broken file among recorded ones is reported and passed over") {
  const TemporaryFolder folder;
  write_png(scene("before"), folder.file("a.png"));
  write_text("\x89PNG\r\n\x1a\n and then nothing that makes sense", folder.file("b.png"));
  write_text("not a film", folder.file("c.mkv"));
  write_png(scene("after"), folder.file("d.png"));
  Listener listener;
  const auto camera = open_camera("files:" + folder.path.string(), kFast, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::ended); }));
  CHECK(payloads(listener) == std::vector<std::string>{"before", "after"});
  REQUIRE(listener.has(DeviceState::lost));
  CHECK_THAT(listener.states[1].sentence, ContainsSubstring("b.png"));
}

TEST_CASE("broken files are not tried again when files are repeated, and nothing is left when all are broken") {
  const TemporaryFolder folder;
  write_text("\x89PNG\r\n\x1a\n", folder.file("a.png"));
  write_text("not a film", folder.file("b.mkv"));
  auto options = kFast;
  options.repeat_files = true;
  Listener listener;
  const auto camera = open_camera("files:" + folder.path.string(), options, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::ended); }));
  CHECK(listener.frames.empty());
}

TEST_CASE("a recorded video is shown at the size and rate asked for") {
  const TemporaryFolder folder;
  write_png(scene("film"), folder.file("still.png"));
  make_film(folder.file("still.png"), folder.file("film.mkv"));
  Listener listener;
  const CameraOptions options{.width = 480, .height = 360, .frames_per_second = 10, .repeat_files = false};
  const auto camera = open_camera("files:" + folder.file("*.mkv"), options, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::ended); }));
  CHECK(listener.frames.size() >= 9);
  CHECK(listener.frames.size() <= 11);
  CHECK(listener.frames.front().width == 480);
  CHECK(listener.frames.front().height == 360);
  CHECK(payloads(listener) == std::vector<std::string>{"film"});
}

TEST_CASE("a live source gives frames of the size asked for, whatever its own shape") {
  Listener listener;
  const auto camera = open_camera("gst:videotestsrc is-live=true ! video/x-raw,width=400,height=400",
                                  {.width = 320, .height = 180, .frames_per_second = 10}, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.frames.size() >= 2; }));
  CHECK(listener.last_is(DeviceState::ready));
  const auto& frame = listener.frames[1];
  CHECK(frame.width == 320);
  CHECK(frame.height == 180);
  CHECK(frame.number == 2);
  CHECK(frame.grey().data[90 * frame.y_stride + 10] < 20);  // a square picture has borders left and right
}

TEST_CASE("a camera that is not there yet is absent, and is used once it comes") {
  const TemporaryFolder folder;
  const auto device = folder.file("device.png");
  Listener listener;
  const auto camera = open_camera("gst:multifilesrc location=" + device + " loop=true caps=image/png,framerate=10/1",
                                  kFast, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::absent); }));
  write_png(scene("late"), device);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::ready); }));
  CHECK(listener.wait([](const Listener& heard) { return !heard.readings.empty(); }));
}

TEST_CASE("a camera that is pulled out is lost, and is used again once it is back") {
  const TemporaryFolder folder;
  const auto device = folder.file("device.png");
  write_png(scene("before"), device);
  Listener listener;
  const auto camera = open_camera("gst:multifilesrc location=" + device + " loop=true caps=image/png,framerate=10/1",
                                  kFast, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.readings.size() == 1; }));
  std::filesystem::remove(device);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.last_is(DeviceState::lost); }));
  write_png(scene("after"), device);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.readings.size() == 2; }));
  CHECK(listener.last_is(DeviceState::ready));
  CHECK(payloads(listener) == std::vector<std::string>{"before", "after"});
  const auto& frames = listener.frames;
  CHECK(std::ranges::adjacent_find(frames, std::greater_equal{}, &Frame::number) == frames.end());
}

TEST_CASE("a source that ends is lost, not ended: cameras do not end") {
  Listener listener;
  const auto camera = open_camera("gst:videotestsrc num-buffers=3", kFast, listener.sink());
  REQUIRE(camera);
  REQUIRE(listener.wait([](const Listener& heard) { return heard.has(DeviceState::lost); }));
  CHECK_FALSE(listener.has(DeviceState::ended));
  CHECK_FALSE(listener.frames.empty());
}

TEST_CASE("any camera is looked for, and the machine may have none") {
  Listener listener;
  const auto camera = open_camera("auto", {}, listener.sink());
  REQUIRE(camera);
  CHECK(listener.wait([](const Listener& heard) { return !heard.states.empty(); }));
}

TEST_CASE("a camera stops at once, also while it waits for a device or a slow recording") {
  const TemporaryFolder folder;
  write_png(scene("slow"), folder.file("a.png"));
  write_png(scene("slower"), folder.file("b.png"));
  const auto begin = std::chrono::steady_clock::now();
  for (int round = 0; round < 6; ++round) {
    Listener heard_slow;
    Listener heard_missing;
    // both would wait for a second: for the next recorded frame, and before looking again
    const auto slow = open_camera("files:" + folder.path.string(), {.frames_per_second = 1}, heard_slow.sink());
    REQUIRE(slow);
    const auto missing = open_camera("gst:filesrc location=/nowhere", {}, heard_missing.sink());
    REQUIRE(missing);
    REQUIRE(heard_slow.wait([](const Listener& heard) { return heard.frames.size() == 1; }));
    REQUIRE(heard_missing.wait([](const Listener& heard) { return heard.last_is(DeviceState::absent); }));
  }
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{5});
}
