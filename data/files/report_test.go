package files

import (
	"strconv"
	"testing"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
)

// A table that runs over pages has its header on each of them; what comes after it
// has its own.
func TestReportRepeatsHeaders(t *testing.T) {
	long := Section{Weights: []int{1}}
	long.Title, long.Columns = "Long", []string{"Product"}
	for i := range 150 {
		long.Rows = append(long.Rows, []Cell{{Text: "Visio " + strconv.Itoa(i)}})
	}
	short := Section{Weights: []int{1}}
	short.Title, short.Columns, short.Rows = "Short", []string{"Person"}, [][]Cell{{{Text: "Anouk"}}}
	report := Report{
		Title: "Report", Page: "{current}/{total}", Sections: []Section{long, short},
		Regular: goregular.TTF, Bold: gobold.TTF,
	}
	document, err := report.document()
	if err != nil {
		t.Fatal(err)
	}
	pages := document.GetStructure().GetNexts()
	if len(pages) < 4 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, page := range pages {
		product, person := textsIn(page, "Product"), textsIn(page, "Person")
		if last := i == len(pages)-1; last && (product != 0 || person != 1) || !last && (product != 1 || person != 0) {
			t.Errorf("page %d of %d has %d headers of the long table and %d of the short one", i+1, len(pages), product, person)
		}
	}
}

func textsIn(n *node.Node[core.Structure], text string) (count int) {
	if n.GetData().Value == text {
		count++
	}
	for _, below := range n.GetNexts() {
		count += textsIn(below, text)
	}
	return count
}
