#include "kiosk/app/setup_file.hpp"

#include "kiosk/base/atomic_file.hpp"

#include <toml++/toml.hpp>

#include <algorithm>
#include <array>
#include <format>
#include <sstream>
#include <string>
#include <utility>

namespace kiosk::app {
namespace {

constexpr const char* kFile = "kiosk-state.toml";
constexpr std::array<std::pair<std::string_view, event::Role>, 3> kRoles{
    {{"door", event::Role::door}, {"table", event::Role::table}, {"wall", event::Role::wall}}};

int percent(const toml::table& file, std::string_view name, int otherwise) {
  return std::clamp(file[name].value_or(otherwise), 0, 100);
}

}  // namespace

base::Result<flow::Config> with_kept_setup(flow::Config config, const std::filesystem::path& folder) {
  if (!std::filesystem::exists(folder / kFile)) return config;
  toml::table file;
  try {
    file = toml::parse_file((folder / kFile).string());
  } catch (const toml::parse_error& error) {
    return base::fail(base::ErrorKind::invalid_input,
                      std::format("{}: {}", (folder / kFile).string(), error.description()));
  }
  if (file["kiosk"].value_or(std::string{}) != config.place.kiosk.value) return config;
  const auto* const role = std::ranges::find(kRoles, file["role"].value_or(std::string{}),
                                             [](const auto& one) { return std::string{one.first}; });
  if (role != kRoles.end()) config.place.role = role->second;
  config.place.list = file["list"].value_or(config.place.list);
  const auto language = file["lang"].value_or(std::string{});
  if (language == "nl") config.language = flow::Language::nl;
  if (language == "en") config.language = flow::Language::en;
  config.volume = percent(file, "volume", config.volume);
  config.brightness = percent(file, "brightness", config.brightness);
  config.out_of_order = file["out_of_order"].value_or(false);
  return config;
}

base::Result<> keep_setup(const flow::Setup& setup, const base::KioskId& kiosk, const std::filesystem::path& folder) {
  const auto* const role = std::ranges::find(kRoles, setup.role, &std::pair<std::string_view, event::Role>::second);
  const toml::table file{{"kiosk", kiosk.value},
                         {"role", std::string{role->first}},
                         {"list", setup.list},
                         {"lang", setup.language == flow::Language::en ? "en" : "nl"},
                         {"volume", setup.volume},
                         {"brightness", setup.brightness},
                         {"out_of_order", setup.out_of_order}};
  std::ostringstream text;
  text << "# What the organiser chose on the glass; goes before kiosk.toml.\n" << file << '\n';
  auto kept = base::AtomicFile::create(folder / kFile);
  if (!kept) return std::unexpected{kept.error()};
  kept->write(base::as_bytes(text.str()));
  return kept->commit();
}

}  // namespace kiosk::app
