package imports

import (
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// wholeTable is what a mapping says of a whole table, where no column does.
type wholeTable struct {
	name, product, vendor, separator *parts.Entry
	billing                          *parts.Choice[data.BillingPeriod]
	channel                          *parts.Choice[data.Channel]
	states                           map[string]*parts.Choice[data.Status] // by the words of the table
	words                            *fyne.Container
}

// buildWhole shows what can be said of the whole table, folded as long as nothing is.
func (m *mappingDialog) buildWhole() *parts.Fold {
	of := m.asks.Mapping
	name := of.Name
	if name == "" {
		name = strings.TrimSuffix(filepath.Base(m.asks.Path), filepath.Ext(m.asks.Path))
	}
	m.table = wholeTable{
		name: parts.NewEntry(name, ""), product: parts.NewEntry(of.Product, ""), vendor: parts.NewEntry(of.Vendor, ""),
		separator: parts.NewEntry(of.Separator, "+  ;  |"), words: container.NewVBox(), states: map[string]*parts.Choice[data.Status]{},
	}
	periods := append([]parts.Option[data.BillingPeriod]{{Label: m.Text("mapping.untold")}}, desk.OptionsOf(m.Words, "billing_period", data.BillingPeriods())...)
	m.table.billing = parts.NewChoice(periods, of.Billing, nil)
	channels := append([]parts.Option[data.Channel]{{Label: m.Text("mapping.untold")}}, desk.OptionsOf(m.Words, "channel", data.Channels())...)
	m.table.channel = parts.NewChoice(channels, of.Channel, nil)
	field := func(key string, input fyne.CanvasObject) fyne.CanvasObject {
		return parts.NewField(m.Text("mapping.whole."+key), false, input)
	}
	return parts.NewFold(m.Text("mapping.whole.title"), false, container.NewVBox(
		container.New(&parts.SideBySide{}, field("name", m.table.name), field("product", m.table.product)),
		container.New(&parts.SideBySide{}, field("vendor", m.table.vendor), field("separator", m.table.separator)),
		container.New(&parts.SideBySide{}, field("billing_period", m.table.billing), field("channel", m.table.channel)),
		m.table.words,
	))
}

// mostStates is how many words of a column of states are asked about.
const mostStates = 8

// showStates asks what each word in the column of states stands for.
func (m *mappingDialog) showStates() {
	m.table.words.Objects = nil
	at := m.mapping().Column(importing.FieldStatus)
	known := m.table.states
	m.table.states = map[string]*parts.Choice[data.Status]{}
	for _, row := range m.asks.Rows {
		if at < 0 || at >= len(row) || strings.TrimSpace(row[at]) == "" || len(m.table.states) >= mostStates {
			continue
		}
		word := strings.TrimSpace(row[at])
		if m.table.states[word] != nil {
			continue
		}
		choice := known[word]
		if choice == nil {
			offers := append([]parts.Option[data.Status]{{Label: m.Text("mapping.by_word")}}, desk.OptionsOf(m.Words, "status", data.Statuses())...)
			choice = parts.NewChoice(offers, m.asks.Mapping.States[word], nil)
		}
		m.table.states[word] = choice
		m.table.words.Add(parts.NewField(m.Text("mapping.whole.state", "Word", word), false, choice))
	}
	m.table.words.Refresh()
}

// fill puts what is said of the whole table into a mapping.
func (t wholeTable) fill(m *importing.Mapping) {
	if t.name == nil { // it is not on view yet
		return
	}
	m.Name, m.Product, m.Vendor, m.Separator = strings.TrimSpace(t.name.Text), strings.TrimSpace(t.product.Text), strings.TrimSpace(t.vendor.Text), strings.TrimSpace(t.separator.Text)
	m.Billing, m.Channel = t.billing.Value(), t.channel.Value()
	for _, word := range slices.Sorted(desk.KeysOf(t.states)) {
		if status := t.states[word].Value(); status != "" {
			if m.States == nil {
				m.States = map[string]data.Status{}
			}
			m.States[word] = status
		}
	}
}
