#include "tests/integration/kiosk_program/prepared_event.hpp"

#include "kiosk/base/local_time.hpp"
#include "tests/integration/kiosk_program/process.hpp"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <format>
#include <fstream>

namespace integration {
namespace {

constexpr std::string_view kGuests =
    "first_name,infix,last_name,company,job_title,email,call_me_when,what_i_do,seeking,language,consent_exchange,"
    "consent_matching\n"
    "Mila,,Verhoef,Verhoef Patisserie,Patissier,mila@verhoef.example.nl,de bruidstaart niemand vergeten mag,"
    "Ik bak taarten voor bruiloften en jubilea,trouwlocaties en weddingplanners,nl,ja,ja\n"
    "Joris,,Stam,Stam Tenten,Tentverhuurder,joris@stam.example.nl,je tuinfeest of bruiloft ook met regen doorgaat,"
    "Ik verhuur tenten voor bruiloften en tuinfeesten,cateraars en muzikanten,nl,ja,ja\n"
    "Sara,,Holt,Holt Muziek,Musician,sara@holt.example.com,the wedding needs live music,"
    "I bring a trio to weddings and parties,wedding venues and caterers,en,yes,yes\n"
    "Ali,,Demir,Demir Verhuur,Verhuurder,ali@demir.example.nl,je stoelen en servies zoekt voor je bruiloft,"
    "Ik verhuur stoelen tafels en servies voor feesten,cateraars en tentverhuurders,nl,ja,ja\n"
    "Bram,van,Dijk,Van Dijk Foto,Fotograaf,bram@vandijk.example.nl,je trouwt en foto's wilt die blijven,"
    "Ik fotografeer bruiloften en zakelijke feesten,weddingplanners en bloemisten,nl,ja,ja\n";

void run(const std::vector<std::string>& words, const std::filesystem::path& log) {
  Process program{words, log};
  const int code = program.exit_code(std::chrono::seconds{60});
  INFO(words.front() << ": " << program.said());
  REQUIRE(code == 0);
}

std::string today() {
  const std::chrono::zoned_time now{std::chrono::current_zone(), std::chrono::system_clock::now()};
  return std::format("{:%F}", std::chrono::floor<std::chrono::days>(now.get_local_time()));
}

}  // namespace

PreparedEvent::PreparedEvent(const std::filesystem::path& place) : place_{place} {
  std::ofstream{place_ / "guests.csv"} << kGuests;
  shell({"event", "new", folder().string(), "--name", "Open Coffee Emmen", "--date", today()});
  // other tests run at the same time on the same ports
  std::ofstream{folder() / "kiosk.toml"} << "portal = \"off\"\n";
  shell({"import", folder().string(), (place_ / "guests.csv").string()});
  const auto draw = [&](const std::vector<std::string>& more) {
    std::vector<std::string> words{"badges", folder().string(), "--png", (place_ / "badges").string(), "--size",
                                   "a7",     "--dpi",           "150"};
    words.insert(words.end(), more.begin(), more.end());
    shell(words);
  };
  draw({});
  draw({"--organiser"});
}

void PreparedEvent::shell(const std::vector<std::string>& words) {
  std::vector<std::string> all{KOFFIETIJD_BIN_DIR "/koffietijd"};
  all.insert(all.end(), words.begin(), words.end());
  run(all, place_ / "shell.log");
}

std::filesystem::path PreparedEvent::badge(std::string_view whose) const {
  const auto picture = place_ / "badges" / std::format("{}.png", whose);
  INFO(picture);
  REQUIRE(std::filesystem::exists(picture));
  return picture;
}

void PreparedEvent::check_in(const std::vector<std::string>& whose) {
  std::vector<std::string> words{"scan", folder().string()};
  for (const auto& person : whose) words.push_back(badge(person).string());
  shell(words);
}

void PreparedEvent::set_pin(std::string_view pin) {
  run({"sh", "-c", std::format("echo {} | {}/koffietijd event pin '{}'", pin, KOFFIETIJD_BIN_DIR, folder().string())},
      place_ / "shell.log");
}

kiosk::store::EventFolder PreparedEvent::reopened() const {
  auto event = kiosk::store::open_event(folder(), clock_);
  if (!event) FAIL(event.error().message);
  return std::move(*event);
}

Lens::Lens(const std::filesystem::path& folder) : folder_{folder} {
  shows({});
}

std::string Lens::camera() const {
  return std::format("gst:multifilesrc location={} loop=true caps=image/png,framerate=5/1",
                     (folder_ / "lens.png").string());
}

void Lens::shows(const std::vector<std::filesystem::path>& badges) {
  const auto next = folder_ / "lens-next.png";
  std::vector<std::string> words{
      KOFFIETIJD_BIN_DIR "/koffietijd-photograph", "--out", next.string(), "--seed", "7", "--trouble", "0.4"};
  if (!badges.empty()) {
    words.insert(words.end(), {"--style", "hand", "--size", badges.size() > 1 ? "0.6" : "0.85"});
    for (const auto& badge : badges) words.push_back(badge.string());
  }
  run(words, folder_ / "photograph.log");
  std::filesystem::rename(next, folder_ / "lens.png");
}

void Lens::breaks() {
  std::filesystem::remove(folder_ / "lens.png");
}

}  // namespace integration
