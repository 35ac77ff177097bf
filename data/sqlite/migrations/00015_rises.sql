-- R27: each rise that was announced is a row of its own, also where two apply at one
-- renewal, and percent, in hundredths, says that it is on top of what was paid before; 0
-- is a price. What was recorded before keeps its price.
CREATE TABLE dated_price (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    from_day     TEXT NOT NULL CHECK (from_day <> ''),
    announced    TEXT NOT NULL DEFAULT '',
    percent      INTEGER NOT NULL DEFAULT 0 CHECK (percent BETWEEN 0 AND 100000),
    price_minor  INTEGER NOT NULL CHECK (price_minor BETWEEN 0 AND 9999999999),
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (subscription, from_day, announced)
) STRICT;
INSERT INTO dated_price (id, version, subscription, from_day, announced, price_minor, currency)
    SELECT id, version, subscription, from_day, announced, price_minor, currency FROM price;
DROP TABLE price;
ALTER TABLE dated_price RENAME TO price;

PRAGMA user_version = 15;
