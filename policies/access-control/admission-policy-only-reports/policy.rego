# METADATA
# title: Admission policy reports and refuses nothing
# description: What the policy forbids is admitted all the same. That is right for a trial, and mostly stays long after it.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy/"}]
# custom:
#   severity: low
#   precision: low
#   kinds: [kubernetes-object]
#   impact: [integrity]
#   controls: {cwe: [CWE-693], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Let the policy refuse once its reports are dealt with."}
package rearguard.access_control.admission_policy_only_reports

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["spec", "validationActions"]} if {
	input.kind == "ValidatingAdmissionPolicyBinding"
	is_array(input.spec.validationActions)
	actions := {action | some action in input.spec.validationActions}
	not "Deny" in actions
	message := sprintf("%s refuses nothing", [kubernetes.title])
}

deny contains {"message": message, "path": ["spec", "validationFailureAction"]} if {
	lower(input.spec.validationFailureAction) == "audit"
	message := sprintf("%s refuses nothing: validationFailureAction is %s", [kubernetes.title, input.spec.validationFailureAction])
}

deny contains {"message": message, "path": ["spec", "enforcementAction"]} if {
	input.spec.enforcementAction in {"dryrun", "warn"}
	message := sprintf("%s refuses nothing: enforcementAction is %s", [kubernetes.title, input.spec.enforcementAction])
}
