//go:build bench

package sqlite_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// size is how large a record is that is measured.
type size struct {
	people, products, subscriptions, organizations int
	changes                                        int // of totals, over two years
}

// sizes are those of the domain's "Who uses it": a small business, a large one, and
// a consultant, after a tenth of that one.
func sizes() []size {
	return []size{
		{people: 10, products: 3, subscriptions: 3, organizations: 1, changes: 48},
		{people: 1_000, products: 30, subscriptions: 50, organizations: 2, changes: 480},
		{people: 10_000, products: 100, subscriptions: 500, organizations: 20, changes: 480},
		{people: 100_000, products: 100, subscriptions: 5_000, organizations: 200, changes: 4_800},
	}
}

// years is how long the record has been kept.
const years = 2

// measured is a record that is being measured: it is built through the ledger, by
// importing files and by two years of changes.
type measured struct {
	*ledger.Book
	store *sqlite.Store
	path  string
	now   time.Time
}

func openMeasured(t testing.TB, path string) *measured {
	t.Helper()
	m := &measured{path: path, now: booktest.Now()}
	var err error
	if m.store, err = sqlite.Open(context.Background(), path, sqlite.Options{Now: m.clock}); err != nil {
		t.Fatal(err)
	}
	if m.Book, err = ledger.Open(context.Background(), m.store, m.clock); err != nil {
		t.Fatal(err)
	}
	return m
}

func (m *measured) clock() time.Time { return m.now }

// importFiles imports files as the program does.
func (m *measured) importFiles(t testing.TB, paths ...string) {
	t.Helper()
	ctx := context.Background()
	facts, _, err := files.ReadAll(ctx, paths, files.Options{})
	if err != nil {
		t.Fatal(err)
	}
	snapshot, err := m.Snapshot(ctx, 0)
	if err != nil {
		t.Fatal(err)
	}
	facts.Share(&snapshot)
	plan := importing.NewPlan(snapshot, facts, data.Catalog{}, m.Today())
	if len(plan.Rejected) > 0 {
		t.Fatal(plan.Rejected[0])
	}
	if _, err := m.Do(ctx, acts.Import{Plan: plan}); err != nil {
		t.Fatal(err)
	}
}

