package parts

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// weighed parts what the lines from the n-th on say anew where it has no room: what the
// first has none for comes first in the second, what then has none there is said beside the
// first if it can be, and only the lightest, which stands last, is left out.
func (r *footRenderer) weighed(n, count int, room float32) []string {
	says := r.says[n : n+count]
	if count != 2 || room < 1 {
		return says
	}
	fits := func(line int, said []string) bool {
		size := r.foot.Theme().Size(SizeSmall)
		return fyne.MeasureText(strings.Join(said, besides), size, r.texts[n+line].TextStyle).Width <= room
	}
	first, others := strings.Split(says[0], besides), []string{}
	for len(first) > 1 && !fits(0, first) {
		last := len(first) - 1
		first, others = first[:last], append([]string{first[last]}, others...)
	}
	if says[1] != "" {
		others = append(others, strings.Split(says[1], besides)...)
	}
	var second []string
	for _, said := range others {
		switch {
		case fits(1, append(slices.Clone(second), said)):
			second = append(second, said)
		case fits(0, append(slices.Clone(first), said)):
			first = append(first, said)
		}
	}
	if len(second) == 0 {
		second = others[:min(1, len(others))]
	}
	return []string{strings.Join(first, besides), strings.Join(second, besides)}
}

// parted is how many things lines say.
func parted(lines []string) (n int) {
	for _, line := range lines {
		if line != "" {
			n += 1 + strings.Count(line, besides)
		}
	}
	return n
}

// fitWords cuts words that have no room, but never a figure.
func fitWords(text *canvas.Text, room float32) {
	if room < 1 {
		return
	}
	for text.MinSize().Width > room { // what is said beside the first is left out whole
		at := strings.LastIndex(text.Text, besides)
		if at < 0 {
			break
		}
		text.Text = text.Text[:at]
	}
	if text.MinSize().Width > room {
		text.Text = cut(text.Text, room, text.TextSize, text.TextStyle)
	}
}
