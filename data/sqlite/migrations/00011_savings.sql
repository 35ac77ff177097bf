-- R30, R33: what somebody is who holds licenses, and why a shared mailbox or room
-- needs one.
ALTER TABLE person ADD COLUMN kind TEXT NOT NULL DEFAULT 'person' CHECK (kind IN ('person', 'shared_mailbox', 'room', 'service'));
ALTER TABLE person ADD COLUMN needs_license INTEGER NOT NULL DEFAULT 0 CHECK (needs_license IN (0, 1));
ALTER TABLE person ADD COLUMN needs_license_why TEXT NOT NULL DEFAULT '';
-- R32: the latest activity that a usage report knows, the day of the report, and the
-- day on which the account was made.
ALTER TABLE person ADD COLUMN last_active_on TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN reported_on TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN made_on TEXT NOT NULL DEFAULT '';

-- R32: after how many days without activity.
ALTER TABLE settings ADD COLUMN inactive_days INTEGER NOT NULL DEFAULT 90 CHECK (inactive_days BETWEEN 0 AND 3650);

-- R34: the service plans of a product, joined by blanks (F7).
ALTER TABLE product ADD COLUMN plans TEXT NOT NULL DEFAULT '';

-- R35: what the user made of a row of the savings list. person is 0 for licenses
-- that nobody holds. until is '' for good; done_on is '' for one that is kept.
CREATE TABLE saving (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    leak           TEXT NOT NULL,
    subscription   INTEGER NOT NULL REFERENCES subscription (id),
    person         INTEGER NOT NULL,
    state          TEXT NOT NULL CHECK (state IN ('kept', 'done')),
    reason         TEXT NOT NULL,
    until          TEXT NOT NULL,
    licenses       INTEGER NOT NULL,
    per_year_minor INTEGER NOT NULL,
    currency       TEXT NOT NULL CHECK (length(currency) IN (0, 3)),
    done_on        TEXT NOT NULL,
    saves_on     TEXT NOT NULL
) STRICT;
CREATE INDEX saving_subscription ON saving (subscription);
CREATE INDEX saving_person ON saving (person);
CREATE UNIQUE INDEX saving_kept ON saving (leak, subscription, person) WHERE state = 'kept';

-- R37: a set of licenses for who is new; products are names, a line each.
CREATE TABLE license_set (
    id       INTEGER PRIMARY KEY,
    version  INTEGER NOT NULL DEFAULT 1,
    name     TEXT NOT NULL CHECK (trim(name) <> ''),
    products TEXT NOT NULL,
    search   TEXT NOT NULL UNIQUE
) STRICT;

-- R39: what was answered before a renewal.
CREATE TABLE review (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    renews_on    TEXT NOT NULL CHECK (renews_on <> ''),
    answer       TEXT NOT NULL CHECK (answer IN ('keep', 'lower', 'move', 'end')),
    total        INTEGER NOT NULL,
    answered_on  TEXT NOT NULL,
    note         TEXT NOT NULL,
    UNIQUE (subscription, renews_on)
) STRICT;

PRAGMA user_version = 11;
