// Reading badges from camera frames, against the other libraries that read QR codes, on the same frames in one run.
#include "corpus.hpp"
#include "firmware/reader/live_decoder.hpp"
#include "firmware/reader/qr_decoder.hpp"
#include "tests/bench/quantile.hpp"

// zbar first: ZXing's headers define macros by the names of its exceptions
#include <zbar.h>

#include <ZXing/ReadBarcode.h>
#include <benchmark/benchmark.h>

#include <algorithm>
#include <ctime>
#include <functional>
#include <opencv2/core.hpp>
#include <opencv2/objdetect.hpp>
#include <string>
#include <vector>

namespace {

using corpus::Sample;
using firmware::reader::Effort;
using firmware::reader::GreyView;
using firmware::reader::LiveDecoder;
using Payloads = std::vector<std::string>;
using Way = Payloads (*)(const GreyView&);

constexpr int kWidth = 1280;
constexpr int kHeight = 720;

Payloads payloads_of(const std::vector<firmware::reader::Symbol>& symbols) {
  Payloads payloads;
  for (const auto& symbol : symbols) payloads.push_back(symbol.payload);
  return payloads;
}

Payloads by_thorough(const GreyView& picture) {
  return payloads_of(decode_qr(picture, Effort::thorough));
}

Payloads by_still(const GreyView& picture) {
  return payloads_of(decode_qr(picture, Effort::still));
}

/// What a camera's thread does with a badge that comes into view: a glance, and a thorough look at the next frame.
Payloads by_live(const GreyView& picture) {
  LiveDecoder decoder;
  auto symbols = decoder.look(picture);
  if (symbols.empty()) symbols = decoder.look(picture);
  return payloads_of(symbols);
}

Payloads by_zxing(const GreyView& picture) {
  const ZXing::ImageView image{picture.data, picture.width, picture.height, ZXing::ImageFormat::Lum, picture.stride};
  const auto options = ZXing::ReaderOptions{}.setFormats(ZXing::BarcodeFormat::QRCode);
  Payloads payloads;
  for (const auto& code : ZXing::ReadBarcodes(image, options)) {
    payloads.emplace_back(code.bytes().begin(), code.bytes().end());
  }
  return payloads;
}

Payloads by_zbar(const GreyView& picture) {
  static zbar::ImageScanner scanner = [] {
    zbar::ImageScanner made;
    made.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
    made.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
    return made;
  }();
  zbar::Image image(static_cast<unsigned>(picture.width), static_cast<unsigned>(picture.height), "Y800", picture.data,
                    static_cast<unsigned long>(picture.width) * static_cast<unsigned long>(picture.height));
  scanner.scan(image);
  Payloads payloads;
  for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
    payloads.push_back(symbol->get_data());
  }
  return payloads;
}

Payloads by_opencv(const GreyView& picture) {
  cv::setNumThreads(1);
  static const cv::QRCodeDetector detector;
  const cv::Mat image(picture.height, picture.width, CV_8UC1, const_cast<std::uint8_t*>(picture.data),
                      static_cast<std::size_t>(picture.stride));
  try {
    const auto text = detector.detectAndDecode(image);
    return text.empty() ? Payloads{} : Payloads{text};
  } catch (const cv::Exception&) {
    return {};  // it throws on some pictures that show no whole code
  }
}

const std::vector<Sample>& rendered() {
  static const auto samples = corpus::photographs(120, kWidth, kHeight);
  return samples;
}

/// Small, unsharp, noisy, aslant: beyond what a kiosk must read, to see who reads further.
const std::vector<Sample>& hard() {
  static const auto samples = [] {
    std::vector<Sample> made;
    for (std::uint64_t seed = 1; seed <= 90; ++seed) {
      const double nearness = 0.2 + 0.05 * static_cast<double>(seed / 3 % 8);
      made.push_back(
          corpus::photograph({corpus::badge_text(seed)}, {.style = static_cast<tools::photograph::Style>(seed % 3),
                                                          .seed = 5000 + seed,
                                                          .width = kWidth,
                                                          .height = kHeight,
                                                          .size = nearness,
                                                          .trouble = 1.6}));
    }
    return made;
  }();
  return samples;
}

const std::vector<Sample>& pairs() {
  static const auto samples = [] {
    std::vector<Sample> made;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
      const auto style = static_cast<tools::photograph::Style>(seed % 3);
      made.push_back(corpus::photograph({corpus::badge_text(seed), corpus::badge_text(seed + 1000)},
                                        {.style = style, .seed = seed, .width = kWidth, .height = kHeight}));
    }
    return made;
  }();
  return samples;
}

const std::vector<Sample>& real() {
  static const auto samples = corpus::real_photographs().value_or(std::vector<Sample>{});
  return samples;
}

