#include "kiosk/screen/words.hpp"

#include <spdlog/spdlog.h>
#include <boost/locale.hpp>

#include <chrono>
#include <ctime>
#include <exception>
#include <sstream>

namespace kiosk::screen {

namespace {

constexpr const char* kDomain = "koffietijd";
constexpr std::string_view kIsolateStart = "\u2068";
constexpr std::string_view kIsolateEnd = "\u2069";

std::string filled(const std::string& sentence, std::initializer_list<Argument> arguments, const std::locale& locale) {
  boost::locale::format pattern{sentence};
  for (const Argument& argument : arguments) pattern % argument.markup();
  return pattern.str(locale);
}

std::locale locale_named(const std::string& name, const std::filesystem::path& catalogues) {
  boost::locale::generator make;
  make.categories(boost::locale::category_t::message | boost::locale::category_t::formatting |
                  boost::locale::category_t::calendar | boost::locale::category_t::information);
  const auto catalogue = catalogues / name / "LC_MESSAGES" / (std::string{kDomain} + ".mo");
  std::error_code unreadable;
  if (!std::filesystem::exists(catalogue, unreadable)) {
    spdlog::warn("The texts in '{}' are missing ({}): the screen speaks English. Install Koffietijd again.", name,
                 catalogue.string());
    return make(name + ".UTF-8");
  }
  make.add_messages_path(catalogues.string());
  make.add_messages_domain(kDomain);
  try {
    return make(name + ".UTF-8");
  } catch (const std::exception& damage) {
    spdlog::warn("The texts in {} do not read ({}): the screen speaks English. Install Koffietijd again.",
                 catalogue.string(), damage.what());
    return std::locale::classic();
  }
}

}  // namespace

Argument::Argument(std::string_view text) : markup_{plain(text).markup} {
  markup_.insert(0, kIsolateStart);
  markup_.append(kIsolateEnd);
}
Argument::Argument(const std::string& text) : Argument{std::string_view{text}} {}
Argument::Argument(const char* text) : Argument{std::string_view{text}} {}

Phrase Words::say(const char* sentence, std::initializer_list<Argument> arguments) const {
  const auto translated = boost::locale::translate(sentence).str(locale_);
  return {arguments.size() == 0 ? translated : filled(translated, arguments, locale_)};
}

Phrase Words::count(const char* one, const char* many, std::size_t number,
                    std::initializer_list<Argument> arguments) const {
  const auto form = static_cast<boost::locale::count_type>(number);
  boost::locale::format pattern{boost::locale::translate(one, many, form).str(locale_)};
  const std::string shown_number = std::to_string(number);  // the pattern only borrows what it is given
  pattern % shown_number;
  for (const Argument& argument : arguments) pattern % argument.markup();
  return {pattern.str(locale_)};
}

std::string Words::day(const std::string& iso_date) const {
  std::istringstream stream{iso_date};
  std::chrono::sys_days date;
  if (!(stream >> std::chrono::parse("%F", date)) || !std::has_facet<boost::locale::info>(locale_)) return iso_date;
  std::ostringstream out;
  out.imbue(locale_);
  out << boost::locale::as::gmt
      << boost::locale::as::ftime(language_ == flow::Language::nl ? "%A %e\u00A0%B" : "%A %e\u00A0%B")
      << std::chrono::duration_cast<std::chrono::seconds>(date.time_since_epoch()).count();
  return out.str();
}

std::filesystem::path own_catalogues() {
  std::error_code unreadable;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unreadable);
  return program.parent_path().parent_path() / "share" / "koffietijd" / "locale";
}

Phrasebook::Phrasebook(const std::filesystem::path& catalogues)
    : dutch_{flow::Language::nl, locale_named("nl", catalogues)},
      english_{flow::Language::en, locale_named("en", catalogues)} {}

}  // namespace kiosk::screen
