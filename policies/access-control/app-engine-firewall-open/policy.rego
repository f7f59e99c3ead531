# METADATA
# title: App Engine firewall lets everybody in
# description: The firewall of the application exists to keep others out; a rule for every address undoes it.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [google_app_engine_firewall_rule]
#   impact: [confidentiality]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "List the addresses that need it, or give the rule the action `DENY`."}
package rearguard.access_control.app_engine_firewall_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some rule in cloud.resources("google_app_engine_firewall_rule")
	cloud.is_one_of(cloud.get(rule, "action"), {"ALLOW"})
	fact := cloud.get(rule, "source_range")
	cloud.is_one_of(fact, {"*", "0.0.0.0/0", "::/0"})
	message := sprintf("%s lets everybody in: %s", [rule.name, fact.value])
}

subject contains rule.path if some rule in cloud.resources("google_app_engine_firewall_rule")
