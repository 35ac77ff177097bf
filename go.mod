module seatbook

go 1.26.8

require (
	github.com/bojanz/currency v1.4.2
	github.com/google/go-cmp v0.7.0
	github.com/rickar/cal/v2 v2.1.13
	golang.org/x/text v0.44.0
)

require github.com/cockroachdb/apd/v3 v3.2.1 // indirect
