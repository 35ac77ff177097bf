-- What the user keeps of a subscription: who owns it, a person (0 for none) or only a
-- name; tags, a line each; and what stands in the own fields, a line each: the number of
-- the field, a blank and the value.
ALTER TABLE subscription ADD COLUMN owner INTEGER NOT NULL DEFAULT 0 CHECK (owner >= 0);
ALTER TABLE subscription ADD COLUMN owner_name TEXT NOT NULL DEFAULT '' CHECK (owner = 0 OR owner_name = '');
ALTER TABLE subscription ADD COLUMN tags TEXT NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN own TEXT NOT NULL DEFAULT '';
CREATE INDEX subscription_owner ON subscription (owner) WHERE owner <> 0;

-- The number of the invoice on which a change came.
ALTER TABLE change ADD COLUMN invoice_number TEXT NOT NULL DEFAULT '';
CREATE INDEX change_numbered ON change (subscription) WHERE invoice_number <> '' OR order_number <> '';

-- The user's own fields; choices are a line each.
CREATE TABLE own_field (
    id      INTEGER PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    name    TEXT NOT NULL CHECK (trim(name) <> ''),
    kind    TEXT NOT NULL CHECK (kind IN ('text', 'date', 'amount', 'choice')),
    place   INTEGER NOT NULL,
    choices TEXT NOT NULL,
    search  TEXT NOT NULL UNIQUE
) STRICT;

-- Files kept with a subscription; sum is the SHA-256 of the bytes in hexadecimal.
CREATE TABLE attachment (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    name         TEXT NOT NULL CHECK (name <> ''),
    size         INTEGER NOT NULL CHECK (size >= 0),
    sum          TEXT NOT NULL,
    added_on     TEXT NOT NULL
) STRICT;
CREATE INDEX attachment_subscription ON attachment (subscription);

-- Their bytes, in parts, so that a file is never in memory as a whole. They are no part
-- of history: they outlive their row, so that an undo can give them back.
CREATE TABLE attachment_part (
    id         INTEGER PRIMARY KEY,
    attachment INTEGER NOT NULL,
    place      INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    UNIQUE (attachment, place)
) STRICT;

PRAGMA user_version = 14;
