# METADATA
# title: Kubelet drops or floods events
# description: At 0 the kubelet sends events without any limit, so that one pod that fails over and over can drown all others in the store.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [availability]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: configure, text: "Set `eventRecordQPS` to a limit that fits the node, such as 5."}
package rearguard.detection.kubelet_event_limit_off

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kubelet"}, "event-qps", {"0"})

subject contains path if some path in control_plane.judged({"kubelet"})
