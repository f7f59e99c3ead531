# METADATA
# title: Image runs as root by default
# description: Without `USER` the program of an image runs as root. Whoever breaks into it may then change everything in the container, and a flaw of the runtime or a careless mount gives them the host.
# related_resources: [{ref: "https://docs.docker.com/build/building/best-practices/#user"}]
# custom:
#   severity: medium
#   kinds: [dockerfile]
#   impact: [confidentiality, integrity]
#   aliases: [CH-02]
#   controls: {cwe: [CWE-250], attack: [T1611], nist-800-53: [AC-6], cis-v8: ["4.1"], cis-docker: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Create a user in the image and name it, best by number, with `USER` before the program starts."}
package rearguard.access_control.image_user_not_stated

import data.rearguard.lib.dockerfile
import data.rearguard.lib.images

deny contains {"message": message, "path": path} if {
	not dockerfile.last("user")
	image := _base
	lower(image) != "scratch"
	not _brings_its_own_user(image)
	_starts_a_program(image)
	path := array.concat(dockerfile.final.path, ["raw"])
	message := sprintf("the image built on %s states no user and runs as root", [image])
}

# The image below the final stage and the stages it is built on.
_base := input.stages[min(dockerfile.lineage)].image

# The image says what it starts or where it serves.
_starts_a_program(_) if {
	some instruction in {"cmd", "entrypoint", "expose"}
	dockerfile.last(instruction)
}

# Or it takes over what its base starts, unless that is a shell: then it is a base for others.
_starts_a_program(image) if {
	name = images.parse(image).name
	not name in _shells
}

_shells := {
	"alpine", "ubuntu", "debian", "busybox", "centos", "fedora", "amazonlinux", "rockylinux", "almalinux", "oraclelinux",
	"archlinux", "photon", "buildpack-deps", "ubi", "ubi-minimal", "ubi8", "ubi9", "node", "python", "ruby", "golang",
	"openjdk", "eclipse-temurin", "amazoncorretto", "rust", "gcc", "maven", "gradle", "php", "perl", "sdk", "runtime",
}

# Images that are known to come with another user.
_brings_its_own_user(image) if regex.match(`(?i)nonroot|rootless|unprivileged|^(?:docker\.io/)?bitnami/|^(?:docker\.io/)?jenkins/|^cgr\.dev/`, image)

subject contains dockerfile.final.path
