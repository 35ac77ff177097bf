package parts

import (
	"hash/fnv"
	"image/color"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// MonogramColors are what monograms stand on, as 0xRRGGBB; white can be read on each.
func MonogramColors() []uint32 {
	return []uint32{0x2F6FB0, 0xB3261E, 0x4B7F3A, 0x7A4FB5, 0x0F6E66, 0x9A5B00, 0xA3326F, 0x44609A, 0x5F6B2E, 0x56636F}
}

// Monogram is the first letter of a vendor on a color that is always the same for
// its name, or the initials of a person in a circle.
type Monogram struct {
	widget.BaseWidget
	of    string
	size  float32
	round bool
}

// NewMonogram returns the monogram of a vendor, so high and wide: 32 in a list, 40 in a
// heading.
func NewMonogram(vendor string, size float32) *Monogram {
	m := &Monogram{of: vendor, size: size}
	m.ExtendBaseWidget(m)
	return m
}

// NewInitials returns the initials of a person in a circle, so high and wide: 28 in a list.
func NewInitials(name string, size float32) *Monogram {
	m := &Monogram{of: name, size: size, round: true}
	m.ExtendBaseWidget(m)
	return m
}

// Of shows another vendor or person.
func (m *Monogram) Of(of string) {
	if m.of == of {
		return
	}
	m.of = of
	m.Refresh()
}

// Letters returns what the monogram says.
func (m *Monogram) Letters() string {
	if m.round {
		return initials(m.of)
	}
	for _, r := range m.of {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return string(unicode.ToUpper(r))
		}
	}
	return ""
}

// initials are the first letters of the first and the last word.
func initials(name string) string {
	words := strings.Fields(name)
	if len(words) > 2 {
		words = []string{words[0], words[len(words)-1]}
	}
	letters := ""
	for _, word := range words {
		for _, r := range word {
			letters += string(unicode.ToUpper(r))
			break
		}
	}
	return letters
}

// back is the color that a vendor's monogram stands on.
func (m *Monogram) back() color.Color {
	if m.round {
		return shade(m, ColorChip)
	}
	hash := fnv.New32a()
	hash.Write([]byte(strings.ToLower(strings.TrimSpace(m.of))))
	all := MonogramColors()
	return opaque(all[hash.Sum32()%uint32(len(all))])
}

// CreateRenderer draws the monogram.
func (m *Monogram) CreateRenderer() fyne.WidgetRenderer {
	r := &monogramRenderer{monogram: m, back: canvas.NewRectangle(nil), text: canvas.NewText("", nil)}
	r.text.TextStyle.Bold = true
	r.paint()
	return r
}

type monogramRenderer struct {
	monogram *Monogram
	back     *canvas.Rectangle
	text     *canvas.Text
}

func (r *monogramRenderer) Destroy() {}
func (r *monogramRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.text}
}

func (r *monogramRenderer) side() float32 { return Grown(r.monogram, r.monogram.size) }

func (r *monogramRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(r.side()) }

// Layout keeps the monogram square, in the middle of what room it has.
func (r *monogramRenderer) Layout(size fyne.Size) {
	side := min(r.side(), size.Width, size.Height)
	at := fyne.NewPos((size.Width-side)/2, (size.Height-side)/2)
	r.back.Move(at)
	r.back.Resize(fyne.NewSquareSize(side))
	text := r.text.MinSize()
	r.text.Resize(text)
	r.text.Move(at.AddXY((side-text.Width)/2, (side-text.Height)/2))
}

func (r *monogramRenderer) paint() {
	r.back.FillColor, r.back.CornerRadius = r.monogram.back(), corner
	r.text.Color = color.White
	if r.monogram.round {
		r.back.CornerRadius = r.side() / 2
		r.text.Color = shade(r.monogram, theme.ColorNameDisabled)
	}
	r.text.Text, r.text.TextSize = r.monogram.Letters(), r.side()*0.4
	r.Layout(r.monogram.Size())
}

func (r *monogramRenderer) Refresh() {
	r.paint()
	r.back.Refresh()
	r.text.Refresh()
}
