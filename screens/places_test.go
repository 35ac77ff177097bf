package screens

import (
	"regexp"
	"testing"

	"seatbook/i18n"
)

// Every place in the window that the help leads to is there, and no other is kept for it.
func TestEveryPlaceOfTheHelpIsThere(t *testing.T) {
	link := regexp.MustCompile(`\(seatbook:([^)]*)\)`)
	places := (&Window{}).Places()
	for _, tag := range i18n.Languages() {
		led := map[string]bool{}
		for _, topic := range i18n.HelpTopics() {
			for _, found := range link.FindAllStringSubmatch(i18n.New(tag).Help(topic), -1) {
				led[found[1]] = true
				if places[found[1]] == nil {
					t.Errorf("%s in %s leads to %s, which is no place", topic, tag, found[1])
				}
			}
		}
		for name := range places {
			if !led[name] {
				t.Errorf("no topic in %s leads to %s", tag, name)
			}
		}
	}
}
