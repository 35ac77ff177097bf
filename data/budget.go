package data

// BudgetID names a budget in one record.
type BudgetID int64

// MaxBudgetMinor is the highest budget of a year, in minor units.
const MaxBudgetMinor = 100 * MaxPriceMinor

// Budget is what an organization, or one of its departments, may spend on
// subscriptions in a calendar year, without VAT.
type Budget struct {
	ID           BudgetID
	Version      int64
	Organization OrganizationID
	Department   string // empty for the organization as a whole
	PerYear      Money
	SnoozedUntil Date // before which it needs no attention that it is passed (R25); zero for none
}

// Key names the budget.
func (b Budget) Key() Key { return Key{EntityBudget, int64(b.ID)} }

// Written is how often it was written.
func (b Budget) Written() int64 { return b.Version }

// Kept implements Row.
func (b Budget) Kept(id, version int64) Row { b.ID, b.Version = BudgetID(id), version; return b }

// Validate returns a mistake for each field that can't be as it is.
func (b Budget) Validate() error {
	var mistakes Mistakes
	if b.Organization == 0 {
		mistakes.Add("organization", CodeRequired, nil)
	}
	switch {
	case !b.PerYear.Known():
		mistakes.Add("budget", CodeRequired, nil)
	case b.PerYear.Minor <= 0 || b.PerYear.Minor > MaxBudgetMinor:
		mistakes.Add("budget", CodeNotAnAmount, nil)
	case !ValidCurrency(b.PerYear.Currency):
		mistakes.Add("currency", CodeCurrency, nil)
	}
	return mistakes.Err()
}

// BudgetRow is a budget as a list shows it.
type BudgetRow struct {
	Budget
	OrganizationName string
}
