# What GitHub workflows and composite actions have in common: jobs, steps, what they
# use, the scripts they run, and the expressions a runner fills in before it runs them.
package rearguard.lib.github

# The jobs of a workflow.
jobs contains {"id": id, "path": ["jobs", id], "value": value} if {
	is_object(input.jobs)
	some id, value in input.jobs
	is_object(value)
}

# Every step, of jobs and of composite actions.
steps contains {"path": path, "value": value, "job": job} if {
	some job in jobs
	is_array(job.value.steps)
	some index, value in job.value.steps
	is_object(value)
	path := array.concat(job.path, ["steps", index])
}

steps contains {"path": ["runs", "steps", index], "value": value, "job": {"id": "", "path": [], "value": {}}} if {
	is_array(input.runs.steps)
	some index, value in input.runs.steps
	is_object(value)
}

# The names of the events that start the workflow.
events contains input["on"] if is_string(input["on"])

events contains event if {
	is_array(input["on"])
	some event in input["on"]
}

events contains event if {
	is_object(input["on"])
	some event, _ in input["on"]
}

# Events that somebody without any right in the repository can cause, and that
# run with the repository's own secrets and token.
privileged_events := {
	"pull_request_target",
	"workflow_run",
	"issues",
	"issue_comment",
	"discussion",
	"discussion_comment",
	"fork",
	"watch",
	"gollum",
}

# Every `uses`, of steps and of jobs that call a workflow.
uses contains {"path": path, "text": text, "step": step} if {
	some step in steps
	text := step.value.uses
	is_string(text)
	path := array.concat(step.path, ["uses"])
}

uses contains {"path": path, "text": text, "step": job} if {
	some job in jobs
	text := job.value.uses
	is_string(text)
	path := array.concat(job.path, ["uses"])
}

# Whether a step uses this action, in any version and letter case.
uses_action(step, action) if {
	is_string(step.value.uses)
	startswith(lower(step.value.uses), concat("", [action, "@"]))
}

uses_action(step, action) if {
	is_string(step.value.uses)
	startswith(lower(step.value.uses), concat("", [action, "/"]))
}

# Inputs that are programs, by the action that runs them.
_script_inputs := {
	"actions/github-script": "script",
	"azure/cli": "inlinescript",
	"azure/powershell": "inlinescript",
	"amadevus/pwsh-script": "script",
	"appleboy/ssh-action": "script",
	"jannekem/run-python-script-action": "script",
	"cardinalby/js-eval-action": "expression",
	"nick-fields/retry": "command",
	"nick-invision/retry": "command",
	"addnab/docker-run-action": "run",
	"google/cloud-sdk": "args",
}

# Every text that is run as a program: `run`, and the inputs above.
scripts contains {"path": path, "text": text, "step": step, "kind": "run"} if {
	some step in steps
	text := step.value.run
	is_string(text)
	path := array.concat(step.path, ["run"])
}

scripts contains {"path": path, "text": text, "step": step, "kind": "script"} if {
	some step in steps
	is_object(step.value["with"])
	some action, wanted in _script_inputs
	uses_action(step, action)
	some key, text in step.value["with"]
	lower(key) == wanted
	is_string(text)
	path := array.concat(step.path, ["with", key])
}

# The expressions of a text, with their `${{ }}`.
expressions(text) := {expression |
	contains(text, "${{")
	some expression in regex.find_n(`\$\{\{[^}]*(?:\}[^}]+)*\}\}`, text, -1)
}

# A step or job by the best name it has, for messages.
name(step) := step.value.name if {
	is_string(step.value.name)
} else := step.value.id if {
	is_string(step.value.id)
} else := step.id if {
	is_string(step.id)
} else := step.value.uses if {
	is_string(step.value.uses)
} else := sprintf("step %d", [step.path[count(step.path) - 1] + 1])

# Every place that may set environment variables: workflow, job, step, container.
environments contains {"path": ["env"], "value": input.env} if is_object(input.env)

