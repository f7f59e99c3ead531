# METADATA
# title: Pods may start any number of processes
# description: A fork bomb in one pod takes all process numbers of the node. The kubelet then starts nothing any more, and what runs there fails.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/policy/pid-limiting/"}]
# custom:
#   severity: low
#   precision: medium
#   kinds: [kubernetes-object]
#   resources: [KubeletConfiguration]
#   impact: [availability]
#   controls: {cwe: [CWE-770], attack: [T1499], nist-800-53: [SC-5, SC-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `podPidsLimit` to a few hundred or thousand."}
package rearguard.configuration_hardening.pod_process_limit_missing

deny contains {"message": message, "path": ["podPidsLimit"]} if {
	object.get(input, "podPidsLimit", -1) in {-1, 0, null}
	message := "the kubelet sets no limit to the processes of a pod"
}

subject contains []
