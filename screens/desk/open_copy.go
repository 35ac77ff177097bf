package desk

import (
	"context"
	"io"
	"os"
	"path/filepath"
)

// openedCopy is a copy that is open in another program.
type openedCopy struct {
	path string
	done func() error
}

// OpenCopy writes what the record holds into a copy for its owner only, and opens that in
// the program that the system has for it. Nobody can write into the copy; it goes when the
// window does.
func (d *Desk) OpenCopy(name string, write func(context.Context, io.Writer) error) {
	scratch := d.Window.Options.Scratch
	window := d.Window
	Write(d, func(ctx context.Context) (openedCopy, error) {
		folder, done, err := scratch(ctx, "opened")
		if err != nil {
			return openedCopy{}, err
		}
		opened := openedCopy{filepath.Join(folder, name), done}
		if err := writeCopy(ctx, opened.path, write); err != nil {
			LogIfNotNil(done())
			return openedCopy{}, err
		}
		return opened, nil
	}, func(opened openedCopy, err error) {
		if err != nil {
			d.Fail(err)
			return
		}
		window.copies = append(window.copies, opened.done)
		window.openFile(opened.path)
	})
}

func writeCopy(ctx context.Context, path string, write func(context.Context, io.Writer) error) error {
	const ownerReads = 0o400
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, ownerReads)
	if err != nil {
		return err
	}
	if err := write(ctx, file); err != nil {
		LogIfNotNil(file.Close())
		return err
	}
	return file.Close()
}

// RemoveCopies removes the copies that were opened.
func (w *Window) RemoveCopies() {
	for _, done := range w.copies {
		LogIfNotNil(done())
	}
	w.copies = nil
}
