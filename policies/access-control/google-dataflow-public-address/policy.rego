# METADATA
# title: Workers of a data flow have public addresses
# description: Workers read and write the data of the job; they need no address that the internet reaches.
# related_resources: [{ref: "https://cloud.google.com/dataflow/docs/guides/routes-firewall"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   resources: [google_dataflow_job, google_dataflow_flex_template_job]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ip_configuration = \"WORKER_IP_PRIVATE\"`."}
package rearguard.access_control.google_dataflow_public_address

import data.rearguard.lib.cloud

_types := {"google_dataflow_job", "google_dataflow_flex_template_job"}

_values := {"WORKER_IP_PRIVATE"}

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "ip_configuration")
	cloud.other_than(fact, _values)
	message := sprintf("%s gives its workers public addresses: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
