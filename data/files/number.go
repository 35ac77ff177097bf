package files

import "regexp"

// grouped is a whole number with a separator before each three digits.
var grouped = regexp.MustCompile(`^-?\d{1,3}([., '’\x{00A0}\x{202F}]\d{3})+$`)
