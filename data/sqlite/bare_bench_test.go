//go:build bench

package sqlite_test

import (
	"context"
	"database/sql"

	_ "github.com/mattn/go-sqlite3" // the driver
)

// bareTransaction returns what writes the rows of a change of a total as SQLite alone
// would: one durable transaction of prepared statements, in a copy of the record.
func (b *bench) bareTransaction(path string) func() {
	target := b.in("bare")
	b.shell(path, "VACUUM INTO '"+target+"';\n")
	db, err := sql.Open("sqlite3", "file:"+target+"?_journal_mode=WAL&_synchronous=FULL&_foreign_keys=on&_txlock=immediate")
	b.must(err)
	db.SetMaxOpenConns(1)
	b.t.Cleanup(func() { _ = db.Close() })
	ctx := context.Background()
	var step int
	b.must(db.QueryRow("SELECT max(id) FROM step").Scan(&step))
	prepare := func(statement string) *sql.Stmt {
		prepared, err := db.Prepare(statement)
		b.must(err)
		return prepared
	}
	image := func(entity string) (text string) { // as the record keeps one
		b.must(db.QueryRow("SELECT after FROM history WHERE entity = ? AND after IS NOT NULL ORDER BY id DESC LIMIT 1", entity).Scan(&text))
		return text
	}
	changed, held := image("change"), image("subscription")
	insert := prepare(`INSERT INTO change (subscription, kind, state, from_total, to_total, at_time, submitted_on, due_on, confirmed_on, note, order_number, ordered_on, part_minor, full_minor, currency, open)
		VALUES (1, 'total', 'confirmed', 40, 41, 'now', '2026-03-11', '2026-03-11', '2026-03-11', '', '', '', 100, 100, 'EUR', 0)`)
	update := prepare("UPDATE subscription SET version = version + 1, total = 41 WHERE id = 1")
	history := prepare("INSERT INTO history (step, entity, entity_id, subscription, before, after) VALUES (?, ?, 1, 1, ?, ?)")
	seats := prepare("UPDATE seats SET paid = paid + 1 WHERE subscription = 1")
	usage := prepare("UPDATE usage SET paid = paid + 1 WHERE month = (SELECT max(month) FROM usage)")
	steps := prepare("INSERT INTO step (id, at, actor, kind, subject, from_total, to_total, note, about) VALUES (?, '2026-03-11T10:30:00Z', '', 'total_changed', 'x', 40, 41, '', 'total_changed')")
	return func() {
		step++
		tx, err := db.BeginTx(ctx, nil)
		b.must(err)
		do := func(statement *sql.Stmt, args ...any) {
			_, err := tx.Stmt(statement).Exec(args...)
			b.must(err)
		}
		do(insert)
		do(history, step, "change", nil, changed)
		do(update)
		do(history, step, "subscription", held, held)
		do(seats)
		do(usage)
		do(steps, step)
		b.must(tx.Commit())
	}
}
