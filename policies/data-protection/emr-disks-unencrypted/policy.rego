# METADATA
# title: EMR leaves data on disk unencrypted
# description: The disks and buckets of the cluster hold what it computes.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_emr_security_configuration, "AWS::EMR::SecurityConfiguration"]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `EnableAtRestEncryption` to true.}
package rearguard.data_protection.emr_disks_unencrypted

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key == "EnableAtRestEncryption"
	scalar.value == false
	name := _name(scalar.path)
	message := sprintf("%s leaves data at rest unencrypted", [name])
}

# Both switches belong there; what is not said is off.
deny contains {"message": message, "path": path} if {
	some scalar in data.document.scalars
	scalar.key == "EnableInTransitEncryption"
	parent := array.slice(scalar.path, 0, count(scalar.path) - 1)
	beside := object.get(input, parent, {})
	not "EnableAtRestEncryption" in object.keys(beside)
	path := array.concat(parent, ["EnableAtRestEncryption"])
	name := _name(scalar.path)
	message := sprintf("%s leaves data at rest unencrypted", [name])
}

_name(path) := sprintf("%s.%s", [path[1], path[2]]) if path[1] == "aws_emr_security_configuration"

_name(path) := path[1] if input.Resources[path[1]].Type == "AWS::EMR::SecurityConfiguration"
