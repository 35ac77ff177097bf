package costs_test

import (
	"fmt"
	"testing"

	"seatbook/data"
	"seatbook/data/costs"
)

// Costs are split up by product, organization, department and year, and every
// split adds up to the whole.
func TestCostShares(t *testing.T) {
	office, visio := billed(), billed()
	office.ID, office.Product, office.OrganizationName = 1, "Office", "Van Dijk"
	visio.ID, visio.Product, visio.OrganizationName, visio.Total, visio.NamedAssigned = 2, "Visio", "Smit", 1, 1
	visio.Price = eur(1000)
	rows := []data.SubscriptionRow{office, visio}
	// 38 of the 40 are assigned, 10 and 20 of them by name.
	holders := data.Holders{1: {"Sales": 10, "Stock": 20}, 2: {"Sales": 2, "Stock": 1}}
	november := data.Month{Year: 2026, Month: 11}
	lines := costs.Statements(rows, nil, november, 3, today)
	whole := int64(0)
	for _, line := range lines {
		whole += line.Amount.Minor
	}
	type amounts struct{ month, amount int64 }
	for by, want := range map[costs.By]map[string]amounts{
		costs.ByProduct:      {"Office": {46800, 3 * 46800}, "Visio": {1000, 3000}},
		costs.ByOrganization: {"Van Dijk": {46800, 3 * 46800}, "Smit": {1000, 3000}},
		costs.ByDepartment: {
			"Sales": {11700 + 667, 3 * (11700 + 667)}, "Stock": {23400 + 333, 3 * (23400 + 333)}, "": {11700, 3 * 11700},
		},
		costs.ByYear: {"2026": {0, 2 * 47800}, "2027": {0, 47800}},
	} {
		sum := int64(0)
		shares := costs.Shares(rows, lines, by, holders, today)
		for _, share := range shares {
			ofLines := int64(0)
			for _, line := range share.Lines {
				ofLines += line.Amount.Minor
			}
			if got := (amounts{share.Month.Minor, share.Amount.Minor}); got != want[share.Name] || ofLines != got.amount {
				t.Errorf("%s %q: %v of lines for %d, want %v", by, share.Name, got, ofLines, want[share.Name])
			}
			sum += share.Amount.Minor
		}
		if len(shares) != len(want) || sum != whole {
			t.Errorf("%s: %d shares of %d, want %d of %d", by, len(shares), sum, len(want), whole)
		}
	}
}

// The dearest come first, those that cost the same by name, and currencies apart;
// years come in their order. What nobody holds by name, and who has no department,
// share under the empty name.
func TestOrderOfShares(t *testing.T) {
	line := func(id data.SubscriptionID, product, currency string, minor int64, year int) *costs.Line {
		row := billed()
		row.ID, row.Product, row.OrganizationName = id, product, "Van Dijk"
		return &costs.Line{Subscription: &row, On: data.NewDate(year, 1, 1), Licenses: 1, Amount: data.Money{Minor: minor, Currency: currency}}
	}
	lines := []*costs.Line{
		line(1, "B", "USD", 900, 2027), line(2, "C", "EUR", 100, 2026), line(3, "A", "EUR", 100, 2027), line(4, "D", "EUR", 500, 2025), line(5, "B", "EUR", 50, 2026),
	}
	for by, want := range map[costs.By]string{
		costs.ByProduct:      "D EUR 500; A EUR 100; C EUR 100; B EUR 50; B USD 900; ",
		costs.ByYear:         "2025 EUR 500; 2026 EUR 150; 2027 EUR 100; 2027 USD 900; ",
		costs.ByOrganization: "Van Dijk EUR 750; Van Dijk USD 900; ",
		costs.ByDepartment:   " EUR 750;  USD 900; ",
	} {
		got := ""
		for _, share := range costs.Shares(nil, lines, by, nil, today) {
			got += fmt.Sprintf("%s %s %d; ", share.Name, share.Amount.Currency, share.Amount.Minor)
		}
		if got != want {
			t.Errorf("%s:\ngot  %s\nwant %s", by, got, want)
		}
	}
}

