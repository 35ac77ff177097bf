// Package privacy shows what is held of a person, saves it for them, and forgets them.
package privacy
