# METADATA
# title: Password stands in a command line
# description: A command line is seen by every process of the machine, stands in listings and logs, and here in the file and its history as well.
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, compose, systemd-unit, crontab, github-workflow, github-action, ansible-playbook, ansible-tasks]
#   secret: true
#   impact: [confidentiality]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-214, CWE-798], attack: [T1552.007, T1552.001], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Give the program a file or an environment variable from a secret. Change the one that was committed.}
package rearguard.data_protection.credential_in_command

import data.rearguard.lib.ansible
import data.rearguard.lib.compose
import data.rearguard.lib.credentials
import data.rearguard.lib.github
import data.rearguard.lib.kubernetes

_flag := `(?i)--?([a-z0-9.-]*(?:password|passwd|secret|token|api-?key|access-?key|requirepass|masterauth))[= ]([^\s"\']+)`

deny contains {"message": message, "path": word.path, "text": part[0]} if {
	some word in kubernetes.words
	some part in regex.find_all_string_submatch_n(_flag, word.value, -1)
	credentials.is_credential(part[1], part[2])
	message := sprintf("container %s is given --%s as plain text", [kubernetes.name(word.container), part[1]])
}

# The option and its value as two words.
deny contains {"message": message, "path": path} if {
	some word in kubernetes.words
	option := _option(word.value)
	path := _next(word.path)
	value := object.get(input, path, "")
	credentials.is_credential(option, value)
	message := sprintf("container %s is given --%s as plain text", [kubernetes.name(word.container), option])
}

deny contains {"message": message, "path": path} if {
	some line in compose.command_lines
	option := _option(line.value)
	path := _next(line.path)
	value := object.get(input, path, "")
	credentials.is_credential(option, value)
	message := sprintf("service %s is given --%s as plain text", [line.service.name, option])
}

_option(word) := found[0][1] if {
	found := regex.find_all_string_submatch_n(`(?i)^--?([a-z0-9.-]*(?:password|passwd|secret|token|api-?key|access-?key|requirepass|masterauth))$`, word, 1)
}

_next(path) := array.concat(array.slice(path, 0, last), [following]) if {
	last := count(path) - 1
	following := path[last] + 1
}

deny contains {"message": message, "path": line.path, "text": part[0]} if {
	some line in compose.command_lines
	some part in regex.find_all_string_submatch_n(_flag, line.value, -1)
	credentials.is_credential(part[1], part[2])
	message := sprintf("service %s is given --%s as plain text", [line.service.name, part[1]])
}

deny contains {"message": message, "path": line.path, "text": part[0]} if {
	some line in _lines
	some part in regex.find_all_string_submatch_n(_flag, line.value, -1)
	credentials.is_credential(part[1], part[2])
	message := sprintf("%s is given --%s as plain text", [line.who, part[1]])
}

# Programs with short words for it.
deny contains {"message": message, "path": line.path, "text": part[0]} if {
	some line in _lines
	some program, pattern in _short
	contains(line.value, program) # only for speed
	some part in regex.find_all_string_submatch_n(pattern, line.value, -1)
	not _is_left_open(part)
	message := sprintf("%s gives %s its password as plain text", [line.who, program])
}

_short := {
	"mysql": `\bmysql(?:dump|admin)?\b[^|;&\n]*?\s-p([^\s"']+)`,
	"docker": `\b(?:docker|podman)\s+login\b[^|;&\n]*?\s-p[= ]?["']?([^\s"']+)`,
	"curl": `\bcurl\b[^|;&\n]*?\s(?:-u|--user)[= ]["']?[^:\s"']+:([^\s"']+)`,
	"sshpass": `\bsshpass\s+-p\s*["']?([^\s"']+)`,
	"redis-cli": `\bredis-cli\b[^|;&\n]*?\s-a\s+["']?([^\s"']+)`,
	"PGPASSWORD": `\bPGPASSWORD=["']?([^\s"']+)`,
}

# Left to a variable, a file or a prompt.
_is_left_open(part) if regex.match(`[$<{%]|^-`, part[1])

_lines contains {"value": line, "path": path, "who": "the service"} if {
	some name, lines in input.Service
	startswith(name, "Exec")
	some index, line in lines
	path := ["Service", name, index]
}

_lines contains {"value": job.command, "path": path, "who": "a job of cron"} if {
	some index, job in input.jobs
	path := ["jobs", index, "command"]
}

_lines contains {"value": script.text, "path": script.path, "who": who} if {
	some script in github.scripts
	script.kind == "run"
	who := github.name(script.step)
}

_lines contains {"value": text, "path": call.path, "who": who} if {
	some call in ansible.calls
	call.module in {"command", "shell", "raw"}
	some argument in ["_text", "cmd"]
	text := call.arguments[argument]
	who := sprintf("task %s", [ansible.name(call.task)])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
