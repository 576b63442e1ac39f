#include "imported_event.hpp"
#include "kiosk/base/temporary_folder.hpp"
#include "kiosk/lists/write_logs.hpp"

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <string>

using namespace kiosk;
using lists::Log;
using lists::LogFormat;
using lists::LogOptions;
using lists_test::ImportedEvent;
using lists_test::kMorning;
using std::chrono::hours;

namespace {

std::string written(const event::Projection& state, Log log, const LogOptions& options) {
  std::string text;
  const auto count = lists::write_log(state, log, options, [&](std::string_view piece) -> base::Result<> {
    text += piece;
    return {};
  });
  REQUIRE(count.has_value());
  return text;
}

/// Every file of a zip by its name; workbooks are zips too.
std::map<std::string, std::string> files_in(const std::string& archive) {
  struct Close {
    void operator()(zip_t* zip) const { zip_discard(zip); }
    void operator()(zip_file_t* file) const { zip_fclose(file); }
  };
  zip_error_t error;
  auto* source = zip_source_buffer_create(archive.data(), archive.size(), 0, &error);
  const std::unique_ptr<zip_t, Close> zip{zip_open_from_source(source, ZIP_RDONLY, &error)};
  REQUIRE(zip);
  std::map<std::string, std::string> files;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip.get(), 0); ++i) {
    const auto index = static_cast<zip_uint64_t>(i);
    const std::unique_ptr<zip_file_t, Close> file{zip_fopen_index(zip.get(), index, 0)};
    REQUIRE(file);
    auto& text = files[zip_get_name(zip.get(), index, 0)];
    char piece[1024];
    for (zip_int64_t read = 0; (read = zip_fread(file.get(), piece, sizeof piece)) > 0;) {
      text.append(piece, static_cast<std::size_t>(read));
    }
  }
  return files;
}

constexpr std::string_view kPeople =
    "naam,bedrijf,email,consent_exchange\n"
    "Mila Verhoef,=1+1,mila@verhoef.example.nl,ja\n"
    "Mila Verhoef,@SOM,mila@andere.example.nl,ja\n"
    "\xC3\x89mile d'Or/..,-2,emile@or.example.nl,ja\n"
    "Con,+3,con@con.example.nl,ja\n"
    "Sara Holt,Holt,sara@holt.example.nl,nee\n";

struct Evening : ImportedEvent {
  base::AttendeeId mila, emile, sara;

  Evening() {
    import(kPeople);
    mila = by_email("mila@verhoef.example.nl").id;
    emile = by_email("emile@or.example.nl").id;
    sara = by_email("sara@holt.example.nl").id;
    ledger.append(event::KioskIntroduced{"Ingang Noord"}, kMorning);
  }
  void comes_in(const base::AttendeeId& who, base::Instant when) {
    ledger.append(event::Moved{who, event::Direction::in, "", event::ReadingSource::camera}, when);
  }
  [[nodiscard]] std::string sheet(Log log) const {
    return files_in(written(ledger.state, log, {LogFormat::xlsx, false})).at("xl/worksheets/sheet1.xml");
  }
};

/// A place for temporary files that no other program knows, while it lives.
class OwnTemporaryPlace {
public:
  OwnTemporaryPlace() { setenv("TMPDIR", folder_.path().c_str(), 1); }
  OwnTemporaryPlace(const OwnTemporaryPlace&) = delete;
  OwnTemporaryPlace& operator=(const OwnTemporaryPlace&) = delete;
  ~OwnTemporaryPlace() { before_.empty() ? unsetenv("TMPDIR") : setenv("TMPDIR", before_.c_str(), 1); }

  [[nodiscard]] bool is_empty() const { return std::filesystem::is_empty(folder_.path()); }

private:
  std::string before_ = std::getenv("TMPDIR") == nullptr ? "" : std::getenv("TMPDIR");
  base::TemporaryFolder folder_ = base::TemporaryFolder::create().value();
};

}  // namespace

