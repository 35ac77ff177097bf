package sqlite

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// The whole record as JSON and back is the same record, its history included,
// whatever was done in it.
func TestJSONIsLossless(t *testing.T) {
	dir := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		book := openRecord(t, newPlace(t, dir))
		defer book.Close()
		for range rapid.IntRange(0, 25).Draw(t, "steps") {
			booktest.DoSomething(t, book.Book)
		}
		var written, again bytes.Buffer
		if err := book.WriteJSON(context.Background(), &written); err != nil {
			t.Fatal(err)
		}
		moved := newPlace(t, dir)
		if err := FromJSON(context.Background(), moved, bytes.NewReader(written.Bytes())); err != nil {
			t.Fatal(err)
		}
		back := openRecord(t, moved)
		defer back.Close()
		if diff := cmp.Diff(asJSON(t, book).String(), asJSON(t, back).String()); diff != "" {
			t.Fatalf("(-record +back)\n%s", diff)
		}
		if err := back.WriteJSON(context.Background(), &again); err != nil {
			t.Fatal(err)
		}
		if written.String() != again.String() {
			t.Fatalf("written again it is another:\n%s", cmp.Diff(written.String(), again.String()))
		}
		if _, err := booktest.Undo(back.Book); err != nil && !isCode(err, data.CodeNothingToUndo) {
			if _, first := booktest.Undo(book.Book); first == nil {
				t.Fatalf("what could be undone can't be any more: %v", err)
			}
		}
	})
}

func isCode(err error, code data.Code) bool {
	known, ok := errors.AsType[*data.Error](err)
	return ok && known.Code == code
}

// JSON that is not ours, or not whole, makes no record and leaves no file.
func TestJSONThatIsNotARecord(t *testing.T) {
	book := openRecordForTest(t)
	var whole bytes.Buffer
	if err := book.WriteJSON(t.Context(), &whole); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		text string
		want data.Code
	}{
		"empty":              {"", data.CodeNotARecord},
		"a list":             {"[1, 2]", data.CodeNotARecord},
		"another object":     {`{"value": []}`, data.CodeNotARecord},
		"a newer form":       {`{"format": 99, "schema": 1}`, data.CodeNewerVersion},
		"a newer schema":     {`{"format": 1, "schema": 99}`, data.CodeNewerVersion},
		"no schema":          {`{"format": 1, "schema": 0}`, data.CodeNotARecord},
		"two schemas":        {`{"format": 1, "schema": 4, "schema": 4}`, data.CodeNotARecord},
		"tables first":       {`{"settings": []}`, data.CodeNotARecord},
		"cut off":            {whole.String()[:whole.Len()-40], data.CodeDamaged},
		"an unknown column":  {`{"format": 1, "schema": 4, "settings": [{"id": 1, "x; DROP TABLE step": 1}]}`, data.CodeUnknownPart},
		"an unknown table":   {`{"format": 1, "schema": 4, "settings": [], "warranty": []}`, data.CodeUnknownPart},
		"a dangling license": {strings.Replace(whole.String(), `"assignment": [`, `"assignment": [{"id": 1, "version": 1, "subscription": 9, "person": 9, "assigned_on": ""}`, 1), data.CodeDamaged},
		"an impossible row":  {strings.Replace(whole.String(), `"theme":"system"`, `"theme":"loud"`, 1), data.CodeDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "back.seatbook")
			if err := FromJSON(t.Context(), path, strings.NewReader(c.text)); !isCode(err, c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
			if _, err := os.Stat(path); err == nil {
				t.Error("a file was left behind")
			}
		})
	}
	if err := FromJSON(t.Context(), book.store.Path(), &whole); err == nil {
		t.Error("a record that is there was written over")
	}
}

// JSON of an older schema is brought to the present one.
func TestJSONOfAnOlderSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "back.seatbook")
	text := `{"format": 1, "schema": 1, "settings": [{"id": 1, "version": 3, "user_name": "Anouk", "role": "global_admin", "country": "NL", "currency": "EUR", "language": "nl", "theme": "system"}],
		"organization": [{"id": 1, "version": 1, "name": "", "country": "", "search": ""}]}`
	if err := FromJSON(t.Context(), path, strings.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	book := openRecord(t, path)
	defer book.Close()
	settings, err := book.Settings(t.Context())
	if err != nil || settings.UserName != "Anouk" || settings.NoticeDays != 30 {
		t.Errorf("%+v, error %v", settings, err)
	}
}

// R18: what another vendor sells is under no agreement of Microsoft's, in the rows and in
// their history. A record that an older Seatbook wrote with one is read as well, and both
// can be worked with and undone.
func TestJSONOfAnotherVendorNamesNoAgreement(t *testing.T) {
	dir := t.TempDir()
	book := openRecord(t, newPlace(t, dir))
	defer book.Close()
	other := booktest.Office(10)
	other.Product, other.SKU, other.Vendor, other.Cloud = `Jira "agreement":null`, "", "Atlassian", data.CloudNone
	if err := booktest.Try(book.Book, acts.AddSubscription{Subscription: other}); err != nil {
		t.Fatal(err)
	}
	var written bytes.Buffer
	if err := book.WriteJSON(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	if text := written.String(); strings.Contains(text, `"classic"`) || strings.Count(text, `"agreement":null`) != 2 {
		t.Errorf("its row and its history say of the agreement:\n%s", text)
	}
	older := strings.ReplaceAll(written.String(), `"agreement":null`, `"agreement":"classic"`)
	spaced := strings.ReplaceAll(written.String(), `"agreement":null`, `"agreement" : null`)
	for name, text := range map[string]string{"written": written.String(), "older": older, "spaced": spaced} {
		path := newPlace(t, dir)
		if err := FromJSON(t.Context(), path, strings.NewReader(text)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		back := openRecord(t, path)
		if diff := cmp.Diff(asJSON(t, book).String(), asJSON(t, back).String()); diff != "" {
			t.Errorf("%s (-record +back)\n%s", name, diff)
		}
		page, err := back.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
		if err != nil || page.Count != 1 || page.Rows[0].Product != other.Product || page.Rows[0].Agreement != data.AgreementClassic {
			t.Errorf("%s: %+v, error %v", name, page.Rows, err)
		}
		_, undo := booktest.Undo(back.Book)
		_, redo := booktest.Redo(back.Book)
		if undo != nil || redo != nil {
			t.Errorf("%s: undone: %v, done again: %v", name, undo, redo)
		}
		back.Close()
	}
}
