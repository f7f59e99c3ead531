# METADATA
# title: Image of a virtual machine has paid support only
# description: Standard support for this operating system is over. Only machines with a further subscription get fixes.
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation, arm-template, deployment-manager]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-08, PU-10]
#   controls: {cwe: [CWE-1104], attack: [T1190, T1210], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Start from an image of a release in standard support, or waive this with the contract as the reason."}
package rearguard.patching.extended_vm_image

import data.rearguard.lib.eol
import data.rearguard.lib.eol_services

deny contains {"message": message, "path": one.path} if {
	some one in eol_services.machines
	said := eol.extended(one.product, one.version)
	message := sprintf("%s: %s", [one.name, said])
}

subject contains one.path if some one in eol_services.machines
