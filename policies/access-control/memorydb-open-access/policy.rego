# METADATA
# title: MemoryDB cluster is open to everybody who reaches it
# description: The ACL `open-access` lets every client in without a password and gives it every command.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_memorydb_cluster, "AWS::MemoryDB::Cluster", module]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1078.004, T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make an ACL of users with passwords and name it in `acl_name`."}
package rearguard.access_control.memorydb_open_access

import data.rearguard.lib.cloud

_values := {"open-access"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_memorydb_cluster")
	fact := cloud.get(resource, "acl_name")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s asks for no login: %s", [resource.name, cloud.says(fact)])
}
