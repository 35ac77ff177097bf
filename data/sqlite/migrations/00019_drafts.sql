-- R21: a lower total that is noted beside the one that is ordered for the renewal, and not
-- ordered yet; 0 for none.
ALTER TABLE change ADD COLUMN draft_total INTEGER NOT NULL DEFAULT 0 CHECK (draft_total BETWEEN 0 AND 99999999);
ALTER TABLE change ADD COLUMN drafted_on TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 19;
