# METADATA
# title: Service takes calls from the internet
# description: Everybody may try to call the service unless the ingress is narrowed.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform]
#   resources: [google_cloud_run_v2_service]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `ingress` to `INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER` where a load balancer stands before it."}
package rearguard.access_control.cloud_run_open_ingress

import data.rearguard.lib.cloud

_values := {"INGRESS_TRAFFIC_INTERNAL_ONLY", "INGRESS_TRAFFIC_INTERNAL_LOAD_BALANCER"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_cloud_run_v2_service")
	fact := cloud.get(resource, "ingress")
	cloud.other_than(fact, _values)
	message := sprintf("%s takes calls from the internet: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_cloud_run_v2_service")
