# METADATA
# title: Admission webhook is passed by when it does not answer
# description: With the failure policy Ignore objects are admitted unchecked while the webhook is down, and an intruder can bring it down.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-object]
#   resources: [ValidatingWebhookConfiguration, ValidatingAdmissionPolicy]
#   impact: [integrity]
#   controls: {cwe: [CWE-862], attack: [T1078], nist-800-53: [AC-3, AC-6], cis-v8: ["6.8"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `failurePolicy: Fail`, and leave the namespace of the webhook itself out."}
package rearguard.access_control.admission_webhook_fails_open

import data.rearguard.lib.kubernetes

deny contains {"message": message, "path": ["webhooks", index, "failurePolicy"]} if {
	some index
	input.webhooks[index].failurePolicy == "Ignore"
	message := sprintf("%s is passed by when it does not answer", [kubernetes.title])
}

deny contains {"message": message, "path": ["spec", "failurePolicy"]} if {
	input.kind == "ValidatingAdmissionPolicy"
	input.spec.failurePolicy == "Ignore"
	message := sprintf("%s is passed by when it cannot be evaluated", [kubernetes.title])
}

subject contains []
