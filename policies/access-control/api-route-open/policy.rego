# METADATA
# title: API route takes calls from everybody
# description: A route without authorisation can be called by everybody who finds it.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_apigatewayv2_route, "AWS::ApiGatewayV2::Route", "AWS::Serverless::Function", "AWS::Serverless::StateMachine"]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-306], attack: [T1190, T1078.004], nist-800-53: [IA-2, AC-3], cis-v8: ["6.7"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `authorization_type` to `JWT`, `AWS_IAM` or `CUSTOM`."}
package rearguard.access_control.api_route_open

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some route in cloud.resources("aws_apigatewayv2_route")
	fact := cloud.get(route, "authorization_type")
	cloud.other_than(fact, {"JWT", "AWS_IAM", "CUSTOM"})
	_asks(cloud.get(route, "route_key"))
	message := sprintf("%s takes calls from everybody: %s", [route.name, cloud.says(fact)])
}

# What calls a function says in so many words that it needs nobody's name.
deny contains {"message": message, "path": path} if {
	some name, body in input.Resources
	body.Type in {"AWS::Serverless::Function", "AWS::Serverless::StateMachine"}
	some event, said in body.Properties.Events
	said.Type in {"Api", "HttpApi"}
	said.Properties.Auth.Authorizer == "NONE"
	not _is_question(said)
	path := ["Resources", name, "Properties", "Events", event, "Properties", "Auth", "Authorizer"]
	message := sprintf("%s takes calls of %s from everybody: the authorizer is NONE", [name, event])
}

_is_question(said) if lower(said.Properties.Method) == "options"

# Questions before a call, and the messages of a socket, which is asked when it is opened.
_asks(key) if {
	value := key.value
	startswith(value, "OPTIONS ") == false
	not _is_message(value)
}

_asks(key) if key.state == "unknown"

_is_message(key) if {
	not contains(key, " ")
	not key in {"$connect", "$default"}
}
