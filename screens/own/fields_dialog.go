package own

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// fieldsDialog lists the own fields, each to be changed, moved and removed.
type fieldsDialog struct {
	*desk.Form
	list  *fyne.Container
	add   *parts.Button
	asked desk.Place
}

// OpenFields shows the own fields of the record.
func OpenFields(d *desk.Desk) {
	o := &fieldsDialog{Form: d.NewForm(d.Text("own.title")), list: parts.NewEdged()}
	o.Topic = desk.TopicOwnFields
	o.Size = fyne.NewSize(560, 460)
	o.Dismiss.SetText(d.Text("button.close"))
	o.add = parts.NewButton(d.Text("own.add"), func() { o.edit(data.OwnField{Kind: data.OwnText}) })
	o.add.SetIcon(theme.ContentAddIcon())
	if d.Book.ReadOnly() {
		o.add.Disable()
	}
	o.First = o.add
	text := parts.NewFaint(d.Text("own.text", "Max", d.Number(data.MaxOwnFields)))
	o.ask()
	o.ShowWith(container.NewBorder(container.New(parts.FormColumn{}, text, container.NewHBox(o.add), container.NewVBox()), nil, nil, nil, parts.NewScroll(o.list)))
}

func (o *fieldsDialog) ask() {
	desk.AskOr(o.Desk, &o.asked, o.Book.OwnFields, o.fill, func(err error) { o.ShowUnread(err, o.ask) })
}

func (o *fieldsDialog) fill(fields []data.OwnField) {
	o.ShowRead()
	o.list.Objects = nil
	if len(fields) == 0 {
		o.list.Add(parts.NewFaint(o.Text("own.none")))
	}
	for at, field := range fields {
		o.list.Add(o.row(fields, at, field))
	}
	o.list.Refresh()
}

func (o *fieldsDialog) row(fields []data.OwnField, at int, field data.OwnField) fyne.CanvasObject {
	up := parts.NewIconButton(theme.MoveUpIcon(), o.Text("own.up", "Name", field.Name), func() { o.swap(fields, at, at-1) })
	down := parts.NewIconButton(theme.MoveDownIcon(), o.Text("own.down", "Name", field.Name), func() { o.swap(fields, at, at+1) })
	edit := parts.NewIconButton(theme.DocumentCreateIcon(), o.Text("own.edit", "Name", field.Name), func() { o.edit(field) })
	remove := parts.NewIconButton(theme.DeleteIcon(), o.Text("own.remove", "Name", field.Name), func() { o.remove(field, false) })
	if at == 0 {
		up.Disable()
	}
	if at == len(fields)-1 {
		down.Disable()
	}
	if o.Book.ReadOnly() {
		for _, button := range []*parts.Button{up, down, edit, remove} {
			button.Disable()
		}
	}
	kind := desk.Coded(o.Words, "own.kind", field.Kind)
	if field.Kind == data.OwnChoice {
		kind += ": " + strings.Join(field.ChoiceList(), ", ")
	}
	return container.NewBorder(nil, nil, nil, container.NewVBox(container.NewHBox(up, down, edit, remove)),
		container.New(&parts.Packed{}, parts.NewWrapped(field.Name), parts.NewFaint(kind)))
}

// swap has two fields change their places.
func (o *fieldsDialog) swap(fields []data.OwnField, at, with int) {
	ordered := append([]data.OwnField{}, fields...)
	ordered[at], ordered[with] = ordered[with], ordered[at]
	o.Write(o.Does(acts.OrderOwnFields{Fields: ordered}), o.ask)
}

// remove removes a field; where it has values, only once the user has said so.
func (o *fieldsDialog) remove(field data.OwnField, withValues bool) {
	o.Beside(o.Does(acts.RemoveOwnField{Field: field, WithValues: withValues}), func(err error) {
		switch {
		case err == nil:
			o.ask()
		case desk.HasCode(err, data.CodeFieldHasValues):
			o.askToRemove(field, err)
		default:
			o.Fail(err)
		}
	})
}

func (o *fieldsDialog) askToRemove(field data.OwnField, why error) {
	f := o.NewForm(o.Text("own.remove", "Name", field.Name))
	f.Topic = desk.TopicOwnFields
	f.Say(o.ErrorText(why))
	f.Show(o.Text("own.remove_button"), func(*desk.Reading) func(context.Context) error {
		return o.Does(acts.RemoveOwnField{Field: field, WithValues: true})
	}, o.ask)
}

// edit adds a field, or changes one that has an ID.
func (o *fieldsDialog) edit(field data.OwnField) {
	title := o.Text("own.add")
	if field.ID != 0 {
		title = o.Text("own.edit", "Name", field.Name)
	}
	f := o.NewForm(title)
	f.Topic = desk.TopicOwnFields
	name := parts.NewEntry(field.Name, o.Text("own.name_placeholder"))
	f.Add("name", true, name)
	choices := parts.NewNotesEntry(field.Choices)
	kind := parts.NewChoice(desk.OptionsOf(o.Words, "own.kind", data.OwnKinds()), field.Kind, func(picked data.OwnKind) {
		parts.ShowIf(picked == data.OwnChoice, f.Fields["choices"])
		f.Column.Refresh()
		f.Fit()
	})
	f.Add("own_kind", true, kind)
	f.Add("choices", true, choices)
	parts.ShowIf(field.Kind == data.OwnChoice, f.Fields["choices"])
	f.Show(o.Text("button.save"), func(*desk.Reading) func(context.Context) error {
		saved := field
		saved.Name, saved.Kind, saved.Choices = name.Text, kind.Value(), choices.Text
		return o.Does(acts.SaveOwnField{Field: saved})
	}, o.ask)
}
