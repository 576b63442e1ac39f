#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

namespace firmware::printer {

/// A place to print at, as CUPS knows it.
struct Queue {
  std::string name;
  std::string about;    ///< what the machine's owner wrote about it, or its make
  bool usual = false;   ///< where things go when nobody says where
  bool open = true;     ///< takes jobs on
  std::string trouble;  ///< "it is out of paper"; empty: none that CUPS knows of
};

enum class PrintFault {
  no_service,  ///< CUPS does not answer
  no_queue,    ///< there is none with this name
  closed,      ///< the queue takes no jobs on
  refused,     ///< CUPS does not want this job
};

struct PrintError {
  PrintFault fault = PrintFault::refused;
  std::string message;  ///< with the remedy
};

/// Every queue, by name. Waits for CUPS, at most a few seconds. Error no_service.
[[nodiscard]] std::expected<std::vector<Queue>, PrintError> queues();

struct Job {
  std::filesystem::path pdf;
  std::string title;  ///< as the queue shows it: nothing personal
  double width = 0;   ///< of its pages, in millimetres
  double height = 0;
};

/// A job that CUPS took on.
struct Accepted {
  int number = 0;
  std::string trouble;  ///< why it may have to wait; as Queue
};

/// Prints the PDF at its own size. Errors: all of PrintFault.
[[nodiscard]] std::expected<Accepted, PrintError> print(const Job& job, const std::string& queue);

}  // namespace firmware::printer
