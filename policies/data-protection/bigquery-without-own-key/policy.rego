# METADATA
# title: Dataset has no key of its owner
# description: Tables are encrypted with a key of the platform; a key of one's own can be restricted and revoked.
# custom:
#   severity: low
#   precision: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [google_bigquery_dataset, gcp_bigquery_dataset, bigquery.dataset]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Add `default_encryption_configuration`.}
package rearguard.data_protection.bigquery_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_bigquery_dataset")
	fact := cloud.get(resource, "default_encryption_configuration.kms_key_name")
	cloud.missing(fact)
	message := sprintf("%s has no key of its owner: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_bigquery_dataset")
