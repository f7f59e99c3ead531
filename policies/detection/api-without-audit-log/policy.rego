# METADATA
# title: API server writes its audit log nowhere
# description: Events are recorded by a policy, but without a file or a webhook to take them nothing is kept.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], cis-kubernetes-1.23: ["1.2.19"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Set `--audit-log-path`, or `--audit-webhook-config-file`."}
package rearguard.detection.api_without_audit_log

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.lacks(_without_webhook, "audit-log-path")

_without_webhook contains "kube-apiserver" if not "kube-apiserver" in _with_webhook

_with_webhook contains name if {
	some program in control_plane.programs
	control_plane.flag(program, "audit-webhook-config-file")
	name = program.name
}

subject contains path if some path in control_plane.judged({"kube-apiserver"})
