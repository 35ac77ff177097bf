-- R23: offer is what was bought. That a subscription was cancelled inside its window
-- stands beside it in cancelled, and that it is a trial in trial alone. One whose
-- recurring billing is on was reactivated since, so that it is not cancelled.
ALTER TABLE subscription ADD COLUMN cancelled INTEGER NOT NULL DEFAULT 0 CHECK (cancelled IN (0, 1));
UPDATE subscription SET cancelled = 1 WHERE offer = 'monthly_cancelled' AND recurring_billing = 0;
UPDATE subscription SET offer = 'standard' WHERE offer IN ('trial', 'monthly_cancelled');

-- The images of history are put in the same form, so that a past day and an undo read
-- as they did. Nothing is added to history and nothing taken from it.
DROP TRIGGER history_no_update;
UPDATE history SET before = json_set(before,
        '$.cancelled', before ->> '$.offer' = 'monthly_cancelled' AND before ->> '$.recurring_billing' = 0,
        '$.offer', iif(before ->> '$.offer' IN ('trial', 'monthly_cancelled'), 'standard', before ->> '$.offer'))
    WHERE entity = 'subscription' AND before IS NOT NULL;
UPDATE history SET after = json_set(after,
        '$.cancelled', after ->> '$.offer' = 'monthly_cancelled' AND after ->> '$.recurring_billing' = 0,
        '$.offer', iif(after ->> '$.offer' IN ('trial', 'monthly_cancelled'), 'standard', after ->> '$.offer'))
    WHERE entity = 'subscription' AND after IS NOT NULL;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

PRAGMA user_version = 5;
