# METADATA
# title: Environment file is kept beside the code
# description: Such files are where programs look for their secrets. One that stands in the repository is copied with every clone and stays in the history.
# custom:
#   severity: medium
#   precision: medium
#   scope: estate
#   impact: [confidentiality]
#   aliases: [DP-07]
#   controls: {cwe: [CWE-538], attack: [T1552.001], nist-800-53: [IA-5, AC-3, SC-28], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Keep a file with names and no values, such as .env.example, and name the real one in the ignore file."}
package rearguard.data_protection.environment_file_kept

deny contains {"message": message, "document": file.path, "path": []} if {
	some file in input.files
	regex.match(`^\.env(?:\.(?:prod|production|live|staging|stage|local|secret|secrets|private))?$|^(?:prod|production|staging|secrets?|private)\.env$|^[^/]*(?:secrets?|private|prod|production)[^/]*\.tfvars(?:\.json)?$`, lower(file.name))
	message := sprintf("%s is where secrets are usually set", [file.name])
}
