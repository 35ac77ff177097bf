package files

import (
	"strconv"
	"strings"

	"seatbook/data"
)

// parseAmount reads an amount of money as people and spreadsheets write it, in
// hundredths: 1.234,56 and 1,234.56 and 1234.5 and € 12. Where the one mark in it
// could part thousands or decimals (1.234), decimal decides.
func parseAmount(text string, decimal rune) (minor int64, ok bool) {
	text = strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '.' || r == ',' || r == '-' {
			return r
		}
		return -1
	}, text)
	if text == "" || strings.HasPrefix(text, "-") {
		return 0, false
	}
	mark := strings.LastIndexAny(text, ".,")
	if mark >= 0 {
		behind, other := len(text)-mark-1, strings.ContainsAny(text[:mark], ".,")
		single := !other && behind == 3 && rune(text[mark]) != decimal
		repeated := strings.Count(text, text[mark:mark+1]) > 1
		if single || repeated {
			mark = -1
		}
	}
	whole, part := text, ""
	if mark >= 0 {
		whole, part = text[:mark], text[mark+1:]
	}
	whole = strings.NewReplacer(".", "", ",", "").Replace(whole)
	number, err := strconv.ParseFloat(whole+"."+part+"0", 64)
	if err != nil || number*100 > data.MaxPriceMinor {
		return 0, false
	}
	return int64(number*100 + 0.5), true
}
