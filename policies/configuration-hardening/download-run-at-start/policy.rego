# METADATA
# title: Container runs what it downloads when it starts
# description: "What is piped from the network into a shell runs without being looked at or compared with a checksum, and anew at each start. Whoever controls the server, or the way to it, runs code in the container, with its secrets."
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, compose, dockerfile, systemd-unit, crontab]
#   impact: [integrity]
#   controls: {cwe: [CWE-494], attack: [T1195.002, T1105], nist-800-53: [SI-7, SR-3], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Put the program into the image, where its version and checksum are known."}
package rearguard.configuration_hardening.download_run_at_start

import data.rearguard.lib.compose
import data.rearguard.lib.dockerfile
import data.rearguard.lib.kubernetes
import data.rearguard.lib.shell

deny contains {"message": message, "path": word.path, "text": piece} if {
	some word in kubernetes.words
	some piece in shell.downloads_run(word.value)
	message := sprintf("container %s runs what it downloads", [kubernetes.name(word.container)])
}

deny contains {"message": message, "path": line.path, "text": piece} if {
	some line in compose.command_lines
	some piece in shell.downloads_run(trim(line.value, `"'`))
	message := sprintf("service %s runs what it downloads", [line.service.name])
}

deny contains {"message": message, "path": start.path, "text": piece} if {
	some instruction in {"cmd", "entrypoint", "healthcheck"}
	start := dockerfile.last(instruction)
	some word in start.value.arguments
	some piece in shell.downloads_run(word)
	message := sprintf("%s of the image runs what it downloads", [upper(instruction)])
}

deny contains {"message": message, "path": path, "text": piece} if {
	some name, lines in input.Service
	startswith(name, "Exec")
	some index, line in lines
	some piece in shell.downloads_run(trim(line, `"'`))
	path := ["Service", name, index]
	message := "the service runs what it downloads"
}

deny contains {"message": message, "path": path, "text": piece} if {
	some index, job in input.jobs
	some piece in shell.downloads_run(job.command)
	path := ["jobs", index, "command"]
	message := "cron runs what it downloads, again and again"
}

subject contains container.path if some container in kubernetes.containers

subject contains service.path if some service in compose.services
