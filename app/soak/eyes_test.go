//go:build linux

package soak

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// Size of the screen, in pixels.
const width, height = 1280, 960

// window is a running Seatbook on a screen of its own.
type window struct {
	s       *soak
	screen  *exec.Cmd
	display string
	cmd     *exec.Cmd
	ask     io.WriteCloser
	answers *bufio.Reader
	ended   chan error
	said    *strings.Builder
}

// open starts the program's window on the record of a site.
func (s *soak) open(place *site) *window {
	s.t.Helper()
	w := &window{s: s, said: &strings.Builder{}, ended: make(chan error, 1)}
	read, write, err := os.Pipe()
	s.ok(err)
	w.screen = exec.Command("Xvfb", "-displayfd", "3", "-screen", "0", fmt.Sprintf("%dx%dx24", width, height), "-noreset", "-nolisten", "tcp")
	w.screen.ExtraFiles = []*os.File{write}
	s.ok(w.screen.Start())
	s.ok(write.Close())
	number, err := bufio.NewReader(read).ReadString('\n')
	s.ok(err)
	w.display = ":" + strings.TrimSpace(number)
	w.cmd = place.command(context.Background())
	w.cmd.Env = append(w.cmd.Env, "DISPLAY="+w.display, "FYNE_SCALE=1")
	w.cmd.Stderr = w.said
	w.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	w.ask, err = w.cmd.StdinPipe()
	s.ok(err)
	out, err := w.cmd.StdoutPipe()
	s.ok(err)
	s.ok(w.cmd.Start())
	w.answers = bufio.NewReader(out)
	id := w.appears()
	w.answer(fmt.Sprintf("size %d %d", width, height))
	w.xdotool("windowfocus", "--sync", id)
	return w
}

// appears waits for the window and returns its number. xdotool gives up where another
// window goes while it looks, so it is asked again.
func (w *window) appears() string {
	w.s.t.Helper()
	const most = 100
	for range most {
		if found := strings.Fields(w.xdotool("search", "--sync", "--onlyvisible", "--name", "Seatbook")); len(found) > 0 {
			return found[0]
		}
	}
	w.s.t.Fatalf("no window appeared: %s", w.said)
	return ""
}

func (s *soak) ok(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (w *window) xdotool(args ...string) string {
	w.s.t.Helper()
	command := exec.Command("xdotool", args...)
	command.Env = append(os.Environ(), "DISPLAY="+w.display)
	out, err := command.Output()
	if err != nil {
		w.s.t.Logf("xdotool %v: %v", args, err)
	}
	return string(out)
}

// answer asks the window a question; the answer is empty where it is gone.
func (w *window) answer(question string) string {
	if _, err := fmt.Fprintln(w.ask, question); err != nil {
		return ""
	}
	answer, err := w.answers.ReadString('\n')
	if err != nil {
		return ""
	}
	return strings.TrimSpace(answer)
}

// press presses a button, and tells whether it came into view.
func (w *window) press(text string) bool { return w.tap("button " + text) }

func (w *window) tap(question string) bool {
	at := strings.Fields(w.answer(question))
	if len(at) != 2 {
		return false
	}
	w.xdotool("mousemove", at[0], at[1], "click", "1")
	return true
}

func (w *window) sees(text string) bool { return w.answer("where "+text) != "none" }

func (w *window) keys(names ...string) {
	for _, name := range names {
		w.xdotool("key", "--clearmodifiers", name)
	}
}

// addSubscription takes a step by the keyboard.
func (w *window) addSubscription(name string) {
	w.keys("ctrl+2", "ctrl+n")
	w.tap("field Product")
	w.xdotool("type", "--delay", "15", name)
	w.answer("rest")
	w.press("Save")
}

// leave leaves as many dialogs as may lie on each other; what was filled in is thrown
// away where that is asked, which Esc alone does not do.
func (w *window) leave() {
	const most = 3
	for range most {
		w.keys("Escape")
		w.answer("rest")
		if strings.Contains(w.answer("lines"), "|Discard") {
			w.press("Discard")
			w.answer("rest")
		}
	}
}

// quit closes the window and waits for the program.
func (w *window) quit() error {
	w.leave()
	w.keys("ctrl+q")
	return w.wait()
}

func (w *window) wait() error {
	go func() { w.ended <- w.cmd.Wait() }()
	defer func() {
		_ = w.screen.Process.Kill()
		_ = w.screen.Wait()
	}()
	select {
	case err := <-w.ended:
		return err
	case <-time.After(patience):
		_ = syscall.Kill(w.cmd.Process.Pid, syscall.SIGQUIT) // it says where it is
		<-w.ended
		return fmt.Errorf("it does not end: %s", w.said)
	}
}

// kill ends the window as the system does.
func (w *window) kill() {
	kill(w.cmd)
	_ = w.wait()
}

// measure tells how much the program holds once what nobody needs is gone: memory in kB,
// open files, goroutines.
func (w *window) measure(when string) (memory, files, goroutines int) {
	profile := ""
	if *heaps != "" {
		profile = filepath.Join(*heaps, when+".heap")
	}
	w.s.t.Logf("%s the heap holds %s kB", when, w.answer(strings.TrimSpace("heap "+profile)))
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", w.cmd.Process.Pid))
	w.s.ok(err)
	for line := range strings.Lines(string(status)) {
		if value, is := strings.CutPrefix(line, "VmRSS:"); is {
			memory, _ = strconv.Atoi(strings.Fields(value)[0])
		}
	}
	open, err := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", w.cmd.Process.Pid))
	w.s.ok(err)
	goroutines, _ = strconv.Atoi(w.answer("goroutines"))
	return memory, len(open), goroutines
}
