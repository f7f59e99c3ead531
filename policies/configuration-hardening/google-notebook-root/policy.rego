# METADATA
# title: Users of the notebook are root
# description: Whoever takes over the notebook owns the machine. What runs in a notebook comes from many places.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [google_notebooks_instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `notebook-disable-root` in the metadata."}
package rearguard.configuration_hardening.google_notebook_root

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("google_notebooks_instance")
	fact := cloud.get(resource, "metadata.notebook-disable-root")
	cloud.off(fact)
	message := sprintf("%s gives its users root: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("google_notebooks_instance")
