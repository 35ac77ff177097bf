package data

// Usage is how many licenses were paid for and assigned at the end of a month, or
// today for the present one. Free products are not counted.
type Usage struct {
	Month    Month
	Paid     int
	Assigned int
}
