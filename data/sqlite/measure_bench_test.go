//go:build bench

package sqlite_test

import (
	"fmt"
	"runtime"
	"syscall"
	"time"
)

// figure is how long something took, by the clock and of the processors, and what was
// allocated in it.
type figure struct {
	took, worked time.Duration
	bytes        uint64
	objects      uint64
}

// worked returns the processors' time of this program and of those that it ran, which
// other programs on the machine don't lengthen.
func worked() time.Duration {
	sum := time.Duration(0)
	for _, of := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var usage syscall.Rusage
		if err := syscall.Getrusage(of, &usage); err == nil {
			sum += time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
		}
	}
	return sum
}

// shortest runs something several times and returns the shortest of it.
func shortest(runs int, work func()) figure {
	best := figure{took: time.Hour, worked: time.Hour}
	for range runs {
		best = best.less(once(work))
	}
	return best
}

func once(work func()) figure {
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start, began := time.Now(), worked()
	work()
	took, spent := time.Since(start), worked()-began
	runtime.ReadMemStats(&after)
	return figure{took, spent, after.TotalAlloc - before.TotalAlloc, after.Mallocs - before.Mallocs}
}

// less takes the smaller times of two runs.
func (f figure) less(other figure) figure {
	other.took, other.worked = min(f.took, other.took), min(f.worked, other.worked)
	return other
}

func round(d time.Duration) string {
	switch {
	case d > time.Second:
		return d.Round(10 * time.Millisecond).String()
	case d > 10*time.Millisecond:
		return d.Round(100 * time.Microsecond).String()
	default:
		return d.Round(10 * time.Microsecond).String()
	}
}

func amount(bytes int64) string {
	if bytes > 1<<20 {
		return fmt.Sprintf("%.1f MB", float64(bytes)/(1<<20))
	}
	return fmt.Sprintf("%.0f KB", float64(bytes)/(1<<10))
}

// say prints a row: what it took beside a limit, which is a fixed time, or a number of
// times what was done beside it.
func (b *bench) say(what string, got figure, limit time.Duration) {
	b.row(what, got, round(limit), got.took <= limit, fmt.Sprintf("%.1f times", float64(got.took)/float64(limit)))
}

func (b *bench) sayBeside(what string, got figure, times float64, beside figure, how string) {
	limit := func(d time.Duration) time.Duration { return time.Duration(times * float64(d)) }
	b.row(what, got, fmt.Sprintf("%s; %s of processors (%.1f times %s)", round(limit(beside.took)), round(limit(beside.worked)), times, how),
		got.took <= limit(beside.took),
		fmt.Sprintf("%.1f times, %.1f of processors", float64(got.took)/float64(limit(beside.took)), float64(got.worked)/float64(limit(beside.worked))))
}

func (b *bench) row(what string, got figure, limit string, reached bool, by string) {
	verdict := "yes"
	if !reached {
		verdict = "no: " + by
	}
	fmt.Printf("| %d | %s | %s | %s | %s in %d | %s | %s |\n", b.of.people, what, round(got.took), round(got.worked), amount(int64(got.bytes)), got.objects, limit, verdict)
}
