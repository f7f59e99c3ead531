# METADATA
# title: SSH tells its distribution before anybody logs in
# description: With the exact package version anybody looks up which flaws it has, and automatic attacks choose their targets by it.
# related_resources: [{ref: "https://manpages.debian.org/sshd_config"}]
# custom:
#   severity: low
#   precision: high
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality]
#   aliases: [CI-01]
#   controls: {cwe: [CWE-497], attack: ["T1592.002"], nist-800-53: [AC-22, SI-11, CM-7], cis-v8: ["4.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `DebianBanner no`."}
package rearguard.exposure.ssh_version_disclosed

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	setting.keyword == "debianbanner"
	lower(setting.value) == "yes"
	message := sprintf("DebianBanner is %s%s", [setting.value, setting.scope])
}
