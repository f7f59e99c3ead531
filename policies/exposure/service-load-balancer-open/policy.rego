# METADATA
# title: Service is open to the internet
# description: A load balancer gets a public address unless an annotation makes it internal, and passes on whoever comes unless its sources are restricted.
# related_resources: [{ref: "https://kubernetes.io/docs/concepts/services-networking/service/"}]
# custom:
#   severity: medium
#   precision: medium
#   kinds: [kubernetes-service]
#   impact: [confidentiality, availability]
#   controls: {cwe: [CWE-668], attack: [T1190, T1133], nist-800-53: [SC-7, CM-7], cis-v8: ["4.4"], samm: [O-EM-2-A]}
#   countermeasure: {kind: configure, text: "Make the load balancer internal by the annotation of your provider, or list who may come in `loadBalancerSourceRanges`."}
package rearguard.exposure.service_load_balancer_open

import data.rearguard.lib.kubernetes

# Annotations of the providers and the values by which they keep the address private.
_private := {
	"alb.ingress.kubernetes.io/scheme": {"internal"},
	"cloud.google.com/load-balancer-type": {"internal"},
	"networking.gke.io/load-balancer-type": {"internal"},
	"service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type": {"intranet"},
	"service.beta.kubernetes.io/aws-load-balancer-internal": {"true", "0.0.0.0/0"},
	"service.beta.kubernetes.io/aws-load-balancer-scheme": {"internal"},
	"service.beta.kubernetes.io/azure-load-balancer-internal": {"true"},
	"service.beta.kubernetes.io/oci-load-balancer-internal": {"true"},
	"service.beta.kubernetes.io/openstack-internal-load-balancer": {"true"},
	"service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type": {"private"},
}

deny contains {"message": message, "path": path} if {
	input.spec.type == "LoadBalancer"
	not _is_private
	not _is_narrow
	path := _place
	message := sprintf("%s is open to the internet: its load balancer is neither internal nor restricted", [kubernetes.title])
}

_is_private if {
	some key, value in input.metadata.annotations
	lower(sprintf("%v", [value])) in _private[key]
}

_is_narrow if {
	ranges := kubernetes.texts(input.spec, "loadBalancerSourceRanges")
	count(ranges) > 0
	count(ranges & {"0.0.0.0/0", "::/0"}) == 0
}

# An annotation that says so itself, else the type.
_place := ["metadata", "annotations", said[0]] if {
	said := sort([key | some key, _ in input.metadata.annotations; _private[key]])
	count(said) > 0
} else := ["spec", "type"]

subject contains []
