package rearguard.lib.cloud_test

import data.rearguard.lib.cloud

_terraform := {"resource": {"aws_s3_bucket": {"b": [{"bucket": "plain", "versioning": [{"enabled": true}]}]}}}

_fact(document, type, property) := fact if {
	some resource in cloud.resources(type) with input as document
	fact := cloud.get(resource, property) with input as document
}

_template(properties) := {"Resources": {"Db": {"Type": "AWS::RDS::DBInstance", "Properties": properties}}}

test_terraform_blocks_are_followed if {
	_fact(_terraform, "aws_s3_bucket", "versioning.enabled") == {
		"state": "known",
		"value": true,
		"path": ["resource", "aws_s3_bucket", "b", 0, "versioning", 0, "enabled"],
		"label": "versioning.enabled",
	}
}

test_what_is_not_said_is_absent if {
	fact := _fact(_terraform, "aws_s3_bucket", "force_destroy")
	fact.state == "absent"
	fact.path == ["resource", "aws_s3_bucket", "b", 0, "force_destroy"]
}
test_camel if {
	fact := _fact(_template({"StorageEncrypted": "true"}), "aws_db_instance", "storage_encrypted")
	fact.path == ["Resources", "Db", "Properties", "StorageEncrypted"]
	cloud.on(fact)
}
test_ref_without_default if {
	fact := _fact(_template({"StorageEncrypted": {"Ref": "X"}}), "aws_db_instance", "storage_encrypted")
	fact.state == "unknown"
}
test_no_value if {
	fact := _fact(_template({"StorageEncrypted": {"Ref": "AWS::NoValue"}}), "aws_db_instance", "storage_encrypted")
	fact.state == "absent"
}

_registry(body) := fact if {
	document := {"resource": {"azurerm_container_registry": {"r": [body]}}}
	some registry in cloud.resources("azurerm_container_registry") with input as document
	fact := cloud.get(registry, "public_network_access_enabled") with input as document
}

test_absent_is_left_on_and_other_than if {
	fact := _registry({})
	cloud.left_on(fact)
	cloud.other_than(fact, {"Deny"})
}

test_unknown_is_neither_left_on_nor_other_than if {
	fact := _registry({"public_network_access_enabled": "${var.given}"})
	not cloud.left_on(fact)
	not cloud.other_than(fact, {"Deny"})
}

test_turned_off_is_not_left_on if {
	fact := _registry({"public_network_access_enabled": "false"})
	not cloud.left_on(fact)
	cloud.other_than(fact, {"true"})
}

_tasks(arguments) := [{"name": "make it", "amazon.aws.redshift": arguments}]

test_modules_of_ansible if {
	fact := _fact(_tasks({"identifier": "x", "encrypted": "yes"}), "aws_redshift_cluster", "encrypted")
	fact.path == [0, "amazon.aws.redshift", "encrypted"]
	cloud.on(fact)
}

test_words_of_ansible if {
	fact := _fact(_tasks("identifier=x encrypted=no"), "aws_redshift_cluster", "encrypted")
	fact.path == [0, "amazon.aws.redshift", "encrypted"]
	cloud.turned_off(fact)
}

test_words_with_templates_hide_arguments if {
	not _fact(_tasks("identifier=x {{ options }}"), "aws_redshift_cluster", "encrypted")
}

test_arguments_elsewhere_hide_arguments if {
	document := [{"name": "make it", "amazon.aws.redshift": {}, "args": {"encrypted": true}}]
	not _fact(document, "aws_redshift_cluster", "encrypted")
}

test_templates_of_ansible_are_unknown if {
	fact := _fact(_tasks({"encrypted": "{{ wanted }}"}), "aws_redshift_cluster", "encrypted")
	fact.state == "unknown"
}

test_what_ansible_removes_is_not_judged if {
	not _fact(_tasks({"state": "absent"}), "aws_redshift_cluster", "encrypted")
	not _fact(_tasks({"command": "delete"}), "aws_redshift_cluster", "encrypted")
}

test_defaults_of_modules if {
	fact := _fact(_tasks({"identifier": "x"}), "aws_redshift_cluster", "publicly_accessible")
	cloud.turned_off(fact)
	cloud.says(fact) == "publicly_accessible is not set, which means false"
}

test_what_a_module_cannot_say_is_unknown if {
	fact := _fact(_tasks({"identifier": "x"}), "aws_redshift_cluster", "kms_key_id")
	fact.state == "unknown"
}

