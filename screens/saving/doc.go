// Package savings is the screen with what is paid for and not used, and what to do about
// it (R31 to R35).
package saving
