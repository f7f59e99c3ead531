# METADATA
# title: Tags of the registry may be moved
# description: "A tag that may be moved does not say which image it was yesterday, and hides a changed one."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [google_artifact_registry_repository]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `docker_config.immutable_tags = true`."}
package rearguard.configuration_hardening.google_registry_tags_move

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_artifact_registry_repository")
	cloud.is_one_of(cloud.get(resource, "format"), {"DOCKER"})
	fact := cloud.get(resource, "docker_config.immutable_tags")
	cloud.off(fact)
	message := sprintf("%s lets tags be moved: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_artifact_registry_repository")
