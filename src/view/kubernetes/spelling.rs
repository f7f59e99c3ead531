//! How Terraform's provider spells the fields of Kubernetes objects.
//!
//! It writes `snake_case`, names a repeated block in the singular, gives maps as they are
//! and has some texts where the API has numbers. What follows from no rule stands here, one
//! line each (sources: the provider's schemas and the reference of the API).

use crate::document::Node;

/// Blocks that are lists in the API, with the name of the list.
const LISTS: &[(&str, &str)] = &[
    ("address", "addresses"),
    ("allowed_flex_volumes", "allowedFlexVolumes"),
    ("allowed_host_paths", "allowedHostPaths"),
    ("allowed_topologies", "allowedTopologies"),
    ("cluster_role_selectors", "clusterRoleSelectors"),
    ("container", "containers"),
    ("egress", "egress"),
    ("endpoint", "endpoints"),
    ("env", "env"),
    ("env_from", "envFrom"),
    ("ephemeral_container", "ephemeralContainers"),
    ("from", "from"),
    ("host_alias", "hostAliases"),
    ("host_aliases", "hostAliases"),
    ("host_ports", "hostPorts"),
    ("http_header", "httpHeaders"),
    ("image_pull_secret", "imagePullSecrets"),
    ("image_pull_secrets", "imagePullSecrets"),
    ("ingress", "ingress"),
    ("init_container", "initContainers"),
    ("items", "items"),
    ("limit", "limits"),
    ("match_condition", "matchConditions"),
    ("match_conditions", "matchConditions"),
    ("match_expression", "matchExpressions"),
    ("match_expressions", "matchExpressions"),
    ("match_fields", "matchFields"),
    ("match_label_expressions", "matchLabelExpressions"),
    ("metric", "metrics"),
    ("node_selector_term", "nodeSelectorTerms"),
    ("not_ready_address", "notReadyAddresses"),
    ("option", "options"),
    ("path", "paths"),
    ("policy", "policies"),
    ("port", "ports"),
    ("ports", "ports"),
    (
        "preferred_during_scheduling_ignored_during_execution",
        "preferredDuringSchedulingIgnoredDuringExecution",
    ),
    ("range", "ranges"),
    ("readiness_gate", "readinessGates"),
    ("rule", "rules"),
    ("sources", "sources"),
    ("subject", "subjects"),
    ("subset", "subsets"),
    ("sysctl", "sysctls"),
    ("tls", "tls"),
    ("to", "to"),
    ("token_requests", "tokenRequests"),
    ("toleration", "tolerations"),
    ("topology_spread_constraint", "topologySpreadConstraints"),
    ("validations", "validations"),
    ("volume", "volumes"),
    ("volume_claim_template", "volumeClaimTemplates"),
    ("volume_device", "volumeDevices"),
    ("volume_mount", "volumeMounts"),
    ("webhook", "webhooks"),
];

/// Blocks that are lists, or are none, in the block or the kind of object that is named first.
const LISTS_WITHIN: &[(&str, &str, Option<&str>)] = &[
    ("ServiceAccount", "secret", Some("secrets")),
    ("ephemeral", "volume_claim_template", None),
    (
        "pod_affinity",
        "required_during_scheduling_ignored_during_execution",
        Some("requiredDuringSchedulingIgnoredDuringExecution"),
    ),
    (
        "pod_anti_affinity",
        "required_during_scheduling_ignored_during_execution",
        Some("requiredDuringSchedulingIgnoredDuringExecution"),
    ),
    // The service that an Ingress sends to.
    ("service", "port", None),
];

