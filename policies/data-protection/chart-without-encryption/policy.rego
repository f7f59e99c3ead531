# METADATA
# title: Terraform installs a chart that comes without encryption
# description: Anybody on the way may hand over another chart, and whatever it holds is then run in the cluster.
# custom:
#   severity: high
#   precision: very-high
#   kinds: [terraform]
#   impact: [integrity]
#   controls: {cwe: [CWE-319, CWE-494], attack: [T1557, T1195.002], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10", "2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Use a repository at `https://` or `oci://`."}
package rearguard.data_protection.chart_without_encryption

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some release in cloud.resources("helm_release")
	some name in ["repository", "chart"]
	fact := cloud.get(release, name)
	startswith(fact.value, "http://")
	message := sprintf("%s is installed from %s", [release.name, fact.value])
}
