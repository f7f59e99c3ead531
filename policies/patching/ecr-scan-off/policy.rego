# METADATA
# title: Images are not scanned when pushed
# description: A scan on push tells of known flaws before an image is deployed.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecr_repository, "AWS::ECR::Repository", module, ecs_ecr]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-14]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Set `scan_on_push = true`, or scan the whole registry."}
package rearguard.patching.ecr_scan_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ecr_repository")
	fact := cloud.get(resource, "image_scanning_configuration.scan_on_push")
	cloud.off(fact)
	message := sprintf("%s does not scan images: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ecr_repository")
