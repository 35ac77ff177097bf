package main

import (
	"errors"
	"strings"

	"seatbook/data/files"
	"seatbook/data/importing"
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
	Rejected    []rejected   `json:"rejected"`
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
	answer, refused, err := c.compare(p, book)
	if err := errors.Join(err, book.Close()); err != nil {
		return err
	}
	if c.JSON {
		err = p.sayJSON(answer)
	} else {
		err = p.sayReconciled(answer)
	}
	if err == nil && refused {
		err = errPartly
	}
	return err
}

func (p *program) sayReconciled(answer reconciled) error {
	for _, d := range answer.Differences {
		var fields []string
		for _, f := range d.Fields {
			fields = append(fields, string(f.Field)+" "+f.Record+" > "+f.File)
		}
		if err := p.say(p.words.Text("import.action."+string(d.Action)) + "  " + d.Subject + "  " + strings.Join(fields, ", ")); err != nil {
			return err
		}
	}
	for _, g := range answer.Gone {
		if err := p.say(p.words.Text("import.gone") + "  " + g.Name + "  " + strings.Join(g.Products, ", ")); err != nil {
			return err
		}
	}
	return nil
}

// compare names on standard error what of the files was left out or not understood;
// leftOut tells that it was a whole file, or every row.
func (c reconcileCommand) compare(p *program, book *record) (answer reconciled, leftOut bool, err error) {
	answer = reconciled{Differences: []difference{}, Gone: []gone{}, Rejected: []rejected{}}
	facts, plan, snapshot, err := importCommand{Files: c.Files}.compare(p, book, book.SnapshotWithDays)
	if err != nil {
		return answer, false, err
	}
	r := importing.Reconcile(snapshot, facts, plan, files.Days(c.Files))
	for _, d := range r.Differences {
		told := difference{Kind: d.Kind, Action: d.Action, Subject: d.Subject, Fields: []fieldDifference{}, Newer: d.Newer, File: d.File, Line: d.Line}
		for _, f := range d.Fields {
			told.Fields = append(told.Fields, fieldDifference{f.Field, f.Record.String(), f.File.String()})
		}
		answer.Differences = append(answer.Differences, told)
	}
	for _, g := range r.Gone {
		answer.Gone = append(answer.Gone, gone{g.Person.Name, g.Person.Address, append([]string{}, g.Products...)})
	}
	p.tellOf(plan)
	answer.Rejected = append(answer.Rejected, p.imported(plan).Rejected...)
	return answer, refused(plan), nil
}
