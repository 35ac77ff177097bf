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

	owner  *parts.Suggest
	people map[string]data.PersonID // that were offered, by how they are called
	asked  desk.Place
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
		form: f, before: s, labels: known.Labels, people: map[string]data.PersonID{}, chips: map[string]*parts.Chip{},
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

// mostOffered is how many people are offered while an owner is typed.
const mostOffered = 8

func (i *Inputs) addOwner(name string) {
	var offers []string
	for _, owner := range i.labels.Owners {
		offers = append(offers, owner.Name)
		if owner.Person != 0 {
			i.people[owner.Name] = owner.Person
		}
	}
	if i.before.OwnerPerson != 0 {
		i.people[name] = i.before.OwnerPerson
	}
	i.owner = parts.NewSuggest(name, offers)
	i.owner.OnChanged = i.offerPeople
	i.form.Add("owner", false, i.owner)
}

// offerPeople offers the people whom what is typed may mean.
func (i *Inputs) offerPeople(typed string) {
	typed = data.OneLine(typed)
	if typed == "" {
		return
	}
	book, query := i.form.Book, data.PersonQuery{Search: typed, Organization: i.before.Organization, Sort: data.SortName, Limit: mostOffered}
	desk.Ask(i.form.Desk, &i.asked, func(ctx context.Context) (data.Page[data.PersonRow], error) { return book.People(ctx, query) },
		func(page data.Page[data.PersonRow]) {
			var offers []string
			for _, row := range page.Rows {
				name := row.Name
				if id, taken := i.people[name]; taken && id != row.ID { // a namesake
					name += " (" + row.Address + ")"
				}
				i.people[name] = row.ID
				offers = append(offers, name)
			}
			i.owner.SetOptions(offers)
		})
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
	s.OwnerPerson, s.OwnerName = i.readOwner()
	s.Tags = tagsIn(i.tags.Text)
	i.readFields(r, s)
}

// readOwner is the person whom the owner's field means, or the name in it.
func (i *Inputs) readOwner() (person data.PersonID, name string) {
	owner := data.OneLine(i.owner.Text)
	if person = i.personCalled(owner); person == 0 {
		name = owner
	}
	return person, name
}

// readFields puts the values of the own fields into a subscription.
func (i *Inputs) readFields(r *desk.Reading, s *data.Subscription) {
	for id, field := range i.dates {
		value := ""
		if day := r.Date(i.form.Words, data.OwnFieldName(id), field); !day.IsZero() {
			value = day.String()
		}
		s.Own = s.Own.With(id, value)
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

// personCalled is the person of the record whom a name that was offered means, 0 for
// none.
func (i *Inputs) personCalled(name string) data.PersonID {
	for called, id := range i.people {
		if data.Fold(called) == data.Fold(name) {
			return id
		}
	}
	return 0
}
