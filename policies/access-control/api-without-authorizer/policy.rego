# METADATA
# title: API has no authorizer
# description: "Methods of an API ask an authorizer who is calling. Without one they know the keys of the account, or nobody."
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   resources: [aws_api_gateway_rest_api, "AWS::ApiGateway::RestApi", api_gateway, aws_api_gateway]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Add an authorizer and name it at the methods.}
package rearguard.access_control.api_without_authorizer

import data.rearguard.lib.ansible
import data.rearguard.lib.cloud

deny contains {"message": message, "path": api.path} if {
	some api in cloud.resources("aws_api_gateway_rest_api")
	api.format in {"terraform", "cloudformation"}
	not cloud.companion("aws_api_gateway_authorizer", "rest_api_id", api)
	every property in ["body", "body_s3_location"] {
		cloud.missing(cloud.get(api, property))
	}
	message := sprintf("%s has no authorizer", [api.name])
}

# Ansible makes an API of its description, where authorizers are extensions.
deny contains {"message": message, "path": path} if {
	some call in ansible.calls
	call.module in {"api_gateway", "aws_api_gateway"}
	some property in ["swagger_dict", "swagger_text"]
	description := sprintf("%v", [call.arguments[property]])
	not contains(description, "{{")
	not contains(description, "x-amazon-apigateway-authorizer")
	path := array.concat(call.path, [property])
	message := sprintf("the API of the task %q has no authorizer", [ansible.name(call.task)])
}