TEST_CASE("a workbook holds texts as texts and no formula") {
  const Evening evening;
  const auto sheet = evening.sheet(Log::attendees);
  CHECK_FALSE(sheet.contains("<f>"));
  for (const auto* text : {"=1+1", "@SOM", "-2", "+3"}) {
    INFO(text);
    CHECK(sheet.contains("t=\"inlineStr\"><is><t>" + std::string{text} + "</t>"));
  }
}

TEST_CASE("a workbook keeps its header in sight and its moments as dates") {
  Evening evening;
  evening.comes_in(evening.mila, kMorning);  // 09:00 in Emmen: day 46352 of the spreadsheets, and three eighths
  const auto sheet = evening.sheet(Log::checkins);
  CHECK(sheet.contains("state=\"frozen\""));
  CHECK(sheet.contains("<v>46352.375</v>"));
}

TEST_CASE("a zip holds a card for everybody who consented, under names that every system takes") {
  const Evening evening;
  const auto files = files_in(written(evening.ledger.state, Log::attendees, {LogFormat::zip, false}));
  REQUIRE(files.size() == 4);
  for (const auto* name : {"mila-verhoef.vcf", "mila-verhoef-2.vcf", "emile-d-or.vcf", "con-1.vcf"}) {
    INFO(name);
    REQUIRE(files.contains(name));
    CHECK(files.at(name).starts_with("BEGIN:VCARD"));
    CHECK(files.at(name).ends_with("END:VCARD\r\n"));
  }
  CHECK_FALSE(std::ranges::any_of(files, [](const auto& file) { return file.second.contains("sara@"); }));
}

TEST_CASE("workbooks and zips leave no temporary file behind, also when the sink fails") {
  const Evening evening;
  const OwnTemporaryPlace place;
  for (const auto format : {LogFormat::xlsx, LogFormat::zip}) {
    static_cast<void>(written(evening.ledger.state, Log::attendees, {format, false}));
    CHECK(place.is_empty());
    const auto full = lists::write_log(evening.ledger.state, Log::attendees, {format, false},
                                       [&](std::string_view) -> base::Result<> {
                                         CHECK_FALSE(place.is_empty());
                                         return base::fail(base::ErrorKind::disk_full, "the stick is full");
                                       });
    REQUIRE_FALSE(full.has_value());
    CHECK(full.error().kind == base::ErrorKind::disk_full);
    CHECK(place.is_empty());
  }
}

TEST_CASE("a log can be of a time and a kiosk only") {
  Evening evening;
  evening.comes_in(evening.mila, kMorning);
  evening.comes_in(evening.emile, kMorning + hours{1});
  const auto names = [&](const lists::LogFilter& filter) {
    const auto text = written(evening.ledger.state, Log::checkins, {LogFormat::csv, false, filter});
    return std::pair{text.contains("Mila"), text.contains("mile d'Or")};
  };
  CHECK(names({}) == std::pair{true, true});
  CHECK(names({.from = kMorning + hours{1}}) == std::pair{false, true});
  CHECK(names({.until = kMorning + hours{1}}) == std::pair{true, false});
  CHECK(names({.kiosk = "ingang noord"}) == std::pair{true, true});

  const auto people = written(evening.ledger.state, Log::attendees, {LogFormat::csv, false, {.from = kMorning}});
  CHECK(people.contains("mila@verhoef.example.nl"));
  CHECK_FALSE(people.contains("con@con.example.nl"));

  const auto none = lists::write_log(evening.ledger.state, Log::checkins, {LogFormat::csv, false, {.kiosk = "Zuid"}},
                                     [](std::string_view) { return base::Result<>{}; });
  REQUIRE_FALSE(none.has_value());
  CHECK(none.error().kind == base::ErrorKind::not_found);
  CHECK(none.error().message.contains("Ingang Noord"));
}
