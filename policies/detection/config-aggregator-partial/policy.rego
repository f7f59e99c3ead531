# METADATA
# title: Configuration aggregator leaves regions out
# description: Regions that are not gathered are where nobody looks.
# custom:
#   severity: low
#   kinds: [terraform, cloudformation, ansible-playbook, ansible-tasks]
#   resources: [
#     aws_config_configuration_aggregator,
#     "AWS::Config::ConfigurationAggregator",
#     config_aggregator,
#     aws_config_aggregator,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-01]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `all_regions = true`.}
package rearguard.detection.config_aggregator_partial

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some aggregator in cloud.resources("aws_config_configuration_aggregator")
	some part in ["account_aggregation_source", "organization_aggregation_source"]
	some source in cloud.blocks(aggregator, part)
	fact := cloud.get(source, "all_regions")
	cloud.off(fact)
	message := sprintf("%s leaves regions out: %s", [aggregator.name, cloud.says(fact)])
}
