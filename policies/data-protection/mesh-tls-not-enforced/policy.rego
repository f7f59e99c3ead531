# METADATA
# title: Mesh does not insist on TLS
# description: Without enforcement a node goes on in clear text where its peer offers no TLS.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_appmesh_virtual_node,
#     aws_appmesh_virtual_gateway,
#     "AWS::AppMesh::VirtualNode",
#     "AWS::AppMesh::VirtualGateway",
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove `enforce`, or set it to true."}
package rearguard.data_protection.mesh_tls_not_enforced

import data.rearguard.lib.cloud

_types := ["aws_appmesh_virtual_node", "aws_appmesh_virtual_gateway"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "spec.backend_defaults.client_policy.tls.enforce")
	cloud.turned_off(fact)
	message := sprintf("%s does not insist on TLS: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
