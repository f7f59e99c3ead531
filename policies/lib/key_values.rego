# Properties that a template keeps in a list of keys and values, where the other formats
# have a property for each: the attributes of load balancers.
package rearguard.lib.key_values

import data.rearguard.lib.cloud

# What a resource says about a property, or about a key of the list with this name.
get(resource, property, _, _) := cloud.get(resource, property) if resource.format != "cloudformation"

get(resource, _, list, key) := fact if {
	resource.format == "cloudformation"
	found := cloud.get(resource, list)
	fact := _listed(found, key)
}

_listed(found, key) := object.union(found, {"state": "unknown"}) if _is_open(found)

else := {"state": "known", "value": items[0].value, "path": items[0].path, "label": key} if {
	items := _items(found, key)
	count(items) > 0
}

else := {"state": "absent", "value": null, "path": found.path, "label": key}

_is_open(found) if found.state == "unknown"

# A member that is made when the template runs may be any of them.
_is_open(found) if {
	some item in found.value
	not item.Key
}

# A key whose value is not known may have any.
_is_open(found) if {
	some item in found.value
	is_object(item.Value)
}

_items(found, key) := [{"value": item.Value, "path": path} |
	some index, item in found.value
	item.Key == key
	path := array.concat(found.path, [index, "Value"])
]
