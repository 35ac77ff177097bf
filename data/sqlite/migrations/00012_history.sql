-- History keeps no copy of people and licenses that were added one after another by the
-- hundred: each is what the next write of that row found, or where there is none, the
-- row itself. They are one row of history, a run. A copy that the rest does not tell
-- word for word stays, and so does that of what was added by hand. Whose subscription
-- and person a write is about stand in columns.
CREATE TEMPORARY TABLE told (id INTEGER PRIMARY KEY, step INTEGER, entity TEXT, entity_id INTEGER);
INSERT INTO told
    SELECT h.id, h.step, h.entity, h.entity_id FROM history AS h
    WHERE h.before IS NULL AND h.entity IN ('person', 'assignment') AND CASE
        WHEN EXISTS (SELECT 1 FROM history AS n WHERE n.entity = h.entity AND n.entity_id = h.entity_id AND n.id > h.id) THEN
            h.after = (SELECT n.before FROM history AS n WHERE n.entity = h.entity AND n.entity_id = h.entity_id AND n.id > h.id ORDER BY n.id LIMIT 1)
        WHEN h.entity = 'person' THEN
            EXISTS (SELECT 1 FROM person AS p WHERE p.id = h.entity_id AND (h.after = json_object('id', p.id, 'version', p.version,
                'organization', p.organization, 'name', p.name, 'address', p.address, 'department', p.department,
                'external_id', p.external_id, 'blocked', p.blocked)
            OR p.version = h.after ->> '$.version' AND p.organization = h.after ->> '$.organization' AND p.name = h.after ->> '$.name'
                AND p.address = h.after ->> '$.address' AND p.department = h.after ->> '$.department'
                AND p.external_id = h.after ->> '$.external_id' AND p.blocked = h.after ->> '$.blocked'))
        ELSE
            EXISTS (SELECT 1 FROM assignment AS a WHERE a.id = h.entity_id AND (h.after = json_object('id', a.id, 'version', a.version,
                'subscription', a.subscription, 'person', a.person, 'assigned_on', a.assigned_on)
            OR a.version = h.after ->> '$.version' AND a.subscription = h.after ->> '$.subscription'
                AND a.person = h.after ->> '$.person' AND a.assigned_on = h.after ->> '$.assigned_on'))
        END;
CREATE TEMPORARY TABLE run (id INTEGER PRIMARY KEY, last_id INTEGER, last INTEGER);
INSERT INTO run
    SELECT min(id), max(id), max(entity_id) FROM (
        SELECT id, step, entity, entity_id, row_number() OVER (ORDER BY id) AS place FROM told)
    GROUP BY step, entity, id - place, entity_id - id HAVING count(*) >= 100;
DELETE FROM told WHERE coalesce((SELECT run.last_id FROM run WHERE run.id <= told.id ORDER BY run.id DESC LIMIT 1), 0) < told.id;
CREATE TABLE written (
    id           INTEGER PRIMARY KEY,
    step         INTEGER NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
    entity       TEXT NOT NULL,
    entity_id    INTEGER NOT NULL,
    last         INTEGER CHECK (last IS NULL OR last > entity_id AND before IS NULL AND after IS NULL), -- of a run, whose first is entity_id
    subscription INTEGER, -- that the row is, or refers to
    moved_from   INTEGER, -- the one that it referred to before, where that was another
    person       INTEGER, -- that the row is, or refers to
    before       TEXT CHECK (before IS NULL OR json_valid(before)),
    after        TEXT CHECK (after IS NULL OR json_valid(after))
) STRICT;
INSERT INTO written (id, step, entity, entity_id, last)
    SELECT h.id, h.step, h.entity, h.entity_id, run.last FROM run JOIN history AS h ON h.id = run.id;
INSERT INTO written
    SELECT h.id, h.step, h.entity, h.entity_id, NULL,
        CASE h.entity WHEN 'subscription' THEN h.entity_id ELSE coalesce(h.after ->> '$.subscription', h.before ->> '$.subscription') END,
        CASE WHEN h.before ->> '$.subscription' <> h.after ->> '$.subscription' THEN h.before ->> '$.subscription' END,
        CASE h.entity WHEN 'person' THEN h.entity_id ELSE nullif(coalesce(h.after ->> '$.person', h.before ->> '$.person'), 0) END,
        h.before, h.after
    FROM history AS h WHERE h.id NOT IN (SELECT id FROM told) ORDER BY h.id;
DROP TABLE told;
DROP TABLE run;
DROP TABLE history;
ALTER TABLE written RENAME TO history;
CREATE INDEX history_step ON history (step);
CREATE INDEX history_entity ON history (entity, entity_id);
CREATE INDEX history_run ON history (entity, entity_id, last) WHERE last IS NOT NULL;
CREATE INDEX history_subscription ON history (subscription) WHERE subscription IS NOT NULL;
CREATE INDEX history_moved ON history (moved_from) WHERE moved_from IS NOT NULL;
CREATE INDEX history_person ON history (person) WHERE person IS NOT NULL;
CREATE TRIGGER history_no_update BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;
CREATE TRIGGER history_no_delete BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is only added to'); END;

-- Which changes wait.
CREATE INDEX change_waiting ON change (open) WHERE open = 1;

PRAGMA user_version = 12;
