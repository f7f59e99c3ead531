package rearguard.lib.databases_test

import data.rearguard.lib.databases

_names(document) := {database.name | some database in standalone} if {
	standalone := databases.standalone("aws_db_instance") with input as document
}

test_members_of_clusters_are_left_out if {
	_names({"Resources": {
		"Alone": {"Type": "AWS::RDS::DBInstance", "Properties": {"Engine": "postgres"}},
		"Member": {"Type": "AWS::RDS::DBInstance", "Properties": {"DBClusterIdentifier": {"Ref": "Cluster"}}},
		"Aurora": {"Type": "AWS::RDS::DBInstance", "Properties": {"Engine": "aurora-mysql"}},
	}}) == {"Alone"}
}

test_modules_of_registries_stand_alone if {
	_names({"module": {"db": [{"source": "terraform-aws-modules/rds/aws", "engine": "mysql"}]}}) == {"module.db"}
}
