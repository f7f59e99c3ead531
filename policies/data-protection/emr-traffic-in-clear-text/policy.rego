# METADATA
# title: EMR nodes talk in clear text
# description: What the nodes hand each other crosses the network readable.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_emr_security_configuration, "AWS::EMR::SecurityConfiguration"]
#   impact: [confidentiality, integrity]
#   aliases: [DP-04]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Set `EnableInTransitEncryption` to true.}
package rearguard.data_protection.emr_traffic_in_clear_text

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.key == "EnableInTransitEncryption"
	scalar.value == false
	name := _name(scalar.path)
	message := sprintf("%s leaves traffic between nodes unencrypted", [name])
}

# Both switches belong there; what is not said is off.
deny contains {"message": message, "path": path} if {
	some scalar in data.document.scalars
	scalar.key == "EnableAtRestEncryption"
	parent := array.slice(scalar.path, 0, count(scalar.path) - 1)
	beside := object.get(input, parent, {})
	not "EnableInTransitEncryption" in object.keys(beside)
	path := array.concat(parent, ["EnableInTransitEncryption"])
	name := _name(scalar.path)
	message := sprintf("%s leaves traffic between nodes unencrypted", [name])
}

_name(path) := sprintf("%s.%s", [path[1], path[2]]) if path[1] == "aws_emr_security_configuration"

_name(path) := path[1] if input.Resources[path[1]].Type == "AWS::EMR::SecurityConfiguration"
