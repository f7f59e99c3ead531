# METADATA
# title: Retired host is still in a list of hosts
# description: "Automation logs in to every host of its lists and hands over its credentials. A name or address that is free again may answer with a host of somebody else."
# custom:
#   severity: medium
#   kinds: [inventory-mention]
#   impact: [confidentiality, integrity]
#   aliases: [DL-22]
#   controls: {cwe: [CWE-672], attack: [T1021.004], nist-800-53: [CM-8, AC-17], cis-v8: ["1.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Remove the host from the list, with its variables and its known host keys."}
package rearguard.decommissioning.retired_in_host_list

import data.rearguard.lib.mention

deny contains {"message": message, "path": [], "related": related} if {
	mention.site == "host-list"
	message := sprintf("the list of hosts still has %s", [mention.gone])
	related := mention.related
}
