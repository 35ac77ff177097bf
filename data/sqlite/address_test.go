package sqlite

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-sqlite3"
)

func TestAddress(t *testing.T) {
	long := strings.Repeat("abcdefghi/", 30) // 300
	longBackslashed := strings.ReplaceAll(long, "/", `\`)
	escapedLong := strings.ReplaceAll(longBackslashed, `\`, "%5C")
	for _, c := range []struct {
		what, path, want string
		windows          bool
	}{
		{"drive", `C:\Users\Jan\record.seatbook`, "file:///C:/Users/Jan/record.seatbook", true},
		{"small drive letter", `d:\record.seatbook`, "file:///d:/record.seatbook", true},
		{"drive with slashes", `C:/Users/Jan/record.seatbook`, "file:///C:/Users/Jan/record.seatbook", true},
		{"accent, hash, percent", `C:\Users\Jörg #1\100%`, "file:///C:/Users/J%C3%B6rg%20%231/100%25", true},
		{"percent that looks escaped", `C:\a%20b%00`, "file:///C:/a%2520b%2500", true},
		{"spaces", `C:\Mijn documenten\a  b`, "file:///C:/Mijn%20documenten/a%20%20b", true},
		{"ampersand, equals, plus", `C:\a&b=c+d;e,f`, "file:///C:/a&b=c+d;e,f", true},
		{"quotes", `C:\Anouk's "desk"`, "file:///C:/Anouk%27s%20%22desk%22", true},
		{"trailing dot", `C:\record.`, "file:///C:/record.", true},
		{"share", `\\server\share\record.seatbook`, "file:////server/share/record.seatbook", true},
		{"share with slashes", `//server/share/record.seatbook`, "file:////server/share/record.seatbook", true},
		{"share with odd letters", `\\Büro-PC\geteilt $\100%`, "file:////B%C3%BCro-PC/geteilt%20$/100%25", true},
		{"verbatim", `\\?\C:\record.seatbook`, "file:///%5C%5C%3F%5CC:%5Crecord.seatbook", true},
		{"verbatim share", `\\?\UNC\server\share\r`, "file:///%5C%5C%3F%5CUNC%5Cserver%5Cshare%5Cr", true},
		{"relative", `bk\record.seatbook`, "file:bk/record.seatbook", true},
		{"relative name", "record.seatbook", "file:record.seatbook", true},
		{"relative, up", `..\record.seatbook`, "file:../record.seatbook", true},
		{"relative to a drive", `C:record.seatbook`, "file:C:record.seatbook", true},
		{"top of the present drive", `\record.seatbook`, "file:///record.seatbook", true},
		{"300 characters", `C:\` + longBackslashed + "r", "file:///%5C%5C%3F%5CC:%5C" + escapedLong + "r", true},
		{"300 characters with slashes", "C:/" + long + "r", "file:///%5C%5C%3F%5CC:%5C" + escapedLong + "r", true},
		{"300 characters on a share", `\\server\share\` + longBackslashed + "r", "file:///%5C%5C%3F%5CUNC%5Cserver%5Cshare%5C" + escapedLong + "r", true},
		{"300 characters, relative", longBackslashed + "r", "file:" + long + "r", true},
		{"220 accents are not too long", `C:\` + strings.Repeat("é", 220), "file:///C:/" + strings.Repeat("%C3%A9", 220), true},

		{"from the top", "/home/jan/record.seatbook", "file:///home/jan/record.seatbook", false},
		{"accent, hash, percent", "/home/Jörg #1/100%", "file:///home/J%C3%B6rg%20%231/100%25", false},
		{"question mark", "/tmp/a?b=c&mode=ro", "file:///tmp/a%3Fb=c&mode=ro", false},
		{"quotes", `/tmp/Anouk's "desk"`, "file:///tmp/Anouk%27s%20%22desk%22", false},
		{"backslash is a letter", `/tmp/a\b`, "file:///tmp/a%5Cb", false},
		{"drive is a name", `C:\record`, "file:C:%5Crecord", false},
		{"two slashes", "//tmp/r", "file:////tmp/r", false},
		{"trailing dot", "/tmp/record.", "file:///tmp/record.", false},
		{"relative", "bk/record.seatbook", "file:bk/record.seatbook", false},
		{"relative, up", "../bk/r", "file:../bk/r", false},
		{"relative with a scheme's letters", "file:/r", "file:file:/r", false},
		{"300 characters", "/" + long + "r", "file:///" + long + "r", false},
		{"not UTF-8", "/tmp/\xff", "file:///tmp/%FF", false},
	} {
		if got := address(c.path, c.windows); got != c.want {
			t.Errorf("%s: %s (Windows %t)\n got %s\nwant %s", c.what, c.path, c.windows, got, c.want)
		}
	}
}

// What SQLite opens by the address of a path is the file that the system has there.
func TestAddressNamesTheFile(t *testing.T) {
	t.Chdir(t.TempDir())
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	long := filepath.Join(strings.Repeat("l", 150), strings.Repeat("m", 150), "r")
	for _, name := range []string{"r", "Jörg #1", "100%", "a%20b", "a b", "it's", "a&b=c;mode=memory", "dot.d", long} {
		for _, path := range []string{name, filepath.Join(here, "whole", name), filepath.Join("sub", "..", "up", name)} {
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			_ = os.MkdirAll("sub", 0o700)
			db := sql.OpenDB(connector{driver: &sqlite3.SQLiteDriver{}, dsn: addressOf(path) + "?mode=rwc"})
			_, err := db.ExecContext(context.Background(), "CREATE TABLE song (title TEXT)")
			if closed := db.Close(); err != nil || closed != nil {
				t.Errorf("%s: %v %v", path, err, closed)
				continue
			}
			if info, err := os.Stat(path); err != nil || info.Size() == 0 {
				t.Errorf("%s is not the file that SQLite made: %v", path, err)
			}
		}
	}
}
