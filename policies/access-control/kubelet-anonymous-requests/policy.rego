# METADATA
# title: Kubelet answers anybody
# description: The kubelet runs commands in every container of its node and hands out their logs. Answering requests without an identity opens that to everybody who reaches the node.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity, availability]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `authentication.anonymous.enabled: false`, or `--anonymous-auth=false`."}
package rearguard.access_control.kubelet_anonymous_requests

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.unless({"kubelet"}, "anonymous-auth", {"false"})

subject contains path if some path in control_plane.judged({"kubelet"})
