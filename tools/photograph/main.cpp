// koffietijd-photograph: camera frames of badges, for demonstrations, tests and measurements without a camera.
#include "tools/photograph/photograph.hpp"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

namespace {

using namespace tools::photograph;

int complain(const std::string& sentence) {
  std::fprintf(stderr, "koffietijd-photograph: %s\n", sentence.c_str());
  return 1;
}

int run(int count, char** words) {
  CLI::App app{
      "Makes a photograph of badges as a kiosk's camera would take it: held up, on a telephone or on a table,\n"
      "aslant, unsharp and noisy. The same seed gives the same photograph."};
  app.footer(
      "Examples:\n"
      "  koffietijd-photograph sara.png --out frame.png\n"
      "  koffietijd-photograph sara.png tom.png --style table --seed 7 --out both.png\n"
      "  koffietijd-photograph --trouble 0.3 --size 0.9 --out clear.png sara.png\n"
      "Frames in a folder can be played to the kiosk as its camera: files:FOLDER\n"
      "To record an empty room, name no badge.");
  std::vector<std::string> badges;
  std::string out;
  std::string style = "hand";
  Shot shot;
  app.add_option("BADGE", badges, "Pictures of badges (PNG); several come into one frame");
  app.add_option("--out", out, "Where the photograph goes (PNG)")->required();
  app.add_option("--seed", shot.seed, "Which of all possible photographs")->capture_default_str();
  app.add_option("--style", style, "hand, phone or table")->capture_default_str();
  app.add_option("--width", shot.width, "Pixels")->check(CLI::Range(64, 8192))->capture_default_str();
  app.add_option("--height", shot.height, "Pixels")->check(CLI::Range(64, 8192))->capture_default_str();
  app.add_option("--size", shot.size, "Longer side of a badge, as a part of the height; 0 leaves it to the seed")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  app.add_option("--trouble", shot.trouble, "How much goes wrong: 0 nothing, 1 the usual, 2 a lot")
      ->check(CLI::Range(0.0, 2.0))
      ->capture_default_str();
  CLI11_PARSE(app, count, words);

  const auto chosen = style_of(style);
  if (!chosen) return complain(chosen.error());
  shot.style = *chosen;
  std::vector<Surface> pictures;
  std::vector<cairo_surface_t*> shown;
  for (const auto& path : badges) {
    auto picture = read_badge(path);
    if (!picture) return complain(picture.error());
    shown.push_back(picture->get());
    pictures.push_back(std::move(*picture));
  }
  const auto frame = photograph(shown, shot);
  const auto written = write_png(frame.get(), out);
  return written ? 0 : complain(written.error());
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(count, words);
  } catch (const std::exception& failure) { return complain(failure.what()); }
}
