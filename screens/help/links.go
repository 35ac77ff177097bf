package help

import (
	"net/url"
	"strings"

	"seatbook/screens/desk"
)

// placeScheme begins a link of the help that leads to a place in the window.
const placeScheme = "seatbook:"

// topicOfLink returns the topic that a link leads to, as a file beside it.
func topicOfLink(link string) (t desk.Topic, is bool) {
	name, is := strings.CutSuffix(link, ".md")
	return desk.Topic(name), is && !strings.Contains(name, "/")
}

// followLink returns what following a link of the help does: another topic, a place
// in the window, or a page in the browser. It is nil where the link leads nowhere.
func (h *Screen) followLink(link string) func() {
	if t, is := topicOfLink(link); is {
		return func() {
			h.Open(t)
			h.Canvas().Focus(h.Reader)
		}
	}
	if name, is := strings.CutPrefix(link, placeScheme); is {
		return h.Go.Places()[name]
	}
	address, err := url.Parse(link)
	if err != nil || address.Scheme != "https" {
		return nil
	}
	return func() {
		if err := h.Window.App.OpenURL(address); err != nil {
			h.Window.Notices.CantOpen(link)
		}
	}
}
