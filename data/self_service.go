package data

// CanAssignOn tells whether an admin can give and take licenses of a subscription at
// all: not of one that a user bought for himself or herself (R5c).
func (s Subscription) CanAssignOn() bool { return s.Channel != ChannelSelfService }

// CanTake tells whether a subscription has room for a number of people who move there
// on a day (R5c).
func (s Subscription) CanTake(people int, on Date) bool {
	return s.CanAssignOn() && s.Room() >= people && CurrentStatus(s, on).Status.CanAssignIn()
}

// TakeControl returns a user's own purchase once its people were moved elsewhere or it
// was cancelled: it is gone (R5c). Errors: CodeWrongChannel, CodeDeleted.
func TakeControl(s Subscription, on Date) (Subscription, error) {
	switch {
	case s.Channel != ChannelSelfService:
		return s, NewError(CodeWrongChannel)
	case CurrentStatus(s, on).Status == StatusDeleted:
		return s, NewError(CodeDeleted)
	}
	s.ReportedStatus, s.StatusOn, s.ReportedAssigned = StatusDeleted, on, 0
	s.RecurringBilling = false
	return s, nil
}
