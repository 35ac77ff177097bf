package screens_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// exported exports from the window, and returns what was saved.
func (s *seen) exported(kind string) string {
	s.t.Helper()
	s.savePath = filepath.Join(s.t.TempDir(), "export")
	s.shortcut("Export…")
	s.choose("What", kind)
	s.press("Export…")
	return s.saved()
}

// saved is what was saved last.
func (s *seen) saved() string {
	s.t.Helper()
	content, err := os.ReadFile(s.savePath)
	if err != nil {
		s.t.Fatalf("%v, in view:\n%s", err, s.text())
	}
	return string(content)
}

// shortcut does what an entry of the main menu does, which may name more than that.
func (s *seen) shortcut(entry string) {
	s.t.Helper()
	for _, menu := range s.window.Menus().Items {
		for _, item := range menu.Items {
			if item.Label == entry || strings.HasPrefix(item.Label, entry+": ") {
				item.Action()
				return
			}
		}
	}
	s.t.Fatalf("no menu entry %q", entry)
}

// The list on view is exported as it is narrowed and sorted there.
func TestExportOfTheListOnView(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.add(named("Project", 5))
	s.addPeople("Anna")
	s.focus("Search")
	s.typeText("visio")
	text := s.exported("The list you see, for your spreadsheet (CSV)")
	if lines := strings.Split(strings.TrimSpace(text), "\n"); len(lines) != 2 || !strings.HasPrefix(lines[0], "\uFEFFProduct,") || !strings.HasPrefix(lines[1], "Visio,") {
		t.Errorf("exported:\n%s", text)
	}
	s.shows("Saved: ")
	s.focus("Search")
	for range "visio" {
		s.key("BackSpace")
	}
	s.press("People")
	if text := s.exported("The list you see, for your spreadsheet (CSV)"); !strings.Contains(text, "Anna,anna@example.nl") {
		t.Errorf("exported:\n%s", text)
	}
	s.press("Changes")
	s.pick("All changes")
	s.pick("People")
	if text := s.exported("The list you see, for your spreadsheet (CSV)"); !strings.Contains(text, "Anna added") || strings.Contains(text, "Visio") {
		t.Errorf("exported:\n%s", text)
	}
	for _, tab := range []string{"Overview", "Costs", "Subscriptions"} {
		s.press(tab)
		s.exported("The list you see, for your spreadsheet (CSV)")
	}
}

// Every kind of export is a file of its kind.
func TestEveryKindOfExport(t *testing.T) {
	s := look(t, newBook(t))
	sub := s.add(booktest.Office(40))
	if err := booktest.Assign(t, s.book.Book, sub.ID, s.addPeople("Zoë")); err != nil {
		t.Fatal(err)
	}
	for kind, begins := range map[string]string{
		"The list you see, as a workbook (XLSX)":          "PK",
		"All lists, as a workbook (XLSX)":                 "PK",
		"A license report to print (PDF)":                 "%PDF-",
		"Renewals and credit checks for a calendar (ICS)": "BEGIN:VCALENDAR",
		"The whole record, to move it (JSON)":             "{",
	} {
		if content := s.exported(kind); !strings.HasPrefix(content, begins) {
			t.Errorf("%s begins with %.20q", kind, content)
		}
	}
}

func TestCopyTheList(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.shortcut("Copy the list")
	s.shows("1 row copied.")
}

// A file that can't be saved is told, with what to do.
func TestExportThatFails(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.savePath = filepath.Join(t.TempDir(), "no", "folder", "list.csv")
	s.shortcut("Export…")
	s.press("Export…")
	s.shows("can't be saved there. Choose another folder.")
	if _, err := s.book.Subscriptions(t.Context(), data.SubscriptionQuery{}); err != nil {
		t.Error(err)
	}
}

// What is of one organization is called by it: the list that is narrowed to it on view, and
// what the question narrows. A record as a whole is not.
func TestExportIsCalledByItsOrganization(t *testing.T) {
	s := look(t, newBook(t))
	for _, name := range []string{"Noord", "Zuid: en/of"} {
		if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: name}}); err != nil {
			t.Fatal(err)
		}
	}
	s.add(named("Visio", 5))
	for kind, want := range map[string]string{
		"The list you see, as a workbook (XLSX)":          "Zuid- en-of Subscriptions ",
		"All lists, as a workbook (XLSX)":                 "Zuid- en-of Licenses ",
		"A license report to print (PDF)":                 "Zuid- en-of License report ",
		"Renewals and credit checks for a calendar (ICS)": "Zuid- en-of License calendar ",
	} {
		s.savePath = filepath.Join(t.TempDir(), "export")
		s.shortcut("Export…")
		s.choose("What", kind)
		s.choose("Organization", "Zuid: en/of")
		s.press("Export…")
		s.saved()
		if !strings.HasPrefix(s.proposed, want) {
			t.Errorf("%s is called %q", kind, s.proposed)
		}
	}
	s.exported("The whole record, to move it (JSON)")
	if strings.Contains(s.proposed, "Zuid") {
		t.Errorf("the whole record is called %q", s.proposed)
	}
}

