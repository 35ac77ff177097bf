package files

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"seatbook/data"
)

// ReadCatalog reads the program's own catalog of products: a CSV with a header
// and the columns part number, GUID, name of today, free, vendor, and older names
// with a bar between them.
func ReadCatalog(r io.Reader) (data.Catalog, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil || len(rows) == 0 {
		return data.Catalog{}, fmt.Errorf("reading the catalog: %w", err)
	}
	var products []data.Product
	for _, row := range rows[1:] {
		product := data.Product{SKU: row[0], SKUID: row[1], Name: row[2], Free: row[3] == "free", Vendor: row[4]}
		if row[5] != "" {
			product.Older = strings.Split(row[5], "|")
		}
		products = append(products, product)
	}
	return data.NewCatalog(products), nil
}
