-- R21: a lower total that is noted beside the one that is ordered for the renewal, and not
-- ordered yet; 0 for none.
ALTER TABLE change ADD COLUMN draft_total INTEGER NOT NULL DEFAULT 0 CHECK (draft_total BETWEEN 0 AND 99999999);
ALTER TABLE change ADD COLUMN drafted_on TEXT NOT NULL DEFAULT '';

-- R13, R39: the end of the whole subscription that its seller is asked for, with the total
-- that it has until then.
ALTER TABLE change ADD COLUMN ends INTEGER NOT NULL DEFAULT 0 CHECK (ends IN (0, 1));

-- PDF files are looked into by now: the words of what could not be are made anew.
DELETE FROM attachment_words WHERE looked = 0;

PRAGMA user_version = 19;
