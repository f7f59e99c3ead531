# METADATA
# title: Public zone keeps no log of queries
# description: "Malware finds its master by name, and an outage of a name shows first in the queries: without a log neither can be traced."
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, cloudformation]
#   resources: [aws_route53_zone, "AWS::Route53::HostedZone"]
#   impact: [confidentiality, integrity]
#   aliases: [ID-17]
#   controls: {cwe: [CWE-778], attack: [T1562.008], nist-800-53: [AU-2, AU-12], cis-v8: ["8.2"], samm: [O-IM-1-A]}
#   countermeasure: {kind: monitor, text: Add `aws_route53_query_log` for the zone.}
package rearguard.detection.zone_without_query_log

import data.rearguard.lib.cloud

deny contains {"message": message, "path": zone.path} if {
	some zone in cloud.resources("aws_route53_zone")
	zone.format == "terraform"
	cloud.missing(cloud.get(zone, "vpc"))
	not cloud.companion("aws_route53_query_log", "zone_id", zone)
	message := sprintf("%s keeps no log of queries", [zone.name])
}

deny contains {"message": message, "path": fact.path} if {
	some zone in cloud.resources("aws_route53_zone")
	zone.format == "cloudformation"
	cloud.missing(cloud.get(zone, "vpc"))
	fact := cloud.get(zone, "query_logging_config")
	cloud.missing(fact)
	message := sprintf("%s keeps no log of queries: %s", [zone.name, cloud.says(fact)])
}
