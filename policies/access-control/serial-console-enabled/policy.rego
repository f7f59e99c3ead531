# METADATA
# title: Serial console of instances is enabled
# description: The serial console reaches a machine past every firewall and network rule.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [aws_ec2_serial_console_access]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `enabled = false`, and open it for the hours of a repair."}
package rearguard.access_control.serial_console_enabled

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_ec2_serial_console_access")
	fact := cloud.get(resource, "enabled")
	cloud.on(fact)
	message := sprintf("%s opens the serial console: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_ec2_serial_console_access")
