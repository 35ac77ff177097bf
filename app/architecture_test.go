package main

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// mayImport are the arrows between the rooms of the house: what each may import
// of ours. A package below a room has the room's arrows and may import the room.
var mayImport = map[string][]string{
	"seatbook/data":           {},
	"seatbook/data/importing": {"seatbook/data"},
	"seatbook/data/costs":     {"seatbook/data"},
	"seatbook/data/chart":     {},
	"seatbook/data/sharing":   {},
	"seatbook/data/pages":     {},
	"seatbook/data/stages":    {},
	"seatbook/data/savings":   {"seatbook/data"},
	"seatbook/data/lookup":    {"seatbook/data"},
	"seatbook/data/overview":  {"seatbook/data", "seatbook/data/costs", "seatbook/data/savings"},
	"seatbook/data/ledger":    {"seatbook/data", "seatbook/data/importing"},
	"seatbook/data/acts":      {"seatbook/data", "seatbook/data/importing", "seatbook/data/ledger", "seatbook/data/savings"},
	"seatbook/data/booktest":  {"seatbook/data", "seatbook/data/acts", "seatbook/data/costs", "seatbook/data/savings", "seatbook/data/importing", "seatbook/data/ledger"},
	"seatbook/data/sqlite":    {"seatbook/data", "seatbook/data/ledger", "seatbook/data/pages", "seatbook/data/sharing", "seatbook/data/stages"},
	"seatbook/data/files":     {"seatbook/data", "seatbook/data/chart", "seatbook/data/importing", "seatbook/data/sharing"},
	"seatbook/i18n":           {},
	"seatbook/assets":         {},
	"seatbook/screens": append([]string{
		"seatbook/data/stages",
		"seatbook/screens/backups",
		"seatbook/screens/budgets",
		"seatbook/screens/changes",
		"seatbook/screens/comings",
		"seatbook/screens/costs",
		"seatbook/screens/exports",
		"seatbook/screens/help",
		"seatbook/screens/home",
		"seatbook/screens/imports",
		"seatbook/screens/merging",
		"seatbook/screens/orders",
		"seatbook/screens/organizations",
		"seatbook/screens/own",
		"seatbook/screens/palette",
		"seatbook/screens/people",
		"seatbook/screens/privacy",
		"seatbook/screens/reasons",
		"seatbook/screens/renewals",
		"seatbook/screens/reviews",
		"seatbook/screens/saving",
		"seatbook/screens/settings",
		"seatbook/screens/subscriptions",
	}, aRoom...),
	"seatbook/screens/backups":       aRoom,
	"seatbook/screens/budgets":       aRoom,
	"seatbook/screens/changes":       append([]string{"seatbook/screens/lists", "seatbook/screens/orders", "seatbook/screens/own"}, aRoom...),
	"seatbook/screens/comings":       append([]string{"seatbook/screens/lists", "seatbook/screens/orders"}, aRoom...),
	"seatbook/screens/costs":         append([]string{"seatbook/screens/budgets", "seatbook/screens/exports", "seatbook/screens/organizations"}, aRoom...),
	"seatbook/screens/exports":       append([]string{"seatbook/screens/lists"}, aRoom...),
	"seatbook/screens/help":          aRoom,
	"seatbook/screens/lists":         append([]string{"seatbook/screens/own"}, aRoom...),
	"seatbook/screens/home":          append([]string{"seatbook/screens/lists"}, aRoom...),
	"seatbook/screens/imports":       append([]string{"seatbook/screens/backups", "seatbook/screens/exports"}, aRoom...),
	"seatbook/screens/merging":       aRoom,
	"seatbook/screens/orders":        aRoom,
	"seatbook/screens/organizations": append([]string{"seatbook/screens/merging"}, aRoom...),
	"seatbook/screens/own":           aRoom,
	"seatbook/screens/palette":       aRoom,
	"seatbook/screens/people":        append([]string{"seatbook/screens/comings", "seatbook/screens/lists", "seatbook/screens/merging", "seatbook/screens/own", "seatbook/screens/privacy"}, aRoom...),
	"seatbook/screens/privacy":       append([]string{"seatbook/screens/exports", "seatbook/screens/lists", "seatbook/screens/own"}, aRoom...),
	"seatbook/screens/reasons":       append([]string{"seatbook/screens/orders"}, aRoom...),
	"seatbook/screens/renewals":      append([]string{"seatbook/screens/lists", "seatbook/screens/orders"}, aRoom...),
	"seatbook/screens/reviews":       append([]string{"seatbook/screens/exports", "seatbook/screens/lists", "seatbook/screens/orders"}, aRoom...),
	"seatbook/screens/saving":        append([]string{"seatbook/screens/lists", "seatbook/screens/orders", "seatbook/screens/organizations"}, aRoom...),
	"seatbook/screens/settings":      append([]string{"seatbook/screens/comings", "seatbook/screens/own"}, aRoom...),
	"seatbook/screens/subscriptions": append([]string{"seatbook/screens/comings", "seatbook/screens/lists", "seatbook/screens/merging", "seatbook/screens/orders", "seatbook/screens/own", "seatbook/screens/reasons", "seatbook/screens/renewals"}, aRoom...),
	"seatbook/screens/desk":          {"seatbook/data", "seatbook/data/importing", "seatbook/data/ledger", "seatbook/data/savings", "seatbook/data/stages", "seatbook/i18n", "seatbook/screens/choose", "seatbook/screens/parts"},
	"seatbook/screens/parts":         {"seatbook/data/chart"},
	"seatbook/screens/choose":        {"seatbook/screens/parts"},
	"seatbook/screens/find":          {"seatbook/screens/parts"},
	"seatbook/app": { // with the tag journey, screens/find and screens/parts too
		"seatbook/data", "seatbook/data/acts", "seatbook/data/costs", "seatbook/data/importing", "seatbook/data/ledger",
		"seatbook/data/sqlite", "seatbook/data/files", "seatbook/data/savings", "seatbook/data/stages", "seatbook/i18n", "seatbook/assets", "seatbook/screens", "seatbook/screens/desk", "seatbook/screens/exports", "seatbook/screens/imports", "seatbook/screens/lists", "seatbook/screens/saving",
	},
	"seatbook/app/journeys": {},
	"seatbook/app/console":  {},
	"seatbook/app/soak":     {},
}

