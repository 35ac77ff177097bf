package files_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"seatbook/data/files"
	"seatbook/data/importing"
)

// F6: people beside purchases are who holds the licenses where a product comes again with
// somebody else, or each row is one license; else whoever stands there owns the purchase, and
// it is said which column is taken for that.
func TestGuessesWhoStandsBesideAPurchase(t *testing.T) {
	const none, product, total, whose, owner, name, address = importing.FieldNone, importing.FieldProduct, importing.FieldTotal, importing.FieldWhose, importing.FieldOwner, importing.FieldName, importing.FieldAddress
	for _, c := range []struct {
		table, owner string
		want         []importing.Field
	}{
		{"Organization,Product,Total,Name,Mail\nAlpha,Figma,10,Jan Bos,jan@alpha.example\nBeta,Figma,5,Kees Vis,kees@beta.example\n", "Name", []importing.Field{whose, product, total, owner, none}},
		{"Organization,Product,Total,E-mail\nAlpha,Figma,10,jan@alpha.example\nBeta,Figma,5,kees@beta.example\n", "E-mail", []importing.Field{whose, product, total, owner}},
		{"Klant;Product;Aantal;Contactpersoon\nAlpha;Figma;10;Jan Bos\nBeta;Figma;5;Kees Vis\n", "Contactpersoon", []importing.Field{whose, product, total, owner}},
		{"Product,Total,Owner,Name,Mail\nFigma,10,IT,Jan Bos,jan@alpha.example\n", "", []importing.Field{product, total, owner, none, none}},
		{"Product,Total,Name\nFigma,10,Design team\nMiro,5,All\n", "", []importing.Field{product, total, none}},
		{"Organization,Product,Total,Name,Mail\nAlpha,Figma,10,Jan Bos,jan@alpha.example\nAlpha,Figma,10,Kees Vis,kees@alpha.example\n", "", []importing.Field{whose, product, total, name, address}},
		{"Product,Total,Naam,Mail\nFigma,1,Jan Bos,jan@alpha.example\nMiro,1,Jan Bos,jan@alpha.example\n", "", []importing.Field{product, total, name, address}},
		{"Product,Name,Mail\nFigma,Jan Bos,jan@alpha.example\nMiro,Kees Vis,kees@alpha.example\n", "", []importing.Field{product, name, address}},
	} {
		path := filepath.Join(t.TempDir(), "list.csv")
		if err := os.WriteFile(path, []byte(c.table), 0o600); err != nil {
			t.Fatal(err)
		}
		asks, err := files.Look(context.Background(), path, "")
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(asks.Mapping.Fields, c.want) || asks.Owner != c.owner {
			t.Errorf("guessed as %v, owner %q:\n%s", asks.Mapping.Fields, asks.Owner, c.table)
		}
	}
}
