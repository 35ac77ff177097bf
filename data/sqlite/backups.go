package sqlite

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"filippo.io/age"

	"seatbook/data"
)

// Backup is one backup in a folder.
type Backup struct {
	Path      string
	At        time.Time // UTC
	Encrypted bool
	Size      int64 // bytes
}

// How backups are called: the instant in UTC, so that names sort by time.
const (
	backupPrefix  = "seatbook-"
	backupLayout  = "20060102T150405Z"
	backupSuffix  = ".seatbook"
	encryptedMark = ".age"
	// keyFile holds the key that opens the encrypted backups of its folder; a
	// passphrase opens it.
	keyFile = "seatbook-key.age"
)

// DefaultBackupFolder is where the backups of a record go unless the user says
// otherwise.
func DefaultBackupFolder(record string) string { return filepath.Join(filepath.Dir(record), "backups") }

// Backups lists the backups in a folder, latest first. A folder that is not there
// has none.
func Backups(folder string) ([]Backup, error) {
	entries, err := os.ReadDir(folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fileError(err, folder)
	}
	var all []Backup
	for _, entry := range entries {
		name, encrypted := strings.CutSuffix(entry.Name(), encryptedMark)
		stamp, ours := strings.CutPrefix(strings.TrimSuffix(name, backupSuffix), backupPrefix)
		at, err := time.Parse(backupLayout, stamp)
		info, gone := entry.Info()
		if !ours || err != nil || gone != nil || !strings.HasSuffix(name, backupSuffix) {
			continue
		}
		all = append(all, Backup{filepath.Join(folder, entry.Name()), at, encrypted, info.Size()})
	}
	slices.SortFunc(all, func(a, b Backup) int { return b.At.Compare(a.At) })
	return all, nil
}

// BackUpTo adds a backup of the record to a folder, verified, and encrypted to an
// age recipient where one is given. Then those go that need not be kept any longer.
// Errors: as BackUp.
func (b *Book) BackUpTo(ctx context.Context, folder, recipient string) (Backup, error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return Backup{}, fileError(err, folder)
	}
	made := Backup{At: b.now().UTC().Truncate(time.Second)}
	made.Path = filepath.Join(folder, backupPrefix+made.At.Format(backupLayout)+backupSuffix)
	working := made.Path + ".part"
	_ = os.Remove(working) // what a crash may have left
	if err := b.BackUp(ctx, working); err != nil {
		return made, err
	}
	if recipient != "" {
		made.Path, made.Encrypted = made.Path+encryptedMark, true
		encrypted := working + encryptedMark
		err := encryptFile(working, encrypted, recipient)
		if err = errors.Join(err, os.Remove(working)); err != nil {
			return made, errors.Join(fileError(err, made.Path), ignoreMissing(os.Remove(encrypted)))
		}
		working = encrypted
	}
	if err := os.Rename(working, made.Path); err != nil {
		return made, fileError(err, made.Path)
	}
	return made, prune(folder)
}

func ignoreMissing(err error) error {
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	return err
}

// prune removes the backups that need not be kept any longer.
func prune(folder string) error {
	all, err := Backups(folder)
	if err != nil {
		return err
	}
	var made []time.Time
	for _, backup := range all {
		made = append(made, backup.At)
	}
	expired := data.ExpiredBackups(made)
	for _, backup := range all {
		if slices.Contains(expired, backup.At) {
			if err := os.Remove(backup.Path); err != nil {
				return fileError(err, backup.Path)
			}
		}
	}
	return nil
}

// encryptFile encrypts a file to a recipient, and verifies it by decrypting it with
// a key of its own that is thrown away.
func encryptFile(from, to, recipient string) error {
	known, err := age.ParseX25519Recipient(recipient)
	if err != nil {
		return fmt.Errorf("reading the recipient of backups: %w", err)
	}
	witness, err := age.GenerateX25519Identity()
	if err != nil {
		return fmt.Errorf("making a key: %w", err)
	}
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	defer target.Close()
	plain := sha256.New()
	sealed, err := age.Encrypt(target, known, witness.Recipient())
	if err != nil {
		return fmt.Errorf("encrypting a backup: %w", err)
	}
	if _, err := io.Copy(io.MultiWriter(sealed, plain), source); err != nil {
		return err
	}
	if err := errors.Join(sealed.Close(), target.Sync()); err != nil {
		return err
	}
	if _, err := target.Seek(0, io.SeekStart); err != nil {
		return err
	}
	opened, err := age.Decrypt(target, witness)
	if err != nil {
		return fmt.Errorf("verifying a backup: %w", err)
	}
	again := sha256.New()
	if _, err := io.Copy(again, opened); err != nil {
		return err
	}
	if !bytes.Equal(plain.Sum(nil), again.Sum(nil)) {
		return data.NewError(data.CodeDamaged, "File", to)
	}
	return nil
}