/// Fields whose words hold capitals, or that are called otherwise.
const NAMES: &[(&str, &str)] = &[
    ("ceph_fs", "cephfs"),
    ("cluster_ip", "clusterIP"),
    ("cluster_ips", "clusterIPs"),
    ("data_disk_uri", "diskURI"),
    ("downward_api", "downwardAPI"),
    ("external_i_ps", "externalIPs"),
    ("external_ips", "externalIPs"),
    ("host_ipc", "hostIPC"),
    ("host_pid", "hostPID"),
    ("insecure_skip_tls_verify", "insecureSkipTLSVerify"),
    ("load_balancer_ip", "loadBalancerIP"),
    ("non_resource_urls", "nonResourceURLs"),
    ("pd_id", "pdID"),
    ("pod_cidr", "podCIDR"),
    ("run_as_username", "runAsUserName"),
    ("target_ww_ns", "targetWWNs"),
    ("volume_id", "volumeID"),
];

/// Fields of one kind of object that are called otherwise. The values of a secret are
/// written as they are, which is what the API calls `stringData`.
const NAMES_WITHIN: &[(&str, &str, &str)] = &[
    ("DaemonSet", "strategy", "updateStrategy"),
    ("Secret", "data", "stringData"),
    ("Secret", "data_wo", "stringData"),
    ("Secret", "binary_data", "data"),
    ("Secret", "binary_data_wo", "data"),
    ("StorageClass", "storage_provisioner", "provisioner"),
];

/// Blocks that are maps from names of the user's, in older versions of the provider or in
/// Terraform's JSON syntax.
const MAPS: &[&str] = &[
    "annotations",
    "binary_data",
    "binary_data_wo",
    "capacity",
    "data",
    "data_wo",
    "default",
    "default_request",
    "hard",
    "labels",
    "limits",
    "match_labels",
    "max",
    "max_limit_request_ratio",
    "min",
    "node_selector",
    "parameters",
    "requests",
    "volume_attributes",
];

/// Blocks whose members stand in what holds them.
const UNWRAPPED: &[&str] = &["persistent_volume_source"];

/// Arguments of a resource that are Terraform's or the provider's, and not the object's.
const NOT_OF_THE_OBJECT: &[&str] = &[
    "connection",
    "count",
    "default_secret_name",
    "depends_on",
    "for_each",
    "id",
    "lifecycle",
    "provider",
    "provisioner",
    "timeouts",
    "wait_for_completion",
    "wait_for_default_service_account",
    "wait_for_load_balancer",
    "wait_for_rollout",
    "wait_for_service_account_token",
    "wait_until_bound",
];

/// Fields that are numbers, which Terraform takes as texts, too.
const NUMBERS: &[&str] = &[
    "active_deadline_seconds",
    "backoff_limit",
    "completions",
    "container_port",
    "failed_jobs_history_limit",
    "failure_threshold",
    "fs_group",
    "host_port",
    "initial_delay_seconds",
    "max",
    "max_replicas",
    "max_surge",
    "max_unavailable",
    "min",
    "min_available",
    "min_ready_seconds",
    "min_replicas",
    "node_port",
    "number",
    "parallelism",
    "period_seconds",
    "port",
    "replicas",
    "revision_history_limit",
    "run_as_group",
    "run_as_user",
    "starting_deadline_seconds",
    "success_threshold",
    "successful_jobs_history_limit",
    "target_port",
    "termination_grace_period_seconds",
    "timeout_seconds",
    "toleration_seconds",
    "ttl_seconds_after_finished",
];

/// Fields that are yes or no, which Terraform takes as texts, too.
const SWITCHES: &[&str] = &[
    "allow_privilege_escalation",
    "automount_service_account_token",
    "default_allow_privilege_escalation",
    "enable_service_links",
    "host_ipc",
    "host_network",
    "host_pid",
    "host_process",
    "immutable",
    "insecure_skip_tls_verify",
    "optional",
    "privileged",
    "publish_not_ready_addresses",
    "read_only",
    "read_only_root_filesystem",
    "run_as_non_root",
    "share_process_namespace",
    "stdin",
    "stdin_once",
    "suspend",
    "tty",
];

