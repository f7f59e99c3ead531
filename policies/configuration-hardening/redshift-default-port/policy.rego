# METADATA
# title: Redshift listens on its default port
# description: Scanners try default ports first; another port spares noise, nothing more.
# custom:
#   severity: info
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_redshift_cluster, "AWS::Redshift::Cluster", module, redshift]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Choose another `port`.}
package rearguard.configuration_hardening.redshift_default_port

import data.rearguard.lib.cloud

_values := {5439}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_redshift_cluster")
	fact := cloud.get(resource, "port")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s listens on the default port: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_redshift_cluster")