test_a_condition_with_two_equal_arms_is_known if {
	fact := _fact(_template({"StorageEncrypted": {"Fn::If": ["C", false, false]}}), "aws_db_instance", "storage_encrypted")
	cloud.turned_off(fact)
}

test_a_condition_with_different_arms_is_unknown if {
	fact := _fact(_template({"StorageEncrypted": {"Fn::If": ["C", false, true]}}), "aws_db_instance", "storage_encrypted")
	fact.state == "unknown"
}

test_the_default_of_a_parameter_is_its_value if {
	document := object.union(_template({"StorageEncrypted": {"Ref": "Encrypt"}}), {"Parameters": {"Encrypt": {"Type": "String", "Default": "false"}}})
	cloud.off(_fact(document, "aws_db_instance", "storage_encrypted"))
}

test_a_reference_is_stated_but_unknown if {
	fact := _fact({"resource": {"aws_db_instance": {"d": [{"storage_encrypted": "${var.encrypt}"}]}}}, "aws_db_instance", "storage_encrypted")
	fact.state == "unknown"
	not cloud.off(fact)
	not cloud.on(fact)
}

test_a_block_that_may_be_there_is_unknown if {
	document := {"resource": {"aws_s3_bucket": {"b": [{}]}}}
	fact := cloud.get(resource, "versioning.enabled") with data.document.unknown as [{"path": ["resource", "aws_s3_bucket", "b", 0, "versioning"]}]
		with input as document
	fact.state == "unknown"
	some resource in cloud.resources("aws_s3_bucket") with input as document
}

test_a_module_is_judged_by_what_it_is_given if {
	document := {"module": {"db": [{"source": "terraform-aws-modules/rds/aws", "storage_encrypted": false}]}}
	cloud.off(_fact(document, "aws_db_instance", "storage_encrypted"))
	_fact(document, "aws_db_instance", "performance_insights_enabled").state == "unknown"
	_fact(document, "aws_db_instance", "multi_az").state == "absent"
}

test_an_ansible_task_is_a_resource_unless_it_removes if {
	task := {"name": "n", "amazon.aws.rds_instance": {"storage_encrypted": "no"}}
	cloud.turned_off(_fact([task], "aws_db_instance", "storage_encrypted"))
	removed := cloud.resources("aws_db_instance") with input as [{"name": "n", "amazon.aws.rds_instance": {"state": "absent"}}]
	count(removed) == 0
}

test_companions_are_tied_by_reference_name_or_doubt if {
	_tied("${aws_s3_bucket.b.id}")
	_tied("plain")
	_tied("${var.bucket}")
	not _tied("other")
	not _tied("${aws_s3_bucket.c.id}")
}

_tied(value) if {
	document := {"resource": {"aws_s3_bucket": {"b": [{"bucket": "plain"}]}, "aws_s3_bucket_logging": {"l": [{"bucket": value}]}}}
	some bucket in cloud.resources("aws_s3_bucket") with input as document
	cloud.companion("aws_s3_bucket_logging", "bucket", bucket) with input as document
}

_arm(type, body) := {"resources": [object.union({"type": type, "name": "n", "resourceId": "r"}, body)]}

test_a_template_of_azure_has_its_own_spelling if {
	fact := _fact(_arm("microsoft.keyVault/vaults", {"properties": {"enablePurgeProtection": true}}), "azurerm_key_vault", "purge_protection_enabled")
	fact.path == ["resources", 0, "properties", "enablePurgeProtection"]
	cloud.on(fact)
}

test_what_a_template_of_azure_cannot_say_is_unknown if {
	fact := _fact(_arm("Microsoft.KeyVault/vaults", {"properties": {}}), "azurerm_key_vault", "enabled_for_disk_encryption")
	fact.state == "unknown"
}

test_a_spelling_may_say_the_opposite if {
	fact := _fact(_arm("Microsoft.ServiceBus/namespaces", {"properties": {"disableLocalAuth": false}}), "azurerm_servicebus_namespace", "local_auth_enabled")
	cloud.on(fact)
	cloud.says(fact) == "properties.disableLocalAuth is false"
}

test_a_block_that_is_missing_is_missing_in_the_resource if {
	fact := _fact(_arm("Microsoft.KeyVault/vaults", {"properties": {}}), "azurerm_key_vault", "network_acls.default_action")
	fact.state == "absent"
	fact.path == ["resources", 0]
}

