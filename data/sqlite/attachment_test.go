package sqlite

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/booktest"
)

// attached adds a file of random bytes to a record's first subscription and returns them.
func attached(t *testing.T, book record, name string, size int) (data.Attachment, []byte) {
	t.Helper()
	content := make([]byte, size)
	if _, err := rand.NewChaCha8([32]byte{byte(size)}).Read(content); err != nil {
		t.Fatal(err)
	}
	page, err := book.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()})
	if err != nil {
		t.Fatal(err)
	}
	open := func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(content)), nil }
	added, err := booktest.Left[data.Attachment](book.Book, acts.Attach{Subscription: page.Rows[0].Ref(), Name: name, Open: open})
	if err != nil {
		t.Fatal(err)
	}
	return added, content
}

// wantFile fails unless a record has the bytes of a file.
func wantFile(t *testing.T, book record, file data.AttachmentID, want []byte) {
	t.Helper()
	var read bytes.Buffer
	if err := book.ReadAttachment(t.Context(), file, &read); err != nil || !bytes.Equal(read.Bytes(), want) {
		t.Errorf("%d bytes, want %d, error %v", read.Len(), len(want), err)
	}
}

// An attached file is in backups and in JSON, byte for byte.
func TestAttachedFilesAreCopied(t *testing.T) {
	book := livedRecord(t)
	file, content := attached(t, book, "scan.pdf", 3<<20+17)
	gone, _ := attached(t, book, "gone.pdf", 1<<20)
	if err := booktest.Try(book.Book, acts.Detach{File: gone.Ref()}); err != nil {
		t.Fatal(err)
	}
	copied, moved := filepath.Join(t.TempDir(), "copy.seatbook"), filepath.Join(t.TempDir(), "moved.seatbook")
	var written bytes.Buffer
	if err := book.store.BackUp(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	if err := book.WriteJSON(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	if err := FromJSON(t.Context(), moved, &written); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{copied, moved} {
		back := openRecord(t, path)
		wantFile(t, back, file.ID, content)
		if found, err := back.store.Examine(t.Context()); err != nil || len(found) > 0 {
			t.Errorf("found %+v, error %v", found, err)
		}
		if _, err := booktest.Undo(back.Book); err != nil {
			t.Fatal(err)
		}
		if size := sizeOfFile(t, back, gone.ID); size != 1<<20 {
			t.Errorf("the removed file came back with %d bytes", size)
		}
		if err := back.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func sizeOfFile(t *testing.T, book record, file data.AttachmentID) int {
	t.Helper()
	var read bytes.Buffer
	if err := book.ReadAttachment(t.Context(), file, &read); err != nil {
		t.Fatal(err)
	}
	return read.Len()
}

// A check finds bytes that are not those that were attached, and an owner who is not
// there.
func TestExamineFindsWhatIsAttached(t *testing.T) {
	for name, c := range map[string]struct {
		statement string
		want      data.Finding
	}{
		"other bytes": {"UPDATE attachment_part SET bytes = x'00' WHERE place = 1", data.Finding{Kind: data.FindingValue, Table: "attachment", ID: 1, Detail: "bytes: not those that were attached"}},
		"a part less": {"DELETE FROM attachment_part WHERE place = 2", data.Finding{Kind: data.FindingValue, Table: "attachment", ID: 1, Detail: "bytes: not those that were attached"}},
		"no owner":    {"UPDATE subscription SET owner = 99", data.Finding{Kind: data.FindingReference, Table: "subscription", ID: 1, Detail: "owner"}},
	} {
		t.Run(name, func(t *testing.T) {
			book := livedRecord(t)
			attached(t, book, "scan.pdf", 1<<20)
			if _, err := book.store.writer.Exec(c.statement); err != nil {
				t.Fatal(err)
			}
			found, err := book.store.Examine(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range found {
				if f == c.want {
					return
				}
			}
			t.Errorf("found %+v, want %+v among it", found, c.want)
		})
	}
}

// Of a damaged record, the files whose bytes are whole are saved; one that is not goes,
// and is counted.
func TestRescueOfAttachedFiles(t *testing.T) {
	book := livedRecord(t)
	first, content := attached(t, book, "whole.pdf", 2<<20)
	attached(t, book, "broken.pdf", 2<<20+1)
	path := filepath.Join(t.TempDir(), "record.seatbook")
	if err := book.store.BackUp(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	_, broken := attached(t, book, "broken.pdf", 2<<20+1)
	at := bytes.Index(file, broken[1<<20:1<<20+64])
	if at < 0 {
		t.Fatal("the bytes are not in the file")
	}
	page := at / 4096 * 4096
	for i := range 4096 {
		file[page+i] = 0xFF
	}
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	to := filepath.Join(t.TempDir(), "rescued.seatbook")
	rescued, err := Rescue(t.Context(), path, to, booktest.Now())
	if err != nil {
		t.Fatal(err)
	}
	lost := ""
	for _, table := range rescued {
		if table.Missing > 0 {
			lost += fmt.Sprint(table.Table, table.Missing)
		}
	}
	if lost != "attachment1" {
		t.Errorf("lost: %s", lost)
	}
	back := openRecord(t, to)
	defer back.Close()
	wantFile(t, back, first.ID, content)
	if found, err := back.store.Examine(t.Context()); err != nil || len(found) > 0 {
		t.Errorf("found %+v, error %v", found, err)
	}
}

// What is no base64 in JSON makes no record.
func TestJSONOfBrokenParts(t *testing.T) {
	book := livedRecord(t)
	attached(t, book, "a.txt", 10)
	var written bytes.Buffer
	if err := book.WriteJSON(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	text := strings.Replace(written.String(), `"place":1,"bytes":"`, `"place":1,"bytes":"!`, 1)
	if text == written.String() {
		t.Fatal("no part was found")
	}
	if err := FromJSON(t.Context(), filepath.Join(t.TempDir(), "x.seatbook"), strings.NewReader(text)); !isCode(err, data.CodeNotARecord) {
		t.Errorf("error %v", err)
	}
}
