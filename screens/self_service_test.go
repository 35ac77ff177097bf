package screens_test

import (
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// R5c: what a user bought can't be given or taken here; every dialog about people says so
// and leaves it out, and the rest goes.
func TestWhatAUserBoughtIsLeftOut(t *testing.T) {
	for name, c := range map[string]struct {
		open, says, also, button string
		fill                     map[string]string
		outcome                  []string // the table, where that is looked at
		office                   int      // who holds the organization's own afterwards
	}{
		"leaving": {
			open: "Record a departure…", button: "Record departure", office: 0,
			says:    "Visio stays with Anna: a user bought it",
			also:    "This frees 1 license and saves €11.70 a month once ordered.",
			outcome: []string{"M365 Business Standard | 4 to 3 | once ordered | -€11.70", "Total |  |  | -€11.70"},
		},
		"handing over": {
			open: "Record a departure…", says: "Visio stays with Anna: a user bought it", button: "Record departure", office: 1,
			fill: map[string]string{"Hand licenses over to": "Bram · bram@example.nl"},
		},
		"joining": {
			open: "New colleague, same licenses…", says: "Visio is skipped: a user bought it", button: "Add", office: 2,
			fill: map[string]string{"Name": "Carla", "Address": "carla@example.nl"},
		},
		"moving": {
			open: "Move to another plan…", says: "1 person moves: Anna", button: "Move", office: 0,
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := look(t, newBook(t))
			office, own := s.add(booktest.Office(4)), s.add(named("Visio", 4))
			premium := s.add(named("Premium", 4))
			people := s.addPeople("Anna", "Bram")
			for _, sub := range []data.Subscription{office, own} {
				if err := booktest.Assign(t, s.book.Book, sub.ID, people[:1]); err != nil {
					t.Fatal(err)
				}
			}
			own = s.detail(own.ID).Subscription
			own.Channel = data.ChannelSelfService
			if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: own}); err != nil {
				t.Fatal(err)
			}
			s.press("People")
			s.tap("Anna")
			s.press(c.open)
			s.shows(c.says, c.also)
			if len(c.outcome) > 0 {
				s.outcome(c.outcome...)
			}
			for field, text := range c.fill {
				s.fill(field, text)
			}
			if name == "moving" {
				s.choose("To", "Premium (4 available)")
			}
			if len(c.fill) > 0 {
				s.shows(c.says)
			}
			s.press(c.button)
			if now := s.detail(office.ID); now.NamedAssigned != c.office {
				t.Errorf("%d hold the organization's own", now.NamedAssigned)
			}
			if now := s.detail(own.ID); now.NamedAssigned != 1 {
				t.Errorf("%d hold what was bought by one", now.NamedAssigned)
			}
			if now := s.detail(premium.ID); name == "moving" && now.NamedAssigned != 1 {
				t.Errorf("%d moved", now.NamedAssigned)
			}
		})
	}
}

// R5c, R35: what a user bought can't be freed here: freed with others, it is left out and
// the dialog says why.
func TestFreeingLeavesOutWhatAUserBought(t *testing.T) {
	s := look(t, newBook(t))
	office, own := s.add(booktest.Office(1)), s.add(named("Visio", 1))
	people := s.addPeople("Anna")
	for _, sub := range []data.Subscription{office, own} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	own = s.detail(own.ID).Subscription
	own.Channel = data.ChannelSelfService
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: own}); err != nil {
		t.Fatal(err)
	}
	s.block(people[0])
	s.press("Savings")
	s.tap("Anna, Visio")
	s.tap("Anna, Microsoft")
	s.press("Free up 1 license…")
	s.shows("Visio is skipped: a user bought it")
	s.press("Only unassign") // Standard has only that one
	if one, other := s.detail(office.ID), s.detail(own.ID); one.NamedAssigned != 0 || other.NamedAssigned != 1 {
		t.Errorf("%d and %d hold one", one.NamedAssigned, other.NamedAssigned)
	}
}

// R8, R37: what can't be given to a new colleague, or bought for one, is left out with its
// reason; the rest goes.
func TestJoiningLeavesOutWhatCantBeGiven(t *testing.T) {
	s := look(t, newBook(t))
	office, ended, open := s.add(booktest.Office(4)), s.add(named("Visio", 4)), s.add(named("Planner", 1))
	people := s.addPeople("Anna")
	for _, sub := range []data.Subscription{office, ended, open} {
		if err := booktest.Assign(t, s.book.Book, sub.ID, people); err != nil {
			t.Fatal(err)
		}
	}
	disabled := s.detail(ended.ID).Subscription
	disabled.ReportedStatus, disabled.StatusOn = data.StatusDisabled, booktest.Today()
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: disabled}); err != nil {
		t.Fatal(err)
	}
	ending := s.detail(office.ID).Subscription
	ending.RecurringBilling, ending.RenewsOn = false, booktest.Today().AddDays(20)
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: ending}); err != nil {
		t.Fatal(err)
	}
	order := data.Order{SubscriptionRef: s.detail(open.ID).Ref(), NewTotal: 3, When: data.WhenNow, Draft: true}
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: order}); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	s.press("New colleague, same licenses…")
	s.shows("Visio is skipped: it has ended", "Planner is skipped: full, and a change to 3 is open", "These licenses cost €11.70 a month", "ends on 31 March 2026")
	s.hides("Visio: none available", "Planner: none available", "more a month")
	s.fill("Name", "Bram")
	s.fill("Address", "bram@example.nl")
	s.press("Add")
	s.shows("Bram joined: 1 license assigned")
	if now := s.detail(ended.ID); now.NamedAssigned != 1 {
		t.Errorf("%d hold what has ended", now.NamedAssigned)
	}
}
