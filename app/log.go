package main

import (
	"log/slog"
	"path/filepath"

	"github.com/adrg/xdg"
	"gopkg.in/natefinch/lumberjack.v2"
)

// openLog sends the log to a file of the user's that does not grow for ever.
func openLog() (closeLog func()) {
	file := &lumberjack.Logger{
		Filename: filepath.Join(xdg.StateHome, "seatbook", "seatbook.log"),
		MaxSize:  5, MaxBackups: 3, // megabytes, files
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(file, nil)))
	return func() { _ = file.Close() } // there is nowhere left to say that it failed
}
