package main

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/screens/exports"
	"seatbook/screens/own"
	"seatbook/screens/parts"
)

// Narrowed to one organization, every list has what is of it and nothing else, and a
// workbook says of which it is.
func TestEveryListIsOfTheOrganization(t *testing.T) {
	p, _, e, _ := sampled(t)
	of, err := exportCommand{Organization: "Van Dijk Transport"}.organization(p, recordOf(t, p))
	if err != nil {
		t.Fatal(err)
	}
	e.NarrowTo(of.ID)
	for _, list := range exports.Lists() {
		var out bytes.Buffer
		if err := e.WriteCSV(t.Context(), &out, list, true); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&out).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		whose := slices.Index(rows[0], "Organization")
		for _, row := range rows[1:] {
			if whose >= 0 && row[whose] != of.Name && row[whose] != "" {
				t.Errorf("%s has %q", list, row)
			}
		}
		if list != exports.ListHistory && len(rows) < 2 {
			t.Errorf("%s has nothing", list)
		}
	}

	e.Subscriptions.Search = "visio"
	var out bytes.Buffer
	if err := e.WriteXLSX(t.Context(), &out, exports.Lists()...); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheets := book.GetSheetList()
	about, err := book.GetRows(sheets[len(sheets)-1])
	if err != nil {
		t.Fatal(err)
	}
	said := map[string]string{}
	for _, row := range about {
		said[row[0]] = row[1]
	}
	if said["Subscriptions"] != "Van Dijk Transport · Searched for “visio”" || said["People"] != "Van Dijk Transport" || said["History"] != "" {
		t.Errorf("%s says %v", sheets[len(sheets)-1], said)
	}
}

// recordOf opens the sample once more, to be asked beside its exporter.
func recordOf(t *testing.T, p *program) *record {
	t.Helper()
	book, err := p.openSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	return book
}

// A workbook of everything has the lists alone, and a printed list of one organization names
// it on every page.
func TestPrintedListSaysWhatItIsOf(t *testing.T) {
	_, _, e, _ := sampled(t)
	e.History.Topic = data.TopicAll // as the window has it
	all, err := e.Sheets(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := e.WriteXLSX(t.Context(), &out, exports.Lists()...); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if sheets := book.GetSheetList(); len(sheets) != len(all) {
		t.Errorf("sheets %q", sheets)
	}
	e.Subscriptions.Filter, e.Subscriptions.Vendor = data.FilterRenewsSoon, "Adobe"
	report, err := e.ListReport(t.Context(), exports.ListSubscriptions, data.Date{Year: 2026, Month: 1, Day: 1}.Time())
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(report.Subtitle, "Renews soon · Adobe\n") && !strings.Contains(report.Subtitle, " · Adobe\n") || !strings.Contains(report.Running, "Subscriptions · ") {
		t.Errorf("%q, %q", report.Subtitle, report.Running)
	}
}

// What people are narrowed to by what they hold, and history by whom it is of and since when,
// is said as well.
func TestPrintedListSaysWhoseItIs(t *testing.T) {
	p, book, e, _ := sampled(t)
	visio, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{Search: "visio plan 2", On: p.today()})
	if err != nil || len(visio.Rows) == 0 {
		t.Fatal(visio, err)
	}
	holders, err := book.People(t.Context(), data.PersonQuery{Holding: visio.Rows[0].ID, Limit: 1})
	if err != nil || len(holders.Rows) == 0 {
		t.Fatal(holders, err)
	}
	product, name := visio.Rows[0].Product, holders.Rows[0].Name
	since := "From " + p.words.Date(p.today().AddDays(-7).Time()) + " to " + p.words.Date(p.today().Time())
	e.People = data.PersonQuery{Holding: visio.Rows[0].ID}
	for _, c := range []struct {
		list    exports.List
		history data.HistoryQuery
		want    string
	}{
		{exports.ListPeople, data.HistoryQuery{}, product},
		{exports.ListHistory, data.HistoryQuery{Topic: data.TopicAll, Person: holders.Rows[0].ID}, name},
		{exports.ListHistory, data.HistoryQuery{Topic: data.TopicAll, Subscription: visio.Rows[0].ID, From: p.today().AddDays(-7)}, product + " · " + since},
	} {
		e.Columns, e.History = nil, c.history
		report, err := e.ListReport(t.Context(), c.list, p.now())
		if err != nil {
			t.Fatal(err)
		}
		if said, _, several := strings.Cut(report.Subtitle, "\n"); !several || said != c.want {
			t.Errorf("%s of %+v says %q, want %q", c.list, c.history, report.Subtitle, c.want)
		}
	}
}

// What a list is narrowed to of what the user keeps is said as its chip says it, whatever it
// is: which field some value is of, and of an amount that it is filled in.
func TestPrintedListSaysWhatIsKept(t *testing.T) {
	p, book, e, _ := sampled(t)
	labels, err := book.Labels(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	kept := own.Filters(e.Words, labels)
	if !slices.ContainsFunc(kept, func(of parts.Option[data.OwnFilter]) bool { return of.Value.Field != 0 }) {
		t.Fatal("nothing is kept in a field")
	}
	for _, of := range kept {
		e.Columns, e.Subscriptions = nil, data.SubscriptionQuery{Filter: data.FilterAll, Own: of.Value}
		report, err := e.ListReport(t.Context(), exports.ListSubscriptions, p.now())
		if err != nil {
			t.Fatal(err)
		}
		if said, _, _ := strings.Cut(report.Subtitle, "\n"); said != of.Label {
			t.Errorf("%q says %q", of.Label, report.Subtitle)
		}
	}
}

// A printed list says of each product what its row on the screen marks, and of a total that
// nobody has told that it is not known.
func TestPrintedListSaysTheState(t *testing.T) {
	p, _, e, _ := sampled(t)
	report, err := e.ListReport(t.Context(), exports.ListSubscriptions, p.now())
	if err != nil {
		t.Fatal(err)
	}
	list := report.Sections[0]
	note, total := slices.Index(list.Columns, "To note"), slices.Index(list.Columns, "Total")
	said := map[string]string{}
	for _, row := range list.Rows {
		said[row[0].Text] = row[note].Text + "|" + row[total].Text
	}
	for product, want := range map[string]string{"Power BI Pro": "Expired", "Microsoft Teams Essentials": "Disabled", "Microsoft 365 E5": "Trial", "Visio Online Plan 2": "1 ", "Intune": "Total unknown|not known"} {
		if !strings.HasPrefix(said[product], want) {
			t.Errorf("%s: %q, want %q", product, said[product], want)
		}
	}
	if !strings.HasPrefix(said["Office 365 E1"], "|") {
		t.Errorf("nothing is to be noted of Office 365 E1: %q", said["Office 365 E1"])
	}
}
