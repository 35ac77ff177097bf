package ledger

import (
	"crypto/sha256"
	"encoding/hex"
	"io"

	"seatbook/data"
)

// AddFile adds an attached file with its bytes, as long as they are no more than it may
// have: then it is CodeAttachmentLarge. Where keep says no to the row that it makes,
// nothing is added.
func (w *Writing) AddFile(a data.Attachment, from io.Reader, keep func(*data.Attachment) bool) error {
	id, err := w.tx.NextID(data.EntityAttachment)
	if err != nil {
		return err
	}
	sum, counted := sha256.New(), &counter{}
	bounded := io.LimitReader(from, data.MaxAttachment+1)
	if err := w.tx.WriteFile(data.AttachmentID(id), io.TeeReader(bounded, io.MultiWriter(sum, counted))); err != nil {
		return err
	}
	if counted.size > data.MaxAttachment {
		return data.NewError(data.CodeAttachmentLarge, "File", a.Name, "Max", data.MaxAttachment>>20)
	}
	a.Size, a.Sum = counted.size, hex.EncodeToString(sum.Sum(nil))
	if !keep(&a) {
		return w.tx.DropFile(data.AttachmentID(id))
	}
	_, err = w.Add(a)
	return err
}

// counter counts what is written to it.
type counter struct{ size int64 }

// Write implements io.Writer.
func (c *counter) Write(part []byte) (int, error) {
	c.size += int64(len(part))
	return len(part), nil
}

// DropFile removes the bytes of a file for good: an undo can't give them back.
func (w *Writing) DropFile(id data.AttachmentID) error { return w.tx.DropFile(id) }
