# METADATA
# title: AlloyDB has a public address
# description: The login of the database is before everybody. One weak password or one flaw is then enough.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [google_alloydb_instance]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, SC-7], cis-v8: ["3.3", "4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `enable_public_ip`."}
package rearguard.access_control.alloydb_public_address

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_alloydb_instance")
	fact := cloud.get(resource, "network_config.enable_public_ip")
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_alloydb_instance")
