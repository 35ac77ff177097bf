package files_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
)

// cellFields are the columns of the table in which cells are tried, one of each kind.
var cellFields = []importing.Field{
	importing.FieldProduct, importing.FieldSKU, importing.FieldTotal, importing.FieldAssigned, importing.FieldAvailable, importing.FieldPrice, importing.FieldCurrency,
	importing.FieldBilling, importing.FieldRenewsOn, importing.FieldStatus, importing.FieldChannel,
}

// F6: the codes by which Seatbook's own JSON tells how something was bought are known as cells.
func TestSeatbooksOwnCodesAreKnown(t *testing.T) {
	for _, channel := range data.Channels() {
		for _, payment := range data.Payments() {
			for i, term := range data.Terms() {
				billing, agreement := data.BillingPeriods()[i%2], data.Agreements()[i%2]
				m := importing.Mapping{Header: []string{"P", "C", "H", "L", "B", "A"}, Fields: []importing.Field{
					importing.FieldProduct, importing.FieldChannel, importing.FieldPayment, importing.FieldTerm, importing.FieldBilling, importing.FieldAgreement,
				}}
				row := []string{"Visio", string(channel), string(payment), string(term), string(billing), string(agreement)}
				facts := tableOf(t, strings.Join(m.Header, ";")+"\n"+strings.Join(row, ";")+"\n", m)
				s := facts.Subscriptions[0]
				if len(facts.Unread) > 0 || s.Channel != channel || s.Payment != payment || s.Term != term || s.Billing != billing || s.Agreement != agreement {
					t.Errorf("%s, %s, %s: %+v, not read %+v", channel, payment, term, s, facts.Unread)
				}
			}
		}
	}
}

