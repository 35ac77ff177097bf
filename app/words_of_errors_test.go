package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What goes wrong with a file or a name is said once, with what it is about and what to
// do, in the user's language.
func TestWordsOfErrors(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	record := filepath.Join(folder, "r.seatbook")
	for _, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"import", filepath.Join(folder, "nofile.csv")}, []string{"nofile.csv kan niet worden geopend"}},
		{[]string{"import", write("screen.txt", "Id DisplayName\n-- -----------\n1 Els\n")}, []string{"Export-Csv"}},
		{[]string{"import", write("refused.json", `{"error":{"code":"Forbidden","message":"No."}}`)}, []string{"Forbidden: No.", "Meld u aan"}},
		{[]string{"import", write("users.json", `{"value":[{"displayName":"Els","accountEnabled":true}]}`)}, []string{"userPrincipalName", "Els heeft geen adres"}},
		{[]string{"import", write("users.csv", "User principal name,Display name,Licenses\nels,Els,Unlicensed\njoop@x.nl,Joop,Visio Plan 2\n")}, []string{"‘els’ in User principal name is geen adres"}},
		{[]string{"import", write("licenses.csv", "Product Title,Total Licenses,Assigned Licenses\nVisio Plan 2,123456789,1\nVisio Plan 1,5,1\nVisio Plan 1,6,1\n")}, []string{"‘123456789’ in Total Licenses is een te groot getal", "één regel, voor al zijn abonnementen samen: regel 3 telt"}},
		{[]string{"export", "--format", "pdf", "--organization", "Nope", filepath.Join(folder, "o.pdf")}, []string{"geen organisatie ‘Nope’", "Wel: "}},
	} {
		_, _, errs := command(t, append([]string{"--language", "nl", "--record", record}, c.args...)...)
		for _, want := range c.want {
			if !strings.Contains(errs, want) {
				t.Errorf("%s: %q, want %q", c.args, errs, want)
			}
		}
		for _, line := range strings.Split(errs, "\n") {
			if name := filepath.Base(c.args[1]); strings.Count(line, name) > 1 {
				t.Errorf("%s says %s twice: %q", c.args, name, line)
			}
		}
	}
}
