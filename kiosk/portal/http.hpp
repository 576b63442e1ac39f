#pragma once

#include "kiosk/base/result.hpp"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::portal {

class EventStream;

enum class Method { get, post, put, del, other };

/// "GET", "POST", "PUT", "DELETE"; "" for the others, which are served nowhere.
[[nodiscard]] std::string_view name_of(Method method);

struct Header {
  std::string name;  ///< lower case
  std::string value;
  bool operator==(const Header&) const = default;
};

using Query = std::map<std::string, std::string, std::less<>>;

/// The path and the query of a request line, decoded.
struct Target {
  std::string path;  ///< begins with "/"; no "." or ".." segment, no control character, no backslash
  Query query;
};

/// Takes a request target apart. Error invalid_input for anything that is not a plain path with a query: absolute
/// forms, broken percent signs, dots that climb, control characters, invalid UTF-8.
[[nodiscard]] base::Result<Target> read_target(std::string_view target);

/// What somebody asked, whoever they are. A plain value: nothing of the HTTP library is in it.
struct Request {
  Method method = Method::get;
  Target target;
  std::vector<Header> headers;
  std::string body;
  std::string address;  ///< of the peer, without its port

  /// The first header with this lower-case name; empty when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
  /// The cookie with this name; empty when there is none.
  [[nodiscard]] std::string_view cookie(std::string_view name) const;
  /// The value of a query parameter; empty when it is not there.
  [[nodiscard]] std::string_view asked(std::string_view parameter) const;
};

/// A file that is sent in pieces and removed afterwards, sent or not.
class PassingFile {
public:
  explicit PassingFile(std::filesystem::path file) : file_{std::move(file)} {}
  PassingFile(const PassingFile&) = delete;
  PassingFile& operator=(const PassingFile&) = delete;
  ~PassingFile();

  [[nodiscard]] const std::filesystem::path& path() const { return file_; }

private:
  std::filesystem::path file_;
};

/// What is answered: a text, or else a file, or else events for as long as somebody listens.
struct Response {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::vector<Header> headers;
  std::shared_ptr<const PassingFile> file;
  std::shared_ptr<EventStream> stream;

  /// Adds a header. Its value comes from us, never from outside; one that could end the line is left out.
  void add(std::string_view name, std::string_view value);
};

/// The headers that every answer of the house has: no sniffing, no framing, no referrer, scripts and styles from here
/// only, and nothing kept in a cache unless the answer says otherwise.
void add_house_headers(Response& response);

/// A cookie that only this host gets, over TLS only, never from another site's page and never for a script. An empty
/// value takes the cookie away. `name` begins with "__Host-".
void set_cookie(Response& response, std::string_view name, std::string_view value, std::optional<long> seconds = {});

/// {"error":{"code":…,"message":…}}: `code` is for programs and for the pages, which say it in the reader's language;
/// `message` is one English sentence.
[[nodiscard]] Response problem(int status, std::string_view code, std::string_view message);

/// A file name as Content-Disposition can carry it; `name` is one of ours.
[[nodiscard]] std::string attachment(std::string_view name);

}  // namespace kiosk::portal
