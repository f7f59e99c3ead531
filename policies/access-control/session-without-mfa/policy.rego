# METADATA
# title: Session is opened without a second factor
# description: Keys that a second factor stands behind are of no use to a thief. A session that asks for none gives out the same rights for a key alone.
# custom:
#   severity: low
#   precision: low
#   kinds: [ansible-playbook, ansible-tasks]
#   resources: [sts_assume_role, sts_session_token]
#   impact: [confidentiality, integrity]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-308], attack: [T1078.004], nist-800-53: ["IA-2(1)"], cis-v8: ["6.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Give `mfa_serial_number` and `mfa_token`, or use the role of the machine."}
package rearguard.access_control.session_without_mfa

import data.rearguard.lib.ansible

deny contains {"message": message, "path": call.path} if {
	some call in ansible.calls
	call.module in {"sts_assume_role", "sts_session_token"}
	ansible.is_plain(call)
	object.get(call.arguments, "mfa_serial_number", "") == ""
	message := sprintf("the task %q opens a session without a second factor", [ansible.name(call.task)])
}
