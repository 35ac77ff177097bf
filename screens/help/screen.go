package help

import (
	"log/slog"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/desk"
	"seatbook/screens/parts"
)

// Screen is the screen with the topics of the help: their list, which the search
// narrows, and the one that is read.
type Screen struct {
	split *parts.Split
	*topicReader
	Content *fyne.Container
	Table   *parts.Table
	empty   *fyne.Container
	rows    []row
	texts   []topicText // what is searched; read when it is first needed
	query   string
}

// row is a row of the list: a topic, or the heading of a group of them.
type row struct {
	topic desk.Topic // empty for a heading
	title string
	below string // what was found
	block int    // where in the text
}

// New returns the screen.
func New(d *desk.Desk) *Screen {
	h := &Screen{topicReader: newTopicReader(d), empty: container.NewStack()}
	h.follow = h.followLink
	h.opened = h.markTopic
	h.Table = parts.NewTable([]parts.Column{{Title: d.Text("help.topics")}}, nil)
	h.Table.Rows = func() int { return len(h.rows) }
	h.Table.Cell = func(row, _ int) parts.CellText {
		r := h.rows[row]
		return parts.CellText{Text: r.title, Below: r.below, Strong: r.topic == ""}
	}
	h.Table.OnSelect = h.selectRow
	h.Table.OnOpen = func(int) { h.Canvas().Focus(h.Reader) }
	h.split = parts.NewHSplit(container.NewStack(h.Table, h.empty), h.Reader)
	h.split.Offset = 0.32
	h.Content = container.NewStack(h.split)
	return h
}

// Anew returns the screen for another desk, with the topic that was read and what was
// searched for; nil was none.
func (h *Screen) Anew(d *desk.Desk) *Screen {
	made := New(d)
	if h != nil {
		made.topic, made.query = h.topic, h.query
	}
	return made
}

// Shown fills the list when the screen is first looked at.
func (h *Screen) Shown() {
	if h.rows == nil {
		h.list()
	}
	switch {
	case h.topic == "":
		h.Open(desk.TopicStart)
	case h.text == "": // it was read before the window was made anew
		h.Open(h.topic)
	default:
		h.Refresh()
	}
}

// list lists the topics, or those in which the search finds something.
func (h *Screen) list() {
	h.rows = h.found(h.query)
	h.empty.Objects = nil
	if len(h.rows) == 0 {
		h.empty.Objects = []fyne.CanvasObject{parts.NewNothing(theme.SearchIcon(), h.Text("help.nothing_found"))}
	}
	h.empty.Refresh()
	h.markTopic()
}

// SetSearch narrows the list, and shows the first text that was found where it
// was.
func (h *Screen) SetSearch(query string) {
	if query == h.query {
		return
	}
	h.query = query
	h.list()
	if query != "" && len(h.rows) > 0 {
		h.Table.SelectRow(0)
		h.Table.ToTop()
	}
}

// selectRow opens the topic of a row; a heading gives way to the topic next to it.
func (h *Screen) selectRow(row int) {
	r := h.rows[row]
	if r.topic == "" {
		next := row + 1
		if before := h.rowOf(h.topic); before >= row && row > 0 {
			next = row - 1 // it was come upon from below
		}
		h.Table.SelectRow(next)
		return
	}
	h.Open(r.topic)
	h.GoTo(r.block)
}

// markTopic marks the topic that is read in the list.
func (h *Screen) markTopic() { h.Table.Reveal(h.rowOf(h.topic)) }

func (h *Screen) rowOf(t desk.Topic) int {
	for i, row := range h.rows {
		if row.topic != "" && row.topic == t {
			return i
		}
	}
	return -1
}

// topicReader shows topics of the help.
type topicReader struct {
	*desk.Desk
	*parts.Reader
	topic  desk.Topic
	text   string // as it was shown
	follow func(link string) func()
	opened func() // another topic is read now; nil for nobody to tell
}

func newTopicReader(d *desk.Desk) *topicReader {
	return &topicReader{Desk: d, Reader: parts.NewReader()}
}

// Open shows a topic from its beginning.
func (r *topicReader) Open(t desk.Topic) {
	r.topic, r.text = t, ""
	r.Refresh()
	if r.opened != nil {
		r.opened()
	}
}

// Reading is the topic that is read.
func (r *topicReader) Reading() desk.Topic { return r.topic }

// Refresh shows the topic anew where the numbers of its example have changed.
func (r *topicReader) Refresh() {
	if r.topic == "" {
		return
	}
	text := filledTopic(r.Desk, r.topic, example(r.Desk, r.Go.SubscriptionOnView()))
	if text == r.text {
		return
	}
	r.text = text
	prose, err := parts.ReadProse(text)
	if err != nil {
		slog.Error("showing the help", "topic", r.topic, "error", err)
	}
	r.Read(prose, r.follow)
}
