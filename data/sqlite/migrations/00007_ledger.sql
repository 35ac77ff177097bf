-- Two subscriptions of one product are found by its name, case and accents aside
-- (R13b).
ALTER TABLE subscription ADD COLUMN product_key TEXT NOT NULL DEFAULT '';
UPDATE subscription SET product_key = fold(product);
CREATE INDEX subscription_product ON subscription (organization, product_key);
CREATE INDEX subscription_sku ON subscription (organization, sku) WHERE sku <> '';

-- Whether a change still waits.
ALTER TABLE change ADD COLUMN open INTEGER NOT NULL DEFAULT 0 CHECK (open IN (0, 1));
UPDATE change SET open = state NOT IN ('confirmed', 'withdrawn');

-- The kind of what a step was about: its own, and of an undo the one that it took
-- back.
ALTER TABLE step ADD COLUMN about TEXT NOT NULL DEFAULT '';
DROP TRIGGER step_no_update;
UPDATE step SET about = coalesce((SELECT f.kind FROM step AS f WHERE step.kind = 'undone' AND f.id = step.undoes), kind);
CREATE TRIGGER step_no_update BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

-- What is counted as the record changes, so that no question walks history. The
-- program counts a record that has none of it when it opens it.
CREATE TABLE seats (
    subscription INTEGER PRIMARY KEY,
    paid         INTEGER NOT NULL,
    assigned     INTEGER NOT NULL,
    free         INTEGER NOT NULL CHECK (free IN (0, 1)),
    since        TEXT NOT NULL
) STRICT;
CREATE TABLE usage (
    month    INTEGER PRIMARY KEY, -- counted from the year 0
    paid     INTEGER NOT NULL,
    assigned INTEGER NOT NULL
) STRICT;

PRAGMA user_version = 7;
