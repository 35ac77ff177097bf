package pages

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
)

// Where the header of a SQLite file tells what.
const (
	atPageSize  = 16
	atFormats   = 18 // how it may be written and read: 2 with a log beside it
	atReserved  = 20
	atFractions = 21
	atCounter   = 24
	atPages     = 28
	atFree      = 32 // the first page of those that are free, and how many there are
	atForm      = 44
	atTextCode  = 56
	atValidFor  = 92
)

const magic = "SQLite format 3\x00"

// MendStart has the header of a copy tell what SQLite needs to open it: that it is its
// file, how large its pages are, and how many there are. Where nothing of it makes sense
// it is made anew. logged tells that steps wait in a log beside it.
func MendStart(path string, logged bool) error {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return fmt.Errorf("mending the start of a file: %w", err)
	}
	defer file.Close()
	start := make([]byte, fileHeader)
	if _, err := io.ReadFull(file, start); err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return fmt.Errorf("mending the start of a file: %w", err)
	}
	size := pageSizeOf(start)
	if size == 0 || start[atReserved] != 0 {
		size = usualPage
	}
	fixed := map[int][]byte{0: []byte(magic), atReserved: {0}, atFractions: {64, 32, 32}}
	for at, content := range fixed {
		copy(start[at:], content)
	}
	binary.BigEndian.PutUint16(start[atPageSize:], uint16(size)) // 65536 is written as 1, and none of ours
	for _, at := range []int{atFormats, atFormats + 1} {
		if start[at] != 1 && start[at] != 2 {
			start[at] = 1
			if logged {
				start[at] = 2
			}
		}
	}
	binary.BigEndian.PutUint32(start[atForm:], 4)
	binary.BigEndian.PutUint32(start[atTextCode:], 1)
	info, err := file.Stat()
	if err != nil {
		return fmt.Errorf("mending the start of a file: %w", err)
	}
	// It may not tell of pages that were cut off.
	binary.BigEndian.PutUint32(start[atPages:], uint32(info.Size()/int64(size)))
	copy(start[atValidFor:], start[atCounter:atCounter+4])
	if _, err := file.WriteAt(start, 0); err != nil {
		return fmt.Errorf("mending the start of a file: %w", err)
	}
	return nil
}

// pageSizeOf is the size of a page by a file's header, 0 where it tells none.
func pageSizeOf(start []byte) int {
	size := int(binary.BigEndian.Uint16(start[atPageSize:]))
	if size < 512 || size&(size-1) != 0 {
		return 0
	}
	return size
}
