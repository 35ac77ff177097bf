package main

import (
	"context"
	"strings"
	"time"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/sqlite"
	"seatbook/screens/desk"
)

// rescueCommand saves what can be read of a damaged record in a new one.
type rescueCommand struct {
	Out string `arg:"" name:"out"`
}

// Run saves it, and tells what is missing. The damaged record stays as it is.
func (c rescueCommand) Run(p *program) error {
	if !p.exists() {
		return data.NewError(data.CodeGone, "File", p.record)
	}
	saved, err := rescue(p.ctx, p.record, c.Out, p.now())
	if err != nil {
		return err
	}
	said := p.words.Text("rescue.all", "File", c.Out)
	var lines []string
	for _, of := range saved {
		lines = append(lines, oneLine(desk.Words{Translator: p.words}.RescuedText(of)))
		if !of.Whole() {
			said = p.words.Text("rescue.rest", "File", c.Out)
		}
	}
	return p.sayLines(strings.Join(append(lines, oneLine(said)), "\n"))
}

// rescue makes a new record of what can be read, and returns what is in it, and what is
// missing there.
func rescue(ctx context.Context, from, to string, now time.Time) (told []data.Rescued, err error) {
	var saved []sqlite.Rescued
	err = files.Place(to, func(name string) (err error) {
		saved, err = sqlite.Rescue(ctx, from, name, now)
		return err
	})
	if err != nil {
		return nil, err
	}
	for _, table := range saved {
		if table.Table == "record" || table.Table == "attachment_part" { // what only the program knows, and what its files tell of
			continue
		}
		of := data.Rescued{Table: table.Table, Kept: table.Read + table.FromHistory, Missing: table.Missing, Unsure: table.Unsure}
		if of.Kept > 0 || !of.Whole() {
			told = append(told, of)
		}
	}
	return told, nil
}

// Rescue saves what can be read of the record in a new file.
func (b *backups) Rescue(ctx context.Context, path string) ([]data.Rescued, error) {
	return rescue(ctx, b.program.record, path, b.program.now())
}