// ProtectBackups makes the key of a folder's encrypted backups, opened by a
// passphrase, and returns the recipient to encrypt to. A key that is there already
// stays if the passphrase opens it. Errors: CodeWrongPassphrase for one that does
// not, CodeNoAccess.
func ProtectBackups(folder, passphrase string) (recipient string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fileError(err, folder)
	}
	path := filepath.Join(folder, keyFile)
	if _, err := os.Stat(path); err == nil {
		identity, err := openKey(path, passphrase)
		if err != nil {
			return "", err
		}
		return identity.Recipient().String(), nil
	}
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	scrypt, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	var sealed bytes.Buffer
	writer, err := age.Encrypt(&sealed, scrypt)
	if err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	if _, err := io.WriteString(writer, identity.String()+"\n"); err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	if err := writer.Close(); err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	return identity.Recipient().String(), fileError(os.WriteFile(path, sealed.Bytes(), 0o600), path)
}

// openKey opens the key of a folder with its passphrase.
func openKey(path, passphrase string) (*age.X25519Identity, error) {
	sealed, err := os.Open(path)
	if err != nil {
		return nil, fileError(err, path)
	}
	defer sealed.Close()
	scrypt, err := age.NewScryptIdentity(passphrase)
	if err != nil {
		return nil, data.NewError(data.CodeWrongPassphrase)
	}
	opened, err := age.Decrypt(sealed, scrypt)
	if err != nil {
		return nil, &data.Error{Code: data.CodeWrongPassphrase, Err: err}
	}
	text, err := io.ReadAll(opened)
	if err != nil {
		return nil, fileError(err, path)
	}
	identity, err := age.ParseX25519Identity(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": path}, Err: err}
	}
	return identity, nil
}

// Unpack makes a record of a backup in a new file: a copy of a plain one, what an
// encrypted one holds, or what JSON tells. passphrase opens an encrypted one.
//
// Errors: CodeWrongPassphrase, CodeNotARecord, CodeDamaged, CodeNewerVersion,
// CodeNoAccess.
func Unpack(ctx context.Context, backup, passphrase, path string) error {
	source, err := os.Open(backup)
	if err != nil {
		return fileError(err, backup)
	}
	defer source.Close()
	start := make([]byte, len("age-encryption.org"))
	n, err := io.ReadFull(source, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return fileError(err, backup)
	}
	if _, err := source.Seek(0, io.SeekStart); err != nil {
		return fileError(err, backup)
	}
	switch start = bytes.TrimSpace(start[:n]); {
	case bytes.HasPrefix(start, []byte("{")):
		return about(FromJSON(ctx, path, source), backup)
	case string(start) == "age-encryption.org":
		identity, err := openKey(filepath.Join(filepath.Dir(backup), keyFile), passphrase)
		if err != nil {
			return err
		}
		opened, err := age.Decrypt(source, identity)
		if err != nil {
			return &data.Error{Code: data.CodeWrongPassphrase, Err: err}
		}
		return unpackFrom(ctx, opened, backup, path)
	}
	return unpackFrom(ctx, source, backup, path)
}

// unpackFrom writes a record as it is read, and verifies it.
func unpackFrom(ctx context.Context, r io.Reader, backup, path string) error {
	target, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fileError(err, path)
	}
	_, err = io.Copy(target, r)
	err = errors.Join(err, target.Sync(), target.Close())
	if err == nil {
		err = Verify(ctx, path)
	}
	if err != nil {
		return errors.Join(about(fileError(err, backup), backup), os.Remove(path))
	}
	return nil
}

// about has an error speak of the file that the user chose, not of the copy in
// which it was found.
func about(err error, path string) error {
	if known, ok := errors.AsType[*data.Error](err); ok && known.Params["File"] != nil {
		return &data.Error{Code: known.Code, Params: map[string]any{"File": path}, Err: known.Err}
	}
	return err
}
