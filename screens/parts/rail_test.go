package parts_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"seatbook/screens/find"
	"seatbook/screens/parts"
)

// The rail leads to its places by mouse and keyboard; names and numbers are never cut,
// and in a narrow window they are in the tip.
func TestRail(t *testing.T) {
	newApp(t)
	var gone []string
	entry := func(name string) *parts.RailEntry {
		return parts.NewRailEntry(theme.HomeIcon(), name, func() { gone = append(gone, name) })
	}
	home, list, settings := entry("Overview"), entry("Subscriptions"), entry("Settings…")
	rail := parts.NewRail([]*parts.RailEntry{home, list}, []*parts.RailEntry{settings})
	rail.Tell("Van Dijk Groothandel\nSaved on this computer")
	body := parts.NewEntry("", "")
	window := test.NewTempWindow(t, container.New(&parts.BesideRail{Rail: rail, Full: 1000}, rail, body))
	window.Resize(fyne.NewSize(1280, 800))
	list.SetNumber("1,234,567,890")
	window.Content().Refresh()
	for _, text := range []string{"Overview", "Subscriptions", "1,234,567,890", "Settings…", "Van Dijk Groothandel"} {
		if find.Text(window.Canvas(), text) == nil {
			t.Errorf("%q is not in view: %v", text, find.Lines(window.Canvas()))
		}
	}
	name, number := find.Text(window.Canvas(), "Subscriptions"), find.Text(window.Canvas(), "1,234,567,890")
	if name.Position().X+name.Size().Width > number.Position().X || number.Position().X+number.Size().Width > list.Size().Width {
		t.Error("a name and its number don't fit beside each other")
	}
	if body.Position().X != rail.Size().Width {
		t.Error("the page is not beside the rail")
	}
	list.SetOn(true)
	test.Tap(list)
	window.Canvas().Focus(rail) // one stop for Tab, on the place on view
	for _, key := range []fyne.KeyName{fyne.KeyUp, fyne.KeyReturn, fyne.KeyEnd, fyne.KeySpace, fyne.KeyDown, fyne.KeyHome, fyne.KeyDown, fyne.KeyEnter} {
		rail.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if !slices.Equal(gone, []string{"Subscriptions", "Overview", "Settings…", "Subscriptions"}) {
		t.Errorf("gone to %v", gone)
	}
	window.Resize(fyne.NewSize(900, 600))
	if !rail.Compact() || find.Text(window.Canvas(), "Subscriptions") != nil || find.Button(window.Canvas(), "Subscriptions") == nil {
		t.Errorf("in a narrow window: %v", find.Lines(window.Canvas()))
	}
	if list.ToolTip() != "Subscriptions 1,234,567,890" {
		t.Errorf("the tip is %q", list.ToolTip())
	}
	if window.Resize(fyne.NewSize(1280, 800)); list.ToolTip() != "" {
		t.Errorf("in a wide window the tip is %q", list.ToolTip())
	}
}
