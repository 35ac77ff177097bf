package own

import (
	"context"
	"strings"

	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/ledger"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Inputs are the fields of a form for what the user keeps of a subscription, folded away
// as long as there is nothing in them.
type Inputs struct {
	form   *desk.Form
	before data.Subscription
	labels data.Labels

	owner  *desk.PersonField
	tags   *parts.Entry
	chips  map[string]*parts.Chip
	dates  map[data.OwnFieldID]desk.DateField
	money  map[data.OwnFieldID]desk.MoneyField
	texts  map[data.OwnFieldID]*parts.Entry
	choice map[data.OwnFieldID]*parts.Choice[string]
}

// Known is what the inputs have to know before the form opens.
type Known struct {
	Labels data.Labels
	Owner  string // as they are called now
}

// AskKnown asks for it, beside the window.
func AskKnown(ctx context.Context, book *ledger.Book, s data.Subscription) (known Known, err error) {
	if known.Labels, err = book.Labels(ctx); err != nil || s.OwnerPerson == 0 {
		known.Owner = s.OwnerName
		return known, err
	}
	person, err := book.Person(ctx, s.OwnerPerson)
	known.Owner = person.Name
	return known, err
}

// AddInputs adds the fields to a form, at the end of its column.
func AddInputs(f *desk.Form, s data.Subscription, known Known) *Inputs {
	i := &Inputs{
		form: f, before: s, labels: known.Labels, chips: map[string]*parts.Chip{},
		dates: map[data.OwnFieldID]desk.DateField{}, money: map[data.OwnFieldID]desk.MoneyField{},
		texts: map[data.OwnFieldID]*parts.Entry{}, choice: map[data.OwnFieldID]*parts.Choice[string]{},
	}
	column, more := f.Column, container.NewVBox()
	f.Column = more // for a while: what is added now goes into the fold
	i.addOwner(known.Owner)
	i.addTags()
	for _, field := range known.Labels.Fields {
		i.addField(field)
	}
	f.Column = column
	filled := known.Owner != "" || s.Tags != "" || s.Own != ""
	fold := parts.NewFold(f.Text("own.more"), filled, more)
	fold.OnFold = func() {
		f.Column.Refresh()
		f.Fit()
	}
	f.Column.Add(fold)
	return i
}

// addOwner takes a person of the record, or a name alone.
func (i *Inputs) addOwner(name string) {
	i.owner = desk.NewPersonField(i.form.Desk, data.PersonQuery{Organization: i.before.Organization})
	var names []string
	for _, owner := range i.labels.Owners {
		if owner.Person == 0 {
			names = append(names, owner.Name)
		}
		i.owner.Know(owner.Person, owner.Name)
	}
	i.owner.Also(names...)
	i.owner.Know(i.before.OwnerPerson, name)
	i.owner.SetText(name)
	i.owner.OnGrown = i.form.Fit
	i.form.Add("owner", false, i.owner.Completing)
}

// addTags takes tags with commas between them; those that the record has are there to be
// pressed.
func (i *Inputs) addTags() {
	i.tags = parts.NewEntry(TagsText(i.before.Tags), i.form.Text("own.tags_placeholder"))
	field := i.form.Add("tags", false, i.tags)
	const mostChips = 12
	if len(i.labels.Tags) == 0 {
		return
	}
	row := container.New(parts.NewRows(6, 4))
	for _, tag := range i.labels.Tags[:min(len(i.labels.Tags), mostChips)] {
		chip := parts.NewChip(tag, i.before.Tags.Has(tag), func() { i.toggle(tag) })
		i.chips[tag] = chip
		row.Add(chip)
	}
	i.tags.OnChanged = func(string) { i.markChips() }
	i.form.Column.Remove(field)
	i.form.Column.Add(container.NewVBox(field, row))
}

// tagsIn are the tags of a text, with commas between them.
func tagsIn(text string) data.Tags {
	return data.TagsOf(strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }))
}

func (i *Inputs) toggle(tag string) {
	var kept []string
	typed := tagsIn(i.tags.Text)
	for _, own := range typed.List() {
		if data.Fold(own) != data.Fold(tag) {
			kept = append(kept, own)
		}
	}
	if !typed.Has(tag) {
		kept = append(kept, tag)
	}
	i.tags.SetText(TagsText(data.TagsOf(kept)))
	i.markChips()
}

func (i *Inputs) markChips() {
	typed := tagsIn(i.tags.Text)
	for tag, chip := range i.chips {
		chip.Set(tag, typed.Has(tag))
	}
}

func (i *Inputs) addField(field data.OwnField) {
	name, value := data.OwnFieldName(field.ID), i.before.Own.Of(field.ID)
	i.form.Title(name, field.Name)
	switch field.Kind {
	case data.OwnDate:
		day, _ := data.ParseDate(value) // none where it can't be read
		i.dates[field.ID] = i.form.AddDate(name, false, day)
	case data.OwnAmount:
		amount, _ := data.ParseOwnAmount(value) // likewise
		i.money[field.ID] = i.form.AddMoney(name, amount)
	case data.OwnChoice:
		options := []parts.Option[string]{{Label: i.form.Text("own.no_choice")}}
		for _, choice := range field.ChoiceList() {
			options = append(options, parts.Option[string]{Value: choice, Label: choice})
		}
		i.choice[field.ID] = parts.NewChoice(options, value, nil)
		i.form.Add(name, false, i.choice[field.ID])
	default:
		i.texts[field.ID] = parts.NewEntry(value, "")
		i.form.Add(name, false, i.texts[field.ID])
	}
}

// Read puts what stands in the fields into a subscription.
func (i *Inputs) Read(r *desk.Reading, s *data.Subscription) {
	s.OwnerPerson, s.OwnerName = i.readOwner(r)
	s.Tags = tagsIn(i.tags.Text)
	i.readFields(r, s)
}

// readOwner is the person whom the owner's field means, or the name in it. Of two of one
// name, one has to be chosen.
func (i *Inputs) readOwner(r *desk.Reading) (person data.PersonID, name string) {
	owner := data.OneLine(i.owner.Text())
	person, several := i.owner.Person()
	switch {
	case several:
		r.Mistakes.Add("owner", data.CodeSeveralPeople, map[string]any{"Text": owner})
	case person == 0:
		name = owner
	}
	return person, name
}

// readFields puts the values of the own fields into a subscription.
func (i *Inputs) readFields(r *desk.Reading, s *data.Subscription) {
	for id, field := range i.dates {
		s.Own = s.Own.With(id, dayValue(r.Date(i.form.Words, data.OwnFieldName(id), field)))
	}
	for id, field := range i.money {
		s.Own = s.Own.With(id, data.FormatOwnAmount(r.Money(i.form.Words, data.OwnFieldName(id), field)))
	}
	for id, choice := range i.choice {
		s.Own = s.Own.With(id, choice.Value())
	}
	for id, entry := range i.texts {
		s.Own = s.Own.With(id, entry.Text)
	}
}
