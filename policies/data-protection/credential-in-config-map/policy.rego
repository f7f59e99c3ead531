# METADATA
# title: Password stands in a ConfigMap
# description: A ConfigMap is read by everybody who may look at the namespace, is not encrypted at rest and shows its values in every listing.
# custom:
#   severity: high
#   precision: medium
#   kinds: [kubernetes-config-map]
#   secret: true
#   impact: [confidentiality]
#   aliases: [DP-05]
#   controls: {cwe: [CWE-798], attack: [T1552.007, T1552.001], nist-800-53: [IA-5(7), SC-28], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Move the value to a Secret from a secret manager, and change the one that was committed."}
package rearguard.data_protection.credential_in_config_map

import data.rearguard.lib.credentials
import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["data", key]} if {
	some key, value in input.data
	credentials.is_credential(key, value)
	message := sprintf("%s holds %s as plain text", [kubernetes.title, key])
}

deny contains {"message": message, "path": ["data", key], "text": text} if {
	some key, value in input.data
	some line in split(value, "\n")
	parts := regex.find_all_string_submatch_n(`^\s*([A-Za-z][A-Za-z0-9_.-]*)\s*[:=]\s*"?([^"\s#]+)"?\s*$`, line, 1)
	credentials.is_credential(parts[0][1], parts[0][2])
	text := trim_space(line)
	message := sprintf("%s holds %s as plain text in %s", [kubernetes.title, parts[0][1], key])
}

subject contains []
