package importing

import "seatbook/data"

// PlannedPerson is what happens to one person. There may be a hundred thousand of them,
// whom the record holds already: what changes of each is held, and not each a second time.
type PlannedPerson struct {
	Action Action
	// Namesake is somebody else of the record who has the name of one who is added, nil
	// for nobody.
	Namesake *data.Person

	place  *Source       // the file and the sheet, nil for none
	line   int           // there
	person *data.Person  // of the record, or who is added
	change *personChange // nil for nothing
}

// Source is the row of a file that tells of them.
func (p PlannedPerson) Source() Source {
	if p.place == nil {
		return Source{}
	}
	return Source{p.place.File, p.place.Sheet, p.line}
}

// AddedPerson plans to add somebody, by a negative ID.
func AddedPerson(person data.Person) PlannedPerson {
	return PlannedPerson{Action: ActionAdd, person: &person}
}

// ChangedPerson plans to make somebody of the record what an import tells: all but their
// ID, their version, their organization and their address.
func ChangedPerson(before *data.Person, after data.Person) PlannedPerson {
	return PlannedPerson{Action: ActionChange, person: before, change: newPersonChange(before, after)}
}

// Before is the person as the record has them, nil for one who is added.
func (p PlannedPerson) Before() *data.Person {
	if p.Action == ActionAdd {
		return nil
	}
	return p.person
}

// After is the person as the import leaves them.
func (p PlannedPerson) After() data.Person {
	if p.change == nil {
		return *p.person
	}
	after := *p.person
	c := p.change
	after.Name, after.ExternalID = firstOf(c.name, after.Name), firstOf(c.externalID, after.ExternalID)
	after.Department, after.Blocked, after.Kind = c.rest.department, c.rest.blocked, c.rest.kind
	after.NeedsLicense, after.NeedsLicenseWhy = c.rest.needsLicense, c.rest.needsLicenseWhy
	after.LastActive, after.ReportedOn, after.MadeOn = c.rest.lastActive, c.rest.reportedOn, c.rest.madeOn
	return after
}

// personChange is what an import makes of somebody. No import takes a name or an ID away:
// empty is as it was.
type personChange struct {
	name, externalID string
	rest             *personRest
}

// personRest is what many may have alike.
type personRest struct {
	department                     string
	kind                           data.PersonKind
	needsLicenseWhy                string
	lastActive, reportedOn, madeOn data.Date
	blocked, needsLicense          bool
}

func newPersonChange(before *data.Person, after data.Person) *personChange {
	return (&personChanges{}).of(before, after)
}

// personChanges makes the changes of an import, one for all who are changed alike.
type personChanges struct{ alike map[personRest]*personChange }

// mostAlike is how many different changes are looked through: where each is another one,
// looking for the same takes more memory than it saves.
const mostAlike = 4096

// of is what makes of somebody what an import tells.
func (c *personChanges) of(before *data.Person, after data.Person) *personChange {
	rest := personRest{
		department: after.Department, blocked: after.Blocked, kind: after.Kind,
		needsLicense: after.NeedsLicense, needsLicenseWhy: after.NeedsLicenseWhy,
		lastActive: after.LastActive, reportedOn: after.ReportedOn, madeOn: after.MadeOn,
	}
	alike := c.alike[rest]
	if alike == nil {
		alike = &personChange{rest: &rest}
		if c.alike == nil {
			c.alike = map[personRest]*personChange{}
		}
		if len(c.alike) < mostAlike {
			c.alike[rest] = alike
		}
	}
	if before.Name == after.Name && before.ExternalID == after.ExternalID {
		return alike
	}
	own := &personChange{rest: alike.rest}
	if before.Name != after.Name {
		own.name = after.Name
	}
	if before.ExternalID != after.ExternalID {
		own.externalID = after.ExternalID
	}
	return own
}
