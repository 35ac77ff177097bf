package booktest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// ActNames are the types of the acts in the table.
func ActNames() (names []string) {
	for _, c := range actCases() {
		names = append(names, c.name())
	}
	return names
}

// name is the type of the act.
func (c actCase) name() string { return reflect.TypeOf(c.of(nothing{})).Name() }

// testActs runs every act of the table in every way in which it must hold, each on a copy
// of one record.
func testActs(t *testing.T, filled Filled) {
	open := filled(t, Now, func(book *ledger.Book) { fixture(t, book) })
	for i, c := range actCases() {
		t.Run(fmt.Sprintf("%s %d", c.name(), i), func(t *testing.T) {
			for name, run := range map[string]func(*testing.T, actCase, opened){
				"is done, undone and redone":      actIsUndone,
				"on stale versions":               actIsStale,
				"by a role that may not":          actIsRefused,
				"on a row that is gone":           actOnNothing,
				"twice at the same moment":        actTwice,
				"undone by someone who may not":   actUndoneBySomeone,
				"stopped before it writes":        actStopped,
				"with nothing left to be written": actAgain,
			} {
				t.Run(name, func(t *testing.T) {
					t.Parallel()
					book, store := open(t, Now)
					if c.before != nil {
						c.before(t, book)
					}
					run(t, c, opened{book, store})
				})
			}
		})
	}
}

// opened is a record under test.
type opened struct {
	*ledger.Book
	store ledger.Store
}

