//go:build bench

package sqlite_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
	"seatbook/data/files"
	"seatbook/data/sqlite"
)

// TestTable prints how fast the record is at each size, each figure beside its limit
// as it was measured in the same run. A time is the shortest of several runs, with
// what that one allocated.
func TestTable(t *testing.T) {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		t.Skip("the sqlite3 shell is not there to compare with")
	}
	fmt.Println("| people | what | took | of processors | allocated | limit | reached |\n|---|---|---|---|---|---|---|")
	tenth := bench{} // the size before
	for _, of := range sizes() {
		if only := os.Getenv("PEOPLE"); only != "" && only != fmt.Sprint(of.people) {
			continue
		}
		b := bench{t: t, of: of, dir: t.TempDir()}
		if of.people == 10*tenth.of.people {
			b.tenth = tenth.pages
		}
		b.run()
		b.growing()
		tenth = b
	}
}

// mostGrowth is how much longer what shows one page may take at ten times the record.
const mostGrowth = 1.3

// growing says how much longer a page of as many rows takes than at a tenth of the record.
func (b *bench) growing() {
	for i, tenth := range b.tenth {
		page := b.pages[i]
		times := float64(page.asTenth) / float64(tenth.took)
		reached := "yes"
		if times > mostGrowth {
			reached = "no"
		}
		fmt.Printf("| %d | %s, beside a tenth of the record | %.2f times | | | %.1f times %s | %s |\n",
			b.of.people, page.what, times, mostGrowth, round(tenth.took), reached)
	}
}

// page is how long a question took that shows one page, or the figures above it, and how
// many rows it had.
type page struct {
	what    string
	took    time.Duration
	rows    int
	asTenth time.Duration // one of as many rows as at a tenth of the record
}

// bench measures one size.
type bench struct {
	t   *testing.T
	of  size
	dir string

	pages, tenth []page // of this size and of a tenth of it
}

func (b *bench) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

// shell runs statements in the sqlite3 shell on a file.
func (b *bench) shell(path, statements string) {
	b.t.Helper()
	command := exec.Command("sqlite3", "-batch", "-bail", path)
	command.Stdin = strings.NewReader(statements)
	var said bytes.Buffer
	command.Stderr = &said
	if err := command.Run(); err != nil {
		b.t.Fatal(err, said.String())
	}
}

func (b *bench) in(name string) string { return filepath.Join(b.dir, name) }

func (b *bench) copyOf(path, name string) string {
	content, err := os.ReadFile(path)
	b.must(err)
	b.must(os.WriteFile(b.in(name), content, 0o600))
	return b.in(name)
}

func (b *bench) run() {
	paths := writeExports(b.t, b.dir, b.of)
	imported := b.importing(paths)
	b.undoing(imported)
	b.sizing(imported)
	full := b.copyOf(imported, "full")
	m := openMeasured(b.t, full)
	m.fill(b.t, b.of)
	b.must(m.Close())
	m = openMeasured(b.t, full)
	b.questions(m)
	b.changing(m)
	b.must(m.Close())
	b.json(full)
	b.updating(full)
}

// runs is how often what writes a whole record is measured.
func (b *bench) runs() int {
	if b.of.people > 10_000 {
		return 2
	}
	return 5
}

// importing imports the files, beside the shell that writes the same rows.
func (b *bench) importing(paths []string) (imported string) {
	n := 0
	var m *measured
	got := figure{took: time.Hour, worked: time.Hour}
	for range b.runs() {
		n++
		imported = b.in(fmt.Sprintf("imported%d", n))
		m = openMeasured(b.t, imported)
		m.now = booktest.Now().AddDate(-years, 0, 0)
		got = got.less(once(func() { m.importFiles(b.t, paths...) }))
		b.must(m.Close())
	}
	statements := b.statementsOf(imported)
	beside := shortest(b.runs(), func() {
		n++
		target := b.in(fmt.Sprintf("shell%d", n))
		empty := openMeasured(b.t, target)
		b.must(empty.Close())
		b.shell(target, statements)
	})
	b.sayBeside("import of the two files", got, 2, beside, "the shell")

	m = openMeasured(b.t, imported)
	m.now = booktest.Now()
	reading := shortest(b.runs(), func() {
		_, _, err := files.ReadAll(context.Background(), paths, files.Options{})
		b.must(err)
	})
	again := shortest(b.runs(), func() { m.importFiles(b.t, paths...) })
	b.must(m.Close())
	b.sayBeside("the same files again", again, 2, reading, "reading them")
	return imported
}

// kept are the tables whose rows an import writes.
var kept = []string{"product", "mapping", "subscription", "person", "assignment", "seats", "usage", "step", "history"}

// statementsOf writes down what makes the rows of a record in one transaction.
func (b *bench) statementsOf(path string) string {
	var ask strings.Builder
	for _, table := range kept {
		fmt.Fprintf(&ask, ".mode insert %s\nSELECT * FROM %s;\n", table, table)
	}
	command := exec.Command("sqlite3", "-batch", path)
	command.Stdin = strings.NewReader(ask.String())
	rows, err := command.Output()
	b.must(err)
	return "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nPRAGMA foreign_keys = ON;\nBEGIN IMMEDIATE;\nPRAGMA defer_foreign_keys = ON;\n" + string(rows) + "COMMIT;\n"
}

