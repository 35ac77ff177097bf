// Package sharing is patient with files that another program holds for a moment: on
// Windows a virus scanner, an indexer or a sync program has a file to itself while it
// looks at it, and opening, renaming or deleting it is refused until then. Elsewhere
// no program can refuse that, and nothing is tried twice.
package sharing

import "time"

// patience is how long is waited for another program, all in all.
const patience = 2 * time.Second

// Retry does something with a file, again while it is refused because another program
// holds the file, for two seconds at most. It returns the last error.
func Retry(do func() error) error { return retry(do, Held, time.Sleep) }

func retry(do func() error, held func(error) bool, sleep func(time.Duration)) error {
	wait, waited := time.Millisecond, time.Duration(0)
	for {
		err := do()
		if err == nil || !held(err) || waited+wait > patience {
			return err
		}
		sleep(wait)
		waited += wait
		wait = min(2*wait, 100*time.Millisecond)
	}
}
