package acts

import (
	"errors"
	"time"

	"seatbook/data"
	"seatbook/data/ledger"
)

// Forget takes a person's name and address out of the record, its history and its
// file; what they hold stays, under a number. It takes them out of free text, too,
// by whole words and whatever the case; another person's row stays as it is. Who was
// removed before is forgotten as well. The files that are named go with them, and so do
// the bytes of files that were removed before, if the person stands in their names. It
// can't be undone.
type Forget struct {
	Person data.PersonRef
	Files  []data.AttachmentRef
}

// Saw implements ledger.Act: the files. Who was removed has no row; Do compares the
// version.
func (a Forget) Saw() (refs []data.Ref) {
	for _, file := range a.Files {
		refs = append(refs, file.Seen())
	}
	return refs
}

// Needs implements ledger.Act.
func (Forget) Needs(*ledger.Writing) ([]ledger.Need, error) { return nil, nil }

// Do implements ledger.Act.
func (a Forget) Do(w *ledger.Writing) error {
	now, err := ledger.One[data.Person](w, a.Person.Seen().Key)
	known, ok := errors.AsType[*data.Error](err)
	there := err == nil
	if ok && known.Code == data.CodeNotFound {
		now, err = ledger.Removed(w, a.Person.ID)
	}
	switch {
	case err != nil:
		return err
	case now.Version != a.Person.Version:
		return data.NewError(data.CodeConflict)
	}
	w.Step.Kind, w.Step.Subject = data.StepForgotten, data.ForgottenName(a.Person.ID)
	f := forgetting{w: w, id: a.Person.ID, about: map[data.StepID]bool{}, people: map[data.PersonID]bool{}}
	if err := f.person(now, there); err != nil {
		return err
	}
	if err := f.merged(); err != nil {
		return err
	}
	if err := f.aliases(); err != nil {
		return err
	}
	if err := f.text(); err != nil {
		return err
	}
	if err := f.files(a.Files); err != nil {
		return err
	}
	if err := w.Rewrite(f.rows, f.steps, f.writes); err != nil {
		return err
	}
	for _, ref := range a.Files { // as they are called now
		if err := removeRow(w, ref.Seen().Key); err != nil {
			return err
		}
		if err := w.DropFile(ref.ID); err != nil {
			return err
		}
	}
	return nil
}

// forgetting gathers what is to be rewritten.
type forgetting struct {
	w      *ledger.Writing
	id     data.PersonID
	called data.Names
	about  map[data.StepID]bool   // the steps that wrote the person's row
	people map[data.PersonID]bool // they, and who was merged into them

	rows   []data.Row
	steps  []data.Step
	writes []data.Write
}

// person blanks the person's row and every image of it in history.
func (f *forgetting) person(now data.Person, there bool) error {
	f.called.Add(now)
	f.people[now.ID] = true
	if there {
		f.rows = append(f.rows, now.Forgotten())
	}
	return f.w.EachWrite(ledger.WriteQuery{Of: now.Key()}, func(write data.Write, _ time.Time) error {
		f.about[write.Step] = true
		for _, image := range []*data.Row{&write.Before, &write.After} {
			if p, was := (*image).(data.Person); was {
				f.called.Add(p)
				*image = p.Forgotten()
			}
		}
		f.writes = append(f.writes, write)
		return nil
	})
}

// aliases blanks the other addresses of the person, in history too.
func (f *forgetting) aliases() error {
	now, err := ledger.All[data.Alias](f.w, ledger.RowQuery{Entity: data.EntityAlias})
	if err != nil {
		return err
	}
	for _, alias := range now {
		if f.people[alias.Person] {
			f.called.Add(data.Person{Address: alias.Address})
			f.rows = append(f.rows, alias.Forgotten())
		}
	}
	return f.w.EachWrite(ledger.WriteQuery{Entities: []data.Entity{data.EntityAlias}}, func(write data.Write, _ time.Time) error {
		theirs := false
		for _, image := range []*data.Row{&write.Before, &write.After} {
			if alias, was := (*image).(data.Alias); was && f.people[alias.Person] {
				f.called.Add(data.Person{Address: alias.Address})
				theirs, *image = true, alias.Forgotten()
			}
		}
		if theirs {
			f.writes = append(f.writes, write)
		}
		return nil
	})
}

