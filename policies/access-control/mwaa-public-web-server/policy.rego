# METADATA
# title: Airflow is reachable from the internet
# description: The web server of Airflow starts jobs with the rights of the environment.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_mwaa_environment, "AWS::MWAA::Environment"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-04]
#   controls: {cwe: [CWE-284], attack: [T1133, T1190], nist-800-53: [SC-7, AC-17], cis-v8: ["4.4", "12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `webserver_access_mode = "PRIVATE_ONLY"`.}
package rearguard.access_control.mwaa_public_web_server

import data.rearguard.lib.cloud

_values := {"PUBLIC_ONLY"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_mwaa_environment")
	fact := cloud.get(resource, "webserver_access_mode")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s is reachable from the internet: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_mwaa_environment")
