package files

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// peopleForm is a form of a list of people: which columns it is known by, and what
// they hold.
type peopleForm struct {
	needs      [][]string // each must be there under one of its names
	without    []string   // none of which may be there
	vendor     string     // whose licenses it lists
	aside      bool       // it is not the directory that people sign in to
	address    []string
	name       []string
	first      []string
	last       []string
	department []string
	id         []string
	licenses   []string // the column of products; empty where the list tells of none
	row        bool     // a row for each license
	split      func(r *reader, text string) []string
	blocked    func(r *reader) *bool
	skip       func(r *reader) bool
	begin      func(r *reader) // looks at the table before its rows
	// products reads what a row holds where each product has a column of its own;
	// tells is false for a list without such columns.
	products func(r *reader) (products []string, tells bool)
}

var (
	columnEnabled2 = []string{
		"AccountEnabled", "Account enabled", "Sign-in allowed", "Account ingeschakeld", "Account is ingeschakeld", "Konto aktiviert", "Compte activé", "Cuenta habilitada", "Account abilitato", "Conta habilitada", "Conta ativada", "Konto włączone", "Konto aktiverat", "Konto aktiveret", "Konto aktivert",
	}
	columnUPN  = []string{"User Principal Name", "UserPrincipalName"}
	columnMail = []string{"Mail", "Email", "E-mail", "Email Address", "SignInName"}
	columnSKUs = []string{"SkuPartNumber", "AccountSkuId", "SkuId"}
	// columnActivated is the product of a report of activations, which has a row for each
	// of a person, and tells nothing of the license that it comes with.
	columnActivated = []string{"Product Type"}
	// columnAnyName is a name in one piece or in two.
	columnAnyName = append(append([]string{}, columnName...), columnFirst...)
	// columnOneLicense is a license of several that a person may have a row for.
	columnOneLicense = []string{
		"License", "License name", "Licentie", "Lizenz", "Licence", "Licencie", "Licencia", "Licenza", "Licença", "Sku", "Sku name", "Product", "Product name", "Product title", "SkuDisplayName", "License plan", "Assigned license", "LicenseSku", "License SKU",
	}
)

