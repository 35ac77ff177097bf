package main

import "runtime/debug"

// version is the program's own; a build may set it with -ldflags.
var version = "0.1.0"

// versionCommand tells which Seatbook this is.
type versionCommand struct{}

// Run writes the version and, where it is known, the commit it was built from.
func (versionCommand) Run(p *program) error {
	line := "Seatbook " + version
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				line += " (" + setting.Value[:min(12, len(setting.Value))] + ")"
			}
		}
	}
	return p.say(line)
}
