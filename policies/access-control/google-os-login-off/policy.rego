# METADATA
# title: Logins to machines are not tied to people
# description: "Without OS Login keys in the metadata open the machines: they are shared, never expire, and name nobody."
# custom:
#   severity: medium
#   kinds: [terraform, ansible-playbook, ansible-tasks, deployment-manager]
#   resources: [
#     google_compute_project_metadata,
#     google_compute_instance,
#     google_compute_instance_template,
#     google_compute_region_instance_template,
#     google_compute_instance_from_template,
#     gcp_compute_instance,
#     compute.instance,
#     compute.instanceTemplate,
#     google_compute_project_metadata_item,
#   ]
#   impact: [confidentiality]
#   aliases: [AC-21]
#   controls: {cwe: [CWE-521], attack: [T1110, T1078.004], nist-800-53: [IA-5(1)], cis-v8: ["5.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: Set `enable-oslogin = true` in the metadata of the project.}
package rearguard.access_control.google_os_login_off

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some project in cloud.resources("google_compute_project_metadata")
	fact := cloud.get(project, "metadata.enable-oslogin")
	cloud.off(fact)
	message := sprintf("%s does not turn OS Login on: %s", [project.name, cloud.says(fact)])
}

deny contains {"message": message, "path": fact.path} if {
	some type in ["google_compute_instance", "google_compute_instance_template", "google_compute_region_instance_template", "google_compute_instance_from_template"]
	some machine in cloud.resources(type)
	fact := cloud.get(machine, "metadata.enable-oslogin")
	cloud.turned_off(fact)
	message := sprintf("%s turns OS Login off: %s", [machine.name, cloud.says(fact)])
}

# One entry of the metadata of a project may stand by itself.
deny contains {"message": message, "path": fact.path} if {
	some item in cloud.resources("google_compute_project_metadata_item")
	cloud.is_one_of(cloud.get(item, "key"), {"enable-oslogin"})
	fact := cloud.get(item, "value")
	cloud.turned_off(fact)
	message := sprintf("%s turns OS Login off: %s", [item.name, cloud.says(fact)])
}