environments contains {"path": path, "value": job.value.env} if {
	some job in jobs
	is_object(job.value.env)
	path := array.concat(job.path, ["env"])
}

environments contains {"path": path, "value": step.value.env} if {
	some step in steps
	is_object(step.value.env)
	path := array.concat(step.path, ["env"])
}

# The containers of jobs: where the job runs, and its services.
containers contains {"path": path, "value": container, "name": job.id} if {
	some job in jobs
	container := job.value.container
	path := array.concat(job.path, ["container"])
}

containers contains {"path": path, "value": container, "name": service} if {
	some job in jobs
	is_object(job.value.services)
	some service, container in job.value.services
	path := array.concat(job.path, ["services", service])
}

# The image of a container, which may be written short.
images contains {"path": container.path, "text": container.value, "name": container.name} if {
	some container in containers
	is_string(container.value)
}

images contains {"path": path, "text": container.value.image, "name": container.name} if {
	some container in containers
	is_string(container.value.image)
	path := array.concat(container.path, ["image"])
}

# Fields of an event that hold free text of whoever caused it.
_untrusted := concat("", [
	`(?i)\bgithub\.(?:head_ref\b|event(?:\.(?:`,
	`(?:issue|discussion|pull_request|review|review_comment|comment)\.(?:title|body)\b`,
	`|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))\b`,
	`|(?:pages|commits)(?:\.\*|\[[^\]]*\])?\.(?:page_name|title|message|author\.(?:email|name)|committer\.(?:email|name))\b`,
	`|head_commit\.(?:message|author\.(?:email|name)|committer\.(?:email|name))\b`,
	`|workflow_run\.(?:head_branch|display_title|name|path|head_commit\.(?:message|author\.(?:email|name)|committer\.(?:email|name))|head_repository\.(?:description|homepage|default_branch)|pull_requests(?:\.\*|\[[^\]]*\])?\.head\.ref)\b`,
	`|workflow\.(?:path|name)\b`,
	`|(?:changes(?:\.[a-z_]+)*\.from)\b`,
	`|authors?(?:\.\*|\[[^\]]*\])?\.(?:name|email)\b`,
	`|client_payload\b`,
	`|(?:[a-z_]+\.)*(?:fork|forkee)\.(?:description|homepage|default_branch)\b`,
	`)))`,
])

# Functions that make a number or truth of their arguments, or a digest.
_harmless := `(?i)^\$\{\{\s*!?\s*(?:contains|startswith|endswith|hashfiles)\s*\([^()]*\)\s*\}\}$`

# Comparisons yield true or false, never the text.
_comparison := `(?i)^\$\{\{[^&|]*(?:==|!=)[^&|]*\}\}$`

# What of an expression is chosen by whoever causes the event; undefined where nothing is.
untrusted(expression) := matched[0] if {
	contains(lower(expression), "github.")
	matched := regex.find_n(_untrusted, regex.replace(expression, `\[\s*'([^']*)'\s*\]`, ".$1"), 1)
	count(matched) > 0
	not regex.match(_harmless, expression)
	not regex.match(_comparison, expression)
} else := whole[0] if {
	whole := regex.find_n(`(?i)\btojson\(\s*github(?:\.event(?:\.(?:issue|pull_request|comment|review|discussion|head_commit|commits|workflow_run|inputs))?)?\s*\)`, expression, 1)
	count(whole) > 0
}

# An expression that hands on an environment variable which itself holds such text.
untrusted_variable(expression) := variable if {
	contains(lower(expression), "env.")
	some variable in tainted_variables
	regex.match(sprintf(`(?i)\benv\.%s\b`, [variable]), expression)
}

# The names of environment variables whose value is chosen by whoever causes the event.
tainted_variables contains variable if {
	some environment in environments
	some variable, value in environment.value
	is_string(value)
	regex.match(`^[A-Za-z_][A-Za-z0-9_]*$`, variable)
	some expression in expressions(value)
	untrusted(expression)
}
