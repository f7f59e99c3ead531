# METADATA
# title: Container of a job may change under its name
# description: A reference without version means another image tomorrow, and it runs with the token and secrets of the job. What was tested yesterday is not what runs today, and a hijacked release arrives by itself.
# custom:
#   severity: medium
#   kinds: [github-workflow]
#   impact: [integrity]
#   aliases: [CH-11]
#   controls: {cwe: [CWE-1357], attack: [T1525, T1204.003], nist-800-53: [CM-2, SI-7], cis-v8: ["2.5"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Name a version, best with the digest behind it."}
package rearguard.configuration_hardening.workflow_image_moves

import data.rearguard.lib.github
import data.rearguard.lib.images

deny contains {"message": message, "path": image.path} if {
	some image in github.images
	reason := images.moves(image.text)
	message := sprintf("image %s of %s %s", [image.text, image.name, reason])
}

subject contains image.path if some image in github.images
