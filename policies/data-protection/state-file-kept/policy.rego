# METADATA
# title: Terraform state is kept beside the code
# description: The state holds every attribute of every resource as it is, passwords and keys too, whatever is marked sensitive in the code. It is copied with every clone and stays in the history.
# custom:
#   severity: high
#   precision: very-high
#   scope: estate
#   impact: [confidentiality]
#   aliases: [DP-07]
#   controls: {cwe: [CWE-538, CWE-312], attack: [T1552.001, T1213.003], nist-800-53: [IA-5, AC-3, SC-28], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Remove the file from the repository and its history, keep the state in an encrypted backend, and change the secrets in it."}
package rearguard.data_protection.state_file_kept

deny contains {"message": message, "document": file.path, "path": []} if {
	some file in input.files
	regex.match(`\.tfstate(?:\.[0-9]+)?(?:\.backup)?$|^errored\.tfstate$`, lower(file.name))
	message := sprintf("%s holds the secrets of what it manages", [file.name])
}
