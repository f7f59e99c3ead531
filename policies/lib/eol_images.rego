# What the references of container images say about products and their versions.
#
# A fact is {"family", "product", "version", "text", "path", "image"}: the family is
# `distribution`, `language` or `product`, the text the part of the reference that says it.
# One reference may say two things: `python:3.7-slim-buster` is Python 3.7 on Debian 10.
package rearguard.lib.eol_images

import data.rearguard.lib.compose
import data.rearguard.lib.dockerfile
import data.rearguard.lib.github
import data.rearguard.lib.images
import data.rearguard.lib.kubernetes

# Every reference to an image that is pulled.
references contains {"image": image, "path": path} if {
	data.document.kind == "dockerfile"
	some stage in dockerfile.stages
	stage.value.from_stage == false
	image := stage.value.image
	path := array.concat(stage.path, ["raw"])
}

references contains {"image": image, "path": path} if {
	data.document.kind == "compose"
	some service in compose.services
	not service.value.build
	is_string(service.value.image)
	image := compose.filled(service.value.image)
	path := array.concat(service.path, ["image"])
}

references contains {"image": image, "path": path} if {
	data.document.kind == "kubernetes-workload"
	some container in kubernetes.containers
	image := container.value.image
	path := array.concat(container.path, ["image"])
}

references contains {"image": image.text, "path": image.path} if {
	data.document.kind == "github-workflow"
	some image in github.images
}

# What each of them says.
facts contains object.union(fact, reference) if {
	some reference in references
	some fact in read(reference.image)
}

# What is one version of one product is moved in one change: the first place that names
# it, and the others beside it.
together(found) := {"path": ordered[0][0], "text": ordered[0][1], "image": ordered[0][2], "related": related} if {
	ordered := sort({[fact.path, fact.text, fact.image] | some fact in found})
	count(ordered) > 0
	related := [{"message": "and here", "path": one[0]} | some one in array.slice(ordered, 1, count(ordered))]
}

# What one reference says.
read(reference) := (_named(image) | _built_on(image)) | _by_name(image) if {
	image := images.parse(reference)
}

# What the image is: its name says the product, the first word of its tag the version.
_named(image) := {{"family": known.family, "product": known.product, "version": stated.version, "text": stated.text} |
	known := data.catalog.eol_names.images[key(image)]
	stated := _version(known, lower(image.tag))
}

# The name of the image in the catalogue: what mirrors of Docker Hub add does not count.
key(image) := _without_library(image.repository) if {
	image.registry in {"", "docker.io", "index.docker.io", "registry-1.docker.io", "registry.hub.docker.com", "mirror.gcr.io"}
} else := regex.replace(image.repository, `^.*\blibrary/`, "") if {
	contains(image.repository, "library/")
	regex.match(`(^|/)library/[^/]+$`, image.repository)
} else := concat("/", [image.registry, image.repository])

_without_library(repository) := trim_prefix(repository, "docker/library/") if {
	startswith(repository, "docker/library/")
} else := trim_prefix(repository, "library/")

_version(known, tag) := {"version": known.version, "text": known.version} if {
	known.version
} else := {"version": version, "text": word} if {
	word := split(tag, "-")[0]
	version := data.catalog.eol.products[known.product].codenames[word]
} else := {"version": version, "text": word} if {
	known.product == "nodejs"
	word := split(tag, "-")[0]
	version := data.catalog.eol_names.node_codenames[word]
} else := {"version": version, "text": version} if {
	word := split(tag, "-")[0]
	regex.match(_numbered, word)
	version := regex.replace(word, _numbered, "$1")
}

# `3.7`, `v3.7.4`, `8u212`, `11.0.7_10`, `centos7`.
_numbered := `^(?:v|centos)?(\d+(?:\.\d+)*)(?:[a-z_+].*)?$`

# What a tag says of what the image is built on, whatever the image: `-buster`, `-alpine3.18`.
_built_on(image) := {{"family": "distribution", "product": product, "version": version, "text": word} |
	not _is_distribution(image)
	some product, codenames in data.catalog.eol_names.codenames
	some word in split(lower(image.tag), "-")
	version := codenames[word]
} | {{"family": variant.family, "product": variant.product, "version": version, "text": version} |
	not _is_distribution(image)
	tag := lower(image.tag)
	some variant in data.catalog.eol_names.variants
	some mark in variant.marks
	contains(tag, mark)
	regex.match(variant.pattern, tag)
	version := regex.replace(lower(image.tag), variant.pattern, "$1")
}

# Some images say it in their name: `base-debian10`.
_by_name(image) := {{"family": "distribution", "product": "debian", "version": version, "text": version} |
	contains(image.name, "-debian")
	regex.match(`-debian\d+$`, image.name)
	version := regex.replace(image.name, `^.*-debian(\d+)$`, "$1")
}

_is_distribution(image) if data.catalog.eol_names.images[key(image)].family == "distribution"
