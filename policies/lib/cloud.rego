# Cloud resources, whatever they are written in.
#
# A rule speaks of resources and properties in the words of Terraform ("aws_db_instance",
# "storage_encrypted", "versioning.enabled"); how CloudFormation, Resource Manager, Ansible
# and the modules of registries spell them stands once in `policies/data/cloud.json`, and
# only where the spelling cannot be derived.
#
# A resource is {"format", "type", "name", "path", "value", "prefix"}. What it says about a
# property is a fact: {"state", "value", "path", "label"}, where the state is `known`,
# `absent`, or `unknown` if it cannot be told from the files.
package rearguard.lib.cloud

import data.rearguard.lib.ansible

# Every resource of a type.
resources(type) := array.concat(
	array.concat(_terraform(type), _modules(type)),
	array.concat(array.concat(_cloudformation(type), _ansible(type)), array.concat(_arm(type), _deployment(type))),
)

_terraform(type) := [resource |
	some name, instances in input.resource[type]
	some index, value in instances
	is_object(value)
	resource := {
		"format": "terraform",
		"type": type,
		"name": sprintf("%s.%s", [type, name]),
		"path": ["resource", type, name, index],
		"value": value,
		"prefix": "",
	}
]

# Calls of registry modules that hand their arguments to a resource of this type. An
# argument counts as absent only where the module is known to have no default for it.
_modules(type) := [resource |
	some source, plain in data.catalog.cloud[type].modules
	some name, calls in input.module
	some index, value in calls
	_is_source(object.get(value, "source", ""), source)
	resource := {
		"format": "module",
		"type": type,
		"name": sprintf("module.%s", [name]),
		"path": ["module", name, index],
		"value": value,
		"prefix": "",
		"plain": array.concat(plain, _plain_once(type, source, value)),
	}
]

# Arguments that had no default in old versions of the module; the version counts where it
# is pinned to one major version.
_plain_once(type, source, value) := [argument |
	some before, arguments in data.catalog.cloud[type].modules_before[source]
	major := regex.find_all_string_submatch_n(`^\s*(?:=|~>)?\s*([0-9]+)(?:\.|$)`, object.get(value, "version", ""), 1)
	to_number(major[0][1]) < to_number(before)
	some argument in arguments
]

# A module of a registry, or the repository it is published from.
_is_source(given, source) if given == source

_is_source(given, source) if startswith(given, sprintf("%s//", [source]))

# Resources of a template: those of CloudFormation, and those of the Serverless Application
# Model, which say the same under other names and stand beside them.
_cloudformation(type) := [resource |
	some format in ["cloudformation", "sam"]
	kind := data.catalog.cloud[type][format]
	some name, body in input.Resources
	body.Type == kind
	value := object.union(_globals(kind), _properties(body))
	resource := {
		"format": format,
		"type": type,
		"name": name,
		"path": ["Resources", name, "Properties"],
		"value": value,
		"prefix": "",
	}
]

_properties(body) := body.Properties if is_object(body.Properties)

else := {}

# What a template says once for all its resources of the Serverless Application Model.
_globals(kind) := said if {
	startswith(kind, "AWS::Serverless::")
	said := input.Globals[trim_prefix(kind, "AWS::Serverless::")]
	is_object(said)
} else := {}

# Calls of Ansible modules that make such a resource; what they remove is not judged, and
# neither are arguments that the task does not show in full.
_ansible(type) := [resource |
	is_array(input)
	modules := data.catalog.cloud[type].ansible
	some call in ansible.calls
	call.module in modules
	ansible.is_plain(call)
	not _removes(call)
	resource := {
		"format": "ansible",
		"type": type,
		"name": sprintf("the task %q", [ansible.name(call.task)]),
		"path": call.path,
		"value": call.arguments,
		"prefix": "",
	}
]

_removes(call) if lower(call.arguments.state) in _removing

_removes(call) if lower(call.arguments.command) in _removing

# States and commands that make nothing.
_removing := {"absent", "deleted", "delete", "terminated", "stopped", "restarted", "rebooted", "list", "facts"}

# Resources of a template of Azure Resource Manager, which the view has made one flat list.
_arm(type) := [resource |
	is_array(input.resources)
	entry := data.catalog.cloud[type]
	some kind in _list(entry.arm)
	some index, body in input.resources
	lower(body.type) == lower(kind)
	_is_meant(entry, body)
	resource := {
		"format": "arm",
		"type": type,
		"name": body.name,
		"path": ["resources", index],
		"value": body,
		"prefix": "",
	}
]

