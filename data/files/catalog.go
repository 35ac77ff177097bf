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

// ReadInclusions reads which suites include which (R34): a CSV with a header and the
// columns part and whole, by names of today.
func ReadInclusions(r io.Reader) ([]data.Inclusion, error) {
	rows, err := csv.NewReader(r).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, fmt.Errorf("reading the inclusions: %w", err)
	}
	var all []data.Inclusion
	for _, row := range rows[1:] {
		all = append(all, data.Inclusion{Part: row[0], Whole: row[1]})
	}
	return all, nil
}
