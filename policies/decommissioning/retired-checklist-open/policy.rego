# METADATA
# title: Asset out of use with open steps of its decommissioning
# description: A name that still resolves can be claimed by somebody else, a firewall rule lets the next owner of the address in, a role can still be assumed. These leftovers are what a decommissioning is there to remove.
# custom:
#   severity: high
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-12]
#   controls: {cwe: [CWE-672], attack: [T1584.001, T1078], nist-800-53: ["CM-8(1)", AC-2, SC-7], cis-v8: ["1.1", "6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Carry the step out and enter the day, or `not_applicable` with the reason."}
package rearguard.decommissioning.retired_checklist_open

import data.rearguard.lib.asset_checklist
import data.rearguard.lib.assets

_elsewhere := {"backups", "credentials", "keys", "certificates"}

deny contains {"message": message, "path": step.path, "related": _why} if {
	assets.gone
	some step in asset_checklist.left
	name = step.name
	not name in _elsewhere
	message := sprintf("%s is %s, and %s", [assets.title, assets.since, asset_checklist.said(step)])
}

deny contains {"message": message, "path": ["decommission", "checklist"], "related": _why} if {
	assets.gone
	missing := [asset_checklist.label(name) | some name in _required; name in asset_checklist.unsaid]
	count(missing) > 0
	message := sprintf("%s is %s, and nothing is said of the %s", [assets.title, assets.since, concat(", the ", missing)])
}

_required contains "dns" if count(_identifiers(["fqdn"])) > 0

_required contains "dns" if {
	input.kind in _served
	count(_identifiers(["hostname"])) > 0
}

_required contains "firewall" if count(_identifiers(["ip", "cidr"])) > 0

_required contains "iam" if input.kind in _served

_served := {"server", "vm", "container_host", "cloud_resource", "cluster", "application", "service", "database"}

# What other assets of the list have a column for.
_required contains name if {
	some name in asset_checklist.unsaid
	not name in _elsewhere
	not assets.in_own_model
}

_identifiers(types) := [one | some type in types; some one in assets.list(["identifiers", type])]

_why := [{"message": "its status", "path": ["status"]}]

subject contains [] if assets.gone
