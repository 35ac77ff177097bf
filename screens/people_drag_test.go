package screens_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"seatbook/data/booktest"
	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// People are dragged onto a product in the panel, and off it again.
func TestDragPeople(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	s.addPeople("Anna", "Bram", "Carla")
	s.pickAll()
	drag := func(onto string) {
		t.Helper()
		cell := find.First(s.canvas, func(o fyne.CanvasObject) bool {
			cell, is := o.(*parts.Cell)
			return is && strings.HasPrefix(cell.AccessibilityLabel(), "Bram")
		}).(*parts.Cell)
		event := func(at fyne.Position) *fyne.DragEvent {
			return &fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}}
		}
		cell.Dragged(event(fyne.NewPos(0, 0)))
		top := s.canvas.Overlays().Top()
		s.canvas.Overlays().Remove(top) // what the pointer carries hides what is under it
		target := find.First(s.canvas, func(o fyne.CanvasObject) bool { _, is := o.(*parts.DropTarget); return is })
		s.shows(onto)
		s.canvas.Overlays().Add(top)
		if target == nil {
			t.Fatal("nothing to drop on")
		}
		cell.Dragged(event(find.Middle(target)))
		cell.DragEnd()
	}
	drag("Drop on a product to assign it")
	if held := s.detail(office.ID).NamedAssigned; held != 3 {
		t.Fatalf("%d assigned", held)
	}
	s.shows("3 selected")
	drag("Drop on a product to unassign it")
	if held := s.detail(office.ID).NamedAssigned; held != 0 {
		t.Errorf("%d assigned", held)
	}
}

// carry drags what the panel lists by a name, whether it is in view or not.
func (s *seen) carry(name string, onto fyne.Position) {
	s.t.Helper()
	var carried *parts.Carried
	find.Each(s.canvas, func(o fyne.CanvasObject, _ []fyne.CanvasObject) {
		if c, is := o.(*parts.Carried); is && c.Name == name {
			carried = c
		}
	})
	if carried == nil {
		s.t.Fatalf("no %q to be dragged in view:\n%s", name, s.text())
	}
	carried.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: onto}})
	carried.DragEnd()
}

// Somebody is dragged from the panel of a subscription onto another one in the list, and
// gets a license of that; onto nothing, and this one is taken back; back to where it was
// nothing is done.
func TestDragAHolder(t *testing.T) {
	s := look(t, newBook(t))
	office, visio := s.add(booktest.Office(3)), s.add(named("Visio", 3))
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna", "Bram")); err != nil {
		t.Fatal(err)
	}
	s.tap("M365 Business Standard")
	drag := func(onto fyne.Position) {
		t.Helper()
		s.carry("Bram", onto)
	}
	before := s.steps()
	drag(find.Middle(find.Text(s.canvas, "2 people"))) // in the panel
	drag(find.Middle(find.Text(s.canvas, "M365 Business Standard")))
	if s.steps() != before {
		t.Error("something was done where it was")
	}
	drag(find.Middle(find.Text(s.canvas, "Visio")))
	if held := s.detail(visio.ID).NamedAssigned; held != 1 {
		t.Errorf("%d of Visio are assigned", held)
	}
	s.shows("Bram now has Visio")
	drag(find.Middle(find.Text(s.canvas, "Visio")))
	s.shows("Bram already has a license of this product.")
	drag(find.Middle(find.Text(s.canvas, "Search or run a command")))
	if held := s.detail(office.ID).NamedAssigned; held != 1 {
		t.Errorf("%d of Business Standard are assigned", held)
	}
	s.shows("unassigned")
	s.press("Undo")
	if held := s.detail(office.ID).NamedAssigned; held != 2 {
		t.Errorf("after the undo, %d of Business Standard are assigned", held)
	}
}

// A license is dragged from a person's panel back to the list, and taken back.
func TestDragALicenseBack(t *testing.T) {
	s := look(t, newBook(t))
	office := s.add(booktest.Office(3))
	if err := booktest.Assign(t, s.book.Book, office.ID, s.addPeople("Anna", "Bram")); err != nil {
		t.Fatal(err)
	}
	s.press("People")
	s.tap("Anna")
	before := s.steps()
	s.carry(office.Product, find.Middle(find.Text(s.canvas, "New colleague, same licenses")))
	if s.steps() != before {
		t.Error("something was done where it was")
	}
	s.carry(office.Product, find.Middle(find.Text(s.canvas, "Bram")))
	if held := s.detail(office.ID).NamedAssigned; held != 1 {
		t.Errorf("%d are assigned", held)
	}
	s.press("Undo")
	if held := s.detail(office.ID).NamedAssigned; held != 2 {
		t.Errorf("after the undo, %d are assigned", held)
	}
}
