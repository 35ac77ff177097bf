// Package choose lets files, or a folder, be chosen where the system has no dialog for
// that: several at once, typed or ticked, by mouse or by keyboard. It knows no record.
package choose
