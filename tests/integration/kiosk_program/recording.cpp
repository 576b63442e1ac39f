#include "tests/integration/kiosk_program/recording.hpp"

#include "kiosk/base/qr_code.hpp"
#include "tools/photograph/photograph.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <format>

namespace integration {
namespace {

using tools::photograph::Surface;

Surface photograph_of(const std::vector<std::string>& codes, std::uint64_t seed) {
  std::vector<Surface> badges;
  std::vector<cairo_surface_t*> borrowed;
  for (const auto& text : codes) {
    const auto code = kiosk::base::make_qr(text).value();
    borrowed.push_back(badges.emplace_back(tools::photograph::draw_badge(code.size, code.dark)).get());
  }
  return tools::photograph::photograph(borrowed, {.style = tools::photograph::Style::hand,
                                                  .seed = seed,
                                                  .width = 1280,
                                                  .height = 720,
                                                  .size = codes.size() > 1 ? 0.55 : 0.8,
                                                  .trouble = 0.5});
}

/// One picture under several names, without copies.
class Film {
public:
  explicit Film(std::filesystem::path folder) : folder_{std::move(folder)} {
    std::filesystem::create_directories(folder_);
  }

  void add(const std::filesystem::path& picture, int frames) {
    for (int i = 0; i < frames; ++i) {
      std::filesystem::create_hard_link(picture, folder_ / std::format("{:04}.png", ++number_));
    }
  }

  /// A picture beside the film, for `add`.
  [[nodiscard]] std::filesystem::path develop(const Surface& photograph, const std::string& name) const {
    const auto file = folder_.parent_path() / (folder_.filename().string() + "-" + name + ".png");
    REQUIRE(tools::photograph::write_png(photograph.get(), file.string()));
    return file;
  }

private:
  std::filesystem::path folder_;
  int number_ = 0;
};

}  // namespace

void record(const std::filesystem::path& folder, const std::vector<std::vector<std::string>>& showings, int held,
            int pause) {
  Film film{folder};
  const auto room = film.develop(photograph_of({}, 1), "room");
  film.add(room, 10);
  std::uint64_t seed = 1;
  for (const auto& codes : showings) {
    ++seed;
    film.add(film.develop(photograph_of(codes, seed), std::format("showing-{}", seed)), held);
    film.add(room, pause);
  }
}

}  // namespace integration
