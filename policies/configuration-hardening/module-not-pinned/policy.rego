# METADATA
# title: Terraform module may change under its address
# description: The module is taken from a branch, or in whatever version is newest. Whoever can push to the repository, or publish a version, decides what the next run builds, with the rights of that run.
# related_resources: [{ref: "https://developer.hashicorp.com/terraform/language/modules/sources"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   impact: [integrity]
#   aliases: [CH-35]
#   controls: {cwe: [CWE-1357], attack: [T1195.001, T1195.002], nist-800-53: [SR-3, SI-7, CM-2], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name a commit or tag with `?ref=`, or a `version` where the module is of a registry."}
package rearguard.configuration_hardening.module_not_pinned

deny contains {"message": message, "path": path} if {
	some call in _calls
	source := call.source
	regex.match(`^git::|^github\.com/|^bitbucket\.org/|^git@|^hg::|\.git(?://|\?|$)`, source)
	not regex.match(`[?&]ref=[^&]+|[?&]rev=`, source)
	path := array.concat(call.path, ["source"])
	message := sprintf("module.%s follows the default branch of %s", [call.name, call.source])
}

deny contains {"message": message, "path": path, "text": found[0]} if {
	some call in _calls
	found := regex.find_n(`[?&]ref=(?:main|master|develop|trunk|HEAD)(?:&|$)`, call.source, 1)
	path := array.concat(call.path, ["source"])
	message := sprintf("module.%s follows a branch of %s", [call.name, call.source])
}

# A registry: namespace, name and provider, with a host before them where it is not the public one.
deny contains {"message": message, "path": path} if {
	some call in _calls
	source := call.source
	regex.match(`^(?:[a-z0-9.-]+\.[a-z]+(?::[0-9]+)?/)?[A-Za-z0-9_-]+/[A-Za-z0-9_-]+/[a-z0-9-]+(?://.*)?$`, source)
	not regex.match(`^(?:github\.com|bitbucket\.org)/`, source)
	object.get(call.value, "version", "") == ""
	path := array.concat(call.path, ["source"])
	message := sprintf("module.%s names no version of %s", [call.name, call.source])
}

_calls contains {"name": name, "path": ["module", name, index], "value": value, "source": source} if {
	some name, instances in input.module
	some index, value in instances
	source := value.source
	not contains(source, "${")
}

subject contains call.path if some call in _calls
