package parts

import (
	"strings"
	"unicode"
)

// longMenu is how many entries a menu has in which one looks for a name, and not for a command
// by its letter.
const longMenu = 12

// TypedRune goes to the next entry that begins with a letter, and chooses it where it
// is the only one. In a long menu it goes to what is typed, and chooses nothing.
func (m *Menu) TypedRune(r rune) {
	var found []int
	level := m.top()
	if len(level.of.Items) > longMenu {
		m.typeAhead(r)
		return
	}
	for i, item := range level.of.Items {
		if canChoose(item) && strings.HasPrefix(strings.ToLower(item.Label), string(unicode.ToLower(r))) {
			found = append(found, i)
		}
	}
	switch {
	case len(found) == 1:
		m.choose(found[0])
	case len(found) > 1:
		next := found[0]
		for _, i := range found {
			if i > level.active {
				next = i
				break
			}
		}
		m.activate(next)
		m.showEntry(level, next)
	}
}

// typeAhead goes to the entry that begins as what is typed does.
func (m *Menu) typeAhead(r rune) {
	if r == ' ' && !m.ahead.goesOn() {
		return // which chooses
	}
	level := m.top()
	all := make([]answer, len(level.of.Items))
	for i, item := range level.of.Items {
		all[i] = answer{item.Label, !canChoose(item)}
	}
	if i := m.ahead.typed(r, all, level.active); i >= 0 {
		m.activate(i)
		m.showEntry(level, i)
	}
}
