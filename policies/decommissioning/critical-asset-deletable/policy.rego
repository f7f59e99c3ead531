# METADATA
# title: Critical database can be deleted by one wrong plan
# description: "The organisation depends on it more than on anything else, and a renamed resource or a mistaken destroy deletes it with all its data. A switch that has to be turned first costs a minute."
# custom:
#   severity: low
#   precision: high
#   kinds: [inventory-match]
#   impact: [availability]
#   aliases: [DL-35]
#   controls: {cwe: [CWE-693], attack: [T1485], nist-800-53: [CM-3, CP-9], cis-v8: ["11.2"], samm: [O-OM-2-B]}
#   countermeasure: {kind: configure, text: "Set `deletion_protection`, or `prevent_destroy` in its lifecycle."}
package rearguard.decommissioning.critical_asset_deletable

deny contains {"message": message, "path": ["body", "deletion_protection"], "related": related} if {
	_is_critical
	input.type in {"aws_db_instance", "aws_rds_cluster"}
	object.get(input.body, "deletion_protection", false) == false
	not _is_kept
	message := sprintf("%s is %s with criticality 5, and nothing keeps it from being deleted", [input.title, input.asset.status])
	related := [{"message": sprintf("the criticality of %s", [input.asset.id]), "path": ["asset", "criticality"]}]
}

deny contains {"message": message, "path": ["body", "Properties", "DeletionProtection"], "related": related} if {
	_is_critical
	input.type in {"AWS::RDS::DBInstance", "AWS::RDS::DBCluster"}
	object.get(input.body, ["Properties", "DeletionProtection"], false) == false
	not input.body.DeletionPolicy == "Retain"
	message := sprintf("%s is %s with criticality 5, and nothing keeps it from being deleted", [input.title, input.asset.status])
	related := [{"message": sprintf("the criticality of %s", [input.asset.id]), "path": ["asset", "criticality"]}]
}

_is_critical if {
	input.asset.status in {"active", "legacy"}
	input.asset.criticality == 5
}

# What cannot be known may be true.
_is_kept if {
	some rule in input.body.lifecycle
	object.get(rule, "prevent_destroy", false) != false
}

subject contains [] if _is_critical
