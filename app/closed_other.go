//go:build !windows

package main

// Go opens the null device in the place of a standard output that is closed, so that
// nobody hears that the answer went nowhere. What C does before Go begins still sees it.

/*
#include <fcntl.h>

static int output_was_closed;

__attribute__((constructor)) static void look_at_output(void) {
	output_was_closed = fcntl(1, F_GETFD) == -1;
}

static int was_closed(void) { return output_was_closed; }
*/
import "C"

// outputWasClosed tells whether standard output was closed when the program began.
func outputWasClosed() bool { return C.was_closed() != 0 }
