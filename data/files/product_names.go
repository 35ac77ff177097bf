package files

import (
	"context"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of Microsoft's file of product names (F7).
var (
	columnProductName = []string{"Product_Display_Name", "Product name"}
	columnStringID    = []string{"String_Id", "String ID"}
	columnGUID        = []string{"GUID"}
)

func isProductNames(t *table) bool {
	_, name := t.has(columnProductName...)
	_, id := t.has(columnStringID...)
	return name && id
}

// readProductNames reads the names of products by part number; the file has a row
// for each service plan of a product (F7). The first name of a part number counts.
func readProductNames(ctx context.Context, t *table, _ importing.DateOrder) (importing.Facts, error) {
	var facts importing.Facts
	seen := map[string]bool{}
	err := t.rows(ctx, &facts, func() *data.Error {
		p := data.Product{SKU: t.text(columnStringID...), SKUID: strings.ToLower(t.text(columnGUID...)), Name: t.text(columnProductName...)}
		switch {
		case p.SKU == "" || p.Name == "":
			return data.NewError(data.CodeNoProduct)
		case !seen[strings.ToUpper(p.SKU)]:
			seen[strings.ToUpper(p.SKU)] = true
			facts.Products = append(facts.Products, p)
		}
		return nil
	})
	return facts, err
}
