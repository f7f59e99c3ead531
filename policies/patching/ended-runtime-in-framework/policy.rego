# METADATA
# title: Function of a framework runs on a runtime that gets no more fixes
# description: After its day the provider no longer mends the runtime, and later refuses to update functions that use it.
# related_resources: [{ref: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html"}, {ref: "https://www.serverless.com/framework/docs"}]
# custom:
#   severity: high
#   precision: high
#   kinds: [yaml]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-05]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: "Move the function to a supported runtime."}
package rearguard.patching.ended_runtime_in_framework

import data.rearguard.lib.eol

deny contains {"message": message, "path": ["provider", "runtime"]} if {
	input.provider.name == "aws"
	said := eol.ended("aws-lambda", input.provider.runtime)
	message := sprintf("functions run on %s: %s", [input.provider.runtime, said])
}

deny contains {"message": message, "path": ["functions", name, "runtime"]} if {
	input.provider.name == "aws"
	some name, function in input.functions
	said := eol.ended("aws-lambda", function.runtime)
	message := sprintf("%s runs on %s: %s", [name, function.runtime, said])
}
