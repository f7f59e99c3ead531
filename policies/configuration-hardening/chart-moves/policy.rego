# METADATA
# title: Terraform installs whatever version of a chart is current
# description: Without a version the next run brings another release of the chart and of all its images. A bad or hijacked one arrives by itself.
# related_resources: [{ref: "https://registry.terraform.io/providers/hashicorp/helm/latest/docs/resources/release"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [terraform]
#   impact: [integrity]
#   controls: {cwe: [CWE-1357], attack: [T1195.002], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name the `version` of the chart, and let a tool keep it current."}
package rearguard.configuration_hardening.chart_moves

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some release in cloud.resources("helm_release")
	fact := cloud.get(release, "version")
	cloud.missing(fact)
	not _is_local(release)
	message := sprintf("%s installs whatever version is current", [release.name])
}

# A chart of this repository, or one whose address says it.
_is_local(release) if {
	chart := cloud.get(release, "chart")
	regex.match(`^[./]|\.tgz$|\$\{`, sprintf("%v", [chart.value]))
}
