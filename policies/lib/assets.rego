# An asset of an inventory (`rearguard-inventory/v1`): where it is in its life, and what
# its inventory could have said.
#
# Absent means that no source states it; null or "unknown" that a source states it in
# words nobody understood, which the rules about doubts report. Neither is bad by itself:
# an export that has no column for a thing is not asked for it.
package rearguard.lib.assets

# What messages call it.
title := sprintf("%s (%s)", [input.id, input.name]) if {
	lower(input.name) != lower(input.id)
} else := input.id

# In use.
live if input.status in {"active", "legacy", "decommissioning"}

# Out of use. What is lost may come back, and what is unknown is judged by nobody.
gone if input.status in {"retired", "disposed"}

# "retired since 2026-03-31", or the status alone.
since := sprintf("%s since %s", [status, _left_on]) if _left_on != ""

else := status

# The status in a sentence.
status := "disposed of" if input.status == "disposed"

else := input.status

_left_on := text(["decommission", "disposed_on"]) if {
	input.status == "disposed"
	text(["decommission", "disposed_on"]) != ""
} else := left_on

# When it was taken out of use: the date of the record, or of the history; "" where
# neither says.
left_on := text(["decommission", "retired_on"]) if text(["decommission", "retired_on"]) != ""

else := max(_history_dates) if count(_history_dates) > 0

else := ""

_history_dates := {step.at |
	some step in list(["history"])
	step.to in {"retired", "disposed"}
	is_string(step.at)
}

# Credentials in a wide sense: what grants access, and ends on a date.
grants_access if input.kind in {"identity", "credential", "key", "certificate", "integration", "contract"}

# Kinds on which data may be left behind.
may_hold_data if input.kind in {
	"server", "vm", "container_host", "network_device", "endpoint", "storage_media", "appliance", "iot",
	"cloud_resource", "cluster", "dataset", "database",
}

may_hold_data if count(list(["decommission", "media"])) > 0

# The text at a path, "" where there is none.
text(path) := value if {
	value := object.get(input, path, "")
	is_string(value)
} else := ""

# The list at a path, empty where there is none.
list(path) := value if {
	value := object.get(input, path, [])
	is_array(value)
} else := []

# Whether no source states it, not even in words nobody understood.
absent(path) if object.get(input, path, "\u0000") == "\u0000"

# Whether a date lies before the day of the run.
past(date) if {
	is_string(date)
	date != ""
	date < data.context.as_of
}

# Whether a date is still to come.
ahead(date) if {
	is_string(date)
	date > data.context.as_of
}

# Days from a date to the day of the run.
age(date) := floor((time.parse_ns("2006-01-02", data.context.as_of) - time.parse_ns("2006-01-02", date)) / 86400000000000)

# Whether its inventory is written in our own model, which has a place for everything.
in_own_model if {
	some source in input.sources
	source.reader == "rearguard"
	source.role == "declares"
}

# Whether its inventory states a field, or a part of it, of this asset or another.
stated(field) if field in input.links.stated

# Whether its inventory can be asked for a field. What a scan or a host list alone has
# seen is in no list yet that could say more of it.
expects(_) if in_own_model

expects(field) if {
	_is_declared
	stated(field)
}

_is_declared if {
	some source in input.sources
	source.role == "declares"
}

# The first of many names, for a message.
few(names) := concat(", ", sort(names)) if count(names) <= 5

else := sprintf("%s and %d more", [concat(", ", array.slice(sort(names), 0, 4)), count(names) - 4])

# What a source writes where it has nothing to say.
is_nobody(word) if lower(trim_space(word)) in {
	"", "-", "--", "?", "??", "n/a", "na", "none", "nobody", "no owner", "unknown", "unassigned", "not assigned", "tbd", "tbc", "pending", "to be defined",
	"ninguno", "ninguna", "nadie", "desconocido", "desconocida", "sin asignar", "sin responsable", "por asignar", "por determinar", "pendiente", "s/d",
}
