package sqlite

import (
	"database/sql"
	"fmt"
	"strconv"

	"seatbook/data"
)

// touch is one row of history with what of its images another step could depend
// on.
type touch struct {
	step                               data.StepID
	entity                             string
	id                                 int64
	created                            bool
	subscription, person, organization [2]sql.NullInt64 // before and after
	address, external, name            [2]sql.NullString
}

const touchColumns = `h.step, h.entity, h.entity_id, h.before IS NULL,
	json_extract(h.before, '$.subscription'), json_extract(h.after, '$.subscription'),
	json_extract(h.before, '$.person'), json_extract(h.after, '$.person'),
	json_extract(h.before, '$.organization'), json_extract(h.after, '$.organization'),
	json_extract(h.before, '$.address_key'), json_extract(h.after, '$.address_key'),
	json_extract(h.before, '$.external_id'), json_extract(h.after, '$.external_id'),
	CASE h.entity WHEN 'organization' THEN json_extract(h.before, '$.search') END,
	CASE h.entity WHEN 'organization' THEN json_extract(h.after, '$.search') END`

// changedRow keeps the rows of history whose images differ in more than how often
// they were written.
const changedRow = "json_remove(coalesce(h.before, '{}'), '$.version') <> json_remove(coalesce(h.after, '{}'), '$.version')"

// eachTouch reads rows of history that a condition on h keeps.
func (t *tx) eachTouch(condition string, each func(touch) (goOn bool), args ...any) error {
	rows, err := t.QueryContext(t.ctx, "SELECT "+touchColumns+" FROM history AS h WHERE "+changedRow+" AND "+condition, args...)
	if err != nil {
		return fmt.Errorf("reading history: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var r touch
		if err := rows.Scan(&r.step, &r.entity, &r.id, &r.created, &r.subscription[0], &r.subscription[1], &r.person[0], &r.person[1],
			&r.organization[0], &r.organization[1], &r.address[0], &r.address[1], &r.external[0], &r.external[1], &r.name[0], &r.name[1]); err != nil {
			return fmt.Errorf("reading history: %w", err)
		}
		if !each(r) {
			break
		}
	}
	return rows.Err()
}

// claims are what a row of history has for itself: the row, the only open change of
// a subscription, the only one of a name, an address or a vendor's ID.
func (r touch) claims() []string {
	claims := []string{r.entity + " " + strconv.FormatInt(r.id, 10)}
	for i := range 2 {
		if r.subscription[i].Valid && r.entity != "assignment" {
			claims = append(claims, r.entity+"s of "+strconv.FormatInt(r.subscription[i].Int64, 10))
		}
		for kind, text := range map[string]sql.NullString{"address": r.address[i], r.entity + " called": r.external[i], "name": r.name[i]} {
			if text.String != "" {
				claims = append(claims, kind+" "+text.String)
			}
		}
	}
	return claims
}

// refersTo are the rows that a row of history cannot be without.
func (r touch) refersTo() (rows []string) {
	for i := range 2 {
		for table, id := range map[string]sql.NullInt64{"subscription": r.subscription[i], "person": r.person[i], "organization": r.organization[i]} {
			if id.Valid {
				rows = append(rows, table+" "+strconv.FormatInt(id.Int64, 10))
			}
		}
	}
	return rows
}

// checkNothingSince refuses to reverse a step as long as a later one stands that
// touched the same things, or that needs what would go, even if they look the same
// again: the later one could not be reversed any more, and everything can be undone
// (R22).
func (t *tx) checkNothingSince(step data.Step) error {
	if step.Kind == data.StepUndone {
		return nil // what does it again comes after all others
	}
	claimed, created := map[string]bool{}, map[string]bool{}
	err := t.eachTouch("h.step = ?", func(r touch) bool {
		for _, claim := range r.claims() {
			claimed[claim] = true
		}
		if r.created {
			created[r.claims()[0]] = true
		}
		return true
	}, int64(step.ID))
	if err != nil {
		return err
	}
	inTheWay := data.StepID(0)
	err = t.eachTouch(`h.step > ? AND h.step IN (SELECT s.id FROM step AS s WHERE s.id > ? AND s.kind NOT IN ('undone', 'forgotten')
		AND NOT EXISTS (SELECT 1 FROM step AS u WHERE u.undoes = s.id)) ORDER BY h.step DESC`, func(r touch) bool {
		for _, claim := range r.claims() {
			if claimed[claim] {
				inTheWay = r.step
			}
		}
		for _, needed := range r.refersTo() {
			if created[needed] {
				inTheWay = r.step
			}
		}
		return inTheWay == 0
	}, int64(step.ID), int64(step.ID))
	if err != nil || inTheWay == 0 {
		return err
	}
	later, err := t.stepWithID(inTheWay)
	if err != nil {
		return err
	}
	return data.NewError(data.CodeCantUndo, "Step", later)
}
