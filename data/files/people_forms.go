package files

import (
	"slices"
	"strings"

	"seatbook/data"
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
	// keepsDeleted says that who is deleted there is only blocked.
	keepsDeleted bool
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
		split: listSplit, skip: hidden, begin: lookForConcealed,
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
		address: []string{"userId"}, licenses: []string{"skuDisplay", "skuName", "skuId"}, row: true, split: wholeCell,
	},
	{ // F11: gam print users licenses
		needs: [][]string{{"primaryEmail"}, {"Licenses"}}, vendor: vendorGoogle, aside: true,
		address: []string{"primaryEmail"}, name: []string{"name.fullName"}, first: []string{"name.givenName"}, last: []string{"name.familyName"},
		licenses: []string{"Licenses"}, split: gamSplit, blocked: gamBlocked,
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
	{ // F13: members of Slack, as it answers them
		needs: [][]string{{"profile.email"}, {"profile.real_name"}, {"deleted"}, {"team_id", "is_bot"}}, vendor: "Slack", aside: true,
		address: []string{"profile.email"}, name: []string{"profile.real_name", "real_name", "name"}, blocked: slackDeactivated, skip: isBot, keepsDeleted: true,
	},
	{ // F13: users of Okta, as it answers them
		needs: [][]string{{"profile.login"}, {"profile.email", "profile.firstName"}, {"status"}}, vendor: "Okta",
		address: []string{"profile.login", "profile.email"}, name: []string{"profile.displayName"}, first: []string{"profile.firstName"}, last: []string{"profile.lastName"}, department: []string{"profile.department"},
		blocked: oktaBlocked,
	},
	{ // F9: mailboxes, as Exchange's commands list them
		needs: [][]string{{"RecipientTypeDetails", "RecipientType"}, {"PrimarySmtpAddress", "UserPrincipalName", "WindowsEmailAddress"}, columnName}, without: []string{"Report Refresh Date"}, vendor: data.Microsoft, aside: true,
		address: []string{"UserPrincipalName", "PrimarySmtpAddress", "WindowsEmailAddress"}, name: columnName, department: columnDepartment, skip: ofExchange,
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
