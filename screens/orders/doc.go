// Package orders is how a change is ordered elsewhere, and whether it was: the steps to
// take, the question whether it is placed, and what can be done while it waits (R20, R21).
package orders
