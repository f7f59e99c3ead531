# METADATA
# title: Ignore file lets secrets into the image build
# description: The line takes secrets or the whole history back into what `COPY . .` copies. Everybody who may pull the image finds them there.
# related_resources: [{ref: "https://docs.docker.com/build/concepts/context/#dockerignore-files"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [ignore-file]
#   impact: [confidentiality]
#   aliases: [CI-08]
#   controls: {cwe: [CWE-538], attack: [T1213.003, T1552.001], nist-800-53: [AC-3, AC-22], cis-v8: ["3.3"], samm: [O-EM-2-A]}
#   countermeasure: {kind: remove, text: "Remove the line, and hand secrets to the build with `--secret`."}
package rearguard.exposure.secrets_let_into_build_context

deny contains {"message": message, "path": path} if {
	regex.match(`(?i)(?:\.dockerignore|\.containerignore)$`, data.document.path)
	some index, line in input.patterns
	line.negated == true
	regex.match(`^/?(?:\*\*/)?(?:\.git/?|\.env(?:\.(?:prod|production|local))?|\.ssh/?|\.aws/?|id_rsa|[^/]*\.(?:p12|pfx|jks))$`, line.pattern)
	path := ["patterns", index, "pattern"]
	message := sprintf("%s is let into the build", [line.pattern])
}
