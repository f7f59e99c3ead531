# METADATA
# title: Docker takes images without encryption
# description: From such a registry images come over plain HTTP or with any certificate, so anybody on the way may hand over another one. An image runs with all the rights that its containers have.
# custom:
#   severity: high
#   kinds: [docker-daemon, ansible-playbook, ansible-tasks]
#   impact: [integrity]
#   aliases: [CH-24]
#   controls: {cwe: [CWE-319], attack: [T1557, T1195.002], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], cis-docker: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Give the registry a certificate and remove it from the list."}
package rearguard.configuration_hardening.docker_insecure_registry

import data.rearguard.lib.docker_daemon

deny contains {"message": message, "path": path} if {
	some settings in docker_daemon.all
	some index, registry in settings.value["insecure-registries"]
	path := docker_daemon.place(settings, ["insecure-registries", index])
	not regex.match(`^(?:localhost|127\.)`, registry)
	message := sprintf("images of %s come without encryption", [registry])
}

deny contains {"message": message, "path": path} if {
	some settings in docker_daemon.all
	some index, mirror in settings.value["registry-mirrors"]
	path := docker_daemon.place(settings, ["registry-mirrors", index])
	regex.match(`^http://`, mirror)
	not regex.match(`^http://(?:localhost|127\.)`, mirror)
	message := sprintf("images of %s come without encryption", [mirror])
}
