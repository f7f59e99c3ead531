# What Ansible playbooks and task files have in common: tasks wherever they are nested,
# the modules they call, and the lines they write into files.
package rearguard.lib.ansible

_lists := ["tasks", "pre_tasks", "post_tasks", "handlers"]

_blocks := ["block", "rescue", "always"]

# The plays of a playbook.
plays contains {"path": [index], "value": play} if {
	is_array(input)
	some index, play in input
	is_object(play)
	play.hosts
}

# Every task; blocks are followed three levels deep.
tasks := union({outer, inner, innermost, deepest}) if {
	outer := _of_plays | _of_file
	inner := _inside(outer)
	innermost := _inside(inner)
	deepest := _inside(innermost)
}

_of_plays := {{"path": path, "value": task, "play": play.value} |
	some play in plays
	some list in _lists
	is_array(play.value[list])
	some index, task in play.value[list]
	is_object(task)
	path := array.concat(play.path, [list, index])
}

_of_file := {{"path": [index], "value": task, "play": {}} |
	is_array(input)
	some index, task in input
	is_object(task)
	not task.hosts
}

_inside(above) := {{"path": path, "value": task, "play": outer.play} |
	some outer in above
	some list in _blocks
	is_array(outer.value[list])
	some index, task in outer.value[list]
	is_object(task)
	path := array.concat(outer.path, [list, index])
}

_keywords := {
	"name", "when", "register", "become", "become_user", "become_method", "become_flags", "tags",
	"with_items", "with_dict", "with_fileglob", "loop", "loop_control", "notify", "listen", "vars",
	"environment", "ignore_errors", "changed_when", "failed_when", "no_log", "delegate_to",
	"delegate_facts", "run_once", "until", "retries", "delay", "args", "check_mode", "diff",
	"any_errors_fatal", "async", "poll", "block", "rescue", "always", "connection", "remote_user",
	"port", "throttle", "timeout", "collections", "module_defaults", "debugger", "action",
	"local_action", "ignore_unreachable", "first_available_file", "with_together", "with_subelements",
}

# Every call of a module: its name without collection, and its arguments, which may be
# written as a map or as `key=value` words in one text (`inline`).
calls contains {"path": path, "module": module, "arguments": arguments, "inline": inline, "task": task} if {
	some task in tasks
	some key, given in task.value
	not key in _keywords
	words := split(key, ".")
	module := words[count(words) - 1]
	path := array.concat(task.path, [key])
	inline := is_string(given)
	arguments := _arguments(given)
}

_arguments(given) := given if is_object(given)

_arguments(given) := object.union({"_text": given}, {found[1]: trim(found[2], `"'`) |
	some found in regex.find_all_string_submatch_n(`(?:^|\s)([a-z_]+)=("[^"]*"|'[^']*'|\S+)`, given, -1)
}) if {
	is_string(given)
}

# Whether a task shows all arguments of a call: as a map, or as plain `key=value` words,
# and none elsewhere.
is_plain(call) if {
	not call.inline
	not call.task.value.args
	not call.arguments["<<"]
}

is_plain(call) if {
	call.inline
	not call.task.value.args
	regex.match(`^\s*(?:[a-z_]+=(?:"[^"]*"|'[^']*'|[^\s"']+)\s*)+$`, call.arguments._text)
}

# The path of an argument: the whole text where arguments are written in one.
path_of(call, argument) := call.path if {
	call.inline
} else := array.concat(call.path, [argument])

# A task by its name, for messages.
name(task) := task.value.name if {
	is_string(task.value.name)
} else := "without a name"

# Every line that a task writes into a file, with the file: `lineinfile`, `blockinfile`,
# `replace`, and `copy` with content.
lines contains {"file": file, "text": trim_space(text), "path": path, "task": call.task} if {
	some call in calls
	some argument in _written[call.module]
	content := call.arguments[argument]
	is_string(content)
	object.get(call.arguments, "state", "present") != "absent"
	some place in ["path", "dest", "destfile", "name"]
	file := call.arguments[place]
	is_string(file)
	some text in split(content, "\n")
	not regex.match(`^\s*(?:[#;]|$)`, text)
	path := path_of(call, argument)
}

_written := {
	"lineinfile": {"line"},
	"blockinfile": {"block", "content"},
	"replace": {"replace"},
	"copy": {"content"},
}

# The mode that a call sets, in octal digits. YAML reads `0640` without quotes as a number
# in base eight, and `640` as one in base ten.
mode(call, argument) := given if {
	given := call.arguments[argument]
	is_string(given)
} else := octal(given) if {
	given := call.arguments[argument]
	is_number(given)
}

octal(number) := sprintf("%d%d%d%d", [floor(number / 512) % 8, floor(number / 64) % 8, floor(number / 8) % 8, number % 8])
