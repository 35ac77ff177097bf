package parts

import (
	"reflect"

	"fyne.io/fyne/v2"
)

// laidOver is what the toolkit shows in something that lies over the window, as a dialog
// does: its type can't be named, but what it has can be looked at.
func laidOver(o fyne.CanvasObject) (all []fyne.CanvasObject) {
	of := reflect.ValueOf(o)
	if of.Kind() != reflect.Pointer || of.Elem().Kind() != reflect.Struct {
		return nil
	}
	for i := range of.Elem().NumField() {
		field := of.Elem().Field(i)
		if field.Kind() != reflect.Interface || !field.CanInterface() || field.IsNil() {
			continue
		}
		if inside, is := field.Interface().(fyne.CanvasObject); is {
			all = append(all, inside)
		}
	}
	return all
}
