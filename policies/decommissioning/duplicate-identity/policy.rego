# METADATA
# title: Two assets in use under one identity
# description: An address, name or serial number belongs to one thing at a time. Where two entries claim it, one of them is wrong, and what is decided about one hits the other.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [inventory-asset]
#   impact: [integrity]
#   aliases: [DL-18]
#   controls: {cwe: [CWE-694], nist-800-53: [CM-8], cis-v8: ["1.1"], samm: [O-OM-1-B]}
#   countermeasure: {kind: policy, text: "Merge the two entries, retire the one that is gone, or correct the identifier."}
package rearguard.decommissioning.duplicate_identity

import data.rearguard.lib.assets

# What only one thing can have, and what only one host can have; the surest stands first.
_unique := ["serial", "mac", "arn", "resource_id", "resource_address", "fingerprint", "key_id", "tag"]

_by_host := ["fqdn", "ip", "hostname"]

_hosts := {"server", "vm", "container_host", "network_device", "endpoint", "appliance", "iot", "unknown"}

deny contains {"message": message, "path": ["identifiers", type], "related": related} if {
	assets.live
	type := _types[0]
	others := {one.id | some one in _same}
	shared := assets.few({sprintf("%s %s", [one.type, one.value]) | some one in _same})
	message := sprintf("%s shares the %s with %s, and %s are in use", [assets.title, shared, assets.few(others), _all(count(others))])
	related := [{"message": sprintf("%s is %s", [one.id, one.status]), "path": one.path} | some one in _same; one.type == type]
}

_types := [type | some type in array.concat(_unique, _by_host); type in {one.type | some one in _same}]

_all(1) := "both"

_all(n) := "all" if n > 1

# Each pair is told once, where the one stands that comes second by name.
_same contains {"type": one.type, "value": one.value, "id": one.id, "status": one.status, "path": ["links", "same", i]} if {
	some i, one in assets.list(["links", "same"])
	one.id <= input.id
	one.status in {"active", "legacy", "decommissioning"}
	_is_telling(one)
}

_is_telling(one) if one.type in _unique

# A service may well answer under the name and address of its server.
_is_telling(one) if {
	one.type in {"fqdn", "ip"}
	_is_alike(one)
}

# Short names come again in every domain.
_is_telling(one) if {
	_is_alike(one)
	count(assets.list(["identifiers", "fqdn"])) == 0
}

_is_alike(one) if {
	object.get(one, "kind", "unknown") in _hosts
	object.get(input, "kind", "unknown") in _hosts
}

subject contains [] if assets.live
