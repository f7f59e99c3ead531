# METADATA
# title: ECS container holds a dangerous capability
# description: "Some capabilities are as good as root on the host: they change the network, load modules or read the memory of others."
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_ecs_task_definition, "AWS::ECS::TaskDefinition", module, ecs_taskdefinition]
#   impact: [confidentiality, integrity, availability]
#   aliases: [CH-01]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Drop what the program does not need from `linuxParameters.capabilities.add`.}
package rearguard.configuration_hardening.ecs_capability_added

import data.rearguard.lib.ecs

_dangerous := {"ALL", "SYS_ADMIN", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "SYS_BOOT", "SYS_TIME", "NET_ADMIN", "NET_RAW", "DAC_READ_SEARCH", "BPF", "MAC_ADMIN", "MAC_OVERRIDE", "SYSLOG"}

deny contains {"message": message, "path": path} if {
	some container in ecs.containers
	some [outer, middle, inner] in [["linuxParameters", "capabilities", "add"], ["LinuxParameters", "Capabilities", "Add"]]
	some index, capability in container.value[outer][middle][inner]
	upper(capability) in _dangerous
	path := array.concat(container.path, [outer, middle, inner, index])
	message := sprintf("%s holds the capability %s", [container.name, capability])
}
