//! The table of shapes: what a tree says about its kind, where the name did not.
//!
//! Each row is a claim about the top of the tree; the first that holds counts.

use super::{Format, Kind};
use crate::document::{Node, Value};

type Row = (Kind, fn(&Node) -> bool);

const TABLE: &[Row] = &[
    (Kind::TerraformPlan, is_terraform_plan),
    (Kind::ArmTemplate, is_arm_template),
    (Kind::Cloudformation, is_cloudformation),
    (Kind::Openapi, is_openapi),
    (Kind::DeploymentManager, is_deployment_manager),
    (Kind::GithubWorkflow, is_github_workflow),
    (Kind::GithubAction, is_github_action),
    (Kind::Compose, is_compose),
    (Kind::AnsiblePlaybook, is_ansible_playbook),
    (Kind::AnsibleTasks, is_ansible_tasks),
    (Kind::AnsibleInventory, is_ansible_inventory),
    (Kind::AnsibleConfig, is_ansible_config),
    (Kind::DockerDaemon, is_docker_daemon),
];

/// The kind of a tree whose name did not tell.
pub fn by_shape(root: &Node, format: Format) -> Kind {
    if let Some(kind) = kubernetes(root) {
        return kind;
    }
    TABLE
        .iter()
        .find(|(_, holds)| holds(root))
        .map_or_else(|| other(format), |&(kind, _)| kind)
}

/// The kind of a tree that shows no shape: for most formats there is only one.
fn other(format: Format) -> Kind {
    match format {
        Format::Yaml => Kind::Yaml,
        Format::Json | Format::Jsonc => Kind::Json,
        Format::Hcl => Kind::Hcl,
        Format::Dockerfile => Kind::Dockerfile,
        Format::Toml => Kind::Toml,
        Format::Ini => Kind::Ini,
        Format::Systemd => Kind::SystemdUnit,
        Format::Sysctl => Kind::Sysctl,
        Format::SshdConfig => Kind::SshdConfig,
        Format::SshConfig => Kind::SshConfig,
        Format::KnownHosts => Kind::KnownHosts,
        Format::AuthorizedKeys => Kind::AuthorizedKeys,
        Format::Sudoers => Kind::Sudoers,
        Format::Env => Kind::EnvFile,
        Format::Properties => Kind::Properties,
        Format::Postgresql => Kind::PostgresqlConfig,
        Format::Directives => Kind::RedisConfig,
        Format::Ignore => Kind::IgnoreFile,
        Format::Nginx => Kind::Nginx,
        Format::Xml => Kind::Xml,
        Format::Hosts => Kind::HostsFile,
        Format::Crontab | Format::SystemCrontab => Kind::Crontab,
        Format::PgHba => Kind::PgHba,
        Format::PgIdent => Kind::PgIdent,
        Format::Iptables => Kind::Iptables,
        Format::Nftables => Kind::Nftables,
        Format::Zone => Kind::DnsZone,
        Format::Haproxy => Kind::Haproxy,
        Format::Apache => Kind::Apache,
        Format::Settings | Format::Blocks | Format::BlockLines => Kind::Settings,
        Format::Exports => Kind::Exports,
        Format::Fstab => Kind::Fstab,
        Format::Postfix => Kind::Postfix,
        Format::Csv => Kind::Csv,
        Format::Bicep => Kind::ArmTemplate,
    }
}

