#include "kiosk/portal/pages.hpp"

#include "kiosk/portal/built_in_pages.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <string_view>
#include <utility>

namespace kiosk::portal {
namespace {

constexpr std::string_view kApiDescription = "openapi.json";

/// What Debian packages give to browsers: libjs-bootstrap5 and libjs-chart.js.
struct Library {
  std::string_view path;
  const char* file;
  const char* package;
};
constexpr auto kLibraries = std::to_array<Library>({
    {"/lib/bootstrap.css", "/usr/share/javascript/bootstrap5/css/bootstrap.min.css", "libjs-bootstrap5"},
    {"/lib/chart.js", "/usr/share/javascript/chart.js/chart.min.js", "libjs-chart.js"},
});

/// Addresses that show a page without naming its file.
std::string_view file_for(std::string_view path) {
  if (path == "/") return "index.html";
  if (path == "/p" || path.starts_with("/p/")) return "phone.html";
  path.remove_prefix(1);
  return path;
}

std::string_view type_of(std::string_view name) {
  if (name.ends_with(".html")) return "text/html; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  return "application/json";
}

std::string read_file(const char* file) {
  std::ifstream source{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{source}, {}};
}

Response found(std::string_view name, std::string text) {
  Response response;
  response.type = type_of(name);
  response.body = std::move(text);
  // a new version of the program is seen at once
  response.add("cache-control", "no-cache");
  return response;
}

const BuiltInPage* built_in(std::string_view name) {
  const auto pages = built_in_pages();
  const auto one = std::ranges::find(pages, name, &BuiltInPage::name);
  return one == pages.end() ? nullptr : &*one;
}

}  // namespace

Response page_for(const Request& request) {
  const std::string_view path = request.target.path;
  if (request.method != Method::get) return problem(405, "method", "Pages are only read.");
  if (path.starts_with("/api/"))
    return problem(404, "not_found", "The API has no such path; see /api/v1/openapi.json.");
  const auto* library = std::ranges::find(kLibraries, path, &Library::path);
  if (library != kLibraries.end()) {
    auto text = read_file(library->file);
    if (!text.empty()) return found(path, std::move(text));
  }
  const auto name = file_for(path);
  const auto* page = name == kApiDescription ? nullptr : built_in(name);
  if (page == nullptr) return problem(404, "not_found", "There is no such page.");
  return found(name, std::string{page->text});
}

const std::string& open_api_text() {
  static const std::string kText{built_in(kApiDescription)->text};
  return kText;
}

std::string missing_libraries() {
  std::string packages;
  for (const auto& library : kLibraries) {
    if (!std::ifstream{library.file}) packages += std::string{" "} + library.package;
  }
  if (packages.empty()) return {};
  return "pages look bare or lack plots until these are installed: apt install" + packages;
}

}  // namespace kiosk::portal
