# Parameters that groups give the databases of AWS, as {"group", "name", "value", "path"}; the
# value is a text in lower case.
package rearguard.lib.parameters

import data.rearguard.lib.cloud

_types := [
	"aws_db_parameter_group",
	"aws_rds_cluster_parameter_group",
	"aws_docdb_cluster_parameter_group",
	"aws_neptune_cluster_parameter_group",
	"aws_redshift_parameter_group",
]

stated contains {"group": group.name, "name": name.value, "value": lower(sprintf("%v", [fact.value])), "path": fact.path} if {
	some type in _types
	some group in cloud.resources(type)
	some block in cloud.blocks(group, "parameter")
	name := cloud.get(block, "name")
	fact := cloud.get(block, "value")
}

# Templates and Ansible have a map of names and values.
stated contains {"group": group.name, "name": name, "value": lower(sprintf("%v", [value])), "path": path} if {
	some type in _types
	some group in cloud.resources(type)
	some key in ["Parameters", "params", "parameters"]
	is_object(group.value[key])
	some name, value in group.value[key]
	path := array.concat(group.path, [key, name])
}