// writeExports writes the two files that Microsoft 365 exports of a tenant.
func writeExports(t testing.TB, dir string, of size) (paths []string) {
	t.Helper()
	write := func(name string, fill func(*bufio.Writer)) {
		path := filepath.Join(dir, name)
		file, err := os.Create(path)
		if err != nil {
			t.Fatal(err)
		}
		out := bufio.NewWriter(file)
		fill(out)
		if err := out.Flush(); err != nil {
			t.Fatal(err)
		}
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	write("licenses.csv", func(out *bufio.Writer) {
		fmt.Fprintln(out, "Product Title,Total Licenses,Expired Licenses,Assigned Licenses,Status Message")
		for i := range of.products {
			each := 14 * of.people / 10 / of.products
			fmt.Fprintf(out, "%s,%d,0,%d,\n", productName(i), each+i%7-1, each)
		}
	})
	write("users.csv", func(out *bufio.Writer) {
		fmt.Fprintln(out, "Block credential,City,Country/Region,Department,Display name,Fax,First name,Last dirsync time,Last name,Last password change time stamp,License assignment details,Licenses,Mobile Phone,Object Id,Office,Password never expires,Phone number,Postal code,Preferred data location,Preferred language,Proxy addresses,Release track,Soft deletion time stamp,State,Street address,Strong password required,Title,Usage location,User principal name,When created")
		for i := range of.people {
			first, last := personName(i)
			held := productName(i % of.products)
			if i%5 < 2 {
				held += "+" + productName((i+of.products/2)%of.products)
			}
			fmt.Fprintf(out, "False,Utrecht,Netherlands,%s,%s %s,,%s,,%s,,,%s,,%08x-d6e4-5bf5-294b-0840bf770fd1,Hoofdkantoor,,,,,,,,,,,,,NL,%s,2021-04-12 08:15:00Z\n",
				departmentOf(i), first, last, first, last, held, i, addressOf(i))
		}
	})
	return paths
}

func productName(i int) string { return fmt.Sprintf("Product %03d for business", i) }

func personName(i int) (first, last string) {
	firsts := []string{"Anouk", "Sanne", "Daan", "Niels", "Jörg", "Lotte", "Bram", "Fleur", "Sem", "Eva", "Thijs", "Mees", "Noor"}
	lasts := []string{"van Dijk", "Bos", "de Boer", "Post", "Visser", "Smit", "Meijer", "Mulder", "Dekker", "Brouwer", "de Groot", "Bakker", "Vos", "van den Berg", "Kok", "Prins", "Huisman"}
	return firsts[i%len(firsts)], lasts[i/3%len(lasts)]
}

func addressOf(i int) string {
	first, last := personName(i)
	clean := strings.NewReplacer(" ", "", "ö", "o").Replace(strings.ToLower(first + "." + last))
	return fmt.Sprintf("%s.%d@klant%03d.example", clean, i, i%200)
}

func departmentOf(i int) string {
	return []string{"Inkoop", "Verkoop", "Directie", "Magazijn", "Administratie", "ICT", ""}[i%7]
}

// fill builds the rest of the record: the other customers with their subscriptions,
// and two years of changes.
func (m *measured) fill(t testing.TB, of size) {
	t.Helper()
	ctx := context.Background()
	m.now = booktest.Now().AddDate(-years, 0, 0)
	organizations := []data.OrganizationID{1}
	for i := 1; i < of.organizations; i++ {
		o, err := booktest.Left[data.Organization](m.Book, acts.SaveOrganization{Organization: data.Organization{Name: fmt.Sprintf("Klant %03d", i), Country: "NL"}})
		if err != nil {
			t.Fatal(err)
		}
		organizations = append(organizations, o.ID)
	}
	plan := importing.Plan{Organization: 1, On: m.Today()}
	for i := of.products; i < of.subscriptions; i++ {
		plan.Subscriptions = append(plan.Subscriptions, importing.PlannedSubscription{Action: importing.ActionAdd, After: subscriptionOf(i, organizations)})
	}
	if err := booktest.Import(m.Book, plan); err != nil {
		t.Fatal(err)
	}
	page, err := m.Subscriptions(ctx, data.SubscriptionQuery{On: m.Today()})
	if err != nil {
		t.Fatal(err)
	}
	version := map[data.SubscriptionID]int64{}
	total := map[data.SubscriptionID]int{}
	for i := range of.changes {
		m.now = booktest.Now().AddDate(-years, 0, i*years*365/of.changes)
		row := page.Rows[i*7%len(page.Rows)]
		if row.TotalUnknown || row.Available() < 0 {
			continue
		}
		if total[row.ID] == 0 {
			version[row.ID], total[row.ID] = row.Version, row.Total
		}
		total[row.ID]++
		ref := data.SubscriptionRef{ID: row.ID, Version: version[row.ID]}
		if _, err := booktest.SubmitOrder(m.Book, data.Order{SubscriptionRef: ref, NewTotal: total[row.ID], When: data.WhenNow, On: m.Today()}); err != nil {
			t.Fatal(err)
		}
		version[row.ID]++
	}
	m.now = booktest.Now()
}

func subscriptionOf(i int, organizations []data.OrganizationID) data.Subscription {
	s := booktest.Office(5 + i%40)
	s.ID, s.Organization = data.SubscriptionID(-1-i), organizations[i%len(organizations)]
	s.Product, s.SKU = productName(i/len(organizations)%100), ""
	s.ReportedAssigned = s.Total - i%4 + i%97/96
	s.RenewsOn = s.TermStart.AddDays(30 + i%330)
	if i%10 == 0 {
		s.Agreement, s.Term = data.AgreementNew, data.TermMonthly
		s.TermStart, s.RenewsOn = data.NewDate(2026, 3, 1), data.NewDate(2026, 4, 1)
	}
	return s
}
