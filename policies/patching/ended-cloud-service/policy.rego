# METADATA
# title: Service was shut down by its provider
# description: "Nothing new is made in a service that its provider has ended, what is left is not mended any more, and the template cannot be rolled out a second time."
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, ansible-playbook, ansible-tasks, cloudformation]
#   impact: [availability, integrity]
#   controls: {cwe: [CWE-1104], nist-800-53: [SA-22], cis-v8: ["2.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Move to the service that the provider names as the successor, and take this one out."}
package rearguard.patching.ended_cloud_service

import data.rearguard.lib.ansible

deny contains {"message": message, "path": one.path} if {
	some one in _ended
	message := sprintf("%s belongs to %s, which ended on %s", [one.name, one.service.name, one.service.ended])
}

_ended contains {"name": name, "path": path, "service": service} if {
	some name, body in input.Resources
	parts := split(body.Type, "::")
	count(parts) == 3
	service := data.catalog.ended_services[sprintf("AWS::%s::", [parts[1]])]
	service.ended <= data.context.as_of
	path := ["Resources", name, "Type"]
}

_ended contains {"name": name, "path": path, "service": service} if {
	some type, instances in input.resource
	some prefix, service in data.catalog.ended_services
	startswith(type, prefix)
	service.ended <= data.context.as_of
	some label, _ in instances
	name := sprintf("%s.%s", [type, label])
	path := ["resource", type, label]
}

_ended contains {"name": name, "path": path, "service": service} if {
	some call in ansible.calls
	service := data.catalog.ended_services[_modules[call.module]]
	service.ended <= data.context.as_of
	name := sprintf("the task %q", [ansible.name(call.task)])
	path := call.path
}

_modules := {
	"aws_inspector_target": "AWS::Inspector::",
	"aws_waf_condition": "AWS::WAF::",
	"aws_waf_rule": "AWS::WAF::",
	"aws_waf_web_acl": "AWS::WAF::",
	"inspector_target": "AWS::Inspector::",
	"waf_condition": "AWS::WAF::",
	"waf_rule": "AWS::WAF::",
	"waf_web_acl": "AWS::WAF::",
}
