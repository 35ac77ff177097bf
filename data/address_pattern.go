package data

import (
	"strconv"
	"strings"
	"unicode"
)

// AddressPattern is how an organization makes addresses of names: by which rule, and at
// which domain. The zero value is none.
type AddressPattern struct {
	form   int // its place among addressForms
	domain string
}

// addressForms are the rules by which the part before the @ is made of a first name and the
// other names, the most usual first.
func addressForms() []func(first string, rest []string) string {
	return []func(first string, rest []string) string{
		func(first string, rest []string) string { return first + "." + strings.Join(rest, "") },
		func(first string, rest []string) string { return first + "." + strings.Join(rest, ".") },
		func(first string, rest []string) string { return first + "." + rest[len(rest)-1] },
		func(first string, rest []string) string { return first[:1] + "." + strings.Join(rest, "") },
		func(first string, rest []string) string { return first[:1] + "." + strings.Join(rest, ".") },
		func(first string, rest []string) string { return first[:1] + "." + rest[len(rest)-1] },
		func(first string, rest []string) string { return first[:1] + strings.Join(rest, "") },
		func(first string, rest []string) string { return first[:1] + rest[len(rest)-1] },
		func(first string, rest []string) string { return first + strings.Join(rest, "") },
		func(first string, rest []string) string { return first + "_" + strings.Join(rest, "_") },
		func(first string, rest []string) string { return first + "-" + strings.Join(rest, "-") },
		func(first string, rest []string) string { return strings.Join(rest, "") + "." + first },
		func(first string, rest []string) string { return strings.Join(rest, "") + first[:1] },
		func(first string, rest []string) string { return first + rest[len(rest)-1][:1] },
		func(first string, _ []string) string { return first },
	}
}

// AddressPatternOf is the pattern that most of some people's addresses have. Shared
// mailboxes, rooms and accounts for services are not called after anybody.
func AddressPatternOf(people []Person) (most AddressPattern) {
	fits, best, forms := map[AddressPattern]int{}, 0, addressForms()
	for _, p := range people {
		local, domain, is := strings.Cut(strings.ToLower(p.Address), "@")
		first, rest := namesInAddress(p.Name)
		if !is || p.Kind != KindPerson || first == "" || len(rest) == 0 {
			continue
		}
		for form, of := range forms {
			if of(first, rest) == local {
				fits[AddressPattern{form, domain}]++
			}
		}
	}
	for pattern, n := range fits {
		if n > best || n == best && pattern.before(most) {
			most, best = pattern, n
		}
	}
	return most
}

// before orders patterns that fit as many addresses.
func (a AddressPattern) before(other AddressPattern) bool {
	return a.form < other.form || a.form == other.form && a.domain < other.domain
}

// For is the address that the pattern makes of a name, empty where it can't: a first name
// alone is one only where addresses are made of that.
func (a AddressPattern) For(name string) string {
	first, rest := namesInAddress(name)
	forms := addressForms()
	alone := a.form == len(forms)-1
	if a.domain == "" || first == "" || len(rest) == 0 && !alone {
		return ""
	}
	return forms[a.form](first, rest) + "@" + a.domain
}

// mostOfAName is how many people of one name an address is made for.
const mostOfAName = 9

// FreeFor is For where that address is nobody's yet, and else the first one with a number
// behind the name that is; empty where none is.
func (a AddressPattern) FreeFor(name string, taken func(address string) bool) string {
	address := a.For(name)
	local, domain, _ := strings.Cut(address, "@")
	for n := 2; address != "" && taken(address); n++ {
		if n > mostOfAName {
			return ""
		}
		address = local + strconv.Itoa(n) + "@" + domain
	}
	return address
}

// namesInAddress are the first name and the others as they stand in addresses: letters and
// digits without accents.
func namesInAddress(name string) (first string, rest []string) {
	var names []string
	for _, word := range strings.Fields(Fold(name)) {
		word = strings.Map(func(r rune) rune {
			if r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				return r
			}
			return -1
		}, word)
		if word != "" {
			names = append(names, word)
		}
	}
	if len(names) == 0 {
		return "", nil
	}
	return names[0], names[1:]
}
