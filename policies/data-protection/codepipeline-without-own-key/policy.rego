# METADATA
# title: Pipeline artifacts have no key of their own
# description: "With a key of your own you decide who reads the artifacts, and see when it is used."
# custom:
#   severity: info
#   precision: low
#   kinds: [terraform, cloudformation]
#   resources: [aws_codepipeline, "AWS::CodePipeline::Pipeline"]
#   impact: [confidentiality]
#   aliases: [DP-02]
#   controls: {cwe: [CWE-311], attack: [T1530], nist-800-53: [SC-28(1), SC-12], cis-v8: ["3.11"], samm: [O-OM-2-A]}
#   countermeasure: {kind: encrypt, text: Add `encryption_key` to the artifact store.}
package rearguard.data_protection.codepipeline_without_own_key

import data.rearguard.lib.cloud

deny contains {"message": message, "path": fact.path} if {
	some resource in cloud.resources("aws_codepipeline")
	fact := cloud.get(resource, "artifact_store.encryption_key")
	cloud.missing(fact)
	message := sprintf("%s keeps its artifacts under the common key: %s", [resource.name, cloud.says(fact)])
}

subject contains resource.path if some resource in cloud.resources("aws_codepipeline")
