-- Dates are ISO text, '' for none. Money is integer minor units. A column
-- called version counts the writes of its row.

CREATE TABLE settings (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    version   INTEGER NOT NULL DEFAULT 1,
    user_name TEXT NOT NULL,
    role      TEXT NOT NULL CHECK (role IN ('global_admin', 'billing_admin', 'license_admin', 'user_admin', 'service_support_admin')),
    country   TEXT NOT NULL CHECK (length(country) = 2),
    currency  TEXT NOT NULL CHECK (length(currency) = 3),
    language  TEXT NOT NULL,
    theme     TEXT NOT NULL CHECK (theme IN ('system', 'light', 'dark'))
) STRICT;

CREATE TABLE organization (
    id      INTEGER PRIMARY KEY,
    version INTEGER NOT NULL DEFAULT 1,
    name    TEXT NOT NULL, -- '' until the user has named the first one
    country TEXT NOT NULL CHECK (length(country) IN (0, 2)),
    search  TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE subscription (
    id                 INTEGER PRIMARY KEY,
    version            INTEGER NOT NULL DEFAULT 1,
    organization       INTEGER NOT NULL REFERENCES organization (id),
    product            TEXT NOT NULL CHECK (trim(product) <> ''),
    sku                TEXT NOT NULL,
    sku_id             TEXT NOT NULL,
    vendor             TEXT NOT NULL,
    external_id        TEXT NOT NULL,
    free               INTEGER NOT NULL CHECK (free IN (0, 1)),
    cloud              TEXT NOT NULL CHECK (cloud IN ('worldwide', 'germany', '21vianet', 'none')),
    channel            TEXT NOT NULL CHECK (channel IN ('direct', 'product_key', 'volume_licensing', 'reseller')),
    trial              INTEGER NOT NULL CHECK (trial IN (0, 1)),
    payment            TEXT NOT NULL CHECK (payment IN ('credit_card', 'bank_account', 'invoice', 'none')),
    agreement          TEXT NOT NULL CHECK (agreement IN ('classic', 'new')),
    offer              TEXT NOT NULL CHECK (offer IN ('standard', 'volume_enterprise', 'volume_open', 'enterprise_multiyear', 'trial', 'monthly_cancelled')),
    total              INTEGER NOT NULL,
    total_unknown      INTEGER NOT NULL CHECK (total_unknown IN (0, 1)),
    reported_assigned  INTEGER NOT NULL CHECK (reported_assigned >= 0),
    reported_on        TEXT NOT NULL,
    price_minor        INTEGER NOT NULL CHECK (price_minor BETWEEN 0 AND 9999999999),
    currency           TEXT NOT NULL CHECK (length(currency) IN (0, 3)),
    billing_period     TEXT NOT NULL CHECK (billing_period IN ('monthly', 'yearly')),
    period_start       TEXT NOT NULL,
    next_billing       TEXT NOT NULL CHECK (period_start = '' OR next_billing = '' OR period_start < next_billing),
    term               TEXT NOT NULL CHECK (term IN ('monthly', 'yearly', 'three_years')),
    started_on         TEXT NOT NULL,
    term_start         TEXT NOT NULL,
    renews_on          TEXT NOT NULL CHECK (term_start = '' OR renews_on = '' OR term_start < renews_on),
    recurring_billing  INTEGER NOT NULL CHECK (recurring_billing IN (0, 1)),
    credit_check_since TEXT NOT NULL,
    end_of_sale        INTEGER NOT NULL CHECK (end_of_sale IN (0, 1)),
    reported_status    TEXT NOT NULL CHECK (reported_status IN ('', 'active', 'expired', 'disabled', 'deleted')),
    status_on          TEXT NOT NULL,
    partner_name       TEXT NOT NULL,
    partner_contact    TEXT NOT NULL,
    portal             TEXT NOT NULL,
    notes              TEXT NOT NULL,
    search             TEXT NOT NULL,
    CHECK (total_unknown = 1 OR total BETWEEN 1 AND 99999999)
) STRICT;
CREATE INDEX subscription_organization ON subscription (organization);
CREATE UNIQUE INDEX subscription_external ON subscription (organization, external_id) WHERE external_id <> '';

CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    organization INTEGER NOT NULL REFERENCES organization (id),
    name         TEXT NOT NULL CHECK (trim(name) <> ''),
    address      TEXT NOT NULL CHECK (trim(address) <> ''),
    address_key  TEXT NOT NULL,
    department   TEXT NOT NULL,
    external_id  TEXT NOT NULL,
    blocked      INTEGER NOT NULL CHECK (blocked IN (0, 1)),
    search       TEXT NOT NULL,
    UNIQUE (organization, address_key)
) STRICT;
CREATE INDEX person_search ON person (search);

