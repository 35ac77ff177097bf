package parts

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"log/slog"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
	"github.com/go-analyze/charts"
	"github.com/golang/freetype/truetype"
)

// Bars are a bar for each label, solid as far as it has happened and lighter as
// far as it is expected.
type Bars struct {
	Labels         []string
	Done, Expected []float64
	Format         func(float64) string // how a value is written beside the axis
}

// Shares are the parts of a whole, the largest first.
type Shares struct {
	Names  []string
	Values []float64
	Format func(share float64) string // how a part of 1 is written
}

// Lines are values over time, a line a name.
type Lines struct {
	Labels []string
	Names  []string
	Values [][]float64
	Format func(float64) string
}

// Chart is a picture of figures that a table beside it says in full.
type Chart struct {
	widget.BaseWidget
	label  string // for a screen reader
	draw   func(*charts.Painter, palette) error
	raster *canvas.Raster
	drawn  *image.NRGBA // the last picture, as long as nothing changes
	looked palette
}

// chartHeight is the least height in which a chart can be read.
const chartHeight = 190

// NewChart returns a chart that shows nothing yet.
func NewChart() *Chart {
	c := &Chart{}
	c.raster = canvas.NewRaster(c.picture)
	c.ExtendBaseWidget(c)
	return c
}

// ShowNothing shows that there are no figures.
func (c *Chart) ShowNothing() { c.show("", nil) }

// ShowBars shows bars.
func (c *Chart) ShowBars(label string, b Bars) {
	c.show(label, func(p *charts.Painter, look palette) error {
		option := charts.NewBarChartOptionWithData([][]float64{b.Done, b.Expected})
		stacked := true
		option.StackSeries = &stacked
		option.CategoryAxis.Labels = spaced(b.Labels)
		option.CategoryAxis.LabelCount = len(b.Labels)
		option.CategoryAxis.LabelFontStyle = look.font()
		option.ValueAxis = []charts.ValueAxisOption{{LabelFontStyle: look.font()}}
		option.Theme = look.colors(look.main, look.light)
		option.ValueFormatter = b.Format
		return p.BarChart(option)
	})
}

// ShowShares shows the parts of a whole as lying bars, beside which there is room
// for long names.
func (c *Chart) ShowShares(label string, s Shares) {
	names, values, whole := slices.Clone(s.Names), slices.Clone(s.Values), 0.0
	for _, value := range s.Values {
		whole += value
	}
	slices.Reverse(names) // they are drawn from below
	slices.Reverse(values)
	c.show(label, func(p *charts.Painter, look palette) error {
		shown, hidden := true, false
		option := charts.NewBarChartOptionWithData([][]float64{values})
		option.Horizontal = true
		option.CategoryAxis.Labels = names
		option.CategoryAxis.LabelCount = len(names)
		option.CategoryAxis.LabelFontStyle = look.font()
		option.ValueAxis = []charts.ValueAxisOption{{Show: &hidden}}
		option.SeriesList[0].Label = charts.SeriesLabel{Show: &shown, FontStyle: look.font(), ValueFormatter: func(value float64) string { return s.Format(value / whole) }}
		option.Theme = look.colors(look.main)
		return p.BarChart(option)
	})
}

// ShowLines shows lines.
func (c *Chart) ShowLines(label string, l Lines) {
	c.show(label, func(p *charts.Painter, look palette) error {
		option := charts.NewLineChartOptionWithData(l.Values)
		option.XAxis.Labels = spaced(l.Labels)
		option.XAxis.LabelCount = len(l.Labels)
		option.XAxis.LabelFontStyle = look.font()
		option.YAxis = []charts.YAxisOption{{LabelFontStyle: look.font()}}
		option.Legend.FontStyle = look.font()
		option.Legend.SeriesNames = l.Names
		option.Theme = look.colors(look.main, look.accent)
		option.ValueFormatter = l.Format
		return p.LineChart(option)
	})
}

// mostLabels is how many labels fit under a chart.
const mostLabels = 6

// spaced keeps so many labels that they don't run into each other.
func spaced(labels []string) []string {
	kept := make([]string, len(labels))
	step := (len(labels) + mostLabels - 1) / mostLabels
	for i := 0; i < len(labels); i += step {
		kept[i] = labels[i]
	}
	return kept
}

func (c *Chart) show(label string, draw func(*charts.Painter, palette) error) {
	c.label, c.draw, c.drawn = label, draw, nil
	c.Refresh()
}

