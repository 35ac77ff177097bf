package sharing

import (
	"errors"
	"syscall"
)

// What Windows says of a file that another program holds: ERROR_SHARING_VIOLATION,
// ERROR_LOCK_VIOLATION, and ERROR_DELETE_PENDING where it waits to be let go of.
const (
	sharingViolation syscall.Errno = 32
	lockViolation    syscall.Errno = 33
	deletePending    syscall.Errno = 303
)

// Held tells whether something was refused because another program holds the file.
func Held(err error) bool {
	var number syscall.Errno
	return errors.As(err, &number) && IsHeld(number)
}

// IsHeld tells it by the system's number, for who has no more than that.
func IsHeld(number syscall.Errno) bool {
	return number == sharingViolation || number == lockViolation || number == deletePending
}
