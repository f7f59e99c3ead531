# METADATA
# title: QuickSight reads its source in clear text
# description: Passwords and rows pass between the database and QuickSight where they can be read.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_quicksight_data_source, "AWS::QuickSight::DataSource"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-319], attack: [T1040, T1557], nist-800-53: [SC-8(1)], cis-v8: ["3.10"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Remove `disable_ssl = true`."}
package rearguard.data_protection.quicksight_source_without_tls

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_quicksight_data_source")
	fact := cloud.get(resource, "ssl_properties.disable_ssl")
	cloud.on(fact)
	message := sprintf("%s reads in clear text: %s", [resource.name, cloud.says(fact)])
}
