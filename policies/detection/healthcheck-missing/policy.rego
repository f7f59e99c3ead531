# METADATA
# title: Image of a service has no HEALTHCHECK
# description: Without a check the runtime only sees whether the process exists. A service that hangs or answers with errors is neither restarted nor noticed.
# custom:
#   severity: low
#   precision: medium
#   kinds: [dockerfile]
#   impact: [availability]
#   controls: {cwe: [CWE-693], nist-800-53: [SI-4, CP-10], cis-v8: ["8.2"], cis-docker: ["4.6"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add a `HEALTHCHECK` that asks the service, or leave it to the probes of the orchestrator and waive this rule."}
package rearguard.detection.healthcheck_missing

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path, "related": [{"message": "the port", "path": expose.path}]} if {
	expose := dockerfile.last("expose")
	not dockerfile.last("healthcheck")
	not _has_no_client
	path := array.concat(dockerfile.final.path, ["raw"])
	message := sprintf("the image serves on %s and has no HEALTHCHECK", [expose.value.text])
}

# There is no shell and no client in these that a check could run.
_has_no_client if {
	image := input.stages[min(dockerfile.lineage)].image
	regex.match(`(?i)distroless|^scratch$|^cgr\.dev/|(?:^|[-/:])static(?:[-:@]|$)`, image)
}

deny contains {"message": message, "path": check.path} if {
	check := dockerfile.last("healthcheck")
	regex.match(`(?i)^\s*none\s*$`, check.value.text)
	message := "the health check of the image is disabled"
}
