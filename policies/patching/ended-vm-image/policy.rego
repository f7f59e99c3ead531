# METADATA
# title: Image of a virtual machine gets no more fixes
# description: Machines started from this image have an operating system that nobody mends any more. They are open to everything found in it since.
# custom:
#   severity: high
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-08]
#   controls: {cwe: [CWE-1104], attack: [T1190, T1210], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Start from an image of a supported release."}
package rearguard.patching.ended_vm_image

import data.rearguard.lib.eol
import data.rearguard.lib.eol_services

deny contains {"message": message, "path": one.path} if {
	some one in eol_services.machines
	said := eol.ended(one.product, one.version)
	message := sprintf("%s: %s", [one.name, said])
}

subject contains one.path if some one in eol_services.machines
