-- Frozen: released databases carry it. Changes go into the next number.

-- Facts in the order they arrived here. No row is ever removed; erasing a person overwrites `sealed` with zero bytes.
CREATE TABLE fact (
  position INTEGER PRIMARY KEY,
  kiosk TEXT NOT NULL CHECK (length(kiosk) = 8),
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  wall_ms INTEGER NOT NULL,
  counter INTEGER NOT NULL CHECK (counter BETWEEN 0 AND 4294967295),
  clock_trusted INTEGER NOT NULL CHECK (clock_trusted IN (0, 1)),
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  person BLOB CHECK (length(person) = 16),
  sealed BLOB,
  UNIQUE (kiosk, sequence),
  CHECK (sealed IS NULL OR person IS NOT NULL)
) STRICT;

-- The key of each person, wrapped by the event key: nonce 24, key 32, tag 16. All zero: destroyed.
CREATE TABLE person_key (
  slot INTEGER PRIMARY KEY,
  person BLOB NOT NULL UNIQUE CHECK (length(person) = 16),
  wrapped BLOB NOT NULL CHECK (length(wrapped) = 72)
) STRICT;

-- Machines that appended here, by a keyed hash of their machine id.
CREATE TABLE machine (
  mark BLOB NOT NULL PRIMARY KEY CHECK (length(mark) = 32),
  kiosk TEXT NOT NULL UNIQUE CHECK (length(kiosk) = 8)
) STRICT;

-- key_check: tells whether an event key fits. probe: counts writes that only tested the disk.
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value ANY NOT NULL
) STRICT;

INSERT INTO meta (name, value) VALUES ('probe', 0);
