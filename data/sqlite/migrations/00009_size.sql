-- By what the list of subscriptions is sorted and filtered.
ALTER TABLE subscription ADD COLUMN list_key TEXT NOT NULL DEFAULT '';
UPDATE subscription SET list_key = fold(short(product));
CREATE INDEX subscription_list ON subscription (free, list_key);
CREATE INDEX person_department ON person (department);
CREATE INDEX person_address ON person (address_key);
ALTER TABLE seats ADD COLUMN available INTEGER NOT NULL DEFAULT 0;
UPDATE seats SET available = paid - assigned;

PRAGMA user_version = 9;
