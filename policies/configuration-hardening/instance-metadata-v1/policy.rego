# METADATA
# title: Instance allows version 1 of the metadata service
# description: Version 1 answers any request, so that a flaw in a web application that fetches URLs hands out the credentials of the instance.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_instance,
#     aws_launch_template,
#     aws_launch_configuration,
#     "AWS::EC2::LaunchTemplate",
#     "AWS::AutoScaling::LaunchConfiguration",
#     "AWS::EC2::Instance",
#     module,
#     ec2_instance,
#     ec2,
#     ec2_launch_template,
#     ec2_lc,
#     autoscaling_launch_config,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-27]
#   controls: {cwe: [CWE-918], attack: [T1552.005], nist-800-53: [AC-3, SC-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `http_tokens = "required"` in `metadata_options`.}
package rearguard.configuration_hardening.instance_metadata_v1

import data.rearguard.lib.cloud

_types := ["aws_instance", "aws_launch_template", "aws_launch_configuration"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some instance in cloud.resources(type)
	fact := cloud.get(instance, "metadata_options.http_tokens")
	_allows_v1(instance, fact)
	not cloud.is_one_of(cloud.get(instance, "metadata_options.http_endpoint"), {"disabled"})
	message := sprintf("%s answers version 1 of the metadata service: %s", [instance.name, cloud.says(fact)])
}

_allows_v1(_, fact) if cloud.is_none_of(fact, {"required"})

# An instance in a template has no such property, and one made from a launch template has it there.
_allows_v1(instance, fact) if {
	cloud.missing(fact)
	not _is_elsewhere(instance)
}

_is_elsewhere(instance) if {
	instance.type == "aws_instance"
	instance.format == "cloudformation"
}

_is_elsewhere(instance) if count(cloud.blocks(instance, "launch_template")) > 0

subject contains instance.path if {
	some type in _types
	some instance in cloud.resources(type)
}
