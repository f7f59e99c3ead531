# METADATA
# title: Replication instance is reachable from the internet
# description: A replication instance reads whole databases and keeps their credentials.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_dms_replication_instance, "AWS::DMS::ReplicationInstance"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `publicly_accessible = false`.}
package rearguard.access_control.dms_publicly_accessible

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_dms_replication_instance")
	fact := cloud.get(resource, "publicly_accessible")
	cloud.on(fact)
	message := sprintf("%s has a public address: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_dms_replication_instance")
