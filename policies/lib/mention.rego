# What a place that names an asset says, for the rules about references to what is gone.
package rearguard.lib.mention

# Kinds of assets that rules of their own judge.
_special := {"identity", "credential", "key", "integration"}

# What the asset is.
kind := object.get(input.asset, "kind", "unknown")

# Where the inventory names a key of the asset's media that this is.
key_paths contains ["asset", "decommission", "media", i, "key_ref"] if {
	medium := input.asset.decommission.media[i]
	key := lower(medium.key_ref)
	_is_key(key, lower(input.text))
}

_is_key(key, text) if key == text

# Of `aws_kms_key.orders` a header has the name alone.
_is_key(key, text) if {
	input.type == "resource_address"
	endswith(key, sprintf(".%s", [text]))
}

# The site, for assets that are things; what a key of its media is called is not the asset.
site := input.site if {
	not kind in _special
	count(key_paths) == 0
}

# A role or the account of a cloud is an identity that nobody can be: it is trusted, and no
# leaver.
site := input.site if {
	kind == "identity"
	is_role
}

is_role if input.type == "account"

is_role if {
	input.type == "arn"
	contains(input.text, ":role/")
}

# Whether something depends on it there, and not only speaks of it.
is_reference if {
	place := object.get(input, "site", "unknown")
	not place in {"comment", "prose"}
}

# `db-1, retired since 2024-03-01`
gone := sprintf("%s, %s%s", [_name, input.asset.status, _since])

# The name in the file, and the asset where that is called otherwise; of a key not all of it.
_name := input.text if lower(input.text) == lower(input.asset.id)

_name := sprintf("%s (%s)", [_shown, input.asset.id]) if lower(input.text) != lower(input.asset.id)

_shown := input.text if count(input.text) <= 60

_shown := sprintf("%s...", [substring(input.text, 0, 50)]) if count(input.text) > 60

_ended := object.get(input.asset, "decommission", {})

_date := object.get(_ended, "disposed_on", object.get(_ended, "retired_on", null)) if {
	input.asset.status == "disposed"
}

_date := object.get(_ended, "retired_on", null) if input.asset.status != "disposed"

_since := sprintf(" since %s", [_date]) if is_string(_date)

_since := "" if not is_string(_date)

_replaced_by := object.get(input.asset, "replaced_by", [])

_replaced := sprintf(", replaced by %s", [concat(", ", _replaced_by)]) if count(_replaced_by) > 0

_replaced := "" if count(_replaced_by) == 0

# The row of the inventory.
related := [{
	"message": sprintf("%s is %s here%s", [input.asset.id, input.asset.status, _replaced]),
	"path": ["asset"],
}]
