package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// storeMayName is what the store may name of package data: the rows and their fields'
// types, the questions and pages, how names are compared, what can be wrong with a
// file, and how long backups are kept. No rule, role, right, reason, kind of step,
// state or block is among it: they stand in data, acts and ledger.
var storeMayName = []string{
	"Assignment", "Change", "DatedPrice", "KeptMapping", "NamedProduct", "Saving", "LicenseSet", "Review", "Budget", "OwnField", "Attachment", "Waiting", "Alias", "OtherName", "OrganizationName", "AttachmentID", "FileWords", "Organization", "Person", "Seats", "Settings", "Snooze",
	"Subscription", "Usage", "Step", "Write", "Row", "Key", "Entity", "StepID", "SubscriptionID", "PersonID", "Date", "Month", "MonthOfUsage",
	"Page", "ChangeQuery", "ChangeRow", "NamedHolding", "PersonRow", "PersonSort", "SubscriptionRow",
	"SortProduct", "SortOrganization", "SortAssigned", "SortAddress", "SortDepartment", "SortLicenses", "SortName", "SortPersonCost", "SortLastActive", "SortMadeOn", "Fold", "AddressKey", "ShortName", "ForgottenMark", "RescuedMark", "ExpiredBackups",
	"Error", "NewError", "Code", "CodeReadOnly", "CodeInUse", "CodeNoAccess", "CodeNotARecord", "CodeDamaged", "CodeNewerVersion",
	"CodeDiskFull", "CodeEmptyRecord", "CodeWrongPassphrase", "CodeCantSave", "CodeDiskFault", "CodeFileLimit", "CodeGone", "CodeHeld", "CodeKeyNotBeside", "CodeNoKey", "CodeNotAFile", "CodeNotAFolder", "CodeNothingToRead", "CodeNoWriting", "CodeOtherKey", "CodePassphraseNeeded", "CodeProtected",
	"CodeOnlyReadable", "CodeQuota", "CodeReplaced", "CodeSeveralNames", "CodeStopped", "CodeUnknownPart", "CodeWasARecord", "ParseDate",
}

// storeMayAlso are the beginnings of names that the store may use: the entities, and
// what a check finds wrong with a file.
var storeMayAlso = []string{"Entity", "Finding"}

// The store knows no rule: a second one can be written without knowing any.
func TestStoreKnowsNoRule(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "data", "sqlite", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range namedOf(file, "data") {
			named++
			if !mayName(name) {
				t.Errorf("%s names data.%s", path, name)
			}
		}
	}
	if named == 0 {
		t.Error("the test looks in the wrong place")
	}
}

func mayName(name string) bool {
	return slices.Contains(storeMayName, name) ||
		slices.ContainsFunc(storeMayAlso, func(beginning string) bool { return strings.HasPrefix(name, beginning) })
}

// namedOf lists what a file names of a package.
func namedOf(file *ast.File, room string) (names []string) {
	ast.Inspect(file, func(n ast.Node) bool {
		if selector, is := n.(*ast.SelectorExpr); is {
			if x, is := selector.X.(*ast.Ident); is && x.Name == room {
				names = append(names, selector.Sel.Name)
			}
		}
		return true
	})
	return names
}
