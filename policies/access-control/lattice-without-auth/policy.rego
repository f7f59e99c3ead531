# METADATA
# title: Service network asks nobody who they are
# description: Whoever reaches the network from an associated VPC may call every service in it.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_vpclattice_service_network, "AWS::VpcLattice::ServiceNetwork"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `auth_type` to `AWS_IAM` and give the network an auth policy."}
package rearguard.access_control.lattice_without_auth

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some network in cloud.resources("aws_vpclattice_service_network")
	fact := cloud.get(network, "auth_type")
	cloud.other_than(fact, {"AWS_IAM"})
	message := sprintf("%s lets everybody in who reaches it: %s", [network.name, cloud.says(fact)])
}
