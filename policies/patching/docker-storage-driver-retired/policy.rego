# METADATA
# title: Docker stores images with a driver that is gone
# description: The driver has been taken out of Docker. A daemon that is told to use it does not start after the next update, or stays on a version without fixes.
# related_resources: [{ref: "https://docs.docker.com/engine/deprecated/"}]
# custom:
#   severity: medium
#   precision: very-high
#   kinds: [docker-daemon]
#   impact: [integrity, availability]
#   controls: {cwe: [CWE-1104], attack: [T1068], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], cis-docker: ["2.6"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move to `overlay2`; images and containers have to be saved before and loaded after."}
package rearguard.patching.docker_storage_driver_retired

import data.rearguard.lib.docker_daemon

_since := {"aufs": "24.0", "overlay": "24.0", "devicemapper": "25.0"}

deny contains {"message": message, "path": path} if {
	some settings in docker_daemon.all
	driver := settings.value["storage-driver"]
	release := _since[driver]
	path := docker_daemon.place(settings, ["storage-driver"])
	message := sprintf("storage driver %s is gone since Docker %s", [driver, release])
}