# Where one type of Resource Manager is several of Terraform, a word in it tells them apart.
_is_meant(entry, _) if not entry.arm_if

_is_meant(entry, body) if {
	condition := entry.arm_if
	part := _words(object.get(body, condition.at, ""))
	contains(part, condition.has)
}

_is_meant(entry, body) if {
	condition := entry.arm_if
	part := _words(object.get(body, condition.at, ""))
	word := condition.lacks
	not contains(part, word)
}

# What a part says, without the domain of Azure that has the name of a system in it.
_words(part) := replace(lower(sprintf("%v", [part])), ".windows.net", "")

# Resources of a configuration of Deployment Manager.
_deployment(type) := [resource |
	is_array(input.resources)
	kind := data.catalog.cloud[type].deployment
	some index, body in input.resources
	_is_deployed(body.type, kind)
	place := _properties_of(body)
	resource := {
		"format": "deployment",
		"type": type,
		"name": body.name,
		"path": array.concat(["resources", index], place.step),
		"value": place.value,
		"prefix": "",
	}
]

# The interface of Kubernetes Engine wraps what it makes.
_properties_of(body) := {"step": ["properties", "cluster"], "value": body.properties.cluster} if is_object(body.properties.cluster)

else := {"step": ["properties", "nodePool"], "value": body.properties.nodePool} if is_object(body.properties.nodePool)

else := {"step": ["properties"], "value": body.properties} if is_object(body.properties)

else := {"step": [], "value": {}}

# "compute.instance" is "compute.v1.instance" and "gcp-types/compute-v1:instances".
_is_deployed(type, kind) if {
	found := regex.find_all_string_submatch_n(`^(?:gcp-types/)?([a-z]+)[.-](?:v\w+|alpha|beta)[.:](?:[a-zA-Z]+\.)*([a-zA-Z]+?)s?$`, type, 1)
	concat(".", [found[0][1], found[0][2]]) == kind
}

_list(value) := value if is_array(value)

else := [value]

# The blocks or list items of a property, each to be asked like a resource.
blocks(resource, name) := [block |
	some keys in _spellings(resource, name)
	found := object.get(resource.value, keys, null)
	some place in _items(found)
	block := {
		"format": resource.format,
		"type": resource.type,
		"name": resource.name,
		"path": array.concat(array.concat(resource.path, keys), place.step),
		"value": place.value,
		"prefix": sprintf("%s%s.", [resource.prefix, name]),
	}
]

_items(found) := [{"step": array.concat([index], arm.step), "value": arm.value} |
	some index, value in found
	some arm in _arms(value)
] if is_array(found)

else := [{"step": [], "value": found}] if {
	is_object(found)
	not _intrinsic(found)
}

else := []

# An item that a template takes on a condition is in force somewhere, so each arm is an item.
_arms(item) := [{"step": ["Fn::If", number], "value": arm} |
	some number in [1, 2]
	arm := item["Fn::If"][number]
	is_object(arm)
	not _intrinsic(arm)
] if {
	is_object(item)
	is_array(item["Fn::If"])
} else := [{"step": [], "value": item}] if {
	is_object(item)
} else := []

# What a resource says about a property. (No loop before an `else`: where the loop finds
# nothing, the virtual machine may not go on to the `else`.)
get(resource, name) := fact if {
	found := _found(resource, name)
	count(found) > 0
	fact := _stated(resource, found[0])
} else := fact if {
	open := [keys | some keys in _spellings(resource, name); _may_exist(resource, keys)]
	count(open) > 0
	fact := _fact(resource, "unknown", null, open[0])
} else := fact if {
	count(_spellings(resource, name)) == 0
	fact := _fact(resource, "unknown", null, [])
} else := fact if {
	entry := data.catalog.cloud[resource.type]
	value := entry.defaults[resource.format][concat("", [resource.prefix, name])]
	spellings := _spellings(resource, name)
	keys := spellings[0]
	is_object(object.get(resource.value, array.slice(keys, 0, count(keys) - _own_levels(resource)), null))
	fact := object.union(_fact(resource, "known", value, keys), {"assumed": true, "path": _lacking(resource, keys)})
} else := fact if {
	spellings := _spellings(resource, name)
	fact := object.union(_fact(resource, "absent", null, spellings[0]), {"path": _lacking(resource, spellings[0])})
}

