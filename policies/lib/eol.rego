# Whether a version of a product still gets security fixes, from the end-of-life catalogue.
#
# A cycle is a line of releases that is maintained together, such as Python 3.7. What
# cannot be found in the catalogue is never said to have ended.
package rearguard.lib.eol

# The cycle a version belongs to: the one that says most of it ("3.7" for "3.7.4"), or
# the longest supported of those it leaves open ("3.14" for "3").
cycle(product, version) := found[0] if {
	ends := data.catalog.eol.products[product].ends
	wanted := _cycle_name(product, version)
	found := [prefix | some prefix in _prefixes(wanted); _is_listed(ends, prefix)]
	count(found) > 0
} else := ranked[count(ranked) - 1][1] if {
	ends := data.catalog.eol.products[product].ends
	ranked := sort([[_rank(end), name] |
		some name, end in ends
		startswith(name, concat("", [version, "."]))
	])
	count(ranked) > 0
}

# Also where the end is `false`.
_is_listed(ends, name) if is_string(ends[name])

_is_listed(ends, name) if is_boolean(ends[name])

# Some products are known by other numbers than their makers' own.
_cycle_name(product, version) := name if {
	name := data.catalog.eol_names.versions[product][version]
} else := version

_prefixes(version) := [prefix |
	parts := split(version, ".")
	some dropped in numbers.range(0, count(parts) - 1)
	prefix := concat(".", array.slice(parts, 0, count(parts) - dropped))
]

_rank(false) := "9999"

_rank(true) := "0000"

_rank(end) := end if is_string(end)

# What the catalogue says about a version.
_facts(product, version) := {"name": name, "end": end, "extended": extended} if {
	listed := data.catalog.eol.products[product]
	found := cycle(product, version)
	end := listed.ends[found]
	name := sprintf("%s %s", [listed.title, found])
	extended := object.get(listed, ["extended", found], true)
}

# Past, with or without a known date.
_over(moment) if moment == true

_over(moment) if {
	is_string(moment)
	moment < data.context.as_of
}

# No support is left, not even paid.
_is_lapsed(facts) if _over(facts.extended)

# A sentence where a version gets no fixes any more, not even against payment.
ended(product, version) := said if {
	facts := _facts(product, version)
	_over(facts.end)
	_is_lapsed(facts)
	said := sprintf("%s %s (%s)", [facts.name, _since(facts.end), source])
}

_since(end) := sprintf("has had no security fixes since %s", [end]) if is_string(end)

else := "gets no security fixes any more"

# A sentence where a version gets fixes only under a support that must be paid for.
extended(product, version) := said if {
	facts := _facts(product, version)
	_over(facts.end)
	not _is_lapsed(facts)
	said := sprintf("%s has had security fixes only under paid extended support since %s%s (%s)", [facts.name, facts.end, _until(facts.extended), source])
}

_until(moment) := sprintf(", until %s", [moment]) if is_string(moment)

else := ""

# A sentence where a version is supported, but for less than so many days.
ends_within(product, version, days) := said if {
	facts := _facts(product, version)
	is_string(facts.end)
	facts.end >= data.context.as_of
	_days(data.context.as_of, facts.end) <= days
	said := sprintf("%s gets no security fixes after %s (%s)", [facts.name, facts.end, source])
}

_days(from, to) := floor((time.parse_ns("2006-01-02", to) - time.parse_ns("2006-01-02", from)) / 86400000000000)

# Where the dates come from, and that they are old where they are.
source := sprintf("%s, as of %s, %d days old", [listed.name, listed.date, age]) if {
	listed := data.catalog.eol.source
	age := _days(listed.date, data.context.as_of)
	age > listed.stale_after_days
} else := sprintf("%s, as of %s", [listed.name, listed.date]) if {
	listed := data.catalog.eol.source
}
