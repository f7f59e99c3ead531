# METADATA
# title: Third-party action is not pinned to a commit
# description: A tag or branch of somebody else's repository can be moved to other code at any time, and has been in real attacks. The new code then runs with this workflow's token and secrets. A full commit hash cannot be moved.
# related_resources: [{ref: "https://docs.github.com/en/actions/reference/security/secure-use#using-third-party-actions"}]
# custom:
#   severity: medium
#   kinds: [github-workflow, github-action]
#   impact: [integrity]
#   aliases: [CH-35]
#   controls: {cwe: [CWE-1357], attack: [T1195.001, T1195.002], nist-800-53: [SR-3, SI-7, CM-2], cis-v8: ["16.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Write the full commit hash behind `@` and the version in a comment; update tools such as Dependabot keep both current."}
#   parameters: {trusted_owners: {default: [actions, github], description: owners whose tags are trusted}}
package rearguard.configuration_hardening.action_not_pinned

import data.rearguard.lib.github

# Whoever can move one tag of an owner can move them all: that is one thing to decide.
deny contains {"message": message, "path": paths[0], "related": related} if {
	some whose in {one.owner | some one in _unpinned}
	paths := sort({one.path | some one in _unpinned; one.owner == whose})
	related := [{"message": "and here", "path": path} | some path in array.slice(paths, 1, count(paths))]
	said := _said([text | some text in {one.text | some one in _unpinned; one.owner == whose}])
	message := sprintf("%s pinned to a commit", [said])
}

_said(texts) := sprintf("%s is not", [texts[0]]) if count(texts) == 1

_said(texts) := sprintf("none of %s is", [concat(", ", texts)]) if count(texts) > 1

_unpinned contains {"owner": owner, "text": text, "path": use.path} if {
	some use in github.uses
	text := use.text
	_is_remote(text)
	parts := split(text, "@")
	owner := _owner(text)
	not owner in _trusted
	not _pinned(parts)
}

# A container as an action: only a digest stays the same. An image that several steps
# name is one thing to change.
deny contains {"message": message, "path": paths[0], "related": related} if {
	some text in {use.text | some use in _moving_images}
	paths := sort({use.path | some use in _moving_images; use.text == text})
	related := [{"message": "and here", "path": path} | some path in array.slice(paths, 1, count(paths))]
	message := sprintf("%s is not pinned to a digest", [text])
}

_moving_images contains use if {
	some use in github.uses
	text := use.text
	startswith(text, "docker://")
	not contains(text, "@sha256:")
}

deny contains {"message": message, "path": ["runs", "image"]} if {
	image := input.runs.image
	startswith(image, "docker://")
	not contains(image, "@sha256:")
	message := sprintf("%s is not pinned to a digest", [image])
}

subject contains use.path if {
	some use in github.uses
	_is_remote(use.text)
}

_is_remote(text) if {
	not startswith(text, "./")
	not startswith(text, "docker://")
	not contains(text, "${{")
	contains(text, "/")
}

_owner(text) := lower(split(text, "/")[0])

_trusted contains lower(owner) if some owner in data.parameters.action_not_pinned.trusted_owners

_pinned(parts) if regex.match(`^(?:[0-9a-f]{40}|[0-9a-f]{64})$`, parts[1])
