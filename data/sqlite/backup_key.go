package sqlite

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"filippo.io/age"

	"seatbook/data"
)

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

// passphraseWork is how much a guess at a passphrase costs, as a power of two: a second on
// a machine of today.
const passphraseWork = 18

// ProtectBackups makes the key of a folder's encrypted backups, opened by a
// passphrase, and returns the recipient to encrypt to. A key that is there already
// stays if the passphrase opens it, however short that is. Errors: CodeWrongPassphrase
// for one that does not, CodeNoAccess; what check finds wrong with a new one.
func ProtectBackups(folder, passphrase string, check func(passphrase string) error) (recipient string, err error) {
	return protectBackups(folder, passphrase, check, passphraseWork)
}

func protectBackups(folder, passphrase string, check func(string) error, work int) (recipient string, err error) {
	if err := makeFolder(folder); err != nil {
		return "", err
	}
	path := filepath.Join(folder, keyFile)
	if _, err := os.Stat(path); err == nil {
		identity, err := openKey(path, passphrase)
		if err != nil {
			return "", err
		}
		return identity.Recipient().String(), nil
	}
	if err := check(passphrase); err != nil {
		return "", err
	}
	return makeKey(path, passphrase, work)
}

// makeKey makes a key that a passphrase opens.
func makeKey(path, passphrase string, work int) (recipient string, err error) {
	identity, err := age.GenerateX25519Identity()
	if err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	scrypt, err := age.NewScryptRecipient(passphrase)
	if err != nil {
		return "", fmt.Errorf("making a key: %w", err)
	}
	scrypt.SetWorkFactor(work)
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
	return identity.Recipient().String(), keepKey(path, sealed.Bytes())
}

// keepKey writes the key of a folder, whole or not at all.
func keepKey(path string, sealed []byte) error {
	part := path + partSuffix
	if err := ignoreMissing(os.Remove(part)); err != nil {
		return fileError(err, part)
	}
	err := os.WriteFile(part, sealed, 0o600)
	if err == nil {
		err = syncFile(part)
	}
	if err == nil {
		err = moveInto(part, path)
	}
	if err != nil {
		return errors.Join(fileError(err, path), ignoreMissing(os.Remove(part)))
	}
	return nil
}

// CarryKey puts the key of a folder's encrypted backups into another folder as well, so
// that those that are made there are opened by the same passphrase.
//
// Errors: CodeNoKey where there is none, CodeOtherKey where another one is there
// already, each with the folder; CodeNoAccess and those of the disk.
func CarryKey(from, to string) error {
	key, err := readKey(filepath.Join(from, keyFile))
	if hasCode(err, data.CodeGone) {
		return &data.Error{Code: data.CodeNoKey, Params: map[string]any{"File": from}, Err: err}
	}
	if err != nil {
		return err
	}
	if err := makeFolder(to); err != nil {
		return err
	}
	path := filepath.Join(to, keyFile)
	there, err := readKey(path)
	switch {
	case hasCode(err, data.CodeGone):
		return keepKey(path, key)
	case err != nil:
		return err
	case !bytes.Equal(there, key):
		return data.NewError(data.CodeOtherKey, "File", to)
	}
	return nil
}

// readKey reads the key of a folder, still sealed.
func readKey(path string) ([]byte, error) {
	const longest = 64 << 10
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	sealed, err := io.ReadAll(io.LimitReader(file, longest))
	return sealed, fileError(errors.Join(err, file.Close()), path)
}

// openKey opens the key of a folder with its passphrase.
func openKey(path, passphrase string) (*age.X25519Identity, error) {
	sealed, err := openFile(path)
	if err != nil {
		return nil, err
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
