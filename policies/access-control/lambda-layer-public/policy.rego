# METADATA
# title: Layer of functions is open to everybody
# description: Every account may read the code and the files of the layer.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_lambda_layer_version_permission, "AWS::Lambda::LayerVersionPermission"]
#   impact: [confidentiality]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Name the accounts, or the organisation in `organization_id`."}
package rearguard.access_control.lambda_layer_public

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some permission in cloud.resources("aws_lambda_layer_version_permission")
	fact := cloud.get(permission, "principal")
	cloud.is_one_of(fact, {"*"})
	cloud.missing(cloud.get(permission, "organization_id"))
	message := sprintf("%s opens a layer to everybody", [permission.name])
}
