package help

import "seatbook/screens/desk"

// Left is how the help was left: the topic that was read, and how the page was parted.
type Left struct {
	Topic desk.Topic
	Split float64
}

// Left returns how the help is left.
func (h *Screen) Left() Left { return Left{h.topic, h.split.Offset} }

// GoOn shows the help as it was left.
func (h *Screen) GoOn(left Left) {
	if left.Split > 0 {
		h.split.SetOffset(left.Split)
	}
	if h.topic == "" {
		h.topic = left.Topic
	}
}
