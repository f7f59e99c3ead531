# METADATA
# title: Download is not encrypted
# description: Over plain HTTP anybody on the way may change what is downloaded, and it becomes part of the image. Nothing in the build would notice.
# custom:
#   severity: medium
#   precision: medium
#   kinds: [dockerfile]
#   impact: [integrity]
#   controls: {cwe: [CWE-319, CWE-494], attack: [T1557], nist-800-53: [SC-8, SI-7], cis-v8: ["3.10"], samm: [O-EM-2-A]}
#   countermeasure: {kind: encrypt, text: "Use https."}
package rearguard.data_protection.download_without_encryption

import data.rearguard.lib.dockerfile
import data.rearguard.lib.shell

deny contains {"message": message, "path": command.path, "text": address} if {
	some command in dockerfile.commands
	command.name in shell.fetchers
	some argument in command.value.arguments
	address := regex.find_n(`^(?i)http://[^\s'"]+`, argument, 1)[0]
	not regex.match(`^(?i)http://(?:localhost|127\.|0\.0\.0\.0|\[::1\]|169\.254\.|host\.docker\.internal|metadata[./]|[a-z0-9_-]+(?::[0-9]+)?(?:/|$)|\$)`, address)
	text := dockerfile.script(command.run)
	not regex.match(`(?:sha(?:1|224|256|384|512)|b2|md5)sum|gpgv? |cosign|minisign|shasum`, text)
	message := sprintf("%s is downloaded without encryption", [address])
}
