package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"
	"unicode"

	"github.com/alecthomas/kong"

	"seatbook/data"
	"seatbook/i18n"
	"seatbook/screens/desk"
)

// Exit statuses.
const (
	exitDone  = 0
	exitCould = 1 // could not do it
	exitUsage = 2 // wrong usage
)

// commands are what the program can be asked for on its command line.
type commands struct {
	Record   string `placeholder:"FILE"`
	Language string `placeholder:"TAG"`
	Sample   bool   // the sample record, instead of the user's

	Window    windowCommand    `cmd:"" default:"withargs" hidden:""`
	Import    importCommand    `cmd:""`
	List      listCommand      `cmd:""`
	Attention attentionCommand `cmd:""`
	Savings   savingsCommand   `cmd:""`
	Costs     costsCommand     `cmd:""`
	Reconcile reconcileCommand `cmd:""`
	Export    exportCommand    `cmd:""`
	Backup    backupCommand    `cmd:""`
	Restore   restoreCommand   `cmd:""`
	Check     checkCommand     `cmd:""`
	Rescue    rescueCommand    `cmd:""`
	Version   versionCommand   `cmd:""`
}

// program is what every command works with.
type program struct {
	ctx    context.Context
	out    *answer
	errors io.Writer
	words  *i18n.Translator
	record string // the path of the record
	empty  string // its path where a file is there without a byte in it
	sample bool   // a copy of the sample record is read instead, and thrown away
	now    func() time.Time
	// answered is whether the answer of --json was written.
	answered bool
}

func (p *program) today() data.Date { return data.DateOf(p.now()) }

// errPartly says that a command did what it could, and has told what it
// couldn't.
var errPartly = errors.New("not everything could be done")

// run does what the arguments ask for and returns the exit status.
func run(args []string, out, errs io.Writer) int { return runAt(time.Now, args, out, errs) }

// runAt is run by a clock.
func runAt(now func() time.Time, args []string, out, errs io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	ignoreFileLimit()
	p := &program{ctx: ctx, out: &answer{Writer: out}, errors: errs, now: now, words: i18n.New(languageIn(args))}
	chosen, asked, err := p.parse(args)
	if err != nil {
		detail := p.words.Text("command.usage", "Detail", usageText(p.words, err))
		p.tell(detail, p.words.Text("command.more"))
		p.refuseJSON(args, failure{codeUsage, detail})
		return exitUsage
	}
	if chosen == nil { // help was asked for, and told
		if p.out.fault != nil {
			p.tellUnsaid(asked, "")
			return exitCould
		}
		return exitDone
	}
	p.sample = asked.Sample
	if chosen.Command() != "window" {
		joinConsole()
	}
	closeLog := openLog()
	defer closeLog()
	if p.record, err = recordPath(asked.Record); err == nil {
		p.noteEmpty()
		told, stop := p.withProgress(p.ctx)
		p.ctx = told
		err = chosen.Run(p)
		stop()
	}
	switch {
	case p.out.failed(err):
		p.tellUnsaid(asked, chosen.Command())
		return exitCould
	case errors.Is(err, errPartly):
		return exitCould
	case err != nil:
		slog.Error("a command failed", "command", chosen.Command(), "error", err)
		p.tellError(err)
		p.refuseJSON(args, failure{codeOf(err), desk.ErrorText(p.words, err)})
		return exitCould
	}
	return exitDone
}

// parse reads what the arguments ask for, and tells the help where they ask for that;
// then nothing is chosen. Its errors are of wrong usage.
func (p *program) parse(args []string) (chosen *kong.Context, asked commands, err error) {
	helped := false
	parser := kong.Must(&asked, kong.Name("seatbook"), kong.Exit(func(int) { helped = true }),
		kong.Writers(p.out, p.errors), kong.Help(func(kong.HelpOptions, *kong.Context) error {
			_, _ = fmt.Fprintln(p.out, p.words.Text("command.help")) // it keeps what went wrong
			return nil
		}))
	chosen, err = parser.Parse(asMeant(args))
	if helped {
		return nil, asked, nil
	}
	if err == nil {
		err = refuseEmpty(chosen)
	}
	if err == nil {
		err = refuseLanguage(asked.Language)
	}
	if err == nil {
		err = refuseSample(asked, chosen.Command())
	}
	return chosen, asked, err
}

// asMeant has a record that stands first, as a double click on its file or a file
// dropped on the program's icon puts it, be the record to open, and takes what other
// programs call help and version.
func asMeant(args []string) []string {
	switch {
	case len(args) == 0:
		return args
	case strings.EqualFold(filepath.Ext(args[0]), recordExtension):
		return append([]string{"--record"}, args...)
	case args[0] == "help":
		return []string{"--help"}
	case args[0] == "--version":
		return append([]string{"version"}, args[1:]...)
	}
	return args
}

// tell writes lines for the user to standard error.
func (p *program) tell(lines ...string) {
	for _, line := range lines {
		fmt.Fprintln(p.errors, printable(line))
	}
}

// tellError says what went wrong; what has no words of its own is said as the system
// says it, too: it is all that there is to go by.
func (p *program) tellError(err error) {
	text := desk.ErrorText(p.words, err)
	p.tell(text)
	if text == p.words.Text("error.unexpected") {
		p.tell(p.words.Text("error.in_full", "Detail", oneLine(err.Error())))
	}
}

// say writes a line of the answer to standard output: one line, whatever the names in
// it hold.
func (p *program) say(line string) error { return p.sayLines(oneLine(line)) }

// sayLines writes a text that may have several lines.
func (p *program) sayLines(text string) error {
	_, err := fmt.Fprintln(p.out, printable(text))
	return err
}

// oneLine puts a text on one line, and in one cell of a list.
func oneLine(text string) string {
	return strings.Join(strings.FieldsFunc(printable(text), func(r rune) bool {
		return r == '\n' || r == '\t' || r == '\u2028' || r == '\u2029'
	}), " ")
}

// printable leaves out of a text what would move a terminal's cursor, or do worse.
// New lines and tabs stay.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, text)
}
