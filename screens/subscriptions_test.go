package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

func named(product string, total int) data.Subscription {
	s := booktest.Office(total)
	s.Product, s.SKU = product, ""
	return s
}

func TestListShowsEverySubscription(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	trial := named("Visio Plan 2", 5)
	trial.Trial, trial.RecurringBilling = true, false
	s.add(trial)
	over := named("Project", 1)
	over.ReportedAssigned, over.ReportedOn = 2, booktest.Today()
	s.add(over)
	s.shows("M365 Business Standard", "0 of 40", "€468.00", "1 May 26", "Visio Plan 2", "Trial", "Project", "2 of 1", "1 too many assigned")
}

func TestSearchAsYouType(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Café Planner", 5))
	s.add(named("Visio", 5))
	s.press("Close") // the notice of the last step
	s.focus("Search")
	s.typeText("CAFE")
	s.shows("Café Planner")
	s.hides("Visio")
	s.typeText("x")
	s.shows("Nothing found with “CAFEx”.")
	s.press("Show all")
	s.shows("Café Planner", "Visio")
}

func TestFilters(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	free := named("Power Automate Free", 10000)
	free.Free = true
	s.add(free)
	s.press("Close")
	s.shows("Visio")
	s.hides("Power Automate")
	s.filter("Free products")
	s.shows("Power Automate")
	s.hides("Visio")
	s.filter("Trials")
	s.shows("Nothing found.")
}

func TestSortingByColumn(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Alpha", 5))
	cheap := named("Beta", 1)
	s.add(cheap)
	above := func(first, second string) {
		t.Helper()
		if find.Middle(find.Text(s.canvas, first)).Y >= find.Middle(find.Text(s.canvas, second)).Y {
			t.Errorf("%s does not stand above %s", first, second)
		}
	}
	above("Alpha", "Beta")
	s.tap("Per month")
	above("Beta", "Alpha")
	s.tap("Per month")
	above("Alpha", "Beta")
	s.tap("Product")
	s.tap("Product")
	above("Beta", "Alpha")
}

func TestListByKeyboard(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Alpha", 5))
	s.add(named("Beta", 7))
	s.key(fyne.KeyEscape) // gives the list the keyboard
	s.key(fyne.KeyDown)
	s.shows("5 of 5")
	s.key(fyne.KeyDown)
	s.shows("7 of 7")
	s.key(fyne.KeyReturn) // goes to the total
	s.key(fyne.KeyUp)
	if n, _ := s.total().Number(); n != 8 {
		t.Errorf("total %d, want 8", n)
	}
}

// The arrows work in the list right after the start, and from the search, which hands
// them on; Enter takes the first that was found.
func TestArrowsGoToTheList(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Alpha", 5))
	s.add(named("Beta", 7))
	s.window.Open(s.book.Book)
	if s.canvas.Focused() != nil {
		s.canvas.Unfocus()
	}
	s.key(fyne.KeyDown)
	s.shows("0 of 5")
	if table := s.table(); table.Selected() != 0 || s.canvas.Focused() != fyne.Focusable(table) {
		t.Errorf("row %d is selected, %T has the keyboard", table.Selected(), s.canvas.Focused())
	}
	s.key(fyne.KeyDown)
	if row := s.table().Selected(); row != 1 {
		t.Errorf("row %d is selected", row)
	}
	s.focus("Search")
	s.typeText("alp")
	s.key(fyne.KeyReturn)
	if table := s.table(); table.Selected() != 0 || s.canvas.Focused() != fyne.Focusable(table) {
		t.Errorf("row %d is selected, %T has the keyboard", table.Selected(), s.canvas.Focused())
	}
	s.shows("5 of 5") // are available
}

