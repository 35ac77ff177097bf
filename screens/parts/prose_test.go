package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"seatbook/screens/parts"
)

func TestReadProse(t *testing.T) {
	prose, err := parts.ReadProse(`# Title

Some **strong
words** and more.

## Part

1. First
2. Second **thing**

- Point

[Go on](on.md)

| A | B |
|---|---|
| one | **two** |
`)
	if err != nil {
		t.Fatal(err)
	}
	plain := func(text string) []parts.Span { return []parts.Span{{Text: text}} }
	want := parts.Prose{
		{Kind: parts.BlockTitle, Spans: plain("Title")},
		{Kind: parts.BlockParagraph, Spans: []parts.Span{{Text: "Some "}, {Text: "strong words", Strong: true}, {Text: " and more."}}},
		{Kind: parts.BlockHeading, Spans: plain("Part")},
		{Kind: parts.BlockItem, Mark: "1.", Spans: plain("First")},
		{Kind: parts.BlockItem, Mark: "2.", Spans: []parts.Span{{Text: "Second "}, {Text: "thing", Strong: true}}},
		{Kind: parts.BlockItem, Mark: "•", Spans: plain("Point")},
		{Kind: parts.BlockLink, Link: "on.md", Spans: plain("Go on")},
		{Kind: parts.BlockTable, Rows: [][][]parts.Span{{plain("A"), plain("B")}, {plain("one"), {{Text: "two", Strong: true}}}}},
	}
	if diff := cmp.Diff(want, prose); diff != "" {
		t.Error(diff)
	}
	if got := prose[7].Text(); got != "A B one two" {
		t.Errorf("the table says %q", got)
	}
}

// What a reader can't show is said, rather than left out.
func TestReadProseRefuses(t *testing.T) {
	for _, markdown := range []string{"a [link](in.md) in a line", "> quoted", "`code`", "![picture](a.png)", "---", "<b>html</b>", "- item\n\n  - below it"} {
		if _, err := parts.ReadProse(markdown); err == nil {
			t.Errorf("%q is read", markdown)
		}
	}
}

// Escaped text is read as it was, whatever stands in it.
func TestEscapeProse(t *testing.T) {
	for _, text := range []string{"M365 E3 (no Teams)", "*a* _b_ `c` [d](e) <f> & &amp; | # 1. - \\", "€ 1.170,00", "Größe 100%", "https://example.com/a_b"} {
		prose, err := parts.ReadProse("x " + parts.EscapeProse(text))
		if err != nil {
			t.Errorf("%q: %v", text, err)
			continue
		}
		if got := prose[0].Text(); got != "x "+text {
			t.Errorf("%q, want %q", got, "x "+text)
		}
	}
}

// The keys scroll, and stop at both ends.
func TestReaderScrolls(t *testing.T) {
	test.NewTempApp(t)
	reader := parts.NewReader()
	window := test.NewTempWindow(t, reader)
	window.Resize(fyne.NewSize(300, 200))
	var prose parts.Prose
	for range 40 {
		prose = append(prose, parts.Block{Kind: parts.BlockParagraph, Spans: []parts.Span{{Text: "A paragraph that is longer than one line of this reader."}}})
	}
	reader.Read(prose, nil)
	press := func(name fyne.KeyName) float32 {
		reader.TypedKey(&fyne.KeyEvent{Name: name})
		return reader.At()
	}
	if at := press(fyne.KeyUp); at != 0 {
		t.Errorf("up from the top goes to %v", at)
	}
	if at := press(fyne.KeyDown); at <= 0 {
		t.Error("down does not scroll")
	}
	line := reader.At()
	if at := press(fyne.KeyPageDown); at <= 2*line {
		t.Errorf("a page is %v, a line %v", at-line, line)
	}
	end := press(fyne.KeyEnd)
	if at := press(fyne.KeyDown); at != end {
		t.Errorf("down from the end at %v goes to %v", end, at)
	}
	if at := press(fyne.KeyPageUp); at >= end {
		t.Error("page up does not scroll")
	}
	if at := press(fyne.KeyHome); at != 0 {
		t.Errorf("home goes to %v", at)
	}
	reader.GoTo(20)
	if reader.At() <= 0 || reader.At() >= end {
		t.Errorf("the 20th of 40 blocks is at %v of %v", reader.At(), end)
	}
}
