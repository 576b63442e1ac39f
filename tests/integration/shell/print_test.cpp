#include "tests/doubles/print_service.hpp"
#include "tests/integration/shell/shell.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>

using integration::Evening;

namespace {

std::string text_of_document(Evening& evening, const doubles::PrintService& service, int job) {
  return evening.run({"pdftotext", "-enc", "UTF-8", service.document(job).string(), "-"}).out;
}

}  // namespace

TEST_CASE("without a queue the queues are listed") {
  const doubles::PrintService service;
  Evening evening;
  const auto said = evening.done({"print", "emmen"});
  CHECK(said.contains("--queue"));
  CHECK(said.contains("labels  Label printer at the desk"));
  CHECK(said.contains("closed  The old one  (takes no jobs on)"));
}

TEST_CASE("everybody's badge is printed once, a label a page, and printing checks nobody in") {
  const doubles::PrintService service;
  Evening evening;
  const auto before = evening.facts();
  const auto said = evening.done({"print", "emmen", "--queue", "labels", "--all"});
  CHECK(said.starts_with("3 badges to 'labels', job 1.\n"));
  const auto text = text_of_document(evening, service, 1);
  for (const auto* const name : {"Mila", "Joris", "Sara"}) CHECK(text.contains(name));
  CHECK(evening.facts() == before + 3);
  CHECK(evening.verdict("badges/mila-verhoef.png") == "admitted");  // was not in yet

  CHECK(evening.done({"print", "emmen", "--queue", "labels", "--all"}).contains("printed before"));
  CHECK_FALSE(std::filesystem::exists(service.document(2)));
}

TEST_CASE("a printed label opens the door: its code reads, and is that person's") {
  const doubles::PrintService service;
  Evening evening;
  evening.done({"print", "emmen", "--queue", "labels", "--email", "joris@berg.example.nl"});
  CHECK(evening.run({"pdftoppm", "-singlefile", "-png", "-r", "200", service.document(1).string(), "label"}).exit == 0);
  CHECK(evening.verdict("label.png") == "admitted");
}

TEST_CASE("printing a badge again is counted and asked for") {
  const doubles::PrintService service;
  Evening evening;
  const Evening::Words once{"print", "emmen", "--queue", "labels", "--email", "mila@verhoef.example.nl"};
  evening.done(once);
  const auto refused = evening.koffietijd(once);
  CHECK(refused.exit == 3);
  CHECK(refused.err.contains("the badge of Mila Verhoef was printed 1 time before. Once more? --again"));
  auto again = once;
  again.emplace_back("--again");
  evening.done(again);
  CHECK(evening.koffietijd(once).err.contains("2 times"));
  CHECK(evening.done({"print", "emmen", "--queue", "labels", "--all"}).contains("1 badge was printed before"));
  CHECK_FALSE(text_of_document(evening, service, 3).contains("Mila"));
}

TEST_CASE("a printer that cannot print says why, and nothing counts as printed") {
  Evening evening;
  const auto before = evening.facts();
  {
    const doubles::PrintService service;
    const auto unknown = evening.koffietijd({"print", "emmen", "--queue", "labelz", "--all"});
    CHECK(unknown.exit == 4);
    CHECK(unknown.err.contains("There are: closed, labels"));
    CHECK(evening.koffietijd({"print", "emmen", "--queue", "closed", "--all"}).exit == 1);
    const auto nobody = evening.koffietijd({"print", "emmen", "--queue", "labels", "--email", "wie@example.nl"});
    CHECK(nobody.exit == 4);
    CHECK(nobody.err.contains("wie@example.nl"));
    CHECK(evening.koffietijd({"print", "emmen", "--queue", "labels"}).exit == 2);
  }
  ::setenv("CUPS_SERVER", "/nowhere/cups.sock", 1);
  const auto none = evening.koffietijd({"print", "emmen"});
  ::unsetenv("CUPS_SERVER");
  CHECK(none.exit == 1);
  CHECK(none.err.contains("does not answer"));
  CHECK(evening.facts() == before);
}
