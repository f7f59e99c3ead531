# What looks like a secret, what only names or refers to one, and where a document says
# what a text is for.
package rearguard.lib.secrets

# Every text of the document, once: the trees of some formats repeat a text in parts.
texts contains scalar if {
	_repeats
	some scalar in data.document.scalars
	is_string(scalar.value)
	count(scalar.value) > 3
	not _is_repeated(scalar)
}

texts contains scalar if {
	not _repeats
	some scalar in data.document.scalars
	is_string(scalar.value)
	count(scalar.value) > 3
}

# Asked once, and not of every text of every file.
_repeats if data.document.kind in {"dockerfile", "redis-config"}

_is_repeated(scalar) if {
	data.document.kind == "dockerfile"
	some step in scalar.path
	step in {"arguments", "commands", "sources", "destination", "trigger"}
}

_is_repeated(scalar) if {
	data.document.kind == "dockerfile"
	scalar.key == "text"
	parent := object.get(input, array.slice(scalar.path, 0, count(scalar.path) - 1), {})
	parent.pairs
}

_is_repeated(scalar) if {
	data.document.kind == "redis-config"
	scalar.key == "text"
}

# Every value that has a name: {"name", "value", "path"}. The name is the key above it, or
# stands beside it (`{name: A, value: b}`), before it (`A=b`), or one level higher
# (`variable "a" { default = "b" }`).
named contains {"name": scalar.key, "value": scalar.value, "path": scalar.path} if {
	some scalar in texts
	key := lower(scalar.key)
	not key in _neutral
	not _is_in_list(scalar)
}

named contains {"name": name, "value": scalar.value, "path": scalar.path} if {
	some scalar in texts
	lower(scalar.key) in {"value", "default", "defaultvalue"}
	last := count(scalar.path) - 1
	last > 0
	parent := object.get(input, array.slice(scalar.path, 0, last), {})
	name := _name_beside(parent, array.slice(scalar.path, 0, last))
}

named contains {"name": parts[0][1], "value": parts[0][2], "path": scalar.path} if {
	some scalar in texts
	contains(scalar.value, "=")
	parts := regex.find_all_string_submatch_n(`^(?:export\s+|--?)?([A-Za-z_][A-Za-z0-9_.-]*)=(\S+)$`, scalar.value, 1)
	count(parts) > 0
}

_neutral := {"value", "default", "defaultvalue", "name", "key", "description", "text", "message", "title"}

_is_in_list(scalar) if is_number(scalar.path[count(scalar.path) - 1])

_name_beside(parent, _) := parent.name if is_string(parent.name)

_name_beside(parent, _) := parent.Name if is_string(parent.Name)

_name_beside(parent, path) := name if {
	not parent.name
	not parent.Name
	names := [step | some step in path; is_string(step)]
	name := names[count(names) - 1]
}

# The value refers to a secret instead of being one, or only holds its place.
is_reference(value) if regex.match(`\$\{|\{\{|\$\(|\{%|<%|%\(|^\$|^%[^%]+%$|^<[^>]*>$|^\[[^\]]*\]$|^(?i:ENC\[|arn:|projects/|vault:|ref\+|op://|ssm:|sm://|secret://|secrets?manager|file:|env:|awssm:|gcpsm:|azurekv:|keyvault|@Microsoft\.KeyVault|fromsecret|valuefrom)|^\$ANSIBLE_VAULT|^!vault|^/[A-Za-z0-9_.-]+/|^\./|^https?://[^@]*$`, value)

is_reference(value) if regex.match(`(?i)^(?:x+|\*+|\.+|-+|_+|0+|null|none|nil|undefined|true|false|yes|no|on|off|enabled|disabled|required|optional|string|str|text|env|auto|generate|generated|random|prompt|redacted|masked|hidden|removed|omitted|empty|unset|todo|tbd|fixme|n/a)$`, value)

is_reference(value) if regex.match(`(?i)your[-_ ]|[-_ ]here$|replace[-_ ]?(?:me|this|with)|insert[-_ ]|placeholder|redacted|xxxx|\.\.\.|\*\*\*|<[a-z]|example$|_?dummy|fill[-_ ]?in`, value)
