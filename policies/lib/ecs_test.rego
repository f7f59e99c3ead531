package rearguard.lib.ecs_test

import data.rearguard.lib.ecs

_containers(document) := found if {
	found := ecs.containers with input as document
}

_terraform(definitions) := {"resource": {"aws_ecs_task_definition": {"web": [{"container_definitions__json": definitions}]}}}

_template(definitions) := {"Resources": {"Web": {"Type": "AWS::ECS::TaskDefinition", "Properties": {"ContainerDefinitions": definitions}}}}

test_containers_have_names_and_places if {
	some container in _containers(_terraform([{"name": "app", "privileged": true}]))
	container.name == "app"
	fact := ecs.get(container, "privileged")
	fact.path == ["resource", "aws_ecs_task_definition", "web", 0, "container_definitions__json", 0, "privileged"]
	fact.value == true
}

test_templates_begin_with_capitals if {
	some container in _containers(_template([{"Name": "app", "Privileged": false}]))
	container.name == "app"
	ecs.get(container, "privileged").path == ["Resources", "Web", "Properties", "ContainerDefinitions", 0, "Privileged"]
	ecs.get(container, "user").state == "absent"
}

test_what_runs_first_is_unknown if {
	some container in _containers(_template([{"Name": {"Ref": "App"}, "User": {"Ref": "User"}, "Privileged": {"Fn::If": ["A", true, false]}}]))
	container.name == "container"
	ecs.get(container, "user").state == "unknown"
	ecs.get(container, "privileged").state == "unknown"
	some other in _containers(_terraform([{"user": "${var.user}", "image": "{{ image }}"}]))
	ecs.get(other, "user").state == "unknown"
	ecs.get(other, "image").state == "unknown"
}

test_variables_stand_in_full if {
	some container in _containers(_terraform([{"environment": [{"name": "A", "value": "b"}, {"name": "C", "value": 1}]}]))
	[variable.name | some variable in ecs.variables(container)] == ["A"]
}

test_jobs_have_one_container if {
	document := {"resource": {"aws_batch_job_definition": {"j": [{"container_properties__json": {"privileged": true}}]}}}
	found := ecs.jobs with input as document
	some container in found
	ecs.get(container, "privileged").value == true
}
