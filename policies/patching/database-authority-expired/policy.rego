# METADATA
# title: Database names a certificate authority that has expired
# description: Certificates of this authority are no longer valid. Clients that check certificates cannot connect, and those that do not check cannot know whom they talk to.
# related_resources: [{ref: "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL-certificate-rotation.html"}]
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [aws_db_instance, "AWS::RDS::DBInstance", module, rds_instance]
#   impact: [confidentiality, availability]
#   controls: {cwe: [CWE-298], attack: [T1557], nist-800-53: [SC-17, SI-2], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Name a current authority such as `rds-ca-rsa2048-g1`.}
package rearguard.patching.database_authority_expired

import data.rearguard.lib.cloud

# The last day of their certificates.
_ends := {"rds-ca-2015": "2020-03-05", "rds-ca-2019": "2024-08-22"}

deny contains {"message": message, "path": fact.path} if {
	some database in cloud.resources("aws_db_instance")
	fact := cloud.get(database, "ca_cert_identifier")
	ended := _ends[fact.value]
	message := sprintf("%s names %s, which ended on %s", [database.name, fact.value, ended])
}

subject contains database.path if some database in cloud.resources("aws_db_instance")
