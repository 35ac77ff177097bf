package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fold goes on with a text that is too long for its line on the lower one, where
// nothing else stands there.
func (r *cellRenderer) fold(width float32) {
	s := r.cell.shows
	lower, there := s.lower()
	first, rest := s.Text, ""
	if r.cell.table.tall && s.folds() {
		inset := r.cell.Theme().Size(theme.SizeNameInnerPadding)
		upper, below := r.cell.foldedIn(width - 2*inset)
		first, lower, there = strings.Join(upper, "\n"), strings.Join(below, "\n"), true
	}
	if room := width - 2*r.cell.Theme().Size(theme.SizeNameInnerPadding); !s.Right && (!there || s.yieldsTo() && !r.fits(room)) {
		lower = ""
		first, rest = foldLine(together(s.Text), room, r.cell.Theme().Size(theme.SizeNameText), r.text.TextStyle)
		first, rest = strings.ReplaceAll(first, noBreak, " "), strings.ReplaceAll(rest, noBreak, " ")
	}
	r.folded = rest != ""
	r.below.Importance, r.below.SizeName, r.below.TextStyle = widget.LowImportance, SizeSmall, fyne.TextStyle{}
	if r.folded {
		r.below.Importance, r.below.SizeName, r.below.TextStyle = widget.MediumImportance, SizeText, r.text.TextStyle
	}
	if len(s.Badges) > 0 {
		lower = ""
	}
	r.below.Hidden = lower+rest == ""
	if !s.Right { // no number is cut
		first = r.cutTo(first, width, r.text)
	}
	r.text.SetText(first)
	r.below.SetText(r.cutTo(lower+rest, width, r.below))
}

// yieldsTo tells whether the text may stand where the second line does.
func (s CellText) yieldsTo() bool {
	return s.Yields && !s.Bar && len(s.Badges) == 0 && len(s.Lines) == 0
}

// together keeps on one line what stands between brackets: (Plan 1) tells products apart.
func together(text string) string {
	inside := false
	return strings.Map(func(r rune) rune {
		switch r {
		case '(':
			inside = true
		case ')':
			inside = false
		case ' ':
			if inside {
				return '\u00a0'
			}
		}
		return r
	}, text)
}

// fits tells whether the text has room on one line.
func (r *cellRenderer) fits(room float32) bool {
	return fyne.MeasureText(r.cell.shows.Text, r.cell.Theme().Size(theme.SizeNameText), r.text.TextStyle).Width <= room
}

// cutTo cuts the lines of a label that have no room, but none of their numbers.
func (r *cellRenderer) cutTo(text string, width float32, label *widget.Label) string {
	th := r.cell.Theme()
	if width -= 2 * th.Size(theme.SizeNameInnerPadding); width <= 0 {
		return ""
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, cut(line, width, th.Size(label.SizeName), label.TextStyle))
	}
	return strings.Join(lines, "\n")
}

// foldLine returns the words of a text that fit on a line, and the rest. A word that is
// too long for a line, as the name of a file, goes on after a sign in it. What has no room
// at all, or needs no fold, is one line.
func foldLine(text string, width, size float32, style fyne.TextStyle) (line, rest string) {
	fits := func(text string) bool { return fyne.MeasureText(text, size, style).Width <= width }
	if width <= 0 || fits(text) {
		return text, ""
	}
	end, sign := 0, 0
	for i, r := range text {
		upTo := i
		if r != ' ' {
			upTo++ // the sign stays on the line
		}
		if !strings.ContainsRune(" -_.@/", r) {
			continue
		}
		if !fits(text[:upTo]) {
			break
		}
		if r == ' ' {
			end = i
		} else {
			sign = upTo
		}
	}
	switch {
	case end > 0:
		return text[:end], text[end+1:]
	case sign > 0:
		return text[:sign], text[sign:]
	}
	return text, ""
}
