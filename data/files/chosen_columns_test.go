package files_test

import (
	"strings"
	"testing"
)

// A download with only the columns that somebody chose is still known for what it is.
func TestDownloadsOfChosenColumns(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"Google without the unit", "First Name [Required],Last Name [Required],Email Address [Required],Status [READ ONLY],Licenses [READ ONLY]\nAd,Vos,ad@kade.example,Archived,Google Vault\n",
			"Ad Vos ad@kade.example Google Vault blocked",
		},
		{
			"Google with licenses only", "First Name,Last Name,Email Address,Licenses [READ ONLY]\nAd,Vos,ad@kade.example,Google Vault\n",
			"Ad Vos ad@kade.example Google Vault",
		},
		{
			"Adobe without the identity type", "Email\tFirst Name\tLast Name\tProduct Configurations\nad@kade.example\tAd\tVos\tAcrobat Pro\n",
			"Ad Vos ad@kade.example Acrobat Pro",
		},
		{
			"Dutch, of which the address has another name", "Weergavenaam;Gebruikersprincipalnaam;Licenties;Aanmelding geblokkeerd\nAd Vos;ad@kade.example;Visio Plan 2;Waar\n",
			"Ad Vos ad@kade.example Visio Plan 2 blocked",
		},
	} {
		facts, err := read(c.text)
		if err != nil || len(facts.People) != 1 {
			t.Errorf("%s: %v, %+v", c.name, err, facts)
			continue
		}
		got := facts.People[0]
		said := []string{got.Name, got.Address, strings.Join(got.Products, "+")}
		if got.Blocked != nil && *got.Blocked {
			said = append(said, "blocked")
		}
		if strings.Join(said, " ") != c.want {
			t.Errorf("%s: %q, want %q", c.name, strings.Join(said, " "), c.want)
		}
	}
}
