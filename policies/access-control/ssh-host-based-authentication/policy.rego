# METADATA
# title: Other hosts are trusted to say who logs in
# description: With host-based authentication or rhosts files, whoever controls a trusted host, or answers in its place, logs in as any of its users. One host that is broken into opens all that trust it.
# related_resources: [{ref: "https://man.openbsd.org/sshd_config"}]
# custom:
#   severity: high
#   kinds: [sshd-config, ansible-playbook, ansible-tasks]
#   impact: [confidentiality, integrity]
#   aliases: [AC-11]
#   controls: {cwe: [CWE-290], attack: [T1021.004], nist-800-53: [IA-2, IA-3], cis-v8: ["6.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write `HostbasedAuthentication no` and `IgnoreRhosts yes`."}
package rearguard.access_control.ssh_host_based_authentication

import data.rearguard.lib.sshd

deny contains {"message": message, "path": setting.path, "text": setting.text} if {
	some setting in sshd.settings
	lower(setting.value) == _trusting[setting.keyword]
	message := sprintf("%s is %s%s", [setting.keyword, setting.value, setting.scope])
}

_trusting := {"hostbasedauthentication": "yes", "ignorerhosts": "no", "rhostsrsaauthentication": "yes"}
