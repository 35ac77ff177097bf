// Package palette is the field in which everything can be found and done: the
// commands of the menus, what can be done with a person or a subscription,
// subscriptions, people, the help and the settings.
package palette
