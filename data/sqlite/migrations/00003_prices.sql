-- The price of a subscription is the first one; a later one is dated.
CREATE TABLE price (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    from_day     TEXT NOT NULL CHECK (from_day <> ''),
    price_minor  INTEGER NOT NULL CHECK (price_minor BETWEEN 0 AND 9999999999),
    currency     TEXT NOT NULL CHECK (length(currency) = 3),
    UNIQUE (subscription, from_day)
) STRICT;

-- The history of one subscription or one person is asked for by itself (R22).
CREATE INDEX history_before_subscription ON history (json_extract(before, '$.subscription')) WHERE json_extract(before, '$.subscription') IS NOT NULL;
CREATE INDEX history_after_subscription ON history (json_extract(after, '$.subscription')) WHERE json_extract(after, '$.subscription') IS NOT NULL;
CREATE INDEX history_person ON history (coalesce(json_extract(after, '$.person'), json_extract(before, '$.person')))
    WHERE coalesce(json_extract(after, '$.person'), json_extract(before, '$.person')) IS NOT NULL;

PRAGMA user_version = 3;
