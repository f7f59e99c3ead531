# What an image reference says: registry, repository, tag and digest.
package rearguard.lib.images

# The parts of a reference as Docker reads them. `registry` is "" where none is stated
# (Docker Hub), `tag` and `digest` likewise; `name` is the last part of the repository.
# Undefined for what is no reference: not text, empty, or with a part still to be filled in.
parse(reference) := {
	"registry": registry,
	"repository": repository,
	"name": name,
	"tag": tag,
	"digest": digest,
} if {
	is_stated(reference)
	digest := _after(reference, "@")
	tagged := split(reference, "@")[0]
	parts := split(tagged, "/")
	last := parts[count(parts) - 1]
	tag := _after(last, ":")
	name := split(last, ":")[0]
	before := array.slice(parts, 0, count(parts) - 1)
	registry := _registry(before)
	repository := concat("/", array.concat([part | some part in before; part != registry], [name]))
}

# The text is a whole reference: nothing in it is left to a template or a variable.
is_stated(reference) if {
	is_string(reference)
	trim_space(reference) != ""
	not contains(reference, "$")
	not contains(reference, "{{")
	not contains(reference, "<")
	not _is_variable(reference)
}

_is_variable(reference) if {
	upper(reference) == reference
	regex.match(`^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$`, reference)
}

# The first part is a registry where it looks like a host.
_registry(before) := before[0] if {
	_is_host(before[0])
} else := ""

_is_host(part) if contains(part, ".")

_is_host(part) if contains(part, ":")

_is_host(part) if part == "localhost"

_after(text, mark) := parts[1] if {
	parts := split(text, mark)
	count(parts) == 2
} else := ""

# Words of tags that move from release to release.
_moving := {
	"latest", "stable", "edge", "main", "master", "trunk", "nightly", "daily", "weekly", "dev",
	"devel", "develop", "development", "canary", "lts", "mainline", "rolling", "current", "head",
	"snapshot", "unstable", "testing", "staging", "prod", "production", "release", "beta", "alpha",
	"rc", "next", "preview", "experimental", "default",
}

# Words that name a variant of an image and no version.
_variants := {
	"alpine", "slim", "debian", "ubuntu", "fpm", "apache", "cli", "jre", "jdk", "buster", "bullseye",
	"bookworm", "debug", "nonroot", "alpine-slim", "perl", "management", "ce", "ee", "oss", "amd64",
	"arm64", "linux", "windows", "headless", "full", "minimal", "core", "base", "runtime", "community",
}

# A distribution's own image is versioned by these words.
_distributions := {"debian", "ubuntu", "buildpack-deps", "alpine"}

# The tag names no version, so that the same reference means another image tomorrow.
is_moving(tag) if tag == ""

is_moving(tag) if {
	words := split(lower(tag), "-")
	every word in words {
		word in (_moving | _variants)
	}
}

# Why an image may change under its reference; undefined where tag or digest fix it.
moves(reference) := _moves(parse(reference))

_moves(image) := "has no tag, which means latest" if {
	image.digest == ""
	image.tag == ""
} else := sprintf("has the tag %s, which names no version", [image.tag]) if {
	image.digest == ""
	is_moving(image.tag)
	not _is_release_name(image)
}

_is_release_name(image) if {
	image.name in _distributions
	tag := lower(image.tag)
	not tag in _moving
}

# A digest stands in the reference.
has_digest(reference) if contains(parse(reference).digest, ":")

# The tag names a version, but no digest says which bytes that is.
is_fixed_by_tag(reference) if {
	image := parse(reference)
	image.digest == ""
	not moves(reference)
}
