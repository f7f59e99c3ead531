# What configurations of Apache httpd have in common. They nest their directives as those
# of nginx do, so that the ways through them are the same; names are in small letters.
package rearguard.lib.apache

import data.rearguard.lib.nginx

# Every directive with the blocks around it.
directives := nginx.directives

# The directives of these names.
named(names) := nginx.named(names)

# The directives of a name that stand in a block itself.
own(block, name) := nginx.own(block, name)

# The words of a directive, in small letters.
words(directive) := [lower(sprintf("%v", [word])) | some word in directive.value.arguments]

# A block as the file writes it, for messages.
title(block) := sprintf("<%s %s>", [block.value.name, concat(" ", block.value.arguments)])

# Whether a block asks who comes, or from where: a `Require` or `Allow` that is not for all.
is_guarded(block) if {
	some require in own(block, "require")
	words(require) != ["all", "granted"]
}

is_guarded(block) if {
	some allow in own(block, "allow")
	given := words(allow)
	not "all" in given
}

is_guarded(block) if count(own(block, "requireall")) + count(own(block, "requireany")) + count(own(block, "requirenone")) > 0

is_guarded(block) if {
	some deny in own(block, "deny")
	given := words(deny)
	"all" in given
	count(own(block, "allow")) == 0
}

# The lines by which a block lets everybody in.
grants(block) := array.concat(
	[require | some require in own(block, "require"); words(require) == ["all", "granted"]],
	[allow | some allow in own(block, "allow"); words(allow) == ["from", "all"]],
)
