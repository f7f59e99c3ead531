# METADATA
# title: EBS volume is not encrypted
# description: Snapshots of an unencrypted volume are unencrypted too, and can be copied or shared as they are. Encryption costs nothing and cannot be added to an existing volume.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ebs_volume, "AWS::EC2::Volume", ec2_vol]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `encrypted = true`, or turn on encryption by default for the account."}
package rearguard.data_protection.ebs_volume_unencrypted

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ebs_volume")
	fact := cloud.get(resource, "encrypted")
	cloud.off(fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ebs_volume")
