package rearguard.configuration_hardening.image_from_other_registry_test

import data.rearguard.configuration_hardening.image_from_other_registry as policy

messages(kind, object_, allowed) := {finding.message | some finding in findings} if {
	findings := policy.deny with input as object_ with data.document.kind as kind with data.parameters.image_from_other_registry.allowed as allowed
}

pod(image, allowed) := messages("kubernetes-workload", {"kind": "Pod", "spec": {"containers": [{"name": "web", "image": image}]}}, allowed)

compose(service, allowed) := messages("compose", {"services": {"web": service}}, allowed)

task(module, image, allowed) := messages("ansible-tasks", [{"name": "Run", module: {"image": image}}], allowed)

resource(type, key, image, allowed) := {finding.message | some finding in findings} if {
	findings := policy.deny with data.document.kind as "terraform"
		with data.document.scalars as [{"key": key, "value": image, "path": ["resource", type, "a", 0, key]}]
		with data.parameters.image_from_other_registry.allowed as allowed
}

test_an_approved_registry_passes if {
	pod("registry.example/team/shop:1", ["registry.example/team"]) == set()
	compose({"image": "registry.example/team/shop:1"}, ["registry.example/team"]) == set()
	pod("shop:1", ["docker.io/"]) == set()
}

test_another_registry_is_found if {
	pod("ghcr.io/team/shop:1", ["registry.example/"]) == {"image ghcr.io/team/shop:1 is from none of registry.example/"}
	compose({"image": "shop:1"}, ["registry.example/"]) == {"image shop:1 is from none of registry.example/"}
	task("docker_container", "shop:1", ["registry.example/"]) == {"image shop:1 is from none of registry.example/"}
	resource("kubernetes_deployment", "image", "shop:1", ["registry.example/"]) == {"image shop:1 is from none of registry.example/"}
}

test_what_is_no_image_passes if {
	task("docker_image_info", "shop:1", ["registry.example/"]) == set()
	resource("digitalocean_droplet", "image", "shop:1", ["registry.example/"]) == set()
	resource("kubernetes_deployment", "name", "shop:1", ["registry.example/"]) == set()
}

test_nothing_approved_approves_all if {
	pod("shop:1", []) == set()
	compose({"image": "shop:1"}, []) == set()
}

test_what_is_built_or_not_stated_passes if {
	compose({"image": "shop:1", "build": "."}, ["registry.example/"]) == set()
	compose({"image": "${IMAGE}"}, ["registry.example/"]) == set()
	pod("{{ .Values.image }}", ["registry.example/"]) == set()
}
