# METADATA
# title: Database runs in one zone only
# description: When its zone fails, so does the database.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_db_instance, "AWS::RDS::DBInstance", module, rds_instance]
#   impact: [availability]
#   controls: {cwe: [CWE-693], attack: [T1499], nist-800-53: [CP-10, SC-5], cis-v8: ["11.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `multi_az = true` for what must not stop.}
package rearguard.configuration_hardening.multi_az_off

import data.rearguard.lib.cloud
import data.rearguard.lib.databases

deny contains {"message": message, "path": fact.path} if {
	some resource in databases.standalone("aws_db_instance")
	fact := cloud.get(resource, "multi_az")
	cloud.off(fact)
	message := sprintf("%s runs in one zone only: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in databases.standalone("aws_db_instance")
