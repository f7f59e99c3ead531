# METADATA
# title: Push names no sender
# description: Without a token the receiver cannot tell the service from anybody who finds its address.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform]
#   resources: [google_pubsub_subscription]
#   impact: [confidentiality]
#   aliases: [AC-22]
#   controls: {cwe: [CWE-798], attack: [T1098.001, T1552.001], nist-800-53: [IA-5, AC-2], cis-v8: ["5.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Add `oidc_token`, and check it where the messages arrive."}
package rearguard.access_control.pubsub_push_without_token

import data.rearguard.lib.cloud

deny contains {"message": message, "path": push.path} if {
	some subscription in cloud.resources("google_pubsub_subscription")
	some push in cloud.blocks(subscription, "push_config")
	address := cloud.get(push, "push_endpoint")
	not cloud.missing(address)
	cloud.missing(cloud.get(push, "oidc_token"))
	message := sprintf("%s sends no token", [subscription.name])
}

subject contains resource.path if some resource in cloud.resources("google_pubsub_subscription")