// merged forgets with somebody who was merged into them: they are one person.
func (f *forgetting) merged() error {
	looked := map[data.StepID]bool{}
	for len(looked) < len(f.about) {
		for id := range f.about {
			if looked[id] {
				continue
			}
			looked[id] = true
			step, err := ledger.Step(f.w, id)
			if err != nil {
				return err
			}
			if step.Kind == data.StepPeopleMerged || step.Kind == data.StepOrganizationsMerged {
				err = f.mergedIn(step)
			}
			if err != nil {
				return err
			}
		}
	}
	return nil
}

// mergedIn forgets who was merged in a step and is still gone. Where organizations
// became one, those with the same address did.
func (f *forgetting) mergedIn(step data.Step) error {
	writes, err := writesOf(f.w, ledger.WriteQuery{Step: step.ID, Entities: []data.Entity{data.EntityPerson}})
	if err != nil {
		return err
	}
	for _, write := range writes {
		p, was := write.Before.(data.Person)
		if !was || write.After != nil || step.Kind == data.StepOrganizationsMerged && !f.called.Has(p.Address) {
			continue
		}
		gone, err := ledger.Removed(f.w, p.ID)
		if known, ok := errors.AsType[*data.Error](err); ok && known.Code == data.CodeNotFound {
			continue // there again, or forgotten before
		}
		if err == nil {
			err = f.person(gone, false)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// writtenIn are the entities in which users write texts of their own.
func writtenIn() []data.Entity {
	return []data.Entity{data.EntitySubscription, data.EntityChange, data.EntitySaving, data.EntityReview, data.EntityAttachment, data.EntityOwnField}
}

// text takes what the person was called out of every text that somebody wrote.
func (f *forgetting) text() error {
	number := data.ForgottenName(f.id)
	for _, entity := range writtenIn() {
		rows, err := f.w.Rows(ledger.RowQuery{Entity: entity})
		if err != nil {
			return err
		}
		for _, row := range rows {
			if blanked, changed := f.called.TakeOut(row, number); changed {
				f.rows = append(f.rows, blanked)
			}
		}
	}
	if err := f.stepTexts(number); err != nil {
		return err
	}
	seen := map[int64]bool{}
	for _, word := range f.called.Words() {
		err := f.w.EachWrite(ledger.WriteQuery{Mentions: word, Entities: writtenIn()},
			func(write data.Write, _ time.Time) error {
				before, was := f.called.TakeOut(write.Before, number)
				after, is := f.called.TakeOut(write.After, number)
				if write.Before, write.After = before, after; (was || is) && !seen[write.ID] {
					seen[write.ID] = true
					f.writes = append(f.writes, write)
				}
				return nil
			})
		if err != nil {
			return err
		}
	}
	return nil
}

// stepTexts takes the names out of the steps. What a step about another person says
// it was about stays: it is that person's name.
func (f *forgetting) stepTexts(number string) error {
	steps, err := f.w.Steps(ledger.StepQuery{})
	if err != nil {
		return err
	}
	for _, step := range steps.Rows {
		blanked := step
		blanked.Actor, blanked.Note = f.called.TakeOutOf(step.Actor, number), f.called.TakeOutOf(step.Note, number)
		about := step.Kind
		if step.Kind == data.StepUndone {
			about = step.Undid
		}
		if about == data.StepFileAttached || about == data.StepFileRemoved {
			blanked.Note = f.called.TakeOutOfFile(step.Note, number)
		}
		if about.Topic() != data.TopicPeople || f.about[step.ID] {
			blanked.Subject = f.called.TakeOutOf(step.Subject, number)
		}
		if blanked != step {
			f.steps = append(f.steps, blanked)
		}
	}
	return nil
}
