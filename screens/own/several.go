package own

import (
	"fyne.io/fyne/v2"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Several are the fields of a form for what the user keeps of several subscriptions: a
// box for each that is ticked where it is to be the same for all of them. What stays
// unticked stays as it is.
type Several struct {
	form     *desk.Form
	inputs   *Inputs
	add      *parts.Entry
	drop     *parts.Entry
	notes    *parts.Entry
	whose    *parts.Choice[data.OrganizationID]
	terms    terms
	ticks    map[string]*parts.Check
	labelled map[string]data.OwnFieldID
}

// AddSeveral adds the fields to a form.
func AddSeveral(f *desk.Form, labels data.Labels, rows []data.SubscriptionRow) *Several {
	s := &Several{
		form: f, ticks: map[string]*parts.Check{}, labelled: map[string]data.OwnFieldID{},
		inputs: &Inputs{
			form: f, labels: labels, before: data.Subscription{Organization: rows[0].Organization},
			dates: map[data.OwnFieldID]desk.DateField{}, money: map[data.OwnFieldID]desk.MoneyField{},
			texts: map[data.OwnFieldID]*parts.Entry{}, choice: map[data.OwnFieldID]*parts.Choice[string]{},
		},
	}
	s.add, s.drop = parts.NewEntry("", f.Text("own.tags_placeholder")), parts.NewEntry("", commonTags(rows))
	f.Add("tags_add", false, s.add)
	f.Add("tags_drop", false, s.drop)
	s.addTerms(rows)
	s.ticked("owner", f.Text("field.owner"), func() { s.inputs.addOwner("") })
	if all := f.Go.Organizations(); len(all) > 1 {
		s.whose = parts.NewChoice(desk.OrganizationOptions(f.Words, all), rows[0].Organization, nil)
		s.ticked("organization", f.Text("field.organization"), func() { f.Add("organization", false, s.whose) })
	}
	s.notes = parts.NewNotesEntry("")
	s.ticked("notes", f.Text("field.notes"), func() { f.Add("notes", false, s.notes) })
	for _, field := range labels.Fields {
		name := data.OwnFieldName(field.ID)
		s.labelled[name] = field.ID
		s.ticked(name, field.Name, func() { s.inputs.addField(field) })
	}
	return s
}

// commonTags are the tags that some of the rows have, as an example of what can be taken
// off.
func commonTags(rows []data.SubscriptionRow) string {
	const most = 3
	var all []string
	for _, row := range rows {
		all = append(all, row.Tags.List()...)
	}
	kept := data.TagsOf(all).List()
	return TagsText(data.TagsOf(kept[:min(most, len(kept))]))
}

// ticked adds a field that is there once its box is ticked.
func (s *Several) ticked(name, title string, add func()) {
	var field *parts.Field
	tick := parts.NewCheck(title, false, func(on bool) {
		parts.ShowIf(on, field)
		s.form.Fit()
		if on && field.Focusable() != nil {
			s.form.Canvas().Focus(field.Focusable())
		}
	})
	s.ticks[name] = tick
	s.form.Column.Add(tick)
	first := s.form.First
	add()
	s.form.First = first
	field = s.form.Fields[name]
	field.Untitled()
	field.Hide()
}

// Act is what the fields say, as it is written into subscriptions.
func (s *Several) Act(r *desk.Reading, of []data.SubscriptionRef) acts.EditSubscriptions {
	act := acts.EditSubscriptions{Subscriptions: of, AddTags: tagsIn(s.add.Text), DropTags: tagsIn(s.drop.Text), Own: map[data.OwnFieldID]string{}}
	act.All = s.readTerms(r)
	if s.ticks["owner"].Checked {
		person, name := s.inputs.readOwner(r)
		act.Owner = &data.Owner{Person: person, Name: name}
	}
	if tick, there := s.ticks["organization"]; there && tick.Checked {
		act.Organization = s.whose.Value()
	}
	if s.ticks["notes"].Checked {
		act.Notes = &s.notes.Text
	}
	var values data.Subscription
	s.inputs.readFields(r, &values)
	for name, id := range s.labelled {
		if s.ticks[name].Checked {
			act.Own[id] = values.Own.Of(id)
		}
	}
	return act
}

// Empty tells whether the fields say nothing.
func (s *Several) Empty() bool {
	for _, tick := range s.ticks {
		if tick.Checked {
			return false
		}
	}
	return tagsIn(s.add.Text) == "" && tagsIn(s.drop.Text) == ""
}

// Tags is where the keyboard begins.
func (s *Several) Tags() fyne.Focusable { return s.add }