// aRoom is what a room of the screens may import: the domain, what it has at hand, and
// what it is built of; another room only where it plainly stands on it, as its line says.
var aRoom = []string{
	"seatbook/assets",
	"seatbook/data",
	"seatbook/data/acts",
	"seatbook/data/chart",
	"seatbook/data/costs",
	"seatbook/data/files",
	"seatbook/data/importing",
	"seatbook/data/ledger",
	"seatbook/data/lookup",
	"seatbook/data/overview",
	"seatbook/data/savings",
	"seatbook/i18n",
	"seatbook/screens/choose",
	"seatbook/screens/desk",
	"seatbook/screens/parts",
}

// never are the libraries that a room must not know, directly or by others.
var never = map[string][]string{
	"seatbook/data":    {"database/sql", "fyne.io/", "github.com/mattn/go-sqlite3", "github.com/nicksnyder/go-i18n/v2/i18n"},
	"seatbook/i18n":    {"database/sql", "fyne.io/"},
	"seatbook/screens": {"database/sql", "github.com/mattn/go-sqlite3"},
}

func TestImportArrows(t *testing.T) {
	for _, p := range packages(t) {
		allowed, known := mayImport[p.ImportPath]
		if !known {
			t.Errorf("%s is no room of the house", p.ImportPath)
		}
		for _, imported := range p.Imports {
			if strings.HasPrefix(imported, "seatbook/") && !slices.Contains(allowed, imported) {
				t.Errorf("%s imports %s", p.ImportPath, imported)
			}
		}
		for _, unwanted := range never[p.ImportPath] {
			for _, dep := range p.Deps {
				if dep == unwanted || strings.HasSuffix(unwanted, "/") && strings.HasPrefix(dep, unwanted) {
					t.Errorf("%s depends on %s", p.ImportPath, dep)
				}
			}
		}
	}
}

type listedPackage struct {
	ImportPath    string
	Imports, Deps []string
}

func packages(t *testing.T) []listedPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-json=ImportPath,Imports,Deps", "seatbook/...").Output()
	if err != nil {
		t.Fatal(err)
	}
	var all []listedPackage
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listedPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
