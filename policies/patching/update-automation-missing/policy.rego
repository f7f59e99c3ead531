# METADATA
# title: Nothing brings updates of dependencies
# description: The repository names dependencies that get fixes every week, and nothing proposes them. Updates that wait for somebody to think of them come after the attacks.
# related_resources: [{ref: "https://docs.github.com/code-security/dependabot"}, {ref: "https://docs.renovatebot.com"}]
# custom:
#   severity: low
#   precision: medium
#   scope: estate
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-13]
#   controls: {cwe: [CWE-1395], attack: [T1195.001], nist-800-53: ["SI-2(2)", SI-5], cis-v8: ["7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Add `.github/dependabot.yml` or a configuration of Renovate that covers these files."}
package rearguard.patching.update_automation_missing

deny contains {"message": message, "document": first, "path": []} if {
	some root in _roots
	not root in _automated
	manifests := {file.path |
		some file in input.files
		startswith(file.path, root)
		regex.match(`^(?:package\.json|requirements[^/]*\.txt|pyproject\.toml|Pipfile|go\.mod|Cargo\.toml|Gemfile|pom\.xml|build\.gradle(?:\.kts)?|composer\.json|[^/]+\.csproj|mix\.exs|pubspec\.yaml)$`, file.name)
		below := trim_prefix(file.path, root)
		not regex.match(`(?:^|/)(?:node_modules|vendor|third_party|testdata|examples?|tests?)/`, below)
	}
	first := min(manifests)
	message := sprintf("neither Dependabot nor Renovate looks after the dependencies (%d files name some)", [count(manifests)])
}

# A repository is where its workflows are.
_roots contains root if {
	some file in input.files
	found := regex.find_all_string_submatch_n(`^((?:.*/)?)\.github/workflows/`, file.path, 1)
	root := found[0][1]
}

_automated contains root if {
	some root in _roots
	some file in input.files
	startswith(file.path, root)
	regex.match(`^(?:dependabot\.ya?ml|\.?renovate[^/]*\.json5?|\.renovaterc(?:\.json5?)?|renovate[^/]*\.(?:js|ya?ml)|\.?updatecli[^/]*\.ya?ml|scala-steward\.conf|\.scala-steward\.conf)$`, file.name)
}
