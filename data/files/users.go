package files

import (
	"context"
	"regexp"
	"strings"

	"seatbook/data"
	"seatbook/data/importing"
)

// The columns of a people export by what they hold, in English, Dutch, German,
// French and Spanish (F1). The export's names come in the tenant's language.
var (
	columnAddress = []string{
		"User principal name", "UPN", "Principal-naam van gebruiker", "User Principal Name (UPN)", "Gebruikersnaam",
		"Benutzerprinzipalname", "Benutzername", "Nom d'utilisateur principal", "Nom principal de l'utilisateur",
		"Nombre principal de usuario", "Username",
	}
	columnName       = []string{"Display name", "Weergavenaam", "Anzeigename", "Nom d'affichage", "Nom complet", "Nombre para mostrar"}
	columnDepartment = []string{"Department", "Afdeling", "Abteilung", "Service", "Département", "Departamento"}
	columnLicenses   = []string{"Licenses", "Licenties", "Lizenzen", "Licences", "Licencias"}
	columnObjectID   = []string{"Object Id", "Object-id", "Objekt-ID", "ID d'objet", "Id. de objeto"}
	columnBlocked    = []string{
		"Block credential", "Referentie blokkeren", "Aanmelding blokkeren", "Anmeldeinformationen blockieren",
		"Bloquer les informations d'identification", "Bloquear credencial",
	}
)

// unlicensed is what stands in the column of licenses for none.
var unlicensed = map[string]bool{
	"unlicensed": true, "geen licentie": true, "zonder licentie": true, "niet gelicentieerd": true, "geen licenties": true,
	"nicht lizenziert": true, "ohne lizenz": true, "sans licence": true, "sin licencia": true,
}

func isUsers(t *table) bool {
	_, address := t.has(columnAddress...)
	_, name := t.has(columnName...)
	return address && name
}

// readUsers reads an export of people (F1). Without a column of licenses it is
// refused: it would read as if nobody held any.
func readUsers(ctx context.Context, t *table) (importing.Facts, error) {
	if _, there := t.has(columnLicenses...); !there {
		return importing.Facts{}, data.NewError(data.CodeMissingColumn, "File", t.name, "Column", columnLicenses[0])
	}
	var facts importing.Facts
	err := t.rows(ctx, &facts, func() *data.Error {
		facts.People = append(facts.People, importing.PersonFact{
			Source: t.where(), Name: t.text(columnName...), Address: t.text(columnAddress...),
			Department: t.text(columnDepartment...), ExternalID: t.text(columnObjectID...),
			Blocked: blocked(isTrue(t.text(columnBlocked...))), Products: splitProducts(t.text(columnLicenses...)),
		})
		return nil
	})
	return facts, err
}

// blocked is whether signing in is blocked, as a fact tells it.
func blocked(is bool) *bool { return &is }

func isTrue(text string) bool {
	switch strings.ToLower(text) {
	case "true", "waar", "wahr", "vrai", "verdadero", "yes", "ja", "oui", "1":
		return true
	}
	return false
}

// joint is the + between two product names. One with white space around it
// belongs to a name (Enterprise Mobility + Security E3).
var joint = regexp.MustCompile(`(\S)\+(\S)`)

func splitProducts(text string) []string {
	if unlicensed[data.Fold(text)] {
		return nil
	}
	var products []string
	for _, name := range strings.Split(joint.ReplaceAllString(text, "$1\x00$2"), "\x00") {
		if name = strings.TrimSpace(name); name != "" {
			products = append(products, name)
		}
	}
	return products
}
