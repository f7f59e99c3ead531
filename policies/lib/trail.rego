# Patterns of metric filters on a trail: which subject of the benchmark they are meant for,
# and whether they match the events of that subject.
#
# A pattern is compared without quotes, blanks and brackets, in which those of good benchmarks
# differ: `{$.eventName=ConsoleLogin&&$.errorMessage=Failedauthentication}`.
#
# The subjects stand in `policies/data/trail.json`: signs that a pattern is meant for one,
# tests and events that it has to name, and whether its tests belong together. That a unit
# of the organisation is renamed (UpdateOrganizationalUnit) changes nothing that is allowed,
# and is not asked for.
package rearguard.lib.trail

# The subjects that a pattern is meant for, by its words.
subjects(pattern) := {subject |
	some subject, known in data.catalog.trail
	some sign in known.signs
	contains(_plain(pattern), sign)
}

# Everything that the benchmark asks to watch.
all_subjects := {subject | some subject, _ in data.catalog.trail}

# What keeps a pattern from matching the events of a subject, in words.
flaws(subject, pattern) := array.concat(_left_out(subject, pattern), array.concat(_lacking(subject, pattern), _misjoined(subject, pattern)))

_left_out(subject, pattern) := [sprintf("leaves out %s", [concat(", ", missing)])] if {
	missing := [event | some event in data.catalog.trail[subject].events; not _names(pattern, event)]
	count(missing) > 0
} else := []

_names(pattern, event) if {
	some found in regex.find_all_string_submatch_n(`\$\.eventName=([A-Za-z*]+)`, _plain(pattern), -1)
	glob.match(found[1], [], event)
}

_lacking(subject, pattern) := [sprintf("does not test %s", [concat(", ", missing)])] if {
	missing := [test | some test in data.catalog.trail[subject].tests; not contains(_plain(pattern), test)]
	count(missing) > 0
} else := []

# Tests of one event that are joined by "or" hold for nearly every event; so does the source
# of an event when it stands beside the names and not before them.
_misjoined(subject, pattern) := ["joins by || what must hold together"] if {
	data.catalog.trail[subject].together
	contains(_plain(pattern), "||")
} else := ["joins by || what must hold together"] if {
	regex.match(`eventSource=[a-z0-9.*]+\|\|`, _plain(pattern))
} else := []

_plain(pattern) := regex.replace(pattern, `["'()\s\\]`, "")