// A record that changes under an open window shows as it is now.
func TestEveryScreenAsksAgain(t *testing.T) {
	s := look(t, newBook(t))
	visio := s.add(named("Visio", 5))
	s.tap("Visio")
	s.shows("5 of 5")
	visio.Total = 9
	if err := booktest.Try(s.book.Book, acts.EditSubscription{Subscription: visio}); err != nil {
		t.Fatal(err)
	}
	s.shows("9 of 9", "0 of 9")
	if err := booktest.Try(s.book.Book, acts.RemoveSubscription{Subscription: s.detail(visio.ID).Ref()}); err != nil {
		t.Fatal(err)
	}
	s.shows("Welcome to Seatbook")
}

// R13b: organizations show only once there are two.
func TestOrganizations(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.hides("Organization")
	for _, name := range []string{"Bakkerij Smit", "Van Dijk"} {
		id := data.OrganizationID(0)
		if name == "Van Dijk" {
			id = 1
		}
		if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{ID: id, Version: 1, Name: name}}); err != nil {
			t.Fatal(err)
		}
	}
	s.shows("Van Dijk", "All organizations")
}

// R25: what the files don't say, the renewal date, is asked for where it is missed.
func TestMissingRenewalDate(t *testing.T) {
	s := look(t, newBook(t))
	unknown := named("Visio", 5)
	unknown.RenewsOn, unknown.RecurringBilling = data.Date{}, false
	s.add(unknown)
	s.tap("Visio")
	s.shows("Seatbook doesn't know when this renews")
	s.press("Add the renewal date…")
	s.fill("Renews or ends on", "2026-12-01")
	s.press("Save")
	s.hides("Seatbook doesn't know when this renews")
}

// The sum under the list says how many it does not know the price of: it reads as that of
// all.
func TestTotalsSayWhatHasNoPrice(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	for name, change := range map[string]func(*data.Subscription){
		"Visio": func(*data.Subscription) {}, "Project": func(*data.Subscription) {},
		"Prepaid": func(sub *data.Subscription) { sub.Channel, sub.Payment = data.ChannelProductKey, data.PaymentNone },
		"Trial": func(sub *data.Subscription) {
			sub.Trial, sub.RecurringBilling, sub.Payment = true, false, data.PaymentNone
		},
	} {
		sub := named(name, 5)
		sub.Price = data.Money{}
		change(&sub)
		s.add(sub)
	}
	foot := func() string {
		var says string
		find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
			if f, is := o.(*parts.Foot); is {
				says = f.AccessibilityLabel()
			}
		})
		return says
	}
	if says := foot(); !strings.Contains(says, "€468.00 2 without a price") {
		t.Errorf("the totals are %q", says)
	}
	jira := named("Jira", 3)
	jira.Price = data.Money{Minor: 815, Currency: "USD"}
	s.add(jira)
	if says := foot(); !strings.Contains(says, "2 without a price · excl. VAT") || !strings.Contains(says, "€468.00 $24.45") { // not below the money, where it would take a line from the list
		t.Errorf("the totals are %q", says)
	}
}

// Filters combine: a state, a day ahead and a vendor at once. What the chips count is what
// each keeps beside the others, and the panel lets go of what is left out.
func TestFiltersCombine(t *testing.T) {
	s := look(t, newBook(t))
	used := named("Used", 1)
	s.add(used)
	if err := booktest.Assign(t, s.book.Book, 1, s.addPeople("Anna")); err != nil {
		t.Fatal(err)
	}
	s.add(named("Unused", 3))
	for _, product := range []string{"Jira", "Trello"} {
		other := named(product, 3)
		other.Vendor, other.Cloud = "Atlassian", data.CloudNone
		s.add(other)
	}
	s.shows("All 4", "Atlassian 2", "Microsoft 2")
	s.tap("Used")
	s.shows("1 of 1")
	s.press("More filters")
	s.tap("Unused licenses 3")
	s.hides("Used", "1 person")
	s.shows("Jira", "Trello", "Unused", "All 4", "Atlassian 2", "Unused licenses 3")
	s.tap("Atlassian 2")
	s.shows("Jira", "Trello", "All 4", "Unused licenses 2")
	s.tap("Unused licenses 2") // no longer
	s.shows("Atlassian 2", "Microsoft 2")
	s.tap("All 4")
	s.shows("Used", "Jira")
}
