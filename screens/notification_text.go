package screens

import "strings"

// windowsText replaces what the toolkit can't hand on to Windows: it puts the text
// between the double quotes of a PowerShell script, in which a dollar sign runs what
// follows, a quote of any kind ends the text, and a backslash means nothing. A
// product's name comes out of files of others.
var windowsText = strings.NewReplacer("$", "\uff04", "`", "'", `"`, "'", "\u201c", "'", "\u201d", "'", "\u201e", "'", `\`, "/", "\n", " | ")

// notificationText is a text as the system's notifications take it.
func notificationText(text string, windows bool) string {
	if windows {
		return windowsText.Replace(text)
	}
	return text
}
