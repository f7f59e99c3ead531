# METADATA
# title: Beanstalk takes no updates by itself
# description: "Updates of the platform carry security corrections, and wait until somebody remembers."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_elastic_beanstalk_environment, aws_elastic_beanstalk_configuration_template, "AWS::ElasticBeanstalk::Environment", "AWS::ElasticBeanstalk::ConfigurationTemplate"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-11]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SI-2], cis-v8: ["7.3", "7.4"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Set `ManagedActionsEnabled` to true.}
package rearguard.patching.beanstalk_without_updates

import data.rearguard.lib.cloud

deny contains {"message": message, "path": value.path} if {
	some type in ["aws_elastic_beanstalk_environment", "aws_elastic_beanstalk_configuration_template"]
	some environment in cloud.resources(type)
	some setting in cloud.blocks(environment, "setting")
	cloud.is_one_of(cloud.get(setting, "namespace"), {"aws:elasticbeanstalk:managedactions"})
	cloud.is_one_of(cloud.get(setting, "name"), {"ManagedActionsEnabled"})
	value := cloud.get(setting, "value")
	cloud.is_none_of(value, {"true"})
	message := sprintf("%s takes no updates by itself: ManagedActionsEnabled is %v", [environment.name, value.value])
}

# Where it is not told, a template for configurations may still tell it.
deny contains {"message": message, "path": environment.path} if {
	some environment in cloud.resources("aws_elastic_beanstalk_environment")
	cloud.get(environment, "setting").state != "unknown"
	cloud.missing(cloud.get(environment, "template_name"))
	not _is_told(environment)
	message := sprintf("%s takes no updates by itself: ManagedActionsEnabled is not set", [environment.name])
}

_is_told(environment) if {
	some setting in cloud.blocks(environment, "setting")
	not cloud.is_none_of(cloud.get(setting, "namespace"), {"aws:elasticbeanstalk:managedactions"})
	not cloud.is_none_of(cloud.get(setting, "name"), {"ManagedActionsEnabled"})
}
