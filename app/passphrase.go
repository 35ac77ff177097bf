package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"

	"seatbook/data"
	"seatbook/data/sqlite"
)

// passphraseVariable names the variable of the environment that a passphrase may
// stand in.
const passphraseVariable = "SEATBOOK_PASSPHRASE"

// passphraseFlag tells where the passphrase of a backup stands: never on the command
// line, which other people and logs can see.
type passphraseFlag struct {
	PassphraseFile string `placeholder:"FILE"` // - is standard input
}

// passphrase returns what opens a backup: from the file, the environment, or asked for
// at the terminal; empty where the backup needs none.
func (f passphraseFlag) passphrase(p *program, backup string) (string, error) {
	if !sqlite.IsEncrypted(backup) {
		return "", nil
	}
	switch f.PassphraseFile {
	case "":
		if phrase := os.Getenv(passphraseVariable); phrase != "" {
			return phrase, nil
		}
		return p.askPassphrase(backup)
	case "-":
		return firstLine(p.ctx, os.Stdin)
	}
	file, err := sqlite.OpenPlain(f.PassphraseFile)
	if err != nil {
		return "", err
	}
	phrase, err := firstLine(p.ctx, file)
	return phrase, errors.Join(err, file.Close())
}

// firstLine reads a line; a passphrase has no more. Whoever is to type it may stop it.
func firstLine(ctx context.Context, r io.Reader) (string, error) {
	const longest = 4096
	line, err := stoppable(ctx, func() (string, error) { return bufio.NewReader(io.LimitReader(r, longest)).ReadString('\n') })
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("reading the passphrase: %w", err)
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// stoppable reads, and returns without an answer when ctx ends first; what it waits
// for is left waiting.
func stoppable[T any](ctx context.Context, read func() (T, error)) (T, error) {
	type answer struct {
		value T
		err   error
	}
	answers := make(chan answer, 1)
	go func() {
		value, err := read()
		answers <- answer{value, err}
	}()
	select {
	case a := <-answers:
		return a.value, a.err
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	}
}

// askPassphrase asks at the terminal, which does not show what is typed.
func (p *program) askPassphrase(backup string) (string, error) {
	in := int(os.Stdin.Fd())
	if !term.IsTerminal(in) {
		return "", data.NewError(data.CodePassphraseNeeded, "File", backup)
	}
	shown, err := term.GetState(in)
	if err != nil {
		return "", fmt.Errorf("reading the passphrase: %w", err)
	}
	fmt.Fprint(p.errors, p.words.Text("command.passphrase")+" ")
	phrase, err := stoppable(p.ctx, func() ([]byte, error) { return term.ReadPassword(in) })
	fmt.Fprintln(p.errors)
	if err != nil {
		err = errors.Join(err, term.Restore(in, shown)) // where it was stopped, the terminal still hides what is typed
		return "", fmt.Errorf("reading the passphrase: %w", err)
	}
	return string(phrase), nil
}
