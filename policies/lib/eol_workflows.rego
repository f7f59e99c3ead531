# What workflows say about languages and runner images, for the end-of-life catalogue.
package rearguard.lib.eol_workflows

import data.rearguard.lib.eol
import data.rearguard.lib.github

# Actions that set up a language, and the input that says which version.
_setups := {
	"actions/setup-node": {"input": "node-version", "product": "nodejs"},
	"actions/setup-python": {"input": "python-version", "product": "python"},
	"actions/setup-go": {"input": "go-version", "product": "go"},
	"actions/setup-dotnet": {"input": "dotnet-version", "product": "dotnet"},
	"shivammathur/setup-php": {"input": "php-version", "product": "php"},
	"ruby/setup-ruby": {"input": "ruby-version", "product": "ruby"},
	"actions/setup-ruby": {"input": "ruby-version", "product": "ruby"},
	"erlef/setup-beam": {"input": "otp-version", "product": "erlang"},
}

# Each language that a step sets up, with the best version it may get: undefined where one
# of the versions is open or not known. A matrix counts as all its versions.
languages contains {"product": setup.product, "version": best.version, "path": best.path, "name": github.name(step)} if {
	some step in github.steps
	some action, setup in _setups
	github.uses_action(step, action)
	stated := _stated(step, setup.input)
	count(stated) > 0
	versions := [one |
		some place in stated
		version := _version(place.value)
		one := {"version": version, "path": place.path}
	]
	count(versions) == count(stated)
	every one in versions {
		eol.ended(setup.product, one.version)
	}
	best := versions[count(versions) - 1]
}

# The values an input may have: its own lines, or those of a list in the matrix.
_stated(step, name) := _values(step, value, path) if {
	value := step.value["with"][name]
	path := array.concat(step.path, ["with", name])
}

_values(step, value, path) := [{"value": item, "path": place} |
	some index, item in items
	place := array.concat(step.job.path, ["strategy", "matrix", variable, index])
] if {
	is_string(value)
	regex.match(_matrix, value)
	variable := regex.replace(value, _matrix, "$1")
	items := step.job.value.strategy.matrix[variable]
	is_array(items)
	not step.job.value.strategy.matrix.include
} else := [{"value": trim_space(line), "path": path} |
	some line in split(value, "\n")
	trim_space(line) != ""
] if {
	is_string(value)
} else := [{"value": value, "path": path}]

_matrix := `^\s*\$\{\{\s*matrix\.([A-Za-z0-9_-]+)\s*\}\}\s*$`

# `14`, `14.x`, `v14.17.0`, `^14.1`, `3.7.*`; undefined for `>=14`, `lts/*` and the like.
# 3.1 may have been 3.10 before YAML read it, and 1.2 have been 1.20.
_version(value) := sprintf("%d", [value]) if {
	is_number(value)
	value == floor(value)
} else := sprintf("%v", [value]) if {
	is_number(value)
	not value in {1.1, 1.2, 3.1}
} else := regex.replace(value, _exact, "$1") if {
	is_string(value)
	regex.match(_exact, value)
} else := regex.replace(value, _caret, "$1") if {
	is_string(value)
	regex.match(_caret, value)
}

_exact := `^(?:v|~)?(\d+(?:\.\d+)*)(?:\.[xX*])*$`

_caret := `^\^(\d+)(?:\.\d+)*$`

# The labels of jobs that GitHub's own machines run; `image` is without the size.
labels contains {"job": place.job, "text": place.text, "path": place.path, "image": image} if {
	some place in _labels
	image := regex.replace(place.text, `-(large|xlarge)$`, "")
}

_labels contains {"job": job.id, "text": text, "path": path} if {
	some job in github.jobs
	text := job.value["runs-on"]
	is_string(text)
	path := array.concat(job.path, ["runs-on"])
}

_labels contains {"job": job.id, "text": text, "path": path} if {
	some job in github.jobs
	items := job.value["runs-on"]
	is_array(items)
	not "self-hosted" in items
	some index, text in items
	is_string(text)
	path := array.concat(job.path, ["runs-on", index])
}

_labels contains {"job": job.id, "text": text, "path": path} if {
	some job in github.jobs
	runs_on := job.value["runs-on"]
	is_string(runs_on)
	regex.match(_matrix, runs_on)
	variable := regex.replace(runs_on, _matrix, "$1")
	items := job.value.strategy.matrix[variable]
	is_array(items)
	some index, text in items
	is_string(text)
	path := array.concat(job.path, ["strategy", "matrix", variable, index])
}

# Entries that `include` adds to the matrix.
_labels contains {"job": job.id, "text": text, "path": path} if {
	some job in github.jobs
	runs_on := job.value["runs-on"]
	is_string(runs_on)
	regex.match(_matrix, runs_on)
	variable := regex.replace(runs_on, _matrix, "$1")
	items := job.value.strategy.matrix.include
	is_array(items)
	some index, item in items
	text := item[variable]
	is_string(text)
	path := array.concat(job.path, ["strategy", "matrix", "include", index, variable])
}
