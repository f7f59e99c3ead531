# METADATA
# title: ECS cluster measures nothing
# description: Without Container Insights a crypto miner or a flood shows on the invoice first.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_ecs_cluster, "AWS::ECS::Cluster"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-06]
#   controls: {cwe: [CWE-778], attack: [T1098, T1562.007], nist-800-53: [SI-4(5), AU-6], cis-v8: ["8.11", "13.1"], samm: [O-IM-2-A]}
#   countermeasure: {kind: monitor, text: Set `containerInsights` to `enabled`.}
package rearguard.detection.ecs_cluster_without_insights

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some cluster in cloud.resources("aws_ecs_cluster")
	count([setting | some setting in cloud.blocks(cluster, "setting"); _is_on(setting)]) == 0
	fact := cloud.get(cluster, "setting")
	fact.state != "unknown"
	path := fact.path
	message := sprintf("%s measures nothing: container insights are off", [cluster.name])
}

_is_on(setting) if {
	cloud.is_one_of(cloud.get(setting, "name"), {"containerInsights"})
	cloud.is_one_of(cloud.get(setting, "value"), {"enabled", "enhanced"})
}