/// Fields that are texts, which Terraform takes as numbers and switches, too.
const TEXTS: &[&str] = &["value", "name"];

/// Permissions of files, which the provider takes as octal texts.
const MODES: &[&str] = &["default_mode", "mode"];

/// What a field's scalar is in the API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scalar {
    Number,
    Switch,
    Text,
    Mode,
    AsItIs,
}

/// What the scalar of a field is.
pub(super) fn scalar(field: &str) -> Scalar {
    if NUMBERS.contains(&field) {
        Scalar::Number
    } else if SWITCHES.contains(&field) {
        Scalar::Switch
    } else if TEXTS.contains(&field) {
        Scalar::Text
    } else if MODES.contains(&field) {
        Scalar::Mode
    } else {
        Scalar::AsItIs
    }
}

/// The list that a block is a member of, if it is one, in the block or kind `within`.
pub(super) fn list(block: &str, within: &str) -> Option<&'static str> {
    if let Some((.., name)) = LISTS_WITHIN
        .iter()
        .find(|(place, name, _)| *place == within && *name == block)
    {
        return *name;
    }
    let (_, name) = LISTS.iter().find(|(name, _)| *name == block)?;
    Some(name)
}

/// The name of a field, in the block or kind `within`.
pub(super) fn name(field: &str, within: &str) -> String {
    if let Some((.., name)) = NAMES_WITHIN
        .iter()
        .find(|(place, name, _)| *place == within && *name == field)
    {
        return (*name).to_owned();
    }
    if let Some((_, name)) = NAMES.iter().find(|(name, _)| *name == field) {
        return (*name).to_owned();
    }
    let mut words = field.split('_');
    let mut made = words.next().unwrap_or_default().to_owned();
    for word in words {
        let mut letters = word.chars();
        made.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        made.push_str(letters.as_str());
    }
    made
}

/// Whether a block is a map whose names are the user's. A Service selects by labels,
/// other objects by expressions.
pub(super) fn is_map(block: &str, body: &Node) -> bool {
    let selects_by_label = || {
        body.get("match_labels").is_none()
            && body.get("match_expressions").is_none()
            && !body.entries().is_empty()
    };
    MAPS.contains(&block) || (block == "selector" && selects_by_label())
}

/// Whether the members of a block stand in what holds it.
pub(super) fn is_unwrapped(block: &str) -> bool {
    UNWRAPPED.contains(&block)
}

/// Whether an argument of a resource is a field of the object.
pub(super) fn is_of_the_object(argument: &str) -> bool {
    !NOT_OF_THE_OBJECT.contains(&argument)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_the_api() {
        for (field, api) in [
            ("image", "image"),
            ("host_pid", "hostPID"),
            ("run_as_non_root", "runAsNonRoot"),
            ("read_only_root_filesystem", "readOnlyRootFilesystem"),
            (
                "automount_service_account_token",
                "automountServiceAccountToken",
            ),
            ("non_resource_urls", "nonResourceURLs"),
            ("", ""),
            ("_", ""),
        ] {
            assert_eq!(name(field, "spec"), api, "{field}");
        }
        assert_eq!(name("data", "Secret"), "stringData");
        assert_eq!(name("data", "ConfigMap"), "data");
    }

    #[test]
    fn a_block_is_a_list_by_where_it_stands() {
        assert_eq!(list("port", "container"), Some("ports"));
        assert_eq!(list("port", "service"), None);
        assert_eq!(list("security_context", "container"), None);
        let required = "required_during_scheduling_ignored_during_execution";
        assert!(list(required, "pod_affinity").is_some());
        assert!(list(required, "node_affinity").is_none());
    }

    #[test]
    fn no_name_stands_twice() {
        let mut names: Vec<&str> = LISTS.iter().map(|(name, _)| *name).collect();
        names.dedup();
        assert_eq!(names.len(), LISTS.len());
        assert!(names.is_sorted());
    }
}
