# METADATA
# title: EMR cluster keeps no logs
# description: The logs of a cluster are gone with it unless they are copied to a bucket.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_emr_cluster, "AWS::EMR::Cluster"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `log_uri`.}
package rearguard.detection.emr_without_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_emr_cluster")
	fact := cloud.get(resource, "log_uri")
	cloud.missing(fact)
	message := sprintf("%s keeps no logs: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_emr_cluster")
