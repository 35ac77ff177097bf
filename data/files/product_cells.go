package files

import (
	"regexp"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// isCount tells whether a cell of licenses only says how many.
func isCount(text string) bool { return isNumber(text) && !knownNumber(text) }

// atlassianProducts reads the columns that a product of a site has beside the one
// with the day on which it was used last.
func atlassianProducts(r *reader) (products []string, tells bool) {
	for i, name := range r.header {
		if r.column("Last seen in "+name) < 0 {
			continue
		}
		tells = true
		if r.lacks(i) {
			r.untoldOf(r.text("User name"))
			return nil, false
		}
		if i >= len(r.fields) || noAccess[data.Fold(r.fields[i])] {
			continue
		}
		product, _, _ := strings.Cut(name, " - ")
		products = append(products, r.hold(strings.TrimSpace(product)))
	}
	return products, tells
}

// noAccess is what stands for somebody who has no access to a product.
var noAccess = map[string]bool{"": true, "none": true, "no": true, "no access": true, "false": true, "-": true, "never accessed": true}

// directAndGroup reads the licenses that a user has, and those that they have by a
// group, which is named behind each.
func directAndGroup(r *reader) (products []string, tells bool) {
	products, untold := r.held(r.at("Direct assigned licenses"), listSplit, r.firstFilled([]string{"User", "UPN"}))
	groups := r.at("Group based licenses")
	if groups.lacking {
		return nil, false
	}
	for _, part := range commaSplit(nil, groups.text) {
		product, _, _ := strings.Cut(part, " assigned from ")
		if product = strings.TrimSpace(product); product != "" && !importing.NoProduct(product) && !slices.Contains(products, product) {
			products = append(slices.Clip(products), r.hold(product))
		}
	}
	return products, !untold
}

func wholeCell(_ *reader, text string) []string { return []string{text} }

// commaSplit parts products at commas, semicolons and lines.
func commaSplit(_ *reader, text string) []string {
	return strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(",;|\n", c) })
}

// listSplit parts products as the admin center and scripts join them: by a plus, a
// semicolon, a bar or a line. Commas stand in names, too: what they part is told by
// what is known.
func listSplit(_ *reader, text string) (products []string) {
	if m := shownList.FindStringSubmatch(text); m != nil {
		return commaSplit(nil, m[1])
	}
	if importing.NoProduct(text) {
		return []string{text}
	}
	products = splitList(text)
	if len(products) == 1 && manySKUs.MatchString(products[0]) {
		return strings.Fields(products[0])
	}
	return products
}

// shownList is how PowerShell shows a list on the screen: {tenant:SPB, tenant:VISIO}.
var shownList = regexp.MustCompile(`^\{([^{}"=]+)\}$`)

// manySKUs are part numbers or GUIDs with blanks between them.
var manySKUs = regexp.MustCompile(`^(?:[\w.-]+:[A-Za-z0-9_]+|[0-9a-fA-F-]{36})(?:\s+(?:[\w.-]+:[A-Za-z0-9_]+|[0-9a-fA-F-]{36}))+$`)

// gamSplit parts the numbers of products. The names beside them are joined by
// blanks, so that only a single one can be told.
func gamSplit(r *reader, text string) []string {
	numbers := strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" ,;|\n", c) })
	if display := r.text("LicensesDisplay"); len(numbers) == 1 && display != "" {
		return []string{display}
	}
	return numbers
}

// gitHubSplit names the product of a type of license.
func gitHubSplit(_ *reader, text string) []string {
	if isNoProduct(text) || strings.Contains(strings.ToLower(text), "github") {
		return []string{text}
	}
	return []string{"GitHub " + text}
}
