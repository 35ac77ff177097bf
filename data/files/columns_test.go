package files_test

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
)

// tableOf saves a table and reads it by a mapping of its columns.
func tableOf(t *testing.T, text string, m importing.Mapping) importing.Facts {
	t.Helper()
	path := filepath.Join(t.TempDir(), "table.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	facts, err := files.ReadMapped(context.Background(), path, "", m)
	if err != nil {
		t.Fatal(err)
	}
	return facts
}

func days(facts importing.Facts) string {
	var all []string
	for _, fact := range facts.Subscriptions {
		all = append(all, fact.RenewsOn.String())
	}
	return strings.Join(all, " ")
}

// F0: one day above 12 settles the order of day and month for its whole column.
func TestOrderOfDaysIsTheColumns(t *testing.T) {
	m := importing.Mapping{Header: []string{"Product", "Ends"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldRenewsOn}}
	for _, c := range []struct {
		order importing.DateOrder
		text  string
		want  string
		bad   int
	}{
		{importing.DayFirst, "A;03/04/2026\nB;04/13/2026\n", "2026-03-04 2026-04-13", 0},
		{importing.MonthFirst, "A;03/04/2026\nB;13/04/2026\n", "2026-04-03 2026-04-13", 0},
		{importing.DayFirst, "A;03/04/2026\nB;2026-04-13\n", "2026-04-03 2026-04-13", 0},
		{importing.DayFirst, "A;31/12/2026\nB;12/31/2026\nC;03/04/2026\n", "2026-12-31 2026-12-31 ", 1}, // it is written both ways: what is clear is read
		{importing.DayFirst, "A;soon\nB;31/12/2026\n", " 2026-12-31", 1},
	} {
		m.Dates = c.order
		facts := tableOf(t, "Product;Ends\n"+c.text, m)
		if got := days(facts); got != c.want || len(facts.Unread) != c.bad {
			t.Errorf("%q, %s: %q, not read %+v; want %q", c.text, c.order, got, facts.Unread, c.want)
		}
	}
	// A form that nobody was asked about says by which order it read.
	facts, err := read("Product Title,Total Licenses,Assigned Licenses,Renewal Date\nVisio,1,1,03/04/2026\n")
	if err != nil || len(facts.Notes) != 1 || facts.Notes[0].Reason.Code != data.CodeDateOrderTaken || days(facts) != "2026-04-03" {
		t.Errorf("%s, notes %+v, error %v", days(facts), facts.Notes, err)
	}
}

// F6: the mark before the decimals is the column's, and the currency is the one that
// stands there.
func TestPricesOfAColumn(t *testing.T) {
	m := importing.Mapping{
		Header: []string{"Product", "Price per year", "Currency"},
		Fields: []importing.Field{importing.FieldProduct, importing.FieldPrice, importing.FieldCurrency}, Dates: importing.DayFirst,
	}
	facts := tableOf(t, "Product;Price per year;Currency\nA;1,234;\nB;12.50;\nC;$ 5;\nD;1.234;KWD\nE;much;\nF;12.-;EUR\nG;EUR 1 234.50 per year;\n", m)
	for i, want := range []data.Money{{Minor: 123400}, {Minor: 1250}, {Minor: 500, Currency: "USD"}, {Minor: 1234, Currency: "KWD"}, {}, {Minor: 1200, Currency: "EUR"}, {Minor: 123450, Currency: "EUR"}} {
		if i == 4 {
			continue // it is none
		}
		if got := facts.Subscriptions[i]; got.Price == nil || *got.Price != want || got.Billing != data.BillingYearly {
			t.Errorf("%s: %+v %s, want %+v a year", got.Product, got.Price, got.Billing, want)
		}
	}
	if facts.Subscriptions[4].Price != nil || len(facts.Unread) != 1 || facts.Unread[0].Text != "much" || facts.Unread[0].Column != "Price per year" || len(facts.Notes) != 0 {
		t.Errorf("not read %+v, notes %+v", facts.Unread, facts.Notes)
	}
}

// F0: an amount that can be read two ways is named, and never guessed in silence.
func TestAmountsThatAreUnclear(t *testing.T) {
	m := importing.Mapping{
		Header: []string{"Product", "Price", "Currency"},
		Fields: []importing.Field{importing.FieldProduct, importing.FieldPrice, importing.FieldCurrency},
	}
	for _, c := range []struct {
		order        importing.DateOrder
		cells        string
		prices       string
		unread, note data.Code
	}{
		{importing.DayFirst, "12,345;EUR", "-", data.CodeAmountUnclear, ""},
		{importing.MonthFirst, "12.345;USD", "-", data.CodeAmountUnclear, ""},
		{importing.DayFirst, "12.345;EUR", "1234500", "", data.CodeMarkTaken},
		{importing.MonthFirst, "12,345;USD", "1234500", "", data.CodeMarkTaken},
		{importing.DayFirst, "12.345;EUR\n11,70;EUR", "1234500 1170", "", ""}, // the column shows its mark
		{importing.DayFirst, "12.345;EUR\n11.70;EUR", "- 1170", data.CodeAmountUnclear, ""},
		{importing.DayFirst, "1.000;JPY", "1000", "", data.CodeMarkTaken},
		{importing.DayFirst, "1,234;KWD", "1234", "", ""},
		{importing.DayFirst, "1,2345;EUR\n4,6875;EUR", "123 469", "", data.CodeAmountRounded},
		{importing.DayFirst, "11,7000;EUR", "1170", "", ""},
		{importing.DayFirst, "0,345;EUR", "35", "", data.CodeAmountRounded},
		{importing.DayFirst, "10 of 12;EUR", "-", data.CodeBadAmount, ""},
		{importing.DayFirst, "12 50;EUR", "-", data.CodeBadAmount, ""},
		{importing.DayFirst, "-5;EUR", "-", data.CodeBadAmount, ""},
		{importing.DayFirst, "99999999999999999999;EUR", "-", data.CodeBadAmount, ""},
	} {
		m.Dates, m.Billing = c.order, data.BillingMonthly
		facts := tableOf(t, "Product;Price;Currency\nP;"+strings.ReplaceAll(c.cells, "\n", "\nP;")+"\n", m)
		var prices []string
		for _, fact := range facts.Subscriptions {
			if fact.Price == nil {
				prices = append(prices, "-")
				continue
			}
			prices = append(prices, strconv.FormatInt(fact.Price.Minor, 10))
		}
		var unread, note data.Code
		if len(facts.Unread) > 0 {
			unread = facts.Unread[0].Code
		}
		if len(facts.Notes) > 0 {
			note = facts.Notes[0].Reason.Code
		}
		if got := strings.Join(prices, " "); got != c.prices || unread != c.unread || note != c.note || len(facts.Notes) > 1 {
			t.Errorf("%s %q: %s, not read %q, noted %q; want %s, %q, %q", c.order, c.cells, got, unread, note, c.prices, c.unread, c.note)
		}
	}
}

// Some programs write whole numbers with decimals: 25,000 is noted where the language
// would read 25.
func TestAWholeNumberThatIsUnclear(t *testing.T) {
	m := importing.Mapping{Header: []string{"Product", "Total"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldTotal}, Dates: importing.DayFirst}
	for cells, want := range map[string]data.Code{"25,000\nB;30,000": data.CodeMarkTaken, "25.000": "", "25,100": "", "25": ""} {
		facts := tableOf(t, "Product;Total\nA;"+cells+"\n", m)
		noted := data.Code("")
		if len(facts.Notes) == 1 {
			noted = facts.Notes[0].Reason.Code
		}
		if noted != want || facts.Subscriptions[0].Total == nil {
			t.Errorf("%q: %+v, want %q", cells, facts.Notes, want)
		}
	}
}

// F6: what a mapping says of the whole table, and of single words.
func TestMappingOfAWholeTable(t *testing.T) {
	people := importing.Mapping{
		Header: []string{"Mail", "May sign in"}, Fields: []importing.Field{importing.FieldAddress, importing.FieldEnabled},
		Product: "Drafting Pro", Vendor: "Draftworks", Licenses: true, Dates: importing.DayFirst,
	}
	facts := tableOf(t, "Mail;May sign in\nels@x.example;yes\ntom@x.example;no\n", people)
	if p := facts.People; len(p) != 2 || p[0].Vendor != "Draftworks" || strings.Join(p[1].Products, "") != "Drafting Pro" || !isBlocked(p[1]) || isBlocked(p[0]) {
		t.Errorf("%+v", facts.People)
	}
	purchases := importing.Mapping{
		Header: []string{"Software", "Free", "Used", "State", "Sold"},
		Fields: []importing.Field{importing.FieldProduct, importing.FieldAvailable, importing.FieldAssigned, importing.FieldStatus, importing.FieldChannel},
		States: map[string]data.Status{"loopt nog": data.StatusActive}, Billing: data.BillingYearly, Dates: importing.DayFirst,
	}
	facts = tableOf(t, "Software;Free;Used;State;Sold\nA;2;3;Loopt nog;reseller\nB;0;1;expired;\nC;0;1;wat?;\n", purchases)
	a, b := facts.Subscriptions[0], facts.Subscriptions[1]
	if *a.Total != 5 || *a.Assigned != 3 || a.Status != data.StatusActive || a.Channel != data.ChannelReseller || a.Billing != data.BillingYearly {
		t.Errorf("%+v", a)
	}
	if b.Status != data.StatusExpired || len(facts.Unread) != 1 || facts.Unread[0].Code != data.CodeBadStatus {
		t.Errorf("%+v, not read %+v", b, facts.Unread)
	}
	cells := importing.Mapping{Header: []string{"Mail", "Apps"}, Fields: []importing.Field{importing.FieldAddress, importing.FieldProduct}, Separator: " / ", Licenses: true}
	if facts = tableOf(t, "Mail;Apps\nels@x.example;A / B\n", cells); len(facts.People[0].Products) != 2 {
		t.Errorf("%+v", facts.People)
	}
}

// A mapping is the same when it comes back from its file, and one that nobody could
// read by says what is wrong.
func TestMappingFile(t *testing.T) {
	m := importing.Mapping{
		Name: "Ours", Header: []string{"Naam", "Aantal"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldTotal}, Dates: importing.MonthFirst,
		Vendor: "Adobe", Billing: data.BillingYearly, Channel: data.ChannelReseller, Separator: ",", States: map[string]data.Status{"ja": data.StatusActive},
	}
	path := filepath.Join(t.TempDir(), "ours.toml")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := files.WriteMapping(file, m); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	back, err := files.ReadMapping(path)
	if err != nil || back.Key() != m.Key() || back.Vendor != "Adobe" || back.Billing != m.Billing || back.Channel != m.Channel || back.States["ja"] != data.StatusActive || back.Fields[1] != importing.FieldTotal {
		t.Errorf("%+v, error %v", back, err)
	}
	// Its columns may stand elsewhere in another table.
	if on := back.On([]string{"x", "AANTAL", "naam"}); on.Fields[0] != importing.FieldNone || on.Fields[1] != importing.FieldTotal || on.Fields[2] != importing.FieldProduct {
		t.Errorf("%+v", on.Fields)
	}
	for text, want := range map[string]data.Code{
		"name = 1": data.CodeBadMapping, "nme = \"x\"": data.CodeBadMapping, "billing_period = \"weekly\"": data.CodeBadMapping, "dates = \"year_first\"": data.CodeBadMapping,
	} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := files.ReadMapping(path); err == nil || err.(*data.Error).Code != want {
			t.Errorf("%s: error %v", text, err)
		}
	}
}
