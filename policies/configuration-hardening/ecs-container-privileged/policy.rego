# METADATA
# title: ECS container runs privileged
# description: A privileged container owns its host and every other container there.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_ecs_task_definition,
#     aws_batch_job_definition,
#     "AWS::ECS::TaskDefinition",
#     "AWS::Batch::JobDefinition",
#     module,
#     ecs_taskdefinition,
#     batch_job_definition,
#   ]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Remove `privileged` and give the container the single capabilities it needs.}
package rearguard.configuration_hardening.ecs_container_privileged

import data.rearguard.lib.cloud
import data.rearguard.lib.ecs

deny contains {"message": message, "path": fact.path} if {
	some container in ecs.containers | ecs.jobs
	fact := ecs.get(container, "privileged")
	fact.value in {true, "true"}
	message := sprintf("%s runs a container privileged", [container.owner])
}

# Ansible hands the settings of the one container to the module itself.
deny contains {"message": message, "path": fact.path} if {
	some job in cloud.resources("aws_batch_job_definition")
	fact := cloud.get(job, "privileged")
	cloud.on(fact)
	message := sprintf("%s runs a container privileged", [job.name])
}
