# METADATA
# title: Audit policy does not record what intruders do
# description: An intruder reads secrets, opens shells in pods and lets himself be given tokens. Where the policy records none of it, nothing of that can be found later.
# related_resources: [{ref: "https://kubernetes.io/docs/tasks/debug/debug-cluster/audit/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-object]
#   resources: [Policy]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], cis-kubernetes-1.23: ["3.2.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Add rules of level Metadata or more for these resources, before any rule of level None that takes them in."}
package rearguard.detection.audit_policy_blind

import data.rearguard.lib.kubernetes

_telling := {"secrets", "configmaps", "tokenreviews", "pods", "pods/exec", "pods/portforward", "pods/proxy", "services/proxy", "deployments"}

deny contains {"message": message, "path": ["rules"]} if {
	startswith(input.apiVersion, "audit.k8s.io/")
	unseen := [resource | some resource in _telling; not resource in _seen]
	count(unseen) > 0
	message := sprintf("the audit policy records nothing about %s", [concat(", ", unseen)])
}

# Named by a rule, or taken in by one that names none.
_seen contains resource if {
	some rule in input.rules
	rule.level in {"Metadata", "Request", "RequestResponse"}
	some resource in _telling
	_takes_in(rule, resource)
}

_takes_in(rule, _) if object.get(rule, "resources", null) in {null, []}

_takes_in(rule, resource) if {
	some group in rule.resources
	names := kubernetes.texts(group, "resources")
	count(names & {resource, "*"}) > 0
}

subject contains []
