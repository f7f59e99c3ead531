# METADATA
# title: Beanstalk allows version 1 of the metadata service
# description: "Version 1 answers any request, so that a flaw in the application hands out the credentials of the machine."
# custom:
#   severity: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_elastic_beanstalk_environment, "AWS::ElasticBeanstalk::Environment"]
#   impact: [confidentiality]
#   aliases: [CH-27]
#   controls: {cwe: [CWE-918], attack: [T1552.005], nist-800-53: [AC-3, SC-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `DisableIMDSv1` to true.}
package rearguard.configuration_hardening.beanstalk_metadata_v1

import data.rearguard.lib.cloud

deny contains {"message": message, "path": value.path} if {
	some environment in cloud.resources("aws_elastic_beanstalk_environment")
	some setting in cloud.blocks(environment, "setting")
	cloud.is_one_of(cloud.get(setting, "namespace"), {"aws:autoscaling:launchconfiguration"})
	cloud.is_one_of(cloud.get(setting, "name"), {"DisableIMDSv1"})
	value := cloud.get(setting, "value")
	cloud.is_none_of(value, {"true"})
	message := sprintf("%s answers version 1 of the metadata service: DisableIMDSv1 is %v", [environment.name, value.value])
}
