-- F7: the names of products that the program's own catalog does not know.
CREATE TABLE product (
    id      INTEGER PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    sku     TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (sku <> ''),
    sku_id  TEXT NOT NULL,
    name    TEXT NOT NULL CHECK (name <> '')
) STRICT;

-- F6: what the columns of a table hold, remembered by its header.
CREATE TABLE mapping (
    id      INTEGER PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    header  TEXT NOT NULL UNIQUE,
    columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT;

-- Where backups go; '' is the folder beside the record. With a recipient they are
-- encrypted to it (age).
ALTER TABLE settings ADD COLUMN backup_folder TEXT NOT NULL DEFAULT '';
ALTER TABLE settings ADD COLUMN backup_recipient TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 4;
