// Package merging is the room for what old imports doubled: people, subscriptions and
// organizations that are one are made one, in a step that one undo takes back.
package merging
