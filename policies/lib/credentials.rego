# Which names and values are credentials written out.
package rearguard.lib.credentials

# The name says that the value is a credential, and the value looks like one: neither
# empty nor a reference, a switch, a path or a placeholder.
is_credential(name, value) if {
	_is_named(name)
	text := sprintf("%v", [value])
	count(text) >= 3
	not _is_stand_in(text)
}

_is_named(name) if {
	regex.match(`(?i)(^|[_.-])(password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|private[_-]?key|client[_-]?secret|secret[_-]?key|encryption[_-]?key|auth[_-]?key)s?$`, name)
	_names_no_reference(name)
}

_is_named(name) if {
	regex.match(`(?i)[a-z](password|passwd|secretkey|apikey|accesskey)$|(^|[_.-])(pass|pwd)$`, name)
	upper(name) != "PWD"
	_names_no_reference(name)
}

# The words of Redis, of which one begins like a switch.
_is_named(name) if lower(name) in {"masterauth", "requirepass"}

# Switches and policies about passwords are none, nor are names of clusters.
_names_no_reference(name) if {
	regex.match(`(?i)(allow|enable|disable|require|random|use|reset|change|generate|show|has|no)[_.-]?([a-z]+[_.-])*(password|passwd|pass|token|secret)s?$|cluster[_.-]token$`, name) == false
}

_is_stand_in(text) if regex.match(`[$]|\{\{|^<.*>$|^%[A-Za-z_]+%$|^\*+$|^ENC\[|^vault:|^!vault|://`, text)

# The name of what will stand there: `GOOGLE_API_KEY_VAL`.
_is_stand_in(text) if regex.match(`^(?:[A-Z0-9]+_)+(?:KEY|TOKEN|SECRET|PASSWORD|PASS)(?:_[A-Z0-9]+)*$`, text)

_is_stand_in(text) if regex.match(`^(/|\./)[A-Za-z0-9_./-]+$`, text)

_is_stand_in(text) if {
	lower(text) in {
		"true", "false", "yes", "none", "null", "nil", "required", "optional", "disabled", "enabled",
		"undefined", "redacted", "removed", "plain", "file",
	}
}

# The text with the password of an address left out.
masked(text) := regex.replace(text, `://([^\s/@:]*):[^\s/@]+@`, "://$1:***@")
