package rearguard.lib.nginx_test

import data.rearguard.lib.nginx

_file := {"directives": [{"name": "http", "arguments": [], "block": [
	{"name": "add_header", "arguments": ["A", "1"]},
	{"name": "server", "arguments": [], "block": [
		{"name": "server_name", "arguments": ["a", "b"]},
		{"name": "location", "arguments": ["/"], "block": [{"name": "add_header", "arguments": ["B", "2"]}]},
	]},
]}]}

test_a_block_inherits_from_the_nearest_that_states_it if {
	servers := nginx.servers with input as _file
	some server in servers
	[one.value.arguments | some one in nginx.effective(server, "add_header")] == [["A", "1"]]
	nginx.server_name(server) == "a b"
}

test_own_directives_replace_inherited_ones if {
	locations := nginx.named({"location"}) with input as _file
	some location in locations
	[one.value.arguments | some one in nginx.effective(location, "add_header")] == [["B", "2"]]
	nginx.context(location) == ["http", "server"]
	nginx.effective(location, "none") == []
}
