# METADATA
# title: Account lets EMR clusters open ports to everybody
# description: The block stops clusters whose security group is open to the internet from starting.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_emr_block_public_access_configuration]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `block_public_security_group_rules = true`.}
package rearguard.access_control.emr_public_ports_not_blocked

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_emr_block_public_access_configuration")
	fact := cloud.get(resource, "block_public_security_group_rules")
	cloud.turned_off(fact)
	message := sprintf("%s lets clusters open ports to everybody: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_emr_block_public_access_configuration")
