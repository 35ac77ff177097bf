package savings_test

import (
	"bytes"
	"cmp"
	"math"
	"slices"
	"strconv"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/savings"
)

// sheet is the workbook in which an admin would look for savings by hand: the
// subscriptions, the people, who holds what, and a line a leak with its formulas.
type sheet struct {
	t *testing.T
	*excelize.File
}

// rows are those below the header of a page, by what the header says, every formula
// worked out.
func (s sheet) rows(page string) (all []map[string]string) {
	s.t.Helper()
	rows, err := s.GetRows(page)
	if err != nil {
		s.t.Fatal(err)
	}
	for i := range rows[1:] {
		named := map[string]string{}
		for j, title := range rows[0] {
			cell, err := excelize.CoordinatesToCellName(j+1, i+2)
			if err != nil {
				s.t.Fatal(err)
			}
			if named[title], err = s.CalcCellValue(page, cell); err != nil {
				s.t.Fatalf("%s of %s: %v", cell, page, err)
			}
		}
		all = append(all, named)
	}
	return all
}

func (s sheet) date(text string) data.Date {
	s.t.Helper()
	d, err := data.ParseDate(text)
	if err != nil {
		s.t.Fatal(err)
	}
	return d
}

func (s sheet) money(text, currency string) data.Money {
	s.t.Helper()
	if text == "" {
		return data.Money{}
	}
	amount, err := strconv.ParseFloat(text, 64)
	if err != nil {
		s.t.Fatal(err)
	}
	return data.Money{Minor: int64(math.Round(amount * 100)), Currency: currency}
}

// basis reads the record out of the workbook.
func (s sheet) basis() (basis data.SavingsBasis) {
	byName, people := map[string]int{}, map[string]data.PersonID{}
	for i, r := range s.rows("Subscriptions") {
		total, err := strconv.Atoi(r["Licenses"])
		if err != nil {
			s.t.Fatal(err)
		}
		of := data.NewSubscription(s.date(r["Term start"]))
		of.ID, of.Product, of.SKU, of.Vendor, of.Total = data.SubscriptionID(i+1), r["Product"], r["SKU"], r["Vendor"], total
		if of.Vendor != data.Microsoft {
			of.Cloud = data.CloudNone
		}
		of.Channel, of.Agreement, of.BillingPeriod = data.Channel(r["Channel"]), data.Agreement(r["Agreement"]), data.BillingPeriod(r["Billing"])
		of.Price, of.MonthlyPlan = s.money(r["Price"], r["Currency"]), s.money(r["Monthly plan"], r["Currency"])
		of.RenewsOn, of.RecurringBilling, of.Trial = s.date(r["Renews"]), r["Recurring"] == "yes", r["Trial"] == "yes"
		of.Free = r["Free"] == "yes"
		of.AtEnd, of.ExtendedFrom = data.AtEnd(cmp.Or(r["At end"], string(data.AtEndOpen))), s.date(r["Extended from"])
		byName[of.Product] = i
		basis.Rows = append(basis.Rows, row(of))
	}
	for i, r := range s.rows("People") {
		p := data.Person{
			ID: data.PersonID(i + 1), Name: r["Name"], Address: r["Name"] + "@example.nl", Kind: data.PersonKind(r["Kind"]),
			Blocked: r["Blocked"] == "yes", NeedsLicense: r["Needs a license"] != "", NeedsLicenseWhy: r["Needs a license"],
			LastActive: s.date(r["Last active"]), ReportedOn: s.date(r["Reported"]), MadeOn: s.date(r["Made"]),
		}
		people[p.Name] = p.ID
		basis.People = append(basis.People, p)
	}
	for i, r := range s.rows("Licenses") {
		of := &basis.Rows[byName[r["Product"]]]
		of.NamedAssigned++
		basis.Assignments = append(basis.Assignments, data.Assignment{ID: int64(i + 1), Subscription: of.ID, Person: people[r["Person"]]})
	}
	for i, r := range s.rows("Decided") {
		of := basis.Rows[byName[r["Product"]]]
		licenses, _ := strconv.Atoi(r["Licenses"]) // none of one that is kept
		basis.Savings = append(basis.Savings, data.Saving{
			ID: data.SavingID(i + 1), Leak: data.Leak(r["Code"]), Subscription: of.ID, Person: people[r["Person"]],
			State: data.SavingState(r["State"]), Reason: r["Reason"], Until: s.date(r["Until"]),
			Licenses: licenses, PerYear: s.money(r["A year"], of.Price.Currency), DoneOn: s.date(r["Done on"]), SavesFrom: s.date(r["Saves from"]),
		})
	}
	for _, r := range s.rows("Service plans") {
		basis.Products = append(basis.Products, data.Product{SKU: r["SKU"], Name: r["Name"], Plans: r["Plans"]})
	}
	return basis
}

