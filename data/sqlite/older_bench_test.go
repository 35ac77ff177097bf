//go:build bench

package sqlite_test

import (
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// schemasBack is how many schemas before the present one are brought up to date.
const schemasBack = 3

// updating brings the same record, as older schemas kept it, to the present one, beside
// VACUUM INTO of it.
func (b *bench) updating(full string) {
	newest := 0
	for version := 1; ; version++ {
		if _, err := os.Stat(schemaPath(version)); err != nil {
			break
		}
		newest = version
	}
	for version := newest; version > newest-schemasBack; version-- {
		older := b.older(version, full)
		n := 0
		got, beside := figure{took: 1 << 62, worked: 1 << 62}, figure{took: 1 << 62, worked: 1 << 62}
		for range b.runs() {
			n++
			path := b.copyOf(older, fmt.Sprintf("updated%d-%d", version, n))
			got = got.less(once(func() { b.must(openMeasured(b.t, path).Close()) }))
			beside = beside.less(once(func() {
				b.shell(older, fmt.Sprintf("VACUUM INTO '%s';\n", b.in(fmt.Sprintf("vacuumed%d-%d", version, n))))
			}))
		}
		b.sayBeside(fmt.Sprintf("bringing a record of schema %d up to date", version), got, 2, beside, "VACUUM INTO of it")
	}
}

func schemaPath(version int) string {
	return filepath.Join("testdata", "schemas", fmt.Sprintf("%d.seatbook", version))
}

// older makes a record of an older schema that holds what another one does.
func (b *bench) older(version int, full string) string {
	path := b.copyOf(schemaPath(version), fmt.Sprintf("schema%d", version))
	db, err := sql.Open("sqlite3", "file:"+path+"?_foreign_keys=off&_synchronous=OFF")
	b.must(err)
	db.SetMaxOpenConns(1)
	do := func(statement string, args ...any) {
		_, err := db.Exec(statement, args...)
		b.must(err)
	}
	do("ATTACH ? AS whole", full)
	guards := b.texts(db, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
	for _, name := range b.texts(db, "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
		do("DROP TRIGGER " + name)
	}
	for _, table := range b.texts(db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'goose%' AND name NOT LIKE 'sqlite%'") {
		columns := strings.Join(b.texts(db, "SELECT name FROM pragma_table_info(?)", table), ", ")
		do("DELETE FROM main." + table)
		do(fmt.Sprintf("INSERT INTO main.%s (%s) SELECT %s FROM whole.%s", table, columns, columns, table))
	}
	for _, guard := range guards {
		do(guard)
	}
	b.must(db.Close())
	return path
}

func (b *bench) texts(db *sql.DB, query string, args ...any) (all []string) {
	rows, err := db.Query(query, args...)
	b.must(err)
	defer rows.Close()
	for rows.Next() {
		var text string
		b.must(rows.Scan(&text))
		all = append(all, text)
	}
	b.must(rows.Err())
	return all
}
