package main

// #include <malloc.h>
// static void trim(void) {
// #ifdef __GLIBC__
// 	malloc_trim(0);
// #endif
// }
import "C"

// trim gives back what C has freed: what SQLite held of a file that was checked, and what
// OpenGL's drawing in software took to make its programs. C's library keeps it otherwise.
func trim() { C.trim() }
