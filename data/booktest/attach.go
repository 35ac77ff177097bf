package booktest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/acts"
	"seatbook/data/ledger"
)

// attach attaches a text as a file.
func attach(t *testing.T, book *ledger.Book, id data.SubscriptionID, name, text string) error {
	t.Helper()
	return Try(book, acts.Attach{Subscription: detail(t, book, id).Subscription.Ref(), Name: name, Open: Bytes(text)})
}

// filesOf are the names of a subscription's files.
func filesOf(t *testing.T, book *ledger.Book, id data.SubscriptionID) (names []string) {
	t.Helper()
	files, err := book.Attachments(context.Background(), id)
	must(t, err)
	for _, file := range files {
		names = append(names, file.Name)
	}
	return names
}

// readFile reads an attached file.
func readFile(t *testing.T, book *ledger.Book, file data.AttachmentID) string {
	t.Helper()
	var read bytes.Buffer
	must(t, book.ReadAttachment(context.Background(), file, &read))
	return read.String()
}

// testAttach holds that the bytes of a file come back as they were, also by an undo.
func testAttach(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(5))
	long := strings.Repeat("0123456789abcdef", 1<<16) // 1 MB: several parts
	must(t, attach(t, book, s.ID, `C:\Users\Anouk\Contract 2026.pdf`, long))
	must(t, attach(t, book, s.ID, "Contract 2026.pdf", long))
	equal(t, "the same file again", fmt.Sprint(filesOf(t, book, s.ID)), "[Contract 2026.pdf]")
	must(t, attach(t, book, s.ID, "contract 2026.PDF", "another"))
	must(t, attach(t, book, s.ID, "empty.txt", ""))
	equal(t, "files", fmt.Sprint(filesOf(t, book, s.ID)), "[contract 2026 (2).PDF Contract 2026.pdf empty.txt]")
	files, err := book.Attachments(context.Background(), s.ID)
	must(t, err)
	contract := files[1]
	equal(t, "size", contract.Size, int64(len(long)))
	equal(t, "day", contract.AddedOn, Today())
	if readFile(t, book, contract.ID) != long {
		t.Error("the bytes are others")
	}
	equal(t, "an empty file", readFile(t, book, files[2].ID), "")
	names, _ := products(t, book, data.SubscriptionQuery{Search: "contract 2026"})
	equal(t, "found by its name", len(names), 1)

	must(t, Try(book, acts.Detach{File: contract.Ref()}))
	wantCode(t, book.ReadAttachment(context.Background(), contract.ID, io.Discard), data.CodeNotFound)
	must(t, Try(book, acts.RemoveSubscription{Subscription: detail(t, book, s.ID).Subscription.Ref()}))
	for range 2 {
		_, err = Undo(book)
		must(t, err)
	}
	if readFile(t, book, contract.ID) != long {
		t.Error("the bytes that came back are others")
	}
	for range 3 {
		_, err = Undo(book)
		must(t, err)
	}
	equal(t, "everything undone", len(filesOf(t, book, s.ID)), 0)
	for range 3 {
		_, err = Redo(book)
		must(t, err)
	}
	if readFile(t, book, contract.ID) != long {
		t.Error("the bytes that were attached again are others")
	}
}

