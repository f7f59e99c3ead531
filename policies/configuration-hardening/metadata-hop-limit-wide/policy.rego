# METADATA
# title: Metadata service answers beyond the instance
# description: "With a hop limit above one, containers and forwarded requests reach the metadata service and the credentials behind it."
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [
#     aws_instance,
#     aws_spot_instance_request,
#     aws_launch_template,
#     aws_launch_configuration,
#     "AWS::EC2::Instance",
#     "AWS::EC2::LaunchTemplate",
#     "AWS::AutoScaling::LaunchConfiguration",
#     ec2_instance,
#     ec2,
#     ec2_launch_template,
#     ec2_lc,
#     autoscaling_launch_config,
#     module,
#   ]
#   impact: [confidentiality]
#   aliases: [CH-27]
#   controls: {cwe: [CWE-918], attack: [T1552.005], nist-800-53: [AC-3, SC-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `http_put_response_hop_limit = 1`.}
package rearguard.configuration_hardening.metadata_hop_limit_wide

import data.rearguard.lib.cloud

_types := ["aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"]

deny contains {"message": message, "path": fact.path} if {
	some type in _types
	some resource in cloud.resources(type)
	fact := cloud.get(resource, "metadata_options.http_put_response_hop_limit")
	cloud.is_above(fact, 1)
	message := sprintf("%s lets its metadata travel further than the instance: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type in _types
	some resource in cloud.resources(type)
}
