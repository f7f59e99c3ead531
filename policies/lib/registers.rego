# Registers and plans that people keep by hand, such as threats, baselines and exercises:
# when somebody last looked at them, and whether that is too long ago.
package rearguard.lib.registers

# Every date under one of these keys, with its age in days.
dates(keys) := {{"key": scalar.key, "value": scalar.value, "path": scalar.path, "age": age} |
	some scalar in data.document.scalars
	lower(replace(scalar.key, "-", "_")) in keys
	age := _age(scalar.value)
}

_age(date) := floor((time.parse_ns("2006-01-02", data.context.as_of) - time.parse_ns("2006-01-02", date)) / 86400000000000) if {
	regex.match(`^\d{4}-\d{2}-\d{2}$`, date)
}

# When somebody last confirmed that it is right.
reviewed := {"reviewed", "last_reviewed", "reviewed_on", "reviewed_at", "last_review", "review_date", "last_reviewed_on", "revisado", "ultima_revision"}

# By when somebody wanted to do so.
due := {"next_review", "review_due", "review_by", "next_review_date", "valid_until", "proxima_revision"}

# When it was last tried out.
exercised := {
	"exercised", "exercised_on", "last_exercise", "last_exercised", "last_drill", "drilled_on", "tested_on", "last_tested",
	"last_test", "last_restore_test", "restore_tested_on", "last_tabletop", "ultimo_simulacro",
}

# Whether the path of the file says that it is about something.
is_about(pattern) if regex.match(pattern, lower(data.document.path))
