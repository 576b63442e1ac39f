#include "tests/integration/shell/shell.hpp"

#include <catch2/catch_test_macros.hpp>

#include <sys/stat.h>
#include <cstdint>
#include <thread>

using integration::Evening;
using integration::Shell;

namespace {

struct EmptyEvent : Shell {
  EmptyEvent() { done({"event", "new", "emmen", "--name", "Open Coffee Emmen", "--date", "2026-11-26"}); }

  [[nodiscard]] std::string people() {
    const auto said = done({"verify", "emmen"});
    return said.substr(0, said.find(" on the list"));
  }
};

}  // namespace

TEST_CASE("a dry run tells about every row and leaves the database untouched") {
  EmptyEvent shell;
  const auto before = shell.read("emmen/event.db");
  shell.write("guests.csv", integration::kGuests);
  const auto said = shell.done({"import", "emmen", "guests.csv", "--dry-run"});
  CHECK(said.contains("Mila Verhoef"));
  CHECK(said.contains("Joris van der Berg"));
  CHECK(said.contains("nothing was changed"));
  CHECK(shell.people() == "1 fact; 0 people");
  CHECK(shell.read("emmen/event.db") == before);
}

TEST_CASE("people come from CSV, JSON and vCards") {
  EmptyEvent shell;
  shell.write("guests.csv", integration::kGuests);
  shell.write("guests.json", R"([{"first_name": "Ali", "last_name": "Demir", "email": "ali@demir.example.nl"}])");
  shell.write("guests.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Tom Kruis\r\nEND:VCARD\r\n");
  CHECK(shell.done({"import", "emmen", "guests.csv"}).contains("added           3"));
  CHECK(shell.done({"import", "emmen", "guests.json"}).contains("added           1"));
  CHECK(shell.done({"import", "emmen", "guests.vcf"}).contains("added           1"));
  CHECK(shell.people().ends_with("5 people"));
}

TEST_CASE("the same list again changes nothing, and a corrected one changes what is different") {
  Evening evening;
  const auto before = evening.facts();
  CHECK(evening.done({"import", "emmen", "guests.csv"}).contains("Nothing changes"));
  CHECK(evening.facts() == before);

  auto corrected = std::string{integration::kGuests};
  corrected.replace(corrected.find("Bloemen BV"), 10, "Bloemenhal");
  evening.write("guests.csv", corrected);
  const auto said = evening.done({"import", "emmen", "guests.csv"});
  CHECK(said.contains("changed         1"));
  CHECK(said.contains("unchanged       2"));
}

TEST_CASE("rows that cannot be understood are named with row and column, and the exit code tells") {
  EmptyEvent shell;
  shell.write("guests.csv",
              "voornaam,achternaam,e-mail,consent_exchange\n"
              "Mila,Verhoef\n"
              "Joris,Berg,geen-adres,misschien\n");
  const auto said = shell.koffietijd({"import", "emmen", "guests.csv"});
  CHECK(said.exit == 3);
  CHECK(said.out.contains("2  left out   has 2 cells where the header has 4. Remedy:"));
  CHECK(said.out.contains("3  look       e-mail: 'geen-adres' is not an e-mail address. Remedy:"));
  CHECK(said.out.contains("consent_exchange: 'misschien' is neither yes nor no"));
  CHECK(shell.people().ends_with("1 person"));
}

TEST_CASE("what is no list is refused as a whole, with what to do") {
  EmptyEvent shell;
  const std::string head = "voornaam,achternaam,bedrijf\n";
  struct Refused {
    std::string name;
    std::string text;
    std::string says;
  };
  for (const auto& [name, text, says] :
       {Refused{"empty.csv", "", "the file is empty"}, Refused{"pdf.csv", "%PDF-1.7\n\x01\x02", "this is a PDF"},
        Refused{"book.csv", std::string{"PK\x03\x04\0\0", 6}, "workbook"},
        Refused{"no-header.csv", "Mila,Verhoef\nJoris,Berg\n", "voornaam"},
        Refused{"open.csv", head + "Mila,\"Verhoef,x\nJoris,Berg,\n", "row 2: a quote (\") is opened here"},
        Refused{"swallow.csv", head + "Mila,Verhoef,\"Bl\"oemen\nJoris,Berg,\"Foto\n\"\n", "row 2: a cell in quotes"},
        Refused{"cut.json", R"([{"first_name": "Ja)", "incomplete JSON"},
        Refused{"deep.json", std::string(1'000'000, '['), "too deep"},
        Refused{"cell.csv", head + "Mila,Verhoef," + std::string(5'000'000, 'x'), "more than 1 MiB"}}) {
    INFO(name);
    shell.write(name, text);
    const auto said = shell.koffietijd({"import", "emmen", name});
    CHECK(said.exit == 3);
    CHECK(said.err.contains(name));
    CHECK(said.err.contains(says));
  }
  CHECK(shell.people() == "1 fact; 0 people");
}

TEST_CASE("folders, pipes and files that are not there are told apart from lists") {
  EmptyEvent shell;
  REQUIRE(mkfifo((shell.folder() / "pipe").c_str(), 0600) == 0);
  for (const auto* const name : {"emmen", "pipe", "/dev/zero"}) {
    const auto said = shell.koffietijd({"import", "emmen", name});
    CHECK(said.exit == 3);
    CHECK(said.err.contains("Give the name of a file with the list"));
  }
  const auto missing = shell.koffietijd({"import", "emmen", "gasten.csv"});
  CHECK(missing.exit == 4);
  CHECK(missing.err == "koffietijd: there is no file gasten.csv\n");
  const auto elsewhere = shell.koffietijd({"import", "assen", "gasten.csv"});
  CHECK(elsewhere.exit == 4);
  CHECK(elsewhere.err.contains("koffietijd event new assen"));
}

TEST_CASE("a list that does not fit on the disk is not imported at all, and the report does not say that it was") {
  EmptyEvent shell;
  std::string list{"voornaam,achternaam\n"};
  for (int i = 0; i < 2000; ++i) list += "Gast," + std::to_string(i) + "\n";
  shell.write("many.csv", list);
  const auto said = shell.koffietijd({"import", "emmen", "many.csv"}, 200'000);
  CHECK(said.exit == 1);
  CHECK(said.out.empty());
  CHECK(said.err.contains("nothing was imported"));
  CHECK(shell.people() == "1 fact; 0 people");
}

TEST_CASE("an import that is killed has imported everybody or nobody") {
  EmptyEvent shell;
  std::string list{"voornaam,achternaam\n"};
  for (int i = 0; i < 3000; ++i) list += "Gast," + std::to_string(i) + "\n";
  shell.write("many.csv", list);
  const auto log_size = [&]() -> std::uintmax_t {
    std::error_code missing;
    const auto size = std::filesystem::file_size(shell.folder() / "emmen/event.db-wal", missing);
    return missing ? 0 : size;
  };
  for (const std::uintmax_t written : {1U, 30'000U, 300'000U, 1'000'000U}) {
    INFO("killed after " << written << " bytes of the log");
    auto import = shell.start({"import", "emmen", "many.csv"});
    while (log_size() < written && !import.ended()) std::this_thread::yield();
    import.kill();
    static_cast<void>(import.wait());
    const auto people = shell.people();
    CHECK((people.ends_with("; 0 people") || people.ends_with("; 3000 people")));
  }
  shell.done({"import", "emmen", "many.csv"});
  CHECK(shell.people().ends_with("; 3000 people"));
}