// F0: whatever stands in a cell that a value is read or worked out from, it is taken for
// what a person reads there, or it is named; the rest of its row still goes.
func TestNoCellIsTakenWithoutAWord(t *testing.T) {
	type is = map[importing.Field]string
	for _, c := range []struct {
		cells is
		want  string
		said  data.Code // of the cell or of the file
	}{
		// Counts: below zero, with a fraction, a percentage, a word, too many.
		{is{importing.FieldTotal: "-5"}, "total -", data.CodeNegative},
		{is{importing.FieldTotal: "3,5"}, "total -", data.CodeBadNumber},
		{is{importing.FieldTotal: "25%"}, "total -", data.CodeBadNumber},
		{is{importing.FieldTotal: "unlimited"}, "total -", data.CodeBadNumber},
		{is{importing.FieldTotal: "100000000"}, "total -", data.CodeNumberTooLarge},
		{is{importing.FieldTotal: "1.000.000.000"}, "total -", data.CodeNumberTooLarge},
		{is{importing.FieldTotal: "1e400"}, "total -", data.CodeNumberTooLarge},
		{is{importing.FieldAssigned: "99999999999999999999"}, "total -", data.CodeNumberTooLarge},
		{is{importing.FieldTotal: "#N/A"}, "total -", data.CodeBadNumber},
		{is{importing.FieldTotal: "(5)"}, "total -", data.CodeBadNumber},
		{is{importing.FieldTotal: "10,00"}, "total 10", ""},
		{is{importing.FieldTotal: "1.000,00"}, "total 1000", ""},
		{is{importing.FieldTotal: "1,000.00"}, "total 1000", ""},
		{is{importing.FieldTotal: "1 000"}, "total 1000", ""},
		{is{importing.FieldTotal: "1'000"}, "total 1000", ""},
		{is{importing.FieldTotal: "1,000"}, "total 1000", data.CodeMarkTaken},
		{is{importing.FieldTotal: "0"}, "left out", data.CodeNoLicenses},
		// Nothing, and a word for it, are one; 0 is not.
		{is{importing.FieldTotal: ""}, "total -", ""},
		{is{importing.FieldTotal: "-"}, "total -", ""},
		{is{importing.FieldTotal: "n.v.t."}, "total -", ""},
		{is{importing.FieldTotal: "10", importing.FieldAssigned: "0"}, "total 10 assigned 0", ""},
		{is{importing.FieldTotal: "10", importing.FieldAssigned: "–"}, "total 10", ""},
		{is{importing.FieldSKU: "n/a"}, "total -", ""},
		// More assigned than there are is told as it is (R24).
		{is{importing.FieldTotal: "10", importing.FieldAssigned: "12"}, "total 10 assigned 12", ""},
		{is{importing.FieldTotal: "10", importing.FieldAvailable: "-2"}, "total 10 assigned 12", ""},
		// What is worked out of what is available.
		{is{importing.FieldTotal: "10", importing.FieldAvailable: "4"}, "total 10 assigned 6", ""},
		{is{importing.FieldTotal: "10", importing.FieldAvailable: "0"}, "total 10 assigned 10", ""},
		{is{importing.FieldTotal: "10", importing.FieldAvailable: "12"}, "total 10", data.CodeAvailableOver},
		{is{importing.FieldTotal: "10", importing.FieldAvailable: "unlimited"}, "total 10", data.CodeBadNumber},
		{is{importing.FieldAssigned: "4", importing.FieldAvailable: "6"}, "total 10 assigned 4", ""},
		{is{importing.FieldAssigned: "99999999", importing.FieldAvailable: "1"}, "total - assigned 99999999", data.CodeBadNumber},
		{is{importing.FieldAssigned: "4", importing.FieldAvailable: "-4"}, "total - assigned 4", data.CodeBadNumber},
		{is{importing.FieldAvailable: "6"}, "total -", data.CodeAvailableAlone},
		{is{importing.FieldTotal: "10", importing.FieldAssigned: "4", importing.FieldAvailable: "6"}, "total 10 assigned 4", ""},
		{is{importing.FieldTotal: "10", importing.FieldAssigned: "4", importing.FieldAvailable: "3"}, "total 10 assigned 4", data.CodeAvailableDiffers},
		{is{importing.FieldTotal: "10", importing.FieldAssigned: "12", importing.FieldAvailable: "0"}, "total 10 assigned 12", ""},
		// Amounts: below zero in three ways, a percentage, a fraction, two, free, nothing.
		{is{importing.FieldPrice: "-5"}, "total -", data.CodeBadAmount},
		{is{importing.FieldPrice: "(12,50)"}, "total -", data.CodeBadAmount},
		{is{importing.FieldPrice: "12,50-"}, "total -", data.CodeBadAmount},
		{is{importing.FieldPrice: "10%"}, "total -", data.CodeBadAmount},
		{is{importing.FieldPrice: "12½"}, "total -", data.CodeBadAmount},
		{is{importing.FieldPrice: "12,50 / 15,00"}, "total -", data.CodeBadAmount},
		{is{importing.FieldPrice: "gratis"}, "total -", data.CodeBadAmount},
		{is{importing.FieldPrice: "0,00"}, "total - price 0", data.CodePriceOfNothing},
		{is{importing.FieldPrice: "n/a"}, "total -", ""},
		{is{importing.FieldPrice: "12,-"}, "total - price 1200", ""},
		// Currencies as people write them.
		{is{importing.FieldPrice: "12,50 euro"}, "total - price 1250 EUR", ""},
		{is{importing.FieldPrice: "12 dollars"}, "total - price 1200 USD", ""},
		{is{importing.FieldPrice: "Fr. 12.50"}, "total - price 1250 CHF", ""},
		{is{importing.FieldPrice: "Kč 12"}, "total - price 1200 CZK", ""},
		{is{importing.FieldPrice: "KWD 1,500"}, "total - price 1500 KWD", ""},
		{is{importing.FieldPrice: "12.50 kr"}, "total - price 1250 kr", ""}, // the record's country tells which
		{is{importing.FieldPrice: "₲ 12"}, "total -", data.CodeBadCurrency},
		{is{importing.FieldPrice: "12,50", importing.FieldCurrency: "Euro"}, "total - price 1250 EUR", ""},
		{is{importing.FieldPrice: "12,50", importing.FieldCurrency: "US Dollar"}, "total - price 1250 USD", ""},
		{is{importing.FieldPrice: "12,50", importing.FieldCurrency: "XQZ"}, "total -", data.CodeBadCurrency},
		// A price for a time that no subscription is billed for is none.
		{is{importing.FieldPrice: "12,50", importing.FieldBilling: "per kwartaal"}, "total -", data.CodeBadBilling},
		{is{importing.FieldPrice: "12,50", importing.FieldBilling: "mensile"}, "total - price 1250 monthly", ""},
		// Days that there are not, and those that stand for never.
		{is{importing.FieldRenewsOn: "30-02-2026"}, "total -", data.CodeBadDate},
		{is{importing.FieldRenewsOn: "31-12-1899"}, "total -", data.CodeBadDate},
		{is{importing.FieldRenewsOn: "1899-12-31"}, "total -", data.CodeBadDate},
		{is{importing.FieldRenewsOn: "2350-01-01"}, "total -", data.CodeBadDate},
		{is{importing.FieldRenewsOn: "Q4 2026"}, "total -", data.CodeBadDate},
		{is{importing.FieldRenewsOn: "9999-12-31T23:59:59Z"}, "total -", ""},
		{is{importing.FieldRenewsOn: "onbepaald"}, "total -", ""},
		{is{importing.FieldRenewsOn: "1 gennaio 2027"}, "total - until 2027-01-01", ""},
		{is{importing.FieldRenewsOn: "1 de enero de 2027"}, "total - until 2027-01-01", ""},
		{is{importing.FieldRenewsOn: "2027年1月1日"}, "total - until 2027-01-01", ""},
		{is{importing.FieldRenewsOn: "31-12-98"}, "total - until 1998-12-31", ""},
		// Words.
		{is{importing.FieldStatus: "Pending"}, "total -", data.CodeBadStatus},
		{is{importing.FieldStatus: "-"}, "total -", ""},
		{is{importing.FieldChannel: "MCA"}, "total -", data.CodeBadChannel},
	} {
		m := importing.Mapping{Fields: cellFields, Dates: importing.DayFirst}
		row := make([]string, len(cellFields))
		for i, field := range cellFields {
			m.Header = append(m.Header, string(field))
			row[i] = c.cells[field]
		}
		row[0] = "P"
		facts := tableOf(t, strings.Join(m.Header, ";")+"\n"+strings.Join(row, ";")+"\n", m)
		if got := told(facts); got != c.want {
			t.Errorf("%v: %s, want %s", c.cells, got, c.want)
		}
		if said := saidOf(facts); c.said == "" && len(said) > 0 || c.said != "" && !slices.Equal(said, []data.Code{c.said}) {
			t.Errorf("%v: said %v, want %q", c.cells, said, c.said)
		}
	}
}

