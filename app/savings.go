package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"seatbook/assets"
	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/savings"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// savingsCommand lists which licenses are paid for without use (R35).
type savingsCommand struct {
	JSON bool
	On   dateFlag `placeholder:"DATE"` // ISO; today where it is not given
}

// savingRow is one row as --json writes it. Person and address are empty for licenses
// that nobody holds; MinorPerYear is in minor units, null where no price is known;
// SavesFrom is empty where no renewal is known.
type savingRow struct {
	Code         data.Leak        `json:"code"`
	Organization string           `json:"organization"`
	Product      string           `json:"product"`
	Licenses     int              `json:"licenses"`
	Person       string           `json:"person"`
	Address      string           `json:"address"`
	MinorPerYear *int64           `json:"minor_per_year"`
	Currency     string           `json:"currency"`
	SavesFrom    data.Date        `json:"saves_from"`
	State        data.SavingState `json:"state"`
}

// Run writes the list. It only reads, so that it works beside an open window.
func (c savingsCommand) Run(p *program) error {
	on := c.On.Date
	if on.IsZero() {
		on = p.today()
	}
	book, err := p.openToRead()
	if err != nil {
		return err
	}
	told, rows, err := p.savings(book, on)
	organizations, failed := book.Organizations(p.ctx)
	if err := errors.Join(err, failed, book.Close()); err != nil {
		return err
	}
	if c.JSON {
		all := []savingRow{}
		for _, row := range rows {
			all = append(all, savingOf(row))
		}
		return p.sayJSON(all)
	}
	return p.saySavings(rows, told, len(organizations) > 1, on)
}

// savings works the list out, and what the record tells that something could be saved of.
func (p *program) savings(book *record, on data.Date) (savings.Told, []savings.Row, error) {
	known, err := knownProducts()
	if err != nil {
		return savings.Told{}, nil, err
	}
	basis, rows, err := savings.Ask(p.ctx, book, known, on)
	return savings.ToldBy(basis.Rows, on), rows, err
}

// knownProducts is what is known of products beside a record.
func knownProducts() (known savings.Known, err error) {
	if known.Catalog, err = catalog(); err != nil {
		return known, err
	}
	known.Suites, err = files.ReadInclusions(bytes.NewReader(assets.Inclusions))
	return known, err
}

func savingOf(row savings.Row) savingRow {
	s := savingRow{
		Code: row.Leak, Organization: row.Subscription.OrganizationName, Product: row.Subscription.Product, Licenses: row.Licenses,
		Person: row.Person.Name, Address: row.Person.Address, Currency: row.PerYear.Currency, SavesFrom: row.Way.From, State: row.State,
	}
	if row.PerYear.Known() {
		s.MinorPerYear = &row.PerYear.Minor
	}
	return s
}

// saySavings writes the list for a person to read: the total, and a line each, with whose it is
// where the record is of several organizations.
func (p *program) saySavings(rows []savings.Row, told savings.Told, several bool, on data.Date) error {
	twins := lists.SavingTwins(desk.Words{Translator: p.words}, rows, on)
	for _, line := range lists.SavingTotal(desk.Words{Translator: p.words}, rows, told) {
		if err := p.say(line.Text); err != nil {
			return err
		}
	}
	table, group := tabwriter.NewWriter(p.out, 0, 0, 2, ' ', 0), ""
	for _, row := range rows {
		line := lists.SavingOf(desk.Words{Translator: p.words}, row)
		if line.Group != group && row.State != data.SavingDone {
			group = line.Group
			fmt.Fprintf(table, "\n%s\n", group)
		}
		whose, why := "", line.Why
		if several {
			whose = printable(row.Subscription.OrganizationName) + "\t"
		}
		if twin := twins[row.License()]; twin != "" {
			why = strings.TrimSpace(why + " " + twin)
		}
		if why != "" { // no line ends in blanks
			why = "\t" + printable(why)
		}
		fmt.Fprintf(table, "  %s\t%s%s\t%s%s\n", printable(line.What), whose, line.Amount, printable(line.When), why)
	}
	return table.Flush()
}