/// Objects carry `apiVersion` and `kind`; files for other tools that borrowed the two
/// names (Kustomize, Backstage, Docker Compose for Kubernetes) count as other objects.
fn kubernetes(root: &Node) -> Option<Kind> {
    let version = root.get("apiVersion")?.as_str()?;
    let kind = root.get("kind")?.as_str()?;
    let group = version.split_once('/').map_or("", |(group, _)| group);
    Some(match (group, kind) {
        (_, "Deployment" | "StatefulSet" | "DaemonSet" | "ReplicaSet")
            if matches!(group, "apps" | "extensions") =>
        {
            Kind::KubernetesWorkload
        }
        ("", "Pod" | "PodTemplate" | "ReplicationController")
        | ("batch", "Job" | "CronJob")
        | ("serving.knative.dev", "Service" | "Configuration" | "Revision")
        | ("apps.openshift.io", "DeploymentConfig")
        | ("apps.kruise.io", "CloneSet" | "StatefulSet" | "DaemonSet")
        | ("argoproj.io", "Rollout") => Kind::KubernetesWorkload,
        (
            "rbac.authorization.k8s.io",
            "Role" | "ClusterRole" | "RoleBinding" | "ClusterRoleBinding",
        ) => Kind::KubernetesRbac,
        ("", "ServiceAccount") => Kind::KubernetesServiceAccount,
        ("networking.k8s.io" | "extensions" | "", "NetworkPolicy") => Kind::KubernetesNetworkPolicy,
        ("", "Service") => Kind::KubernetesService,
        ("networking.k8s.io" | "extensions", "Ingress") => Kind::KubernetesIngress,
        ("", "ConfigMap") => Kind::KubernetesConfigMap,
        ("", "Secret") => Kind::KubernetesSecret,
        ("", "Namespace") => Kind::KubernetesNamespace,
        _ => Kind::KubernetesObject,
    })
}

fn is_terraform_plan(root: &Node) -> bool {
    root.get("planned_values").is_some() && root.get("format_version").is_some()
}

/// A template, or a blueprint's artifact that holds one.
fn is_arm_template(root: &Node) -> bool {
    let artifact = root
        .get("properties")
        .and_then(|properties| properties.get("template"));
    says_template(root)
        || artifact.is_some_and(|inner| says_template(inner) || has_azure_resource(inner))
        || has_azure_resource(root)
}

/// A list of resources of Azure, where the schema is not stated.
fn has_azure_resource(root: &Node) -> bool {
    root.get("resources").is_some_and(|resources| {
        resources.items().iter().any(|one| {
            one.get("apiVersion").is_some()
                && one
                    .get("type")
                    .and_then(Node::as_str)
                    .is_some_and(|kind| kind.to_lowercase().starts_with("microsoft."))
        })
    })
}

fn says_template(root: &Node) -> bool {
    let says_so = |key| {
        root.get(key)
            .and_then(Node::as_str)
            .is_some_and(|schema| schema.to_lowercase().contains("deploymenttemplate.json"))
    };
    says_so("$schema") || says_so("schema")
}

fn is_cloudformation(root: &Node) -> bool {
    root.get("AWSTemplateFormatVersion").is_some()
        || root.get("Resources").is_some_and(|resources| {
            any_entry(resources, |one| has_type(one, &["AWS::", "Custom::"]))
        })
}

fn is_openapi(root: &Node) -> bool {
    ["openapi", "swagger"].iter().any(|key| {
        root.get(key)
            .is_some_and(|version| !version.is_map() && !version.is_list())
    })
}

fn is_deployment_manager(root: &Node) -> bool {
    root.get("resources").is_some_and(|resources| {
        resources.items().iter().any(|one| {
            one.get("name").is_some()
                && one.get("type").and_then(Node::as_str).is_some_and(|kind| {
                    [".v1.", ".v2.", ".v1beta", ".beta.", ".alpha."]
                        .iter()
                        .any(|version| kind.contains(version))
                        || kind.contains("gcp-types/")
                        || kind.ends_with(".jinja")
                        || kind.ends_with(".py")
                })
        })
    })
}

fn is_github_workflow(root: &Node) -> bool {
    root.get("on").is_some()
        && root.get("jobs").is_some_and(|jobs| {
            any_entry(jobs, |job| {
                job.get("runs-on").is_some() || job.get("uses").is_some()
            })
        })
}

fn is_github_action(root: &Node) -> bool {
    root.get("runs")
        .is_some_and(|runs| runs.get("using").is_some())
}

fn is_compose(root: &Node) -> bool {
    root.get("services").is_some_and(|services| {
        any_entry(services, |service| {
            ["image", "build", "extends", "container_name"]
                .iter()
                .any(|key| service.get(key).is_some())
        })
    })
}

