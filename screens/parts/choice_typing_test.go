package parts_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/parts"
)

// An answer is picked by its first letters while its list is closed, and the same letter
// again goes on to the next; a greyed one is passed over.
func TestChoiceByItsLetters(t *testing.T) {
	newApp(t)
	choice := parts.NewChoice([]parts.Option[int]{
		{Value: 1, Label: "Maandelijks"}, {Value: 2, Label: "Jaarlijks"}, {Value: 3, Label: "Euro"}, {Value: 4, Label: "Eén keer", Greyed: true}, {Value: 5, Label: "Escudo"},
	}, 1, nil)
	window := test.NewTempWindow(t, choice)
	window.Resize(fyne.NewSize(300, 400))
	window.Canvas().Focus(choice)
	for _, typed := range []struct {
		letters string
		want    int
	}{{"j", 2}, {"z", 2}} {
		for _, r := range typed.letters {
			choice.TypedRune(r)
		}
		if got := choice.Value(); got != typed.want {
			t.Errorf("%q picks %d, want %d", typed.letters, got, typed.want)
		}
	}
	other := parts.NewChoice([]parts.Option[int]{{Value: 1, Label: "Dollar"}, {Value: 2, Label: "Euro"}, {Value: 3, Label: "Eén keer", Greyed: true}, {Value: 4, Label: "Escudo"}}, 1, nil)
	window.SetContent(other)
	window.Canvas().Focus(other)
	for i, want := range []int{2, 4, 2} { // the same letter goes around
		if other.TypedRune('e'); other.Value() != want {
			t.Errorf("letter %d picks %d, want %d", i+1, other.Value(), want)
		}
	}
	other.TypedRune('s')
	if other.Value() != 4 {
		t.Errorf("es picks %d", other.Value())
	}
}

// More letters lead to a later word of an answer, and a space within a word is a sign of it.
func TestChoiceByALaterWord(t *testing.T) {
	newApp(t)
	choice := parts.NewChoice([]parts.Option[int]{{Value: 1, Label: "Alpha NV"}, {Value: 2, Label: "Alpha BV"}, {Value: 3, Label: "M365 Business Premium"}, {Value: 4, Label: "Beta"}, {Value: 5, Label: "Project Premium"}}, 4, nil)
	window := test.NewTempWindow(t, choice)
	window.Resize(fyne.NewSize(300, 400))
	window.Canvas().Focus(choice)
	typed := func(text string) {
		for _, r := range text {
			if r == ' ' {
				window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
			}
			window.Canvas().Focused().TypedRune(r)
		}
	}
	typed("alpha b")
	if choice.Value() != 2 {
		t.Errorf("picks %d", choice.Value())
	}
	choice.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	typed("prem")
	window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if choice.Value() != 3 {
		t.Errorf("a later word picks %d", choice.Value())
	}
}