// endless is a file that never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// testAttachRefused holds that a file that can't be attached leaves nothing behind.
func testAttachRefused(t *testing.T, book *ledger.Book) {
	s := add(t, book, Office(5))
	broken := errors.New("the disk is gone")
	for name, c := range map[string]struct {
		open func() (io.ReadCloser, error)
		want func(error) bool
	}{
		"too large": {func() (io.ReadCloser, error) { return io.NopCloser(endless{}), nil }, func(err error) bool { return hasCode(err, data.CodeAttachmentLarge) }},
		"not there": {func() (io.ReadCloser, error) { return nil, broken }, func(err error) bool { return errors.Is(err, broken) }},
		"breaks off": {func() (io.ReadCloser, error) {
			return io.NopCloser(io.MultiReader(strings.NewReader("x"), failing{broken})), nil
		}, func(err error) bool { return errors.Is(err, broken) }},
	} {
		t.Run(name, func(t *testing.T) {
			err := Try(book, acts.Attach{Subscription: s.Ref(), Name: "a.pdf", Open: c.open})
			if !c.want(err) {
				t.Errorf("error %v", err)
			}
		})
	}
	exact := func() (io.ReadCloser, error) { return io.NopCloser(io.LimitReader(endless{}, data.MaxAttachment)), nil }
	must(t, Try(book, acts.Attach{Subscription: s.Ref(), Name: "a.pdf", Open: exact}))
	equal(t, "files", len(filesOf(t, book, s.ID)), 1)
	for n := 1; n < data.MaxAttachments; n++ {
		must(t, attach(t, book, s.ID, fmt.Sprint(n), fmt.Sprint(n)))
	}
	wantCode(t, attach(t, book, s.ID, "one more", "x"), data.CodeTooManyFiles)
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func hasCode(err error, code data.Code) bool {
	known, ok := errors.AsType[*data.Error](err)
	return ok && known.Code == code
}

// testAttachDropsOld holds that the bytes of a removed file go once it was removed so
// long ago that no undo reaches it, and that undoing it then is refused.
func testAttachDropsOld(t *testing.T, open Open) {
	book, store := open(t, Now)
	s := add(t, book, Office(5))
	must(t, attach(t, book, s.ID, "old.txt", "old"))
	old := fileOf(t, book)
	size := func() (size int64) {
		must(t, store.Read(context.Background(), func(v ledger.View) (err error) {
			size, err = v.FileSize(old.ID)
			return err
		}))
		return size
	}
	done, err := book.Do(context.Background(), acts.Detach{File: old})
	must(t, err)
	for n := range 2 * data.UndoReach {
		must(t, edit(book, t, s.ID, func(s *data.Subscription) { s.Notes = fmt.Sprint(n) }))
		if n == data.UndoReach {
			must(t, attach(t, book, s.ID, "between.txt", "between"))
		}
	}
	equal(t, "bytes while they may come back", size(), 3)
	must(t, attach(t, book, s.ID, "new.txt", "new"))
	equal(t, "bytes after that", size(), 0)
	wantCode(t, errOf(UndoStep(book, done.Step.ID)), data.CodeTooLongAgo)
	must(t, Try(book, acts.RemoveSubscription{Subscription: detail(t, book, s.ID).Subscription.Ref()}))
}

// testForgetInLabels holds that a name leaves owners, tags, own fields, numbers and the
// names of files, and that files go for good where that is wanted.
func testForgetInLabels(t *testing.T, open Open) {
	book, store := open(t, Now)
	jan, err := SavePerson(book, data.Person{Name: "Jan Bos", Address: "jan.bos@x.nl"})
	must(t, err)
	field, err := Left[data.OwnField](book, acts.SaveOwnField{Field: data.OwnField{Name: "Contact", Kind: data.OwnChoice, Choices: "Jan Bos\nNobody"}})
	must(t, err)
	s := Office(5)
	s.OwnerName, s.Tags, s.Own = "Jan Bos", "by Jan Bos\nkey", data.OwnValues("").With(field.ID, "Jan Bos")
	s = add(t, book, s)
	must(t, attach(t, book, s.ID, "letter_jan_bos.pdf", "letter"))
	must(t, attach(t, book, s.ID, "Jan Bosman.pdf", "another person"))
	must(t, attach(t, book, s.ID, "bos-jan.pdf", "he or another"))
	must(t, attach(t, book, s.ID, "Jan Bos gone.txt", "gone"))
	files, err := book.Attachments(context.Background(), s.ID)
	must(t, err)
	byName := map[string]data.Attachment{}
	for _, file := range files {
		byName[file.Name] = file
	}
	must(t, Try(book, acts.Detach{File: byName["Jan Bos gone.txt"].Ref()}))
	must(t, edit(book, t, s.ID, func(s *data.Subscription) { s.OwnerPerson, s.OwnerName = jan.ID, "" }))

	all, err := book.PersonMarks(context.Background(), jan)
	must(t, err)
	equal(t, "what he owns", len(all.Owns), 1)
	equal(t, "where his name stands", len(all.Named), 1)
	equal(t, "files that may be about him", fmt.Sprint(len(all.Files), " ", all.Files[0].Product), "2 "+s.Product)
	must(t, Try(book, acts.Forget{Person: jan.Ref(), Files: []data.AttachmentRef{byName["bos-jan.pdf"].Ref()}}))

	number := data.ForgottenName(jan.ID)
	now := detail(t, book, s.ID)
	equal(t, "the owner", now.Owner, number)
	equal(t, "tags", string(now.Tags), "by "+number+"\nkey")
	equal(t, "a choice that is still one", now.Own.Of(field.ID), ownFieldOf(t, book).ChoiceList()[0])
	equal(t, "files", fmt.Sprint(filesOf(t, book, s.ID)), "[Jan Bosman.pdf letter "+number+".pdf]")
	equal(t, "the file of another", readFile(t, book, byName["Jan Bosman.pdf"].ID), "another person")
	must(t, store.Read(context.Background(), func(v ledger.View) error {
		for _, name := range []string{"bos-jan.pdf", "Jan Bos gone.txt"} {
			size, err := v.FileSize(byName[name].ID)
			must(t, err)
			equal(t, "bytes of "+name, size, int64(0))
		}
		steps, err := v.Steps(ledger.StepQuery{})
		must(t, err)
		for _, step := range steps.Rows {
			if text := step.Subject + step.Note; strings.Contains(text, "bos-jan") || strings.Contains(text, "jan_bos") || strings.Contains(text, "Jan Bos ") {
				t.Errorf("a step says %q", text)
			}
		}
		return v.EachWrite(ledger.WriteQuery{}, func(w data.Write, _ time.Time) error {
			for _, row := range []data.Row{w.Before, w.After} {
				text := strings.ReplaceAll(fmt.Sprintf("%+v", row), "Jan Bosman", "")
				for _, name := range []string{"Jan Bos", "jan_bos", "bos-jan"} {
					if strings.Contains(text, name) {
						t.Errorf("history has %q in %s", name, text)
					}
				}
			}
			return nil
		})
	}))
	wantCode(t, errOf(UndoStep(book, latest(t, book, data.StepFileRemoved).ID)), data.CodeFileGone)
}

// testFileWords holds that a person is found in the words of attached files, once those are
// kept, that what can't be looked into is named, that a file that goes takes its words with
// it, and that forgetting removes what was detached before and names them.
func testFileWords(t *testing.T, book *ledger.Book) {
	jan := savedPerson(t, book, data.Person{Name: "Jan Bos", Address: "jan@example.nl"})
	s := add(t, book, named("Office", 5))
	for name, text := range map[string]string{"letter.txt": "Beste BOS, Jan", "mail.txt": "jan@example.nl", "other.txt": "Jan Bosman", "gone.txt": "Jan Bos", "scan.pdf": ""} {
		must(t, attach(t, book, s.ID, name, text))
	}
	marks := func() (found, unlooked string) {
		t.Helper()
		all, err := book.PersonMarks(context.Background(), jan)
		must(t, err)
		for _, file := range all.Files {
			found += file.Name + " "
		}
		for _, file := range all.Unlooked {
			unlooked += file.Name + " "
		}
		return found, unlooked
	}
	found, unlooked := marks()
	equal(t, "before they are looked into", found+unlooked, "")
	looked := 0
	in := func(name string, file []byte) data.FileWords {
		looked++
		words := data.FileWordsOf(string(file))
		words.Looked = name != "scan.pdf"
		return words
	}
	must(t, book.KeepWords(context.Background(), in))
	must(t, book.KeepWords(context.Background(), in))
	equal(t, "files looked into, each once", looked, 5)
	found, unlooked = marks()
	equal(t, "found", len(strings.Fields(found)), 3)
	equal(t, "not looked into", unlooked, "scan.pdf ")
	files, err := book.Attachments(context.Background(), s.ID)
	must(t, err)
	var gone, letter data.Attachment
	for _, file := range files {
		switch file.Name {
		case "gone.txt":
			gone = file
		case "letter.txt":
			letter = file
		}
	}
	must(t, Try(book, acts.Detach{File: gone.Ref()}))
	must(t, Try(book, acts.Forget{Person: jan.Ref(), Files: []data.AttachmentRef{letter.Ref()}}))
	wantCode(t, errOf(UndoStep(book, latest(t, book, data.StepFileRemoved).ID)), data.CodeFileGone)
	left, _ := marks()
	equal(t, "the file that nobody ticked", left, "mail.txt ")
}
