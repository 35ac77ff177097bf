package files

// sectionGap is the room above a section that does not begin a page, and headGap that
// below its heading, in millimeters.
const (
	sectionGap = 6
	headGap    = 1.8
)

// section writes a heading and a table below it. A heading stands on the page on which
// its table or its chart begins, and a section begins a page only where it must.
func (p *paper) section(s Section) {
	var bands []printed
	if len(s.Rows) > 0 {
		bands = p.bands(s)
	}
	if p.y > pageMargin {
		p.y += sectionGap
		if p.room() < p.opening(s, bands) {
			p.next()
		}
	}
	p.SetCellMargin(0)
	if s.Title != "" {
		p.say(s.Title, "B", headSize, ink)
		p.y += headGap
	}
	if s.Note != "" {
		p.say(s.Note, "", bodySize, faint)
		p.y += headGap
	}
	if len(s.Rows) == 0 && s.Note == "" {
		p.say(s.Empty, "", bodySize, faint)
	}
	p.charts(s.Charts)
	p.SetCellMargin(cellMargin)
	if len(s.Rows) == 0 {
		return
	}
	for i, band := range bands {
		if i > 0 {
			p.y += bandGap
		}
		band.write()
	}
}

// opening is the room that a section begins in: its heading with the first chart, with the
// first rows, or with what is said where there are none.
func (p *paper) opening(s Section, bands []printed) float64 {
	heading := 0.0
	if s.Title != "" {
		heading = headSize*leading + headGap
	}
	if s.Note != "" {
		p.font("", bodySize, faint)
		heading += float64(len(p.lines(s.Note, p.width())))*lineHeight + headGap
	}
	switch {
	case len(s.Charts) > 0:
		return heading + chartHeight - chartLess
	case len(s.Rows) == 0:
		return heading + lineHeight
	default:
		return heading + bands[0].opening()
	}
}
