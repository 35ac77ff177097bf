package desk

import "encoding/json"

// Remember keeps something of this computer for the next start; it holds no name of a
// person, which only the record may.
func Remember[T any](w *Window, key string, what T) {
	written, err := json.Marshal(what)
	if err != nil {
		LogError(err)
		return
	}
	w.App.Preferences().SetString(key, string(written))
}

// Remembered is what was kept, and whether anything was.
func Remembered[T any](w *Window, key string) (what T, there bool) {
	written := w.App.Preferences().String(key)
	if written == "" {
		return what, false
	}
	if err := json.Unmarshal([]byte(written), &what); err != nil {
		LogError(err) // of another version; what is kept next takes its place
		var none T
		return none, false
	}
	return what, true
}
