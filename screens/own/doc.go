// Package own shows what the user keeps of a subscription beside what the program knows:
// who owns it, tags, own fields, attached files and the numbers of invoices.
package own