const std::vector<Sample>& empty_rooms() {
  static const auto samples = [] {
    std::vector<Sample> made;
    for (std::uint64_t seed = 1; seed <= 9; ++seed) {
      const auto style = static_cast<tools::photograph::Style>(seed % 3);
      made.push_back(corpus::photograph({}, {.style = style, .seed = seed, .width = kWidth, .height = kHeight}));
    }
    return made;
  }();
  return samples;
}

/// What this thread has computed so far: other programs on the machine do not disturb the comparison.
double busy_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

/// Counters: codes `read` and `misread` in one pass over the frames; milliseconds for frames in which something was
/// read.
void measure(benchmark::State& state, Way way, const std::vector<Sample>& samples) {
  if (samples.empty()) {
    state.SkipWithMessage("these photographs are not here");
    return;
  }
  double read = 0;
  double misread = 0;
  std::vector<double> milliseconds;
  std::vector<double> misses;
  for (auto _ : state) {
    for (const auto& sample : samples) {
      const double begin = busy_milliseconds();
      auto payloads = way(sample.picture.view());
      const double took = busy_milliseconds() - begin;
      state.PauseTiming();
      (payloads.empty() ? misses : milliseconds).push_back(took);
      std::ranges::sort(payloads);
      const auto repeated = std::ranges::unique(payloads);
      payloads.erase(repeated.begin(), repeated.end());
      for (const auto& payload : payloads) ++(corpus::is_expected(sample, payload) ? read : misread);
      state.ResumeTiming();
    }
  }
  const auto passes = static_cast<double>(state.iterations());
  state.counters["read"] = read / passes;
  state.counters["misread"] = misread / passes;
  state.counters["frames"] = static_cast<double>(samples.size());
  state.counters["median_ms"] = bench::quantile(milliseconds, 0.5);
  state.counters["p95_ms"] = bench::quantile(milliseconds, 0.95);
  state.counters["miss_ms"] = bench::quantile(misses, 0.5);
}

struct Named {
  const char* name;
  Way way;
};

constexpr Named kWays[] = {{"live", by_live},   {"thorough", by_thorough}, {"still", by_still},
                           {"zxing", by_zxing}, {"zbar", by_zbar},         {"opencv", by_opencv}};

struct Corpus {
  const char* name;
  const std::vector<Sample>& (*samples)();
};

constexpr Corpus kCorpora[] = {
    {"rendered", rendered}, {"hard", hard}, {"two_badges", pairs}, {"real", real}, {"empty_room", empty_rooms}};

const bool kRegistered = [] {
  for (const auto& [corpus_name, samples] : kCorpora) {
    for (const auto& [way_name, way] : kWays) {
      benchmark::RegisterBenchmark((std::string{"decode/"} + corpus_name + "/" + way_name).c_str(),
                                   [way, samples](benchmark::State& state) { measure(state, way, samples()); })
          ->Iterations(1)
          ->Unit(benchmark::kMillisecond);
    }
  }
  return true;
}();

/// A scene that stands still, with the noise of a sensor: `core_percent` is the load of a core at 10 frames a second.
void idle_camera(benchmark::State& state) {
  std::vector<Sample> frames;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    auto frame = corpus::photograph({}, {.seed = 5, .width = kWidth, .height = kHeight});
    for (auto& pixel : frame.picture.pixels) {
      const auto noise = static_cast<int>((&pixel - frame.picture.pixels.data()) * 2654435761 >> (seed + 8) & 15) - 8;
      pixel = static_cast<std::uint8_t>(std::clamp(pixel + noise, 0, 255));
    }
    frames.push_back(std::move(frame));
  }
  LiveDecoder decoder;
  std::size_t shown = 0;
  const double begin = busy_milliseconds();
  for (auto _ : state) benchmark::DoNotOptimize(decoder.look(frames[shown++ % frames.size()].picture.view()));
  const double per_frame = (busy_milliseconds() - begin) / static_cast<double>(state.iterations());
  constexpr double kFramesPerSecond = 10;
  state.counters["core_percent"] = 100 * kFramesPerSecond * per_frame / 1e3;
}
BENCHMARK(idle_camera)->Name("live/idle_camera")->Unit(benchmark::kMicrosecond)->Iterations(600);

/// A badge that is held still: the cost of a frame once it is followed.
void badge_in_view(benchmark::State& state) {
  const auto frame = corpus::photograph({corpus::badge_text(1)}, {.seed = 3, .width = kWidth, .height = kHeight});
  LiveDecoder decoder;
  for (auto _ : state) benchmark::DoNotOptimize(decoder.look(frame.picture.view()));
}
BENCHMARK(badge_in_view)->Name("live/badge_in_view")->Unit(benchmark::kMicrosecond)->Iterations(600);

}  // namespace
