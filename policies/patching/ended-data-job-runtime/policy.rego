# METADATA
# title: Engine of a data job gets no more fixes
# description: "The provider runs this version of Spark and Python no longer, or mends it no longer. The job stops, or goes on with every fault found since."
# custom:
#   severity: medium
#   precision: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_glue_job, "AWS::Glue::Job"]
#   impact: [confidentiality, integrity, availability]
#   aliases: [PU-05]
#   controls: {cwe: [CWE-1104], attack: [T1190], nist-800-53: [SA-22, SI-2], cis-v8: ["2.2"], samm: [O-EM-2-B]}
#   countermeasure: {kind: patch, text: Move the job to a version that is supported.}
package rearguard.patching.ended_data_job_runtime

import data.rearguard.lib.eol
import data.rearguard.lib.eol_services

deny contains {"message": message, "path": one.path} if {
	some one in eol_services.jobs
	said := eol.ended(one.product, one.version)
	message := sprintf("%s: %s", [one.name, said])
}

subject contains one.path if some one in eol_services.jobs
