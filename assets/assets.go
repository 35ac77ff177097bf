// Package assets holds what is built into the program: its icon, the catalog of
// products that a small business meets, and the sample record.
package assets

import "embed"

// WindowIcon is the icon of icon.svg as PNG, as large as a taskbar shows it: drawing the SVG would
// take a seventh of the time of a start.
//
//go:embed icon-256.png
var WindowIcon []byte

// Catalog is a CSV of products: part number, GUID, name of today, free, vendor,
// older names.
//
//go:embed catalog.csv
var Catalog []byte

// Inclusions is a CSV of which suites include which, by names of today: part, whole.
//
//go:embed inclusions.csv
var Inclusions []byte

// Sample is the sample record in TOML, its dates as days from today.
//
//go:embed sample.toml
var Sample []byte

// Rail holds the icons of the places of the window as SVG, rail/PLACE.svg.
//
//go:embed rail/*.svg
var Rail embed.FS

// Pictures holds pictures of the window as PNG: seatbook-TAG.png in a language, and
// seatbook.png for the others, each in the dark as well: seatbook-dark.png.
//
//go:embed seatbook*.png
var Pictures embed.FS
