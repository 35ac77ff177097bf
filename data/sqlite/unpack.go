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

// Unpack makes a record of a backup in a new file: a copy of a plain one, with the
// steps that wait beside it, what an encrypted one holds, or what JSON tells.
// passphrase opens an encrypted one.
//
// Errors: CodePassphraseNeeded, CodeWrongPassphrase, CodeKeyNotBeside, CodeNotARecord, CodeDamaged,
// CodeNewerVersion, CodeNotAFile, CodeGone, CodeNoAccess, with the backup as their
// file; those of the disk that is written to with the new one.
func Unpack(ctx context.Context, backup, passphrase, path string) error {
	backup, err := Resolve(backup)
	if err != nil {
		return err
	}
	source, err := openFile(backup)
	if err != nil {
		return err
	}
	defer source.Close()
	start := make([]byte, len(ageMark))
	n, err := io.ReadFull(source, start)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return fileError(err, backup)
	}
	if _, err := source.Seek(0, io.SeekStart); err != nil {
		return fileError(err, backup)
	}
	switch start = bytes.TrimSpace(start[:n]); {
	case bytes.HasPrefix(start, []byte("{")):
		return about(FromJSON(ctx, path, stoppable{ctx, source}), backup)
	case string(start) == ageMark:
		return unseal(ctx, source, backup, passphrase, path)
	}
	if err := checkHeader(backup); err != nil {
		return err
	}
	if sizeOf(backup) == 0 {
		return data.NewError(data.CodeNotARecord, "File", backup)
	}
	if err := copyRecord(ctx, backup, path); err != nil {
		return errors.Join(about(err, backup), removeRecord(path))
	}
	return unpacked(ctx, backup, path)
}

// ageMark is how an encrypted file begins.
const ageMark = "age-encryption.org"

// IsEncrypted tells whether a file needs a passphrase, by its beginning.
func IsEncrypted(path string) bool {
	file, err := openFile(path)
	if err != nil {
		return false
	}
	defer file.Close()
	start := make([]byte, len(ageMark))
	_, err = io.ReadFull(file, start)
	return err == nil && string(start) == ageMark
}

// unseal decrypts a backup with the key of its folder.
func unseal(ctx context.Context, source io.Reader, backup, passphrase, path string) error {
	if passphrase == "" {
		return data.NewError(data.CodePassphraseNeeded, "File", backup)
	}
	identity, err := openKey(filepath.Join(filepath.Dir(backup), keyFile), passphrase)
	if hasCode(err, data.CodeGone) {
		return &data.Error{Code: data.CodeKeyNotBeside, Params: map[string]any{"File": backup}, Err: err}
	}
	if err != nil {
		return err
	}
	opened, err := age.Decrypt(source, identity)
	if err != nil {
		return &data.Error{Code: data.CodeWrongPassphrase, Err: err}
	}
	target, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return fileError(err, path)
	}
	read := &remembering{Reader: stoppable{ctx, opened}}
	_, err = io.Copy(target, read)
	if read.err != nil && ctx.Err() == nil { // what was encrypted is not whole any more
		err = &data.Error{Code: data.CodeDamaged, Params: map[string]any{"File": backup}, Err: read.err}
	}
	if err = errors.Join(err, target.Sync(), target.Close()); err != nil {
		return errors.Join(fileError(err, path), removeRecord(path))
	}
	return unpacked(ctx, backup, path)
}

// unpacked verifies what was unpacked.
func unpacked(ctx context.Context, backup, path string) error {
	err := Verify(ctx, path)
	if err == nil {
		err = fileError(syncFile(path), path)
	}
	if err != nil {
		return errors.Join(about(err, backup), removeRecord(path))
	}
	return nil
}

// remembering remembers the error that its reader ended with.
type remembering struct {
	io.Reader
	err error
}

// Read implements io.Reader.
func (r *remembering) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}

// stoppable ends when the user stops it.
type stoppable struct {
	ctx context.Context
	io.Reader
}

// Read implements io.Reader.
func (s stoppable) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.Reader.Read(p)
}

// about has an error that is the file's own fault speak of the file that the user
// chose, not of the copy in which it was found.
func about(err error, path string) error {
	known, ok := errors.AsType[*data.Error](err)
	if !ok {
		return err
	}
	switch known.Code {
	case data.CodeUnknownPart:
		return data.NewError(known.Code, "File", path, "Name", known.Params["Name"])
	case data.CodeNotARecord, data.CodeDamaged, data.CodeNewerVersion, data.CodeWasARecord, data.CodeEmptyRecord:
		return &data.Error{Code: known.Code, Params: map[string]any{"File": path}, Err: known.Err}
	}
	return err
}
