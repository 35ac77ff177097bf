package main

import (
	"bufio"
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
		return firstLine(os.Stdin)
	}
	if info, err := os.Stat(f.PassphraseFile); err == nil && info.IsDir() {
		return "", data.NewError(data.CodeNotAFile, "File", f.PassphraseFile)
	}
	file, err := os.Open(f.PassphraseFile)
	if err != nil {
		return "", &data.Error{Code: data.CodeGone, Params: map[string]any{"File": f.PassphraseFile}, Err: err}
	}
	phrase, err := firstLine(file)
	return phrase, errors.Join(err, file.Close())
}

// firstLine reads a line; a passphrase has no more.
func firstLine(r io.Reader) (string, error) {
	const longest = 4096
	line, err := bufio.NewReader(io.LimitReader(r, longest)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return "", fmt.Errorf("reading the passphrase: %w", err)
	}
	return strings.TrimRight(line, "\r\n"), nil
}

// askPassphrase asks at the terminal, which does not show what is typed.
func (p *program) askPassphrase(backup string) (string, error) {
	in := int(os.Stdin.Fd())
	if !term.IsTerminal(in) {
		return "", data.NewError(data.CodePassphraseNeeded, "File", backup)
	}
	fmt.Fprint(p.errors, p.words.Text("command.passphrase")+" ")
	phrase, err := term.ReadPassword(in)
	fmt.Fprintln(p.errors)
	if err != nil {
		return "", fmt.Errorf("reading the passphrase: %w", err)
	}
	return string(phrase), nil
}
