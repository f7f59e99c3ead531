# METADATA
# title: Kubernetes API of EKS is open to the internet
# description: "Everybody may talk to the API: one leaked token or one flaw in it is then enough."
# custom:
#   severity: high
#   kinds: [terraform, cloudformation]
#   resources: [aws_eks_cluster, "AWS::EKS::Cluster", module]
#   impact: [confidentiality, integrity, availability]
#   aliases: [AC-24]
#   controls: {cwe: [CWE-284], attack: [T1133], nist-800-53: [SC-7, AC-17], cis-v8: ["12.2"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Set `endpoint_public_access = false`, or name the networks in `public_access_cidrs`."}
package rearguard.access_control.eks_public_endpoint

import data.rearguard.lib.cloud

deny contains {"message": message, "path": path} if {
	some cluster in cloud.resources("aws_eks_cluster")
	access := cloud.get(cluster, "vpc_config.endpoint_public_access")
	_is_public(access)
	cidrs := cloud.get(cluster, "vpc_config.public_access_cidrs")
	some path in _open(access, cidrs)
	message := sprintf("%s lets everybody reach the Kubernetes API", [cluster.name])
}

_is_public(fact) if fact.state == "absent"

_is_public(fact) if cloud.on(fact)

# Point at the word that opens it.
_open(access, cidrs) := [text.path | some text in cloud.texts(cidrs); text.value in {"0.0.0.0/0", "::/0"}] if cidrs.state == "known"

else := [access.path] if cidrs.state == "absent"
