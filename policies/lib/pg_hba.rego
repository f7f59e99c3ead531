# Lines of pg_hba.conf, in the file itself and in what Ansible writes into it: who may
# connect to PostgreSQL from where, and how they prove who they are.
package rearguard.lib.pg_hba

import data.rearguard.lib.ansible

# Every line: `path` leads to it, `method_path` and `address_path` to its parts, and `text`
# is the part of the text to point at where the whole line is one text.
lines contains line if {
	data.document.kind == "pg-hba"
	some index, rule in input.rules
	path := ["rules", index]
	line := {
		"type": lower(rule.type),
		"databases": object.get(rule, "databases", []),
		"users": object.get(rule, "users", []),
		"address": _address(rule),
		"method": lower(rule.method),
		"method_path": array.concat(path, ["method"]),
		"address_path": array.concat(path, ["address"]),
	}
}

lines contains line if {
	startswith(data.document.kind, "ansible-")
	some call in ansible.calls
	call.module == "postgresql_pg_hba"
	object.get(call.arguments, "state", "present") != "absent"
	line := {
		"type": lower(object.get(call.arguments, "contype", "")),
		"databases": split(object.get(call.arguments, "databases", "all"), ","),
		"users": split(object.get(call.arguments, "users", "all"), ","),
		"address": _masked(_first(call.arguments, ["source", "address", "src"], "samehost"), object.get(call.arguments, "netmask", object.get(call.arguments, "mask", ""))),
		"method": lower(object.get(call.arguments, "method", "md5")),
		"method_path": ansible.path_of(call, "method"),
		"address_path": ansible.path_of(call, _first_name(call.arguments)),
	}
}

lines contains line if {
	startswith(data.document.kind, "ansible-")
	some written in ansible.lines
	endswith(written.file, "pg_hba.conf")
	words := regex.split(`\s+`, written.text)
	type := lower(words[0])
	at := _method_at(lower(written.text))
	line := {
		"type": type,
		"databases": split(words[1], ","),
		"users": split(words[2], ","),
		"address": _written_address(type, words, at),
		"method": lower(words[at]),
		"method_path": written.path,
		"address_path": written.path,
	}
}

_first(arguments, names, otherwise) := values[0] if {
	values := [value | some name in names; value := arguments[name]]
	count(values) > 0
} else := otherwise

_first_name(arguments) := names[0] if {
	names := [name | some name in ["source", "address", "src"]; arguments[name]]
	count(names) > 0
} else := "source"

_address(rule) := _masked(rule.address, object.get(rule, "mask", "")) if is_string(rule.address)

else := ""

_masked(address, mask) := address if mask == ""

else := concat("/", [address, mask])

# Where the method stands: after the users, the address, or the address and its mask.
_method_at(text) := 3 if startswith(text, "local")

_method_at(text) := 5 if regex.match(`^host\w*(?:\s+\S+){3}\s+(?:\d+\.){3}\d+\s`, text)

_method_at(text) := 4 if {
	startswith(text, "host")
	not regex.match(`^host\w*(?:\s+\S+){3}\s+(?:\d+\.){3}\d+\s`, text)
}

_written_address("local", _, _) := ""

_written_address(type, words, at) := concat("/", array.slice(words, 3, at)) if type != "local"

# Whether a line is about connections over a network, from other machines.
is_remote(line) if {
	line.type != "local"
	address = line.address
	not is_loopback(address)
}

is_loopback(address) if regex.match(`^(?:127\.|::1(?:/|$)|localhost$|samehost$)`, address)

# Whether a line is about connections from anywhere.
is_everywhere(address) if lower(address) == "all"

is_everywhere(address) if regex.match(`/(?:0|0\.0\.0\.0|::)$`, address)

# Whether the connection may be without TLS.
may_be_clear(line) if line.type in {"host", "hostnossl", "hostnogssenc"}
