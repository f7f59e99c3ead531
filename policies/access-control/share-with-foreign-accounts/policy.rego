# METADATA
# title: Resources may be shared outside the organisation
# description: An account of somebody else can then be added to the share by one call.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ram_resource_share, "AWS::RAM::ResourceShare"]
#   impact: [confidentiality, integrity]
#   aliases: [AC-02]
#   controls: {cwe: [CWE-441], attack: [T1199], nist-800-53: [AC-3, AC-20], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `allow_external_principals = false`.}
package rearguard.access_control.share_with_foreign_accounts

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ram_resource_share")
	fact := cloud.get(resource, "allow_external_principals")
	cloud.on(fact)
	message := sprintf("%s may be shared outside the organisation: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ram_resource_share")
