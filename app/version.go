package main

import (
	"runtime/debug"

	"seatbook/screens/desk"
)

// What the program is, set by a build through -ldflags -X: the number with how many
// commits it has, and the commit. A plain go build knows the commit by itself, where
// it is let.
var (
	version = "0.1.0"
	commit  = ""
)

// commitLength is how much of a commit's name is told.
const commitLength = 12

// thisVersion tells which Seatbook this is.
func thisVersion() desk.Version {
	known := desk.Version{Number: version, Commit: commit}
	info, ok := debug.ReadBuildInfo()
	if commit != "" || !ok {
		return known
	}
	for _, setting := range info.Settings {
		if setting.Key == "vcs.revision" {
			known.Commit = setting.Value[:min(commitLength, len(setting.Value))]
		}
	}
	return known
}

// versionCommand tells which Seatbook this is.
type versionCommand struct{}

// Run writes the version and, where it is known, the commit it was built from.
func (versionCommand) Run(p *program) error { return p.say(thisVersion().String()) }