// peopleForms are the lists of people that are known without asking, the ones that
// are told by most columns first (F1, F8 to F14).
var peopleForms = []peopleForm{
	{ // F8, F9: a usage report
		needs: [][]string{{"Report Refresh Date"}, columnUPN}, vendor: data.Microsoft, aside: true,
		address: columnUPN, name: []string{"Display Name"}, licenses: []string{"Assigned Products"},
		split: plusSplit, skip: deletedUser, begin: lookForConcealed,
	},
	{ // a report of who holds what by which way: a row for each license
		needs: [][]string{{"UPN"}, {"Sku Name", "Sku_FriendlyName"}}, vendor: data.Microsoft,
		address: []string{"UPN"}, name: columnName, department: columnDepartment, licenses: []string{"Sku Name", "Sku_FriendlyName"},
		row: true, split: listSplit, blocked: accountStatus,
	},
	{ // reports of licenses: all of a user's in one cell
		needs: [][]string{{"UPN"}, {"License Plans", "Licenses"}, {"Account Status"}}, vendor: data.Microsoft,
		address: []string{"UPN"}, name: columnName, department: columnDepartment, licenses: []string{"License Plans", "Licenses"},
		split: listSplit, blocked: accountStatus,
	},
	{ // reports of licenses: those of the user, and those of their groups
		needs: [][]string{{"UPN"}, {"Direct assigned licenses"}}, vendor: data.Microsoft,
		address: []string{"UPN"}, name: []string{"User", "Display Name"}, department: columnDepartment, products: directAndGroup, blocked: accountStatus,
	},
	{ // reports of licenses: a row for each, the user by their address
		needs: [][]string{{"User"}, {"SKU"}, {"License"}, {"Name"}}, vendor: data.Microsoft,
		address: []string{"User"}, name: []string{"Name"}, department: columnDepartment, licenses: []string{"SKU"}, row: true, split: listSplit,
	},
	{ // a row for each user and part number, as scripts write it
		needs: [][]string{columnSKUs, columnUPN}, without: []string{"ConsumedUnits"}, vendor: data.Microsoft,
		address: columnUPN, name: columnName, department: columnDepartment, id: columnObjectID,
		licenses: columnSKUs, row: true, split: listSplit, blocked: accountStatus,
	},
	{ // F1, and what PowerShell writes of users (F14)
		needs: [][]string{columnAddress, columnAnyName, columnLicenses}, vendor: data.Microsoft,
		address: columnAddress, name: columnName, first: columnFirst, last: columnLast, department: columnDepartment, id: columnObjectID,
		licenses: columnLicenses, split: listSplit, blocked: accountStatus,
	},
	{ // the same without anybody's name: who has only an address is called by it
		needs: [][]string{columnUserPrincipal, columnLicenses}, without: []string{"Report Refresh Date"}, vendor: data.Microsoft,
		address: columnUserPrincipal, department: columnDepartment, id: columnObjectID,
		licenses: columnLicenses, split: listSplit, blocked: accountStatus,
	},
	{ // a row for each user and license, by its name
		needs: [][]string{columnUserPrincipal, columnOneLicense}, without: []string{"ConsumedUnits", "Quantity", "Seats", "Total licenses"}, vendor: data.Microsoft,
		address: columnUserPrincipal, name: columnName, first: columnFirst, last: columnLast, department: columnDepartment, id: columnObjectID,
		licenses: columnOneLicense, row: true, split: listSplit, blocked: accountStatus,
	},
	{ // F14: Entra's download of users
		needs: [][]string{columnUPN, columnEnabled2, columnName}, vendor: data.Microsoft,
		address: columnUPN, name: columnName, department: columnDepartment, id: columnObjectID, blocked: accountStatus,
	},
	{ // F14: users as PowerShell writes them, without a word of licenses
		needs: [][]string{columnUPN, columnName, columnBlocked}, vendor: data.Microsoft,
		address: columnUPN, name: columnName, department: columnDepartment, id: columnObjectID, blocked: accountStatus,
	},
	{ // F11: Google Workspace's download of users
		needs: [][]string{columnGoogleEmail, append(slices.Clip(columnGoogleOwn), columnGoogleUnit...)}, vendor: vendorGoogle,
		address: columnGoogleEmail, first: columnGoogleFirst, last: columnGoogleLast, department: []string{"Department"},
		licenses: columnGoogleHeld, split: listSplit, blocked: googleBlocked,
	},
	{ // F11: gam print licenses
		needs: [][]string{{"userId"}, {"skuId", "skuDisplay"}, {"productId", "productDisplay"}}, vendor: vendorGoogle, aside: true,
		address: []string{"userId"}, licenses: []string{"skuDisplay", "skuId"}, row: true, split: wholeCell,
	},
	{ // F11: gam print users licenses
		needs: [][]string{{"primaryEmail"}, {"Licenses"}}, vendor: vendorGoogle, aside: true,
		address: []string{"primaryEmail"}, name: []string{"name.fullName"}, first: []string{"name.givenName"}, last: []string{"name.familyName"},
		licenses: []string{"Licenses"}, split: gamSplit, blocked: func(r *reader) *bool { return r.yes(r.at("suspended")) },
	},
	{ // F11: gam print users, which tells nothing of licenses
		needs: [][]string{{"primaryEmail"}, {"suspended", "orgUnitPath", "lastLoginTime"}}, vendor: vendorGoogle,
		address: []string{"primaryEmail"}, name: []string{"name.fullName"}, first: []string{"name.givenName"}, last: []string{"name.familyName"},
		blocked: gamBlocked,
	},
	{ // F12: Adobe's users, also with only the columns that somebody chose
		needs: [][]string{{"Identity Type", "Product Configurations", "Product Profiles", "Team Products", "Products Administered"}, columnMail}, vendor: "Adobe", aside: true,
		address: columnMail, first: []string{"First Name"}, last: []string{"Last Name"},
		licenses: []string{"Product Configurations", "Product Profiles", "Products", "Team Products"}, split: commaSplit,
	},
	{ // F13: members of Slack
		needs: [][]string{{"billing-active"}, {"email"}, {"status"}}, vendor: "Slack", aside: true,
		address: []string{"email"}, name: []string{"fullname", "displayname", "username"}, blocked: slackBlocked,
	},
	{ // F13: users of Atlassian
		needs: [][]string{{"User id"}, {"User name"}, {"email"}, {"User status", "Org role", "Added to org"}}, vendor: "Atlassian", aside: true,
		address: []string{"email"}, name: []string{"User name"}, blocked: atlassianBlocked, products: atlassianProducts,
	},
	{ // F13: members of GitHub
		needs: [][]string{{"GitHub com login", "GitHub login"}, {"GitHub com verified domain emails", "GitHub com saml name ID", "GitHub com enterprise roles", "License type"}}, vendor: vendorGitHub, aside: true,
		address: []string{"GitHub com saml name ID", "GitHub com saml name", "GitHub com verified domain emails", "Enterprise server emails", "Enterprise server primary emails", "Visual Studio subscription email"}, name: []string{"GitHub com name", "GitHub com login"},
		licenses: []string{"License type"}, split: gitHubSplit,
	},
	{ // F13: the same of one organization
		needs: [][]string{{"login"}, {"tfa_enabled", "two_factor_enabled", "saml_name_id"}, {"role", "is_public"}}, vendor: vendorGitHub, aside: true,
		address: []string{"saml_name_id", "email"}, name: []string{"name", "login"},
	},
}

