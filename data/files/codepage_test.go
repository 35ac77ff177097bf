package files_test

import (
	"fmt"
	"slices"
	"strings"
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

// F1: where the header tells no codepage, the cells do, in lists of five and more; of lists
// of one and two names it is told how many are read right.
func TestCodepagesByTheirCells(t *testing.T) {
	right, all := 0, 0
	for _, c := range []struct {
		in    encoding.Encoding
		names string
	}{
		{charmap.Windows1250, "Jiří Dvořák|Lenka Černá|Tomáš Růžička|Zdeněk Šťastný|Věra Nováková|Ondřej Kučera"},
		{charmap.Windows1250, "Ľubomír Kováč|Ján Žiška|Mária Ďurišová|Štefan Krajčí|Zuzana Hlavatá|Tibor Kôň"},
		{charmap.Windows1250, "Łukasz Żak|Małgorzata Wiśniewska|Paweł Wójcik|Agnieszka Dąbrowska|Zbigniew Pięta|Józef Żółć"},
		{charmap.Windows1250, "Szűcs Ödön|Kovács Győző|Tóth Ágnes|Fehér Jenő|Kiss Zsófia|Németh Erzsébet"},
		{charmap.Windows1250, "Željko Marić|Ana Kovačević|Đorđe Šimić|Ivana Horvatić|Luka Čović|Jasna Žunić"},
		{charmap.Windows1251, "Юлия Иванова|Сергей Петров|Анна Кузнецова|Дмитрий Соколов|Мария Лебедева|Олег Яшин"},
		{charmap.Windows1251, "Ірина Шевченко|Олексій Бондаренко|Юлія Ткачук|Євген Коваль|Наталія Їжак|Тарас Гнатюк"},
		{charmap.Windows1253, "Γιώργος Παπαδόπουλος|Μαρία Οικονόμου|Νίκος Γεωργίου|Ελένη Δημητρίου|Κώστας Βασιλείου|Άννα Νικολάου"},
		{charmap.Windows1254, "Ayşe Yıldız|Gökhan Çağlar|İbrahim Şahin|Zeynep Doğan|Mustafa Güneş|Işıl Öztürk"},
		{charmap.Windows1257, "Jānis Bērziņš|Līga Kalniņa|Pēteris Ozoliņš|Inga Šķēle|Māris Krūmiņš|Žanis Lūsis"},
		{charmap.Windows1252, "Zoë Lefèvre|Jürgen Groß|Renée de Haß|André Müller|Søren Åberg|Anaïs Gómez"},
		{charmap.Windows1252, "Zoë van Dijk|René Bosch|Daniël de Vries|Chloë Smit|Loïs Kuijper|Anouk Visser"},
		{charmap.Windows1252, "Élodie Français|Hélène Brûlé|Jérôme Noël|Benoît Lefèvre|François Garçon|Loïc Côté"},
		{charmap.Windows1252, "José Muñoz|María Peña|Íñigo Ibáñez|Begoña Núñez|Raúl Gómez|Ángel León"},
		{charmap.Windows1252, "João Gonçalves|Conceição Simões|Inês Araújo|Luís Magalhães|Antônio Corrêa|Sebastião Brandão"},
		{charmap.Windows1252, "Nicolò Carrà|Mosè Forlì|Niccolò Viganò|Giosuè Bertolè|Noè Fisichella|Umbertò Cantù"},
		{charmap.Windows1252, "Åsa Öberg|Björn Sjöström|Märta Löfgren|Göran Åkesson|Håkan Lindström|Pär Näslund"},
		{charmap.Windows1252, "Søren Kjær|Bjørn Møller|Åse Nørgård|Jørgen Højer|Sæmund Østergaard|Mette Brønd"},
		{charmap.CodePage850, "Zoë Lefèvre|Jürgen Müller|René Bosch|Daniël de Vries|Hélène Noël|Björn Köhler"},
		{charmap.Macintosh, "Zoë Lefèvre|Jürgen Müller|René Bosch|Daniël de Vries|Hélène Noël|Björn Köhler"},
	} {
		names := strings.Split(c.names, "|")
		for _, n := range []int{1, 2, len(names)} {
			for from := 0; from+n <= len(names); from++ {
				all++
				if got, ok := namesIn(t, c.in, names[from:from+n]); ok {
					right++
				} else if n == len(names) {
					t.Errorf("%v: %q", c.in, got)
				}
			}
		}
	}
	t.Logf("%d of %d lists are read in their codepage", right, all)
}

// namesIn writes people in a codepage under an English header, and reads them.
func namesIn(t *testing.T, in encoding.Encoding, names []string) (got []string, ok bool) {
	t.Helper()
	text := "Display name;User principal name;Licenses\n"
	for i, name := range names {
		text += fmt.Sprintf("%s;user%d@x.example;Visio Plan 2\n", name, i)
	}
	text, err := in.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	facts, err := read(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, person := range facts.People {
		got = append(got, person.Name)
	}
	return got, slices.Equal(got, names)
}
