//! Formats: the syntaxes we read.

/// The syntax of a file. One variant has one parser in `parse/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// YAML 1.2 with the 1.1 scalars where a kind's consumers read those.
    Yaml,
    /// JSON as in RFC 8259.
    Json,
    /// JSON with comments and trailing commas.
    Jsonc,
    /// HashiCorp configuration language, Terraform included.
    Hcl,
    /// Dockerfile and Containerfile.
    Dockerfile,
    /// TOML 1.0.
    Toml,
    /// Sections of `key = value`, as MySQL, Ansible and PHP write them.
    Ini,
    /// systemd units: repeated keys are lists.
    Systemd,
    /// `key = value` lines of sysctl.
    Sysctl,
    /// OpenSSH server configuration.
    SshdConfig,
    /// sudoers.
    Sudoers,
    /// `KEY=value` lines.
    Env,
    /// Java properties.
    Properties,
    /// `name = 'value'` lines of postgresql.conf.
    Postgresql,
    /// `directive argument...` lines, as redis.conf has them.
    Directives,
    /// Lists of patterns such as .gitignore and .dockerignore.
    Ignore,
    /// nginx configuration.
    Nginx,
    /// XML 1.0.
    Xml,
    /// OpenSSH client configuration.
    SshConfig,
    /// Keys of hosts that OpenSSH trusts.
    KnownHosts,
    /// Keys that may log in through OpenSSH.
    AuthorizedKeys,
    /// Names of addresses, as /etc/hosts has them.
    Hosts,
    /// What cron runs for a user.
    Crontab,
    /// What cron runs for the system: a column names the user.
    SystemCrontab,
    /// Who may connect to PostgreSQL: pg_hba.conf.
    PgHba,
    /// User name maps of PostgreSQL: pg_ident.conf.
    PgIdent,
    /// Rules of iptables, saved or as commands.
    Iptables,
    /// Rulesets of nftables.
    Nftables,
    /// DNS master files.
    Zone,
    /// HAProxy configuration.
    Haproxy,
    /// Apache httpd configuration.
    Apache,
    /// `name arguments` and `name=values` lines of many daemons.
    Settings,
    /// Directives with blocks as BIND writes them.
    Blocks,
    /// Directives with blocks that end with their lines, as Keepalived writes them.
    BlockLines,
    /// What NFS serves to whom.
    Exports,
    /// What is mounted from where.
    Fstab,
    /// Postfix main.cf.
    Postfix,
    /// Comma-separated values with a header row.
    Csv,
    /// Bicep, which compiles to templates of Azure Resource Manager.
    Bicep,
}

impl Format {
    /// Every format, in the order of the declaration.
    pub const ALL: &[Self] = &[
        Self::Yaml,
        Self::Json,
        Self::Jsonc,
        Self::Hcl,
        Self::Dockerfile,
        Self::Toml,
        Self::Ini,
        Self::Systemd,
        Self::Sysctl,
        Self::SshdConfig,
        Self::Sudoers,
        Self::Env,
        Self::Properties,
        Self::Postgresql,
        Self::Directives,
        Self::Ignore,
        Self::Nginx,
        Self::Xml,
        Self::SshConfig,
        Self::KnownHosts,
        Self::AuthorizedKeys,
        Self::Hosts,
        Self::Crontab,
        Self::SystemCrontab,
        Self::PgHba,
        Self::PgIdent,
        Self::Iptables,
        Self::Nftables,
        Self::Zone,
        Self::Haproxy,
        Self::Apache,
        Self::Settings,
        Self::Blocks,
        Self::BlockLines,
        Self::Exports,
        Self::Fstab,
        Self::Postfix,
        Self::Csv,
        Self::Bicep,
    ];

    /// The name used on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Json => "json",
            Self::Jsonc => "jsonc",
            Self::Hcl => "hcl",
            Self::Dockerfile => "dockerfile",
            Self::Toml => "toml",
            Self::Ini => "ini",
            Self::Systemd => "systemd",
            Self::Sysctl => "sysctl",
            Self::SshdConfig => "sshd-config",
            Self::Sudoers => "sudoers",
            Self::Env => "env",
            Self::Properties => "properties",
            Self::Postgresql => "postgresql",
            Self::Directives => "directives",
            Self::Ignore => "ignore",
            Self::Nginx => "nginx",
            Self::Xml => "xml",
            Self::SshConfig => "ssh-config",
            Self::KnownHosts => "known-hosts",
            Self::AuthorizedKeys => "authorized-keys",
            Self::Hosts => "hosts",
            Self::Crontab => "crontab",
            Self::SystemCrontab => "system-crontab",
            Self::PgHba => "pg-hba",
            Self::PgIdent => "pg-ident",
            Self::Iptables => "iptables",
            Self::Nftables => "nftables",
            Self::Zone => "dns-zone",
            Self::Haproxy => "haproxy",
            Self::Apache => "apache",
            Self::Settings => "settings",
            Self::Blocks => "blocks",
            Self::BlockLines => "block-lines",
            Self::Exports => "exports",
            Self::Fstab => "fstab",
            Self::Postfix => "postfix",
            Self::Csv => "csv",
            Self::Bicep => "bicep",
        }
    }
}
