# METADATA
# title: Redshift cluster is reachable from the internet
# description: A public address puts the login of the warehouse before everybody. Terraform before version 6 of its AWS provider gives one unless told otherwise.
# custom:
#   severity: critical
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_redshift_cluster, "AWS::Redshift::Cluster", module, redshift]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: Set `publicly_accessible = false`.}
package rearguard.access_control.redshift_publicly_accessible

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("aws_redshift_cluster")
	fact := cloud.get(cluster, "publicly_accessible")
	_public(cluster, fact)
	message := sprintf("%s has a public address: %s", [cluster.name, cloud.says(fact)])
}

_public(_, fact) if cloud.on(fact)

_public(cluster, fact) if {
	cloud.missing(fact)
	cluster.format != "cloudformation"
}
