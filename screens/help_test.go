package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

func (s *seen) link(text string) *parts.Link {
	s.t.Helper()
	found := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		link, ok := o.(*parts.Link)
		return ok && link.Text == text
	})
	if found == nil {
		s.t.Fatalf("no link %q in view:\n%s", text, s.text())
	}
	return found.(*parts.Link)
}

// tabToLink presses Tab until a link has the keyboard.
func (s *seen) tabToLink(text string) {
	s.t.Helper()
	for range 60 {
		s.canvas.FocusNext()
		if link, is := s.canvas.Focused().(*parts.Link); is && link.Text == text {
			return
		}
	}
	s.t.Fatalf("%q can't be reached by Tab", text)
}

func (s *seen) searches(text string) {
	s.t.Helper()
	s.shortcut("Search")
	s.typeText(text)
}

// F1 opens the help at the place that one is in, and Esc goes back there.
func TestHelpOpensWhereOneIs(t *testing.T) {
	s := look(t, newBook(t))
	s.key(fyne.KeyF1)
	s.shows("What Seatbook does, and what it doesn't", "Seatbook orders nothing and never goes online.")
	s.key(fyne.KeyEscape)
	s.shows("Welcome to Seatbook")

	s.add(booktest.Office(40))
	for _, place := range []struct{ press, title string }{
		{"People", "Assign licenses"},
		{"Changes", "Changes, and undoing them"},
		{"Overview", "What needs attention"},
		{"Costs", "What is on the billing statement"},
	} {
		s.press(place.press)
		s.key(fyne.KeyF1)
		if got := s.title(); got != place.title {
			t.Errorf("F1 on %s opens %q", place.press, got)
		}
		s.key(fyne.KeyEscape)
		if find.Text(s.canvas, place.title) != nil && place.press != "Overview" {
			t.Errorf("Esc does not go back to %s", place.press)
		}
	}

	s.press("People")
	s.key(fyne.KeyF1)
	s.press("Subscriptions")
	s.press("Help") // not come to from anywhere
	s.key(fyne.KeyEscape)
	s.shows("Topics")

	s.press("Subscriptions")
	s.tap("M365 Business Standard")
	s.key(fyne.KeyF1)
	s.shows("Add licenses", "Example with Microsoft 365 Business Standard: 40 licenses and 5 more: enter 45")
	s.key(fyne.KeyEscape)
	s.total().Entry.SetText("35")
	s.canvas.Focus(s.total().Entry)
	s.key(fyne.KeyF1)
	s.shows("Remove licenses", "40 licenses and 5 fewer: enter 35")
}

// title is the title of the topic that is read: the largest text in view.
func (s *seen) title() string {
	s.t.Helper()
	reader := find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.Reader)
		return ok
	})
	if reader == nil {
		s.t.Fatalf("no help in view:\n%s", s.text())
	}
	return reader.(*parts.Reader).Title()
}

// Where the total can't be changed, F1 tells of the first reason, and each reason
// leads to what the help says of it.
func TestHelpOfReasons(t *testing.T) {
	for reason, c := range map[data.Reason]struct {
		title string
		made  func(*data.Subscription)
	}{
		data.ReasonCreditCheck:     {"A credit check is pending", func(s *data.Subscription) { s.CreditCheckSince = booktest.Today() }},
		data.ReasonProductKey:      {"Bought with a product key", func(s *data.Subscription) { s.Channel = data.ChannelProductKey }},
		data.ReasonVolumeLicensing: {"Bought through volume licensing", func(s *data.Subscription) { s.Channel = data.ChannelVolumeLicensing }},
		data.ReasonReseller:        {"Bought from a reseller (CSP)", func(s *data.Subscription) { s.Channel = data.ChannelReseller }},
		data.ReasonTrial:           {"It is a trial", func(s *data.Subscription) { s.Trial = true }},
		data.ReasonEndOfSale:       {"The product is no longer sold", func(s *data.Subscription) { s.EndOfSale = true }},
		data.ReasonNotActive: {"The subscription is not active", func(s *data.Subscription) {
			s.RecurringBilling, s.RenewsOn = false, data.NewDate(2026, 3, 1)
		}},
	} {
		sub := booktest.Office(5)
		c.made(&sub)
		s, _ := selected(t, sub)
		s.key(fyne.KeyF1)
		if got := s.title(); got != c.title {
			t.Errorf("%s: F1 opens %q", reason, got)
		}
		s.key(fyne.KeyEscape)
		s.canvas.Focus(s.link("More about this in the help"))
		s.key(fyne.KeyReturn)
		if got := s.title(); got != c.title {
			t.Errorf("%s: its link opens %q", reason, got)
		}
	}
	s, _ := selected(t, booktest.Office(5))
	s.setRole(data.LicenseAdmin)
	s.key(fyne.KeyF1)
	if got := s.title(); got != "Who can do what" {
		t.Errorf("the role: F1 opens %q", got)
	}
}

