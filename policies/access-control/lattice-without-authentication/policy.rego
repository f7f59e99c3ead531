# METADATA
# title: Service of a lattice asks nobody who they are
# description: "With the type NONE every client in the connected networks may call the service, and no policy is asked."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_vpclattice_service, "AWS::VpcLattice::Service"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set the authentication type to `AWS_IAM` and say in a policy who may call.}
package rearguard.access_control.lattice_without_authentication

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_vpclattice_service")
	fact := cloud.get(resource, "auth_type")
	_is_none(fact)
	message := sprintf("%s asks nobody who they are: %s", [resource.name, cloud.says(fact)])
}

_is_none(fact) if cloud.missing(fact)

_is_none(fact) if cloud.is_one_of(fact, {"NONE"})

subject contains resource.path if some resource in cloud.resources("aws_vpclattice_service")