test_a_word_tells_types_apart if {
	apps := [app |
		some type in ["azurerm_app_service", "azurerm_function_app"]
		some kind in ["app,linux", "functionapp"]
		some app in cloud.resources(type) with input as _arm("Microsoft.Web/sites", {"kind": kind})
	]
	[[app.type, app.value.kind] | some app in apps] == [["azurerm_app_service", "app,linux"], ["azurerm_function_app", "functionapp"]]
}

test_a_default_counts_one_block_further_up if {
	login := "disable_password_authentication"
	stated := _fact(_arm("Microsoft.Compute/virtualMachines", {"properties": {"osProfile": {}}}), "azurerm_linux_virtual_machine", login)
	cloud.turned_off(stated)
	attached := _fact(_arm("Microsoft.Compute/virtualMachines", {"properties": {}}), "azurerm_linux_virtual_machine", login)
	attached.state == "absent"
}

test_older_names_are_passed_over_in_templates if {
	document := _arm("Microsoft.ContainerService/managedClusters", {"properties": {}})
	some cluster in cloud.resources("azurerm_kubernetes_cluster") with input as document
	fact := cloud.any(cluster, ["azure_policy_enabled", "addon_profile.azure_policy.enabled"]) with input as document
	fact.state == "absent"
}

test_children_are_tied_to_their_parents if {
	server := {"format": "arm", "type": "azurerm_mssql_server", "name": "s", "path": [], "prefix": "", "value": {"resourceId": "microsoft.sql/servers/s"}}
	cloud.tied({"state": "known", "value": "Microsoft.Sql/servers/s"}, server)
	cloud.tied({"state": "unknown", "value": "${parameters('server')}"}, server)
	not cloud.tied({"state": "unknown", "value": "microsoft.sql/servers/${parameters('other')}"}, server)
}

_deployment(type, properties) := {"resources": [{"name": "n", "type": type, "properties": properties}]}

test_a_deployment_has_the_names_of_the_interface if {
	some type in ["compute.v1.instance", "compute.beta.instance", "gcp-types/compute-v1:instances"]
	fact := _fact(_deployment(type, {"canIpForward": true}), "google_compute_instance", "can_ip_forward")
	fact.path == ["resources", 0, "properties", "canIpForward"]
}

test_the_names_of_ansible_are_those_of_the_interface if {
	fact := _fact(_deployment("storage.v1.bucket", {}), "google_storage_bucket", "public_access_prevention")
	fact.path == ["resources", 0, "properties", "iamConfiguration", "publicAccessPrevention"]
}

test_a_cluster_may_be_wrapped if {
	wrapped := _fact(_deployment("container.v1.cluster", {"cluster": {"loggingService": "none"}}), "google_container_cluster", "logging_service")
	wrapped.path == ["resources", 0, "properties", "cluster", "loggingService"]
	pool := _fact(_deployment("container.v1.nodePool", {"nodePool": {"config": {"imageType": "UBUNTU"}}}), "google_container_node_pool", "node_config.image_type")
	pool.path == ["resources", 0, "properties", "nodePool", "config", "imageType"]
}

test_other_deployments_are_others if {
	count(cloud.resources("google_compute_instance")) == 0 with input as _deployment("compute.v1.instanceTemplate", {})
}

_serverless(globals, properties) := {
	"Globals": globals,
	"Resources": {"Run": {"Type": "AWS::Serverless::Function", "Properties": properties}},
}

test_serverless_resources_are_read if {
	fact := _fact(_serverless({}, {"Tracing": "Active"}), "aws_lambda_function", "tracing_config.mode")
	fact.path == ["Resources", "Run", "Properties", "Tracing"]
	fact.value == "Active"
}

test_serverless_resources_share_what_is_said_once if {
	_fact(_serverless({"Function": {"Tracing": "Active"}}, {}), "aws_lambda_function", "tracing_config.mode").value == "Active"
	_fact(_serverless({"Function": {"Tracing": "Active"}}, {"Tracing": "PassThrough"}), "aws_lambda_function", "tracing_config.mode").value == "PassThrough"
	_fact(_serverless({"Api": {"Tracing": "Active"}}, {}), "aws_lambda_function", "tracing_config.mode").state == "absent"
}

test_an_attribute_is_named_in_a_list_or_a_text if {
	bucket := {"name": "Bucket", "format": "cloudformation"}
	cloud.refers({"Fn::GetAtt": ["Bucket", "Arn"]}, bucket)
	cloud.refers({"Fn::GetAtt": "Bucket.Arn"}, bucket)
	not cloud.refers({"Fn::GetAtt": "BucketOfLogs.Arn"}, bucket)
}

