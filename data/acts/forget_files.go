package acts

import (
	"path"
	"slices"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// files takes the names of files that go out of the record and its history, whatever
// stands in them, and removes the bytes of those that went before.
func (f *forgetting) files(going []data.AttachmentRef) error {
	number := data.ForgottenName(f.id)
	instead := func(name string) string { return number + path.Ext(name) }
	names := map[string]bool{}
	for _, ref := range going {
		file, err := ledger.One[data.Attachment](f.w, ref.Seen().Key)
		if err != nil {
			return err
		}
		f.rows = slices.DeleteFunc(f.rows, func(row data.Row) bool { return row.Key() == file.Key() })
		names[file.Name] = true
		file.Name = instead(file.Name)
		f.rows = append(f.rows, file)
		f.writes = slices.DeleteFunc(f.writes, func(w data.Write) bool { return w.Key == file.Key() })
		err = f.w.EachWrite(ledger.WriteQuery{Of: file.Key()}, func(write data.Write, _ time.Time) error {
			for _, image := range []*data.Row{&write.Before, &write.After} {
				if a, was := (*image).(data.Attachment); was {
					names[a.Name] = true
					a.Name = instead(a.Name)
					*image = a
				}
			}
			f.writes = append(f.writes, write)
			return nil
		})
		if err != nil {
			return err
		}
	}
	if err := f.nameless(names, instead); err != nil {
		return err
	}
	return f.dropGone()
}

// nameless takes the names of files that go out of the steps that attached and removed
// them.
func (f *forgetting) nameless(names map[string]bool, instead func(string) string) error {
	steps, err := f.w.Steps(ledger.StepQuery{About: []data.StepKind{data.StepFileAttached, data.StepFileRemoved}})
	if err != nil {
		return err
	}
	for _, step := range steps.Rows {
		if !names[step.Note] {
			continue
		}
		at := slices.IndexFunc(f.steps, func(s data.Step) bool { return s.ID == step.ID })
		if at < 0 {
			at = len(f.steps)
			f.steps = append(f.steps, step)
		}
		f.steps[at].Note = instead(step.Note)
	}
	return nil
}

// dropGone removes the bytes of files that were removed before, and in whose names or
// words the person stands.
func (f *forgetting) dropGone() error {
	loose, err := f.w.LooseFiles()
	if err != nil {
		return err
	}
	found, _, err := f.w.FilesWith(f.called.Phrases())
	if err != nil {
		return err
	}
	for id := range loose {
		named := found[id]
		err := f.w.EachWrite(ledger.WriteQuery{Of: data.Attachment{ID: id}.Key()}, func(write data.Write, _ time.Time) error {
			for _, row := range []data.Row{write.Before, write.After} {
				if a, was := row.(data.Attachment); was {
					named = named || f.called.TakeOutOfFile(a.Name, "") != a.Name
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
		if named {
			if err := f.w.DropFile(id); err != nil {
				return err
			}
		}
	}
	return nil
}
