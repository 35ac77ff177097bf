// Package journeys works the program as an admin does: in a real window on a
// virtual screen, with xdotool's mouse and keyboard, and looks with the sqlite3
// shell at what it wrote. It needs Xvfb, xdotool, ImageMagick and sqlite3, which
// make test installs.
package journeys
