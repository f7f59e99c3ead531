# METADATA
# title: Destroyed keys are gone within days
# description: What the key encrypted cannot be read after the key is destroyed; the delay is the time to notice. The default is 30 days.
# custom:
#   severity: low
#   kinds: [terraform, deployment-manager]
#   resources: [google_kms_crypto_key, cloudkms.cryptoKey]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-12, SC-28(1)], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: configure, text: "Remove `destroy_scheduled_duration`, or set 30 days."}
package rearguard.data_protection.google_kms_destroyed_soon

import data.rearguard.lib.cloud

_values := {"86400s", "172800s", "259200s", "604800s"}

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_kms_crypto_key")
	fact := cloud.get(resource, "destroy_scheduled_duration")
	cloud.is_one_of(fact, _values)
	message := sprintf("%s destroys keys soon after the call: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_kms_crypto_key")
