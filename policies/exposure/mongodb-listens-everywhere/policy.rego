# METADATA
# title: MongoDB listens on every address
# description: The server answers on all networks of its host, also those that are added later or were forgotten. Only the login, and a firewall if there is one, stand before the data.
# related_resources: [{ref: "https://www.mongodb.com/docs/manual/reference/configuration-options/#net-options"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [mongodb-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1190], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the addresses that clients use with `net.bindIp`."}
package rearguard.exposure.mongodb_listens_everywhere

deny contains {"message": "MongoDB listens on every address", "path": ["net", "bindIpAll"]} if input.net.bindIpAll == true

deny contains {"message": message, "path": ["net", "bindIp"], "text": address} if {
	some given in split(input.net.bindIp, ",")
	address := trim_space(given)
	address in {"0.0.0.0", "::", "*"}
	message := sprintf("MongoDB listens on %s", [address])
}
