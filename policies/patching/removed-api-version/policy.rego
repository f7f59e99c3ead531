# METADATA
# title: API version is gone from Kubernetes
# description: The API server of a supported release does not know this version any more, so the object can be neither applied nor restored. What is already in the cluster is not touched by it.
# related_resources: [{ref: "https://kubernetes.io/docs/reference/using-api/deprecation-guide/"}]
# custom:
#   severity: medium
#   precision: high
#   kinds: [kubernetes]
#   impact: [availability]
#   aliases: [PU-06]
#   controls: {cwe: [CWE-477], nist-800-53: [CM-2, CM-6], cis-v8: ["4.1"], samm: [O-EM-2-A]}
#   countermeasure: {kind: patch, text: Write the object in the version that took its place.}
package rearguard.patching.removed_api_version

import data.rearguard.lib.kubernetes

# From the deprecation guide of Kubernetes: the release that dropped it, and what took its place.
_removed := {
	"admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration": {"gone": "1.22", "use": "admissionregistration.k8s.io/v1"},
	"admissionregistration.k8s.io/v1beta1 ValidatingWebhookConfiguration": {"gone": "1.22", "use": "admissionregistration.k8s.io/v1"},
	"apiextensions.k8s.io/v1beta1 CustomResourceDefinition": {"gone": "1.22", "use": "apiextensions.k8s.io/v1"},
	"apiregistration.k8s.io/v1beta1 APIService": {"gone": "1.22", "use": "apiregistration.k8s.io/v1"},
	"apps/v1beta1 Deployment": {"gone": "1.16", "use": "apps/v1"},
	"apps/v1beta1 ReplicaSet": {"gone": "1.16", "use": "apps/v1"},
	"apps/v1beta1 StatefulSet": {"gone": "1.16", "use": "apps/v1"},
	"apps/v1beta2 DaemonSet": {"gone": "1.16", "use": "apps/v1"},
	"apps/v1beta2 Deployment": {"gone": "1.16", "use": "apps/v1"},
	"apps/v1beta2 ReplicaSet": {"gone": "1.16", "use": "apps/v1"},
	"apps/v1beta2 StatefulSet": {"gone": "1.16", "use": "apps/v1"},
	"autoscaling/v2beta1 HorizontalPodAutoscaler": {"gone": "1.25", "use": "autoscaling/v2"},
	"autoscaling/v2beta2 HorizontalPodAutoscaler": {"gone": "1.26", "use": "autoscaling/v2"},
	"batch/v1beta1 CronJob": {"gone": "1.25", "use": "batch/v1"},
	"batch/v2alpha1 CronJob": {"gone": "1.21", "use": "batch/v1"},
	"certificates.k8s.io/v1beta1 CertificateSigningRequest": {"gone": "1.22", "use": "certificates.k8s.io/v1"},
	"coordination.k8s.io/v1beta1 Lease": {"gone": "1.22", "use": "coordination.k8s.io/v1"},
	"discovery.k8s.io/v1beta1 EndpointSlice": {"gone": "1.25", "use": "discovery.k8s.io/v1"},
	"events.k8s.io/v1beta1 Event": {"gone": "1.25", "use": "events.k8s.io/v1"},
	"extensions/v1beta1 DaemonSet": {"gone": "1.16", "use": "apps/v1"},
	"extensions/v1beta1 Deployment": {"gone": "1.16", "use": "apps/v1"},
	"extensions/v1beta1 Ingress": {"gone": "1.22", "use": "networking.k8s.io/v1"},
	"extensions/v1beta1 NetworkPolicy": {"gone": "1.16", "use": "networking.k8s.io/v1"},
	"extensions/v1beta1 PodSecurityPolicy": {"gone": "1.16", "use": ""},
	"extensions/v1beta1 ReplicaSet": {"gone": "1.16", "use": "apps/v1"},
	"flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema": {"gone": "1.26", "use": "flowcontrol.apiserver.k8s.io/v1"},
	"flowcontrol.apiserver.k8s.io/v1beta1 PriorityLevelConfiguration": {"gone": "1.26", "use": "flowcontrol.apiserver.k8s.io/v1"},
	"flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema": {"gone": "1.29", "use": "flowcontrol.apiserver.k8s.io/v1"},
	"flowcontrol.apiserver.k8s.io/v1beta2 PriorityLevelConfiguration": {"gone": "1.29", "use": "flowcontrol.apiserver.k8s.io/v1"},
	"flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema": {"gone": "1.32", "use": "flowcontrol.apiserver.k8s.io/v1"},
	"flowcontrol.apiserver.k8s.io/v1beta3 PriorityLevelConfiguration": {"gone": "1.32", "use": "flowcontrol.apiserver.k8s.io/v1"},
	"networking.k8s.io/v1beta1 Ingress": {"gone": "1.22", "use": "networking.k8s.io/v1"},
	"networking.k8s.io/v1beta1 IngressClass": {"gone": "1.22", "use": "networking.k8s.io/v1"},
	"node.k8s.io/v1beta1 RuntimeClass": {"gone": "1.25", "use": "node.k8s.io/v1"},
	"policy/v1beta1 PodDisruptionBudget": {"gone": "1.25", "use": "policy/v1"},
	"policy/v1beta1 PodSecurityPolicy": {"gone": "1.25", "use": ""},
	"rbac.authorization.k8s.io/v1alpha1 ClusterRole": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"rbac.authorization.k8s.io/v1alpha1 ClusterRoleBinding": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"rbac.authorization.k8s.io/v1alpha1 Role": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"rbac.authorization.k8s.io/v1alpha1 RoleBinding": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"rbac.authorization.k8s.io/v1beta1 ClusterRole": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"rbac.authorization.k8s.io/v1beta1 ClusterRoleBinding": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"rbac.authorization.k8s.io/v1beta1 Role": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"rbac.authorization.k8s.io/v1beta1 RoleBinding": {"gone": "1.22", "use": "rbac.authorization.k8s.io/v1"},
	"scheduling.k8s.io/v1beta1 PriorityClass": {"gone": "1.22", "use": "scheduling.k8s.io/v1"},
	"storage.k8s.io/v1beta1 CSIDriver": {"gone": "1.22", "use": "storage.k8s.io/v1"},
	"storage.k8s.io/v1beta1 CSINode": {"gone": "1.22", "use": "storage.k8s.io/v1"},
	"storage.k8s.io/v1beta1 CSIStorageCapacity": {"gone": "1.27", "use": "storage.k8s.io/v1"},
	"storage.k8s.io/v1beta1 StorageClass": {"gone": "1.22", "use": "storage.k8s.io/v1"},
	"storage.k8s.io/v1beta1 VolumeAttachment": {"gone": "1.22", "use": "storage.k8s.io/v1"},
}

deny contains {"message": message, "path": ["apiVersion"]} if {
	removed := _removed[sprintf("%v %v", [input.apiVersion, input.kind])]
	message := sprintf("%s is written in %s, which Kubernetes dropped in %s%s", [kubernetes.title, input.apiVersion, removed.gone, _instead(removed)])
}

_instead(removed) := sprintf(": use %s", [removed.use]) if {
	removed.use != ""
} else := ""

subject contains []
