package main

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// press presses what says the words of a key.
func (s *shown) press(key string, params ...any) {
	s.t.Helper()
	words := s.w.Words.Text(key, params...)
	find.Settle(s.w.Fyne().Canvas())
	var button find.Pressable // in view or not
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		b, is := o.(find.Pressable)
		if !is {
			return
		}
		label := b.AccessibilityLabel()
		if chip, is := o.(*parts.Chip); is { // which says as well whether it is on
			label = chip.Words()
		}
		if label == words {
			button = b
		}
	})
	if button == nil {
		s.t.Fatalf("no button %q", words)
	}
	button.Tapped(&fyne.PointEvent{AbsolutePosition: find.Middle(button)})
}

// choose does what an entry of the open menu does.
func (s *shown) choose(key string) {
	s.t.Helper()
	var entry fyne.Tappable
	var at fyne.Position // in it
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, in []fyne.CanvasObject) {
		line, is := o.(*canvas.Text)
		if !is || line.Text != s.w.Words.Text(key) {
			return
		}
		for _, around := range in {
			if tapped, is := around.(fyne.Tappable); is {
				entry = tapped
				at = find.Middle(line).Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(around))
			}
		}
	})
	if entry == nil {
		s.t.Fatalf("no entry %q", s.w.Words.Text(key))
	}
	entry.Tapped(&fyne.PointEvent{Position: at})
}

// more chooses from the menu that “More” opens.
func (s *shown) more(key string) {
	s.t.Helper()
	s.press("menu.more")
	s.choose(key)
}

// pickIn picks an answer of the field of a name.
func (s *shown) pickIn(name string, answer int) {
	s.t.Helper()
	field := s.field(name)
	field.Input.(interface{ SetSelectedIndex(int) }).SetSelectedIndex(answer)
}

func (s *shown) field(name string) *parts.Field {
	s.t.Helper()
	var found *parts.Field
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if field, is := o.(*parts.Field); is && strings.TrimRight(field.Name(), " *") == s.w.Words.Text("field."+name) {
			found = field
		}
	})
	if found == nil {
		s.t.Fatalf("no field %q", s.w.Words.Text("field."+name))
	}
	return found
}

// fill types into the field of a name.
func (s *shown) fill(name, text string) {
	s.t.Helper()
	into := s.field(name).Focusable()
	for _, r := range text {
		into.TypedRune(r)
	}
}

// answer picks an answer wherever it is offered.
func (s *shown) answer(key string) {
	s.t.Helper()
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if choice, is := o.(interface{ SetSelected(string) }); is {
			choice.SetSelected(s.w.Words.Text(key))
		}
	})
}

// tick ticks a box in view, counted from the first.
func (s *shown) tick(at int) {
	s.t.Helper()
	find.Settle(s.w.Fyne().Canvas())
	var boxes []*parts.Check
	find.Each(s.w.Fyne().Canvas(), func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if box, is := o.(*parts.Check); is {
			boxes = append(boxes, box)
		}
	})
	if at >= len(boxes) {
		s.t.Fatalf("%d boxes", len(boxes))
	}
	boxes[at].SetChecked(true)
}

// scroll scrolls what is on top by as much.
func (s *shown) scroll(by float32) {
	s.t.Helper()
	find.Settle(s.w.Fyne().Canvas())
	scroll, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*container.Scroll); return is }).(*container.Scroll)
	if scroll == nil {
		s.t.Fatal("nothing scrolls")
	}
	scroll.ScrollToOffset(fyne.NewPos(0, by))
}

// menu does what an entry of the menus does.
func (s *shown) menu(key string) {
	s.t.Helper()
	for _, menu := range s.w.Menus().Items {
		for _, item := range menu.Items {
			if item.Label == s.w.Words.Text("menu."+key) {
				item.Action()
				return
			}
		}
	}
	s.t.Fatalf("no entry %q", key)
}

// openMenu opens the second of the window's own menus.
func (s *shown) openMenu() {
	bar, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.MenuBar); return is }).(*parts.MenuBar)
	if bar != nil {
		bar.Open(1)
	}
}

func (s *shown) types(text string) {
	s.t.Helper()
	into := s.w.Fyne().Canvas().Focused()
	if into == nil {
		s.t.Fatal("nothing has the keyboard")
	}
	for _, r := range text {
		into.TypedRune(r)
	}
}

func (s *shown) key(name fyne.KeyName) {
	if handler := s.w.Fyne().Canvas().OnTypedKey(); handler != nil {
		handler(&fyne.KeyEvent{Name: name})
	}
}

// keysInto presses keys in what has the keyboard.
func (s *shown) keysInto(names ...fyne.KeyName) {
	s.t.Helper()
	into := s.w.Fyne().Canvas().Focused()
	if into == nil {
		s.t.Fatal("nothing has the keyboard")
	}
	for _, name := range names {
		into.TypedKey(&fyne.KeyEvent{Name: name})
	}
}

func (s *shown) search(text string) {
	s.t.Helper()
	field := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.SearchField); return is })
	field.(*parts.SearchField).SetText(text)
}

// total types a new total in the panel.
func (s *shown) total(text string) {
	s.t.Helper()
	field, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.NumberField); return is }).(*parts.NumberField)
	if field == nil {
		s.t.Fatal("no total in view")
	}
	field.Entry.SetText(text)
}

func (s *shown) table() *parts.Table {
	s.t.Helper()
	table, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool { _, is := o.(*parts.Table); return is }).(*parts.Table)
	if table == nil {
		s.t.Fatal("no list in view")
	}
	return table
}

// pick picks everybody in the list of people.
func (s *shown) pick() { s.pickAll("people") }

// pickAll picks every row of the list of a place.
func (s *shown) pickAll(place string) {
	s.t.Helper()
	s.w.Places()[place]()
	s.table().TypedShortcut(&fyne.ShortcutSelectAll{})
}

// drag drags people halfway to the panel.
func (s *shown) drag() {
	s.t.Helper()
	s.pick()
	cell, _ := find.First(s.w.Fyne().Canvas(), func(o fyne.CanvasObject) bool {
		cell, is := o.(*parts.Cell)
		return is && cell.AccessibilityLabel() != "" && find.Middle(cell).Y > 200
	}).(*parts.Cell)
	if cell == nil {
		s.t.Fatal("nobody to drag")
	}
	size := s.w.Fyne().Canvas().Size()
	cell.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: find.Middle(cell)}})
	cell.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: fyne.NewPos(size.Width*0.7, size.Height/2)}})
}
