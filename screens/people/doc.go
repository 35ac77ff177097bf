// Package people is the list of people with the panel of the one that is selected, their
// form, and the choice of who gets a license.
package people
