# METADATA
# title: Snapshot is of a database that is not encrypted
# description: A snapshot is a file that can be copied and shared; of an unencrypted database it is readable to whoever gets it.
# custom:
#   severity: high
#   kinds: [terraform]
#   resources: [aws_db_cluster_snapshot, aws_db_snapshot]
#   impact: [confidentiality]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: Encrypt the database; an encrypted copy of the snapshot can be restored into a new one.}
package rearguard.data_protection.database_snapshot_unencrypted

import data.rearguard.lib.cloud

_sources := [
	["aws_db_cluster_snapshot", "db_cluster_identifier", "aws_rds_cluster"],
	["aws_db_snapshot", "db_instance_identifier", "aws_db_instance"],
]

deny contains {"message": message, "path": snapshot.path, "related": related} if {
	some [type, property, of] in _sources
	some database in cloud.resources(of)
	storage := cloud.get(database, "storage_encrypted")
	cloud.off(storage)
	some snapshot in cloud.resources(type)
	source := cloud.get(snapshot, property)
	cloud.points_at(source.value, database)
	related := [{"message": "the database", "path": storage.path}]
	message := sprintf("%s is not encrypted, since %s is not", [snapshot.name, database.name])
}
