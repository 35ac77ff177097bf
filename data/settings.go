package data

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Theme is how bright the window is.
type Theme string

// The themes. ThemeSystem follows the system.
const (
	ThemeSystem Theme = "system"
	ThemeLight  Theme = "light"
	ThemeDark   Theme = "dark"
)

// Themes lists every theme in the order in which a form offers them.
func Themes() []Theme { return []Theme{ThemeSystem, ThemeLight, ThemeDark} }

// MaxNoticeDays is the longest notice before a renewal, in days.
const MaxNoticeDays = 365

// The limit of inactivity in days (R32): as a record begins with it, and the longest.
const (
	UsualInactiveDays = 90
	MaxInactiveDays   = 3650
)

// LeastPassphrase is how many characters a new passphrase of backups has at least: whoever
// gets hold of a backup can go on guessing.
const LeastPassphrase = 12

// CheckPassphrase returns what is wrong with a new passphrase of backups: Mistakes with
// CodeShortPassphrase for one that is shorter than [LeastPassphrase].
func CheckPassphrase(passphrase string) error {
	var mistakes Mistakes
	if utf8.RuneCountInString(strings.TrimSpace(passphrase)) < LeastPassphrase {
		mistakes.Add("passphrase", CodeShortPassphrase, map[string]any{"Least": LeastPassphrase})
	}
	return mistakes.Err()
}

// Settings are what the record knows of its user.
type Settings struct {
	Version  int64
	UserName string // stands in history as who did it (R22)
	Role     Role   // what the user may do (R19)
	// AccountRole is the role on the billing account, beside Role (R19b).
	AccountRole AccountRole
	Country     string // ISO 3166-1 code; whose holidays count (R14)
	Currency    string // ISO 4217 code that a new subscription starts with
	Language    string // BCP 47 tag; empty follows the system
	Theme       Theme  // of a record of an older version; each computer has its own since

	NoticeDays int // how many days before a renewal it needs attention (R25), 1 to 365
	// InactiveDays is after how many days without activity a license may be one that
	// nobody uses (R32), 1 to 3650.
	InactiveDays int

	LowestAvailable int // fewer available licenses than this need attention; 0 is none

	BackupFolder string // where backups go; empty is beside the record
	// BackupRecipient is the age recipient that backups are encrypted to; empty
	// leaves them as they are.
	BackupRecipient string

	// RulesTold counts the changes of Microsoft's rules whose effect on the record
	// the user was told; see RulesToTell.
	RulesTold int
}

// Admin returns the user as the admin center knows them (R19, R19b).
func (s Settings) Admin() Admin { return Admin{s.Role, s.AccountRole} }

// InactiveAfter returns the limit of inactivity in days: the usual one where none is
// set (R32).
func (s Settings) InactiveAfter() int { return cmp.Or(s.InactiveDays, UsualInactiveDays) }

// Validate returns a mistake for each field that can't be as it is.
func (s Settings) Validate() error {
	var mistakes Mistakes
	if !s.Role.Valid() {
		mistakes.Add("role", CodeRequired, nil)
	}
	if !slices.Contains(AccountRoles(), s.AccountRole) {
		mistakes.Add("account_role", CodeRequired, nil)
	}
	if len(s.Country) != 2 {
		mistakes.Add("country", CodeRequired, nil)
	}
	if !ValidCurrency(s.Currency) {
		mistakes.Add("currency", CodeCurrency, nil)
	}
	if s.NoticeDays < 1 || s.NoticeDays > MaxNoticeDays {
		mistakes.Add("notice_days", CodeOutOfRange, map[string]any{"Min": 1, "Max": MaxNoticeDays})
	}
	if s.LowestAvailable < 0 || s.LowestAvailable > MaxTotal {
		mistakes.Add("lowest_available", CodeOutOfRange, map[string]any{"Min": 0, "Max": MaxTotal})
	}
	if s.InactiveDays < 0 || s.InactiveDays > MaxInactiveDays {
		mistakes.Add("inactive_days", CodeOutOfRange, map[string]any{"Min": 1, "Max": MaxInactiveDays})
	}
	return mistakes.Err()
}
