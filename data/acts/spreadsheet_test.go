package acts_test

import (
	"math"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/costs"
	"seatbook/data/ledger"
	"seatbook/data/sqlite"
)

// kept is a record that does what a workbook tells, and the workbook: what an admin would
// work out by hand of people who come, go and move, with every amount a formula of its own.
type kept struct {
	t    *testing.T
	book *ledger.Book
	file *excelize.File
}

// rows are those below the header of a page, by what the header says, every formula worked
// out.
func (k kept) rows(page string) (all []map[string]string) {
	k.t.Helper()
	rows, err := k.file.GetRows(page)
	if err != nil {
		k.t.Fatal(err)
	}
	for i := range rows[1:] {
		named := map[string]string{}
		for j, title := range rows[0] {
			cell, err := excelize.CoordinatesToCellName(j+1, i+2)
			if err == nil {
				named[title], err = k.file.CalcCellValue(page, cell)
			}
			if err != nil {
				k.t.Fatalf("%s: %v", page, err)
			}
		}
		all = append(all, named)
	}
	return all
}

func (k kept) whole(text string) int {
	k.t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		k.t.Fatal(err)
	}
	return n
}

func (k kept) cents(text string) data.Money {
	k.t.Helper()
	amount, err := strconv.ParseFloat(text, 64)
	if err != nil {
		k.t.Fatal(err)
	}
	return data.Money{Minor: int64(math.Round(amount * 100)), Currency: "EUR"}
}

func (k kept) do(act ledger.Act) {
	k.t.Helper()
	if _, err := k.book.Do(k.t.Context(), act); err != nil {
		k.t.Fatal(err)
	}
}

func (k kept) subscription(product string) data.SubscriptionRow {
	k.t.Helper()
	page, err := k.book.Subscriptions(k.t.Context(), data.SubscriptionQuery{Search: product})
	if err != nil || len(page.Rows) != 1 {
		k.t.Fatalf("%d subscriptions are called %s, error %v", len(page.Rows), product, err)
	}
	return page.Rows[0]
}

func (k kept) person(name string) data.PersonRow {
	k.t.Helper()
	page, err := k.book.People(k.t.Context(), data.PersonQuery{Search: name})
	if err != nil || len(page.Rows) != 1 {
		k.t.Fatalf("%d people are called %s, error %v", len(page.Rows), name, err)
	}
	return page.Rows[0]
}

// begin writes the people and the subscriptions of the workbook, and who holds what.
func (k kept) begin() {
	for _, r := range k.rows("People") {
		k.do(acts.SavePerson{Person: data.Person{Name: r["Name"], Address: strings.ToLower(r["Name"]) + "@example.nl", Department: r["Department"]}})
	}
	for _, r := range k.rows("Subscriptions") {
		next, err := data.ParseDate(r["Next billing"])
		if err != nil {
			k.t.Fatal(err)
		}
		s := data.NewSubscription(next)
		s.Product, s.Total, s.Price, s.Agreement = r["Product"], k.whole(r["Licenses"]), k.cents(r["Price"]), data.AgreementClassic
		s.BillingPeriod, s.StartedOn = data.BillingPeriod(r["Billing"]), data.NewDate(2025, time.January, 1)
		s = s.WithNextBilling(next)
		k.do(acts.AddSubscription{Subscription: s})
		var held []data.PersonRef
		for _, name := range strings.Split(r["Held by"], ", ") {
			held = append(held, k.person(name).Ref())
		}
		k.do(acts.Assign{Subscriptions: []data.SubscriptionRef{k.subscription(s.Product).Ref()}, People: held})
	}
}

// step does one step of the workbook.
func (k kept) step(r map[string]string) {
	k.t.Helper()
	switch r["Act"] {
	case "leave":
		leave := acts.Leave{People: []data.PersonRef{k.person(r["Who"]).Ref()}, Lower: data.LowerFirst}
		if r["Other"] != "" {
			leave.Successor = k.person(r["Other"]).Ref()
		}
		k.do(leave)
	case "join":
		join := acts.Join{Person: data.Person{Name: r["Who"], Address: strings.ToLower(r["Who"]) + "@example.nl", Organization: 1}}
		held, err := k.book.Holdings(k.t.Context(), k.person(r["Other"]).ID)
		if err != nil {
			k.t.Fatal(err)
		}
		for _, h := range held {
			s := k.subscription(h.Product)
			join.Products = append(join.Products, s.Ref())
			if s.Available() < 1 {
				join.Raise = append(join.Raise, s.ID)
			}
		}
		k.do(join)
	case "move":
		k.do(acts.Move{
			From: k.subscription(r["From"]).Ref(), To: k.subscription(r["To"]).Ref(), People: []data.PersonRef{k.person(r["Who"]).Ref()},
			Raise: true, Lower: data.LowerFirst,
		})
	default:
		k.t.Fatalf("no act %q", r["Act"])
	}
}

// R36 R37 R38: totals, assigned licenses and what a month costs agree with the workbook
// after each step, and so do the budgets before the first.
func TestComingAndGoingAgreesWithTheSpreadsheet(t *testing.T) {
	file, err := excelize.OpenFile("testdata/come_and_go.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	on := data.NewDate(2026, time.January, 5)
	now := func() time.Time { return time.Date(2026, time.January, 5, 12, 0, 0, 0, time.Local) }
	store, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "record.seatbook"), sqlite.Options{Now: now})
	if err != nil {
		t.Fatal(err)
	}
	book, err := ledger.Open(t.Context(), store, now)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	k := kept{t, book, file}
	k.begin()
	k.budgets(on)
	after := k.rows("After")
	for _, step := range k.rows("Steps") {
		k.step(step)
		for _, want := range after {
			if want["Step"] != step["Step"] {
				continue
			}
			now := k.subscription(want["Product"])
			if now.PaidTotal() != k.whole(want["Licenses"]) || now.Assigned() != k.whole(want["Assigned"]) {
				t.Errorf("step %s, %s: %d licenses, %d assigned, want %s and %s", step["Step"], now.Product, now.PaidTotal(), now.Assigned(), want["Licenses"], want["Assigned"])
			}
			if month := now.LicensesPerMonth(now.PaidTotal(), on); month != k.cents(want["Per month"]) {
				t.Errorf("step %s, %s: %v a month, want %s", step["Step"], now.Product, month, want["Per month"])
			}
		}
	}
}

// budgets sets those of the workbook, and compares what the year comes to.
func (k kept) budgets(on data.Date) {
	k.t.Helper()
	want := k.rows("Budgets")
	for _, r := range want {
		k.do(acts.SaveBudget{Budget: data.Budget{Organization: 1, Department: r["For"], PerYear: k.cents(r["Budget a year"])}})
	}
	spent, err := costs.SpendingOf(k.t.Context(), k.book, on)
	if err != nil || len(spent) != len(want) {
		k.t.Fatalf("%d budgets, error %v", len(spent), err)
	}
	for _, s := range spent {
		for _, r := range want {
			if r["For"] != s.Department {
				continue
			}
			over := max(0, -s.Left().Minor)
			if s.Forecast != k.cents(r["Forecast"]) || over != k.cents(r["Over"]).Minor {
				k.t.Errorf("%q: forecast %v, over %d, want %s and %s", s.Department, s.Forecast, over, r["Forecast"], r["Over"])
			}
		}
	}
}
