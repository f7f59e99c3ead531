# METADATA
# title: Beanstalk leaves its logs on the machines
# description: "The logs are gone with the machine, which is when they are needed."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_elastic_beanstalk_environment, "AWS::ElasticBeanstalk::Environment"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Set `StreamLogs` to true.}
package rearguard.detection.beanstalk_logs_kept_on_machines

import data.rearguard.lib.cloud

deny contains {"message": message, "path": value.path} if {
	some environment in cloud.resources("aws_elastic_beanstalk_environment")
	some setting in cloud.blocks(environment, "setting")
	cloud.is_one_of(cloud.get(setting, "namespace"), {"aws:elasticbeanstalk:cloudwatch:logs"})
	cloud.is_one_of(cloud.get(setting, "name"), {"StreamLogs"})
	value := cloud.get(setting, "value")
	cloud.is_none_of(value, {"true"})
	message := sprintf("%s leaves its logs on the machines: StreamLogs is %v", [environment.name, value.value])
}

# Where it is not told, a template for configurations may still tell it.
deny contains {"message": message, "path": environment.path} if {
	some environment in cloud.resources("aws_elastic_beanstalk_environment")
	cloud.get(environment, "setting").state != "unknown"
	cloud.missing(cloud.get(environment, "template_name"))
	not _is_told(environment)
	message := sprintf("%s leaves its logs on the machines: StreamLogs is not set", [environment.name])
}

_is_told(environment) if {
	some setting in cloud.blocks(environment, "setting")
	not cloud.is_none_of(cloud.get(setting, "namespace"), {"aws:elasticbeanstalk:cloudwatch:logs"})
	not cloud.is_none_of(cloud.get(setting, "name"), {"StreamLogs"})
}
