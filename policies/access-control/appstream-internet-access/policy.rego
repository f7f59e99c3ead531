# METADATA
# title: Streamed desktops reach the internet directly
# description: Past your network nothing filters or records what users fetch and send.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_appstream_fleet, "AWS::AppStream::Fleet"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable_default_internet_access = false` and route through a network of yours.}
package rearguard.access_control.appstream_internet_access

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_appstream_fleet")
	fact := cloud.get(resource, "enable_default_internet_access")
	cloud.on(fact)
	message := sprintf("%s lets its desktops reach the internet directly: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_appstream_fleet")
