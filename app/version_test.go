package main

import (
	"os"
	"testing"

	"github.com/BurntSushi/toml"

	"seatbook/screens/desk"
)

// The number of the program is the one that its packages have.
func TestVersionIsThatOfThePackages(t *testing.T) {
	content, err := os.ReadFile("../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Details struct{ Version string } }
	if err := toml.Unmarshal(content, &file); err != nil || file.Details.Version != version {
		t.Errorf("the packages have %q, the program %q, error %v", file.Details.Version, version, err)
	}
}

func TestVersionIsTold(t *testing.T) {
	for want, v := range map[string]desk.Version{
		"Seatbook 0.1.0":                   {Number: "0.1.0"},
		"Seatbook 0.1.0.72 (1e9706d1e970)": {Number: "0.1.0.72", Commit: "1e9706d1e970"},
	} {
		if v.String() != want {
			t.Errorf("%q, want %q", v.String(), want)
		}
	}
}
