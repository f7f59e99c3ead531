# METADATA
# title: Every identity of a pool may act as a service account
# description: "A pool takes the tokens of every repository or account its providers let in. A grant to the whole pool gives all of them the rights, whatever they run."
# related_resources: [{ref: "https://cloud.google.com/iam/docs/best-practices-for-using-workload-identity-federation"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21, AC-03]
#   controls: {cwe: [CWE-287], attack: [T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.3", "6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Grant the role to one attribute: `attribute.repository/owner/name`, or to one subject."}
package rearguard.access_control.google_pool_of_everybody

deny contains {"message": message, "path": scalar.path} if {
	some scalar in data.document.scalars
	scalar.path[0] == "resource"
	scalar.key in {"member", "members"}
	regex.match(`^principalSet://iam[.]googleapis[.]com/.*/workloadIdentityPools/[^/]+/[*]$`, scalar.value)
	message := sprintf("%s.%s gives its role to every identity of a pool", [scalar.path[1], scalar.path[2]])
}
