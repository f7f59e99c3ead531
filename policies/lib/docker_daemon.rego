# Settings of the Docker daemon: daemon.json itself, and what Ansible writes into it.
package rearguard.lib.docker_daemon

import data.rearguard.lib.ansible

# Every set of settings. `root` leads to it; where it is one text, no place within it can
# be pointed at.
all contains {"value": input, "root": [], "is_text": false} if data.document.kind == "docker-daemon"

all contains {"value": content, "root": root, "is_text": false} if {
	some call in _writes
	content := call.arguments.content
	is_object(content)
	root := array.concat(call.path, ["content"])
}

all contains {"value": value, "root": root, "is_text": true} if {
	some call in _writes
	content := call.arguments.content
	is_string(content)
	json.is_valid(content)
	value := json.unmarshal(content)
	is_object(value)
	root := ansible.path_of(call, "content")
}

_writes contains call if {
	startswith(data.document.kind, "ansible-")
	some call in ansible.calls
	call.module == "copy"
	endswith(call.arguments.dest, "/docker/daemon.json")
}

# The place of a setting.
place(settings, steps) := settings.root if settings.is_text

place(settings, steps) := array.concat(settings.root, steps) if not settings.is_text