// The example speaks of the subscription on view as it is now, and of a made-up one
// where none is.
func TestHelpExample(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Help")
	s.tap("Add licenses")
	s.shows("Example: 100 licenses and 5 more: enter 105")
	s.tap("Remove licenses")
	s.shows("Example: 100 licenses and 5 fewer: enter 95")
	s.tap("What is on the billing statement")
	s.shows("buy 5 licenses on 11 June 2026, and the first statement has about €40.00", "The next one has €60.00")

	office := booktest.Office(40)
	office.Product = "Office"
	sub := s.add(office)
	s.press("Subscriptions")
	s.tap("Office")
	s.press("Help")
	s.shows("Example with Office: buy 5 licenses on")
	s.tap("Add licenses")
	s.shows("Example with Office: 40 licenses and 5 more: enter 45")
	if err := booktest.Try(s.book.Book, acts.SubmitChange{Order: data.Order{
		SubscriptionRef: s.detail(sub.ID).Subscription.Ref(), NewTotal: 41, When: data.WhenNow, On: booktest.Today(), Done: true,
	}}); err != nil {
		t.Fatal(err)
	}
	s.shows("Example with Office: 41 licenses and 5 more: enter 46")
}

// 5 prepaid and 10 bought are two subscriptions (R10).
func TestHelpProductKey(t *testing.T) {
	key := prepaid()
	key.Total = 7
	s, _ := selected(t, key)
	s.key(fyne.KeyF1)
	s.shows("7 licenses prepaid and 10 licenses bought are two subscriptions: one of 7 licenses and one of 10 licenses.")
}

// The search finds topics by what they say, the best first, and shows the place. It
// does not narrow the lists, and what narrows them stays.
func TestHelpSearch(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Project", 5))
	s.add(named("Visio", 5))
	s.searches("vis")
	s.hides("Project")
	s.press("Help")
	s.hides("Nothing found")
	s.searches("Bank account")
	if got := s.title(); got != "How you pay, and when the licenses are available" {
		t.Errorf("the best is %q", got)
	}
	s.shows("Paying by bank account isn't possible in every country or region.")
	s.hides("A user bought it")
	s.searches(" zebra")
	s.shows("Nothing found. Try one word, such as invoice.")
	s.key(fyne.KeyEscape)
	s.shows("A user bought it")
	s.press("Subscriptions")
	s.shows("Visio")
	s.hides("Project")
}

// What the help finds it opens at the place, whatever accents and case are typed.
func TestHelpSearchOpensThePlace(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Help")
	s.searches("YAMMER")
	if got := s.title(); got != "Where to read more" {
		t.Errorf("Yammer is found in %q", got)
	}
	s.shows("Licenses for Viva Engage, formerly Yammer")
	s.key(fyne.KeyEscape)
	s.searches("extra licenses") // stands in a heading, which is told with what stands below it
	s.shows("Buy extra licenses · ")
	s.key(fyne.KeyEscape)
	s.searches("VLSC")
	s.key(fyne.KeyDown)
	s.key(fyne.KeyDown)
	if _, is := s.canvas.Focused().(*parts.Table); !is {
		t.Errorf("the arrow down leads from the search to %T", s.canvas.Focused())
	}
}

