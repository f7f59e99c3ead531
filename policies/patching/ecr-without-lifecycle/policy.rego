# METADATA
# title: Old images stay in the repository
# description: Images that nobody corrects any more stay there to be started.
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_ecr_repository, "AWS::ECR::Repository", ecs_ecr]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Add `aws_ecr_lifecycle_policy`.}
package rearguard.patching.ecr_without_lifecycle

import data.rearguard.lib.cloud

deny contains {"message": message, "path": repository.path} if {
	some repository in cloud.resources("aws_ecr_repository")
	repository.format == "terraform"
	not cloud.companion("aws_ecr_lifecycle_policy", "repository", repository)
	message := sprintf("%s keeps every image", [repository.name])
}

deny contains {"message": message, "path": fact.path} if {
	some repository in cloud.resources("aws_ecr_repository")
	repository.format in {"cloudformation", "ansible"}
	fact := cloud.get(repository, "lifecycle_policy")
	cloud.missing(fact)
	message := sprintf("%s keeps every image: %s", [repository.name, cloud.says(fact)])
}
