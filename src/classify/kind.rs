//! Kinds: the subjects that rules are about.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::rule::NotAllowed;

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What a document is about. A rule names kinds, or a family of them by what
        /// their names begin with: `kubernetes` is every `kubernetes-...`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Kind { $($(#[$doc])* $variant,)* }

        impl Kind {
            /// Every kind, in the order of the declaration.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name used in metadata, on the command line and in reports.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

kinds! {
    /// Pod, Deployment and everything else that has a pod template.
    KubernetesWorkload = "kubernetes-workload",
    /// Role, ClusterRole and their bindings.
    KubernetesRbac = "kubernetes-rbac",
    /// ServiceAccount.
    KubernetesServiceAccount = "kubernetes-service-account",
    /// NetworkPolicy.
    KubernetesNetworkPolicy = "kubernetes-network-policy",
    /// Service.
    KubernetesService = "kubernetes-service",
    /// Ingress.
    KubernetesIngress = "kubernetes-ingress",
    /// ConfigMap.
    KubernetesConfigMap = "kubernetes-config-map",
    /// Secret.
    KubernetesSecret = "kubernetes-secret",
    /// Namespace.
    KubernetesNamespace = "kubernetes-namespace",
    /// Any other object with apiVersion and kind.
    KubernetesObject = "kubernetes-object",
    /// Compose file.
    Compose = "compose",
    /// GitHub Actions workflow.
    GithubWorkflow = "github-workflow",
    /// GitHub action metadata (action.yml).
    GithubAction = "github-action",
    /// Dependabot configuration.
    Dependabot = "dependabot",
    /// CloudFormation or SAM template.
    Cloudformation = "cloudformation",
    /// Azure Resource Manager template.
    ArmTemplate = "arm-template",
    /// Google Cloud Deployment Manager configuration.
    DeploymentManager = "deployment-manager",
    /// Ansible playbook.
    AnsiblePlaybook = "ansible-playbook",
    /// Ansible task file.
    AnsibleTasks = "ansible-tasks",
    /// Ansible inventory or variables of hosts and groups.
    AnsibleInventory = "ansible-inventory",
    /// ansible.cfg.
    AnsibleConfig = "ansible-config",
    /// OpenAPI or Swagger description.
    Openapi = "openapi",
    /// Terraform module: one directory, evaluated.
    Terraform = "terraform",
    /// Terraform plan as JSON.
    TerraformPlan = "terraform-plan",
    /// Dockerfile.
    Dockerfile = "dockerfile",
    /// Docker daemon.json.
    DockerDaemon = "docker-daemon",
    /// systemd unit.
    SystemdUnit = "systemd-unit",
    /// OpenSSH server configuration.
    SshdConfig = "sshd-config",
    /// sudoers.
    Sudoers = "sudoers",
    /// Kernel parameters.
    Sysctl = "sysctl",
    /// nginx configuration.
    Nginx = "nginx",
    /// postgresql.conf.
    PostgresqlConfig = "postgresql-config",
    /// MySQL or MariaDB option file.
    MysqlConfig = "mysql-config",
    /// redis.conf.
    RedisConfig = "redis-config",
    /// mongod.conf and mongos.conf.
    MongodbConfig = "mongodb-config",
    /// OpenSSH client configuration.
    SshConfig = "ssh-config",
    /// Keys of hosts that OpenSSH trusts.
    KnownHosts = "known-hosts",
    /// Keys that may log in through OpenSSH.
    AuthorizedKeys = "authorized-keys",
    /// Names of addresses, as /etc/hosts has them.
    HostsFile = "hosts-file",
    /// What cron runs.
    Crontab = "crontab",
    /// Who may connect to PostgreSQL: pg_hba.conf.
    PgHba = "pg-hba",
    /// User name maps of PostgreSQL: pg_ident.conf.
    PgIdent = "pg-ident",
    /// Rules of iptables.
    Iptables = "iptables",
    /// Rulesets of nftables.
    Nftables = "nftables",
    /// DNS zone, as a master file.
    DnsZone = "dns-zone",
    /// HAProxy configuration.
    Haproxy = "haproxy",
    /// Apache httpd configuration.
    Apache = "apache",
    /// Settings of a daemon that has no kind of its own, such as dnsmasq.conf.
    Settings = "settings",
    /// named.conf and its parts.
    BindConfig = "bind-config",
    /// What NFS serves to whom.
    Exports = "exports",
    /// What is mounted from where.
    Fstab = "fstab",
    /// Postfix main.cf.
    Postfix = "postfix-config",
    /// File of environment variables.
    EnvFile = "env-file",
    /// Helm template, not evaluated.
    HelmTemplate = "helm-template",
    /// Helm chart metadata or values.
    HelmChart = "helm-chart",
    /// .gitignore and its kin.
    IgnoreFile = "ignore-file",
    /// Any other YAML.
    Yaml = "yaml",
    /// Any other JSON.
    Json = "json",
    /// Any other TOML.
    Toml = "toml",
    /// Any other INI file.
    Ini = "ini",
    /// Any other properties file.
    Properties = "properties",
    /// Any other HCL.
    Hcl = "hcl",
    /// XML.
    Xml = "xml",
    /// CSV.
    Csv = "csv",
    /// One asset of the inventories, after merging; with `links` to others.
    InventoryAsset = "inventory-asset",
    /// Something an inventory states that could not be used.
    InventoryDoubt = "inventory-doubt",
    /// A place in a file that names an asset.
    InventoryMention = "inventory-mention",
    /// A thing that a file defines, held against the inventories.
    InventoryDefinition = "inventory-definition",
    /// A resource that a file defines, and the asset that it is.
    InventoryMatch = "inventory-match",
    /// An alias in DNS to a name that a provider gives to whoever asks.
    DnsAlias = "dns-alias",
    /// A Kubernetes object with `links` to others of its directory.
    LinkedObject = "linked-object",
    /// A thing that served only what a change takes away.
    ChangeLeftover = "change-leftover",
}

impl Kind {
    /// Whether documents of this kind are no files but come from joining several; a rule must name these kinds, `*` leaves them out.
    pub fn is_joined(self) -> bool {
        matches!(
            self,
            Self::InventoryAsset
                | Self::InventoryDoubt
                | Self::InventoryMention
                | Self::InventoryDefinition
                | Self::InventoryMatch
                | Self::DnsAlias
                | Self::LinkedObject
                | Self::ChangeLeftover
        )
    }

    /// The kinds that a word of a rule's metadata means: a kind, a family, or `*` for all.
    ///
    /// # Errors
    /// The word and the allowed kinds, where it means none.
    pub fn selected_by(word: &str) -> Result<Vec<Self>, NotAllowed> {
        if word == "*" {
            let of_files = Self::ALL.iter().copied().filter(|kind| !kind.is_joined());
            return Ok(of_files.collect());
        }
        let selected: Vec<Self> = Self::ALL
            .iter()
            .copied()
            .filter(|kind| {
                kind.name() == word
                    || kind
                        .name()
                        .strip_prefix(word)
                        .is_some_and(|rest| rest.starts_with('-'))
            })
            .collect();
        if selected.is_empty() {
            return Err(NotAllowed {
                seen: word.to_owned(),
                allowed: Self::ALL.iter().map(|kind| kind.name()).collect(),
            });
        }
        Ok(selected)
    }
}

impl FromStr for Kind {
    type Err = NotAllowed;

    fn from_str(word: &str) -> Result<Self, NotAllowed> {
        Self::ALL
            .iter()
            .copied()
            .find(|kind| kind.name() == word)
            .ok_or_else(|| NotAllowed {
                seen: word.to_owned(),
                allowed: Self::ALL.iter().map(|kind| kind.name()).collect(),
            })
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_selects_its_members_only() {
        let family = Kind::selected_by("kubernetes").unwrap();
        assert!(family.contains(&Kind::KubernetesWorkload));
        assert!(!family.contains(&Kind::Compose));
        assert_eq!(
            Kind::selected_by("terraform").unwrap(),
            [Kind::Terraform, Kind::TerraformPlan]
        );
    }
}
