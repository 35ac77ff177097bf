-- R17, R21: who is to be given a license once its order is placed. moves_from is the
-- subscription whose license they give up for it, 0 for none.
CREATE TABLE waiting (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    person       INTEGER NOT NULL REFERENCES person (id),
    moves_from   INTEGER NOT NULL CHECK (moves_from >= 0),
    UNIQUE (subscription, person)
) STRICT;
CREATE INDEX waiting_person ON waiting (person);

-- Other addresses of a person: those of who was merged into them.
CREATE TABLE alias (
    id          INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL DEFAULT 1,
    person      INTEGER NOT NULL REFERENCES person (id),
    address     TEXT NOT NULL CHECK (trim(address) <> ''),
    address_key TEXT NOT NULL,
    UNIQUE (person, address_key)
) STRICT;

-- R25: since when licenses are unused is counted anew, by a history without what was undone.
DELETE FROM seats;
DELETE FROM usage;

PRAGMA user_version = 16;
