package screens

import "testing"

// On Windows, nothing in a product's name is run.
func TestNotificationText(t *testing.T) {
	const name = "Visio $(calc) \"; `calc` \u201d; calc \u201e\u201c C:\\\nnext"
	if got := notificationText(name, false); got != name {
		t.Errorf("elsewhere it becomes %q", got)
	}
	if got, want := notificationText(name, true), "Visio \uff04(calc) '; 'calc' '; calc '' C:/ | next"; got != want {
		t.Errorf("on Windows it is %q, want %q", got, want)
	}
}
