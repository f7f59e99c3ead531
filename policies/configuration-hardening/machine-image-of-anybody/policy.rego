# METADATA
# title: Machine image is chosen by its name alone
# description: "Everybody may publish an image under any name; the newest that matches is taken, and with it whatever its maker put in."
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_ami, aws_ami_ids]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-12]
#   controls: {cwe: [CWE-829], attack: [T1195.002], nist-800-53: [CM-7(5), SR-3], cis-v8: ["2.5", "16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name `owners`: `amazon`, `self`, or the account of the maker."}
package rearguard.configuration_hardening.machine_image_of_anybody

deny contains {"message": message, "path": path} if {
	some type in ["aws_ami", "aws_ami_ids"]
	some name, bodies in input.data[type]
	some index, body in bodies
	object.get(body, "owners", []) == []
	not _names_owner(body)
	path := ["data", type, name, index]
	message := sprintf("data.%s.%s takes an image of anybody", [type, name])
}

# A filter may name the owner or the image as well.
_names_owner(body) if {
	some filter in body.filter
	filter.name in {"owner-id", "owner-alias", "image-id"}
}
