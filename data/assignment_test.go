package data_test

import (
	"errors"
	"slices"
	"testing"

	"seatbook/data"
)

var today = data.NewDate(2026, 3, 11)

func seats(id data.SubscriptionID, total, assigned int, started data.Date) data.Subscription {
	return data.Subscription{
		ID: id, Organization: 1, Product: "Visio", Cloud: data.CloudWorldwide, Offer: data.OfferStandard,
		Total: total, NamedAssigned: assigned, StartedOn: started, RecurringBilling: true,
	}
}

// R13b: assignments fill the oldest subscription of a product first; the ones
// whose first purchase is not known come last.
func TestAssignmentsSitOldestFirst(t *testing.T) {
	product := []data.Subscription{
		seats(1, 2, 0, data.Date{}),
		seats(2, 2, 0, data.NewDate(2025, 1, 1)),
		seats(3, 2, 1, data.NewDate(2024, 1, 1)),
	}
	places, err := data.PlaceAssignments(product, 4, today)
	if err != nil {
		t.Fatal(err)
	}
	if want := []data.SubscriptionID{3, 2, 2, 1}; !slices.Equal(places, want) {
		t.Errorf("places %v, want %v", places, want)
	}
	_, err = data.PlaceAssignments(product, 6, today)
	var short *data.Error
	if !errors.As(err, &short) || short.Code != data.CodeNoneAvailable || short.Params["Available"] != 5 {
		t.Errorf("got %v, want 5 available", err)
	}
}

// R13b: only what can't move to another subscription must be unassigned (R13).
func TestLoweringMovesAssignmentsFirst(t *testing.T) {
	s := seats(1, 5, 5, data.NewDate(2024, 1, 1))
	other := seats(2, 4, 2, data.NewDate(2025, 1, 1))
	disabled := seats(3, 9, 0, data.NewDate(2025, 1, 1))
	disabled.ReportedStatus, disabled.StatusOn = data.StatusDisabled, today
	movable := data.MovableElsewhere(s, []data.Subscription{s, other, disabled}, today)
	if movable != 2 {
		t.Fatalf("movable %d, want 2", movable)
	}
	p := data.PreviewChange(s, data.Wish{NewTotal: 2, When: data.WhenNow, On: today, Admin: globalAdmin, Movable: movable})
	if p.UnassignFirst != 1 || p.MovesByItself != 2 {
		t.Errorf("unassign %d and move %d, want 1 and 2", p.UnassignFirst, p.MovesByItself)
	}
}

// R13b: what shares its licenses is the same product in the same organization
// and cloud.
func TestSameProduct(t *testing.T) {
	s := seats(1, 1, 0, data.Date{})
	for name, c := range map[string]struct {
		change func(*data.Subscription)
		want   bool
	}{
		"itself":             {func(*data.Subscription) {}, true},
		"other case":         {func(o *data.Subscription) { o.Product = " VISIO" }, true},
		"other cloud":        {func(o *data.Subscription) { o.Cloud = data.CloudGermany }, false},
		"other organization": {func(o *data.Subscription) { o.Organization = 2 }, false},
		"other product":      {func(o *data.Subscription) { o.Product = "Project" }, false},
	} {
		other := s
		c.change(&other)
		if s.SameProduct(other) != c.want {
			t.Errorf("%s: want %v", name, c.want)
		}
	}
}

// R17: what was bought is there to be assigned at once.
func TestBoughtLicensesCanBeAssigned(t *testing.T) {
	s := seats(1, 40, 40, data.Date{})
	if s.Room() != 0 {
		t.Fatalf("room %d, want 0", s.Room())
	}
	s.Total = 45
	if s.Room() != 5 {
		t.Errorf("room %d, want 5", s.Room())
	}
}

// R24: more assigned than paid for is a negative number of available licenses.
func TestOverAssigned(t *testing.T) {
	s := seats(1, 1, 0, data.Date{})
	s.ReportedAssigned = 2
	if !data.OverAssigned(s) || s.Available() != -1 || s.NotNamed() != 2 {
		t.Errorf("over %v, available %d, not named %d", data.OverAssigned(s), s.Available(), s.NotNamed())
	}
	s.TotalUnknown = true // F1: counts as the number assigned
	if data.OverAssigned(s) || s.PaidTotal() != 2 {
		t.Errorf("over %v with %d paid", data.OverAssigned(s), s.PaidTotal())
	}
}

