package main

import (
	"context"
	"errors"
	"log/slog"

	"seatbook/data"
	"seatbook/data/sqlite"
	"seatbook/screens/desk"
)

// checkCommand checks a record or a backup whole, and tells what is wrong with it.
type checkCommand struct {
	passphraseFlag
	JSON bool
	File string `arg:"" optional:"" name:"file"`
}

// checked is the answer of --json. Table is empty and row 0 where it is about none.
type checked struct {
	File     string    `json:"file"`
	Ok       bool      `json:"ok"`
	Findings []finding `json:"findings"`
}

type finding struct {
	Kind    data.FindingKind `json:"kind"`
	Table   string           `json:"table"`
	Row     int64            `json:"row"`
	Message string           `json:"message"`
}

// Run checks. It only reads, so that it works beside an open window.
func (c checkCommand) Run(p *program) error {
	file := c.File
	if file == "" {
		file = p.record
	}
	found, err := c.check(p)
	if err != nil {
		return err
	}
	answer := checked{File: file, Ok: len(found) == 0, Findings: []finding{}}
	for _, f := range found {
		answer.Findings = append(answer.Findings, finding{f.Kind, f.Table, f.ID, desk.Words{Translator: p.words}.FindingText(f)})
	}
	if c.JSON {
		err = p.sayJSON(answer)
	} else {
		err = p.sayChecked(answer, sqlite.SameFile(file, p.record))
	}
	if err == nil && !answer.Ok {
		err = errPartly
	}
	return err
}

// sayChecked says what is wrong, and what to do: with the record itself, or with another
// file.
func (p *program) sayChecked(answer checked, own bool) error {
	if answer.Ok {
		return p.say(p.words.Text("check.ok"))
	}
	for _, f := range answer.Findings {
		if err := p.say(f.Message); err != nil {
			return err
		}
	}
	if !own {
		return p.say(p.words.Text("check.do_other"))
	}
	return p.say(p.words.Text("check.do"))
}

// check checks the record, or the file that was named.
func (c checkCommand) check(p *program) ([]data.Finding, error) {
	if c.File == "" {
		return checkFile(p.ctx, p.today(), func() (*record, func() error, error) {
			book, err := p.openToRead()
			if err != nil {
				return nil, nil, err
			}
			return book, book.Close, nil
		})
	}
	passphrase, err := c.passphrase(p, c.File)
	if err != nil {
		return nil, err
	}
	return checkFile(p.ctx, p.today(), func() (*record, func() error, error) { return openInside(p.ctx, c.File, passphrase) })
}

// checkFile checks what open opens. A file that is too damaged to be opened is a
// finding, not an error.
func checkFile(ctx context.Context, on data.Date, open func() (*record, func() error, error)) ([]data.Finding, error) {
	book, done, err := open()
	if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeDamaged {
		slog.Warn("a record is damaged", "because", known.Err)
		return []data.Finding{{Kind: data.FindingFile}}, nil
	}
	if err != nil {
		return nil, err
	}
	found, err := checkBook(ctx, book, on)
	return found, errors.Join(err, done())
}

// checkBook checks a record that is open.
func checkBook(ctx context.Context, book *record, on data.Date) ([]data.Finding, error) {
	found, err := book.file.Examine(ctx)
	if err != nil {
		return nil, err
	}
	unread, err := readWhole(ctx, book.Book, on)
	found = append(found, unread...)
	for _, f := range found {
		slog.Warn("a check found", "kind", f.Kind, "table", f.Table, "row", f.ID)
	}
	return found, err
}

// Check checks the record that is open.
func (b *backups) Check(ctx context.Context) ([]data.Finding, error) {
	b.busy.Lock()
	defer b.busy.Unlock()
	return checkBook(ctx, b.own, b.program.today())
}
