package data

import (
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// AttachmentID names an attached file in one record.
type AttachmentID int64

// MaxAttachment is the largest file that can be attached, in bytes.
const MaxAttachment = 10 << 20

// MaxAttachments is how many files a subscription has at most.
const MaxAttachments = 50

// maxFileName is the longest name of an attached file, in bytes: what every system
// takes, with a number put behind it.
const maxFileName = 200

// Attachment is a file that is kept with a subscription. Its bytes stand beside the row,
// and stay when it is removed, as long as that can be undone.
type Attachment struct {
	ID           AttachmentID
	Version      int64
	Subscription SubscriptionID
	Name         string // a file's name without a folder, safe to save by
	Size         int64  // bytes
	Sum          string // SHA-256 of the bytes, in hexadecimal digits
	AddedOn      Date
}

// AttachmentRef names an attached file and the version of it that was seen.
type AttachmentRef struct {
	ID      AttachmentID
	Version int64
}

// NamedAttachment is an attached file with the product that it belongs to.
type NamedAttachment struct {
	Attachment
	Product string
}

// Key names the attached file.
func (a Attachment) Key() Key { return Key{EntityAttachment, int64(a.ID)} }

// Written is how often it was written.
func (a Attachment) Written() int64 { return a.Version }

// Kept implements Row.
func (a Attachment) Kept(id, version int64) Row {
	a.ID, a.Version = AttachmentID(id), version
	return a
}

// Ref returns the reference of the file as it was seen.
func (a Attachment) Ref() AttachmentRef { return AttachmentRef{a.ID, a.Version} }

// Seen returns the reference to the row.
func (r AttachmentRef) Seen() Ref { return Ref{Attachment{ID: r.ID}.Key(), r.Version} }

// SafeFileName returns a name by which a file can be saved on every system: without a
// folder, without what a system keeps for itself, and without what hides how it ends.
func SafeFileName(name string) string {
	name = path.Base(strings.ReplaceAll(strings.ToValidUTF8(name, ""), `\`, "/"))
	name = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`<>:"/|?*`, r):
			return '_'
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r), r == utf8.RuneError: // Cf turns the order of letters, among others
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, name)
	name = strings.TrimLeft(strings.TrimRight(name, ". "), " ")
	if strings.HasPrefix(name, ".") {
		name = "_" + name
	}
	stem, ending := splitName(name)
	for len(stem)+len(ending) > maxFileName {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	if first, _, _ := strings.Cut(stem, "."); slices.Contains(reservedNames(), strings.ToUpper(strings.TrimSpace(first))) {
		stem = "_" + stem
	}
	if name = strings.TrimRight(stem, " ") + ending; name == "" {
		return "_"
	}
	return name
}

// reservedNames are those of devices on Windows, whatever stands behind a point.
func reservedNames() []string {
	names := []string{"CON", "PRN", "AUX", "NUL"}
	for i := 1; i <= 9; i++ {
		names = append(names, "COM"+strconv.Itoa(i), "LPT"+strconv.Itoa(i))
	}
	return names
}

// splitName parts a name from how it ends, which is short.
func splitName(name string) (stem, ending string) {
	ending = path.Ext(name)
	if len(ending) > 20 || len(ending) == len(name) {
		return name, ""
	}
	return name[:len(name)-len(ending)], ending
}

// FreeFileName returns a name, with a number where it is taken, case aside.
func FreeFileName(name string, taken []string) string {
	is := func(free string) bool {
		return !slices.ContainsFunc(taken, func(other string) bool { return Fold(other) == Fold(free) })
	}
	stem, ending := splitName(name)
	free := name
	for n := 2; !is(free); n++ {
		free = stem + " (" + strconv.Itoa(n) + ")" + ending
	}
	return free
}

// Runs tells by a file's name whether opening it may run it: such a file is only saved.
func Runs(name string) bool {
	_, ending := splitName(name)
	return slices.Contains([]string{
		".app", ".appref-ms", ".bat", ".cmd", ".com", ".command", ".cpl", ".desktop", ".dll", ".exe", ".hta", ".inf", ".ins", ".jar", ".jnlp", ".js", ".jse",
		".lnk", ".msc", ".msi", ".msix", ".msp", ".pif", ".pl", ".ps1", ".psm1", ".py", ".pyw", ".rb", ".reg", ".run", ".scf", ".scr", ".settingcontent-ms",
		".sh", ".terminal", ".url", ".vb", ".vbe", ".vbs", ".ws", ".wsc", ".wsf", ".wsh", ".appimage", ".deb", ".dmg", ".pkg", ".rpm", ".workflow",
	}, strings.ToLower(ending))
}
