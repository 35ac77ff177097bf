// Package chart lays charts out: it says where the bars, lines, ticks and words of a
// chart stand, in whatever unit it is asked in, and knows nothing of what draws them.
// A window draws them with its toolkit, a report as lines on paper, both from the
// same numbers and to the same layout.
//
// A [Chart] is the figures, a [Pen] what is drawn with, a [Drawing] the layout. What
// lives elsewhere: what the figures are (data/costs), words and formats (i18n), colors
// and the pointer (screens/parts), paper (data/files). It imports nothing of ours.
//
// No meaning rests on color alone: what is expected is an outline beside what is solid,
// one of two lines is dashed, and each part or line has its name beside it.
package chart