const (
	vendorGoogle = "Google"
	vendorGitHub = "GitHub"
)

func (f peopleForm) is(t *table) bool {
	for _, names := range f.needs {
		if _, there := t.has(names...); !there {
			return false
		}
	}
	_, there := t.has(f.without...)
	return !there
}

// fits tells whether a column of licenses can name products: one that only counts them
// is no such column, whatever its name.
func (f peopleForm) fits(t *table) bool {
	filled, counts := 0, 0
	t.peek(looksAt, func(fields []string) {
		for _, name := range f.licenses {
			at := t.column(name)
			if at < 0 || at >= len(fields) || strings.TrimSpace(fields[at]) == "" {
				continue
			}
			filled++
			if isCount(strings.TrimSpace(fields[at])) {
				counts++
			}
		}
	})
	return filled == 0 || counts < filled
}

// isCount tells whether a cell of licenses only says how many.
func isCount(text string) bool { return isNumber(text) && !knownNumber(text) }

// toldBest puts the column in which most rows name products before the others of its
// kind: some lists have one with the names of objects beside it (F0).
func (r *reader) toldBest(names []string) []string {
	var there []string
	for _, name := range names {
		if r.column(name) >= 0 {
			there = append(there, name)
		}
	}
	if len(there) < 2 {
		return names
	}
	told := map[string]int{}
	r.peek(looksAt, func(fields []string) {
		for _, name := range there {
			if at := r.column(name); at < len(fields) {
				if text := strings.TrimSpace(fields[at]); text != "" && !importing.NoProduct(text) && !isCount(text) {
					told[name]++
				}
			}
		}
	})
	slices.SortStableFunc(there, func(a, b string) int { return told[b] - told[a] })
	return there
}

// read reads the people of a list. A list without a column of licenses says so
// once.
func (f peopleForm) read(ctx context.Context, t *table, order importing.DateOrder) (importing.Facts, error) {
	r := t.reader(order)
	if f.begin != nil {
		f.begin(r)
	}
	f.licenses = r.toldBest(f.licenses)
	_, tells := t.has(f.licenses...)
	facts, err := r.read(ctx, func() *data.Error { return f.person(r, tells) })
	if err == nil && !tells && !r.told && len(facts.People) > 0 {
		facts.Notes = append(facts.Notes, importing.Note{File: t.name, Reason: data.NewError(data.CodeNoLicensesTold, "Vendor", f.vendor)})
	}
	return facts, err
}

func (f peopleForm) person(r *reader, tells bool) *data.Error {
	if f.skip != nil && f.skip(r) {
		return nil
	}
	fact := importing.PersonFact{
		Source: r.where(), Address: oneAddress(r.firstAddress(f.address)), Name: r.firstFilled(f.name), Department: r.text(f.department...),
		ExternalID: r.text(f.id...), Vendor: f.vendor, Aside: f.aside, LicensesUntold: !tells,
	}
	fact.Name = firstText(fact.Name, strings.TrimSpace(r.text(f.first...)+" "+r.text(f.last...)))
	if fact.Department == "" && f.vendor == vendorGoogle {
		unit := r.text(columnGoogleUnit...)
		fact.Department = unit[strings.LastIndex(unit, "/")+1:]
	}
	if f.blocked != nil {
		fact.Blocked = f.blocked(r)
	}
	if f.products != nil {
		products, told := f.products(r)
		fact.Products, fact.LicensesUntold = products, !told
		r.told = r.told || told
	}
	if tells {
		fact.Products, fact.LicensesUntold = r.held(r.at(f.licenses...), f.split, firstText(fact.Name, fact.Address))
	}
	known := len(r.facts.People)
	_, ofProducts := r.has(columnActivated...)
	if r.person(fact, f.row || ofProducts); len(r.facts.People) > known {
		r.activity(known)
	}
	return nil
}

