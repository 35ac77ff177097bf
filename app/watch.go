//go:build !journey

package main

import "seatbook/screens"

// watch does nothing in the program that ships; see watch_journey.go.
func watch(*screens.Window) {}
