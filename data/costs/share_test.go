package costs_test

import (
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

// A credit is split like a charge, and the parts add up.
func TestCreditIsSplitToTheCent(t *testing.T) {
	row := billed()
	row.ID = 1
	line := costs.Line{Subscription: &row, Licenses: -5, Amount: eur(-1001)}
	shares := costs.Shares(nil, []costs.Line{line}, costs.ByDepartment, data.Holders{1: {"A": 1, "B": 1, "C": 1}}, today)
	sum, licenses := int64(0), 0
	for _, share := range shares {
		sum += share.Amount.Minor
		licenses += share.Lines[0].Licenses
	}
	if sum != -1001 || licenses != -5 {
		t.Errorf("the parts add up to %d for %d licenses", sum, licenses)
	}
}
