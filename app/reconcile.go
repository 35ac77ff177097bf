package main

import (
	"errors"
	"strings"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/imports"
)

// reconcileCommand tells what differs between the record and the files of its
// tenant. It writes nothing.
type reconcileCommand struct {
	JSON  bool
	Files []string `arg:"" name:"file"`
}

// reconciled is the answer of --json.
type reconciled struct {
	Differences []difference `json:"differences"`
	Gone        []gone       `json:"gone"`
	Unclear     []gone       `json:"unclear"` // a row that was left out is theirs, or may be
	Lacking     []lacking    `json:"gone_subscriptions"`
	Rejected    []rejected   `json:"rejected"`
	Unread      []unread     `json:"unread"`
	Notes       []note       `json:"notes"`
}

// lacking is a subscription that the files don't have.
type lacking struct {
	ID      data.SubscriptionID `json:"id"`
	Product string              `json:"product"`
	SKU     string              `json:"sku"`
	Vendor  string              `json:"vendor"`
	Total   *int                `json:"total"` // null where it is not known
	Status  data.Status         `json:"status"`
}

// difference is one thing that the two tell otherwise. Values are digits, ISO days,
// codes, amounts in minor units with their currency, or text; newer is record, file
// or empty.
type difference struct {
	Kind    importing.RowKind `json:"kind"`
	Action  importing.Action  `json:"action"`
	Subject string            `json:"subject"`
	Fields  []fieldDifference `json:"fields"`
	Newer   importing.Side    `json:"newer"`
	File    string            `json:"file"`
	Line    int               `json:"line"`
}

type fieldDifference struct {
	Field  importing.DiffField `json:"field"`
	Name   string              `json:"name,omitempty"` // of an own field
	Record string              `json:"record"`
	File   string              `json:"file"`
}

// gone is a person whom the files don't have, with what they still hold.
type gone struct {
	Name     string   `json:"name"`
	Address  string   `json:"address"`
	Products []string `json:"products"`
}

// Run compares. It only reads, so that it works beside an open window.
func (c reconcileCommand) Run(p *program) error {
	book, err := p.openToRead()
	if err != nil {
		return err
	}
	reconciled, plan, err := c.compare(p, book)
	if err := errors.Join(err, book.Close()); err != nil {
		return err
	}
	if c.JSON {
		err = p.sayJSON(p.reconciled(reconciled, plan))
	} else {
		err = p.sayReconciled(reconciled)
	}
	if err == nil && refused(plan) {
		err = errPartly
	}
	return err
}

// sayReconciled writes what differs in the user's language, a line each.
func (p *program) sayReconciled(r importing.Reconciliation) error {
	w := desk.Words{Translator: p.words}
	lines := make([]string, 0, r.Differences.Len()+r.Missing())
	for d := range r.Differences.All() {
		record, file := imports.Sides(w, d.Fields)
		lines = append(lines, desk.Coded(w, "import.action", d.Action)+"  "+d.Subject+"  "+strings.Join(record, ", ")+" > "+strings.Join(file, ", "))
	}
	for _, g := range r.Gone {
		lines = append(lines, p.words.Text("import.not_there")+"  "+g.Person.Name+"  "+strings.Join(g.Products, ", "))
	}
	for _, g := range r.Unclear {
		lines = append(lines, p.words.Text("import.not_understood")+"  "+g.Person.Name+"  "+strings.Join(g.Products, ", ")+"  "+p.words.Text("import.unclear"))
	}
	for _, s := range r.Lacking {
		lines = append(lines, p.words.Text("import.not_there")+"  "+s.Product+"  "+imports.TotalOf(w, s))
	}
	for _, line := range lines {
		if err := p.say(line); err != nil {
			return err
		}
	}
	return nil
}

// compare names on standard error what of the files was left out or not understood.
func (c reconcileCommand) compare(p *program, book *record) (importing.Reconciliation, importing.Plan, error) {
	facts, plan, snapshot, err := importCommand{Files: c.Files}.compare(p, book, book.SnapshotWithDays)
	if err != nil {
		return importing.Reconciliation{}, plan, err
	}
	p.tellOf(plan)
	return importing.Reconcile(snapshot, facts, plan, files.Days(c.Files)), plan, nil
}

// reconciled is what differs as --json writes it.
func (p *program) reconciled(r importing.Reconciliation, plan importing.Plan) reconciled {
	left := p.imported(plan)
	answer := reconciled{Differences: []difference{}, Gone: goneOf(r.Gone), Unclear: goneOf(r.Unclear), Lacking: []lacking{}, Rejected: left.Rejected, Unread: left.Unread, Notes: left.Notes}
	for d := range r.Differences.All() {
		told := difference{Kind: d.Kind, Action: d.Action, Subject: d.Subject, Fields: []fieldDifference{}, Newer: d.Newer, File: d.File, Line: d.Line}
		for _, f := range d.Fields {
			told.Fields = append(told.Fields, fieldDifference{f.Field, f.Name, f.Record.String(), f.File.String()})
		}
		answer.Differences = append(answer.Differences, told)
	}
	for _, s := range r.Lacking {
		told := lacking{ID: s.ID, Product: s.Product, SKU: s.SKU, Vendor: s.Vendor, Status: data.CurrentStatus(s, plan.On).Status}
		if !s.TotalUnknown {
			told.Total = &s.Total
		}
		answer.Lacking = append(answer.Lacking, told)
	}
	return answer
}

func goneOf(people []importing.Gone) []gone {
	all := []gone{}
	for _, g := range people {
		all = append(all, gone{g.Person.Name, g.Person.Address, append([]string{}, g.Products...)})
	}
	return all
}
