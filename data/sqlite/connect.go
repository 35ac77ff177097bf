package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"
	"net/url"

	"github.com/mattn/go-sqlite3"

	"seatbook/data"
)

// readers is how many connections read at the same time.
const readers = 4

// heldToWrite is what the connection that writes a record may hold of its file, in KiB,
// with the minus sign that SQLite wants. An import of 100,000 people writes as much, in the
// same time, with four times of it.
const heldToWrite = "-8192"

// heldToRead is what a connection that reads a record may hold of its file. A page of people
// stands on some 560 pages of it, which have no room in SQLite's own 2 MB. Rest gives it back.
const heldToRead = "-4096"

// heldToCopy is what a connection may hold of a file that is written once as a whole, so
// that the pages which are filled are written once, not again and again.
const heldToCopy = "-32768"

// connector opens connections with the settings that every one of them needs.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

// Connect opens a connection.
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }

// Driver is that of SQLite.
func (c connector) Driver() driver.Driver { return c.driver }

// access is what a connection is for.
type access string

const (
	toWrite access = "write" // one connection, whose transactions take the lock as they begin
	toRead  access = "read"  // beside a connection that writes: can't write, and takes no lock that it waits for
	alone   access = "alone" // of a file that nobody writes
	toCopy  access = "copy"  // of a file that is written once, and needs no other beside it
	// toFill is toCopy of a file that is filled page after page, so that none need be at
	// hand any more once it is written.
	toFill access = "fill"
	// untouched is of a file that nobody writes while it is read, so that nothing need be
	// beside it; what waits in a log beside it is not seen.
	untouched access = "untouched"
	// toTidy writes nothing, but may.
	toTidy access = "tidy"
	// toMend and toMended are toCopy and untouched of a copy of a damaged record, whatever
	// is wrong with its schema.
	toMend   access = "mend"
	toMended access = "mended"
)

func (a access) options() url.Values {
	options := url.Values{"mode": {"rw"}, "_busy_timeout": {"5000"}, "_foreign_keys": {"on"}, "_txlock": {"immediate"}}
	set := func(name, value string) { options.Set(name, value) }
	switch a {
	case toWrite:
		set("_journal_mode", "WAL")
		set("_synchronous", "FULL")
		set("_cache_size", heldToWrite)
	case toRead:
		set("_txlock", "deferred")
		set("_query_only", "on")
		set("_cache_size", heldToRead)
	case alone:
		set("mode", "ro")
		set("_txlock", "deferred")
	case untouched, toMended:
		set("mode", "ro")
		set("immutable", "1")
		set("_txlock", "deferred")
	case toMend: // whatever else is set would have SQLite look at the schema first
	case toCopy, toFill:
		set("_journal_mode", "DELETE")
		set("_synchronous", "OFF") // it is synced once it is whole
		if a == toCopy {
			set("_cache_size", heldToCopy)
		}
	}
	if a == toMend || a == toMended {
		set("_writable_schema", "on")
		set("_foreign_keys", "off")
	}
	return options
}

// connect returns a pool of at most n connections to a file.
func connect(path string, to access, n int) *sql.DB {
	db := sql.OpenDB(connector{
		driver: &sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
			if _, err := conn.Exec("PRAGMA trusted_schema = OFF", nil); err != nil {
				return fmt.Errorf("turning trusted_schema off: %w", err)
			}
			if err := conn.RegisterFunc("fold", data.Fold, true); err != nil {
				return fmt.Errorf("teaching SQLite to fold: %w", err)
			}
			if err := conn.RegisterFunc("short", data.ShortName, true); err != nil {
				return fmt.Errorf("teaching SQLite short names: %w", err)
			}
			return nil
		}},
		dsn: addressOf(path) + "?" + to.options().Encode(),
	})
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db
}
