package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"seatbook/data"
	"seatbook/data/booktest"
)

// Backups are made into a folder, found again latest first, and pruned.
func TestBackUpToAFolder(t *testing.T) {
	now := booktest.Now()
	book := openRecord(t, filepath.Join(t.TempDir(), "record.seatbook"), func() time.Time { return now })
	defer book.Close()
	folder := filepath.Join(t.TempDir(), "backups")
	for range 15 {
		if _, err := book.store.BackUpTo(t.Context(), folder, ""); err != nil {
			t.Fatal(err)
		}
		now = now.AddDate(0, 0, 1)
	}
	if err := os.WriteFile(filepath.Join(folder, "holiday.seatbook"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	all, err := Backups(folder)
	if err != nil || len(all) != 11 { // ten days, and the end of a week before them
		t.Fatalf("%d backups, error %v: %+v", len(all), err, all)
	}
	if want := booktest.Now().AddDate(0, 0, 14); !all[0].At.Equal(want) || all[0].Encrypted || all[0].Size == 0 {
		t.Errorf("the latest is %+v", all[0])
	}
	if none, err := Backups(filepath.Join(folder, "none")); err != nil || len(none) != 0 {
		t.Errorf("in no folder: %v, %v", none, err)
	}
}

// littleWork is what a passphrase costs in tests.
const littleWork = 10

// What ships makes a guess at a passphrase cost 2^18.
func TestPassphraseIsCostlyToGuess(t *testing.T) {
	folder := t.TempDir()
	if _, err := ProtectBackups(folder, "correct horse", data.CheckPassphrase); err != nil {
		t.Fatal(err)
	}
	key, err := os.ReadFile(filepath.Join(folder, keyFile))
	if stanza := regexp.MustCompile(`(?m)^-> scrypt \S+ (\d+)$`).FindSubmatch(key); err != nil || len(stanza) != 2 || string(stanza[1]) != "18" {
		t.Errorf("the key says %q, error %v", stanza, err)
	}
}

// A new passphrase that is soon guessed is refused; an old one goes on to open what it opens.
func TestShortPassphrase(t *testing.T) {
	folder := t.TempDir()
	for _, short := range []string{"abc", "elevensigns", "        abc       ", "éééééé"} {
		_, err := protectBackups(folder, short, data.CheckPassphrase, littleWork)
		mistakes, is := errors.AsType[*data.Mistakes](err)
		if !is || mistakes.ByField["passphrase"].Code != data.CodeShortPassphrase || mistakes.ByField["passphrase"].Params["Least"] != data.LeastPassphrase {
			t.Errorf("%q: %v", short, err)
		}
	}
	old, err := makeKey(filepath.Join(folder, keyFile), "abc", littleWork) // as an older version made it
	if err != nil {
		t.Fatal(err)
	}
	if recipient, err := protectBackups(folder, "abc", data.CheckPassphrase, littleWork); err != nil || recipient != old {
		t.Errorf("the short one of a key that is there: %q, error %v", recipient, err)
	}
}

// Backups that are made within one second are all kept: each is of another moment.
func TestBackupsOfOneSecond(t *testing.T) {
	book, folder := openRecordForTest(t), t.TempDir()
	recipient, err := ProtectBackups(folder, "seven green bicycles", data.CheckPassphrase)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 3 {
		for _, to := range []string{"", recipient} {
			if _, err := book.store.BackUpTo(t.Context(), folder, to); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := booktest.AddSubscription(book.Book, booktest.Office(n+1)); err != nil {
			t.Fatal(err)
		}
	}
	all, err := Backups(folder)
	if err != nil || len(all) != 6 {
		t.Fatalf("%d backups, want 6, error %v", len(all), err)
	}
	held := map[int]int{}
	for _, backup := range all {
		plain := filepath.Join(t.TempDir(), "plain.seatbook")
		if err := Unpack(t.Context(), backup.Path, "seven green bicycles", plain); err != nil {
			t.Fatal(err)
		}
		held[countIn(t, plain)]++
	}
	if held[1] != 2 || held[2] != 2 || held[3] != 2 {
		t.Errorf("backups by their number of subscriptions: %v", held)
	}
}

// An encrypted backup is opened by its passphrase, and by no other.
func TestEncryptedBackup(t *testing.T) {
	book := openRecordForTest(t)
	folder := t.TempDir()
	recipient, err := protectBackups(folder, "correct horse", data.CheckPassphrase, littleWork)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := protectBackups(folder, "correct horse", data.CheckPassphrase, littleWork); err != nil || again != recipient {
		t.Errorf("the same passphrase again: another key, error %v", err)
	}
	if _, err := protectBackups(folder, "wrong", data.CheckPassphrase, littleWork); !isCode(err, data.CodeWrongPassphrase) {
		t.Errorf("another passphrase for the same key: %v", err)
	}
	made, err := book.store.BackUpTo(t.Context(), folder, recipient)
	if err != nil || !made.Encrypted {
		t.Fatalf("%+v, error %v", made, err)
	}
	if err := Verify(t.Context(), made.Path); !isCode(err, data.CodeNotARecord) {
		t.Errorf("it can be read without a passphrase: %v", err)
	}
	path := filepath.Join(t.TempDir(), "back.seatbook")
	if err := Unpack(t.Context(), made.Path, "wrong", path); !isCode(err, data.CodeWrongPassphrase) {
		t.Errorf("opened by a wrong passphrase: %v", err)
	}
	if err := Unpack(t.Context(), made.Path, "correct horse", path); err != nil {
		t.Fatal(err)
	}
	back := openRecord(t, path)
	defer back.Close()
	if page, err := back.Subscriptions(t.Context(), data.SubscriptionQuery{On: booktest.Today()}); err != nil || page.Count != 1 {
		t.Errorf("%d subscriptions, error %v", page.Count, err)
	}
	if entries, err := os.ReadDir(folder); err != nil || len(entries) != 2 {
		t.Errorf("%d files in the folder, want the backup and the key; error %v", len(entries), err)
	}
}

// A copy of a record in another folder has its ID, and may have its backups in the same
// folder: neither takes away what the other made.
func TestCopiesOfARecordShareAFolderOfBackups(t *testing.T) {
	now := booktest.Now()
	clock := func() time.Time { return now }
	first, copied := filepath.Join(t.TempDir(), "record.seatbook"), filepath.Join(t.TempDir(), "record.seatbook")
	if err := openRecord(t, first, clock).Close(); err != nil {
		t.Fatal(err)
	}
	if err := copyFile(first, copied); err != nil {
		t.Fatal(err)
	}
	folder := t.TempDir()
	var kept [][]Backup
	for _, path := range []string{first, copied, first} {
		book := openRecord(t, path, clock)
		for range 30 {
			if _, err := book.store.BackUpTo(t.Context(), folder, ""); err != nil {
				t.Fatal(err)
			}
			now = now.AddDate(0, 0, 1)
		}
		if err := book.Close(); err != nil {
			t.Fatal(err)
		}
		all, err := Backups(folder)
		if err != nil {
			t.Fatal(err)
		}
		kept = append(kept, all)
	}
	place := placeOf(copied)
	for _, backup := range kept[1] {
		if backup.Place == place && !slices.Contains(kept[2], backup) {
			t.Errorf("the first record took away %s of the other", filepath.Base(backup.Path))
		}
	}
	for _, backup := range kept[0] {
		if !slices.Contains(kept[1], backup) {
			t.Errorf("the copy took away %s of the first record", filepath.Base(backup.Path))
		}
	}
}

// The key goes along to another folder, whose backups are then opened by the same
// passphrase; another key that is there stays, and without one nothing is encrypted.
func TestKeyOfAnotherFolder(t *testing.T) {
	book, from, to := openRecordForTest(t), t.TempDir(), filepath.Join(t.TempDir(), "to")
	if err := CarryKey(from, to); !isCode(err, data.CodeNoKey) {
		t.Errorf("no key: %v", err)
	}
	recipient, err := protectBackups(from, "correct horse", data.CheckPassphrase, littleWork)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := book.store.BackUpTo(t.Context(), to, recipient); !isCode(err, data.CodeNoKey) {
		t.Errorf("encrypted where no key is: %v", err)
	}
	for range 2 {
		if err := CarryKey(from, to); err != nil {
			t.Fatal(err)
		}
	}
	made, err := book.store.BackUpTo(t.Context(), to, recipient)
	if err != nil {
		t.Fatal(err)
	}
	if err := Unpack(t.Context(), made.Path, "correct horse", filepath.Join(t.TempDir(), "back.seatbook")); err != nil {
		t.Error(err)
	}
	other := t.TempDir()
	if _, err := protectBackups(other, "another horse", data.CheckPassphrase, littleWork); err != nil {
		t.Fatal(err)
	}
	if err := CarryKey(from, other); !isCode(err, data.CodeOtherKey) {
		t.Errorf("another key there: %v", err)
	}
	if _, err := protectBackups(other, "another horse", data.CheckPassphrase, littleWork); err != nil {
		t.Errorf("the other key: %v", err)
	}
}

// What is no backup makes no record.
func TestUnpackRefuses(t *testing.T) {
	dir := t.TempDir()
	for name, c := range map[string]struct {
		content string
		want    data.Code
	}{
		"text":      {"hello, this is no record at all", data.CodeNotARecord},
		"short":     {"x", data.CodeNotARecord},
		"json":      {`{"value": []}`, data.CodeNotARecord},
		"encrypted": {"age-encryption.org/v1\n-> X25519 abc\n", data.CodePassphraseNeeded},
	} {
		path, target := filepath.Join(dir, name), filepath.Join(dir, name+".seatbook")
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Unpack(t.Context(), path, "", target); !isCode(err, c.want) {
			t.Errorf("%s: error %v, want %s", name, err, c.want)
		}
		if _, err := os.Stat(target); err == nil {
			t.Errorf("%s left a file behind", name)
		}
	}
	if err := Unpack(t.Context(), filepath.Join(dir, "encrypted"), "any phrase", filepath.Join(dir, "x")); !isCode(err, data.CodeKeyNotBeside) {
		t.Errorf("without its key: %v", err)
	}
	if err := Unpack(t.Context(), filepath.Join(dir, "missing"), "", filepath.Join(dir, "x")); !isCode(err, data.CodeGone) {
		t.Errorf("a missing file: %v", err)
	}
}
