package parts_test

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// What could stand there is offered as one types, taken by the keys or a tap, and
// anything else may stand there.
func TestCompleting(t *testing.T) {
	test.NewTempApp(t)
	all := []string{"Visio Plan 1", "Visio Plan 2", "Project Plan 1"}
	field := parts.NewCompleting("", "", func(text string) (fits []string) {
		for _, one := range all {
			if strings.Contains(strings.ToLower(one), strings.ToLower(text)) {
				fits = append(fits, one)
			}
		}
		return fits
	})
	grown := 0
	field.OnGrown = func() { grown++ }
	window := test.NewTempWindow(t, field)
	window.Resize(fyne.NewSize(300, 400))
	press := func(keys ...fyne.KeyName) {
		for _, key := range keys {
			field.Entry.TypedKey(&fyne.KeyEvent{Name: key})
		}
	}
	window.Canvas().Focus(field.Entry)
	test.Type(field.Entry, "vis")
	if got := field.Offered(); !slices.Equal(got, all[:2]) || grown == 0 {
		t.Fatalf("offered are %q", got)
	}
	press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	if field.Text() != all[1] || len(field.Offered()) > 0 {
		t.Errorf("%q, %q offered", field.Text(), field.Offered())
	}
	field.Entry.SetText("plan 1")
	press(fyne.KeyEscape)
	if field.Text() != "plan 1" || len(field.Offered()) > 0 {
		t.Errorf("Esc: %q, %q offered", field.Text(), field.Offered())
	}
	field.Entry.SetText("proj")
	row := find.First(window.Canvas(), func(o fyne.CanvasObject) bool {
		said, is := o.(interface{ AccessibilityLabel() string })
		_, tapped := o.(fyne.Tappable)
		return is && tapped && strings.HasPrefix(said.AccessibilityLabel(), "Project")
	})
	if row == nil {
		t.Fatal("nothing to tap")
	}
	test.Tap(row.(fyne.Tappable))
	if field.Text() != all[2] {
		t.Errorf("a tap: %q", field.Text())
	}
}

// Where nothing but an offer is of use, Enter takes the only one, and waits for it where it
// is on its way; of several it takes none, and where nothing is offered it confirms.
func TestEnterTakesTheOnlyOffer(t *testing.T) {
	for _, c := range []struct {
		name   string
		offers []string
		want   string
		enters int
	}{
		{"one", []string{"Pien Kramer"}, "Pien Kramer", 0},
		{"two", []string{"Pien Kramer", "Pien Vos"}, "pien", 0},
		{"none", nil, "pien", 1},
	} {
		test.NewTempApp(t)
		field := parts.NewCompleting("", "", func(string) []string { return nil })
		field.Only = true
		window := test.NewTempWindow(t, field)
		enters := 0
		window.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { enters++ })
		window.Canvas().Focus(field.Entry)
		test.Type(field.Entry, "pien")
		field.Wait()
		field.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if enters > 0 {
			t.Errorf("%s: Enter does not wait", c.name)
		}
		field.Offer(c.offers)
		if field.Text() != c.want || enters != c.enters {
			t.Errorf("%s: Enter leaves %q and confirms %d times", c.name, field.Text(), enters)
		}
	}
}
