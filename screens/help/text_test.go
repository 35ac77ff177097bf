package help

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/i18n"
	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// helpDesk is a desk that has no record, to read the help at.
func helpDesk(tag string) *desk.Desk {
	w := &desk.Window{Options: desk.Options{Now: booktest.Now}}
	d := &desk.Desk{Record: &desk.Record{Window: w, Words: desk.Words{Translator: i18n.New(tag)}}}
	d.Settings.Country, d.Settings.Currency = "NL", "EUR"
	return d
}

// odd is the name of a product that would mean something in Markdown.
const odd = "5*5 | [Plan](x) 1. #_A_"

// examples are what the help can speak of: nothing on view, and subscriptions of
// every kind.
func examples() map[string]*data.SubscriptionDetail {
	office := booktest.Office(40)
	one := booktest.Office(1)
	strange := booktest.Office(6)
	strange.Product = odd
	unknown := booktest.Office(10)
	unknown.TotalUnknown = true
	prepaid := booktest.Office(7)
	prepaid.Channel, prepaid.Price = data.ChannelProductKey, data.Money{}
	shown := map[string]*data.SubscriptionDetail{"nothing": nil}
	for name, s := range map[string]data.Subscription{"office": office, "one": one, "odd": strange, "unknown": unknown, "prepaid": prepaid} {
		shown[name] = &data.SubscriptionDetail{SubscriptionRow: data.SubscriptionRow{Subscription: s}}
	}
	return shown
}

// Every topic is in the list, once, and each one of the list is there.
func TestEveryTopicIsListed(t *testing.T) {
	var listed []string
	for _, topic := range topics() {
		listed = append(listed, string(topic))
	}
	slices.Sort(listed)
	if there := i18n.HelpTopics(); !slices.Equal(listed, there) {
		t.Errorf("listed are %v,\nthere are %v", listed, there)
	}
}

// Every topic can be filled in and read, in every language, whatever is on view:
// with a title, and nothing left over of what was to be filled in.
func TestEveryTopicCanBeRead(t *testing.T) {
	for _, tag := range i18n.Languages() {
		d := helpDesk(tag)
		for name, shown := range examples() {
			for _, topic := range topics() {
				filled, err := fillIn(d.Help(string(topic)), example(d, shown).escaped(), d.Words)
				if err != nil {
					t.Fatalf("%s in %s, %s on view: %v", topic, tag, name, err)
				}
				prose, err := parts.ReadProse(filled)
				if err != nil {
					t.Errorf("%s in %s, %s on view: %v", topic, tag, name, err)
				}
				if len(prose) < 2 || prose[0].Kind != parts.BlockTitle {
					t.Errorf("%s in %s begins with no title", topic, tag)
				}
				for _, block := range prose {
					if said := block.Text(); said == "" || regexp.MustCompile(`[{}\\]|  |\*\*|\(\)|<no value>`).MatchString(strings.ReplaceAll(said, odd, "odd")) {
						t.Errorf("%s in %s, %s on view, says %q", topic, tag, name, said)
					}
				}
			}
		}
	}
}

// Every link of the help is one that can be followed.
func TestEveryLinkCanBeFollowed(t *testing.T) {
	d := helpDesk("en")
	h := &Screen{topicReader: &topicReader{Desk: d}}
	for _, topic := range topics() {
		prose, err := parts.ReadProse(filledTopic(d, topic, example(d, nil)))
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range prose {
			isPlace := strings.HasPrefix(block.Link, placeScheme) // screens knows which there are
			if block.Kind == parts.BlockLink && !isPlace && h.followLink(block.Link) == nil {
				t.Errorf("%s: %s leads nowhere", topic, block.Link)
			}
		}
	}
}

// A product's name is shown as it is, whatever its signs mean in Markdown.
func TestHelpShowsNamesAsTheyAre(t *testing.T) {
	d := helpDesk("en")
	prose, err := parts.ReadProse(filledTopic(d, desk.TopicAdd, example(d, examples()["odd"])))
	if err != nil {
		t.Fatal(err)
	}
	want := "Example with " + odd + ": 6 licenses and 5 more: enter 11."
	if got := prose[2].Text(); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Nothing of any topic is cut off at the sides or lies over another block, from the
// narrowest to the widest window, in every language.
func TestHelpWraps(t *testing.T) {
	test.NewTempApp(t)
	for _, tag := range i18n.Languages() {
		d := helpDesk(tag)
		for _, topic := range topics() {
			prose, err := parts.ReadProse(filledTopic(d, topic, example(d, nil)))
			if err != nil {
				t.Fatal(err)
			}
			reader := parts.NewReader()
			window := test.NewTempWindow(t, reader)
			reader.Read(prose, func(string) func() { return func() {} })
			for _, width := range []float32{320, 560, 900} {
				window.Resize(fyne.NewSize(width, 400))
				for _, line := range linesOf(reader, fyne.NewPos(0, 0)) {
					if line.right > reader.Size().Width || line.left < 0 {
						t.Errorf("%s in %s at %v: %q reaches from %v to %v", topic, tag, width, line.text, line.left, line.right)
					}
				}
			}
		}
	}
}

// placed is a line of text and where it stands.
type placed struct {
	text        string
	left, right float32
}

func linesOf(o fyne.CanvasObject, at fyne.Position) (lines []placed) {
	if !o.Visible() {
		return nil
	}
	var inside []fyne.CanvasObject
	switch shown := o.(type) {
	case *canvas.Text:
		width := fyne.MeasureText(shown.Text, shown.TextSize, shown.TextStyle).Width
		return []placed{{shown.Text, at.X, at.X + width}}
	case *fyne.Container:
		inside = shown.Objects
	case fyne.Widget:
		inside = test.WidgetRenderer(shown).Objects()
	}
	for _, child := range inside {
		lines = append(lines, linesOf(child, at.Add(child.Position()))...)
	}
	return lines
}

// A link stands in a line of its own: one in a table would not be seen.
func TestNoLinkStandsInATable(t *testing.T) {
	for _, tag := range i18n.Languages() {
		for _, topic := range i18n.HelpTopics() {
			for line := range strings.Lines(i18n.New(tag).Help(topic)) {
				if strings.HasPrefix(line, "|") && strings.Contains(line, "](") {
					t.Errorf("%s, %s: %s", tag, topic, line)
				}
			}
		}
	}
}