# Where to point for what is not there: where it should be. A template of Resource Manager
# that lacks the whole block around it lacks that in the resource.
_lacking(resource, keys) := resource.path if {
	resource.format == "arm"
	count(keys) > 2
	not is_object(object.get(resource.value, array.slice(keys, 0, count(keys) - 1), null))
} else := array.concat(resource.path, keys)

# How many levels of a property need not be there for its default to count.
_own_levels(resource) := 2 if resource.format == "arm"

else := 1

# What a resource says about a property that had other names over the years.
any(resource, names) := fact if {
	stated := [fact | some name in _spelled(resource, names); fact := get(resource, name); fact.state != "absent"]
	count(stated) > 0
	fact := stated[0]
} else := get(resource, _first(resource, names))

_first(resource, names) := spelled[0] if {
	spelled := _spelled(resource, names)
	count(spelled) > 0
} else := names[0]

# The names that a format has: Resource Manager has none of the others of Terraform.
_spelled(resource, names) := [name | some name in names; count(_spellings(resource, name)) > 0] if resource.format == "arm"

else := names

_stated(resource, found) := fact if {
	value := _known(found.value)
	found.inverted
	fact := object.union(_fact(resource, "known", _inverse(value), found.keys), {"shown": value})
} else := fact if {
	value := _known(found.value)
	fact := _fact(resource, "known", value, found.keys)
} else := fact if {
	fact := _fact(resource, "unknown", found.value, found.keys)
}

_fact(resource, state, value, keys) := {"state": state, "value": value, "path": path, "label": label} if {
	path := array.concat(resource.path, keys)
	label := concat(".", [key | some key in keys; is_string(key)])
}

_found(resource, name) := [{"keys": keys, "value": value, "inverted": inverted} |
	inverted := _is_inverted(resource, name)
	some keys in _spellings(resource, name)
	value := object.get(resource.value, keys, null)
	value != null
	not _no_value(value)
]

# A spelling that begins with "!" says the opposite: `disableLocalAuth` for `local_auth_enabled`.
_is_inverted(resource, name) if {
	spelled := data.catalog.cloud[resource.type].names[resource.format][concat("", [resource.prefix, name])]
	is_string(spelled)
	startswith(spelled, "!")
} else := false

_inverse(value) := true if lower(sprintf("%v", [value])) in _no

else := false if lower(sprintf("%v", [value])) in _yes

else := value

# An argument that a module does not get has the module's default.
_may_exist(resource, keys) if {
	resource.format == "module"
	key := keys[0]
	plain := resource.plain
	not key in plain
}

# A part of the way is not known, or may have more members than the file shows.
_may_exist(resource, keys) if {
	some length in numbers.range(1, count(keys))
	part := object.get(resource.value, array.slice(keys, 0, length), null)
	_open(part)
}

_may_exist(resource, keys) if {
	some length in numbers.range(0, count(keys))
	array.concat(resource.path, array.slice(keys, 0, length)) in _unknown
}

_open(part) if {
	is_string(part)
	_is_template(part)
}

# An expression that the evaluation or Ansible would fill in.
_is_template(text) if contains(text, "${")

_is_template(text) if contains(text, "{{")

_open(part) if {
	_intrinsic(part)
	not _no_value(part)
}

_unknown contains place.path if some place in data.document.unknown

# The paths a property may stand at: nested blocks are lists in Terraform, objects elsewhere,
# and a map such as `metadata` may close a row of blocks.
# A property spelled "" cannot be said in this format.
_spellings(resource, name) := _paths(spelled) if {
	spelled := data.catalog.cloud[resource.type].names[resource.format][concat("", [resource.prefix, name])]
} else := [] if {
	resource.format == "arm"
} else := [[_lower_camel(key) | some key in split(_api_name(resource, name), ".")]] if {
	resource.format == "deployment"
} else := [[name]] if {
	resource.format in {"terraform", "module"}
	not contains(name, ".")
} else := [split(name, ".")] if {
	resource.format == "ansible"
} else := [_with_zeros(keys), keys] if {
	resource.format in {"terraform", "module"}
	keys := split(name, ".")
	count(keys) == 2
} else := [_with_zeros(keys), keys, array.concat(_with_zeros(array.slice(keys, 0, count(keys) - 1)), [keys[count(keys) - 1]])] if {
	resource.format in {"terraform", "module"}
	keys := split(name, ".")
} else := [[_camel(key) | some key in split(name, ".")]]

_paths(spelled) := [] if spelled == ""

else := [_keys(text) | some text in spelled] if is_array(spelled)

else := [_keys(spelled)]

_keys(text) := [_step(key) | some key in split(trim_prefix(text, "!"), ".")]

