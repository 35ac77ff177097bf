package own

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// fieldsDialog lists the own fields, each to be changed, moved and removed.
type fieldsDialog struct {
	*desk.Form
	all   []data.OwnField
	list  *parts.List
	none  *parts.Text
	add   *parts.Button
	asked desk.Place
}

// OpenFields shows the own fields of the record.
func OpenFields(d *desk.Desk) {
	o := &fieldsDialog{Form: d.NewForm(d.Text("own.title")), none: parts.NewFaint(d.Text("own.none"))}
	o.Topic = desk.TopicOwnFields
	o.Size = fyne.NewSize(560, 460)
	o.Dismiss.SetText(d.Text("button.close"))
	o.add = parts.NewButton(d.Text("own.add"), func() { o.edit(data.OwnField{Kind: data.OwnText}) })
	o.add.SetIcon(theme.ContentAddIcon())
	if d.Book.ReadOnly() {
		o.add.Disable()
	}
	o.First = o.add
	o.none.Hide() // until it is known
	o.newList()
	text := parts.NewFaint(d.Text("own.text", "Max", d.Number(data.MaxOwnFields)))
	head := container.New(layout.NewCustomPaddedLayout(0, 8, 0, 0), container.New(parts.FormColumn{}, text, container.NewHBox(o.add)))
	keys := container.New(layout.NewCustomPaddedLayout(8, 0, 0, 0), parts.NewDim(d.Text("own.keys"), parts.SizeSmall))
	list := container.NewStack(o.none, parts.NewOut(o.list))
	o.ask()
	o.ShowWith(container.New(layout.NewBorderLayout(head, keys, nil, nil), head, list, keys)) // in this order for Tab
}

// newList makes the list of fields, of which Enter edits one; what else a row offers the
// pointer has a key, too.
func (o *fieldsDialog) newList() {
	o.list = parts.NewList(func() int { return len(o.all) }, newFieldRow, o.showRow)
	may := func(does func(at int)) func(int) {
		return func(at int) {
			if at < len(o.all) && !o.Book.ReadOnly() {
				does(at)
			}
		}
	}
	edit := may(func(at int) { o.edit(o.all[at]) })
	o.list.OnSelected = func(at int) {
		o.list.UnselectAll()
		edit(at)
	}
	o.list.OnRemove = may(func(at int) { o.remove(o.all[at], false) })
	o.list.OnMove = func(at, by int) { may(func(at int) { o.swap(at, by) })(at) }
}

func (o *fieldsDialog) ask() {
	desk.AskOr(o.Desk, &o.asked, o.Book.OwnFields, o.fill, func(err error) { o.ShowUnread(err, o.ask) })
}

func (o *fieldsDialog) fill(fields []data.OwnField) {
	o.all = fields
	o.ShowRead()
	parts.ShowIf(len(fields) == 0, o.none)
	o.list.Refresh()
}

// newFieldRow returns a row: the field over what it takes, and what can be done with it.
func newFieldRow() fyne.CanvasObject {
	what := container.New(&parts.Stacked{Gap: 2}, parts.NewPlain("", parts.SizeText).Cut(), parts.NewDim("", parts.SizeSmall).Cut())
	acts := container.NewHBox()
	for _, icon := range []fyne.Resource{theme.MoveUpIcon(), theme.MoveDownIcon(), theme.DeleteIcon()} {
		acts.Add(container.NewCenter(parts.NewRowIcon(icon)))
	}
	beside := theme.Size(theme.SizeNameInnerPadding) // the bar of the keyboard lies there
	return container.New(layout.NewCustomPaddedLayout(8, 8, beside, beside), container.NewBorder(nil, nil, nil, acts, what))
}

func (o *fieldsDialog) showRow(at int, cell fyne.CanvasObject) {
	field, held := o.all[at], cell.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	kind := desk.Coded(o.Words, "own.kind", field.Kind)
	if field.Kind == data.OwnChoice {
		kind += ": " + strings.Join(field.ChoiceList(), ", ")
	}
	what := held[0].(*fyne.Container).Objects
	what[0].(*parts.Plain).SetText(field.Name)
	what[1].(*parts.Plain).SetText(kind)
	for i, act := range []struct {
		label string
		can   bool
		does  func()
	}{
		{o.Text("own.up", "Name", field.Name), at > 0, func() { o.swap(at, -1) }},
		{o.Text("own.down", "Name", field.Name), at < len(o.all)-1, func() { o.swap(at, 1) }},
		{o.Text("own.remove", "Name", field.Name), true, func() { o.remove(field, false) }},
	} {
		icon := held[1].(*fyne.Container).Objects[i].(*fyne.Container).Objects[0].(*parts.RowIcon)
		icon.Label, icon.OnTapped = act.label, act.does
		parts.ShowIf(act.can && !o.Book.ReadOnly(), icon)
	}
}

// swap has two fields that follow each other change their places.
func (o *fieldsDialog) swap(at, by int) {
	if at+by < 0 || at+by >= len(o.all) {
		return
	}
	ordered := slices.Clone(o.all)
	ordered[at], ordered[at+by] = ordered[at+by], ordered[at]
	o.Write(o.Does(acts.OrderOwnFields{Fields: ordered}), func() {
		o.ask()
		o.list.Highlight(at + by)
	})
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
