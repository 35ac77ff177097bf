package sqlite

import (
	"fmt"
	"os"
	"syscall"

	"seatbook/data/sharing"
)

// What Windows says of a disk without room: ERROR_DISK_FULL and
// ERROR_HANDLE_DISK_FULL.
const (
	diskFull       syscall.Errno = 112
	handleDiskFull syscall.Errno = 39
)

func isFullOnWindows(number syscall.Errno) bool {
	return number == diskFull || number == handleDiskFull
}

// openPlain opens a file to read, also one that a virus scanner has for a moment.
func openPlain(path string) (file *os.File, err error) {
	err = sharing.Retry(func() (err error) {
		file, err = os.Open(path)
		return err
	})
	return file, err
}

// namesOfFile returns how many names (hard links) a file has.
func namesOfFile(path string) (int, error) {
	file, err := openPlain(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	var about syscall.ByHandleFileInformation
	if err := syscall.GetFileInformationByHandle(syscall.Handle(file.Fd()), &about); err != nil {
		return 0, fmt.Errorf("counting the names of a file: %w", err)
	}
	return int(about.NumberOfLinks), nil
}
