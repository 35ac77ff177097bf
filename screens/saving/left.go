package saving

import "seatbook/data"

// Left is how the list of savings was left.
type Left struct {
	State data.SavingState
	Whose data.OrganizationID
}

// Left returns how the list is left.
func (s *Screen) Left() Left { return Left{s.state.Value(), s.Whose.Of()} }

// GoOn shows the list as it was left.
func (s *Screen) GoOn(left Left) {
	s.Whose.Take(left.Whose)
	s.state.Pick(left.State)
}
