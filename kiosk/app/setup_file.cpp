#include "kiosk/app/setup_file.hpp"

#include "kiosk/app/role_names.hpp"
#include "kiosk/base/atomic_file.hpp"

#include <toml++/toml.hpp>

#include <algorithm>
#include <cstdint>
#include <format>
#include <sstream>
#include <string>

namespace kiosk::app {
namespace {

constexpr const char* kFile = "kiosk-state.toml";
constexpr const char* kUnlockFile = "unlock-state.toml";

int percent(const toml::table& file, std::string_view name, int otherwise) {
  return std::clamp(file[name].value_or(otherwise), 0, 100);
}

/// An empty table where there is no such file.
base::Result<toml::table> read(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return toml::table{};
  try {
    return toml::parse_file(file.string());
  } catch (const toml::parse_error& error) {
    return base::fail(base::ErrorKind::invalid_input, std::format("{}: {}", file.string(), error.description()));
  }
}

base::Result<> write(const toml::table& table, std::string_view remark, const std::filesystem::path& file) {
  std::ostringstream text;
  text << "# " << remark << '\n' << table << '\n';
  auto kept = base::AtomicFile::create(file);
  if (!kept) return std::unexpected{kept.error()};
  kept->write(base::as_bytes(text.str()));
  return kept->commit();
}

toml::table table_of(const flow::PinAttempts& attempts) {
  const std::int64_t tried = attempts.last().time_since_epoch().count();
  return toml::table{{"pin_wrong", static_cast<std::int64_t>(attempts.wrong())}, {"pin_tried", tried}};
}

flow::PinAttempts attempts_in(const toml::table& file) {
  const auto wrong = std::max<std::int64_t>(file["pin_wrong"].value_or(std::int64_t{0}), 0);
  const base::milliseconds tried{file["pin_tried"].value_or(std::int64_t{0})};  // since 1970
  return {static_cast<std::size_t>(wrong), base::Instant{tried}};
}

bool is_of(const toml::table& file, const base::KioskId& kiosk) {
  return file["kiosk"].value_or(std::string{}) == kiosk.value;
}

/// Puts `settings` into the file, beside what it says of this kiosk already. A damaged file is written anew.
base::Result<> keep(const toml::table& settings, const base::KioskId& kiosk, const std::filesystem::path& folder) {
  auto file = read(folder / kFile).value_or(toml::table{});
  if (!is_of(file, kiosk)) file = toml::table{{"kiosk", kiosk.value}};
  for (const auto& [key, value] : settings) file.insert_or_assign(key, value);
  return write(file, "What the organiser chose on the glass; goes before kiosk.toml.", folder / kFile);
}

}  // namespace

base::Result<flow::Config> with_kept_setup(flow::Config config, const std::filesystem::path& folder) {
  const auto kept = read(folder / kFile);
  if (!kept) return std::unexpected{kept.error()};
  const auto& file = *kept;
  if (!is_of(file, config.place.kiosk)) return config;
  const auto* const role = std::ranges::find(kRoleNames, file["role"].value_or(std::string{}), &RoleName::first);
  if (role != kRoleNames.end()) config.place.role = role->second;
  config.place.list = file["list"].value_or(config.place.list);
  const auto language = file["lang"].value_or(std::string{});
  if (language == "nl") config.language = flow::Language::nl;
  if (language == "en") config.language = flow::Language::en;
  config.volume = percent(file, "volume", config.volume);
  config.brightness = percent(file, "brightness", config.brightness);
  config.out_of_order = file["out_of_order"].value_or(false);
  config.attempts = attempts_in(file);
  config.voice = file["voice"].value_or(config.voice);
  return config;
}

base::Result<> keep_setup(const flow::Setup& setup, const base::KioskId& kiosk, const std::filesystem::path& folder) {
  const auto* const role = std::ranges::find(kRoleNames, setup.role, &RoleName::second);
  const toml::table chosen{{"role", std::string{role->first}},
                           {"list", setup.list},
                           {"lang", setup.language == flow::Language::en ? "en" : "nl"},
                           {"volume", setup.volume},
                           {"brightness", setup.brightness},
                           {"out_of_order", setup.out_of_order},
                           {"voice", setup.voice}};
  return keep(chosen, kiosk, folder);
}

base::Result<> keep_attempts(const flow::PinAttempts& attempts, const base::KioskId& kiosk,
                             const std::filesystem::path& folder) {
  return keep(table_of(attempts), kiosk, folder);
}

base::Result<> keep_unlock_attempts(const flow::PinAttempts& attempts, const std::filesystem::path& folder) {
  return write(table_of(attempts), "How often badge and PIN were tried on this locked event.", folder / kUnlockFile);
}

flow::PinAttempts kept_unlock_attempts(const std::filesystem::path& folder) {
  const auto kept = read(folder / kUnlockFile);
  return kept ? attempts_in(*kept) : flow::PinAttempts{};
}

}  // namespace kiosk::app
