package main

import (
	"context"
	"os"
	"time"

	"seatbook/data"
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
	missing, err := rescue(p.ctx, p.record, c.Out, p.now())
	if err != nil {
		return err
	}
	for _, lost := range missing {
		if err := p.say(desk.Words{Translator: p.words}.MissingText(lost)); err != nil {
			return err
		}
	}
	if len(missing) == 0 {
		return p.say(p.words.Text("rescue.all", "File", c.Out))
	}
	return p.say(p.words.Text("rescue.rest", "File", c.Out))
}

// rescue makes a new record of what can be read, and returns what is missing there.
func rescue(ctx context.Context, from, to string, now time.Time) ([]data.Missing, error) {
	if _, err := os.Lstat(to); err == nil {
		return nil, data.NewError(data.CodeNameTaken, "File", to)
	}
	saved, err := sqlite.Rescue(ctx, from, to, now)
	if err != nil {
		return nil, err
	}
	var missing []data.Missing
	for _, table := range saved {
		if table.Missing > 0 {
			missing = append(missing, data.Missing{Table: table.Table, Rows: table.Missing})
		}
	}
	return missing, nil
}

// Rescue saves what can be read of the record in a new file.
func (b *backups) Rescue(ctx context.Context, path string) ([]data.Missing, error) {
	return rescue(ctx, b.program.record, path, b.program.now())
}
