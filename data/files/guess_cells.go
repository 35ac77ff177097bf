package files

import (
	"regexp"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

func column(rows [][]string, i int) (cells []string) {
	for _, row := range rows {
		if i < len(row) && strings.TrimSpace(row[i]) != "" {
			cells = append(cells, strings.TrimSpace(row[i]))
		}
	}
	return cells
}

// plausible tells whether what stands in a column can be a field.
func plausible(field importing.Field, cells []string) bool {
	switch field {
	case importing.FieldTotal, importing.FieldAssigned, importing.FieldAvailable:
		return mostly(cells, func(cell string) bool { _, ok := parseCount(cell); return ok })
	case importing.FieldPrice:
		return mostly(cells, func(cell string) bool { _, ok := readAmount(cell, ','); return ok && !isDay(cell) })
	case importing.FieldRenewsOn, importing.FieldStartedOn, importing.FieldNextBilling:
		return mostly(cells, isDay)
	case importing.FieldBlocked, importing.FieldEnabled:
		return mostly(cells, func(cell string) bool { _, known := yesOrNo(cell); return known })
	case importing.FieldStatus:
		return mostly(cells, func(cell string) bool { _, known := statusWords[data.Fold(cell)]; return known })
	case importing.FieldTerm:
		return mostly(cells, func(cell string) bool { _, known := termIn(cell); return known })
	case importing.FieldRecurring:
		return mostly(cells, func(cell string) bool { _, known := yesOrNo(cell); return known })
	case importing.FieldBilling:
		return mostly(cells, func(cell string) bool { _, known := billingIn(cell); return known })
	case importing.FieldCurrency:
		return mostly(cells, func(cell string) bool { return currencyIn(cell) != "" && len(cell) <= 4 })
	case importing.FieldPayment:
		return mostly(cells, func(cell string) bool { _, known := paymentWords[data.Fold(cell)]; return known })
	case importing.FieldAgreement:
		return mostly(cells, func(cell string) bool { _, known := agreementWords[data.Fold(cell)]; return known })
	case importing.FieldChannel:
		return mostly(cells, func(cell string) bool { _, known := channelWords[data.Fold(cell)]; return known })
	case importing.FieldProduct, importing.FieldName, importing.FieldVendor, importing.FieldPartner, importing.FieldDepartment, importing.FieldFirstName, importing.FieldLastName:
		return !mostly(cells, isNoName) || len(cells) == 0
	case importing.FieldSKU, importing.FieldID:
		return mostly(cells, func(cell string) bool {
			return !strings.Contains(cell, " ") && !isAddress(cell) && !isDay(cell) && (field == importing.FieldID && isArticle(cell) || !importing.NoProduct(cell)) && (field == importing.FieldID || !importing.IsGUID(cell))
		})
	}
	return true
}

// isArticle tells whether a text is a number of something: digits, with marks between them.
func isArticle(cell string) bool { return strings.Trim(cell, "0123456789-") == "" }

// isNoName tells whether text is no name of anything: an address, a GUID, a day, a
// number, yes or no, or a sentence.
func isNoName(cell string) bool {
	_, isCount := parseCount(cell)
	_, isFlag := yesOrNo(cell)
	if isCount || isFlag || importing.NoProduct(cell) || importing.IsGUID(cell) || isDay(cell) || strings.Contains(cell, "://") || keyForm.MatchString(cell) {
		return true
	}
	for _, part := range commaSplit(nil, cell) {
		if len(strings.Fields(part)) > 9 {
			return true
		}
	}
	return false
}

// keyForm is a product key, or a serial number like one.
var keyForm = regexp.MustCompile(`^[A-Za-z0-9]{4,}(-[A-Za-z0-9]{3,})+$`)

func isDay(cell string) bool {
	_, dayFirst := ParseDay(cell, importing.DayFirst)
	_, monthFirst := ParseDay(cell, importing.MonthFirst)
	return dayFirst || monthFirst
}

// mostly tells whether at least half of some cells are so; of none it is true.
func mostly(cells []string, is func(string) bool) bool {
	n := 0
	for _, cell := range cells {
		if is(cell) {
			n++
		}
	}
	return len(cells) == 0 || 2*n >= len(cells)
}

func isAddress(cell string) bool {
	local, domain, found := strings.Cut(cell, "@")
	return found && local != "" && strings.Contains(domain, ".") && !strings.ContainsAny(cell, `{}"`)
}

// guessDates tells whether days stand before months: a first number over 12 says
// so, a second one over 12 the other way round; Europe's order otherwise.
func guessDates(rows [][]string) importing.DateOrder {
	for _, row := range rows {
		for _, cell := range row {
			_, dayFirst := ParseDay(cell, importing.DayFirst)
			_, monthFirst := ParseDay(cell, importing.MonthFirst)
			if dayFirst != monthFirst {
				if monthFirst {
					return importing.MonthFirst
				}
				return importing.DayFirst
			}
		}
	}
	return importing.DayFirst
}
