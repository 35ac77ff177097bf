-- R25: how early the user wants to know. A subscription's 0 takes the record's.
ALTER TABLE settings ADD COLUMN notice_days INTEGER NOT NULL DEFAULT 30 CHECK (notice_days BETWEEN 1 AND 365);
ALTER TABLE settings ADD COLUMN lowest_available INTEGER NOT NULL DEFAULT 0 CHECK (lowest_available BETWEEN 0 AND 99999999);
ALTER TABLE subscription ADD COLUMN notice_days INTEGER NOT NULL DEFAULT 0 CHECK (notice_days BETWEEN 0 AND 365);
ALTER TABLE subscription ADD COLUMN lowest_available INTEGER NOT NULL DEFAULT 0 CHECK (lowest_available BETWEEN 0 AND 99999999);

-- What needs attention, but not before a day.
CREATE TABLE snooze (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    concern      TEXT NOT NULL,
    until        TEXT NOT NULL CHECK (until <> ''),
    UNIQUE (subscription, concern)
) STRICT;

PRAGMA user_version = 2;
