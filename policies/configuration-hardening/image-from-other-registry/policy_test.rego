package rearguard.configuration_hardening.image_from_other_registry_test

import data.rearguard.configuration_hardening.image_from_other_registry as policy

messages(object_, allowed) := {finding.message | some finding in findings} if {
	findings := policy.deny with input as object_ with data.parameters.image_from_other_registry.allowed as allowed
}

pod(image) := {"kind": "Pod", "spec": {"containers": [{"name": "web", "image": image}]}}

compose(service) := {"services": {"web": service}}

test_an_approved_registry_passes if {
	messages(pod("registry.example/team/shop:1"), ["registry.example/team"]) == set()
	messages(compose({"image": "registry.example/team/shop:1"}), ["registry.example/team"]) == set()
	messages(pod("shop:1"), ["docker.io/"]) == set()
}

test_another_registry_is_found if {
	messages(pod("ghcr.io/team/shop:1"), ["registry.example/"]) == {"image ghcr.io/team/shop:1 of container web is from none of registry.example/"}
	messages(compose({"image": "shop:1"}), ["registry.example/"]) == {"image shop:1 of service web is from none of registry.example/"}
}

test_nothing_approved_approves_all if {
	messages(pod("shop:1"), []) == set()
	messages(compose({"image": "shop:1"}), []) == set()
}

test_what_is_built_or_not_stated_passes if {
	messages(compose({"image": "shop:1", "build": "."}), ["registry.example/"]) == set()
	messages(compose({"image": "${IMAGE}"}), ["registry.example/"]) == set()
	messages(pod("{{ .Values.image }}"), ["registry.example/"]) == set()
}
