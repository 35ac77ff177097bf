package main

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/chart"
	"seatbook/data/costs"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/data/savings"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/exports"
)

// sampled is an exporter of the sample record, and what the window says of all of it.
func sampled(t *testing.T) (*program, *record, *exports.Exporter, data.SubscriptionSums) {
	t.Helper()
	p := &program{ctx: t.Context(), words: i18n.New("en"), now: time.Now}
	book, err := p.openSample(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	known, err := knownProducts()
	if err != nil {
		t.Fatal(err)
	}
	summary, err := book.Summary(t.Context(), data.SubscriptionQuery{Filter: data.FilterAll, On: p.today()})
	if err != nil {
		t.Fatal(err)
	}
	return p, book, exports.NewExporter(p.words, book.Book, known, p.today()), summary.SubscriptionSums
}

// Every form of the list adds up to what the window says below it: the sum of what its rows
// show, with how many of them show none (F1), and what is paid for of it. What is no longer
// charged costs nothing.
func TestEveryFormAddsUpToTheWindowsTotals(t *testing.T) {
	p, _, e, want := sampled(t)
	perMonth := map[string]int64{}
	for _, sum := range want.PerMonth {
		perMonth[sum.Currency] = sum.Minor
	}

	var out bytes.Buffer
	if err := e.WriteCSV(t.Context(), &out, exports.ListSubscriptions, true); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	cost, currency := slices.Index(rows[0], "Per month"), slices.Index(rows[0], "Currency")
	for code, minor := range perMonth {
		var sum int64
		for _, row := range rows[1:] {
			if row[currency] == code && row[cost] != "" {
				sum += minorOf(t, row[cost])
			}
		}
		if sum != minor {
			t.Errorf("CSV: %d %s a month, want %d", sum, code, minor)
		}
	}

	out.Reset()
	if err := e.WriteXLSX(t.Context(), &out, exports.ListSubscriptions); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	written, err := book.GetRows(book.GetSheetName(0), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	licenses := slices.Index(written[0], "Total")
	for i, row := range written {
		if !strings.HasPrefix(row[0], "Total") {
			continue
		}
		if got := minorOf(t, row[cost]); got != perMonth[row[currency]] {
			t.Errorf("workbook: %d %s a month, want %d", got, row[currency], perMonth[row[currency]])
		}
		if row[licenses] == "" { // the second currency
			continue
		}
		at, err := excelize.CoordinatesToCellName(licenses+1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		worked, err := book.CalcCellValue(book.GetSheetName(0), at)
		if total := strconv.Itoa(want.Total); row[licenses] != total || worked != total || !strings.HasSuffix(row[0], ", 1 total unknown") {
			t.Errorf("workbook: %s, %s licenses, %s worked out (%v), want %s", row[0], row[licenses], worked, err, total)
		}
		if formula, err := book.GetCellFormula(book.GetSheetName(0), at); err != nil || strings.Contains(formula, "+") {
			t.Errorf("workbook: %q adds what no row shows (%v)", formula, err)
		}
	}

	report, err := e.Report(t.Context(), data.Organization{}, p.now())
	if err != nil {
		t.Fatal(err)
	}
	seats := sectionOf(t, p, report, exports.ListSubscriptions)
	totals := seats.Totals
	shown := [3]int{}
	for _, row := range seats.Rows {
		for i := range shown {
			if n := row[3+i].Number; n != nil {
				shown[i] += *n
			}
		}
	}
	if told := [3]int{*totals[0][3].Number, *totals[0][4].Number, *totals[0][5].Number}; told != shown || told != [3]int{want.Total, want.Assigned, want.Available} {
		t.Errorf("report: %v below rows that add up to %v", told, shown)
	}
	if !strings.HasSuffix(totals[0][0].Text, ", 1 total unknown") || len(totals) != len(want.PerMonth)+1 {
		t.Errorf("report: %v", totals)
	}
	if last := totals[len(totals)-1]; *last[3].Number != want.Paid || *last[4].Number != want.PaidAssigned {
		t.Errorf("report: %v of it is paid for", last)
	}
	totals = totals[:len(totals)-1]
	if paid := figureOf(t, report, "Licenses paid for"); paid != strconv.Itoa(want.Paid) || want.Paid >= want.Total {
		t.Errorf("%s licenses paid for on the cover, %d of %d in the list", paid, want.Paid, want.Total)
	}
	for _, row := range totals {
		if m := row[len(row)-1].Money; m.Minor != perMonth[m.Currency] {
			t.Errorf("report: %v a month, want %d", m, perMonth[m.Currency])
		}
	}
}

// R26: an extended service term is said and priced as such in every form.
func TestExportsSayAnExtendedTerm(t *testing.T) {
	p, _, e, _ := sampled(t)
	sheet, err := e.Sheet(t.Context(), exports.ListSubscriptions)
	if err != nil {
		t.Fatal(err)
	}
	report, err := e.Report(t.Context(), data.Organization{}, p.now())
	if err != nil {
		t.Fatal(err)
	}
	for form, in := range map[string]files.Sheet{"list": sheet, "report": sectionOf(t, p, report, exports.ListSubscriptions).Sheet} {
		at := slices.IndexFunc(in.Rows, func(row []files.Cell) bool { return strings.HasPrefix(row[0].Text, "Planner Plan 1") })
		said := map[string]string{}
		for i, title := range in.Columns {
			said[title] = in.Rows[at][i].Text
		}
		if said["Status"] != "Extended term" || said["Price"] != "€11.56 a month" || said["Per month"] != "€92.50" || form == "list" && said["Billed"] != "Monthly" {
			t.Errorf("%s: %v", form, said)
		}
	}
}

func minorOf(t *testing.T, text string) int64 {
	t.Helper()
	amount, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return int64(amount*100 + 0.5)
}

// The report that names no organization is of all of them, and says whose each line is.
func TestReportOfAllOrganizations(t *testing.T) {
	p, book, e, want := sampled(t)
	of, err := exportCommand{}.organization(p, book)
	if err != nil || of.ID != 0 {
		t.Fatalf("%+v, %v", of, err)
	}
	report, err := e.Report(t.Context(), of, p.now())
	if err != nil {
		t.Fatal(err)
	}
	seats := sectionOf(t, p, report, exports.ListSubscriptions)
	if rows := len(seats.Rows); rows != want.Count {
		t.Errorf("%d subscriptions, want %d", rows, want.Count)
	}
	for _, name := range []string{"Van Dijk Groothandel", "Van Dijk Transport"} {
		for _, section := range []files.Section{seats, sectionOf(t, p, report, exports.ListHolders)} {
			if !slices.ContainsFunc(section.Groups, func(g files.Group) bool { return g.Title == name && g.Rows > 0 }) {
				t.Errorf("%s has no group of %s", section.Title, name)
			}
		}
		attention := sectionOf(t, p, report, exports.ListAttention)
		if !slices.ContainsFunc(attention.Rows, func(row []files.Cell) bool { return strings.HasSuffix(row[0].Text, " · "+name) }) {
			t.Errorf("%s has nothing of %s", attention.Title, name)
		}
	}
}

// The subscriptions of the report are in groups, of which each adds up to its subtotals and
// all of them to the totals, those of each currency apart.
func TestReportAddsUpByGroup(t *testing.T) {
	p, book, e, want := sampled(t)
	all, err := book.Organizations(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range append(all, data.Organization{}) {
		report, err := e.Report(t.Context(), of, p.now())
		if err != nil {
			t.Fatal(err)
		}
		seats, at, sums := sectionOf(t, p, report, exports.ListSubscriptions), 0, []data.Money(nil)
		for _, group := range seats.Groups {
			var months []data.Money
			licenses := 0
			for _, row := range seats.Rows[at : at+group.Rows] {
				months = data.AddMoney(months, row[len(row)-1].Money)
				if n := row[3].Number; n != nil {
					licenses += *n
				}
			}
			at += group.Rows
			for _, month := range months {
				sums = data.AddMoney(sums, month)
				if group.Rows > 1 && !slices.ContainsFunc(group.Totals, func(row []files.Cell) bool { return row[len(row)-1].Money == month }) {
					t.Errorf("%s, %s: no subtotal of %v in %v", of.Name, group.Title, month, group.Totals)
				}
			}
			if group.Rows > 1 && *group.Totals[0][3].Number != licenses {
				t.Errorf("%s, %s: %d licenses, %d told", of.Name, group.Title, licenses, *group.Totals[0][3].Number)
			}
		}
		if len(seats.Groups) < 2 || at != len(seats.Rows) || of.ID == 0 && at != want.Count {
			t.Errorf("%s: %d groups of %d rows in all, of %d", of.Name, len(seats.Groups), at, len(seats.Rows))
		}
		for _, sum := range sums {
			if !slices.ContainsFunc(seats.Totals, func(row []files.Cell) bool { return row[len(row)-1].Money == sum }) {
				t.Errorf("%s: no total of %v in %v", of.Name, sum, seats.Totals)
			}
		}
	}
}

// The cover says what the home page and the costs say, and the months stand there once, a
// column a currency, below a chart of each of them with a title of its own.
func TestReportsCover(t *testing.T) {
	p, book, e, _ := sampled(t)
	report, err := e.Report(t.Context(), data.Organization{}, p.now())
	if err != nil {
		t.Fatal(err)
	}
	basis, err := book.CostBasis(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	day, err := overview.AskDay(t.Context(), book, savings.Known{}, p.today())
	if err != nil {
		t.Fatal(err)
	}
	home, words := overview.Of(basis, day, 0), desk.Words{Translator: p.words}
	renewal := "Next renewal"
	if home.Renewal.Ends {
		renewal = "Ends next"
	}
	for label, want := range map[string]string{
		"In " + words.Month(p.now()): words.Money(home.Month[0].Amount),
		renewal:                      words.Date(home.Renewal.On),
		"Needs attention":            words.Number(len(home.Notices)),
	} {
		if got := figureOf(t, report, label); got != want {
			t.Errorf("%s: %s, want %s", label, got, want)
		}
	}
	months := sectionOf(t, p, report, exports.ListCosts)
	if len(months.Rows) != costs.ForecastMonths {
		t.Errorf("%d months", len(months.Rows))
	}
	titles := map[string]bool{}
	for _, drawn := range months.Charts {
		titles[drawn.(chart.Bars).Title] = true
	}
	if len(titles) != 2 || !titles["Per month in EUR"] || !titles["Per month in USD"] {
		t.Errorf("charts called %v", titles)
	}
}

func sectionOf(t *testing.T, p *program, r files.Report, list exports.List) files.Section {
	t.Helper()
	title := desk.Coded(desk.Words{Translator: p.words}, "export.list", list)
	at := slices.IndexFunc(r.Sections, func(s files.Section) bool { return s.Title == title })
	if at < 0 {
		t.Fatalf("no %s", title)
	}
	return r.Sections[at]
}

func figureOf(t *testing.T, r files.Report, label string) string {
	t.Helper()
	at := slices.IndexFunc(r.Figures, func(f files.Figure) bool { return f.Label == label })
	if at < 0 {
		t.Errorf("no figure %q in %+v", label, r.Figures)
		return ""
	}
	return r.Figures[at].Value
}

// The report says what the program says: as many points as the home page counts, each with
// a day that is ahead or as for now, prices with their period, and no day of renewal of what
// is over.
func TestReportSaysWhatTheProgramSays(t *testing.T) {
	p, book, e, _ := sampled(t)
	report, err := e.Report(t.Context(), data.Organization{}, p.now())
	if err != nil {
		t.Fatal(err)
	}
	notices, err := book.Attention(t.Context(), p.today())
	if err != nil {
		t.Fatal(err)
	}
	waiting, err := overview.Waiting(t.Context(), book, notices, p.today())
	if err != nil {
		t.Fatal(err)
	}
	attention := sectionOf(t, p, report, exports.ListAttention)
	if told := figureOf(t, report, "Needs attention"); told != strconv.Itoa(waiting) || len(attention.Rows) != waiting || waiting == len(notices) {
		t.Errorf("%s points, %d told, the program has %d of %d", told, len(attention.Rows), waiting, len(notices))
	}
	for _, row := range attention.Rows {
		if by := row[2].Day; !by.IsZero() && by.Before(p.today()) {
			t.Errorf("%s: by %s", row[1].Text, by)
		}
	}
	seats := sectionOf(t, p, report, exports.ListSubscriptions)
	renews, price, status := slices.Index(seats.Columns, "Renews"), slices.Index(seats.Columns, "Price"), slices.Index(seats.Columns, "Status")
	for _, row := range seats.Rows {
		day, over := row[renews].Day, slices.Contains([]string{"Expired", "Disabled", "Deleted"}, row[status].Text)
		if !day.IsZero() && (over || day.Before(p.today())) {
			t.Errorf("%s, %s, renews on %s", row[0].Text, row[status].Text, day)
		}
		if said := row[price]; said.Money.Known() && !strings.HasSuffix(said.Text, " a month") && !strings.HasSuffix(said.Text, " a year") {
			t.Errorf("%s: %s", row[0].Text, said.Text)
		}
	}
}

// R24, R35: the report names whose budget is passed, counts of every product what is
// assigned, by name or not, and gives no day to what can't go down now.
func TestReportNamesWhatIsMeant(t *testing.T) {
	p, book, e, _ := sampled(t)
	report, err := e.Report(t.Context(), data.Organization{}, p.now())
	if err != nil {
		t.Fatal(err)
	}
	passed := ""
	for _, row := range sectionOf(t, p, report, exports.ListAttention).Rows {
		if strings.Contains(row[1].Text, "budget") {
			passed += row[0].Text
		}
	}
	if !strings.Contains(passed, "Sales") {
		t.Errorf("the budget that is passed is of %q", passed)
	}
	rows, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: p.today()})
	if err != nil {
		t.Fatal(err)
	}
	assigned, told := 0, 0
	for _, row := range rows.Rows {
		assigned += row.Assigned()
	}
	for _, row := range sectionOf(t, p, report, exports.ListHolders).Rows {
		told += *row[1].Number
	}
	if told != assigned {
		t.Errorf("%d licenses are held, %d are assigned", told, assigned)
	}
	for _, row := range report.Sections[0].Rows { // the next renewals, Defender with fewer
		if strings.Contains(row[1].Text, "Defender") && (*row[3].Number != 34 || row[4].Money.Minor != 6460) {
			t.Errorf("%s: %d licenses, %d a month", row[1].Text, *row[3].Number, row[4].Money.Minor)
		}
	}
	for _, row := range sectionOf(t, p, report, exports.ListSavings).Rows { // also what is no longer sold, or under a credit check
		if len(row) > 4 && row[3].Number != nil && row[4].Day.IsZero() {
			t.Errorf("%s: it saves from no day", row[0].Text)
		}
	}
}
