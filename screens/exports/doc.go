// Package exports hands the lists of the record on: as a sheet or a workbook, as a report
// to be printed, as a calendar, as a whole. The commands use it, too.
package exports