// content reads every row of a record, without how often it was written.
func content(t fatal, store ledger.Store) map[string]data.Row {
	all := map[string]data.Row{}
	err := store.Read(context.Background(), func(v ledger.View) error {
		for _, entity := range data.Entities() {
			rows, err := v.Rows(ledger.RowQuery{Entity: entity})
			if err != nil {
				return err
			}
			for _, row := range rows {
				all[fmt.Sprint(row.Key())] = row.Kept(row.Key().ID, 0)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// fatal is a test or one run of a property.
type fatal interface{ Fatal(...any) }

// as has the user be an admin of a role.
func (o opened) as(t *testing.T, role data.Role) {
	t.Helper()
	s := fixed{t, o.Book}.settings()
	s.Role = role
	must(t, o.store.Write(context.Background(), func(tx ledger.Tx) error { return tx.Put(s) }))
}

func actIsUndone(t *testing.T, c actCase, o opened) {
	heard := 0
	defer o.Listen(func(data.Event) { heard++ })()
	before := content(t, o.store)
	done, err := o.Do(context.Background(), c.of(fixed{t, o.Book}))
	must(t, err)
	equal(t, "events", heard, 1)
	after := content(t, o.store)
	if cmp.Equal(before, after) {
		t.Error("nothing was written")
	}
	if c.kept {
		return
	}
	if rights := done.Step.Kind.Rights(); c.right == "" && len(rights) > 0 || c.right != "" && (len(rights) != 1 || rights[0] != c.right) {
		t.Errorf("the act takes %q, its reverse %q", c.right, rights)
	}
	_, err = Undo(o.Book)
	must(t, err)
	if diff := cmp.Diff(before, content(t, o.store)); diff != "" {
		t.Errorf("undone (-before +now)\n%s", diff)
	}
	_, err = Redo(o.Book)
	must(t, err)
	if diff := cmp.Diff(after, content(t, o.store)); diff != "" {
		t.Errorf("done again (-then +now)\n%s", diff)
	}
}

func actIsStale(t *testing.T, c actCase, o opened) {
	act := c.of(fixed{t, o.Book})
	if c.stale != nil {
		c.stale(t, o.Book)
	} else if len(act.Saw()) == 0 {
		return // it is about nothing that is there
	}
	for _, ref := range act.Saw() {
		must(t, o.store.Write(context.Background(), func(tx ledger.Tx) error {
			row, err := tx.Row(ref.Key)
			must(t, err)
			return tx.Put(row.Kept(ref.ID, ref.Version+1))
		}))
	}
	before := content(t, o.store)
	err := Try(o.Book, act)
	wantCode(t, err, data.CodeConflict)
	wantNamed(t, o, act, err)
	if diff := cmp.Diff(before, content(t, o.store)); diff != "" {
		t.Errorf("written all the same\n%s", diff)
	}
}

func actIsRefused(t *testing.T, c actCase, o opened) {
	o.as(t, data.ServiceSupportAdmin)
	act := c.of(fixed{t, o.Book})
	err := Try(o.Book, act)
	switch _, undoes := act.(acts.UndoStep); {
	case c.right != "" || undoes:
		wantRefused(t, err)
		wantNamed(t, o, act, err)
	case !c.kept:
		must(t, err)
	}
}

// wantRefused fails unless an act was refused for the role.
func wantRefused(t *testing.T, err error) {
	t.Helper()
	known, ok := errors.AsType[*data.Error](err)
	if !ok {
		t.Fatalf("error %v, want a refusal", err)
	}
	blocks, _ := known.Params["Blocks"].([]data.Block)
	byRole := len(blocks) > 0 && blocks[0] == data.BlockRole
	if known.Code != data.CodeCantBuy && known.Code != data.CodeCantAssign && !byRole {
		t.Fatalf("error %v, want a refusal", err)
	}
}

// wantNamed fails unless the error of an act names the product of the one subscription
// that it is about: a user who reads it may look at another by then.
func wantNamed(t *testing.T, o opened, act ledger.Act, err error) {
	t.Helper()
	products := map[string]bool{}
	must(t, o.store.Read(context.Background(), func(v ledger.View) error {
		for _, ref := range act.Saw() {
			row, err := v.Row(ref.Key)
			if change, is := row.(data.Change); is {
				row, err = v.Row(data.Subscription{ID: change.Subscription}.Key())
			}
			must(t, err)
			if s, is := row.(data.Subscription); is {
				products[s.Product] = true
			}
		}
		return nil
	}))
	if known, _ := errors.AsType[*data.Error](err); len(products) == 1 && known != nil {
		if product, _ := known.Params["Product"].(string); !products[product] {
			t.Errorf("the error names %q, and the act is about %v: %v", product, products, err)
		}
	}
}

func actOnNothing(t *testing.T, c actCase, o opened) {
	act := c.of(fixed{t, o.Book})
	saw := act.Saw()
	if len(saw) == 0 || saw[0].Entity == data.EntitySettings {
		return
	}
	must(t, o.store.Write(context.Background(), func(tx ledger.Tx) error { return deleteWhole(tx, saw[0].Key) }))
	wantCode(t, Try(o.Book, act), data.CodeNotFound)
}

// deleteWhole deletes a row with all that refers to it.
func deleteWhole(tx ledger.Tx, key data.Key) error {
	for _, entity := range data.Entities() {
		rows, err := tx.Rows(ledger.RowQuery{Entity: entity})
		if err != nil {
			return err
		}
		for _, row := range rows {
			for _, needed := range data.RefersTo(row) {
				if needed == key {
					if err := deleteWhole(tx, row.Key()); err != nil {
						return err
					}
				}
			}
		}
	}
	return tx.Delete(key)
}

func actTwice(t *testing.T, c actCase, o opened) {
	act := c.of(fixed{t, o.Book})
	steps := stepCount(t, o.Book)
	errs := make([]error, 2)
	var both sync.WaitGroup
	for i := range errs {
		both.Go(func() { errs[i] = Try(o.Book, act) })
	}
	both.Wait()
	for _, err := range errs {
		if err != nil && !isKnown(err) {
			t.Errorf("%v is no answer to a user", err)
		}
	}
	if errs[0] != nil && errs[1] != nil {
		t.Errorf("neither was done: %v, %v", errs[0], errs[1])
	}
	if wrote := stepCount(t, o.Book) - steps; len(act.Saw()) > 0 && wrote != 1 {
		t.Errorf("%d steps were written", wrote)
	}
}

// isKnown tells whether an error is one that a screen has words for.
func isKnown(err error) bool {
	known, mistakes := (*data.Error)(nil), (*data.Mistakes)(nil)
	return errors.As(err, &known) || errors.As(err, &mistakes)
}

func stepCount(t *testing.T, book *ledger.Book) int {
	t.Helper()
	page, err := book.History(context.Background(), data.HistoryQuery{Limit: 1})
	must(t, err)
	return page.Count
}

func actUndoneBySomeone(t *testing.T, c actCase, o opened) {
	if c.right == "" {
		return
	}
	done, err := o.Do(context.Background(), c.of(fixed{t, o.Book}))
	must(t, err)
	before := content(t, o.store)
	o.as(t, data.ServiceSupportAdmin)
	_, err = UndoStep(o.Book, done.Step.ID)
	wantRefused(t, err)
	_, err = Undo(o.Book)
	wantRefused(t, err)
	o.as(t, data.GlobalAdmin)
	if diff := cmp.Diff(before, content(t, o.store)); diff != "" {
		t.Errorf("undone all the same\n%s", diff)
	}
}

func actStopped(t *testing.T, c actCase, o opened) {
	act := c.of(fixed{t, o.Book})
	before := content(t, o.store)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := o.Do(ctx, act); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	if diff := cmp.Diff(before, content(t, o.store)); diff != "" {
		t.Errorf("done all the same\n%s", diff)
	}
}

// actAgain holds that an act that wants the record as it is writes no step, nobody
// is told, and no version counts on.
func actAgain(t *testing.T, c actCase, o opened) {
	var same ledger.Act
	switch act := c.of(fixed{t, o.Book}).(type) {
	case acts.EditSubscription:
		same = acts.EditSubscription{Subscription: fixed{t, o.Book}.subscription(office)}
	case acts.SavePerson:
		if act.Person.ID == 0 {
			return
		}
		same = acts.SavePerson{Person: fixed{t, o.Book}.person(2)}
	case acts.SaveSettings:
		same = acts.SaveSettings{Settings: fixed{t, o.Book}.settings()}
	case acts.Snooze:
		must(t, Try(o.Book, act))
		same = c.of(fixed{t, o.Book}) // what it wrote on is of a later version by now
	default:
		return
	}
	steps := stepCount(t, o.Book)
	done, err := o.Do(context.Background(), same)
	must(t, err)
	equal(t, "the step", done.Step.ID, 0)
	if person, is := same.(acts.SavePerson); is { // a screen goes on with it
		equal(t, "the person", ledger.Last[data.Person](done).ID, person.Person.ID)
		for _, nobody := range []error{
			errOf(o.Person(context.Background(), 0)), errOf(o.Holdings(context.Background(), 0)), errOf(o.PersonData(context.Background(), 0)),
		} {
			wantCode(t, nobody, data.CodeNotFound) // and never with everybody
		}
	}
	equal(t, "steps", stepCount(t, o.Book), steps)
}

// errOf returns the error of a question.
func errOf[T any](_ T, err error) error { return err }

// nothing picks rows that are not there.
type nothing struct{}

func (nothing) subscription(string) data.Subscription               { return data.Subscription{} }
func (nothing) person(int) data.Person                              { return data.Person{} }
func (nothing) change(string) data.Change                           { return data.Change{} }
func (nothing) step(data.StepKind) data.StepID                      { return 0 }
func (nothing) number(fixed, _, _ int) int                          { return fixed }
func (nothing) kept() []data.SavingRef                              { return nil }
func (nothing) set() data.LicenseSet                                { return data.LicenseSet{} }
func (nothing) budget() data.Budget                                 { return data.Budget{} }
func (nothing) ownField() data.OwnField                             { return data.OwnField{} }
func (nothing) file() data.AttachmentRef                            { return data.AttachmentRef{} }
func (nothing) otherName() data.OtherNameRef                        { return data.OtherNameRef{} }
func (nothing) waiting() (s data.SubscriptionRef, p data.PersonRef) { return s, p }
func (nothing) fresh() string                                       { return "" }
func (nothing) settings() data.Settings                             { return data.Settings{} }
func (nothing) twoOrganizations() (one, other data.Organization)    { return one, other }
