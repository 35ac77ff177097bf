-- People by department, in each by name, are walked as they stand.
DROP INDEX person_department;
CREATE INDEX person_department ON person (department, search);

PRAGMA user_version = 17;
