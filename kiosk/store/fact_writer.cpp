#include "kiosk/store/fact_writer.hpp"

#include "kiosk/event/fact_codec.hpp"
#include "kiosk/store/fact_reader.hpp"
#include "kiosk/store/statements.hpp"

#include <sodium.h>

namespace kiosk::store {
namespace {

using base::ErrorKind;
using base::fail;

// Erasing overwrites with as many zero bytes instead of deleting: a row that keeps its length is overwritten where it
// is, and SQLite never moves a neighbour, whose old place might keep a copy that a later erasure would miss.
constexpr const char* kDestroyKey =
    "INSERT INTO person_key (person, wrapped) VALUES (?, zeroblob(72))"
    " ON CONFLICT (person) DO UPDATE SET wrapped = zeroblob(72)";
constexpr const char* kDestroyFacts =
    "UPDATE fact SET sealed = zeroblob(length(sealed)) WHERE person = ? AND sealed IS NOT NULL";

}  // namespace

FactWriter::FactWriter(SQLite::Database& database, const Sealing& sealing, const base::KioskId& kiosk,
                       const base::Clock& clock)
    : sealing_{sealing},
      kiosk_{kiosk},
      clock_{clock},
      newest_{database, "SELECT position, wall_ms, counter FROM fact ORDER BY position DESC LIMIT 1"},
      own_sequence_{database, "SELECT coalesce(max(sequence), 0) FROM fact WHERE kiosk = ?"},
      insert_{
          database,
          "INSERT INTO fact (position, kiosk, sequence, wall_ms, counter, clock_trusted, type, body, person, sealed)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
      find_key_{database, "SELECT wrapped FROM person_key WHERE person = ?"},
      insert_key_{database, "INSERT INTO person_key (person, wrapped) VALUES (?, ?)"},
      destroy_key_{database, kDestroyKey},
      destroy_facts_{database, kDestroyFacts},
      probe_{database, "UPDATE meta SET value = value + 1 WHERE name = 'probe'"} {}

Position FactWriter::begin() {
  times_ = {};
  position_ = 0;
  if (Use newest{newest_}; newest->executeStep()) {
    position_ = newest_.getColumn(0).getInt64();
    // every append comes after all before it, so the last fact is the newest of all
    times_.see({.wall = base::Instant{base::milliseconds{newest_.getColumn(1).getInt64()}},
                .counter = static_cast<std::uint32_t>(newest_.getColumn(2).getInt64())});
  }
  Use own{own_sequence_};
  bind_text(own_sequence_, 1, kiosk_.value);
  own->executeStep();
  sequence_ = static_cast<std::uint64_t>(own_sequence_.getColumn(0).getInt64());
  return position_;
}

base::Result<StoredFact> FactWriter::write(const event::FactBody& body) {
  if (const auto* const erased = std::get_if<event::AttendeeErased>(&body)) destroy(erased->attendee);

  auto encoded = event::encode(body);
  const bool has_person = encoded.person && !encoded.personal.empty();
  std::optional<Secret> key;
  if (has_person) {
    auto found = key_of(*encoded.person);
    if (!found) return std::unexpected{found.error()};
    if (*found) key.emplace(std::move(**found));
  }
  // read back before it is kept: one fact that does not read would end every later reading
  auto kept = event::decode(encoded.type, encoded.body, key ? encoded.personal : std::string{});
  if (!kept) {
    return fail(ErrorKind::invalid_input,
                "a fact of type " + encoded.type + " cannot be kept: " + kept.error().message);
  }

  StoredFact stored{.position = ++position_,
                    .fact = {.id = {kiosk_, ++sequence_},
                             .time = times_.tick(clock_.now()),
                             .clock_trusted = clock_.trusted(),
                             .body = *std::move(kept)}};
  std::optional<base::Bytes> sealed;
  if (key) {
    sealed = seal(encoded.personal, *key, {.fact = stored.fact.id, .type = encoded.type, .person = *encoded.person});
  }
  sodium_memzero(encoded.personal.data(), encoded.personal.size());
  insert(stored, encoded.type, encoded.body, has_person ? &*encoded.person : nullptr, sealed);
  return stored;
}

void FactWriter::probe() {
  Use {
    probe_
  } -> exec();
}

base::Result<std::optional<Secret>> FactWriter::key_of(const base::AttendeeId& person) {
  Use find{find_key_};
  bind_blob(find_key_, 1, person.bytes);
  if (find->executeStep()) {
    const auto wrapped = blob_of(find_key_.getColumn(0));
    if (is_destroyed(wrapped)) return std::nullopt;
    auto key = sealing_.unwrap(wrapped, person);
    if (!key) return std::unexpected{key.error()};
    return std::optional<Secret>{*std::move(key)};
  }
  auto key = new_person_key();
  const auto wrapped = sealing_.wrap(key, person);
  Use keep{insert_key_};
  bind_blob(insert_key_, 1, person.bytes);
  bind_blob(insert_key_, 2, wrapped);
  keep->exec();
  return std::optional<Secret>{std::move(key)};
}

void FactWriter::destroy(const base::AttendeeId& person) {
  for (auto* const statement : {&destroy_key_, &destroy_facts_}) {
    Use destroying{*statement};
    bind_blob(*statement, 1, person.bytes);
    destroying->exec();
  }
}

void FactWriter::insert(const StoredFact& stored, const std::string& type, const std::string& body,
                        const base::AttendeeId* person, const std::optional<base::Bytes>& sealed) {
  const auto& fact = stored.fact;
  Use inserting{insert_};
  insert_.bind(1, stored.position);
  bind_text(insert_, 2, fact.id.kiosk.value);
  insert_.bind(3, static_cast<std::int64_t>(fact.id.sequence));
  insert_.bind(4, static_cast<std::int64_t>(fact.time.wall.time_since_epoch().count()));
  insert_.bind(5, static_cast<std::int64_t>(fact.time.counter));
  insert_.bind(6, fact.clock_trusted ? 1 : 0);
  bind_text(insert_, 7, type);
  bind_text(insert_, 8, body);
  if (person) bind_blob(insert_, 9, person->bytes);
  if (sealed) bind_blob(insert_, 10, *sealed);
  inserting->exec();
}

}  // namespace kiosk::store