// A report that is asked for by name is what the question about its organization begins
// with, where there are several.
func TestExportByNameKeepsWhatItNames(t *testing.T) {
	s := look(t, newBook(t))
	if err := booktest.Try(s.book.Book, acts.SaveOrganization{Organization: data.Organization{Name: "Zuid"}}); err != nil {
		t.Fatal(err)
	}
	s.enter("exp pdf", "Export: A license report to print (PDF)")
	s.shows("Organization", "A license report to print (PDF)")
}

// A list is written and printed in the columns that are on view, with what their cells say
// beside the rest: the total beside what is assigned, the address below a name.
func TestExportsTheColumnsOnView(t *testing.T) {
	s := look(t, newBook(t))
	s.add(named("Visio", 5))
	s.addPeople("Anna")
	header := func() string {
		lines := strings.SplitN(strings.TrimPrefix(s.exported("The list you see, for other programs (CSV with commas and points)"), "\uFEFF"), "\n", 2)
		return lines[0]
	}
	for _, at := range []struct {
		tab, want string
		columns   []string
	}{
		{"Subscriptions", "Product,Assigned,Total,Renews,Per month,Currency", nil},
		{"Subscriptions", "Product,Status,Total", []string{"product", "status", "total"}},
		{"People", "Name,Address,Department,Licenses,Per month,Currency", nil},
		{"People", "Name,Address,Products", []string{"name", "products"}},
	} {
		s.press(at.tab)
		if at.columns != nil {
			s.table().Arrange(at.columns, nil)
		}
		if got := header(); got != at.want {
			t.Errorf("%s %q: %q, want %q", at.tab, at.columns, got, at.want)
		}
		if content := s.exported("The list you see, to print (PDF)"); !strings.HasPrefix(content, "%PDF-") {
			t.Errorf("%s: %.20q", at.tab, content)
		}
	}
}

// R6: what a trial that became paid costs is not recorded yet, on the screen and in a file.
func TestExportsNoPriceFromBeforeItWasPaid(t *testing.T) {
	s := look(t, newBook(t))
	trial := booktest.Office(25)
	trial.Trial, trial.TermStart, trial.RenewsOn = true, booktest.Today().AddDays(-40), booktest.Today().AddDays(-10)
	s.add(trial)
	s.press("Subscriptions")
	s.table().Arrange([]string{"product", "price"}, nil)
	text := s.exported("The list you see, for other programs (CSV with commas and points)")
	if !strings.Contains(text, "Business Standard") || strings.Contains(text, "11.70") {
		t.Errorf("exported:\n%s", text)
	}
}

// What one sees of the costs is what is exported: the view that is chosen, in its currency.
func TestExportOfEveryViewOfTheCosts(t *testing.T) {
	s := look(t, newBook(t))
	s.add(booktest.Office(40))
	dollars := named("Jira", 10)
	dollars.Price = data.Money{Minor: 815, Currency: "USD"}
	s.add(dollars)
	s.press("Costs")
	for view, begins := range map[string]string{
		"By month":           "Month,Amount,Currency,Why\nMarch 2025,468.00,EUR,\n",
		"By year":            "Year,Amount,Currency\n2025,5616.00,EUR\n",
		"By product":         "Product,Per month,Twelve months,Currency\nM365 Business Standard,468.00,5616.00,EUR\n",
		"By organization":    "Organization,Per month,Twelve months,Currency\nUnnamed,468.00,5616.00,EUR\n",
		"By department":      "Department,Per month,Twelve months,Currency\n\"No department, or no name\",468.00,5616.00,EUR\n",
		"Licenses over time": "Month,Total,Assigned\n",
	} {
		s.pick(view)
		got := strings.TrimPrefix(s.exported("The list you see, for other programs (CSV with commas and points)"), "\ufeff")
		if got = strings.ReplaceAll(got, "\r\n", "\n"); !strings.HasPrefix(got, begins) || strings.Contains(got, "USD") {
			t.Errorf("%s exports:\n%s\nwant it to begin with:\n%s", view, got, begins)
		}
	}
	s.pick("By product")
	s.pick("USD")
	if got := s.exported("The list you see, for other programs (CSV with commas and points)"); !strings.Contains(got, "Jira,81.50,978.00,USD") || strings.Contains(got, "EUR") {
		t.Errorf("in dollars:\n%s", got)
	}
}
