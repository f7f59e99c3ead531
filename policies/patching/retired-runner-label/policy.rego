# METADATA
# title: Runner image is retired
# description: GitHub no longer offers this image, so that the job waits for a runner that never comes. Shortly before the end such jobs fail at announced hours.
# custom:
#   severity: medium
#   precision: high
#   kinds: [github-workflow]
#   impact: [availability, integrity]
#   aliases: [PU-07]
#   controls: {cwe: [CWE-1104], attack: [T1195.002], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Name an image that is offered."}
package rearguard.patching.retired_runner_label

import data.rearguard.lib.eol
import data.rearguard.lib.eol_workflows

deny contains {"message": message, "path": label.path} if {
	some label in eol_workflows.labels
	eol.ended("github-actions-runner-images", label.image)
	date := data.catalog.eol.products["github-actions-runner-images"].ends[label.image]
	message := sprintf("job %s runs on %s, which GitHub retired on %s (%s)", [label.job, label.text, date, eol.source])
}

# Gone before the catalogue began.
deny contains {"message": message, "path": label.path} if {
	some label in eol_workflows.labels
	label.image in data.catalog.eol_names.retired_runners
	message := sprintf("job %s runs on %s, which GitHub has retired", [label.job, label.text])
}

subject contains label.path if some label in eol_workflows.labels