_step(key) := to_number(key) if regex.match(`^[0-9]+$`, key)

else := key

# The modules of Ansible have the names of the API too, with underscores.
_api_name(resource, name) := spelled if {
	spelled := data.catalog.cloud[resource.type].names.ansible[concat("", [resource.prefix, name])]
	is_string(spelled)
	spelled != ""
} else := name

_lower_camel(key) := concat("", [lower(substring(camel, 0, 1)), substring(camel, 1, -1)]) if {
	camel := _camel(key)
}

_with_zeros(keys) := [step |
	some index, key in keys
	some step in {0: [key], 1: [0, key]}[min([index, 1])]
]

_camel(key) := concat("", [concat("", [upper(substring(word, 0, 1)), substring(word, 1, -1)]) | some word in split(key, "_")])

# The value, if the file tells it.
_known(value) := value if {
	is_string(value)
	not _is_template(value)
} else := value if {
	is_boolean(value)
} else := value if {
	is_number(value)
} else := value if {
	is_array(value)
} else := default_value if {
	is_object(value)
	parameter := input.Parameters[value.Ref]
	default_value := _default(parameter)
} else := arm if {
	is_object(value)
	arms := value["Fn::If"]
	arm := _same_arm(arms)
} else := found if {
	is_object(value)
	keys := value["Fn::FindInMap"]
	found := input.Mappings[keys[0]][keys[1]][keys[2]]
} else := text if {
	is_object(value)
	text := value["Fn::Sub"]
	is_string(text)
	not contains(text, "${")
} else := value if {
	is_object(value)
	not _intrinsic(value)
} else := said if {
	is_array(input)
	name := _variable(value)
	said := _of_play(name)
}

_variable(value) := found[0][1] if {
	found := regex.find_all_string_submatch_n(`^\{\{ *([A-Za-z_][A-Za-z0-9_]*) *\}\}$`, value, 1)
}

# A variable of a play is what the play says, unless somebody says otherwise, or another play does.
_of_play(name) := said if {
	values := [value | some play in input; value := play.vars[name]]
	count(values) == 1
	said := values[0]
	not _is_filled(said)
}

_is_filled(said) if contains(said, "{{")

# The default of a parameter is what a template gives unless somebody says otherwise.
_default(parameter) := parameter.Default if not parameter.NoEcho

_same_arm(arms) := value if {
	value := arms[1]
	value == arms[2]
	not is_object(value)
}

_intrinsic(value) if {
	is_object(value)
	count(value) == 1
	some key, _ in value
	_is_function(key)
}

_is_function(key) if key in {"Ref", "Condition"}

_is_function(key) if startswith(key, "Fn::")

_no_value(value) if {
	is_object(value)
	value.Ref == "AWS::NoValue"
}

_no_value(value) if {
	is_object(value)
	value["Fn::If"][1].Ref == "AWS::NoValue"
	value["Fn::If"][2].Ref == "AWS::NoValue"
}

# Judgements about a fact.

_yes := {"true", "yes", "on", "enabled", "enable", "1"}

_no := {"false", "no", "off", "disabled", "disable", "0", "suspended"}

# Turned on in so many words: true, "true", "Enabled".
on(fact) if {
	fact.state == "known"
	lower(sprintf("%v", [fact.value])) in _yes
}

# Turned off in so many words.
turned_off(fact) if {
	fact.state == "known"
	lower(sprintf("%v", [fact.value])) in _no
}

# Not turned on: the file does not say it, or says something else.
off(fact) if fact.state == "absent"

off(fact) if {
	fact.state == "known"
	not on(fact)
}

# On where nothing is said: not turned off, and not unknown.
left_on(fact) if fact.state == "absent"

left_on(fact) if on(fact)

# Not stated, or stated as nothing.
missing(fact) if fact.state == "absent"

missing(fact) if {
	fact.state == "known"
	fact.value in {"", [], {}}
}

# Known to be one of these, in any letter case.
is_one_of(fact, values) if {
	fact.state == "known"
	some value in values
	lower(sprintf("%v", [fact.value])) == lower(sprintf("%v", [value]))
}

# Known, and none of these.
is_none_of(fact, values) if {
	fact.state == "known"
	not is_one_of(fact, values)
}

# Not stated, or none of these.
other_than(fact, _) if fact.state == "absent"

other_than(fact, values) if is_none_of(fact, values)

# Known as a number below the limit.
is_below(fact, limit) if {
	fact.state == "known"
	to_number(fact.value) < limit
}

