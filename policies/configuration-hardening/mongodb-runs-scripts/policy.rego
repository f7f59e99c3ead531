# METADATA
# title: MongoDB runs scripts of its clients
# description: Queries may carry JavaScript that the server runs. Text of users that finds its way into one then becomes a program, and each takes as long as it likes.
# related_resources: [{ref: "https://www.mongodb.com/docs/manual/reference/configuration-options/#mongodb-setting-security.javascriptEnabled"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [mongodb-config]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-94], attack: [T1059.007], nist-800-53: [CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `security.javascriptEnabled: false` where nothing uses `$where`, `$function` or map-reduce."}
package rearguard.configuration_hardening.mongodb_runs_scripts

deny contains {"message": "javascriptEnabled is true", "path": ["security", "javascriptEnabled"]} if {
	input.security.javascriptEnabled == true
}
