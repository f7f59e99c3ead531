# METADATA
# title: Users of the notebook are root
# description: Whoever takes over the notebook owns the machine. What runs in a notebook comes from many places.
# custom:
#   severity: low
#   precision: low
#   kinds: [terraform]
#   resources: [google_notebooks_instance, google_workbench_instance]
#   impact: [confidentiality, integrity]
#   aliases: [CH-32]
#   controls: {cwe: [CWE-1188], attack: [T1190], nist-800-53: [CM-6, CM-7], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `notebook-disable-root` in the metadata."}
package rearguard.configuration_hardening.google_notebook_root

import data.rearguard.lib.cloud

_properties := {
	"google_notebooks_instance": "metadata.notebook-disable-root",
	"google_workbench_instance": "gce_setup.metadata.notebook-disable-root",
}

deny contains {"message": message, "path": fact.path} if {
	some type, name in _properties
	some resource in cloud.resources(type)
	fact := cloud.get(resource, name)
	cloud.off(fact)
	message := sprintf("%s gives its users root: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if {
	some type, _ in _properties
	some resource in cloud.resources(type)
}