// told is what a table of one row tells, in short.
func told(facts importing.Facts) string {
	if len(facts.Subscriptions) != 1 {
		return "left out"
	}
	s := facts.Subscriptions[0]
	text := "total -"
	if s.Total != nil {
		text = fmt.Sprint("total ", *s.Total)
	}
	if s.Assigned != nil {
		text += fmt.Sprint(" assigned ", *s.Assigned)
	}
	if s.Price != nil {
		text += strings.TrimRight(fmt.Sprint(" price ", s.Price.Minor, " ", s.Price.Currency, " ", s.Billing), " ")
	}
	if !s.RenewsOn.IsZero() {
		text += " until " + s.RenewsOn.String()
	}
	return strings.ReplaceAll(text, "  ", " ")
}

// saidOf is what reading said of cells, rows and the file.
func saidOf(facts importing.Facts) (codes []data.Code) {
	for _, cell := range facts.Unread {
		codes = append(codes, cell.Code)
	}
	for _, row := range facts.Rejected {
		codes = append(codes, row.Reason.Code)
	}
	for _, note := range facts.Notes {
		codes = append(codes, note.Reason.Code)
	}
	slices.Sort(codes)
	return slices.Compact(codes)
}

// F0: an amount without a currency is in that of its column, where it shows one only.
func TestCurrencyOfAColumn(t *testing.T) {
	m := importing.Mapping{Header: []string{"Product", "Price"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldPrice}, Dates: importing.DayFirst, Billing: data.BillingMonthly}
	for cells, want := range map[string]string{
		"$ 12\nB;7":         "USD USD",
		"7\nB;$ 12":         "USD USD",
		"$ 12\nB;€ 7\nC;8":  "USD EUR ",
		"12\nB;7":           " ",
		"12 EUR\nB;7 euros": "EUR EUR",
	} {
		facts := tableOf(t, "Product;Price\nA;"+cells+"\n", m)
		var currencies []string
		for _, fact := range facts.Subscriptions {
			currencies = append(currencies, fact.Price.Currency)
		}
		said := slices.Equal(saidOf(facts), []data.Code{data.CodeCurrencyTaken})
		if got := strings.Join(currencies, " "); got != want || said != (want == "USD USD") {
			t.Errorf("%q: %q, want %q; said %v", cells, got, want, saidOf(facts))
		}
	}
}

