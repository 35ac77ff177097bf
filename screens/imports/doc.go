// Package imports reads files of others into the record: what each column of an unknown
// table holds is asked, what the files would do is shown row by row, and written when the
// user has seen it.
package imports
