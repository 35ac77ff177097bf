package main

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"runtime/debug"

	"github.com/adrg/xdg"
	"gopkg.in/natefinch/lumberjack.v2"
)

// openLog sends the log to a file of the user's that does not grow for ever, and what
// a crash leaves to one beside it: started by a double click, the program has nowhere
// else to put it. The log tells what went wrong, and names no people and no files of
// theirs.
func openLog() (closeLog func()) {
	folder := filepath.Join(xdg.StateHome, "seatbook")
	file := &lumberjack.Logger{
		Filename: filepath.Join(folder, "seatbook.log"),
		MaxSize:  5, MaxBackups: 3, // megabytes, files
	}
	slog.SetDefault(slog.New(slog.NewTextHandler(file, &slog.HandlerOptions{ReplaceAttr: withoutNames})))
	if err := keepCrashes(folder); err != nil {
		slog.Error("a crash would not be kept", "error", err)
	}
	return func() { _ = file.Close() } // there is nowhere left to say that it failed
}

// keepCrashes has the runtime write what a crash leaves to a file, too.
func keepCrashes(folder string) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(filepath.Join(folder, "crash.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(debug.SetCrashOutput(file, debug.CrashOptions{}), file.Close()) // the runtime has a copy
}
