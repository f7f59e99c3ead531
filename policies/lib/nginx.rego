# What nginx configurations have in common: directives wherever they are nested, each
# with the blocks around it, and what a block inherits.
package rearguard.lib.nginx

# Every directive: `chain` holds the blocks around it, outermost first, as {"path", "value"}.
directives := union({zero, one, two, three, four, five, six}) if {
	zero := {{"path": ["directives", index], "value": value, "chain": []} | some index, value in input.directives}
	one := _inside(zero)
	two := _inside(one)
	three := _inside(two)
	four := _inside(three)
	five := _inside(four)
	six := _inside(five)
}

_inside(above) := {{"path": path, "value": value, "chain": chain} |
	some outer in above
	is_array(outer.value.block)
	some index, value in outer.value.block
	path := array.concat(outer.path, ["block", index])
	chain := array.concat(outer.chain, [{"path": outer.path, "value": outer.value}])
}

# The directives of these names.
named(names) := {directive |
	some directive in directives
	directive.value.name in names
}

# The servers, with their own directives at hand.
servers := named({"server"})

# The directives of a name that count in a block: its own, or else the nearest around it.
effective(block, name) := found if {
	levels := array.concat(block.chain, [{"path": block.path, "value": block.value}])
	lists := [list |
		some level in levels
		list := own(level, name)
		count(list) > 0
	]
	found := lists[count(lists) - 1]
} else := []

# The directives of a name that stand in a block itself.
own(block, name) := [one |
	is_array(block.value.block)
	some index, value in block.value.block
	value.name == name
	one := {"path": array.concat(block.path, ["block", index]), "value": value}
]

# The names of the blocks around a directive.
context(directive) := [outer.value.name | some outer in directive.chain]

# A server by its name, for messages.
server_name(server) := concat(" ", names[0].value.arguments) if {
	names := own(server, "server_name")
	count(names) > 0
} else := "without a name"

# A `listen` with TLS.
is_encrypted(listen) if {
	some argument in listen.value.arguments
	argument in {"ssl", "quic"}
}

is_encrypted(listen) if regex.match(`(?:^|:)443$`, listen.value.arguments[0])
