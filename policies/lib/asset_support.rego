# Whether the maker of an asset's product still mends it: what the inventory itself says,
# else what the catalogue says of the product and version it names.
package rearguard.lib.asset_support

import data.rearguard.lib.assets
import data.rearguard.lib.eol

# {"said", "path"} where support has ended and nothing says that more is paid for.
past := {"said": said, "path": ["eol", "date"]} if {
	assets.past(input.eol.date)
	not _is_paid_for
	said := sprintf("its support ended on %s%s", [input.eol.date, _as_said_by])
} else := {"said": said, "path": ["product", "version"]} if {
	assets.text(["eol", "date"]) == ""
	not _is_paid_for
	said := _catalogued
}

# The same where support is still given, but for less than so many days.
ending := {"said": said, "path": ["eol", "date"]} if {
	date := assets.text(["eol", "date"])
	date >= data.context.as_of
	_left(date) <= _days
	not _is_paid_for
	said := sprintf("its support ends on %s%s", [date, _as_said_by])
} else := {"said": said, "path": ["product", "version"]} if {
	assets.text(["eol", "date"]) == ""
	not _is_paid_for
	said := eol.ends_within(_product, _version, _days)
}

_left(date) := 0 - assets.age(date)

_days := data.parameters.support_ends_soon.days

_as_said_by := sprintf(" (%s)", [input.eol.source]) if is_string(input.eol.source)

else := ""

_catalogued := said if {
	said := eol.ended(_product, _version)
} else := said if {
	said := eol.extended(_product, _version)
}

_product := input.product.slug

_version := lower(input.product.version)

_is_paid_for if {
	is_string(input.eol.extended_until)
	input.eol.extended_until >= data.context.as_of
}

_is_paid_for if {
	assets.text(["eol", "extended_until"]) == ""
	assets.text(["eol", "contract_ref"]) != ""
}

# Something says how it will end: a plan, a replacement, or that it is under way.
planned if input.status == "decommissioning"

planned if count(object.get(input, "plan", {})) > 0

planned if count(assets.list(["replaced_by"])) > 0

# Somebody has taken the risk, well or badly: the rules about exceptions judge that.
excepted if count(object.get(input, "exception", {})) > 0
