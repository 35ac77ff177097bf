// Package renewals is what comes up when a term ends: what it can become, prices that a
// vendor announced, other terms compared, the review before it, and rules that changed.
package renewals
