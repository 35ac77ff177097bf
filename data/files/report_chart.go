package files

import "seatbook/data/chart"

// The measures of a chart on paper, in millimeters; type as in tables.
const (
	chartHeight = 46
	chartLess   = 4  // by how much it may be lower, to stand on a page with what it belongs to
	chartMore   = 20 // and by how much higher
	chartGap    = 5
	pointSize   = 25.4 / 72 // a point
)

// chartInks are the colors of a chart on paper.
var chartInks = map[chart.Ink]color{
	chart.Words: ink, chart.Faint: faint, chart.Guide: {225, 230, 235}, chart.Zero: faint,
	chart.Main: accent, chart.Tint: tint, chart.Other: ink,
}

// charts draws charts below each other, each whole on a page.
func (p *paper) charts(all []chart.Chart) {
	for _, c := range all {
		if p.room() < chartHeight-chartLess {
			p.next()
		}
		height := p.chartHeight()
		p.chart(c, height)
		p.y += height + chartGap
	}
}

// chartHeight is how high a chart is where the page is at: where no other one has room
// below it, it takes some of what is left.
func (p *paper) chartHeight() float64 {
	left := p.room() - chartHeight
	if left > chartHeight+chartGap {
		return chartHeight
	}
	return chartHeight + min(left, chartMore)
}

// chart draws a chart where the page is at, in lines and words: nothing of it is a
// picture, so that it can be made as large as one likes, and searched.
func (p *paper) chart(c chart.Chart, height float64) {
	x, y := float64(pageMargin), p.y
	d := c.Draw(float32(p.width()), float32(height), p.pen())
	p.strokes(x, y, d.Guides)
	for _, r := range d.Rects {
		style, fill := "F", chartInks[r.Fill]
		p.SetFillColor(fill[0], fill[1], fill[2])
		if r.Outline != chart.None {
			style = "FD"
			p.stroke(r.Outline, r.Stroke)
		}
		p.Rect(x+float64(r.X), y+float64(r.Y), float64(r.Width), float64(r.Height), style)
	}
	p.strokes(x, y, d.Lines)
	for _, t := range d.Texts {
		style := ""
		if t.Bold {
			style = "B"
		}
		p.font(style, float64(t.Size)/pointSize, chartInks[t.Ink])
		p.SetXY(x+float64(t.X), y+float64(t.Y))
		p.CellFormat(0, float64(t.Size)*1.4, plain(t.Says), "", 0, "L", false, 0, "")
	}
}

// strokes draws lines of a chart that begins at a place.
func (p *paper) strokes(x, y float64, lines []chart.Line) {
	for _, l := range lines {
		p.stroke(l.Ink, l.Stroke)
		p.Line(x+float64(l.X1), y+float64(l.Y1), x+float64(l.X2), y+float64(l.Y2))
	}
}

func (p *paper) stroke(with chart.Ink, width float32) {
	c := chartInks[with]
	p.SetDrawColor(c[0], c[1], c[2])
	p.SetLineWidth(float64(width))
}

// pen draws a chart in the letters of the report.
func (p *paper) pen() chart.Pen {
	return chart.Pen{
		Title: float32((bodySize + 1) * pointSize), Text: float32(bodySize * pointSize),
		Measure: func(text string, size float32, bold bool) float32 {
			style := ""
			if bold {
				style = "B"
			}
			p.font(style, float64(size)/pointSize, ink)
			return float32(p.GetStringWidth(plain(text)))
		},
	}
}
