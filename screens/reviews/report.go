package reviews

import (
	"slices"

	"fyne.io/fyne/v2/theme"

	"seatbook/data"
	"seatbook/data/files"
	"seatbook/data/overview"
	"seatbook/screens/desk"
	"seatbook/screens/lists"
)

// sheetOf is the list of a month as it is written.
func sheetOf(in lists.In, all []overview.Review, several bool) files.Sheet {
	return lists.Sheet(in, lists.Reviews(several), lists.ReviewsWritten(), all)
}

// printed are the columns on paper, which has room for fewer: whose it is stands beside the
// product, the price of the renewal beside that of now, and the note in the answer.
func printed() []string {
	return slices.DeleteFunc(lists.ReviewsWritten(), func(key string) bool {
		return key == "organization" || key == "price_then" || key == "note"
	})
}

// reportOf lays the reviews of a month out to be printed: a row each, with room to write
// an answer where none was given, and the totals below. Where there are several organizations,
// each says whose it is.
func reportOf(in lists.In, all []overview.Review, month data.Month, several bool) files.Report {
	w := in.Words
	r := files.Report{
		Title: w.Text("reviews.title_of", "Month", w.Month(month.First().Time())), Subtitle: w.Text("report.subtitle", "Date", w.Date(in.On)),
		Page: w.Text("report.page"), Running: w.Text("reviews.title") + " · " + w.Date(in.On),
		Regular: theme.DefaultTextFont().Content(), Bold: theme.DefaultTextBoldFont().Content(),
	}
	section := files.Section{Sheet: lists.Sheet(in, lists.Reviews(several), printed(), all), Empty: w.Text("reviews.none")}
	onPaper(in, section.Sheet, all, several)
	section.Totals = totalsOf(w, section.Columns, lists.SumReviews(all))
	r.Sections = append([]files.Section{section}, leaking(w, all, several)...)
	return r
}

// onPaper has the rows say what other columns say elsewhere.
func onPaper(in lists.In, sheet files.Sheet, all []overview.Review, several bool) {
	at := func(key string) int { return slices.Index(sheet.Columns, in.Text("column."+key)) }
	product, price, answer := at("product"), at("price"), at("answer")
	for i, review := range all {
		row := sheet.Rows[i]
		row[product].Text = nameOf(review.Subscription, several)
		row[price] = files.Cell{Text: lists.PriceText(in, review)} // words, which go on below
		switch {
		case review.Given.Answer == "" && !review.Subscription.Trial:
			row[answer].Text = "…"
		case review.Given.Answer != "" && review.Given.Note != "":
			row[answer].Text += ": " + review.Given.Note
		}
	}
}

// totalsOf are the totals below the list, those of each currency below each other.
func totalsOf(w desk.Words, columns []string, sums lists.ReviewTotals) [][]files.Cell {
	rows := [][]files.Cell{make([]files.Cell, len(columns))}
	put := func(key string, cells ...files.Cell) {
		at := slices.Index(columns, w.Text("column."+key))
		for i, cell := range cells {
			if at < 0 {
				return
			}
			if i == len(rows) {
				rows = append(rows, make([]files.Cell, len(columns)))
			}
			rows[i][at] = cell
		}
	}
	number := func(n int) files.Cell { return files.Cell{Text: w.Number(n), Number: &n} }
	amounts := func(all []data.Money) (cells []files.Cell) {
		for _, amount := range w.HomeFirst(all) {
			cells = append(cells, files.Cell{Text: w.Money(amount), Money: amount})
		}
		return cells
	}
	put("product", files.Cell{Text: w.Text("export.total")})
	put("assigned", number(sums.Used))
	put("total", number(sums.Total))
	put("year_then", amounts(sums.Year)...)
	put("year_noted", amounts(sums.Noted)...)
	put("not_needed", amounts(sums.Needless)...)
	return rows
}

// leaking lists what is paid for without use of what renews (R31 to R34), where there is any.
func leaking(w desk.Words, all []overview.Review, several bool) []files.Section {
	section := files.Section{}
	section.Title = w.Text("reviews.leaking")
	for _, key := range []string{"product", "name", "why"} {
		section.Columns = append(section.Columns, w.Text("column."+key))
	}
	for _, review := range all {
		for _, leak := range review.Leaking {
			section.Rows = append(section.Rows, []files.Cell{
				{Text: nameOf(review.Subscription, several)}, {Text: leak.Person.Name}, {Text: lists.SavingOf(w, leak).Why},
			})
		}
	}
	if len(section.Rows) == 0 {
		return nil
	}
	return []files.Section{section}
}

// nameOf is the product of a subscription, with whose it is where there are several
// organizations.
func nameOf(s data.SubscriptionRow, several bool) string {
	if several {
		return s.Product + " · " + s.OrganizationName
	}
	return s.Product
}
