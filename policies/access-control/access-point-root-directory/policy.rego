# METADATA
# title: Access point gives the whole file system
# description: An access point exists to show one directory to one application; at the root it shows all of them.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_efs_access_point, "AWS::EFS::AccessPoint"]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `root_directory.path` to the directory of the application."}
package rearguard.access_control.access_point_root_directory

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_efs_access_point")
	fact := cloud.get(resource, "root_directory.path")
	_is_root(fact)
	message := sprintf("%s gives the whole file system: %s", [resource.name, cloud.says(fact)])
}

_is_root(fact) if cloud.missing(fact)

_is_root(fact) if cloud.is_one_of(fact, {"/"})
