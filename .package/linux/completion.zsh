#compdef seatbook
# Completion of seatbook's commands, options and files for zsh.
_seatbook() {
	local -a commands every
	commands=(import reconcile list attention costs savings export backup restore check rescue version)
	every=('--record[the record]:record:_files -g "*.seatbook"' '--language[the language]:language:(en nl)' '--help[tell how it is called]')
	local command=${words[(r)(${(j:|:)~commands})]}
	case $command in
	import) _arguments $every '--dry-run[change nothing]' '--json[for another program]' '--map[the columns]:mapping:_files' '*:file:_files' ;;
	reconcile) _arguments $every '--json[for another program]' '*:file:_files' ;;
	list) _arguments $every '--json[for another program]' ;;
	attention) _arguments $every '--json[for another program]' '--on[as on a day]:day:' ;;
	savings) _arguments $every '--json[for another program]' '--on[as on a day]:day:' ;;
	costs) _arguments $every '--json[for another program]' '--from[first month]:month:' '--months[how many]:number:' ;;
	export) _arguments $every '--format[the form]:form:(csv xlsx pdf ics json)' '--what[the list]:list:(subscriptions people holders changes history attention savings costs months years products organizations departments usage)' '--organization[of which]:name:' '--each-organization[a report of each, into a folder]' '--plain[commas and points]' '*:file:_files' ;;
	backup) _arguments $every '*:folder:_files -/' ;;
	restore) _arguments $every '--passphrase-file[opens it]:file:_files' '*:file:_files' ;;
	check) _arguments $every '--json[for another program]' '--passphrase-file[opens it]:file:_files' '*:file:_files' ;;
	rescue) _arguments $every '*:file:_files' ;;
	version) _arguments $every ;;
	*) _arguments $every '--sample[on the sample record]' "1:command:(${commands})" ;;
	esac
}
_seatbook "$@"
