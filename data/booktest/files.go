package booktest

import (
	"context"
	"testing"

	"seatbook/data"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// testNamesAndMappings holds that an import keeps the names of products (F7) and
// what the columns of a table hold (F6), as one step with the rest.
func testNamesAndMappings(t *testing.T, book *ledger.Book) {
	ctx := context.Background()
	m := importing.Mapping{Header: []string{"Naam", "Aantal"}, Fields: []importing.Field{importing.FieldProduct, importing.FieldTotal}, Dates: importing.DayFirst}
	plan := importing.Plan{
		Organization: 1, On: Today(),
		Products: []data.Product{{SKU: "ADV_COMMS", SKUID: "e46", Name: "Advanced Communications"}},
		Mappings: []importing.Mapping{m},
	}
	must(t, Import(book, plan))
	plan.Products[0].Name, plan.Mappings[0].Dates = "Communications", importing.MonthFirst
	must(t, Import(book, plan)) // the same ones again, told otherwise
	products, err := book.Products(ctx)
	must(t, err)
	equal(t, "products", len(products), 1)
	equal(t, "name", products[0].Name, "Communications")
	mappings, err := book.Mappings(ctx)
	must(t, err)
	equal(t, "mappings", len(mappings), 1)
	equal(t, "dates", mappings[0].Dates, importing.MonthFirst)
	equal(t, "fits", mappings[0].Fits([]string{"naam", "AANTAL"}), true)
	_, err = Undo(book)
	must(t, err)
	products, err = book.Products(ctx)
	must(t, err)
	equal(t, "undone", products[0].Name, "Advanced Communications")
}
