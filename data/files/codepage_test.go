package files_test

import (
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// F1: an export that an older spreadsheet saved again is read in the codepage of its
// language, with the names in it.
func TestCodepages(t *testing.T) {
	for _, c := range []struct {
		in           encoding.Encoding
		header, name string
	}{
		{charmap.Windows1252, "Benutzerprinzipalname;Anzeigename;Lizenzen;Anmeldung blockieren", "Jürgen Öz"},
		{charmap.Windows1252, "Nom d'utilisateur principal;Nom complet;Licences", "Zoë Lefèvre"},
		{charmap.Windows1252, "User principal name;Display name;Licenses", "Jürgen Öz"},
		{charmap.Windows1250, "Główna nazwa użytkownika;Nazwa wyświetlana;Licencje", "Łukasz Żak"},
		{charmap.Windows1250, "Egyszerű felhasználónév;Megjelenített név;Licencek", "Szűcs Ödön"},
		{charmap.Windows1251, "Имя участника-пользователя;Отображаемое имя;Лицензии", "Юлия"},
		{charmap.Windows1254, "Kullanıcı asıl adı;Görünen ad;Lisanslar", "Ayşe Yıldız"},
		{charmap.Windows1253, "Κύριο όνομα χρήστη;Εμφανιζόμενο όνομα;Άδειες χρήσης", "Γιώργος"},
		{charmap.CodePage850, "Nom d'utilisateur principal;Nom à afficher;Licences", "Zoë Lefèvre"},
	} {
		text, err := c.in.NewEncoder().String(c.header + "\nels@x.example;" + c.name + ";Visio Plan 2\n")
		if err != nil {
			t.Fatal(err)
		}
		facts, err := read(text)
		if err != nil || len(facts.People) != 1 || facts.People[0].Name != c.name || len(facts.People[0].Products) != 1 {
			t.Errorf("%s: %+v, %v", c.header, facts.People, err)
		}
	}
}
