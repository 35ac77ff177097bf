package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"seatbook/screens/parts"
)

// buildTools makes what stands over the list: in a low window one line, in which the
// chips have the room. What has none there is under the last of them.
func (p *Screen) buildTools() {
	add := parts.NewMainButton(p.Text("button.add_person"), p.Add)
	below := []fyne.CanvasObject{p.filters.content}
	if p.calm = container.NewBorder(nil, nil, nil, container.NewHBox(add)); p.Window.Low {
		p.calm, below = container.NewBorder(nil, nil, nil, container.NewHBox(add), p.filters.content), nil
	}
	p.filters.show()
	p.tools.Objects = append([]fyne.CanvasObject{p.head}, below...)
	if p.picks.Len() == 0 {
		p.head.Objects = []fyne.CanvasObject{p.calm}
		p.head.Refresh()
	}
	p.tools.Refresh()
}

// TurnLow shows the list for a window that is low now, or no longer.
func (p *Screen) TurnLow() {
	p.Table.SetDense(p.Window.Low)
	p.foot.SetDense(p.Window.Low)
	p.buildTools()
	p.Content.Refresh()
}
