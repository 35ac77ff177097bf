-- R16: what an organization, or a department of it, may spend in a calendar year, by
-- currency. department is '' for the organization as a whole.
CREATE TABLE budget (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    organization   INTEGER NOT NULL REFERENCES organization (id),
    department     TEXT NOT NULL,
    per_year_minor INTEGER NOT NULL CHECK (per_year_minor > 0),
    currency       TEXT NOT NULL CHECK (length(currency) = 3),
    search         TEXT NOT NULL, -- the department, folded
    UNIQUE (organization, search, currency)
) STRICT;

PRAGMA user_version = 13;
