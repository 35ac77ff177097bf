package parts

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	table "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// Prose is a text to read, as blocks that stand below each other.
type Prose []Block

// BlockKind is what a block of prose is.
type BlockKind int

// The kinds of blocks.
const (
	BlockTitle   BlockKind = iota // of the whole text
	BlockHeading                  // of a part of it
	BlockParagraph
	BlockItem  // of a list
	BlockTable // its first row holds the titles of the columns
	BlockLink  // a line that leads elsewhere
)

// Block is one block of prose.
type Block struct {
	Kind  BlockKind
	Spans []Span     // what it says
	Mark  string     // what stands before an item
	Rows  [][][]Span // the cells of a table
	Link  string     // where a link leads
}

// Span is a run of text in one style.
type Span struct {
	Text   string
	Strong bool
}

// Text returns what the block says, without its styles.
func (b Block) Text() string {
	said := spansText(b.Spans)
	for _, row := range b.Rows {
		for _, cell := range row {
			said = strings.TrimSpace(said + " " + spansText(cell))
		}
	}
	return said
}

func spansText(spans []Span) string {
	var said strings.Builder
	for _, span := range spans {
		said.WriteString(span.Text)
	}
	return said.String()
}

// ReadProse reads Markdown: a title and headings, paragraphs, lists, tables, what
// is strong, and links that have a line to themselves. Anything else is an error.
func ReadProse(markdown string) (Prose, error) {
	source := []byte(markdown)
	read := proseReader{source: source}
	document := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(source))
	for node := document.FirstChild(); node != nil; node = node.NextSibling() {
		read.block(node)
	}
	return read.prose, read.err
}

type proseReader struct {
	source []byte
	prose  Prose
	err    error
}

func (r *proseReader) unknown(node ast.Node) {
	r.err = fmt.Errorf("reading prose: %s is not known where it stands", node.Kind())
}

func (r *proseReader) block(node ast.Node) {
	switch n := node.(type) {
	case *ast.Heading:
		kind := BlockHeading
		if n.Level == 1 {
			kind = BlockTitle
		}
		r.prose = append(r.prose, Block{Kind: kind, Spans: r.spans(n)})
	case *ast.Paragraph:
		if link, alone := n.FirstChild().(*ast.Link); alone && n.ChildCount() == 1 {
			r.prose = append(r.prose, Block{Kind: BlockLink, Spans: r.spans(link), Link: string(link.Destination)})
			return
		}
		r.prose = append(r.prose, Block{Kind: BlockParagraph, Spans: r.spans(n)})
	case *ast.List:
		r.list(n)
	case *table.Table:
		r.table(n)
	default:
		r.unknown(node)
	}
}

func (r *proseReader) list(list *ast.List) {
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		mark := "•"
		if list.IsOrdered() {
			mark = fmt.Sprintf("%d.", number)
			number++
		}
		for child := item.FirstChild(); child != nil; child = child.NextSibling() {
			switch child.(type) {
			case *ast.TextBlock, *ast.Paragraph:
				r.prose = append(r.prose, Block{Kind: BlockItem, Mark: mark, Spans: r.spans(child)})
				mark = ""
			default:
				r.unknown(child)
			}
		}
	}
}

func (r *proseReader) table(node ast.Node) {
	block := Block{Kind: BlockTable}
	for row := node.FirstChild(); row != nil; row = row.NextSibling() {
		var cells [][]Span
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, r.spans(cell))
		}
		block.Rows = append(block.Rows, cells)
	}
	r.prose = append(r.prose, block)
}

// spans returns the runs of text below a node.
func (r *proseReader) spans(node ast.Node) (spans []Span) {
	for child := node.FirstChild(); child != nil; child = child.NextSibling() {
		switch n := child.(type) {
		case *ast.Text:
			said := string(util.UnescapePunctuations(n.Value(r.source)))
			if n.SoftLineBreak() {
				said += " "
			}
			spans = append(spans, Span{Text: said})
		case *ast.String:
			spans = append(spans, Span{Text: string(n.Value)})
		case *ast.Emphasis:
			for _, span := range r.spans(n) {
				spans = append(spans, Span{Text: span.Text, Strong: true})
			}
		default:
			r.unknown(child)
		}
	}
	return joined(spans)
}

// joined puts neighbours of one style together.
func joined(spans []Span) (together []Span) {
	for _, span := range spans {
		if last := len(together) - 1; last >= 0 && together[last].Strong == span.Strong {
			together[last].Text += span.Text
			continue
		}
		together = append(together, span)
	}
	return together
}

// EscapeProse returns text as it has to stand in Markdown to be read as it is.
func EscapeProse(text string) string {
	var escaped strings.Builder
	for _, r := range text {
		if r < 0x80 && util.IsPunct(byte(r)) {
			escaped.WriteByte('\\')
		}
		escaped.WriteRune(r)
	}
	return escaped.String()
}
