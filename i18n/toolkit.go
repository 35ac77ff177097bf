package i18n

import (
	"encoding/json"
	"strings"
)

// toolkitWords are the words that the toolkit itself shows, by the key under
// which it looks them up, and our key for them.
func toolkitWords() map[string]string {
	words := map[string]string{
		"Cancel": "cancel", "Confirm": "confirm", "Copy": "copy", "Create Folder": "create_folder", "Cut": "cut",
		"Advanced": "advanced", "Enter filename": "enter_filename", "Error": "error", "Favourites": "favourites",
		"File": "file", "Folder": "folder", "New Folder": "new_folder", "No": "no", "OK": "ok", "Open": "open",
		"Paste": "paste", "Quit": "quit", "Redo": "redo", "Save": "save", "Select all": "select_all",
		"Show Hidden Files": "show_hidden_files", "Undo": "undo", "Yes": "yes",
		"file.name": "file_name", "file.parent": "file_parent",
	}
	for _, day := range []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		words[day], words[day+".short"] = day, day+"_short"
	}
	return words
}

// fieldWords are the keys of what the menu of a field says: it is our own, and asks the
// toolkit for its words by our keys.
func fieldWords() []string { return []string{"undo", "redo", "cut", "copy", "paste", "select_all"} }

// Toolkit returns the toolkit's own words in this language as the JSON that it
// takes. It has them for some languages itself, but looks only at the system's.
func (t *Translator) Toolkit() []byte {
	words := map[string]any{}
	for theirs, ours := range toolkitWords() {
		text := t.Text("toolkit." + ours)
		if strings.HasPrefix(theirs, "file.") {
			words[theirs] = map[string]string{"other": text}
			continue
		}
		words[theirs] = text
	}
	for _, ours := range fieldWords() {
		words[ours] = t.Text("toolkit." + ours)
	}
	content, err := json.Marshal(words)
	if err != nil {
		panic(err) // strings always marshal
	}
	return content
}
