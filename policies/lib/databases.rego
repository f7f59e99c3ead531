# Databases of AWS that stand on their own: members of a cluster take encryption, backups
# and protection from it, and cannot state their own.
package rearguard.lib.databases

import data.rearguard.lib.cloud

# Every resource of a type that is not a member of something else.
standalone(type) := [database |
	some database in cloud.resources(type)
	not is_member(database)
]

# Whether the instance belongs to a cluster.
is_member(database) if {
	database.type == "aws_db_instance"
	fact := cloud.any(database, ["cluster_identifier", "cluster_id", "db_cluster_identifier"])
	not cloud.missing(fact)
	fact.value != null
}

is_member(database) if {
	database.type == "aws_db_instance"
	fact := cloud.get(database, "engine")
	fact.state == "known"
	regex.match(`^(aurora|docdb|neptune)`, lower(sprintf("%v", [fact.value])))
}