# Known as a number above the limit.
is_above(fact, limit) if {
	fact.state == "known"
	to_number(fact.value) > limit
}

# The texts of a property that may be one text or a list of them, each with its path;
# numbers, such as ports, are texts too. What a template takes on a condition is in force
# somewhere, so both arms are texts.
texts(fact) := [{"value": text, "path": fact.path}] if {
	fact.state == "known"
	text := _text(fact.value)
} else := [{"value": found.value, "path": array.concat(fact.path, array.concat([index], found.step))} |
	some index, value in fact.value
	some found in _choices(value)
] if {
	fact.state == "known"
	is_array(fact.value)
} else := [{"value": found.value, "path": array.concat(fact.path, found.step)} |
	some found in _choices(fact.value)
] if {
	fact.state == "unknown"
	is_object(fact.value)
} else := []

_choices(value) := [{"value": text, "step": ["Fn::If", number]} |
	some number in [1, 2]
	text := _text(value["Fn::If"][number])
] if {
	is_object(value)
	is_array(value["Fn::If"])
} else := [{"value": text, "step": []}] if {
	text := _text(value)
} else := []

_text(value) := value if is_string(value)

else := sprintf("%v", [value]) if is_number(value)

# A fact in words for a message.
says(fact) := sprintf("%s is not set", [fact.label]) if fact.state == "absent"

else := sprintf("%s is not set, which means %v", [fact.label, fact.value]) if fact.assumed == true

else := sprintf("%s is %v", [fact.label, fact.shown]) if fact.shown != null

else := sprintf("%s is empty", [fact.label]) if fact.value in {"", [], {}}

else := sprintf("%s is %v", [fact.label, fact.value])

# Whether a resource of this type is tied to the target by the property: by reference, or
# by the same name. What cannot be told counts as tied, since it may be.
companion(type, property, target) if {
	some other in resources(type)
	tied(get(other, property), target)
}

# The resources of a type that are tied to the target.
companions(type, property, target) := [other |
	some other in resources(type)
	tied(get(other, property), target)
]

tied(fact, target) if points_at(fact.value, target)

tied(fact, target) if {
	fact.state == "unknown"
	target.format == "terraform"
	text := fact.value
	is_string(text)
	not regex.match(`\$\{(data\.)?[a-z0-9]+_[a-z0-9_]+\.`, text)
}

tied(fact, target) if {
	fact.state == "unknown"
	target.format in {"cloudformation", "sam"}
	not _names_resource(fact)
}

# What begins with a type names a resource of it, and not this one.
tied(fact, target) if {
	target.format == "arm"
	fact.state == "unknown"
	startswith(fact.value, "${")
}

# What a template names is told when it runs.
tied(fact, target) if {
	target.format == "ansible"
	fact.state == "unknown"
}

tied(fact, target) if {
	target.format == "ansible"
	fact.state == "known"
	some property in _naming
	own := get(target, property)
	own.state == "unknown"
	is_string(own.value)
}

# A name that is no parameter is of a resource, even of one that is missing.
_names_resource(fact) if {
	name := fact.value.Ref
	not input.Parameters[name]
}

_names_resource(fact) if fact.value["Fn::GetAtt"]

# Whether a value leads to the resource: by reference, or by the name it has.
points_at(value, target) if refers(value, target)

points_at(value, target) if value in _own_names(target)

points_at(value, target) if {
	target.format in {"cloudformation", "sam"}
	value == target.name
}

points_at(value, target) if {
	target.format == "arm"
	lower(value) == target.value.resourceId
}

# Whether a value refers to the resource: "${aws_s3_bucket.b.id}", {"Ref": "Bucket"}.
refers(value, target) if {
	is_string(value)
	target.format == "terraform"
	some sign in [".", "[", "}"]
	contains(value, concat("", ["${", target.name, sign]))
}

refers(value, target) if {
	is_object(value)
	value.Ref == target.name
}

refers(value, target) if {
	is_object(value)
	value["Fn::GetAtt"][0] == target.name
}

refers(value, target) if {
	is_object(value)
	startswith(value["Fn::GetAtt"], sprintf("%s.", [target.name]))
}

refers(value, target) if {
	is_object(value)
	some sign in [".", "}"]
	contains(value["Fn::Sub"], concat("", ["${", target.name, sign]))
}

_naming := ["bucket", "name", "id", "identifier", "cluster_identifier", "function_name", "repository"]

_own_names(target) := {value |
	some property in _naming
	fact := get(target, property)
	fact.state == "known"
	value := fact.value
	is_string(value)
}
