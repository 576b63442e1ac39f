#include "firmware/printer/printer.hpp"

#include "tests/doubles/print_service.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <string>

using namespace firmware::printer;

namespace {

/// Something to print.
struct Paper {
  Paper() { std::ofstream{file} << text; }
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;
  ~Paper() { std::filesystem::remove(file); }

  [[nodiscard]] Job job() const { return {.pdf = file, .title = "Koffietijd badges", .width = 62, .height = 100}; }

  std::string text = "%PDF-1.4\nnot much of one\n";
  std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("koffietijd-paper-" + std::to_string(::getpid()) + ".pdf");
};

std::string contents(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace

TEST_CASE("queues are told with what they are, and what is wrong with them") {
  const doubles::PrintService service;
  const auto all = queues();
  REQUIRE(all);
  REQUIRE(all->size() == 2);
  CHECK(all->at(0).name == "closed");
  CHECK_FALSE(all->at(0).open);
  CHECK(all->at(1).name == "labels");
  CHECK(all->at(1).about == "Label printer at the desk");
  CHECK(all->at(1).usual);
  CHECK(all->at(1).open);
  CHECK(all->at(1).trouble == "it is stopped; start it: cupsenable labels");
}

TEST_CASE("what is printed reaches the queue as it is, at its own size, under a title that names nobody") {
  const doubles::PrintService service;
  const Paper paper;
  const auto accepted = print(paper.job(), "labels");
  REQUIRE(accepted);
  CHECK(accepted->number == 1);
  CHECK(accepted->trouble.contains("cupsenable labels"));
  CHECK(contents(service.document(1)) == paper.text);
  CHECK(service.ticket(1).contains("Koffietijd badges"));
  CHECK(service.ticket(1).contains("Custom.62x100mm"));
  CHECK(print(paper.job(), "labels")->number == 2);
}

TEST_CASE("a queue that is not there or takes nothing on says so, with the remedy") {
  const doubles::PrintService service;
  const Paper paper;
  const auto nowhere = print(paper.job(), "labelz");
  REQUIRE_FALSE(nowhere);
  CHECK(nowhere.error().fault == PrintFault::no_queue);
  CHECK(nowhere.error().message == "there is no queue 'labelz'. There are: closed, labels");
  const auto shut = print(paper.job(), "closed");
  REQUIRE_FALSE(shut);
  CHECK(shut.error().fault == PrintFault::closed);
  CHECK(shut.error().message.contains("cupsaccept closed"));
}

TEST_CASE("without a print service that is what is said") {
  ::setenv("CUPS_SERVER", "/nowhere/cups.sock", 1);
  const Paper paper;
  const auto none = queues();
  const auto printed = print(paper.job(), "labels");
  ::unsetenv("CUPS_SERVER");
  REQUIRE_FALSE(none);
  CHECK(none.error().fault == PrintFault::no_service);
  CHECK(none.error().message.contains("/nowhere/cups.sock"));
  REQUIRE_FALSE(printed);
  CHECK(printed.error().fault == PrintFault::no_service);
}
