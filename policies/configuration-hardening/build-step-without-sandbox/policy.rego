# METADATA
# title: Build step runs outside its sandbox
# description: With `--security=insecure` a step has every right on the machine that builds, and with `--network=host` it reaches the services there. What the step downloads and runs has the same.
# related_resources: [{ref: "https://docs.docker.com/reference/dockerfile/#run---security"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [dockerfile, compose]
#   impact: [confidentiality, integrity]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6, SC-39], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Take the option away, or do on the outside what needs it."}
package rearguard.configuration_hardening.build_step_without_sandbox

import data.rearguard.lib.compose
import data.rearguard.lib.dockerfile

deny contains {"message": message, "path": path} if {
	some run in dockerfile.instructions
	some flag, unsafe in {"security": "insecure", "network": "host"}
	run.value.flags[flag] == unsafe
	path := array.concat(run.path, ["flags", flag])
	message := sprintf("the step runs with --%s=%s", [flag, unsafe])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	service.value.build.privileged in {true, "true"}
	path := array.concat(service.path, ["build", "privileged"])
	message := sprintf("the image of service %s is built with every right on the host", [service.name])
}

deny contains {"message": message, "path": path} if {
	some service in compose.services
	some index
	service.value.build.entitlements[index] == "security.insecure"
	path := array.concat(service.path, ["build", "entitlements", index])
	message := sprintf("the image of service %s may be built outside the sandbox", [service.name])
}
