# Completion of seatbook's commands, options and files for bash.
_seatbook() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command="" i
	local commands="import reconcile list attention costs savings export backup restore check rescue version"
	for ((i = 1; i < COMP_CWORD; i++)); do
		[[ " $commands " == *" ${COMP_WORDS[i]} "* ]] && command=${COMP_WORDS[i]}
	done
	compopt -o filenames 2>/dev/null
	case $before in
	--record) mapfile -t COMPREPLY < <(compgen -f -X '!*.seatbook' -- "$word"; compgen -d -- "$word") && return ;;
	--language) mapfile -t COMPREPLY < <(compgen -W "en nl" -- "$word") && return ;;
	--format) mapfile -t COMPREPLY < <(compgen -W "csv xlsx pdf ics json" -- "$word") && return ;;
	--what) mapfile -t COMPREPLY < <(compgen -W "subscriptions people holders changes history attention savings costs months years products organizations departments usage" -- "$word") && return ;;
	--map | --passphrase-file) mapfile -t COMPREPLY < <(compgen -f -- "$word") && return ;;
	--on | --from | --months | --organization) return ;;
	esac
	local options="--record --language --help"
	case $command in
	"") options="$options --sample" ;;
	import) options="$options --dry-run --json --map" ;;
	reconcile | list) options="$options --json" ;;
	attention | savings) options="$options --json --on" ;;
	costs) options="$options --json --from --months" ;;
	export) options="$options --format --what --organization --each-organization --plain" ;;
	restore) options="$options --passphrase-file" ;;
	check) options="$options --json --passphrase-file" ;;
	esac
	if [[ $word == -* ]]; then
		mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
		return
	fi
	case $command in
	"") mapfile -t COMPREPLY < <(compgen -W "$commands" -- "$word"; compgen -f -X '!*.seatbook' -- "$word") ;;
	backup) mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
	import | reconcile | export | restore | check | rescue) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
	esac
}
complete -F _seatbook seatbook
