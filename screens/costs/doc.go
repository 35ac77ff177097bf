// Package costs is the screen with what statements carry: by month, product and
// department, and licenses over time.
package costs
