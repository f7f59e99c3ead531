# METADATA
# title: API server answers anybody
# description: Requests without any identity are let in and judged as the user system:anonymous. One careless binding then opens the cluster to everybody who reaches it, and the API server tells strangers its version meanwhile.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `--anonymous-auth=false`, or restrict anonymous requests to health checks in an AuthenticationConfiguration."}
package rearguard.access_control.api_anonymous_requests

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.unless({"kube-apiserver"}, "anonymous-auth", {"false"})

subject contains path if some path in control_plane.judged({"kube-apiserver"})
