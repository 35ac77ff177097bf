//go:build linux

package journeys

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestMain builds the program with its eyes (see app/watch_journey.go) once.
func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "seatbook-journeys-")
	if err != nil {
		panic(err)
	}
	done, err := build(dir)
	if err != nil {
		panic(err)
	}
	status := m.Run()
	done()
	_ = os.RemoveAll(dir)
	os.Exit(status)
}

// window is a running Seatbook on a screen of its own.
type window struct {
	t       *testing.T
	display string
	id      string
	home    string
	ask     io.WriteCloser
	answers *bufio.Reader
	errors  *strings.Builder
	// alive ends when the program does, and a little before the whole test would:
	// nothing waits longer, and nothing has a limit of its own.
	alive   context.Context
	process *exec.Cmd
}

// lastWords is what a journey needs to say what it saw before the limit of the whole
// test ends it.
const lastWords = 20 * time.Second

// size of the screen and the window on it; large enough that nothing has to be
// scrolled to, small enough for an old laptop.
const width, height = 1280, 960

// newWindow returns a window of which nothing is there yet but its screen.
func newWindow(t *testing.T, display string) *window {
	t.Helper()
	return &window{t: t, home: t.TempDir(), display: display, errors: &strings.Builder{}}
}

// show starts the program and waits for its window.
func (w *window) show(process *exec.Cmd) {
	t := w.t
	t.Helper()
	process.Stderr = w.errors
	w.process = process
	in, err := process.StdinPipe()
	must(t, err)
	out, err := process.StdoutPipe()
	must(t, err)
	must(t, process.Start())
	w.ask, w.answers = in, bufio.NewReader(out)
	ended := w.awaitEnd(process)
	t.Cleanup(func() {
		if t.Failed() {
			seen := filepath.Join(os.TempDir(), "seatbook-"+t.Name()+".png")
			if err := w.shoot(seen); err != nil {
				t.Log(err)
			}
			t.Logf("what the window showed: %s", seen)
		}
		_ = process.Process.Kill()
		<-ended
		if t.Failed() || strings.Contains(w.errors.String(), "DATA RACE") {
			t.Errorf("the program said:\n%s", w.errors)
		}
	})
	w.id = w.appears("Seatbook")
	if w.answer(fmt.Sprintf("size %d %d", width, height)) != "sized" {
		t.Fatal("the window does not take its size")
	}
	w.xdotool("windowfocus", "--sync", w.id)
}

// awaitEnd has the journey end with the program, or with the whole test.
func (w *window) awaitEnd(process *exec.Cmd) (ended <-chan struct{}) {
	limit, limited := w.t.Deadline()
	if !limited {
		limit = time.Now().Add(time.Hour)
	}
	alive, stop := context.WithDeadline(context.Background(), limit.Add(-lastWords))
	w.t.Cleanup(stop)
	w.alive = alive
	gone := make(chan struct{})
	go func() {
		_ = process.Wait() // how it ended is told where it matters
		stop()
		close(gone)
	}()
	return gone
}

