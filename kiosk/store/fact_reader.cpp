#include "kiosk/store/fact_reader.hpp"

#include "kiosk/event/fact_codec.hpp"
#include "kiosk/store/statements.hpp"

#include <sodium.h>

#include <format>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using base::fail;

enum Column { position, kiosk, sequence, wall_ms, counter, clock_trusted, type, body, person, sealed, wrapped };

constexpr const char* kRows =
    "SELECT f.position, f.kiosk, f.sequence, f.wall_ms, f.counter, f.clock_trusted, f.type, f.body, f.person, f.sealed,"
    " k.wrapped FROM fact AS f LEFT JOIN person_key AS k ON k.person = f.person"
    " WHERE f.position > ? ORDER BY f.position";

}  // namespace

bool is_destroyed(base::ByteView bytes) {
  return sodium_is_zero(bytes.data(), bytes.size()) == 1;
}

FactReader::FactReader(const SQLite::Database& database, const Sealing& sealing, Position position)
    : sealing_{sealing}, rows_{database, kRows} {
  rows_.bind(1, position);
}

std::optional<base::Result<StoredFact>> FactReader::next() {
  if (!rows_.executeStep()) return std::nullopt;
  return read_row();
}

base::Result<StoredFact> FactReader::read_row() const {
  StoredFact stored;
  stored.position = rows_.getColumn(position).getInt64();
  auto& fact = stored.fact;
  fact.id.kiosk.value = rows_.getColumn(kiosk).getString();
  fact.id.sequence = static_cast<std::uint64_t>(rows_.getColumn(sequence).getInt64());
  fact.time.wall = base::Instant{base::milliseconds{rows_.getColumn(wall_ms).getInt64()}};
  fact.time.counter = static_cast<std::uint32_t>(rows_.getColumn(counter).getInt64());
  fact.clock_trusted = rows_.getColumn(clock_trusted).getInt() != 0;

  auto personal = personal_part(fact.id);
  auto decoded = personal.and_then([&](const std::string& text) {
    return event::decode(text_of(rows_.getColumn(type)), text_of(rows_.getColumn(body)), text);
  });
  if (personal) sodium_memzero(personal->data(), personal->size());
  if (!decoded) {
    return fail(ErrorKind::corrupt,
                std::format("fact {}/{}: {}", fact.id.kiosk.value, fact.id.sequence, decoded.error().message));
  }
  fact.body = *std::move(decoded);
  return stored;
}

base::Result<std::string> FactReader::personal_part(const event::FactId& id) const {
  if (rows_.getColumn(person).isNull()) return std::string{};
  const auto owner = base::AttendeeId::from_bytes(blob_of(rows_.getColumn(person)));
  if (!owner) return fail(ErrorKind::corrupt, "the id of its person was changed");
  if (rows_.getColumn(wrapped).isNull()) return fail(ErrorKind::corrupt, "the key of its person is missing");

  const auto key_bytes = blob_of(rows_.getColumn(wrapped));
  if (is_destroyed(key_bytes)) return std::string{};
  if (rows_.getColumn(sealed).isNull()) return fail(ErrorKind::corrupt, "its personal part is missing");
  const auto key = sealing_.unwrap(key_bytes, *owner);
  if (!key) return std::unexpected{key.error()};
  return unseal(blob_of(rows_.getColumn(sealed)), *key,
                {.fact = id, .type = text_of(rows_.getColumn(type)), .person = *owner});
}

}  // namespace kiosk::store
