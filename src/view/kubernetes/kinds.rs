//! Which Kubernetes object a resource of Terraform's provider makes.
//!
//! The provider names a resource after the kind, and since its version 2 with the version
//! of the API at the end (`kubernetes_deployment_v1`); older names mean the version that
//! the provider's schema gives them. What only patches an object that others made
//! (`kubernetes_labels`, `kubernetes_config_map_v1_data`) is none.

/// The names between `kubernetes_` and the version, with the kind, the group, and the
/// version that is meant where the name has none.
const KINDS: &[(&str, &str, &str, &str)] = &[
    ("api_service", "APIService", "apiregistration.k8s.io", "v1"),
    (
        "certificate_signing_request",
        "CertificateSigningRequest",
        "certificates.k8s.io",
        "v1beta1",
    ),
    (
        "cluster_role",
        "ClusterRole",
        "rbac.authorization.k8s.io",
        "v1",
    ),
    (
        "cluster_role_binding",
        "ClusterRoleBinding",
        "rbac.authorization.k8s.io",
        "v1",
    ),
    ("config_map", "ConfigMap", "", "v1"),
    ("cron_job", "CronJob", "batch", "v1beta1"),
    ("csi_driver", "CSIDriver", "storage.k8s.io", "v1beta1"),
    ("daemon_set", "DaemonSet", "apps", "v1"),
    ("daemonset", "DaemonSet", "apps", "v1"),
    ("default_service_account", "ServiceAccount", "", "v1"),
    ("deployment", "Deployment", "apps", "v1"),
    ("endpoint_slice", "EndpointSlice", "discovery.k8s.io", "v1"),
    ("endpoints", "Endpoints", "", "v1"),
    (
        "horizontal_pod_autoscaler",
        "HorizontalPodAutoscaler",
        "autoscaling",
        "v1",
    ),
    ("ingress", "Ingress", "networking.k8s.io", "v1beta1"),
    ("ingress_class", "IngressClass", "networking.k8s.io", "v1"),
    ("job", "Job", "batch", "v1"),
    ("limit_range", "LimitRange", "", "v1"),
    (
        "mutating_webhook_configuration",
        "MutatingWebhookConfiguration",
        "admissionregistration.k8s.io",
        "v1",
    ),
    ("namespace", "Namespace", "", "v1"),
    ("network_policy", "NetworkPolicy", "networking.k8s.io", "v1"),
    ("persistent_volume", "PersistentVolume", "", "v1"),
    ("persistent_volume_claim", "PersistentVolumeClaim", "", "v1"),
    ("pod", "Pod", "", "v1"),
    (
        "pod_disruption_budget",
        "PodDisruptionBudget",
        "policy",
        "v1beta1",
    ),
    (
        "pod_security_policy",
        "PodSecurityPolicy",
        "policy",
        "v1beta1",
    ),
    ("priority_class", "PriorityClass", "scheduling.k8s.io", "v1"),
    ("replication_controller", "ReplicationController", "", "v1"),
    ("resource_quota", "ResourceQuota", "", "v1"),
    ("role", "Role", "rbac.authorization.k8s.io", "v1"),
    (
        "role_binding",
        "RoleBinding",
        "rbac.authorization.k8s.io",
        "v1",
    ),
    ("runtime_class", "RuntimeClass", "node.k8s.io", "v1"),
    ("secret", "Secret", "", "v1"),
    ("service", "Service", "", "v1"),
    ("service_account", "ServiceAccount", "", "v1"),
    ("stateful_set", "StatefulSet", "apps", "v1"),
    ("storage_class", "StorageClass", "storage.k8s.io", "v1"),
    (
        "validating_admission_policy",
        "ValidatingAdmissionPolicy",
        "admissionregistration.k8s.io",
        "v1",
    ),
    (
        "validating_webhook_configuration",
        "ValidatingWebhookConfiguration",
        "admissionregistration.k8s.io",
        "v1",
    ),
];

/// The kind and the version of the API that a type of resource makes.
pub(super) fn made_by(resource: &str) -> Option<(&'static str, String)> {
    let name = resource.strip_prefix("kubernetes_")?;
    let (stem, stated) = match name.rsplit_once('_') {
        Some((stem, version)) if is_version(version) => (stem, Some(version)),
        _ => (name, None),
    };
    let (_, kind, group, version) = KINDS.iter().find(|(known, ..)| *known == stem)?;
    let version = stated.unwrap_or(version);
    let api = if group.is_empty() {
        version.to_owned()
    } else {
        format!("{group}/{version}")
    };
    Some((kind, api))
}

/// `v1`, `v2beta2`.
fn is_version(word: &str) -> bool {
    word.strip_prefix('v')
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(resource: &str) -> Option<String> {
        made_by(resource).map(|(kind, api)| format!("{api} {kind}"))
    }

    #[test]
    fn the_version_is_the_stated_one_or_the_older_names_own() {
        for (resource, object) in [
            ("kubernetes_pod", "v1 Pod"),
            ("kubernetes_deployment_v1", "apps/v1 Deployment"),
            ("kubernetes_cron_job", "batch/v1beta1 CronJob"),
            ("kubernetes_cron_job_v1", "batch/v1 CronJob"),
            (
                "kubernetes_horizontal_pod_autoscaler_v2beta2",
                "autoscaling/v2beta2 HorizontalPodAutoscaler",
            ),
            ("kubernetes_ingress", "networking.k8s.io/v1beta1 Ingress"),
        ] {
            assert_eq!(made(resource).as_deref(), Some(object), "{resource}");
        }
    }

    #[test]
    fn what_patches_objects_makes_none() {
        for resource in [
            "kubernetes_labels",
            "kubernetes_config_map_v1_data",
            "kubernetes_secret_v1_data",
            "aws_vpc",
        ] {
            assert_eq!(made(resource), None, "{resource}");
        }
    }
}
