#include "kiosk/lists/write_logs.hpp"

namespace kiosk::lists {

std::string_view name_of(LogFormat format) {
  switch (format) {
    case LogFormat::csv:
      return "csv";
    case LogFormat::jsonl:
      return "jsonl";
    case LogFormat::vcf:
      return "vcf";
  }
  return {};
}

std::optional<LogFormat> log_format_named(std::string_view name) {
  for (const auto format : {LogFormat::csv, LogFormat::jsonl, LogFormat::vcf}) {
    if (name_of(format) == name) return format;
  }
  return std::nullopt;
}

}  // namespace kiosk::lists
