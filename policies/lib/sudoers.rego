# The commands that sudoers allows, with aliases of commands written out.
package rearguard.lib.sudoers

_own contains {"path": path, "rule": rule, "value": command, "program": command.command, "arguments": command.arguments, "tags": command.tags, "users": command.users} if {
	some index, rule in input.rules
	some place, command in rule.commands
	command.negated == false
	path := ["rules", index, "commands", place]
}

# Every command that a rule allows: its own, and those of the aliases it names.
commands contains command if {
	some command in _own
	program := command.program
	not program in _names
}

commands contains {"path": path, "rule": own.rule, "value": own.value, "program": words[0], "arguments": concat(" ", array.slice(words, 1, count(words))), "tags": own.tags, "users": own.users} if {
	some own in _own
	some index, alias in input.aliases
	alias.kind == "command"
	alias.name == own.program
	some place, member in alias.members
	not startswith(member, "!")
	words := split(member, " ")
	path := ["aliases", index, "members", place]
}

_names contains alias.name if {
	some alias in input.aliases
	alias.kind == "command"
}

# Whom a rule is for, in messages.
who(rule) := concat(", ", rule.users)

# The command may be run as root: stated, or because nothing is.
as_root(command) if count(command.users) == 0

as_root(command) if {
	some user in command.users
	user in {"root", "ALL", "#0"}
}
