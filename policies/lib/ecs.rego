# The containers of ECS tasks and Batch jobs, in the words of the API: `readonlyRootFilesystem`.
#
# A container is {"name", "owner", "path", "value", "words"}; the words say whether the keys
# begin with a capital letter. Containers that cannot be known are not here.
package rearguard.lib.ecs

import data.rearguard.lib.cloud

# Containers of tasks.
containers contains container if {
	some task in cloud.resources("aws_ecs_task_definition")
	some list in _lists
	some index, value in task.value[list.key]
	is_object(value)
	path := array.concat(task.path, [list.key, index])
	container := {"name": _name(value), "owner": task.name, "path": path, "value": value, "words": list.words}
}

_lists := [
	{"key": "container_definitions__json", "words": "camel"},
	{"key": "ContainerDefinitions", "words": "capital"},
	{"key": "containers", "words": "camel"},
]

# The one container of a job.
jobs contains container if {
	some job in cloud.resources("aws_batch_job_definition")
	some place in _places
	value := job.value[place.key]
	is_object(value)
	path := array.concat(job.path, [place.key])
	container := {"name": "container", "owner": job.name, "path": path, "value": value, "words": place.words}
}

_places := [
	{"key": "container_properties__json", "words": "camel"},
	{"key": "ContainerProperties", "words": "capital"},
]

_name(value) := value.name if is_string(value.name)

else := value.Name if is_string(value.Name)

else := "container"

# What a container says about a setting.
get(container, key) := {"state": "known", "value": value, "path": path, "label": word} if {
	word := _word(container, key)
	value := container.value[word]
	not _is_unknown(value)
	path := array.concat(container.path, [word])
} else := {"state": "unknown", "value": null, "path": path, "label": word} if {
	word := _word(container, key)
	container.value[word] != null
	path := array.concat(container.path, [word])
} else := {"state": "absent", "value": null, "path": path, "label": word} if {
	word := _word(container, key)
	path := array.concat(container.path, [word])
}

_word(container, key) := key if container.words == "camel"

_word(container, key) := word if {
	container.words == "capital"
	word := concat("", [upper(substring(key, 0, 1)), substring(key, 1, -1)])
}

_is_unknown(value) if {
	is_string(value)
	contains(value, "${")
}

_is_unknown(value) if {
	is_string(value)
	contains(value, "{{")
}

_is_unknown(value) if {
	is_object(value)
	count(value) == 1
	some key, _ in value
	startswith(key, "Fn::")
}

_is_unknown(value) if {
	is_object(value)
	value.Ref
}

# The variables of a container that stand there in full: {"name", "value", "path"}.
variables(container) := [variable |
	word := _word(container, "environment")
	some index, pair in container.value[word]
	name := object.get(pair, _word(container, "name"), "")
	value := object.get(pair, _word(container, "value"), "")
	is_string(value)
	path := array.concat(container.path, [word, index, _word(container, "value")])
	variable := {"name": name, "value": value, "path": path}
]
