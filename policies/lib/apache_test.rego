package rearguard.lib.apache_test

import data.rearguard.lib.apache

_block(name, arguments) := {"path": [], "chain": [], "value": {"name": "location", "arguments": ["/"], "block": [{"name": name, "arguments": arguments}]}}

test_guarded if {
	every pair in [["require", ["local"]], ["require", ["valid-user"]], ["allow", ["from", "10.0.0.5"]], ["requireany", []], ["deny", ["from", "all"]]] {
		apache.is_guarded(_block(pair[0], pair[1]))
	}
	not apache.is_guarded(_block("require", ["all", "granted"]))
	not apache.is_guarded(_block("allow", ["from", "all"]))
	not apache.is_guarded(_block("deny", ["from", "10.0.0.5"]))
}

test_granted if {
	count(apache.grants(_block("require", ["all", "granted"]))) == 1
	count(apache.grants(_block("allow", ["from", "all"]))) == 1
	count(apache.grants(_block("require", ["all", "denied"]))) == 0
}
