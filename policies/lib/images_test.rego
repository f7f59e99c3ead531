package rearguard.lib.images_test

import data.rearguard.lib.images

parts(reference) := [image.registry, image.repository, image.name, image.tag, image.digest] if {
	image := images.parse(reference)
}

test_every_part_is_read if {
	parts("nginx") == ["", "nginx", "nginx", "", ""]
	parts("nginx:1.27") == ["", "nginx", "nginx", "1.27", ""]
	parts("library/nginx:1.27") == ["", "library/nginx", "nginx", "1.27", ""]
	parts("ghcr.io/a/b/c:v1@sha256:00") == ["ghcr.io", "a/b/c", "c", "v1", "sha256:00"]
	parts("localhost:5000/shop") == ["localhost:5000", "shop", "shop", "", ""]
	parts("localhost/shop:2") == ["localhost", "shop", "shop", "2", ""]
	parts("a/b@sha256:00") == ["", "a/b", "b", "", "sha256:00"]
}


test_nothing_unstated_is_read if {
	stated := {reference |
		some reference in ["", " ", "nginx:$TAG", "${IMAGE}", "{{ .Values.image }}", "<your-image>", "PAUSE_IMAGE_NAME", 3, null]
		images.is_stated(reference)
	}
	stated == set()
}

test_moving_references if {
	moving := {reference |
		some reference in ["nginx", "nginx:latest", "nginx:alpine", "node:lts-slim", "a.b/c:LATEST", "debian:stable", "localhost:5000/x"]
		images.moves(reference)
	}
	count(moving) == 7
}

test_fixed_references if {
	moving := {reference |
		some reference in ["nginx:1.27", "nginx:latest@sha256:00", "debian:bookworm", "alpine:3", "x:release-2", "x:3f2a9c1"]
		images.moves(reference)
	}
	moving == set()
}

test_digests if {
	images.has_digest("nginx@sha256:00")
	images.has_digest("nginx:1@sha256:00")
	not images.has_digest("nginx:1")
}

test_a_tag_fixes_less_than_a_digest if {
	images.is_fixed_by_tag("nginx:1.27")
	not images.is_fixed_by_tag("nginx:latest")
	not images.is_fixed_by_tag("nginx:1@sha256:00")
}
