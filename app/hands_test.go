package main

import (
	"fyne.io/fyne/v2"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// press presses what says the words of a key.
func (s *shown) press(key string) {
	s.t.Helper()
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
		if label == s.w.Words.Text(key) {
			button = b
		}
	})
	if button == nil {
		s.t.Fatalf("no button %q in view", s.w.Words.Text(key))
	}
	button.Tapped(&fyne.PointEvent{AbsolutePosition: find.Middle(button)})
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
func (s *shown) pick() {
	s.t.Helper()
	s.w.Places()["people"]()
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
