package imports

import (
	"context"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data/files"
	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// mappingDialog asks what the columns of a table hold, with its first rows beside
// them (F6). The answer is remembered by the table's header once the import is
// done.
type mappingDialog struct {
	*desk.Form
	asks    files.Unmapped
	then    func(importing.Facts)
	choices []*parts.Choice[importing.Field]
	dates   *parts.Choice[importing.DateOrder]
	whole   *parts.Check
	owner   *parts.Text // which column is taken for the owners
	columns *fyne.Container
	asked   desk.Place
	own     ownColumns
	table   wholeTable
}

func newMappingDialog(d *desk.Desk, asks files.Unmapped, then func(importing.Facts)) *mappingDialog {
	m := &mappingDialog{Form: d.NewForm(d.Text("mapping.title", "File", filepath.Base(asks.Path))), asks: asks, then: then, columns: container.NewVBox()}
	m.Topic = desk.TopicImport
	m.Size = fyne.NewSize(880, 640)
	return m
}

func (m *mappingDialog) open() {
	head := container.New(parts.FormColumn{}, parts.NewWrapped(m.Text("mapping.text")))
	if len(m.asks.Sheets) > 1 {
		head.Add(parts.NewField(m.Text("field.sheet"), true, parts.NewChoice(m.sheets(), m.asks.Sheet, m.look)))
	}
	m.owner = parts.NewWrapped("")
	head.Add(m.owner)
	m.dates = parts.NewChoice(desk.OptionsOf(m.Words, "mapping.dates", importing.DateOrders()), m.asks.Mapping.Dates, nil)
	m.whole = parts.NewCheck(m.Text("mapping.licenses"), m.asks.Mapping.Licenses, nil)
	fold := m.buildWhole()
	m.buildColumns()
	m.askOwn()
	foot := container.New(parts.FormColumn{}, container.NewHBox(parts.NewField(m.Text("field.dates"), true, container.NewHBox(m.dates))), m.whole)
	m.Confirm = parts.NewMainButton(m.Text("mapping.button"), m.goOn)
	m.First = m.Confirm
	m.ShowWith(container.NewBorder(head, foot, nil, nil, parts.NewScroll(container.NewVBox(parts.NewOut(m.columns), fold))), m.Confirm)
}

func (m *mappingDialog) sheets() (all []parts.Option[string]) {
	for _, sheet := range m.asks.Sheets {
		all = append(all, parts.Option[string]{Value: sheet, Label: sheet})
	}
	return all
}

// look shows another sheet of the workbook.
func (m *mappingDialog) look(sheet string) {
	path := m.asks.Path
	desk.AskOr(m.Desk, &m.asked, func(ctx context.Context) (files.Unmapped, error) { return files.Look(ctx, path, sheet) }, func(asks files.Unmapped) {
		m.asks = asks
		m.dates.Pick(asks.Mapping.Dates)
		m.buildColumns()
	}, m.ShowError)
}

// shownCells is how many of the first rows stand beside each column.
const shownCells = 3

// buildColumns shows a line for each column: its name, what it holds, and what
// stands in the first rows.
func (m *mappingDialog) buildColumns() {
	m.choices = nil
	m.columns.Objects = nil
	for i, name := range m.asks.Header {
		choice := parts.NewChoice(m.fieldOptions(), m.asks.Mapping.Fields[i], func(importing.Field) { m.showWhole() })
		m.choices = append(m.choices, choice)
		line := container.New(mappedLine{}, parts.NewCut(name), choice)
		for row := range shownCells {
			text := ""
			if row < len(m.asks.Rows) && i < len(m.asks.Rows[row]) {
				text = m.cellText(m.asks.Rows[row][i], m.asks.Mapping.Fields[i])
			}
			line.Add(parts.NewTail(text))
		}
		m.columns.Add(line)
	}
	m.columns.Refresh()
	m.showWhole()
}

// mappedLine lays out a column's name, what it holds, and its first cells. What it holds
// takes the room of its longest word at most, the others share the rest.
type mappedLine struct{}

// narrowChoice and narrowCell are the widths that a choice and a cell never go below,
// widestChoice is the share of a line that a choice takes at most, and nameToCell how
// much wider a name is than a cell: it is what the user knows the column by.
const (
	narrowChoice = 230
	narrowCell   = 84
	widestChoice = 0.28
	nameToCell   = 1.9
)

func (mappedLine) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	n := float32(len(objects) - 1)
	return fyne.NewSize(narrowChoice+n*(narrowCell+parts.SideGap), height)
}

func (l mappedLine) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := float32(len(objects) - 1)
	choice := min(objects[1].MinSize().Width, max(narrowChoice, size.Width*widestChoice))
	cell := (size.Width - choice - n*parts.SideGap) / (n - 1 + nameToCell)
	x := float32(0)
	for i, o := range objects {
		width := cell
		switch i {
		case 0:
			width = cell * nameToCell
		case 1:
			width = choice
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(width, size.Height))
		x += width + parts.SideGap
	}
}

// cellText is what stands in a cell; a day that a sheet keeps as a number is
// shown as a day.
func (m *mappingDialog) cellText(text string, field importing.Field) string {
	if field == importing.FieldRenewsOn || field == importing.FieldStartedOn || field == importing.FieldNextBilling {
		if day, ok := files.ParseDay(text, m.asks.Mapping.Dates); ok {
			return m.ShortDate(day)
		}
	}
	return text
}

// showWhole asks whether people without a product hold none, where the table
// tells of people and products.
func (m *mappingDialog) showWhole() {
	mapping := m.mapping()
	m.showStates()
	m.showOwner(mapping)
	if mapping.OfPeople() && mapping.TellsLicenses() {
		m.whole.Show()
		return
	}
	m.whole.Hide()
}

// showOwner says that a column of names is taken for the owners, as long as it is: they might
// as well be who uses the licenses.
func (m *mappingDialog) showOwner(mapping importing.Mapping) {
	m.owner.SetText(m.Text("mapping.owner_guessed", "Column", m.asks.Owner))
	parts.ShowIf(m.asks.Owner != "" && mapping.Column(importing.FieldOwner) == slices.Index(m.asks.Header, m.asks.Owner), m.owner)
}

// mapping is what the columns hold as it stands in the dialog.
func (m *mappingDialog) mapping() importing.Mapping {
	mapping := importing.Mapping{Header: m.asks.Header, Dates: m.dates.Value(), Licenses: m.whole.Checked}
	for _, choice := range m.choices {
		mapping.Fields = append(mapping.Fields, choice.Value())
	}
	m.table.fill(&mapping)
	return mapping
}

// goOn reads the file by the mapping.
func (m *mappingDialog) goOn() {
	mapping := m.mapping()
	if err := mapping.Validate(); err != nil {
		m.ShowError(err)
		return
	}
	path, sheet := m.asks.Path, m.asks.Sheet
	desk.AskOr(m.Desk, &m.asked, func(ctx context.Context) (importing.Facts, error) {
		return files.ReadMapped(ctx, path, sheet, mapping)
	}, func(facts importing.Facts) {
		m.Hide()
		m.then(facts)
	}, m.ShowError)
}
