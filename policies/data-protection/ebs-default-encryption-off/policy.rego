# METADATA
# title: Encryption of EBS volumes by default is turned off
# description: With the default off, every volume that somebody forgets to mark is stored in clear text, and so are its snapshots.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ebs_encryption_by_default]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `enabled = true`.}
package rearguard.data_protection.ebs_default_encryption_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ebs_encryption_by_default")
	fact := cloud.get(resource, "enabled")
	cloud.turned_off(fact)
	message := sprintf("%s turns off the encryption of new volumes: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ebs_encryption_by_default")
