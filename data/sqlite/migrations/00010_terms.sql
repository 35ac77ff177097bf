-- R5b R5c: what a Microsoft representative sold, and what a user bought.
ALTER TABLE subscription RENAME COLUMN channel TO former_channel;
ALTER TABLE subscription ADD COLUMN channel TEXT NOT NULL DEFAULT 'direct'
    CHECK (channel IN ('direct', 'product_key', 'volume_licensing', 'reseller', 'representative', 'self_service'));
UPDATE subscription SET channel = former_channel;
ALTER TABLE subscription DROP COLUMN former_channel;

-- R26: what was chosen for the end of a term, the price of the monthly plan, and the
-- extended service term that a subscription is in or was in. What was recorded before
-- has nothing chosen: its dates decide.
ALTER TABLE subscription ADD COLUMN at_end TEXT NOT NULL DEFAULT '' CHECK (at_end IN ('', 'extend', 'cancel'));
ALTER TABLE subscription ADD COLUMN monthly_minor INTEGER NOT NULL DEFAULT 0 CHECK (monthly_minor BETWEEN 0 AND 9999999999);
ALTER TABLE subscription ADD COLUMN monthly_currency TEXT NOT NULL DEFAULT '' CHECK (length(monthly_currency) IN (0, 3));
ALTER TABLE subscription ADD COLUMN extended_from TEXT NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN extended_until TEXT NOT NULL DEFAULT ''
    CHECK (extended_until = '' OR extended_from <> '' AND extended_from <= extended_until);

-- R27: the day for which a rise of a price was announced; it holds from the renewal
-- after it.
ALTER TABLE price ADD COLUMN announced TEXT NOT NULL DEFAULT '';

-- R19b: the role on the billing account. Whoever has a record of before is told once
-- what the new rules change in it.
ALTER TABLE settings ADD COLUMN account_role TEXT NOT NULL DEFAULT ''
    CHECK (account_role IN ('', 'owner', 'contributor', 'none'));
ALTER TABLE settings ADD COLUMN rules_told INTEGER NOT NULL DEFAULT 0 CHECK (rules_told >= 0);
UPDATE settings SET rules_told = 1 WHERE NOT EXISTS (SELECT 1 FROM subscription);

-- R21: a change that is not ordered yet, and the order that was placed for it.
CREATE TABLE changed (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    subscription   INTEGER NOT NULL REFERENCES subscription (id),
    kind           TEXT NOT NULL CHECK (kind IN ('total', 'key', 'partner', 'corrected')),
    state          TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'credit_check', 'scheduled', 'confirmed', 'withdrawn')),
    from_total     INTEGER NOT NULL,
    to_total       INTEGER NOT NULL CHECK (to_total BETWEEN 1 AND 99999999),
    at_time        TEXT NOT NULL CHECK (at_time IN ('now', 'renewal')),
    submitted_on   TEXT NOT NULL,
    due_on         TEXT NOT NULL,
    confirmed_on   TEXT NOT NULL CHECK (state <> 'confirmed' OR confirmed_on <> ''),
    note           TEXT NOT NULL,
    order_number   TEXT NOT NULL,
    ordered_on     TEXT NOT NULL,
    part_minor     INTEGER NOT NULL,
    full_minor     INTEGER NOT NULL,
    currency       TEXT NOT NULL,
    open           INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT;
INSERT INTO changed (id, version, subscription, kind, state, from_total, to_total, at_time, submitted_on, due_on,
        confirmed_on, note, order_number, ordered_on, part_minor, full_minor, currency, open)
    SELECT id, version, subscription, kind, state, from_total, to_total, at_time, submitted_on, due_on,
        confirmed_on, note, '', '', part_minor, full_minor, currency, open FROM change;
DROP TABLE change;
ALTER TABLE changed RENAME TO change;
CREATE INDEX change_subscription ON change (subscription);
-- R21: one open change per subscription at a time.
CREATE UNIQUE INDEX change_open ON change (subscription) WHERE state NOT IN ('confirmed', 'withdrawn');

PRAGMA user_version = 10;
