package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// connects are the standard packages that can open a connection.
var connects = []string{"net", "net/http", "net/rpc", "net/smtp", "crypto/tls"}

// mayConnect are the packages of others in the program that import one of those, and
// why each is there. None is asked to connect to anything beyond this computer.
var mayConnect = map[string]string{
	"fyne.io/fyne/v2":                     "the toolkit, which can load a resource from an address; it is given none",
	"fyne.io/fyne/v2/internal/repository": "the toolkit's files by address, of which only file: is used",
	"fyne.io/fyne/v2/storage/repository":  "the same; it takes addresses apart",
	"github.com/arran4/golang-ical":       "calendars, which it can fetch; here it writes them",
	"github.com/godbus/dbus/v5":           "the desktop's own bus on this computer, for notifications and the theme",
	"github.com/xuri/excelize/v2":         "workbooks; it knows the types of files by net/http",
	"golang.org/x/sys/windows":            "what Windows offers; it has the types of addresses",
}

// The program opens no connection: our own packages import nothing that could, and of
// each other package that does it is said why it is there.
func TestNothingConnects(t *testing.T) {
	seen := map[string]bool{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		for _, p := range linked(t, system) {
			for _, imported := range p.Imports {
				if p.Standard || !slices.Contains(connects, imported) {
					continue
				}
				seen[p.ImportPath] = true
				if mayConnect[p.ImportPath] == "" { // ours among them
					t.Errorf("on %s, %s imports %s", system, p.ImportPath, imported)
				}
			}
		}
	}
	for path := range mayConnect {
		if !seen[path] || strings.HasPrefix(path, "seatbook/") {
			t.Errorf("%s is named, and does not belong there", path)
		}
	}
}

type linkedPackage struct {
	ImportPath string
	Standard   bool
	Imports    []string
}

// linked returns every package that the program has on a system.
func linked(t *testing.T, system string) (all []linkedPackage) {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-tags", "accessibility,migrated_fynedo,no_emoji", "-json=ImportPath,Standard,Imports", "seatbook/app", "seatbook/app/console")
	list.Env = append(os.Environ(), "GOOS="+system, "GOARCH=amd64", "CGO_ENABLED=1")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p linkedPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}
