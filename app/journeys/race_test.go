//go:build linux && !wine && race

package journeys

// race tells whether the program is to be built with the race detector too.
const race = true
