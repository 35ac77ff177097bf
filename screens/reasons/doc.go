// Package reasons answers why Add/Remove licenses is missing: the reasons that apply, and
// for each what settles it (R1 to R8b).
package reasons
