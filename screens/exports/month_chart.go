package exports

import (
	"strings"

	"seatbook/data"
	"seatbook/data/chart"
	"seatbook/data/costs"
	"seatbook/screens/desk"
)

// BarsOf are bars of amounts in a currency: what is charged already, and what is
// expected.
func BarsOf(w desk.Words, title, currency string) chart.Bars {
	return chart.Bars{
		Title: title, DoneName: w.Text("costs.legend.charged"), ExpectedName: w.Text("costs.legend.expected"),
		Whole: data.OneUnit(currency), Format: func(minor int64) string { return w.RoundMoney(minor, currency) },
	}
}

// AddBar adds a bar to others, of which a part is told to be charged.
func AddBar(bars *chart.Bars, label string, amount, told data.Money, note string) {
	bars.Labels = append(bars.Labels, label)
	bars.Done = append(bars.Done, told.Minor)
	bars.Expected = append(bars.Expected, amount.Minus(told).Minor)
	bars.Notes = append(bars.Notes, note)
}

// MonthBars are the bars of those of some months that are in a currency, with a note on
// each peak.
func MonthBars(w desk.Words, title string, months []costs.Month, peaks []costs.Peak, currency string) chart.Bars {
	bars := BarsOf(w, title, currency)
	for _, m := range months {
		if m.Amount.Currency != currency {
			continue
		}
		AddBar(&bars, w.ShortMonth(m.Month.First().Time()), m.Amount, m.Told(), peakNote(w, peaks, m))
	}
	return bars
}

// PeakText says what makes a month dearer than the others, nothing where it is not.
func PeakText(w desk.Words, peaks []costs.Peak, m costs.Month) string {
	peak, there := peakOf(peaks, m)
	if !there {
		return ""
	}
	text := w.Text("costs.peak."+string(peak.Reason), "Product", data.ShortName(peak.Subscription.Product))
	if peak.Others > 0 {
		text = w.Count("costs.peak_more", peak.Others, "Peak", text)
	}
	return text
}

// peakNote is PeakText as short as it stands over a bar.
func peakNote(w desk.Words, peaks []costs.Peak, m costs.Month) string {
	peak, there := peakOf(peaks, m)
	if !there {
		return ""
	}
	product, _, _ := strings.Cut(data.ShortName(peak.Subscription.Product), " (")
	text := w.Text("costs.peak_note."+string(peak.Reason), "Product", product)
	if peak.Others > 0 {
		text = w.Text("costs.peak_note.more", "Peak", text, "Count", w.Number(peak.Others))
	}
	return text
}

// peakOf is what explains a month, if it is a peak.
func peakOf(peaks []costs.Peak, m costs.Month) (costs.Peak, bool) {
	for _, peak := range peaks {
		if peak.Month == m.Month && peak.Charge.Currency == m.Amount.Currency {
			return peak, true
		}
	}
	return costs.Peak{}, false
}

// MonthName writes a month with its name.
func MonthName(w desk.Words, m data.Month) string { return w.Month(m.First().Time()) }
