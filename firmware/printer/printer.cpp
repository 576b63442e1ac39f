#include "firmware/printer/printer.hpp"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>
#include <string_view>

namespace firmware::printer {
namespace {

constexpr int kPatience = 3000;  ///< ms

struct Close {
  void operator()(http_t* connection) const { httpClose(connection); }
};
using Connection = std::unique_ptr<http_t, Close>;

Connection connect() {
  return Connection{httpConnect2(cupsServer(), ippPort(), nullptr, AF_UNSPEC, cupsEncryption(), 1, kPatience, nullptr)};
}

PrintError no_service() {
  return {PrintFault::no_service, "the print service (CUPS) does not answer at " + std::string{cupsServer()} +
                                      ". Install and start it: apt install cups"};
}

/// All queues that CUPS tells of.
class Destinations {
public:
  explicit Destinations(http_t* connection) : count_{cupsGetDests2(connection, &all_)} {}
  ~Destinations() { cupsFreeDests(count_, all_); }
  Destinations(const Destinations&) = delete;
  Destinations& operator=(const Destinations&) = delete;

  [[nodiscard]] std::span<const cups_dest_t> all() const { return {all_, static_cast<std::size_t>(count_)}; }

private:
  cups_dest_t* all_ = nullptr;
  int count_;
};

std::string option(const cups_dest_t& destination, const char* name) {
  const char* value = cupsGetOption(name, destination.num_options, destination.options);
  return value != nullptr ? value : "";
}

/// What CUPS's own words for a printer's state mean to who stands beside it.
std::string trouble_of(const cups_dest_t& destination) {
  struct Meaning {
    std::string_view reason;
    std::string_view words;
  };
  constexpr std::array kMeanings{Meaning{"media-empty", "it is out of paper"},
                                 Meaning{"media-needed", "it is out of paper"},
                                 Meaning{"media-jam", "paper is stuck in it"},
                                 Meaning{"cover-open", "its cover is open"},
                                 Meaning{"door-open", "its cover is open"},
                                 Meaning{"marker-supply-empty", "it is out of ink"},
                                 Meaning{"toner-empty", "it is out of toner"},
                                 Meaning{"offline", "it is switched off or not connected"},
                                 Meaning{"connecting-to-device", "it is switched off or not connected"}};
  const auto reasons = option(destination, "printer-state-reasons");
  const auto* const known =
      std::ranges::find_if(kMeanings, [&](const Meaning& one) { return reasons.contains(one.reason); });
  if (known != kMeanings.end()) return std::string{known->words};
  const bool stopped = option(destination, "printer-state") == std::to_string(IPP_PRINTER_STOPPED);
  return stopped ? std::string{"it is stopped; start it: cupsenable "} + destination.name : "";
}

Queue queue_of(const cups_dest_t& destination) {
  const auto info = option(destination, "printer-info");
  return {.name = destination.name,
          .about = info.empty() ? option(destination, "printer-make-and-model") : info,
          .usual = destination.is_default != 0,
          .open = option(destination, "printer-is-accepting-jobs") != "false",
          .trouble = trouble_of(destination)};
}

std::vector<Queue> queues_at(http_t* connection) {
  std::vector<Queue> found;
  const Destinations destinations{connection};
  for (const auto& destination : destinations.all()) {
    if (destination.instance == nullptr) found.push_back(queue_of(destination));
  }
  std::ranges::sort(found, {}, &Queue::name);
  return found;
}

/// The choices that go with a job.
class JobOptions {
public:
  ~JobOptions() { cupsFreeOptions(count_, all_); }
  JobOptions() = default;
  JobOptions(const JobOptions&) = delete;
  JobOptions& operator=(const JobOptions&) = delete;

  void add(const char* name, const std::string& value) { count_ = cupsAddOption(name, value.c_str(), count_, &all_); }
  [[nodiscard]] int count() const { return count_; }
  [[nodiscard]] cups_option_t* all() const { return all_; }

private:
  cups_option_t* all_ = nullptr;
  int count_ = 0;
};

}  // namespace

std::expected<std::vector<Queue>, PrintError> queues() {
  const auto connection = connect();
  if (!connection) return std::unexpected{no_service()};
  return queues_at(connection.get());
}

std::expected<Accepted, PrintError> print(const Job& job, const std::string& queue) {
  const auto connection = connect();
  if (!connection) return std::unexpected{no_service()};
  const auto all = queues_at(connection.get());
  const auto found = std::ranges::find(all, queue, &Queue::name);
  if (found == all.end()) {
    std::string names;
    for (const auto& one : all) names += (names.empty() ? "" : ", ") + one.name;
    return std::unexpected{
        PrintError{PrintFault::no_queue,
                   "there is no queue '" + queue + "'. " +
                       (names.empty() ? "CUPS has none yet: make one with lpadmin" : "There are: " + names)}};
  }
  if (!found->open) {
    return std::unexpected{
        PrintError{PrintFault::closed, "the queue '" + queue + "' takes no jobs on. Open it: cupsaccept " + queue}};
  }
  JobOptions options;
  options.add("media", "Custom." + std::to_string(std::lround(job.width)) + "x" +
                           std::to_string(std::lround(job.height)) + "mm");
  options.add("print-scaling", "none");
  const int number = cupsPrintFile2(connection.get(), queue.c_str(), job.pdf.c_str(), job.title.c_str(),
                                    options.count(), options.all());
  if (number == 0) {
    return std::unexpected{
        PrintError{PrintFault::refused, "CUPS does not print on '" + queue + "': " + cupsLastErrorString()}};
  }
  return Accepted{.number = number, .trouble = found->trouble};
}

}  // namespace firmware::printer
