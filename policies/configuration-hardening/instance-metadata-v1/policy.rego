# METADATA
# title: Instance allows version 1 of the metadata service
# description: Version 1 answers any request, so that a flaw in a web application that fetches URLs hands out the credentials of the instance.
# custom:
#   severity: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_instance,
#     aws_spot_instance_request,
#     aws_launch_template,
#     aws_imagebuilder_infrastructure_configuration,
#     aws_ec2_instance_metadata_defaults,
#     "AWS::ImageBuilder::InfrastructureConfiguration",
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

_types := ["aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some instance in cloud.resources(type)
	fact := cloud.get(instance, "metadata_options.http_tokens")
	_allows_v1(instance, fact)
	not cloud.is_one_of(cloud.get(instance, "metadata_options.http_endpoint"), {"disabled"})
	message := sprintf("%s answers version 1 of the metadata service: %s", [instance.name, cloud.says(fact)])
}

# Machines that images are built on have the settings under another name, and so has the
# region, whose word counts where nothing else is said.
deny contains {"message": message, "path": fact.path} if {
	some [type, property] in [["aws_imagebuilder_infrastructure_configuration", "instance_metadata_options.http_tokens"], ["aws_ec2_instance_metadata_defaults", "http_tokens"]]
	some resource in cloud.resources(type)
	fact := cloud.get(resource, property)
	_is_optional(resource, fact)
	message := sprintf("%s lets version 1 of the metadata service answer: %s", [resource.name, cloud.says(fact)])
}

_is_optional(_, fact) if cloud.is_none_of(fact, {"required", "no-preference"})

_is_optional(resource, fact) if {
	resource.type == "aws_imagebuilder_infrastructure_configuration"
	cloud.missing(fact)
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