// firstFilled returns the text of the first of some columns in which there is one.
func (r *reader) firstFilled(names []string) string {
	for _, name := range names {
		if text := r.text(name); text != "" {
			return text
		}
	}
	return ""
}

// firstAddress returns what stands in the first of some columns that holds an address;
// where none does, what stands in the first that is filled in.
func (r *reader) firstAddress(names []string) string {
	for _, name := range names {
		if text := r.text(name); strings.Contains(text, "@") {
			return text
		}
	}
	return r.firstFilled(names)
}

// oneAddress is the first of several addresses in a cell.
func oneAddress(text string) string {
	if strings.Count(text, "@") < 2 {
		return text
	}
	return strings.FieldsFunc(text, func(c rune) bool { return strings.ContainsRune(" ,;|\n", c) })[0]
}

func signInBlocked(r *reader) *bool {
	for _, names := range [][]string{columnBlocked, columnSignIn} {
		if _, there := r.has(names...); there {
			return r.yes(r.at(names...))
		}
	}
	return r.no(r.at(columnEnabled2...))
}

func googleBlocked(r *reader) *bool { return r.stateOfAccount(r.at(columnGoogleStatus...)) }

// gamBlocked is true for who is suspended or archived.
func gamBlocked(r *reader) *bool {
	suspended, archived := r.yes(r.at("suspended")), r.yes(r.at("archived"))
	if suspended == nil || archived != nil && *archived {
		return archived
	}
	return suspended
}

// slackBlocked knows Slack's words for members of any kind.
func slackBlocked(r *reader) *bool {
	switch c := r.at("status"); data.Fold(c.text) {
	case "member", "admin", "owner", "primary owner", "bot", "guest", "single-channel guest", "multi-channel guest", "multi_channel_guest", "single_channel_guest", "restricted", "ultra_restricted", "org admin", "org owner", "workspace admin", "workspace owner", "workspace primary owner", "org primary owner", "invited member", "invited":
		return blocked(false)
	default:
		return r.stateOfAccount(c)
	}
}

func atlassianBlocked(r *reader) *bool { return r.stateOfAccount(r.at("User status")) }

// atlassianProducts reads the columns that a product of a site has beside the one
// with the day on which it was used last.
func atlassianProducts(r *reader) (products []string, tells bool) {
	for i, name := range r.header {
		if r.column("Last seen in "+name) < 0 {
			continue
		}
		tells = true
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
	for _, part := range commaSplit(nil, r.text("Group based licenses")) {
		product, _, _ := strings.Cut(part, " assigned from ")
		if product = strings.TrimSpace(product); product != "" && !importing.NoProduct(product) && !slices.Contains(products, product) {
			products = append(slices.Clip(products), r.hold(product))
		}
	}
	return products, !untold
}

// accountStatus reads whether an account is enabled, by a word.
func accountStatus(r *reader) *bool {
	if c := r.at("Account Status"); !c.empty() {
		return r.stateOfAccount(c)
	}
	return signInBlocked(r)
}

// deletedUser leaves out who is deleted: the report goes on about them for a while.
func deletedUser(r *reader) bool {
	gone, known := yesOrNo(r.text("Is Deleted"))
	if known && gone {
		r.deleted++
		return true
	}
	return r.concealed
}

// plusSplit parts products that are joined by a plus.
func plusSplit(_ *reader, text string) []string { return splitProducts(text) }

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
	if text == "" || strings.Contains(strings.ToLower(text), "github") {
		return []string{text}
	}
	return []string{"GitHub " + text}
}

// lookForConcealed sees whether a report hides names: its addresses are none.
func lookForConcealed(r *reader) {
	address := r.column(firstNamed(r.table, columnUPN))
	total, shown := 0, 0
	r.peek(looksAt, func(fields []string) {
		if address < len(fields) && strings.TrimSpace(fields[address]) != "" {
			total++
			if strings.Contains(fields[address], "@") {
				shown++
			}
		}
	})
	if total > 0 && shown == 0 {
		r.concealed = true
		r.note(data.CodeConcealed)
	}
}

// looksAt is how many rows are looked at to tell what stands in a column.
const looksAt = 50

func firstNamed(t *table, names []string) string {
	name, _ := t.has(names...)
	return name
}
