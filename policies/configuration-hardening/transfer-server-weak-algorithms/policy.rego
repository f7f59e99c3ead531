# METADATA
# title: File transfer server takes old algorithms
# description: "The first security policies allow SHA-1 and short keys, which are broken or nearly so."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_transfer_server, "AWS::Transfer::Server"]
#   impact: [confidentiality]
#   aliases: [CH-28]
#   controls: {cwe: [CWE-327], attack: [T1557], nist-800-53: [SC-8(1), SC-13], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: Set `security_policy_name` to the newest policy.}
package rearguard.configuration_hardening.transfer_server_weak_algorithms

import data.rearguard.lib.cloud

_values := {"TransferSecurityPolicy-2018-11", "TransferSecurityPolicy-2020-06", "TransferSecurityPolicy-FIPS-2020-06"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_transfer_server")
	fact := cloud.get(resource, "security_policy_name")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s takes old algorithms: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_transfer_server")
