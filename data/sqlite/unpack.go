package sqlite

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"filippo.io/age"

	"seatbook/data"
)

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
