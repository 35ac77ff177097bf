package parts

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// outcomeSums are the sums of an outcome: below the rows that they are of where all is in
// view, and at its foot where it scrolls. It lays out the scroll with that foot.
type outcomeSums struct {
	below, foot *fyne.Container
	said        []string // as they are read
}

func newOutcomeSums() *outcomeSums {
	s := &outcomeSums{below: container.New(&Stacked{}), foot: container.New(&Stacked{})}
	s.foot.Hide()
	return s
}

func (s *outcomeSums) clear() { s.below.Objects, s.foot.Objects, s.said = nil, nil, nil }

// add adds one: of its cells the first and the last say something.
func (s *outcomeSums) add(cells [outcomeColumns]string) {
	for _, in := range []*fyne.Container{s.below, s.foot} {
		line := container.NewBorder(nil, nil, NewPlain(cells[0], SizeText).Strong().Line(), NewPlain(cells[outcomeColumns-1], SizeText).Strong().Line().Right())
		in.Add(container.New(layout.NewCustomPaddedLayout(outcomeDown, 0, 0, 0), line))
	}
	s.said = append(s.said, strings.Join(cells[:], " | "))
}

// MinSize is the scroll's, with the foot.
func (s *outcomeSums) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[0].MinSize().AddWidthHeight(0, s.high())
}

// high is how much room the foot takes.
func (s *outcomeSums) high() float32 {
	if !s.foot.Visible() {
		return 0
	}
	return s.foot.MinSize().Height
}

// Layout has the foot show where not all is in view. It looks twice: what is wrapped knows
// its height once it has its width.
func (s *outcomeSums) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scroll := objects[0].(*container.Scroll)
	for range 2 {
		all := scroll.Content.MinSize().Height
		if s.foot.Visible() {
			all += s.foot.MinSize().Height
		}
		scrolls := all > size.Height && len(s.said) > 0
		ShowIf(scrolls, s.foot)
		ShowIf(!scrolls && len(s.said) > 0, s.below)
		scroll.Resize(fyne.NewSize(size.Width, size.Height-s.high()))
		scroll.Content.Refresh()
	}
	scroll.Move(fyne.NewPos(0, 0))
	s.foot.Resize(fyne.NewSize(size.Width-scrollBar, s.high())) // the figures stand below those above
	s.foot.Move(fyne.NewPos(0, size.Height-s.high()))
}