// A topic is found by other words for it as well, before those that only mention them.
func TestHelpIsFoundByOtherWords(t *testing.T) {
	s := look(t, newBook(t))
	for tag, cases := range map[string]map[string]string{
		"nl": {
			"licentie bijkopen": "Licenties toevoegen", "minder licenties": "Licenties verwijderen", "kredietcontrole": "Er loopt een kredietcontrole",
			"nieuwe collega": "Iemand vertrekt of begint", "reservekopie": "Uw administratie: waar die staat en hoe u die veilig houdt",
		},
		"en": {
			"buy more licenses": "Add licenses", "fewer licenses": "Remove licenses", "offboarding": "Somebody leaves or joins", "upgrade": "Move people to another plan",
			"backup": "Your record: where it is, and how to keep it safe",
		},
	} {
		s.speak(tag)
		s.press("Help")
		for typed, want := range cases {
			s.shortcut(s.window.Words.Text("menu.search"))
			s.typeText(typed)
			if got := s.title(); got != want {
				t.Errorf("%q finds %q first, want %q", typed, got, want)
			}
			s.key(fyne.KeyEscape)
		}
	}
}

// What is found stands at the top of the list, however far down it was before.
func TestHelpSearchShowsTheBestFirst(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.press("Help")
	s.key(fyne.KeyEscape)
	s.key(fyne.KeyEnd)
	if got := s.title(); got != "Where to read more" {
		t.Errorf("End goes to %q", got)
	}
	s.searches("bank account")
	s.shows("How you pay, and when", "Bank account: not in every country")
	s.hides("as soon as the order is confirmed") // which stands above that heading
}

// The whole help without a mouse: the list by arrows, the text by Page Down, its
// links by Tab and Enter, and on to the screen that does it.
func TestHelpByKeyboard(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	s.tap("M365 Business Standard")
	s.window.Fyne().Resize(fyne.NewSize(900, 600))
	s.press("Help")
	s.key(fyne.KeyEscape)
	s.key(fyne.KeyDown)
	s.shows("Example with Microsoft 365 Business Standard: 40 licenses and 5 more: enter 45")
	s.key(fyne.KeyReturn)
	if _, is := s.canvas.Focused().(*parts.Reader); !is {
		t.Fatalf("Enter leads to %T", s.canvas.Focused())
	}
	s.key(fyne.KeyPageDown)
	s.hides("Enter the new total, not how many more you want.")
	s.key(fyne.KeyEnd)
	s.shows("Assign the licenses")
	s.key(fyne.KeyHome)
	s.shows("Enter the new total, not how many more you want.")
	s.tabToLink("Assign the licenses") // at the end, which is out of sight
	s.shows("Assign the licenses")
	s.key(fyne.KeyReturn)
	if got := s.title(); got != "Assign licenses" {
		t.Errorf("Enter on the link opens %q", got)
	}
	s.tabToLink("Go to the people")
	s.key(fyne.KeyReturn)
	s.shows("Add a person")
}

// A link leads to the screen that does it: the total of the subscription on view, and
// the list of those whose link is missing.
func TestHelpLeadsToTheScreen(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	key := prepaid()
	key.Product = "Visio"
	s.add(key)
	s.tap("M365 Business Standard")
	s.key(fyne.KeyF1)
	s.tabToLink("Go to the total")
	s.key(fyne.KeySpace)
	if s.canvas.Focused() != fyne.Focusable(s.total().Entry) {
		t.Errorf("the keyboard is on %T, not in the total", s.canvas.Focused())
	}
	s.press("Help")
	s.tap("Why Add/Remove licenses is missing")
	s.tabToLink("Show the subscriptions where it is missing")
	s.key(fyne.KeyReturn)
	s.shows("Visio", "Add/Remove licenses missing")
	if table := s.table(); table.Rows() != 1 {
		t.Errorf("%d subscriptions are listed, want the one", table.Rows())
	}
}

