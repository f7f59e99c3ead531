# METADATA
# title: Password stands in a command line
# description: A command line is seen by every process of the machine, stands in listings and logs, and here in the file and its history as well.
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-workload, compose, systemd-unit, crontab]
#   secret: true
#   impact: [confidentiality]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-214, CWE-798], attack: [T1552.007, T1552.001], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: Give the program a file or an environment variable from a secret. Change the one that was committed.}
package rearguard.data_protection.credential_in_command

import data.rearguard.lib.compose
import data.rearguard.lib.credentials
import data.rearguard.lib.kubernetes

_flag := `(?i)--?([a-z0-9.-]*(?:password|passwd|secret|token|api-?key|access-?key|requirepass|masterauth))[= ]([^\s"\']+)`

deny contains {"message": message, "path": word.path, "text": part[0]} if {
	some word in kubernetes.words
	some part in regex.find_all_string_submatch_n(_flag, word.value, -1)
	credentials.is_credential(part[1], part[2])
	message := sprintf("container %s is given --%s as plain text", [kubernetes.name(word.container), part[1]])
}

deny contains {"message": message, "path": line.path, "text": part[0]} if {
	some line in compose.command_lines
	some part in regex.find_all_string_submatch_n(_flag, line.value, -1)
	credentials.is_credential(part[1], part[2])
	message := sprintf("service %s is given --%s as plain text", [line.service.name, part[1]])
}

deny contains {"message": message, "path": path, "text": part[0]} if {
	some name, lines in input.Service
	startswith(name, "Exec")
	some index, line in lines
	some part in regex.find_all_string_submatch_n(_flag, line, -1)
	credentials.is_credential(part[1], part[2])
	path := ["Service", name, index]
	message := sprintf("the service is given --%s as plain text", [part[1]])
}

deny contains {"message": message, "path": path, "text": part[0]} if {
	some index, job in input.jobs
	some part in regex.find_all_string_submatch_n(_flag, job.command, -1)
	credentials.is_credential(part[1], part[2])
	path := ["jobs", index, "command"]
	message := sprintf("a job of cron is given --%s as plain text", [part[1]])
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
