-- Which form of file told a total, its dates and its status, and on which day;
-- which told the number of assigned licenses. '' where the user did.
ALTER TABLE subscription ADD COLUMN total_from TEXT NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN total_on TEXT NOT NULL DEFAULT '';
ALTER TABLE subscription ADD COLUMN assigned_from TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 6;
