# METADATA
# title: EKS control plane does not log everything
# description: The logs of the API, its audit trail and its authentication are what an incident in a cluster is understood from; they are off until they are named.
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_eks_cluster, "AWS::EKS::Cluster", module]
#   impact: [confidentiality, integrity]
#   aliases: [ID-07]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Name `api`, `audit`, `authenticator`, `controllerManager` and `scheduler`."}
package rearguard.detection.eks_logs_incomplete

import data.rearguard.lib.cloud

_wanted := {"api", "audit", "authenticator", "controllerManager", "scheduler"}

deny contains {"message": message, "path": fact.path} if {
	some cluster in cloud.resources("aws_eks_cluster")
	fact := cloud.get(cluster, "enabled_cluster_log_types")
	given := _given(fact)
	missing := [type | some type in _wanted; not type in given]
	count(missing) > 0
	message := sprintf("%s does not log %s", [cluster.name, concat(", ", missing)])
}

_given(fact) := set() if {
	cloud.missing(fact)
} else := {value | some value in fact.value} | {value.Type | some value in fact.value} if {
	fact.state == "known"
}
