package sqlite

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// Backup is one backup in a folder.
type Backup struct {
	Path      string
	At        time.Time // UTC
	Encrypted bool
	Size      int64 // bytes
	// Record is the ID of the record it is of, as [Store.ID] returns it; empty for a
	// backup that is older than IDs.
	Record string
	// Place stands for where that record was when it was made: a machine and a path.
	// Copies of a record have its ID, and may have their backups in one folder. Empty
	// for a backup that is older than that.
	Place string
}

// How backups are called: the instant in UTC, so that names sort by time, the record
// that it is of, and where that was.
const (
	backupPrefix  = "seatbook-"
	backupSuffix  = ".seatbook"
	encryptedMark = ".age"
	// keyFile holds the key that opens the encrypted backups of its folder; a
	// passphrase opens it.
	keyFile = "seatbook-key.age"
	// backupLock keeps two programs from making and removing backups in a folder at
	// once; it is gone when they are done.
	backupLock = ".seatbook-backup.lock"
)

// parseBackup reads what the name of a backup tells.
func parseBackup(name string) (b Backup, ours bool) {
	name, b.Encrypted = strings.CutSuffix(name, encryptedMark)
	stem, suffixed := strings.CutSuffix(name, backupSuffix)
	stem, prefixed := strings.CutPrefix(stem, backupPrefix)
	stamp, rest, _ := strings.Cut(stem, "-")
	at, err := time.Parse(stampLayout, stamp)
	b.At = at
	b.Record, b.Place, _ = strings.Cut(rest, "-")
	return b, suffixed && prefixed && err == nil
}

// isEncrypted tells whether a file is an encrypted backup, or the key of a folder of
// them, by its name and by its beginning.
func isEncrypted(path string) (backup Backup, encrypted bool) {
	backup, ours := parseBackup(filepath.Base(path))
	if (!ours || !backup.Encrypted) && filepath.Base(path) != keyFile {
		return backup, false
	}
	return backup, there(path)
}

// free gives a backup its name in a folder whose lock is held. Where there is one of that
// second it is called after the next: what was kept a moment ago is not written over.
func (b Backup) free(folder string) Backup {
	for ; ; b.At = b.At.Add(time.Second) {
		stem := backupPrefix + b.At.Format(stampLayout)
		if b.Record != "" {
			stem += "-" + b.Record + "-" + b.Place
		}
		b.Path = filepath.Join(folder, stem+backupSuffix)
		if b.Encrypted {
			b.Path += encryptedMark
		}
		if _, err := os.Lstat(b.Path); err != nil {
			return b
		}
	}
}

// placeOf stands for a path on this machine, in a few letters that tell neither.
func placeOf(path string) string {
	machine, err := os.Hostname()
	if err != nil {
		machine = "" // then copies on several machines with one path can't be told apart
	}
	sum := sha256.Sum256([]byte(machine + "\x00" + path))
	return hex.EncodeToString(sum[:shortID/2])
}
