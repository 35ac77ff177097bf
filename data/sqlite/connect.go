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

// connector opens connections with the settings that every one of them needs.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }
func (c connector) Driver() driver.Driver                        { return c.driver }

// connect returns a pool of at most n connections to a file. mode is SQLite's:
// rw, rwc or ro, or copy for a file that is written once.
func connect(path, mode string, n int) *sql.DB {
	address := url.URL{Scheme: "file", Path: path}
	options := url.Values{
		"mode": {mode}, "_busy_timeout": {"5000"}, "_foreign_keys": {"on"}, "_txlock": {"immediate"},
	}
	if mode == "copy" { // one file that needs no other beside it
		options.Set("mode", "rw")
		options.Set("_journal_mode", "DELETE")
		options.Set("_synchronous", "OFF") // it is synced once it is whole
	} else if mode != "ro" {
		options.Set("_journal_mode", "WAL")
		options.Set("_synchronous", "FULL")
	}
	address.RawQuery = options.Encode()
	db := sql.OpenDB(connector{
		driver: &sqlite3.SQLiteDriver{ConnectHook: func(conn *sqlite3.SQLiteConn) error {
			if _, err := conn.Exec("PRAGMA trusted_schema = OFF", nil); err != nil {
				return fmt.Errorf("turning trusted_schema off: %w", err)
			}
			if err := conn.RegisterFunc("fold", data.Fold, true); err != nil {
				return fmt.Errorf("teaching SQLite to fold: %w", err)
			}
			return nil
		}},
		dsn: address.String(),
	})
	db.SetMaxOpenConns(n)
	db.SetMaxIdleConns(n)
	return db
}
