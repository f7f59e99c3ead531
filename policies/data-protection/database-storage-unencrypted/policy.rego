# METADATA
# title: Database storage is not encrypted
# description: Whoever obtains the disks, a snapshot or a backup of an unencrypted database reads everything in it. Encryption cannot be turned on in place later, so it has to be stated when the database is created.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_db_instance,
#     aws_rds_cluster,
#     aws_rds_global_cluster,
#     aws_docdb_cluster,
#     aws_docdb_global_cluster,
#     aws_neptune_global_cluster,
#     aws_neptune_cluster,
#     "AWS::RDS::DBInstance",
#     "AWS::RDS::DBCluster",
#     "AWS::RDS::GlobalCluster",
#     "AWS::DocDB::DBCluster",
#     "AWS::DocDB::GlobalCluster",
#     "AWS::Neptune::GlobalCluster",
#     "AWS::Neptune::DBCluster",
#     module,
#     rds_instance,
#     rds_cluster,
#   ]
#   impact: [confidentiality]
#   aliases: [DP-01]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-1-A]}
#   countermeasure: {kind: encrypt, text: "Set `storage_encrypted = true`, with a customer-managed key where the data calls for it."}
package rearguard.data_protection.database_storage_unencrypted

import data.rearguard.lib.cloud
import data.rearguard.lib.databases

_properties := {
	"aws_db_instance": "storage_encrypted",
	"aws_rds_cluster": "storage_encrypted",
	"aws_rds_global_cluster": "storage_encrypted",
	"aws_docdb_cluster": "storage_encrypted",
	"aws_docdb_global_cluster": "storage_encrypted",
	"aws_neptune_global_cluster": "storage_encrypted",
	"aws_neptune_cluster": "storage_encrypted",
}

deny contains {"message": message, "path": fact.path} if {
	some type, property in _properties
	some resource in databases.standalone(type)
	fact := cloud.get(resource, property)
	cloud.off(fact)
	not _key_says_it(resource, fact)
	not _source_says_it(resource, fact)
	message := sprintf("%s is not encrypted at rest: %s", [resource.name, cloud.says(fact)])
}

# Ansible encrypts with a key that is named, even where nothing else is said.
_key_says_it(resource, fact) if {
	resource.format == "ansible"
	cloud.missing(fact)
	not cloud.missing(cloud.get(resource, "kms_key_id"))
}

# What is restored or replicated is encrypted as its source is.
_source_says_it(resource, fact) if {
	cloud.missing(fact)
	some source in ["snapshot_identifier", "replicate_source_db", "replication_source_identifier", "restore_to_point_in_time.source_cluster_identifier", "source_db_cluster_identifier"]
	not cloud.missing(cloud.get(resource, source))
}

# The members of a global cluster follow it; for the global cluster this is its own name.
_source_says_it(resource, fact) if {
	cloud.missing(fact)
	not _is_global(resource)
	not cloud.missing(cloud.get(resource, "global_cluster_identifier"))
}

_is_global(resource) if endswith(resource.type, "_global_cluster")

subject contains resource.path if {
	some type, _ in _properties
	some resource in databases.standalone(type)
}
