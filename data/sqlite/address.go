package sqlite

import (
	"net/url"
	"runtime"
	"strings"
	"unicode/utf16"
)

// addressOf makes SQLite's address of a path of this system.
func addressOf(path string) string { return address(path, runtime.GOOS == "windows") }

// longest is how many UTF-16 units a plain path of Windows may have. Windows itself
// ends at 260 with the closing zero; SQLite appends up to 8 for its journal.
const longest = 260 - 1 - len("-journal")

// address makes SQLite's address, a URI that begins with file:, of a path as a
// system writes it. Options may follow it after a question mark. A relative path
// stays relative.
//
// Windows knows drives (C:\x), shares (\\server\share\x) and, for what it takes
// letter by letter and at any length, verbatim paths (\\?\C:\x). SQLite wants a
// slash before a drive, four before a share, and takes a verbatim path behind one
// as it is. What is too long for a plain path is made a verbatim one, which must
// be clean: no . or .. in it.
func address(path string, windows bool) string {
	if !windows {
		return toURI(path)
	}
	if verbatim(path) {
		return toURI("/" + path)
	}
	drive, share := startsWithDrive(path), strings.HasPrefix(path, `\\`) || strings.HasPrefix(path, "//")
	if len(utf16.Encode([]rune(path))) > longest {
		backslashed := strings.ReplaceAll(path, "/", `\`)
		switch {
		case share:
			return toURI(`/\\?\UNC\` + backslashed[2:])
		case drive:
			return toURI(`/\\?\` + backslashed)
		}
	}
	slashed := strings.ReplaceAll(path, `\`, "/")
	if drive {
		slashed = "/" + slashed
	}
	return toURI(slashed)
}

// verbatim tells whether Windows takes a path letter by letter.
func verbatim(path string) bool {
	return strings.HasPrefix(path, `\\?\`) || strings.HasPrefix(path, `\\.\`)
}

// startsWithDrive tells whether a path begins at the top of a drive; C:x does not,
// it is relative to where C: is.
func startsWithDrive(path string) bool {
	if len(path) < 3 || path[1] != ':' || path[2] != '\\' && path[2] != '/' {
		return false
	}
	letter := path[0] | 0x20 // small
	return 'a' <= letter && letter <= 'z'
}

// toURI escapes what would end the path in a URI. A path from the top has an empty
// host before it, or SQLite would take the beginning of a share for one.
func toURI(path string) string {
	escaped := (&url.URL{Path: path}).EscapedPath()
	if strings.HasPrefix(path, "/") {
		return "file://" + escaped
	}
	return "file:" + escaped
}
