package data

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

// Settings are what the record knows of its user.
type Settings struct {
	Version  int64
	UserName string // stands in history as who did it (R22)
	Role     Role   // what the user may do (R19)
	Country  string // ISO 3166-1 code; whose holidays count (R14)
	Currency string // ISO 4217 code that a new subscription starts with
	Language string // BCP 47 tag; empty follows the system
	Theme    Theme
}

// Validate returns a mistake for each field that can't be as it is.
func (s Settings) Validate() error {
	var mistakes Mistakes
	if !s.Role.Valid() {
		mistakes.Add("role", CodeRequired, nil)
	}
	if len(s.Country) != 2 {
		mistakes.Add("country", CodeRequired, nil)
	}
	if !ValidCurrency(s.Currency) {
		mistakes.Add("currency", CodeCurrency, nil)
	}
	return mistakes.Err()
}
