-- R25: before which day it needs no attention that a budget is passed; '' for none.
ALTER TABLE budget ADD COLUMN snoozed_until TEXT NOT NULL DEFAULT '';

PRAGMA user_version = 20;
