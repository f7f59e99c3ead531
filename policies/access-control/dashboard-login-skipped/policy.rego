# METADATA
# title: Dashboard can be used without logging in
# description: The login page offers to skip it, and the visitor then acts with the rights of the dashboard itself.
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: Remove `--enable-skip-login` and `--disable-settings-authorizer`.}
package rearguard.access_control.dashboard_login_skipped

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": word.path} if {
	some word in kubernetes.words
	regex.match(`^--(enable-skip-login|disable-settings-authorizer|enable-insecure-login)(=true)?$`, word.value)
	message := sprintf("container %s has %s", [kubernetes.name(word.container), word.value])
}

subject contains container.path if some container in kubernetes.containers