// F0: a dash where a part number belongs makes no two products one.
func TestADashIsNoPartNumber(t *testing.T) {
	m := importing.Mapping{Header: []string{"Product", "SKU", "ID"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldSKU, importing.FieldID}}
	facts := tableOf(t, "Product;SKU;ID\nDrafting;-;n/a\nBooks;-;n/a\n", m)
	plan := importing.NewPlan(importing.Snapshot{Currency: "EUR"}, facts, data.Catalog{}, data.NewDate(2026, 11, 26))
	if len(plan.Subscriptions) != 2 || plan.Subscriptions[0].After.SKU != "" || plan.Subscriptions[1].After.ExternalID != "" {
		t.Errorf("%+v", plan.Subscriptions)
	}
}

// F0: a word that says itself that somebody may sign in means that in a column that asks
// the other way round, too; one that is not known is named.
func TestWhoMaySignIn(t *testing.T) {
	for _, c := range []struct {
		header, cell string
		want         string
		said         data.Code
	}{
		{"Account enabled", "TRUE", "may", ""},
		{"Account enabled", "nee", "blocked", ""},
		{"Account enabled", "Blocked", "blocked", ""},
		{"Account enabled", "Toegestaan", "may", ""},
		{"Account enabled", "Disabled", "blocked", ""},
		{"Account enabled", "-", "untold", ""},
		{"Account enabled", "perhaps", "untold", data.CodeNotYesOrNo},
		{"Block credential", "Ja", "blocked", ""},
		{"Block credential", "Allowed", "may", ""},
		{"Block credential", "", "untold", ""},
		{"Block credential", "0", "may", ""},
		{"Account Status", "Disabled", "blocked", ""},
		{"Account Status", "Enabled", "may", ""},
		{"Account Status", "?!", "untold", data.CodeBadStatus},
	} {
		facts, err := read("User principal name,Display name,Licenses," + c.header + "\nels@x.example,Els,Unlicensed," + c.cell + "\n")
		if err != nil || len(facts.People) != 1 {
			t.Fatalf("%s: %+v, error %v", c.header, facts, err)
		}
		got := "untold"
		if b := facts.People[0].Blocked; b != nil {
			got = map[bool]string{true: "blocked", false: "may"}[*b]
		}
		if said := saidOf(facts); got != c.want || c.said == "" && len(said) > 0 || c.said != "" && !slices.Equal(said, []data.Code{c.said}) {
			t.Errorf("%s %q: %s, want %s; said %v", c.header, c.cell, got, c.want, said)
		}
	}
}

// F11, F13: states in the vendors' words, and what is none.
func TestStatesOfAccounts(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Org Unit Path [Required]\nEls,Berg,els@x.example,%s,/\n", "Active:may, Suspended:blocked, Archived:blocked, Opgeschort:blocked, Gesperrt:blocked, Whatever:untold"},
		{"username,email,status,billing-active,has-2fa,has-sso,userid,fullname,displayname\nels,els@x.example,%s,1,0,0,U1,Els,els\n", "Member:may, Deactivated:blocked, Primary Owner:may, Whatever:untold"},
		{"User id,User name,email,User status,Added to org,Org role\n1,Els,els@x.example,%s,1 Jan 2026,User\n", "Active:may, Suspended:blocked, Deactivated:blocked, Whatever:untold"},
	} {
		for _, words := range strings.Split(c.want, ", ") {
			pair := strings.Split(words, ":")
			facts, err := read(fmt.Sprintf(c.text, pair[0]))
			if err != nil || len(facts.People) != 1 {
				t.Fatalf("%s: %+v, error %v", pair[0], facts, err)
			}
			got := "untold"
			if b := facts.People[0].Blocked; b != nil {
				got = map[bool]string{true: "blocked", false: "may"}[*b]
			}
			if got != pair[1] || (len(facts.Unread) == 1) != (got == "untold") {
				t.Errorf("%s: %s, want %s; not read %+v", pair[0], got, pair[1], facts.Unread)
			}
		}
	}
}
