# METADATA
# title: SSH host key is not checked
# description: Taking whatever key the other side shows means that anybody on the way may answer in its place and hand over other code. The key that is accepted at build time is trusted from then on.
# custom:
#   severity: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   aliases: [CH-30]
#   controls: {cwe: [CWE-322, CWE-295], attack: [T1557], nist-800-53: [IA-3, SC-8], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the published host keys into the image instead of asking the network for them."}
package rearguard.configuration_hardening.host_key_unchecked

import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": run.path, "text": match[0]} if {
	some run in dockerfile.instructions
	run.value.instruction == "run"
	match := regex.find_n(`(?i)StrictHostKeyChecking["'\s=]+(?:no|off|accept-new)\b|\bssh-keyscan\b[^;&|]*>>?\s*[^\s;&|]*known_hosts`, dockerfile.script(run), 1)
	message := sprintf("%s trusts whatever key the other side shows", [match[0]])
}
