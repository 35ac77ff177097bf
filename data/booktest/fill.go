package booktest

import (
	"reflect"
	"testing"

	"seatbook/data/acts"
	"seatbook/data/importing"
	"seatbook/data/ledger"
)

// Fill fills every table of a record, by acts that people do.
func Fill(t *testing.T, book *ledger.Book) {
	t.Helper()
	fixture(t, book)
	for _, also := range []func(*testing.T, *ledger.Book){keepUnused, addOrganization, addSet, addBudget, addOwnField, attachFile, haveWait, addAlias, addOtherName, addOrganizationName, touchPeople} {
		also(t, book)
	}
	for _, act := range []ledger.Act{acts.ChangePrice{}, acts.Import{}, acts.Review{}, acts.Snooze{}} {
		act := caseOf(act).of(fixed{t, book})
		if all, is := act.(acts.Import); is {
			all.Plan.Mappings = []importing.Mapping{{Name: "Our list", Header: []string{"Name", "Mail"}, Fields: []importing.Field{importing.FieldName, importing.FieldAddress}}}
			act = all
		}
		must(t, Try(book, act))
	}
	_, err := Undo(book)
	must(t, err)
	_, err = Redo(book)
	must(t, err)
}

// caseOf is the first case of an act in the table.
func caseOf(act ledger.Act) actCase {
	for _, c := range actCases() {
		if c.name() == reflect.TypeOf(act).Name() {
			return c
		}
	}
	return actCase{}
}
