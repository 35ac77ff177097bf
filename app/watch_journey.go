//go:build journey

package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"

	"fyne.io/fyne/v2"

	"seatbook/screens"
	"seatbook/screens/find"
)

// watch answers a journey's questions about the window, so that it can move the
// real mouse to what a person would see. It is built in with the tag journey
// only. A question is a line on standard input, its answer one on standard
// output:
//
//	where TEXT      the middle of a visible text that begins with TEXT
//	button TEXT     the middle of a button that says TEXT, or whose tip does
//	field TEXT      the middle of the input below the name TEXT
//	focus           what has the keyboard
//
// Places are in pixels of the window; what is not to be seen is "none".
func watch(w *screens.Window) {
	go func() {
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			question, text, _ := strings.Cut(lines.Text(), " ")
			answer := "none"
			fyne.DoAndWait(func() { answer = answerTo(w.Fyne().Canvas(), question, text) })
			fmt.Println(answer)
		}
	}()
}

func answerTo(c fyne.Canvas, question, text string) string {
	var found fyne.CanvasObject
	switch question {
	case "focus":
		return fmt.Sprintf("%T", c.Focused())
	case "where":
		found = find.Text(c, text)
	case "button":
		if button := find.Button(c, text); button != nil {
			found = button
		}
	case "field":
		if field := find.Field(c, text); field != nil {
			found = field.Input
		}
	}
	if found == nil {
		return "none"
	}
	at := find.Middle(found)
	return fmt.Sprintf("%d %d", int(at.X*c.Scale()), int(at.Y*c.Scale()))
}
