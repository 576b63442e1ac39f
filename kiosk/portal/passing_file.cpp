#include "kiosk/portal/passing_file.hpp"

#include "kiosk/base/atomic_file.hpp"

#include <format>
#include <memory>
#include <system_error>
#include <utility>

namespace kiosk::portal {
namespace {

struct Made {
  std::shared_ptr<const PassingFile> file;
  std::uint64_t rows = 0;
};

/// On the workshop's thread.
base::Result<Made> make(const MadeFile& wanted) {
  std::error_code failed;
  const auto folder = std::filesystem::temp_directory_path(failed);
  if (failed) return base::fail(base::ErrorKind::io, "there is no place for temporary files: " + failed.message());
  const auto path = folder / std::format("koffietijd-{}", random_text(16));
  auto file = base::AtomicFile::create(path);
  if (!file) return std::unexpected{file.error()};
  const auto rows = wanted.make([&](std::string_view piece) -> base::Result<> {
    if (!file->write(base::as_bytes(piece))) {
      return base::fail(base::ErrorKind::disk_full, "there is no room for the file; make some, and try again");
    }
    return {};
  });
  if (!rows) return std::unexpected{rows.error()};
  if (auto whole = file->commit(); !whole) return std::unexpected{whole.error()};
  return Made{.file = std::make_shared<const PassingFile>(path), .rows = *rows};
}

void send(Office& office, const CallPtr& call, const MadeFile& wanted, const Made& made) {
  Response response;
  response.type = wanted.type;
  response.file = made.file;
  response.add("content-disposition", attachment(wanted.name));
  office.books.record(wanted.taken(made.rows), [call, response = std::move(response)](const Books::Outcome& outcome) {
    call->reply(outcome ? response : response_to(outcome.error()));
  });
}

}  // namespace

void send_made_file(Office& office, const CallPtr& call, MadeFile file) {
  const auto wanted = std::make_shared<const MadeFile>(std::move(file));
  const bool taken = office.files.send([&office, call, wanted] {
    auto made = make(*wanted);
    office.post([&office, call, wanted, made = std::move(made)] {
      if (!made) return call->reply(response_to(made.error()));
      send(office, call, *wanted, *made);
    });
  });
  if (!taken) call->reply(problem(503, "too_busy", "Other files are being made; try again in a moment."));
}

std::string_view content_type(lists::LogFormat format) {
  switch (format) {
    case lists::LogFormat::csv:
      return "text/csv; charset=utf-8";
    case lists::LogFormat::jsonl:
      return "application/jsonl; charset=utf-8";
    case lists::LogFormat::vcf:
      return "text/vcard; charset=utf-8";
    case lists::LogFormat::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case lists::LogFormat::zip:
      return "application/zip";
  }
  return "application/octet-stream";
}

}  // namespace kiosk::portal
