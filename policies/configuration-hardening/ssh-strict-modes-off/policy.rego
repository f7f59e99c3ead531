# METADATA
# title: SSH trusts key files that others may write
# description: Without the check of modes, whoever can write to the home directory of somebody else can add a key and log in as them. The check costs nothing and points to wrong permissions early.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: medium
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-732], attack: [T1098.004], nist-800-53: [CM-6, AC-3], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `StrictModes yes`."}
package rearguard.configuration_hardening.ssh_strict_modes_off

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "strictmodes"
	lower(setting.value) in {"no"}
	message := sprintf("StrictModes is no%s", [setting.scope])
}
