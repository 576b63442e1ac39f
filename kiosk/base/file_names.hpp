#pragma once

#include <set>
#include <string>
#include <string_view>

namespace kiosk::base {

/// Names for files that are each about one person: "mila-verhoef.vcf"; a second Mila Verhoef is "mila-verhoef-2.vcf".
/// Safe on every file system: no separators, no names that Windows keeps for itself, moderate length, unique also
/// where letter case does not count.
class FileNames {
public:
  /// `title` is UTF-8; when nothing of it can stand in a name, `otherwise` does. `extension` is with its dot.
  [[nodiscard]] std::string take(std::string_view title, std::string_view extension, std::string_view otherwise);

private:
  std::set<std::string> taken_;
};

}  // namespace kiosk::base
