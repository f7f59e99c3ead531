# METADATA
# title: Service throws away what it says
# description: Neither output nor errors reach the journal, so that nobody learns of a crash, a refused login or an attack.
# related_resources: [{ref: "https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#StandardOutput="}]
# custom:
#   severity: low
#   precision: high
#   kinds: [systemd-unit]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.001], nist-800-53: [AU-12, SI-4], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Leave at least `StandardError=journal`."}
package rearguard.detection.service_log_off

deny contains {"message": "output and errors are thrown away", "path": ["Service", "StandardError", last]} if {
	errors := input.Service.StandardError
	last := count(errors) - 1
	errors[last] == "null"
	output := input.Service.StandardOutput
	end := count(output) - 1
	output[end] == "null"
}

deny contains {"message": "output is thrown away, and errors go where it goes", "path": ["Service", "StandardOutput", last]} if {
	not input.Service.StandardError
	output := input.Service.StandardOutput
	last := count(output) - 1
	output[last] == "null"
}