// included is which product includes which, as the program is delivered, and by the
// service plans of products.
func included(t *testing.T, named []data.Product) savings.Inclusions {
	t.Helper()
	catalog, err := files.ReadCatalog(bytes.NewReader(assets.Catalog))
	if err != nil {
		t.Fatal(err)
	}
	pairs, err := files.ReadInclusions(bytes.NewReader(assets.Inclusions))
	if err != nil {
		t.Fatal(err)
	}
	return savings.NewInclusions(pairs, catalog, named)
}

// line is one row of the list as the workbook has it.
type line struct {
	Code, Product, Person, Licenses string
	Minor                           int64 // a year; 0 where no price is known
	From                            string
	State                           data.SavingState
	Ends                            bool
}

// stateOf is the state of a row by how it is in the total.
func stateOf(counted string) data.SavingState {
	if state := data.SavingState(counted); state == data.SavingKept || state == data.SavingDone {
		return state
	}
	return data.SavingOpen
}

// R31 to R35: the list agrees to the cent and the day with a workbook in which every
// amount is a formula of its own, and so do its totals.
func TestSavingsAgreeWithTheSpreadsheet(t *testing.T) {
	file, err := excelize.OpenFile("testdata/savings.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	s := sheet{t, file}
	on := s.date(s.rows("Today")[0]["Today"])
	var want []line
	for _, r := range s.rows("Savings") {
		want = append(want, line{r["Code"], r["Product"], r["Person"], r["Licenses"], s.money(r["A year"], "").Minor, r["Saves from"], stateOf(r["In the total"]), r["In the total"] == "ends"})
	}
	basis := s.basis()
	rows := savings.List(basis, included(t, basis.Products), on)
	var got []line
	for _, r := range rows {
		got = append(got, line{
			string(r.Leak), r.Subscription.Product, r.Person.Name, strconv.Itoa(r.Licenses), r.PerYear.Minor, r.Way.From.String(), r.State, r.Way.Ends,
		})
	}
	for _, lines := range [][]line{want, got} {
		slices.SortFunc(lines, func(a, b line) int {
			return cmp.Or(cmp.Compare(a.Code, b.Code), cmp.Compare(a.Product, b.Product), cmp.Compare(a.Person, b.Person), cmp.Compare(a.State, b.State))
		})
	}
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-workbook +list)\n%s", diff)
	}
	var save, ends, saved []data.Money
	for _, r := range s.rows("Totals") {
		if m := s.money(r["To save a year"], r["Currency"]); m.Minor != 0 {
			save = append(save, m)
		}
		if m := s.money(r["Ends by itself"], r["Currency"]); m.Minor != 0 {
			ends = append(ends, m)
		}
		if m := s.money(r["Saved this year"], r["Currency"]); m.Minor != 0 {
			saved = append(saved, m)
		}
	}
	total, unpriced := savings.Total(rows, data.SavingOpen)
	ending, _ := savings.Ending(rows)
	done, _ := savings.Total(rows, data.SavingDone)
	if diff := gocmp.Diff([][]data.Money{save, ends, saved}, [][]data.Money{total, ending, done}); diff != "" || unpriced != 4 {
		t.Errorf("totals (-workbook +list)\n%s%d licenses without a price, want 4", diff, unpriced)
	}
}