test_an_argument_of_an_old_module_has_no_default if {
	pinned := {"module": {"b": [{"source": "terraform-aws-modules/s3-bucket/aws", "version": "~> 3.7"}]}}
	_fact(pinned, "aws_s3_bucket", "block_public_acls").state == "absent"
	newer := {"module": {"b": [{"source": "terraform-aws-modules/s3-bucket/aws", "version": "4.1.0"}]}}
	_fact(newer, "aws_s3_bucket", "block_public_acls").state == "unknown"
	open := {"module": {"b": [{"source": "terraform-aws-modules/s3-bucket/aws"}]}}
	_fact(open, "aws_s3_bucket", "block_public_acls").state == "unknown"
}

test_a_value_of_a_mapping_is_known if {
	properties := {"StorageEncrypted": {"Fn::FindInMap": ["Stages", "live", "encrypted"]}}
	document := object.union(_template(properties), {"Mappings": {"Stages": {"live": {"encrypted": false}}}})
	cloud.turned_off(_fact(document, "aws_db_instance", "storage_encrypted"))
}

test_a_value_of_a_mapping_by_region_is_unknown if {
	properties := {"StorageEncrypted": {"Fn::FindInMap": ["Stages", {"Ref": "AWS::Region"}, "encrypted"]}}
	document := object.union(_template(properties), {"Mappings": {"Stages": {"live": {"encrypted": false}}}})
	fact := _fact(document, "aws_db_instance", "storage_encrypted")
	fact.state == "unknown"
}

test_texts_on_a_condition_are_texts if {
	document := {"Resources": {"Group": {"Type": "AWS::EC2::SecurityGroupIngress", "Properties": {
		"CidrIp": {"Fn::If": ["C", "10.0.0.0/8", {"Ref": "Range"}]},
		"SourcePrefixListIds": [{"Fn::If": ["C", {"Ref": "AWS::NoValue"}, "pl-1"]}, "pl-2"],
	}}}}
	said := [{text.value: text.path} |
		some rule in cloud.resources("aws_vpc_security_group_ingress_rule") with input as document
		some property in ["cidr_ip", "source_prefix_list_ids"]
		fact := cloud.get(rule, property) with input as document
		some text in cloud.texts(fact)
	]
	place := ["Resources", "Group", "Properties"]
	said == [
		{"10.0.0.0/8": array.concat(place, ["CidrIp", "Fn::If", 1])},
		{"pl-1": array.concat(place, ["SourcePrefixListIds", 0, "Fn::If", 2])},
		{"pl-2": array.concat(place, ["SourcePrefixListIds", 1])},
	]
}

test_items_on_a_condition_are_items if {
	rule := {"IpProtocol": "tcp"}
	document := {"Resources": {"Group": {"Type": "AWS::EC2::SecurityGroup", "Properties": {"SecurityGroupIngress": [
		{"Fn::If": ["C", rule, {"Ref": "AWS::NoValue"}]},
		{"Fn::If": ["C", {"Ref": "AWS::NoValue"}, rule]},
		rule,
	]}}}}
	paths := [block.path |
		some group in cloud.resources("aws_security_group") with input as document
		some block in cloud.blocks(group, "ingress") with input as document
	]
	place := ["Resources", "Group", "Properties", "SecurityGroupIngress"]
	paths == [array.concat(place, [0, "Fn::If", 1]), array.concat(place, [1, "Fn::If", 2]), array.concat(place, [2])]
}

_play(vars, range) := [{"hosts": "all", "vars": vars, "tasks": [{"name": "open", "amazon.aws.ec2_vpc_subnet": {"cidr": range}}]}]

test_a_variable_of_the_play_is_known if {
	fact := _fact(_play({"range": "10.0.0.0/8"}, "{{ range }}"), "aws_subnet", "cidr")
	fact.state == "known"
	fact.value == "10.0.0.0/8"
}

test_a_variable_of_elsewhere_is_unknown if {
	_fact(_play({"other": "10.0.0.0/8"}, "{{ range }}"), "aws_subnet", "cidr").state == "unknown"
	_fact(_play({"range": "10.0.0.0/8"}, "{{ range }}/8"), "aws_subnet", "cidr").state == "unknown"
	_fact(_play({"range": "{{ site }}"}, "{{ range }}"), "aws_subnet", "cidr").state == "unknown"
}

test_a_variable_of_two_plays_is_unknown if {
	plays := array.concat(_play({"range": "10.0.0.0/8"}, "{{ range }}"), [{"hosts": "web", "vars": {"range": "::/0"}}])
	_fact(plays, "aws_subnet", "cidr").state == "unknown"
}
