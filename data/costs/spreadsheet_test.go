package costs_test

import (
	"math"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"seatbook/data"
	"seatbook/data/costs"
)

// sheet is the spreadsheet that an admin would keep by hand: the subscriptions,
// a line a charge with its formula, and a sum a month.
type sheet struct {
	t *testing.T
	*excelize.File
}

func (s sheet) rows(name string) []map[string]string {
	s.t.Helper()
	rows, err := s.GetRows(name)
	if err != nil {
		s.t.Fatal(err)
	}
	var all []map[string]string
	for _, row := range rows[1:] {
		named := map[string]string{}
		for i, value := range row {
			named[rows[0][i]] = value
		}
		all = append(all, named)
	}
	return all
}

func day(t *testing.T, iso string) data.Date {
	t.Helper()
	d, err := data.ParseDate(iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func whole(t *testing.T, text string) int {
	t.Helper()
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func cents(t *testing.T, text string) int64 {
	t.Helper()
	if text == "" {
		return 0
	}
	amount, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return int64(math.Round(amount * 100))
}

// subscriptions reads the first three pages of the spreadsheet.
func (s sheet) subscriptions() (rows []data.SubscriptionRow, changes map[data.SubscriptionID][]data.Change) {
	changes = map[data.SubscriptionID][]data.Change{}
	byName := map[string]data.SubscriptionID{}
	for i, r := range s.rows("Subscriptions") {
		row := billed()
		row.ID, row.Product, row.Total = data.SubscriptionID(i+1), r["Product"], whole(s.t, r["Licenses"])
		row.Price = data.Money{Minor: cents(s.t, r["First price"]), Currency: r["Currency"]}
		row.BillingPeriod, row.Payment = data.BillingPeriod(r["Billing"]), data.Payment(r["Payment"])
		row.PeriodStart, row.NextBilling = day(s.t, r["Period start"]), day(s.t, r["Next billing"])
		row.StartedOn, row.RenewsOn, row.RecurringBilling = day(s.t, r["Started"]), day(s.t, r["Renews"]), r["Recurring"] == "yes"
		rows, byName[row.Product] = append(rows, row), row.ID
	}
	for _, r := range s.rows("Changes") {
		c := data.Change{
			Subscription: byName[r["Product"]], Kind: data.KindTotal, State: data.ChangeState(r["State"]), When: data.When(r["When"]),
			From: whole(s.t, r["From"]), To: whole(s.t, r["To"]),
			SubmittedOn: day(s.t, r["Submitted"]), DueOn: day(s.t, r["Due"]), ConfirmedOn: day(s.t, r["Confirmed"]),
		}
		changes[c.Subscription] = append(changes[c.Subscription], c)
		if c.State.Open() {
			rows[c.Subscription-1].Open = &c
		}
	}
	for _, r := range s.rows("Prices") {
		row := &rows[byName[r["Product"]]-1]
		row.PriceChanges = append(row.PriceChanges, data.PriceChange{
			From: day(s.t, r["From"]), Price: data.Money{Minor: cents(s.t, r["Price"]), Currency: row.Price.Currency},
		})
	}
	return rows, changes
}

// R15 R16 R18: two years of statements agree to the cent with a spreadsheet, in
// which every amount is a formula of its own.
func TestStatementsAgreeWithTheSpreadsheet(t *testing.T) {
	file, err := excelize.OpenFile("testdata/costs.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	s := sheet{t, file}
	rows, changes := s.subscriptions()
	const months = 24
	from := data.Month{Year: 2025, Month: 3}
	got := map[string]int64{}
	for _, m := range costs.Months(costs.Statements(rows, changes, from, months, today), from, months) {
		got[m.Month.String()+m.Amount.Currency] = m.Amount.Minor
	}
	for i := range months {
		line := strconv.Itoa(i + 2)
		for column, code := range map[string]string{"B": "EUR", "C": "USD"} {
			value, err := file.CalcCellValue("Months", column+line)
			if err != nil {
				t.Fatal(err)
			}
			month := from.Add(i).String()
			if want := cents(t, value); got[month+code] != want {
				t.Errorf("%s in %s: %d, the spreadsheet has %d", month, code, got[month+code], want)
			}
		}
	}
}
