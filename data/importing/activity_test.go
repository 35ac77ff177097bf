package importing_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// R32: the latest of what reports tell counts, whichever comes first, and a report of
// one service makes nobody inactive.
func TestPlanOfActivity(t *testing.T) {
	day := func(days int) data.Date { return today.AddDays(days) }
	full := importing.PersonFact{Source: importing.Source{File: "F8"}, Address: "a@x.nl", Aside: true, LicensesUntold: true, ReportedOn: day(-3), LastActive: day(-200)}
	part := full
	part.File, part.InPart, part.ReportedOn = "F9", true, day(-1)
	for name, c := range map[string]struct {
		before         data.Person
		last           data.Date // of the report of one service
		want, reported data.Date
	}{
		"one service knows later activity": {data.Person{}, day(-10), day(-10), day(-1)},
		"one service knows of none":        {data.Person{}, data.Date{}, day(-200), day(-3)},
		"one service knows less":           {data.Person{}, day(-300), day(-200), day(-3)},
		"the record knows better":          {data.Person{LastActive: day(-5), ReportedOn: day(-4)}, day(-10), day(-5), day(-3)},
	} {
		t.Run(name, func(t *testing.T) {
			part.LastActive = c.last
			record := importing.Snapshot{}
			if c.before.ReportedOn != (data.Date{}) {
				c.before.ID, c.before.Name, c.before.Address = 1, "A", "a@x.nl"
				record.People = []data.Person{c.before}
			}
			got := plan(record, importing.Facts{People: []importing.PersonFact{full, part}}).People[0].After()
			if got.LastActive != c.want || got.ReportedOn != c.reported {
				t.Errorf("active on %s as told on %s, want %s, %s", got.LastActive, got.ReportedOn, c.want, c.reported)
			}
		})
	}
}

// R30: a report says who is a shared mailbox; what the user said stays.
func TestPlanOfKinds(t *testing.T) {
	fact := importing.PersonFact{Address: "a@x.nl", LicensesUntold: true, Mailbox: &importing.MailboxFact{Kind: data.KindSharedMailbox}, MadeOn: today}
	p := plan(importing.Snapshot{}, importing.Facts{People: []importing.PersonFact{fact}}).People[0].After()
	if p.Kind != data.KindSharedMailbox || p.MadeOn != today {
		t.Errorf("%+v", p)
	}
	p.ID, p.Kind = 1, data.KindService
	again := plan(importing.Snapshot{People: []data.Person{p}}, importing.Facts{People: []importing.PersonFact{fact}}).People[0]
	if again.After().Kind != data.KindService || again.Action != importing.ActionLeave {
		t.Errorf("%+v", again)
	}
}

// F8, R31: who is deleted where a file comes from is added nowhere, and can't sign in any
// more where the record has them, unless another file knows them anew.
func TestPlanOfDeletedPeople(t *testing.T) {
	gone := importing.PersonFact{Source: importing.Source{File: "F8"}, Address: "a@x.nl", Aside: true, Deleted: true, LicensesUntold: true}
	anew := importing.PersonFact{Source: importing.Source{File: "F1"}, Address: "a@x.nl", Name: "A", LicensesUntold: true}
	known := importing.Snapshot{People: []data.Person{{ID: 1, Name: "A", Address: "a@x.nl", ExternalID: "x"}}}
	if p := plan(importing.Snapshot{}, importing.Facts{People: []importing.PersonFact{gone}}); len(p.People) != 0 {
		t.Errorf("added %+v", p.People)
	}
	if p := plan(known, importing.Facts{People: []importing.PersonFact{gone}}); len(p.People) != 1 || !p.People[0].After().Blocked {
		t.Errorf("%+v", p.People)
	}
	for _, facts := range [][]importing.PersonFact{{gone, anew}, {anew, gone}} {
		if p := plan(known, importing.Facts{People: facts}); len(p.People) != 1 || p.People[0].After().Blocked {
			t.Errorf("made anew: %+v", p.People)
		}
	}
}

// R33, F9: a report marks a mailbox that needs a license; what the user wrote stays.
func TestPlanOfMailboxesThatNeedALicense(t *testing.T) {
	fact := importing.PersonFact{Address: "a@x.nl", LicensesUntold: true, Mailbox: &importing.MailboxFact{Kind: data.KindSharedMailbox, NeedsWhy: "Has Archive: True"}}
	facts := importing.Facts{People: []importing.PersonFact{fact}}
	p := plan(importing.Snapshot{}, facts).People[0].After()
	if !p.NeedsLicense || p.NeedsLicenseWhy != fact.Mailbox.NeedsWhy {
		t.Errorf("%+v", p)
	}
	p.ID, p.NeedsLicenseWhy = 1, "on hold"
	if again := plan(importing.Snapshot{People: []data.Person{p}}, facts).People[0]; again.Action != importing.ActionLeave {
		t.Errorf("%+v", again.After())
	}
	fact.Mailbox.Kind = ""
	if p := plan(importing.Snapshot{}, importing.Facts{People: []importing.PersonFact{fact}}).People[0].After(); p.NeedsLicense {
		t.Errorf("a person: %+v", p)
	}
}