func (s *seen) table() *parts.Table {
	s.t.Helper()
	return find.First(s.canvas, func(o fyne.CanvasObject) bool {
		_, ok := o.(*parts.Table)
		return ok
	}).(*parts.Table)
}

// F1 in a dialog opens its topic over it; what was typed stays, and nothing leads
// away from it.
func TestHelpInADialog(t *testing.T) {
	s, _ := selected(t, prepaid())
	s.press("Redeem a key…")
	s.fill("Product key", "abcde")
	s.key(fyne.KeyF1)
	if got := s.title(); got != "Bought with a product key" {
		t.Errorf("F1 opens %q", got)
	}
	s.hides("Go to the subscriptions")
	s.tabToLink("The end of a term")
	s.key(fyne.KeyReturn)
	if got := s.title(); got != "The end of a term" {
		t.Errorf("the link opens %q", got)
	}
	s.key(fyne.KeyF1) // once more opens no second one
	s.key(fyne.KeyEscape)
	if got := s.field("Product key"); got != "abcde" {
		t.Errorf("the field holds %q", got)
	}
}

// The table of keys names every shortcut of the menu.
func TestHelpNamesEveryKey(t *testing.T) {
	s := look(t, newBook(t))
	s.window.Fyne().Resize(fyne.NewSize(1300, 2600))
	s.press("Help")
	s.tap("Keyboard shortcuts")
	all := strings.Join(find.Lines(s.canvas), "\n") + "\n"
	for _, menu := range s.window.Menus().Items {
		for _, item := range menu.Items {
			shortcut, is := item.Shortcut.(*desktop.CustomShortcut)
			if !is {
				continue
			}
			key := string(shortcut.KeyName)
			switch {
			case key == ",":
				key = "comma"
			case key >= "1" && key <= "6":
				continue // Ctrl+1 to Ctrl+7
			}
			if shortcut.Modifier&fyne.KeyModifierShift != 0 {
				key = "Shift+" + key
			}
			if shortcut.Modifier&fyne.KeyModifierAlt != 0 {
				if !strings.Contains(all, "Alt+Shift and arrows\n") {
					t.Errorf("the table does not name Alt+%s, %s", key, item.Label)
				}
				continue
			}
			if !strings.Contains(all, "Ctrl+"+key+"\n") {
				t.Errorf("the table does not name Ctrl+%s, %s", key, item.Label)
			}
		}
	}
}

// The help is in the language of the window, and stays at its topic when that changes.
func TestHelpInDutch(t *testing.T) {
	s := look(t, newBook(t))
	s.press("Help")
	s.tap("What is on the billing statement")
	settings, err := s.book.Settings(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	settings.Language = "nl"
	if err := booktest.Try(s.book.Book, acts.SaveSettings{Settings: settings}); err != nil {
		t.Fatal(err)
	}
	s.shows("Het aantal licenties", "Wat er op de factuur staat", "koopt u op 11 juni 2026 5 licenties bij", "€ 40,00")
	s.shortcut("Zoeken")
	s.typeText("opzeggen")
	if got := s.title(); got != "Een abonnement opzeggen" {
		t.Errorf("opzeggen finds %q first", got)
	}
}

// The menu Help leads to the help and to the keys.
func TestHelpMenu(t *testing.T) {
	s := look(t, newBook(t))
	s.press("People")
	s.shortcut("Help with this screen")
	if got := s.title(); got != "Assign licenses" {
		t.Errorf("it opens %q", got)
	}
	s.shortcut("Keyboard shortcuts")
	if got := s.title(); got != "Keyboard shortcuts" {
		t.Errorf("it opens %q", got)
	}
}
