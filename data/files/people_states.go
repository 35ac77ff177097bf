package files

import (
	"seatbook/data"
)

func signInBlocked(r *reader) *bool {
	for _, names := range [][]string{columnBlocked, columnSignIn} {
		if _, there := r.has(names...); there {
			return r.yes(r.at(names...))
		}
	}
	return r.no(r.at(columnEnabled2...))
}

func googleBlocked(r *reader) *bool { return r.stateOfAccount(r.at(columnGoogleStatus...)) }

// gamBlocked is true for who is suspended or archived.
func gamBlocked(r *reader) *bool {
	suspended, archived := r.yes(r.at("suspended")), r.yes(r.at("archived"))
	if suspended == nil || archived != nil && *archived {
		return archived
	}
	return suspended
}

// slackBlocked knows Slack's words for members of any kind.
func slackBlocked(r *reader) *bool {
	switch c := r.at("status"); data.Fold(c.text) {
	case "member", "admin", "owner", "primary owner", "bot", "guest", "single-channel guest", "multi-channel guest", "multi_channel_guest", "single_channel_guest", "restricted", "ultra_restricted", "org admin", "org owner", "workspace admin", "workspace owner", "workspace primary owner", "org primary owner", "invited member", "invited":
		return blocked(false)
	default:
		return r.stateOfAccount(c)
	}
}

// slackDeactivated is true for who is deactivated, which Slack calls deleted.
func slackDeactivated(r *reader) *bool { return r.yes(r.at("deleted")) }

// isBot leaves out what Slack runs by itself.
func isBot(r *reader) bool {
	is, _ := yesOrNo(r.text("is_bot"))
	return is && r.text("profile.email") == ""
}

// oktaBlocked is true for who was suspended or deactivated. Who has not signed in yet, or
// mistyped too often, may.
func oktaBlocked(r *reader) *bool {
	switch c := r.at("status"); c.text {
	case "SUSPENDED", "DEPROVISIONED":
		return blocked(true)
	case "ACTIVE", "PROVISIONED", "STAGED", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT":
		return blocked(false)
	default:
		return r.stateOfAccount(c)
	}
}

func atlassianBlocked(r *reader) *bool { return r.stateOfAccount(r.at("User status")) }

// accountStatus reads whether an account is enabled, by a word.
func accountStatus(r *reader) *bool {
	if c := r.at("Account Status"); !c.empty() {
		return r.stateOfAccount(c)
	}
	return signInBlocked(r)
}

// hidden leaves out the rows of a report that hides who it is about.
func hidden(r *reader) bool { return r.concealed }
