# METADATA
# title: Nobody is told how to report a flaw
# description: Who finds a flaw and knows nobody to tell it to keeps it, sells it, or publishes it. A page with an address and what to expect brings the report to you first.
# related_resources: [{ref: "https://docs.github.com/code-security/getting-started/adding-a-security-policy-to-your-repository"}, {ref: "https://www.rfc-editor.org/rfc/rfc9116"}]
# custom:
#   severity: low
#   precision: low
#   scope: estate
#   impact: [confidentiality, integrity, availability]
#   aliases: [IR-01]
#   controls: {cwe: [CWE-1059], nist-800-53: [IR-6, "RA-5(11)"], cis-v8: ["17.3"], samm: [O-IM-1-B]}
#   countermeasure: {kind: policy, text: "Write a SECURITY.md with an address that somebody reads, or publish `/.well-known/security.txt`."}
package rearguard.response.security_policy_missing

deny contains {"message": "the repository has no SECURITY.md and no security.txt", "document": first, "path": []} if {
	some root in _roots
	not root in _with_policy
	first := min({file.path | some file in input.files; startswith(file.path, sprintf("%s.github/workflows/", [root]))})
}

# A repository is where its workflows are.
_roots contains root if {
	some file in input.files
	found := regex.find_all_string_submatch_n(`^((?:.*/)?)\.github/workflows/`, file.path, 1)
	root := found[0][1]
}

_with_policy contains root if {
	some root in _roots
	some file in input.files
	startswith(file.path, root)
	regex.match(`(?i)^(?:security\.(?:md|rst|txt|adoc)|security)$`, file.name)
}
