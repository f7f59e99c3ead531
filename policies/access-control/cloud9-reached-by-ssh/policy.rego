# METADATA
# title: Development environment is reached by SSH
# description: The session service needs no open port and no public address.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_cloud9_environment_ec2, "AWS::Cloud9::EnvironmentEC2"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `connection_type = "CONNECT_SSM"`.}
package rearguard.access_control.cloud9_reached_by_ssh

import data.rearguard.lib.cloud

_values := {"CONNECT_SSM"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_cloud9_environment_ec2")
	fact := cloud.get(resource, "connection_type")
	cloud.other_than(fact, _values)
	message := sprintf("%s is reached by SSH: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_cloud9_environment_ec2")
