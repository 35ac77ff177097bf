package files

import (
	"context"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of Microsoft's file of product names (F7).
var (
	columnProductName = []string{"Product_Display_Name", "Product name"}
	columnStringID    = []string{"String_Id", "String ID"}
	columnGUID        = []string{"GUID"}
	columnPlan        = []string{"Service_Plan_Name", "Service plan name"}
)

func isProductNames(t *table) bool {
	_, name := t.has(columnProductName...)
	_, id := t.has(columnStringID...)
	return name && id
}

// readProductNames reads the names of products by part number, and of what service
// plans they consist; the file has a row for each service plan of a product (F7). The
// first name of a part number counts.
func readProductNames(ctx context.Context, t *table, _ importing.DateOrder) (importing.Facts, error) {
	var facts importing.Facts
	at, plans := map[string]int{}, [][]string{}
	err := t.rows(ctx, &facts, func() *data.Error {
		p := data.Product{SKU: t.text(columnStringID...), SKUID: strings.ToLower(t.text(columnGUID...)), Name: t.text(columnProductName...)}
		if p.SKU == "" || p.Name == "" {
			return data.NewError(data.CodeNoProduct)
		}
		if isNoProduct(p.Name) {
			return data.NewError(data.CodeNotAProduct, "Text", importing.Shown(p.Name))
		}
		i, seen := at[strings.ToUpper(p.SKU)]
		if !seen {
			i = len(facts.Products)
			at[strings.ToUpper(p.SKU)] = i
			facts.Products, plans = append(facts.Products, p), append(plans, nil)
		}
		if plan := strings.Join(strings.Fields(t.text(columnPlan...)), "_"); plan != "" {
			plans[i] = append(plans[i], plan)
		}
		return nil
	})
	for i := range facts.Products {
		slices.Sort(plans[i])
		facts.Products[i].Plans = strings.Join(slices.Compact(plans[i]), " ")
	}
	return facts, err
}