// undoing undoes the import, beside the shell that deletes the same rows.
func (b *bench) undoing(imported string) {
	n := 0
	got := figure{took: time.Hour, worked: time.Hour}
	beside := got
	for range b.runs() {
		n++
		m := openMeasured(b.t, b.copyOf(imported, fmt.Sprintf("undone%d", n)))
		got = got.less(once(func() {
			_, err := booktest.Undo(m.Book)
			b.must(err)
		}))
		b.must(m.Close())
		target := b.copyOf(imported, fmt.Sprintf("deleted%d", n))
		beside = beside.less(once(func() {
			b.shell(target, "PRAGMA journal_mode = WAL;\nPRAGMA synchronous = FULL;\nPRAGMA foreign_keys = ON;\nBEGIN IMMEDIATE;\n"+
				"DELETE FROM assignment;\nDELETE FROM person;\nDELETE FROM subscription;\nDELETE FROM seats;\nCOMMIT;\n")
		}))
	}
	b.sayBeside("undo of that import", got, 2, beside, "the shell's delete")
}

// sizing compares the record with the same rows without history.
func (b *bench) sizing(imported string) {
	whole, without := b.in("whole"), b.in("without")
	b.shell(imported, fmt.Sprintf("VACUUM INTO '%s';\nVACUUM INTO '%s';\n", whole, without))
	b.shell(without, "PRAGMA foreign_keys = OFF;\nDROP TABLE history;\nDROP TABLE step;\nVACUUM;\n")
	sizeOf := func(path string) int64 {
		info, err := os.Stat(path)
		b.must(err)
		return info.Size()
	}
	got, rows := sizeOf(whole), sizeOf(without)
	reached := "yes"
	if float64(got) > 1.3*float64(rows) {
		reached = "no"
	}
	fmt.Printf("| %d | size of the record | %s | | | %s (1.3 times without history) | %s, %.2f times |\n",
		b.of.people, amount(got), amount(rows*13/10), reached, float64(got)/float64(rows))
}

// questions asks what screens ask.
func (b *bench) questions(m *measured) {
	for _, q := range m.questions() {
		rows, err := q.ask(wholePage)
		b.must(err)
		got := b.asking(q, wholePage)
		b.say(q.what, got, q.limit)
		if q.limit != frame {
			continue
		}
		shown := page{what: q.what, took: got.took, rows: rows, asTenth: got.took}
		if b.tenth != nil {
			if as := b.tenth[len(b.pages)].rows; as > 0 && as < rows {
				shown.asTenth = b.asking(q, as).took
			}
		}
		b.pages = append(b.pages, shown)
	}
}

// asks is how often a question is asked.
const asks = 40

// asking is how long a question takes, in the shortest of many times one after another, as
// who types or scrolls asks them: what a collection of garbage between two leaves of the
// processor's caches takes longer than the question, and the longer the more is held.
func (b *bench) asking(q question, most int) figure {
	ask := func() {
		_, err := q.ask(most)
		b.must(err)
	}
	got := once(ask)
	for range asks {
		start, began := time.Now(), worked()
		ask()
		got = figure{time.Since(start), worked() - began, got.bytes, got.objects}.less(got)
	}
	return got
}

// changing changes a total, beside the bare transaction that writes the same rows.
func (b *bench) changing(m *measured) {
	page, err := m.Subscriptions(context.Background(), data.SubscriptionQuery{On: booktest.Today(), Filter: data.FilterUnused})
	b.must(err)
	if page.Count == 0 {
		page, err = m.Subscriptions(context.Background(), data.SubscriptionQuery{On: booktest.Today()})
		b.must(err)
	}
	s, total := page.Rows[0].Subscription, page.Rows[0].Total
	got := shortest(30, func() {
		total++
		_, err := booktest.SubmitOrder(m.Book, data.Order{SubscriptionRef: s.Ref(), NewTotal: total, When: data.WhenNow, On: booktest.Today()})
		b.must(err)
		s.Version++
	})
	beside := shortest(30, b.bareTransaction(m.path))
	b.sayBeside("a change of a total", got, 1.5, beside, "a bare transaction of the same rows")
}

// json writes the record as JSON and makes it again, beside reading its tables.
func (b *bench) json(path string) {
	reading := shortest(b.runs(), func() {
		command := exec.Command("sqlite3", "-batch", "-readonly", path, ".dump")
		command.Stdout = io.Discard
		b.must(command.Run())
	})
	m := openMeasured(b.t, path)
	var text bytes.Buffer
	got := shortest(b.runs(), func() {
		text.Reset()
		b.must(m.WriteJSON(context.Background(), &text))
	})
	b.must(m.Close())
	b.sayBeside("writing JSON", got, 2, reading, "the shell reading the tables")
	n := 0
	restored := shortest(b.runs(), func() {
		n++
		b.must(sqlite.FromJSON(context.Background(), b.in(fmt.Sprintf("restored%d", n)), bytes.NewReader(text.Bytes())))
	})
	b.sayBeside("restoring JSON", restored, 2, reading, "the shell reading the tables")
	dumped, err := exec.Command("sqlite3", "-batch", "-readonly", path, ".dump").Output()
	b.must(err)
	writing := shortest(b.runs(), func() {
		n++
		b.shell(b.in(fmt.Sprintf("written%d", n)), string(dumped)+"PRAGMA integrity_check;\n")
	})
	b.sayBeside("restoring JSON, beside the shell writing the tables", restored, 1, writing, "the shell writing and checking them")
}
