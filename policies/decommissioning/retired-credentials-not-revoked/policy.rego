# METADATA
# title: Asset out of use whose credentials still work
# description: Keys, passwords and certificates of a machine outlive it. They open the same doors as before, nobody notices their use, and they lie in old backups and on disks that were sold.
# custom:
#   severity: critical
#   precision: high
#   kinds: [inventory-asset]
#   impact: [confidentiality, integrity, availability]
#   aliases: [DL-11]
#   controls: {cwe: [CWE-324], attack: [T1078, T1552], nist-800-53: [AC-2, IA-5, PS-4], cis-v8: ["6.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: remove, text: "Revoke what the asset could log in with and what could log in to it, and enter the day, or `not_applicable` with the reason."}
package rearguard.decommissioning.retired_credentials_not_revoked

import data.rearguard.lib.asset_checklist
import data.rearguard.lib.assets

deny contains {"message": message, "path": step.path, "related": _why} if {
	_is_judged
	some step in asset_checklist.left
	step.name in {"credentials", "keys", "certificates"}
	message := sprintf("%s is %s, and %s", [assets.title, assets.since, asset_checklist.said(step)])
}

deny contains {"message": message, "path": ["decommission", "checklist", "credentials"], "related": _why} if {
	_is_judged
	_may_log_in
	"credentials" in asset_checklist.unsaid
	message := sprintf("%s is %s, and nothing says that its credentials are revoked", [assets.title, assets.since])
}

_is_judged if assets.gone

# What has accounts of its own, or is one.
_may_log_in if input.kind in {
	"server", "vm", "container_host", "network_device", "endpoint", "appliance", "iot", "cloud_resource", "cluster",
	"application", "service", "database", "integration", "identity", "unknown",
}

# A table need not say what its assets are.
_may_log_in if assets.absent(["kind"])

# Whoever has it can use what is on it.
_is_judged if input.status == "lost"

_why := [{"message": "its status", "path": ["status"]}]

subject contains [] if _is_judged
