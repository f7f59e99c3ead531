# Flags of Cloud SQL instances, stated or left to their defaults.
package rearguard.lib.google_sql

import data.rearguard.lib.cloud

# Instances whose version begins with the name of an engine: POSTGRES, MYSQL, SQLSERVER.
# Replicas take the flags of their source.
instances(engine) := [instance |
	some instance in cloud.resources("google_sql_database_instance")
	version := cloud.get(instance, "database_version")
	version.state == "known"
	startswith(version.value, engine)
	source := cloud.get(instance, "master_instance_name")
	source.state == "absent"
]

# What an instance says about a flag, as `cloud.get` would.
flag(instance, name) := fact if {
	stated := [value |
		some block in cloud.blocks(instance, "settings.database_flags")
		cloud.is_one_of(cloud.get(block, "name"), {name})
		value := cloud.get(block, "value")
	]
	count(stated) > 0
	fact := object.union(stated[0], {"label": name})
} else := fact if {
	flags := cloud.get(instance, "settings.database_flags")
	fact := {"state": _unstated(instance, flags), "value": null, "path": flags.path, "label": name}
}

# A flag whose name is not known may be the one in question.
_unstated(instance, flags) := "absent" if {
	flags.state != "unknown"
	open := [block |
		some block in cloud.blocks(instance, "settings.database_flags")
		name := cloud.get(block, "name")
		name.state == "unknown"
	]
	count(open) == 0
} else := "unknown"