// startScreen starts a virtual screen on a display that is free, and returns that.
func startScreen(options ...string) (display string, stop func(), err error) {
	read, write, err := os.Pipe()
	if err != nil {
		return "", nil, err
	}
	options = append(options, "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-noreset", "-nolisten", "tcp")
	screen := exec.Command("Xvfb", options...)
	screen.ExtraFiles = []*os.File{write}
	if err := screen.Start(); err != nil {
		return "", nil, err
	}
	stop = func() {
		_ = screen.Process.Kill()
		_ = screen.Wait()
	}
	if err := write.Close(); err != nil {
		return "", stop, err
	}
	number, err := bufio.NewReader(read).ReadString('\n')
	return ":" + strings.TrimSpace(number), stop, err
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (w *window) xdotool(args ...string) string {
	w.t.Helper()
	command := exec.CommandContext(w.alive, "xdotool", args...)
	command.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, err := command.Output()
	if err != nil && !errors.Is(context.Cause(w.alive), context.Canceled) { // a key may have ended the program before it was let go
		w.t.Fatalf("xdotool %v: %v %v", args, err, w.alive.Err())
	}
	return string(out)
}

// appears waits for a window with a name, and returns its number. xdotool gives up where
// another window goes while it looks, so it is asked again.
func (w *window) appears(name string) string {
	w.t.Helper()
	for w.alive.Err() == nil {
		command := exec.CommandContext(w.alive, "xdotool", "search", "--sync", "--onlyvisible", "--name", name)
		command.Env = append(os.Environ(), "DISPLAY="+w.display)
		if out, err := command.Output(); err == nil && len(strings.Fields(string(out))) > 0 {
			return strings.Fields(string(out))[0]
		}
	}
	w.t.Fatalf("no window %q appeared: %v", name, w.alive.Err())
	return ""
}

// answer asks the window a question and waits for its answer.
func (w *window) answer(question string) string {
	w.t.Helper()
	if _, err := fmt.Fprintln(w.ask, question); err != nil {
		w.t.Fatalf("asking %q: %v", question, err)
	}
	answers := make(chan string, 1)
	go func() {
		answer, _ := w.answers.ReadString('\n') // without one, the program has ended
		answers <- strings.TrimSpace(answer)
	}()
	select {
	case answer := <-answers:
		if answer != "" || w.alive.Err() == nil {
			return answer
		}
	case <-w.alive.Done():
	}
	w.t.Fatalf("no answer to %q: the program has ended, or the time of the whole test", question)
	return ""
}

// place asks where something is, and fails when it does not come into view.
func (w *window) place(question string) (x, y string) {
	w.t.Helper()
	fields := strings.Fields(w.answer(question))
	if len(fields) != 2 {
		w.t.Fatalf("%s did not come into view. In view:\n%s", question, strings.ReplaceAll(w.answer("lines"), "|", "\n"))
	}
	return fields[0], fields[1]
}

func (w *window) clickAt(x, y string) {
	w.t.Helper()
	w.xdotool("mousemove", "--window", w.id, x, y, "click", "1")
}

// click clicks a text, press a button, into the input of a field.
func (w *window) click(text string) {
	w.t.Helper()
	w.clickAt(w.place("where " + text))
}

func (w *window) press(text string) {
	w.t.Helper()
	w.clickAt(w.place("button " + text))
}

func (w *window) into(field string) {
	w.t.Helper()
	w.clickAt(w.place("field " + field))
	w.keys("ctrl+a")
}

// scrollTo turns the wheel over the panel of what is selected until a button of it is
// in view.
func (w *window) scrollTo(button string) {
	w.t.Helper()
	const most = 60
	w.xdotool("mousemove", "--window", w.id, fmt.Sprint(width*4/5), fmt.Sprint(height/2))
	for range most {
		if w.answer("shows "+button) == "here" {
			return
		}
		w.xdotool("click", "5")
	}
	w.place("button " + button)
}

// clickTotal puts the cursor into the total, all of it selected.
func (w *window) clickTotal() {
	w.t.Helper()
	w.clickAt(w.place("total"))
	w.keys("ctrl+a")
}

// sees waits for texts, misses for their going.
func (w *window) sees(texts ...string) {
	w.t.Helper()
	for _, text := range texts {
		w.place("where " + text)
	}
}

func (w *window) misses(text string) {
	w.t.Helper()
	if w.answer("gone "+text) != "gone" {
		w.t.Fatalf("%q is still to be seen", text)
	}
}

// counts waits until a place of the rail says how much there is.
func (w *window) counts(place, number string) {
	w.t.Helper()
	if w.answer("beside "+place+"|"+number) != "here" {
		w.t.Fatalf("%s does not say %s. In view:\n%s", place, number, strings.ReplaceAll(w.answer("lines"), "|", "\n"))
	}
}

// keys presses keys, one after the other; types types text.
func (w *window) keys(names ...string) {
	w.t.Helper()
	for _, name := range names {
		w.xdotool("key", "--clearmodifiers", name)
	}
}

func (w *window) types(text string) {
	w.t.Helper()
	w.xdotool("type", "--delay", "20", text)
}

// searches types into the search field, which has the keyboard, and waits until the
// list shows what is found.
func (w *window) searches(text string) {
	w.t.Helper()
	w.types(text)
	w.sees(text) // every key has arrived
	if w.answer("settled") != "settled" {
		w.t.Fatalf("searching for %q does not come to an end", text)
	}
}

// focused waits until something has the keyboard.
func (w *window) focused(text string) {
	w.t.Helper()
	if w.answer("focus "+text) != "here" {
		w.t.Fatalf("the keyboard is not on %q", text)
	}
}

// tabTo presses Tab until something has the keyboard.
func (w *window) tabTo(text string) {
	w.t.Helper()
	const most = 60
	for range most {
		before := w.answer("which")
		w.keys("Tab")
		if w.answer("left "+before) != "left" {
			w.t.Fatal("Tab does not move the keyboard")
		}
		if w.answer("has "+text) == "here" {
			return
		}
	}
	w.t.Fatalf("%q can't be reached by Tab", text)
}

// shoot saves what the screen shows.
func (w *window) shoot(path string) error {
	command := exec.Command("import", "-window", "root", path)
	command.Env = append(os.Environ(), "DISPLAY="+w.display)
	return command.Run()
}

// picture saves what the screen shows where SEATBOOK_PICTURES says, if it does.
func (w *window) picture(name string) {
	w.t.Helper()
	folder := os.Getenv("SEATBOOK_PICTURES")
	if folder == "" {
		return
	}
	must(w.t, os.MkdirAll(folder, 0o755))
	w.answer("rest")
	must(w.t, w.shoot(filepath.Join(folder, name+".png")))
}

// sql asks a record with the sqlite3 shell.
func sql(t *testing.T, record, query string) string {
	t.Helper()
	out, err := exec.Command("sqlite3", "-readonly", record, query).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", query, err, out)
	}
	return strings.TrimSpace(string(out))
}

func wantSQL(t *testing.T, record, query, want string) {
	t.Helper()
	if got := sql(t, record, query); got != want {
		t.Errorf("%s: %q, want %q", query, got, want)
	}
}