// R13b: of two that were bought on one day, or on days that nobody knows, the first
// in the record comes first.
func TestOldestFirst(t *testing.T) {
	early, late := data.NewDate(2024, 1, 1), data.NewDate(2025, 1, 1)
	all := []data.Subscription{
		seats(1, 1, 0, data.Date{}), seats(6, 1, 0, late), seats(5, 1, 0, early), seats(4, 1, 0, late), seats(3, 1, 0, early), seats(2, 1, 0, data.Date{}),
	}
	for _, turn := range []bool{false, true, false} { // as it comes, the other way round, and in order already
		if turn {
			slices.Reverse(all)
		}
		data.OldestFirst(all)
		var order []data.SubscriptionID
		for _, s := range all {
			order = append(order, s.ID)
		}
		if want := []data.SubscriptionID{3, 5, 4, 6, 1, 2}; !slices.Equal(order, want) {
			t.Errorf("%v, want %v", order, want)
		}
	}
}

// R13b F1: one whose total is not known has room for all, but nothing that could
// move there; neither has one that is full, over-assigned or disabled.
func TestRoomAndWhereToMove(t *testing.T) {
	unknown, full, over, free := seats(2, 0, 1, data.Date{}), seats(3, 2, 2, data.Date{}), seats(4, 2, 3, data.Date{}), seats(5, 3, 2, data.Date{})
	unknown.TotalUnknown = true
	expired, disabled := seats(6, 2, 0, data.Date{}), seats(7, 2, 0, data.Date{})
	expired.ReportedStatus, expired.StatusOn = data.StatusExpired, today
	disabled.ReportedStatus, disabled.StatusOn = data.StatusDisabled, today
	s := seats(1, 5, 1, data.Date{})
	for _, c := range []struct {
		other           data.Subscription
		movable, placed int
	}{
		{unknown, 0, 9},
		{full, 0, 0},
		{over, 0, 0},
		{free, 1, 1},
		{expired, 2, 2},
		{disabled, 0, 0},
		{s, 0, 4}, // its own free licenses are no other place
	} {
		if got := data.MovableElsewhere(s, []data.Subscription{s, c.other}, today); got != c.movable {
			t.Errorf("to %d: %d can move, want %d", c.other.ID, got, c.movable)
		}
		for n := 1; n <= 9; n++ {
			places, err := data.PlaceAssignments([]data.Subscription{c.other}, n, today)
			if fits := n <= c.placed; (err == nil) != fits || fits && len(places) != n {
				t.Errorf("%d on %d: %v, error %v", n, c.other.ID, places, err)
			}
		}
	}
	if got := over.Room(); got != 0 {
		t.Errorf("over-assigned it has room for %d", got)
	}
	reported := seats(8, 5, 1, data.Date{})
	reported.ReportedAssigned = 5
	if got := reported.Room(); got != 4 {
		t.Errorf("%d of what a file reported can be named, want 4", got)
	}
}

// F2, R24: what is available is what the panel says, and beside it stand those that are
// assigned without a name yet: of 30, 24 that a report counts leave 6.
func TestSpareOf(t *testing.T) {
	reported := seats(1, 30, 0, data.Date{})
	reported.ReportedAssigned = 24
	over := seats(2, 3, 5, data.Date{})
	gone := seats(3, 9, 0, data.Date{})
	gone.ReportedStatus, gone.StatusOn = data.StatusDeleted, today
	if got, want := data.SpareOf([]data.Subscription{reported, over, gone}, today), (data.Spare{Available: 6, NotNamed: 24, Known: true}); got != want || got.Room() != 30 {
		t.Errorf("spare are %+v with room for %d, want %+v with room for 30", got, got.Room(), want)
	}
	reported.TotalUnknown = true
	if got := data.SpareOf([]data.Subscription{reported}, today); got.Known || got.Available != 0 {
		t.Errorf("of a total that is not known, spare are %+v", got)
	}
}
