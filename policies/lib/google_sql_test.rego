package rearguard.lib.google_sql_test

import data.rearguard.lib.google_sql

_fact(body, name) := fact if {
	document := {"resource": {"google_sql_database_instance": {"db": [body]}}}
	some instance in google_sql.instances("POSTGRES") with input as document
	fact := google_sql.flag(instance, name) with input as document
}

_database(flags) := {"database_version": "POSTGRES_14", "settings": [{"database_flags": flags}]}

test_a_stated_flag_has_its_value_and_name if {
	fact := _fact(_database([{"name": "a", "value": "on"}, {"name": "log_connections", "value": "off"}]), "log_connections")
	fact.value == "off"
	fact.label == "log_connections"
	fact.path == ["resource", "google_sql_database_instance", "db", 0, "settings", 0, "database_flags", 1, "value"]
}

test_another_flag_leaves_it_absent if {
	fact := _fact(_database([{"name": "a", "value": "on"}]), "log_connections")
	fact.state == "absent"
}

test_a_flag_of_unknown_name_may_be_it if {
	fact := _fact(_database([{"name": "${each.key}", "value": "on"}]), "log_connections")
	fact.state == "unknown"
}

test_unknown_flags_may_hold_it if {
	fact := _fact({"database_version": "POSTGRES_14", "settings": [{"database_flags": "${var.flags}"}]}, "log_connections")
	fact.state == "unknown"
}

test_other_engines_and_replicas_are_left_out if {
	not _fact({"database_version": "MYSQL_8_0", "settings": [{}]}, "log_connections")
	not _fact({"database_version": "POSTGRES_14", "master_instance_name": "a", "settings": [{}]}, "log_connections")
}
