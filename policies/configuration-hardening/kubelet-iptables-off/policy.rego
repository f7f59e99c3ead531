# METADATA
# title: Kubelet does not manage the packet filter
# description: Chains that others rely on are missing then, and traffic of pods may pass where it should not.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [kubernetes-workload, kubernetes-object]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], cis-kubernetes-1.23: ["4.2.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `makeIPTablesUtilChains: true`."}
package rearguard.configuration_hardening.kubelet_iptables_off

import data.rearguard.lib.control_plane

deny contains finding if some finding in control_plane.has({"kubelet"}, "make-iptables-util-chains", {"false"})

subject contains path if some path in control_plane.judged({"kubelet"})
