// Package savings says where money leaks: which licenses are paid for without use,
// what they cost a year, and from which day that can stop (R31 to R35). Its rules are
// pure functions of rows of package data.
package savings
