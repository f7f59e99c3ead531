# METADATA
# title: Ledger leaves permissions out of account
# description: In the mode ALLOW_ALL, whoever may send commands to the ledger may run every one of them on every table.
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_qldb_ledger, "AWS::QLDB::Ledger"]
#   impact: [confidentiality, integrity]
#   aliases: [AC-05]
#   controls: {cwe: [CWE-284], attack: [T1530, T1190], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-OM-1-A]}
#   countermeasure: {kind: configure, text: "Set `permissions_mode` to `STANDARD`, and grant commands by table."}
package rearguard.access_control.ledger_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some ledger in cloud.resources("aws_qldb_ledger")
	fact := cloud.get(ledger, "permissions_mode")
	cloud.is_one_of(fact, {"ALLOW_ALL"})
	message := sprintf("%s asks for no permissions on its tables: %s", [ledger.name, cloud.says(fact)])
}
