# METADATA
# title: Schedule names a time that never comes
# description: A backup, a check or a cleanup that is planned for such a time never runs, or the whole object is refused, and nobody is told.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes-workload, github-workflow, crontab]
#   impact: [availability]
#   controls: {cwe: [CWE-693], nist-800-53: [CP-10, SI-4], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Minutes go from 0 to 59, hours to 23, days from 1 to 31, months to 12 and days of the week from 0 to 7."}
package rearguard.configuration_hardening.schedule_never_comes

_schedules contains {"text": text, "path": ["spec", "schedule"]} if {
	input.kind in {"CronJob", "CronWorkflow", "ScheduledWorkflow"}
	text := input.spec.schedule
}

_schedules contains {"text": text, "path": ["on", "schedule", index, "cron"]} if {
	some index, entry in input["on"].schedule
	text := entry.cron
}

_schedules contains {"text": text, "path": ["jobs", index, "schedule"]} if {
	some index, job in input.jobs
	text := job.schedule
}

_least := [0, 0, 1, 1, 0]

_most := [59, 23, 31, 12, 7]

_names := ["minute", "hour", "day", "month", "day of the week"]

deny contains {"message": message, "path": schedule.path} if {
	some schedule in _schedules
	fields := _fields(schedule.text)
	count(fields) == 5
	some place, field in fields
	some part in split(field, ",")
	some number in regex.find_n(`[0-9]+`, regex.replace(part, `/.*$`, ""), -1)
	_is_outside(to_number(number), place)
	message := sprintf("there is no %s %s", [_names[place], number])
}

deny contains {"message": message, "path": schedule.path} if {
	some schedule in _schedules
	text := schedule.text
	number := count(_fields(text))
	not number in {5, 6}
	not regex.match(`^@|[{$]`, text)
	message := sprintf("a schedule has five fields, and %q has %d", [text, number])
}

# The thirtieth of February.
deny contains {"message": message, "path": schedule.path} if {
	some schedule in _schedules
	regex.match(`^\S+ +\S+ +(?:(?:30|31) +0?2|31 +0?[469]|31 +11) +[*?]$`, schedule.text)
	message := sprintf("the month of %q has no such day", [schedule.text])
}

# A time zone may stand before the fields.
_fields(text) := regex.split(`\s+`, trim_space(regex.replace(text, `^\s*(?:CRON_)?TZ=\S+`, "")))

_is_outside(number, place) if number < _least[place]

_is_outside(number, place) if number > _most[place]
