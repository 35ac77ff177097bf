package parts_test

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// open shows a menu of a heading, a ticked entry, and one with a menu below it.
func (b *barred) open() {
	item := func(name string) *fyne.MenuItem {
		return fyne.NewMenuItem(name, func() { b.done = append(b.done, name) })
	}
	ticked, below := item("Ticked"), fyne.NewMenuItem("Vendor", nil)
	ticked.Checked = true
	below.ChildMenu = fyne.NewMenu("", item("Adobe"), item("Microsoft"))
	parts.ShowMenu(b.canvas, fyne.NewMenu("", parts.NewMenuHead("Shown"), ticked, fyne.NewMenuItemSeparator(), below, item("Last")), fyne.NewPos(20, 20), nil)
}

// A menu below an entry is opened by the right arrow, by Enter, by its letter and by the
// pointer; Left and Esc leave it, Tab closes all.
func TestMenuBelowAnEntry(t *testing.T) {
	b := newBarred(t)
	b.open()
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyDown, fyne.KeyReturn)
	b.open()
	b.keys(fyne.KeyEnd, fyne.KeyUp, fyne.KeyReturn, fyne.KeyLeft, fyne.KeyDown, fyne.KeyReturn)
	b.open()
	b.canvas.Focused().TypedRune('v')
	b.canvas.Focused().TypedRune('a')
	if !slices.Equal(b.done, []string{"Microsoft", "Last", "Adobe"}) {
		t.Errorf("done %v", b.done)
	}
	b.open()
	test.MoveMouse(b.canvas, find.Middle(find.Text(b.canvas, "Vendor")))
	test.TapCanvas(b.canvas, find.Middle(find.Text(b.canvas, "Microsoft")))
	b.open()
	test.TapCanvas(b.canvas, find.Middle(find.Text(b.canvas, "Shown"))) // it heads others, and is none
	b.keys(fyne.KeyDown, fyne.KeyDown, fyne.KeyRight, fyne.KeyEscape)
	if find.Text(b.canvas, "Adobe") != nil || find.Text(b.canvas, "Last") == nil {
		t.Errorf("Esc leaves %v", find.Lines(b.canvas))
	}
	b.keys(fyne.KeyTab)
	if len(b.canvas.Overlays().List()) > 0 || b.canvas.Focused() != b.entry || !slices.Equal(b.done[3:], []string{"Microsoft"}) {
		t.Errorf("the keyboard is on %T, done %v", b.canvas.Focused(), b.done)
	}
}

// A menu below an entry that has no room to the right stands to the left of it.
func TestMenuBelowStaysInView(t *testing.T) {
	b := newBarred(t)
	below := fyne.NewMenuItem("Vendor", nil)
	below.ChildMenu = fyne.NewMenu("", fyne.NewMenuItem("A vendor with a long name", func() {}))
	parts.ShowMenu(b.canvas, fyne.NewMenu("", below), fyne.NewPos(590, 390), nil)
	b.keys(fyne.KeyDown, fyne.KeyRight)
	one, other := find.Text(b.canvas, "Vendor"), find.Text(b.canvas, "A vendor with a long name")
	if other == nil || find.Middle(other).X >= find.Middle(one).X {
		t.Errorf("it stands at %v", find.Lines(b.canvas))
	}
}

// A menu that is longer than the window scrolls, by keys and by the wheel.
func TestLongMenuScrolls(t *testing.T) {
	b := newBarred(t)
	menu := fyne.NewMenu("")
	for i := range 30 {
		name := fmt.Sprintf("Entry %02d", i)
		menu.Items = append(menu.Items, fyne.NewMenuItem(name, func() { b.done = append(b.done, name) }))
	}
	shown := parts.ShowMenu(b.canvas, menu, fyne.NewPos(20, 20), nil)
	if find.Text(b.canvas, "Entry 00") == nil || find.Text(b.canvas, "Entry 29") != nil {
		t.Fatalf("in view: %v", find.Lines(b.canvas))
	}
	b.keys(fyne.KeyUp) // around to the last
	if find.Text(b.canvas, "Entry 29") == nil {
		t.Fatalf("in view: %v", find.Lines(b.canvas))
	}
	at := fyne.PointEvent{Position: find.Middle(find.Text(b.canvas, "Entry 29"))}
	for range 40 {
		shown.Scrolled(&fyne.ScrollEvent{PointEvent: at, Scrolled: fyne.NewDelta(0, 10)})
	}
	if find.Text(b.canvas, "Entry 00") == nil {
		t.Errorf("in view: %v", find.Lines(b.canvas))
	}
	for range 40 {
		shown.Scrolled(&fyne.ScrollEvent{PointEvent: at, Scrolled: fyne.NewDelta(0, -10)})
	}
	test.TapCanvas(b.canvas, find.Middle(find.Text(b.canvas, "Entry 29")))
	if !slices.Equal(b.done, []string{"Entry 29"}) {
		t.Errorf("done %v", b.done)
	}
}

// In a menu of many names, what is typed is looked for, and nothing is chosen until Enter.
func TestLongMenuIsLookedThrough(t *testing.T) {
	b := newBarred(t)
	chosen := ""
	var items []*fyne.MenuItem
	for _, name := range []string{"All", "Adobe", "Clipchamp", "Defender", "Exchange", "Intune", "Jira", "M365 Business Premium", "M365 E3", "Notion", "Planner", "Visio", "Zoom"} {
		items = append(items, fyne.NewMenuItem(name, func() { chosen = name }))
	}
	parts.ShowMenu(b.canvas, fyne.NewMenu("", items...), fyne.NewPos(20, 20), nil)
	for _, r := range "prem" {
		b.canvas.Focused().TypedRune(r)
	}
	if chosen != "" {
		t.Errorf("a letter chooses %q", chosen)
	}
	b.keys(fyne.KeyReturn)
	if chosen != "M365 Business Premium" {
		t.Errorf("chosen is %q", chosen)
	}
}
