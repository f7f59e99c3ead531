# METADATA
# title: Search domain keeps no audit log
# description: The audit log says who searched for what; without it a leak cannot be traced.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [
#     aws_opensearch_domain,
#     aws_elasticsearch_domain,
#     "AWS::OpenSearchService::Domain",
#     "AWS::Elasticsearch::Domain",
#     module,
#   ]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: "Publish `AUDIT_LOGS` with `log_publishing_options`, and turn on fine-grained access."}
package rearguard.detection.search_domain_without_audit_log

import data.rearguard.lib.cloud

_logs := {"AUDIT_LOGS"}

deny contains {"message": message, "path": fact.path} if {
	some type in ["aws_opensearch_domain", "aws_elasticsearch_domain"]
	some domain in cloud.resources(type)
	fact := cloud.get(domain, "log_publishing_options")
	fact.state != "unknown"
	not _publishes(domain, fact)
	message := sprintf("%s keeps no audit log", [domain.name])
}

_publishes(domain, _) if {
	some option in cloud.blocks(domain, "log_publishing_options")
	_may_be(cloud.get(option, "log_type"))
	cloud.left_on(cloud.get(option, "enabled"))
}

# A template has an object with a key for each log.
_publishes(_, fact) if {
	some log, option in fact.value
	log in _logs
	not object.get(option, "Enabled", true) in {false, "false"}
}

_may_be(fact) if cloud.is_one_of(fact, _logs)

_may_be(fact) if fact.state == "unknown"
