//go:build !windows

package sharing

import "syscall"

// Held tells whether something was refused because another program holds the file.
func Held(error) bool { return false }

// IsHeld tells it by the system's number, for who has no more than that.
func IsHeld(syscall.Errno) bool { return false }
