-- Which record this is, wherever its file goes: backups belong to it, not to a
-- folder. name is what the file was called when it last took this ID for its own;
-- a copy beside it is called otherwise, and takes another.
CREATE TABLE record (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    uid  TEXT NOT NULL CHECK (length(uid) = 32),
    name TEXT NOT NULL
) STRICT;
INSERT INTO record (id, uid, name) VALUES (1, lower(hex(randomblob(16))), '');

PRAGMA user_version = 8;
