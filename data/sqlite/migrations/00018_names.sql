-- What files call a subscription beside what the record does: what one was known by that
-- was merged into it (F0).
CREATE TABLE other_name (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    product      TEXT NOT NULL,
    vendor       TEXT NOT NULL,
    sku          TEXT NOT NULL,
    sku_id       TEXT NOT NULL,
    external_id  TEXT NOT NULL
) STRICT;
CREATE INDEX other_name_subscription ON other_name (subscription);

-- Other names of an organization: those of the ones that were merged into it.
CREATE TABLE organization_name (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    organization INTEGER NOT NULL REFERENCES organization (id),
    name         TEXT NOT NULL CHECK (trim(name) <> '')
) STRICT;
CREATE INDEX organization_name_organization ON organization_name (organization);

-- The words of attached files, in which people are looked for; looked tells that all of
-- the file could be. They are made of the bytes, and made anew where a row is missing.
CREATE TABLE attachment_words (
    attachment INTEGER PRIMARY KEY,
    looked     INTEGER NOT NULL CHECK (looked IN (0, 1)),
    words      TEXT NOT NULL
) STRICT;

PRAGMA user_version = 18;