fn is_ansible_playbook(root: &Node) -> bool {
    root.items().iter().any(|play| {
        play.get("hosts").is_some()
            || ["import_playbook", "ansible.builtin.import_playbook"]
                .iter()
                .any(|key| play.get(key).is_some())
    })
}

/// A list of named steps, most of which call something that takes a map or a line of text.
fn is_ansible_tasks(root: &Node) -> bool {
    const TASK_WORDS: &[&str] = &[
        "when",
        "register",
        "become",
        "notify",
        "with_items",
        "loop",
        "block",
        "include_tasks",
        "import_tasks",
        "include_role",
        "tags",
        "no_log",
        "delegate_to",
        "changed_when",
        "ignore_errors",
        "vars",
    ];
    let items = root.items();
    !items.is_empty()
        && items.iter().all(Node::is_map)
        && items.iter().any(|task| {
            let named = task.get("name").and_then(Node::as_str).is_some();
            let calls_module = task.entries().iter().any(|entry| {
                let module_name = entry.key.contains('.') || entry.key.contains('_');
                (module_name || KNOWN_MODULES.contains(&entry.key.as_str()))
                    && !TASK_WORDS.contains(&entry.key.as_str())
            });
            let says_task = TASK_WORDS.iter().any(|word| task.get(word).is_some());
            (named && (calls_module || says_task)) || (calls_module && says_task)
        })
}

const KNOWN_MODULES: &[&str] = &[
    "apt",
    "yum",
    "dnf",
    "pip",
    "command",
    "shell",
    "copy",
    "template",
    "file",
    "service",
    "systemd",
    "user",
    "group",
    "git",
    "debug",
    "fail",
    "assert",
    "uri",
    "unarchive",
    "sysctl",
    "cron",
    "mount",
    "package",
    "script",
    "raw",
    "stat",
    "fetch",
    "lineinfile",
    "ec2",
    "rds",
    "s3",
    "iam",
    "cloudtrail",
    "route53",
];

fn is_ansible_inventory(root: &Node) -> bool {
    root.get("all").is_some_and(|all| {
        ["hosts", "children", "vars"]
            .iter()
            .any(|key| all.get(key).is_some())
    })
}

fn is_ansible_config(root: &Node) -> bool {
    const KEYS: &[&str] = &[
        "inventory",
        "roles_path",
        "remote_user",
        "host_key_checking",
        "forks",
        "library",
        "retry_files_enabled",
        "vault_password_file",
        "stdout_callback",
        "allow_unsafe_lookups",
        "gathering",
        "private_key_file",
        "collections_paths",
        "deprecation_warnings",
        "interpreter_python",
        "ansible_managed",
        "log_path",
        "no_log",
    ];
    root.get("defaults")
        .is_some_and(|defaults| KEYS.iter().any(|key| defaults.get(key).is_some()))
}

fn is_docker_daemon(root: &Node) -> bool {
    const KEYS: &[&str] = &[
        "log-driver",
        "log-opts",
        "storage-driver",
        "insecure-registries",
        "registry-mirrors",
        "userns-remap",
        "live-restore",
        "icc",
        "userland-proxy",
        "no-new-privileges",
        "exec-opts",
        "data-root",
        "tlsverify",
        "default-ulimits",
        "seccomp-profile",
        "default-runtime",
        "experimental",
        "features",
        "iptables",
        "ip",
        "bip",
        "dns",
        "mtu",
        "debug",
    ];
    let entries = root.entries();
    let known = |key: &str| KEYS.contains(&key) || key == "hosts";
    entries.iter().filter(|entry| known(&entry.key)).count() * 2 > entries.len()
        && entries
            .iter()
            .any(|entry| entry.key.contains('-') || known(&entry.key))
}

fn any_entry(node: &Node, holds: impl Fn(&Node) -> bool) -> bool {
    node.entries().iter().any(|entry| holds(&entry.value))
}

fn has_type(node: &Node, prefixes: &[&str]) -> bool {
    match node.get("Type").map(|kind| &kind.value) {
        Some(Value::String(kind)) => prefixes.iter().any(|prefix| kind.starts_with(prefix)),
        _ => false,
    }
}
