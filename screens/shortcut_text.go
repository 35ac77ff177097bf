package screens

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
)

// shortcutText is a shortcut as the keys say it; empty for none.
func (w *Window) shortcutText(shortcut fyne.Shortcut) string {
	var key fyne.KeyName
	held := fyne.KeyModifierShortcutDefault
	switch s := shortcut.(type) {
	case *fyne.ShortcutUndo:
		key = fyne.KeyZ
	case *fyne.ShortcutRedo:
		key = fyne.KeyY
	case fyne.KeyboardShortcut:
		key, held = s.Key(), s.Mod()
	default:
		return ""
	}
	names := []struct {
		mod       fyne.KeyModifier
		name, mac string
	}{
		{fyne.KeyModifierControl, w.Words.Text("key.ctrl"), "⌃"},
		{fyne.KeyModifierAlt, w.Words.Text("key.alt"), "⌥"},
		{fyne.KeyModifierShift, w.Words.Text("key.shift"), "⇧"},
		{fyne.KeyModifierSuper, w.Words.Text("key.super"), "⌘"},
	}
	var said []string
	for _, n := range names {
		switch {
		case held&n.mod == 0:
		case runtime.GOOS == "darwin":
			said = append(said, n.mac)
		default:
			said = append(said, n.name)
		}
	}
	between := "+"
	if runtime.GOOS == "darwin" {
		between = ""
	}
	return strings.Join(append(said, w.keyName(key)), between)
}

// keyName is what stands on a key.
func (w *Window) keyName(key fyne.KeyName) string {
	switch key {
	case fyne.KeyLeft:
		return w.Words.Text("key.left")
	case fyne.KeyRight:
		return w.Words.Text("key.right")
	case fyne.KeyUp:
		return w.Words.Text("key.up")
	case fyne.KeyDown:
		return w.Words.Text("key.down")
	default:
		return string(key)
	}
}
