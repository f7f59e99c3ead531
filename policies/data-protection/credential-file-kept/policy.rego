# METADATA
# title: File holds credentials by its purpose
# description: Such files are made to hold logins and tokens. Next to code they are copied with every clone and stay in the history.
# custom:
#   severity: high
#   scope: estate
#   impact: [confidentiality]
#   aliases: [DP-07]
#   controls: {cwe: [CWE-538, CWE-522], attack: [T1552.001], nist-800-53: [IA-5, AC-3, SC-28], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: remove, text: "Remove the file from the repository and its history, name it in the ignore file, and change what it gives access to."}
package rearguard.data_protection.credential_file_kept

deny contains {"message": message, "document": file.path, "path": []} if {
	some file in input.files
	some purpose, pattern in _files
	regex.match(pattern, lower(file.path))
	path := lower(file.path)
	not _is_sample(path)
	message := sprintf("%s holds %s", [file.name, purpose])
}

_files := {
	"logins of cloud accounts": `(?:^|/)\.aws/credentials$|(?:^|/)\.azure/(?:accesstokens|azureprofile)\.json$|(?:^|/)application_default_credentials\.json$|(?:^|/)[^/]*service[-_]?account[-_]?key[^/]*\.json$|(?:^|/)\.boto$|(?:^|/)\.s3cfg$`,
	"logins of clusters": `(?:^|/)\.kube/config$|(?:^|/)(?:[^/]*\.)?kubeconfig(?:\.ya?ml)?$`,
	"logins of registries": `(?:^|/)\.docker/config\.json$|(?:^|/)\.dockercfg$|(?:^|/)\.pypirc$|(?:^|/)\.gem/credentials$|(?:^|/)\.cargo/credentials(?:\.toml)?$`,
	"logins of servers": `(?:^|/)[._]netrc$|(?:^|/)\.git-credentials$|(?:^|/)\.pgpass$|(?:^|/)\.my\.cnf$|(?:^|/)\.htpasswd$|(?:^|/)\.ftpconfig$|(?:^|/)\.remote-sync\.json$|(?:^|/)filezilla\.xml$|(?:^|/)recentservers\.xml$`,
	"the password of a vault": `(?:^|/)\.?vault[-_]?pass(?:word)?(?:\.txt)?$|(?:^|/)\.vault-token$`,
	"hashes of passwords": `(?:^|/)etc/(?:shadow|gshadow|master\.passwd)$`,
	"what somebody typed": `(?:^|/)\.(?:bash|zsh|sh|mysql|psql|python|irb|node_repl|rediscli)_history$`,
}

_is_sample(path) if regex.match(`(?:^|/)(?:tests?|testdata|test-data|examples?|samples?|templates?|node_modules|vendor)/|\.(?:example|sample|template|dist)$`, path)
