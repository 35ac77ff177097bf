package files

import (
	"regexp"
	"strings"

	"seatbook/data"
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
	columnLicenses   = []string{"Licenses", "AssignedLicenses", "Assigned Licenses", "LicenseSkus", "AssignedSkus", "LicJoined", "Licenties", "Lizenzen", "Licences", "Licencias"}
	columnObjectID   = []string{"Object Id", "Id", "Object-id", "Objekt-ID", "ID d'objet", "Id. de objeto"}
	columnBlocked    = []string{
		"Block credential", "Referentie blokkeren", "Aanmelding blokkeren", "Anmeldeinformationen blockieren",
		"Bloquer les informations d'identification", "Bloquear credencial",
	}
)

// unlicensed is what stands in the column of licenses for none.
var unlicensed = map[string]bool{
	"unlicensed": true, "none": true, "no license": true, "not licensed": true, "geen licentie": true, "zonder licentie": true, "niet gelicentieerd": true, "geen licenties": true,
	"nicht lizenziert": true, "ohne lizenz": true, "sans licence": true, "sin licencia": true,
}

// isBlocked and isNot are what a fact points at, so that a hundred thousand of them
// share two.
var isBlocked, isNot = true, false

// blocked is whether signing in is blocked, as a fact tells it.
func blocked(is bool) *bool {
	if is {
		return &isBlocked
	}
	return &isNot
}

// yesOrNo reads yes or no in the languages that exports come in; known is false for
// anything else.
func yesOrNo(text string) (yes, known bool) {
	switch data.Fold(text) {
	case "true", "waar", "wahr", "vrai", "verdadero", "vero", "yes", "ja", "oui", "si", "y", "j", "1", "x", "blocked", "geblokkeerd", "gesperrt", "bloque":
		return true, true
	case "false", "onwaar", "falsch", "faux", "falso", "no", "nee", "nein", "non", "n", "0", "allowed", "toegestaan", "zugelassen", "autorise":
		return false, true
	}
	return false, false
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