CREATE TABLE assignment (
    id           INTEGER PRIMARY KEY,
    version      INTEGER NOT NULL DEFAULT 1,
    subscription INTEGER NOT NULL REFERENCES subscription (id),
    person       INTEGER NOT NULL REFERENCES person (id),
    assigned_on  TEXT NOT NULL,
    UNIQUE (subscription, person)
) STRICT;
CREATE INDEX assignment_person ON assignment (person);

CREATE TABLE change (
    id             INTEGER PRIMARY KEY,
    version        INTEGER NOT NULL DEFAULT 1,
    subscription   INTEGER NOT NULL REFERENCES subscription (id),
    kind           TEXT NOT NULL CHECK (kind IN ('total', 'key', 'partner', 'corrected')),
    state          TEXT NOT NULL CHECK (state IN ('submitted', 'credit_check', 'scheduled', 'confirmed', 'withdrawn')),
    from_total     INTEGER NOT NULL,
    to_total       INTEGER NOT NULL CHECK (to_total BETWEEN 1 AND 99999999),
    at_time        TEXT NOT NULL CHECK (at_time IN ('now', 'renewal')),
    submitted_on   TEXT NOT NULL,
    due_on         TEXT NOT NULL,
    confirmed_on   TEXT NOT NULL CHECK (state <> 'confirmed' OR confirmed_on <> ''),
    note           TEXT NOT NULL,
    part_minor     INTEGER NOT NULL,
    full_minor     INTEGER NOT NULL,
    currency       TEXT NOT NULL
) STRICT;
CREATE INDEX change_subscription ON change (subscription);
-- R21: one open change per subscription at a time.
CREATE UNIQUE INDEX change_open ON change (subscription) WHERE state NOT IN ('confirmed', 'withdrawn');

-- R22: history is only ever added to.
CREATE TABLE step (
    id         INTEGER PRIMARY KEY,
    at         TEXT NOT NULL, -- UTC, RFC 3339
    actor      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    subject    TEXT NOT NULL,
    from_total INTEGER NOT NULL,
    to_total   INTEGER NOT NULL,
    note       TEXT NOT NULL,
    undoes     INTEGER REFERENCES step (id)
) STRICT;
CREATE UNIQUE INDEX step_undoes ON step (undoes) WHERE undoes IS NOT NULL;

-- One row of the record before and after a step, as JSON; NULL where it was not.
CREATE TABLE history (
    id        INTEGER PRIMARY KEY,
    step      INTEGER NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    entity    TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    before    TEXT CHECK (before IS NULL OR json_valid(before)),
    after     TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
CREATE INDEX history_step ON history (step);
CREATE INDEX history_entity ON history (entity, entity_id);

CREATE TRIGGER step_no_update BEFORE UPDATE ON step BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER step_no_delete BEFORE DELETE ON step BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

-- What every record begins with: history starts after these two rows.
INSERT INTO settings (id, user_name, role, country, currency, language, theme)
VALUES (1, '', 'global_admin', 'NL', 'EUR', '', 'system');
INSERT INTO organization (id, name, country, search) VALUES (1, '', '', '');

PRAGMA application_id = 1396851307;
PRAGMA user_version = 1;