// A line is split by all licenses of its subscription, so that a part of few is not
// given to those who hold many.
func TestPartOfFewLicensesIsSplitByAll(t *testing.T) {
	row := billed()
	row.ID, row.Total = 1, 4
	holders := data.Holders{1: {"Sales": 1, "": 1, "Nobody": 0}}
	for licenses, want := range map[int]string{
		2:  " 2 750; Sales 0 250; ",   // of 4 licenses Sales holds one
		-2: " -2 750; Sales 0 250; ",  // and of 4 when 2 went
		8:  " 7 875; Sales 1 125; ",   // more than there are now
		-8: " -7 875; Sales -1 125; ", // likewise
	} {
		line := &costs.Line{Subscription: &row, Licenses: licenses, Amount: eur(1000)}
		got := ""
		for _, share := range costs.Shares(nil, []*costs.Line{line}, costs.ByDepartment, holders, today) {
			got += fmt.Sprintf("%s %d %d; ", share.Name, share.Lines[0].Licenses, share.Amount.Minor)
		}
		if got != want {
			t.Errorf("%d licenses:\ngot  %s\nwant %s", licenses, got, want)
		}
	}
}

// All that one department holds is its own; what nobody could hold goes under the
// empty name, and so does what a person without a department holds, also where more
// is assigned than paid for.
func TestSharesOfOneDepartment(t *testing.T) {
	for name, c := range map[string]struct {
		total   int
		holders map[string]int
		want    string
	}{
		"one department":      {4, map[string]int{"Sales": 4}, "Sales 4 1000; "},
		"nobody":              {4, nil, " 4 1000; "},
		"no license":          {0, nil, " 0 1000; "},
		"more than paid for":  {2, map[string]int{"Sales": 3, "": 1}, "Sales 1 750;  1 250; "},
		"one without license": {4, map[string]int{"Sales": 3, "Stock": 1}, "Sales 3 750; Stock 1 250; "},
	} {
		row := billed()
		row.ID, row.Total = 1, c.total
		line := &costs.Line{Subscription: &row, Licenses: c.total, Amount: eur(1000)}
		got := ""
		for _, share := range costs.Shares(nil, []*costs.Line{line}, costs.ByDepartment, data.Holders{1: c.holders}, today) {
			got += fmt.Sprintf("%s %d %d; ", share.Name, share.Lines[0].Licenses, share.Amount.Minor)
		}
		if got != c.want {
			t.Errorf("%s:\ngot  %s\nwant %s", name, got, c.want)
		}
	}
}

// What costs nothing, or is not active, has no share of a month.
func TestSharesOfAMonth(t *testing.T) {
	ended, free := billed(), billed()
	ended.RecurringBilling, ended.RenewsOn, free.Free = false, today, true
	if got := costs.Shares([]data.SubscriptionRow{ended, free}, nil, costs.ByProduct, nil, today); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

// A credit is split like a charge, and the parts add up.
func TestCreditIsSplitToTheCent(t *testing.T) {
	row := billed()
	row.ID = 1
	line := &costs.Line{Subscription: &row, Licenses: -5, Amount: eur(-1001)}
	shares := costs.Shares(nil, []*costs.Line{line}, costs.ByDepartment, data.Holders{1: {"A": 1, "B": 1, "C": 1}}, today)
	sum, licenses := int64(0), 0
	for _, share := range shares {
		sum += share.Amount.Minor
		licenses += share.Lines[0].Licenses
	}
	if sum != -1001 || licenses != -5 {
		t.Errorf("the parts add up to %d for %d licenses", sum, licenses)
	}
}

// A bill for fewer licenses than there are today, as after a change that is planned, is
// split by those that it is for.
func TestLoweredBillIsSplitByItsLicenses(t *testing.T) {
	row := billed()
	row.ID, row.Total, row.NamedAssigned = 1, 5, 1
	line := &costs.Line{Subscription: &row, On: today, Kind: costs.KindPeriod, Licenses: 1, Amount: eur(500)}
	shares := costs.Shares(nil, []*costs.Line{line}, costs.ByDepartment, data.Holders{1: {"Sales": 1}}, today)
	if len(shares) != 1 || shares[0].Name != "Sales" || shares[0].Amount.Minor != 500 {
		t.Errorf("got %+v", shares)
	}
}