// AccessibilityLabel says what the chart is of.
func (c *Chart) AccessibilityLabel() string { return c.label }

// AccessibilityRole is a text's.
func (c *Chart) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws the chart.
func (c *Chart) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(c.raster) }

// MinSize is the least size in which a chart can be read.
func (c *Chart) MinSize() fyne.Size { return fyne.NewSize(260, chartHeight) }

// picture draws the chart as large as it is, unless it is drawn so already.
func (c *Chart) picture(width, height int) image.Image {
	look := c.palette()
	if c.Size().Width > 0 {
		look.scale = float64(width) / float64(c.Size().Width)
	}
	if c.drawn != nil && c.drawn.Rect.Dx() == width && c.drawn.Rect.Dy() == height && c.looked == look {
		return c.drawn
	}
	c.drawn, c.looked = image.NewNRGBA(image.Rect(0, 0, width, height)), look
	if c.draw == nil || width <= 1 || height <= 1 {
		return c.drawn
	}
	drawn, err := c.paint(width, height, look)
	if err != nil {
		slog.Error("drawing a chart", "error", err)
		return c.drawn
	}
	c.drawn = drawn
	return c.drawn
}

// paint draws in as many pixels as there are.
func (c *Chart) paint(width, height int, look palette) (*image.NRGBA, error) {
	font, err := truetype.Parse(c.Theme().Font(fyne.TextStyle{}).Content())
	if err != nil {
		return nil, err
	}
	painter := charts.NewPainter(charts.PainterOptions{
		OutputFormat: charts.ChartOutputPNG, Width: width, Height: height, Font: font, Theme: look.colors(),
	})
	if err := c.draw(painter, look); err != nil {
		return nil, err
	}
	content, err := painter.Bytes()
	if err != nil {
		return nil, err
	}
	decoded, err := png.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, err
	}
	picture := image.NewNRGBA(decoded.Bounds())
	for y := range decoded.Bounds().Dy() {
		for x := range decoded.Bounds().Dx() {
			picture.Set(x, y, decoded.At(x, y))
		}
	}
	return picture, nil
}

// palette is how a chart looks in the present theme: its colors, and how many
// pixels are one of the window's units.
type palette struct {
	scale                                 float64
	dark                                  bool
	back, text, line, main, light, accent color.NRGBA
}

func (c *Chart) palette() palette {
	th, variant := c.Theme(), fyne.CurrentApp().Settings().ThemeVariant()
	of := func(name fyne.ThemeColorName) color.NRGBA {
		return color.NRGBAModel.Convert(th.Color(name, variant)).(color.NRGBA)
	}
	p := palette{
		dark: variant == theme.VariantDark, back: of(theme.ColorNameBackground), text: of(theme.ColorNameForeground),
		line: of(theme.ColorNameSeparator), main: of(theme.ColorNamePrimary), accent: of(theme.ColorNameWarning),
	}
	p.light = between(p.main, p.back)
	return p
}

// textSize is the size of a chart's text at a scale of 100%.
const textSize = 11

// font is the text's, as large as elsewhere at any scale.
func (p palette) font() charts.FontStyle {
	return charts.FontStyle{FontSize: textSize * p.scale, FontColor: charts.Color{R: p.text.R, G: p.text.G, B: p.text.B, A: p.text.A}}
}

// between is the color half way between two.
func between(a, b color.NRGBA) color.NRGBA {
	half := func(x, y uint8) uint8 { return uint8((int(x) + int(y)) / 2) }
	return color.NRGBA{half(a.R, b.R), half(a.G, b.G), half(a.B, b.B), 0xff}
}

// colors turns the palette into the library's, with colors for the series; its
// own ones where none are given.
func (p palette) colors(series ...color.NRGBA) charts.ColorPalette {
	base := charts.GetTheme(charts.ThemeLight)
	if p.dark {
		base = charts.GetTheme(charts.ThemeDark)
	}
	of := func(c color.NRGBA) charts.Color { return charts.Color{R: c.R, G: c.G, B: c.B, A: c.A} }
	base = base.WithBackgroundColor(of(p.back)).WithTextColor(of(p.text)).WithAxisSplitLineColor(of(p.line))
	if len(series) == 0 {
		return base
	}
	var colors []charts.Color
	for _, c := range series {
		colors = append(colors, of(c))
	}
	return base.WithSeriesColors(colors)
}
