package rearguard.lib.compose_test

import data.rearguard.lib.compose

one(service) := {"services": {"web": service}}

test_services_of_the_first_version_stand_at_the_top if {
	found := {service.path | some service in compose.services} with input as {"web": {"image": "a"}, "x": {"y": 1}}
	found == {["web"]}
}

test_defaults_are_filled_in if {
	compose.filled("${PORT:-80}:${INNER-90}") == "80:90"
	compose.filled("${PORT}:$INNER") == "$:$"
	compose.filled("${TOKEN:?set it}") == "$"
}

mount(item) := [first.source, first.target, first.read_only] if {
	mounts := compose.mounts with input as one({"volumes": [item]})
	some first in mounts
}

test_mounts_of_both_forms if {
	mount("/etc:/host:ro,z") == ["/etc", "/host", true]
	mount("${SOCK:-/var/run/docker.sock}:/s") == ["/var/run/docker.sock", "/s", false]
	mount({"type": "bind", "source": "/etc", "target": "/host", "read_only": true}) == ["/etc", "/host", true]
}

test_named_volumes_may_be_directories_of_the_host if {
	named := {"driver_opts": {"o": "bind,ro", "device": "/etc"}}
	short := compose.mounts with input as {"services": {"web": {"volumes": ["x:/x", "settings:/s"]}}, "volumes": {"settings": named}}
	{[mounted.source, mounted.target, mounted.read_only] | some mounted in short; mounted.path[0] == "volumes"} == {["/etc", "/s", true]}
	long := compose.mounts with input as {"services": {"web": {"volumes": [{"source": "settings", "target": "/s"}]}}, "volumes": {"settings": named}}
	{[mounted.source, mounted.target] | some mounted in long; mounted.path[0] == "volumes"} == {["/etc", "/s"]}
	unused := compose.mounts with input as {"services": {"web": {"volumes": ["/data"]}}, "volumes": {"settings": named}}
	count(unused) == 0
}

test_anonymous_volumes_mount_nothing_of_the_host if {
	count(compose.mounts) == 0 with input as one({"volumes": ["/data", {"type": "volume", "target": "/x"}, null]})
}

port(item) := [first.host, first.published, first.target] if {
	ports := compose.ports with input as one({"ports": [item]})
	some first in ports
}

test_ports_of_every_form if {
	port(80) == ["", "", "80"]
	port("80/udp") == ["", "", "80"]
	port("8080:80") == ["", "8080", "80"]
	port("${PORT:-8080}:80") == ["", "8080", "80"]
	port("127.0.0.1:8080:80") == ["127.0.0.1", "8080", "80"]
	port("127.0.0.1::80") == ["127.0.0.1", "", "80"]
	port("[::1]:8080:80") == ["[::1]", "8080", "80"]
	port({"target": 80, "published": "8080", "host_ip": "127.0.0.1"}) == ["127.0.0.1", "8080", "80"]
	port({"target": 80}) == ["", "", "80"]
}

test_only_ports_without_a_narrow_address_are_open if {
	compose.is_open({"host": ""})
	compose.is_open({"host": "0.0.0.0"})
	not compose.is_open({"host": "127.0.0.1"})
}

test_variables_of_both_forms if {
	listed := {[found.name, found.value] | some found in compose.variables} with input as one({"environment": ["A=b=c", "D"]})
	listed == {["A", "b=c"]}
	mapped := {[found.name, found.value] | some found in compose.variables} with input as one({"environment": {"A": true, "D": null}})
	mapped == {["A", true]}
}

test_security_options_of_both_spellings if {
	found := {[option.name, option.value] | some option in compose.security_options} with input as one({"security_opt": ["seccomp=unconfined", "apparmor:unconfined", "label:disable"]})
	found == {["seccomp", "unconfined"], ["apparmor", "unconfined"], ["label", "disable"]}
}

test_capabilities_are_named_firstway if {
	found := {[capability.change, capability.name] | some capability in compose.capabilities} with input as one({"cap_add": ["CAP_sys_admin"], "cap_drop": ["all"]})
	found == {["add", "SYS_ADMIN"], ["drop", "ALL"]}
}

test_what_every_service_lacks_is_reported_once if {
	both := {"services": {"a": {}, "b": {}}}
	all := compose.places(compose.services) with input as both
	all == [{"path": ["services"], "who": "each of the 2 services"}]
	one_of_them := compose.places({{"name": "a", "path": ["services", "a"], "value": {}}}) with input as both
	one_of_them == [{"path": ["services", "a"], "who": "service a"}]
	alone := compose.places(compose.services) with input as {"services": {"a": {}}}
	alone == [{"path": ["services", "a"], "who": "service a"}]
}

test_command_lines_of_both_forms if {
	found := compose.command_lines with input as one({"command": "a b", "entrypoint": ["c", 1]})
	{[line.value, line.path] | some line in found} == {
		["a b", ["services", "web", "command"]],
		["c", ["services", "web", "entrypoint", 0]],
	}
}
