package files

import "regexp"

// wholeAmount is a whole number that is written with decimals behind its thousands:
// 1.000,00 and 1,000.00.
var wholeAmount = regexp.MustCompile(`^(-?\d{1,3}(?:[., '’\x{00A0}\x{202F}]\d{3})+)[.,]0{1,2}$`)

// grouped is a whole number with a separator before each three digits.
var grouped = regexp.MustCompile(`^-?\d{1,3}([., '’\x{00A0}\x{202F}]\d{3})+$`)
