# The steps of a decommissioning: {"name", "path", "state", "date"}.
#
# States: done, exempt (does not apply), pending, ahead (dated in the future), unclear
# (stated in words nobody understood), open (named, and nothing said), absent.
package rearguard.lib.asset_checklist

import data.rearguard.lib.assets

_names := {
	"backups", "credentials", "keys", "certificates", "dns", "firewall", "iam", "accounts", "monitoring", "logging",
	"ci_secrets", "licences", "contracts", "config_repo", "docs",
}

steps contains {"name": name, "path": path, "state": state, "date": date} if {
	some name in _names
	value := object.get(input, ["decommission", "checklist", name], "absent")
	state := _state(value)
	date := _date(value)
	path := array.concat(["decommission", "checklist", name], _below(state, value))
}

_state("absent") := "absent"

_state(value) := "unclear" if value == null

_state(value) := state if {
	is_object(value)
	state := _state_of(value)
}

_state_of(value) := "exempt" if is_string(value.not_applicable)

else := "pending" if value.pending == true

else := "ahead" if assets.ahead(_date(value))

else := "done" if _date(value) != ""

else := "unclear" if count([key | some key, given in value; given == null]) > 0

else := "open"

# When it was done; when backups expire is another matter.
_date(value) := max(dates) if {
	is_object(value)
	dates := [date | some key, date in value; key != "expires_on"; endswith(key, "_on"); is_string(date)]
	count(dates) > 0
} else := ""

_below("pending", _) := ["pending"]

_below("exempt", _) := ["not_applicable"]

_below("ahead", value) := [key] if {
	date := _date(value)
	key := min([name | some name, given in value; given == date])
}

_below(state, _) := [] if not state in {"pending", "exempt", "ahead"}

# Steps that are said to be left, or dated in the future.
left contains step if {
	some step in steps
	step.state in {"pending", "ahead", "open"}
}

# Steps that nothing is said of, though other steps are, or the same step of other assets.
# A table has columns for some steps and cannot be asked for the rest.
unsaid contains step.name if {
	some step in steps
	step.state == "absent"
	_is_asked(step.name)
}

_is_asked(_) if {
	assets.in_own_model
	count(object.get(input, ["decommission", "checklist"], {})) > 0
}

_is_asked(name) if assets.stated(sprintf("decommission.checklist.%s", [name]))

# What is left of a step, for a message.
said(step) := sprintf("%s is dated %s", [label(step.name), step.date]) if step.state == "ahead"

else := sprintf("%s is pending", [label(step.name)])

label(name) := {"ci_secrets": "removal of CI secrets", "config_repo": "removal from configuration repositories", "dns": "removal of DNS records", "firewall": "removal of firewall rules", "iam": "removal of IAM rights", "accounts": "removal of accounts", "monitoring": "removal from monitoring", "logging": "archiving of logs", "licences": "release of licences", "contracts": "end of contracts", "docs": "update of documents", "backups": "disposal of backups", "credentials": "revocation of credentials", "keys": "destruction of keys", "certificates": "revocation of certificates"}[name]
