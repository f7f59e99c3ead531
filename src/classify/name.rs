//! The table of names: what a file's path says about its format and kind.
//!
//! The first matching row counts, so the special stands before the general. Patterns
//! are compared with the end of the path, part by part and in any letter case; `*`
//! stands for any characters within one part. A kind that is not stated is decided
//! by shape.

use std::sync::LazyLock;

use super::{Format, Kind};

/// Pattern, format, and the kind where the name alone decides it.
type Row = (&'static str, Format, Option<Kind>);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    // Containers
    ("dockerfile",                    Format::Dockerfile, Some(Kind::Dockerfile)),
    ("dockerfile.*",                  Format::Dockerfile, Some(Kind::Dockerfile)),
    ("*.dockerfile",                  Format::Dockerfile, Some(Kind::Dockerfile)),
    ("containerfile",                 Format::Dockerfile, Some(Kind::Dockerfile)),
    ("containerfile.*",               Format::Dockerfile, Some(Kind::Dockerfile)),
    ("docker-compose*.yml",           Format::Yaml,       Some(Kind::Compose)),
    ("docker-compose*.yaml",          Format::Yaml,       Some(Kind::Compose)),
    ("compose*.yml",                  Format::Yaml,       None),
    ("compose*.yaml",                 Format::Yaml,       None),
    ("daemon.json",                   Format::Json,       None),
    // Source hosting
    (".github/workflows/*.yml",       Format::Yaml,       Some(Kind::GithubWorkflow)),
    (".github/workflows/*.yaml",      Format::Yaml,       Some(Kind::GithubWorkflow)),
    (".github/dependabot.yml",        Format::Yaml,       Some(Kind::Dependabot)),
    (".github/dependabot.yaml",       Format::Yaml,       Some(Kind::Dependabot)),
    // Helm
    ("chart.yaml",                    Format::Yaml,       Some(Kind::HelmChart)),
    // Terraform
    ("*.tf",                          Format::Hcl,        Some(Kind::Terraform)),
    ("*.tf.json",                     Format::Json,       Some(Kind::Terraform)),
    ("*.tfvars",                      Format::Hcl,        Some(Kind::Terraform)),
    ("*.tfvars.json",                 Format::Json,       Some(Kind::Terraform)),
    ("*.hcl",                         Format::Hcl,        Some(Kind::Hcl)),
    // Azure
    ("*.bicep",                       Format::Bicep,      Some(Kind::ArmTemplate)),
    ("azuredeploy.json",              Format::Jsonc,      None),
    // Hosts
    ("sshd_config",                   Format::SshdConfig, Some(Kind::SshdConfig)),
    ("sshd_config.d/*.conf",          Format::SshdConfig, Some(Kind::SshdConfig)),
    ("*.sshd_config",                 Format::SshdConfig, Some(Kind::SshdConfig)),
    ("ssh_config",                    Format::SshConfig,  Some(Kind::SshConfig)),
    ("ssh_config.d/*.conf",           Format::SshConfig,  Some(Kind::SshConfig)),
    ("*.ssh_config",                  Format::SshConfig,  Some(Kind::SshConfig)),
    (".ssh/config",                   Format::SshConfig,  Some(Kind::SshConfig)),
    (".ssh/config.d/*",               Format::SshConfig,  Some(Kind::SshConfig)),
    ("ssh/config",                    Format::SshConfig,  Some(Kind::SshConfig)),
    ("known_hosts",                   Format::KnownHosts, Some(Kind::KnownHosts)),
    ("known_hosts2",                  Format::KnownHosts, Some(Kind::KnownHosts)),
    ("known_hosts.d/*",               Format::KnownHosts, Some(Kind::KnownHosts)),
    ("*.known_hosts",                 Format::KnownHosts, Some(Kind::KnownHosts)),
    ("*_known_hosts",                 Format::KnownHosts, Some(Kind::KnownHosts)),
    ("authorized_keys",               Format::AuthorizedKeys, Some(Kind::AuthorizedKeys)),
    ("authorized_keys2",              Format::AuthorizedKeys, Some(Kind::AuthorizedKeys)),
    ("authorized_keys/*",             Format::AuthorizedKeys, Some(Kind::AuthorizedKeys)),
    ("authorized_keys.d/*",           Format::AuthorizedKeys, Some(Kind::AuthorizedKeys)),
    ("*.authorized_keys",             Format::AuthorizedKeys, Some(Kind::AuthorizedKeys)),
    ("*_authorized_keys",             Format::AuthorizedKeys, Some(Kind::AuthorizedKeys)),
    ("sudoers",                       Format::Sudoers,    Some(Kind::Sudoers)),
    ("sudoers.d/*",                   Format::Sudoers,    Some(Kind::Sudoers)),
    ("*.sudoers",                     Format::Sudoers,    Some(Kind::Sudoers)),
    ("sysctl.conf",                   Format::Sysctl,     Some(Kind::Sysctl)),
    ("sysctl.d/*.conf",               Format::Sysctl,     Some(Kind::Sysctl)),
    ("*.sysctl",                      Format::Sysctl,     Some(Kind::Sysctl)),
    ("*.sysctl.conf",                 Format::Sysctl,     Some(Kind::Sysctl)),
    ("*.service",                     Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.socket",                      Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.timer",                       Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.mount",                       Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.automount",                   Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.swap",                        Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.slice",                       Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.target",                      Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.service.d/*.conf",            Format::Systemd,    Some(Kind::SystemdUnit)),
    ("*.socket.d/*.conf",             Format::Systemd,    Some(Kind::SystemdUnit)),
    // Names
    ("*.zone",                         Format::Zone,       Some(Kind::DnsZone)),
    ("*.dns",                          Format::Zone,       Some(Kind::DnsZone)),
    ("*.zone.db",                      Format::Zone,       Some(Kind::DnsZone)),
    ("*.db.zone",                      Format::Zone,       Some(Kind::DnsZone)),
    ("named/*.db",                     Format::Zone,       Some(Kind::DnsZone)),
    ("named/*/*.db",                   Format::Zone,       Some(Kind::DnsZone)),
    ("bind/*.db",                      Format::Zone,       Some(Kind::DnsZone)),
    ("bind/*/*.db",                    Format::Zone,       Some(Kind::DnsZone)),
    ("zones/*.db",                     Format::Zone,       Some(Kind::DnsZone)),
    ("dns/*.db",                       Format::Zone,       Some(Kind::DnsZone)),
    ("dns/*/*.db",                     Format::Zone,       Some(Kind::DnsZone)),
    ("named/db.*",                     Format::Zone,       Some(Kind::DnsZone)),
    ("named/*/db.*",                   Format::Zone,       Some(Kind::DnsZone)),
    ("bind/db.*",                      Format::Zone,       Some(Kind::DnsZone)),
    ("bind/*/db.*",                    Format::Zone,       Some(Kind::DnsZone)),
    ("zones/db.*",                     Format::Zone,       Some(Kind::DnsZone)),
    ("dns/db.*",                       Format::Zone,       Some(Kind::DnsZone)),
    ("dns/*/db.*",                     Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.com",                       Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.net",                       Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.org",                       Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.info",                      Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.io",                        Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.dev",                       Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.eu",                        Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.es",                        Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.local",                     Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.lan",                       Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.internal",                  Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.intranet",                  Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.corp",                      Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.home",                      Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.example",                   Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.test",                      Format::Zone,       Some(Kind::DnsZone)),
    ("db.*.arpa",                      Format::Zone,       Some(Kind::DnsZone)),
    ("db.0",                           Format::Zone,       Some(Kind::DnsZone)),
    ("db.10",                          Format::Zone,       Some(Kind::DnsZone)),
    ("db.10.*",                        Format::Zone,       Some(Kind::DnsZone)),
    ("db.127",                         Format::Zone,       Some(Kind::DnsZone)),
    ("db.172.*",                       Format::Zone,       Some(Kind::DnsZone)),
    ("db.192.*",                       Format::Zone,       Some(Kind::DnsZone)),
    ("db.255",                         Format::Zone,       Some(Kind::DnsZone)),
    ("db.root",                        Format::Zone,       Some(Kind::DnsZone)),
    // Firewalls
    ("rules.v4",                      Format::Iptables,   Some(Kind::Iptables)),
    ("rules.v6",                      Format::Iptables,   Some(Kind::Iptables)),
    ("iptables/*.rules",              Format::Iptables,   Some(Kind::Iptables)),
    ("iptables.rules",                Format::Iptables,   Some(Kind::Iptables)),
    ("iptables*.rules",               Format::Iptables,   Some(Kind::Iptables)),
    ("ip6tables*.rules",              Format::Iptables,   Some(Kind::Iptables)),
    ("*.iptables",                    Format::Iptables,   Some(Kind::Iptables)),
    ("*.iptables.rules",              Format::Iptables,   Some(Kind::Iptables)),
    ("iptables.save",                 Format::Iptables,   Some(Kind::Iptables)),
    ("iptables-save*",                Format::Iptables,   Some(Kind::Iptables)),
    ("sysconfig/iptables",            Format::Iptables,   Some(Kind::Iptables)),
    ("sysconfig/ip6tables",           Format::Iptables,   Some(Kind::Iptables)),
    ("ufw/*.rules",                   Format::Iptables,   Some(Kind::Iptables)),
    ("nftables.conf",                 Format::Nftables,   Some(Kind::Nftables)),
    ("nftables*.conf",                Format::Nftables,   Some(Kind::Nftables)),
    ("nftables.d/*",                  Format::Nftables,   Some(Kind::Nftables)),
    ("nftables/*.conf",               Format::Nftables,   Some(Kind::Nftables)),
    ("nftables.rules",                Format::Nftables,   Some(Kind::Nftables)),
    ("*.nft",                         Format::Nftables,   Some(Kind::Nftables)),
    // Web servers and databases
    ("nginx.conf",                    Format::Nginx,      Some(Kind::Nginx)),
    ("nginx*.conf",                   Format::Nginx,      Some(Kind::Nginx)),
    ("*.nginx",                       Format::Nginx,      Some(Kind::Nginx)),
    ("*.nginx.conf",                  Format::Nginx,      Some(Kind::Nginx)),
    ("*.nginxconf",                   Format::Nginx,      Some(Kind::Nginx)),
    ("nginx/*.conf",                  Format::Nginx,      Some(Kind::Nginx)),
    ("nginx/conf.d/*.conf",           Format::Nginx,      Some(Kind::Nginx)),
    ("nginx/*/*.conf",                Format::Nginx,      Some(Kind::Nginx)),
    ("nginx/sites-available/*",       Format::Nginx,      Some(Kind::Nginx)),
    ("nginx/sites-enabled/*",         Format::Nginx,      Some(Kind::Nginx)),
    ("httpd.conf",                    Format::Apache,     Some(Kind::Apache)),
    ("httpd*.conf",                   Format::Apache,     Some(Kind::Apache)),
    ("apache.conf",                   Format::Apache,     Some(Kind::Apache)),
    ("apache2.conf",                  Format::Apache,     Some(Kind::Apache)),
    ("apache*.conf",                  Format::Apache,     Some(Kind::Apache)),
    ("*.apache.conf",                 Format::Apache,     Some(Kind::Apache)),
    ("*.vhost",                       Format::Apache,     Some(Kind::Apache)),
    (".htaccess",                     Format::Apache,     Some(Kind::Apache)),
    ("apache/*.conf",                 Format::Apache,     Some(Kind::Apache)),
    ("apache2/*.conf",                Format::Apache,     Some(Kind::Apache)),
    ("apache2/*/*.conf",              Format::Apache,     Some(Kind::Apache)),
    ("httpd/*.conf",                  Format::Apache,     Some(Kind::Apache)),
    ("httpd/*/*.conf",                Format::Apache,     Some(Kind::Apache)),
    ("sites-available/*",             Format::Nginx,      None),
    ("sites-enabled/*",               Format::Nginx,      None),
    ("vhosts/*.conf",                 Format::Nginx,      None),
    ("vhosts.d/*.conf",               Format::Nginx,      None),
    ("haproxy.cfg",                   Format::Haproxy,    Some(Kind::Haproxy)),
    ("haproxy*.cfg",                  Format::Haproxy,    Some(Kind::Haproxy)),
    ("haproxy/*.cfg",                 Format::Haproxy,    Some(Kind::Haproxy)),
    ("haproxy/conf.d/*.cfg",          Format::Haproxy,    Some(Kind::Haproxy)),
    ("haproxy.conf",                  Format::Haproxy,    Some(Kind::Haproxy)),
    ("*.haproxy",                     Format::Haproxy,    Some(Kind::Haproxy)),
    ("*.haproxy.cfg",                 Format::Haproxy,    Some(Kind::Haproxy)),
    ("postgresql.conf",               Format::Postgresql, Some(Kind::PostgresqlConfig)),
    ("postgresql.auto.conf",          Format::Postgresql, Some(Kind::PostgresqlConfig)),
    ("postgresql*.conf",              Format::Postgresql, Some(Kind::PostgresqlConfig)),
    ("pg_hba.conf",                   Format::PgHba,      Some(Kind::PgHba)),
    ("pg_hba*.conf",                  Format::PgHba,      Some(Kind::PgHba)),
    ("*pg_hba.conf",                  Format::PgHba,      Some(Kind::PgHba)),
    ("pg_ident.conf",                 Format::PgIdent,    Some(Kind::PgIdent)),
    ("pg_ident*.conf",                Format::PgIdent,    Some(Kind::PgIdent)),
    ("my.cnf",                        Format::Ini,        Some(Kind::MysqlConfig)),
    ("my.ini",                        Format::Ini,        Some(Kind::MysqlConfig)),
    ("mysql*.cnf",                    Format::Ini,        Some(Kind::MysqlConfig)),
    ("mysql/*.cnf",                   Format::Ini,        Some(Kind::MysqlConfig)),
    ("mysql/conf.d/*.cnf",            Format::Ini,        Some(Kind::MysqlConfig)),
    ("mysql.conf.d/*.cnf",            Format::Ini,        Some(Kind::MysqlConfig)),
    ("mariadb*.cnf",                  Format::Ini,        Some(Kind::MysqlConfig)),
    ("mariadb.conf.d/*.cnf",          Format::Ini,        Some(Kind::MysqlConfig)),
    ("my.cnf.d/*.cnf",                Format::Ini,        Some(Kind::MysqlConfig)),
    ("redis.conf",                    Format::Directives, Some(Kind::RedisConfig)),
    ("redis*.conf",                   Format::Directives, Some(Kind::RedisConfig)),
    ("redis/*.conf",                  Format::Directives, Some(Kind::RedisConfig)),
    ("mongod.conf",                   Format::Yaml,       Some(Kind::MongodbConfig)),
    ("mongod-*.conf",                 Format::Yaml,       Some(Kind::MongodbConfig)),
    ("mongos.conf",                   Format::Yaml,       Some(Kind::MongodbConfig)),
    // Daemons whose settings are names with arguments
    ("dnsmasq.conf",                   Format::Settings,   Some(Kind::Settings)),
    ("dnsmasq.d/*.conf",               Format::Settings,   Some(Kind::Settings)),
    ("resolv.conf",                    Format::Settings,   Some(Kind::Settings)),
    ("squid.conf",                     Format::Settings,   Some(Kind::Settings)),
    ("squid/conf.d/*.conf",            Format::Settings,   Some(Kind::Settings)),
    ("chrony.conf",                    Format::Settings,   Some(Kind::Settings)),
    ("chrony/*.conf",                  Format::Settings,   Some(Kind::Settings)),
    ("chrony.d/*.conf",                Format::Settings,   Some(Kind::Settings)),
    ("ntp.conf",                       Format::Settings,   Some(Kind::Settings)),
    ("snmpd.conf",                     Format::Settings,   Some(Kind::Settings)),
    ("ldap.conf",                      Format::Settings,   Some(Kind::Settings)),
    ("nrpe.cfg",                       Format::Settings,   Some(Kind::Settings)),
    ("zabbix_*.conf",                  Format::Settings,   Some(Kind::Settings)),
    ("vsftpd.conf",                    Format::Settings,   Some(Kind::Settings)),
    ("auditd.conf",                    Format::Settings,   Some(Kind::Settings)),
    ("audisp-remote.conf",             Format::Settings,   Some(Kind::Settings)),
    ("named.conf",                     Format::Blocks,     Some(Kind::BindConfig)),
    ("named.conf.*",                   Format::Blocks,     Some(Kind::BindConfig)),
    ("named*.conf",                    Format::Blocks,     Some(Kind::BindConfig)),
    ("named/*.conf",                   Format::Blocks,     Some(Kind::BindConfig)),
    ("bind/*.conf",                    Format::Blocks,     Some(Kind::BindConfig)),
    ("dhcpd.conf",                     Format::Blocks,     Some(Kind::Settings)),
    ("dhcpd6.conf",                    Format::Blocks,     Some(Kind::Settings)),
    ("dhcp/*.conf",                    Format::Blocks,     Some(Kind::Settings)),
    ("syslog-ng.conf",                 Format::Blocks,     Some(Kind::Settings)),
    ("syslog-ng/conf.d/*.conf",        Format::Blocks,     Some(Kind::Settings)),
    ("keepalived.conf",                Format::BlockLines, Some(Kind::Settings)),
    ("keepalived*.conf",               Format::BlockLines, Some(Kind::Settings)),
    ("keepalived/*.conf",              Format::BlockLines, Some(Kind::Settings)),
    ("rsyslog.conf",                   Format::BlockLines, Some(Kind::Settings)),
    ("rsyslog.d/*.conf",               Format::BlockLines, Some(Kind::Settings)),
    ("logstash*.conf",                 Format::BlockLines, Some(Kind::Settings)),
    ("logstash/*.conf",                Format::BlockLines, Some(Kind::Settings)),
    ("logstash/conf.d/*.conf",         Format::BlockLines, Some(Kind::Settings)),
    ("logstash/pipeline/*.conf",       Format::BlockLines, Some(Kind::Settings)),
    ("dovecot.conf",                   Format::BlockLines, Some(Kind::Settings)),
    ("dovecot/conf.d/*.conf",          Format::BlockLines, Some(Kind::Settings)),
    ("etc/exports",                    Format::Exports,    Some(Kind::Exports)),
    ("exports.d/*.exports",            Format::Exports,    Some(Kind::Exports)),
    ("*.exports",                      Format::Exports,    Some(Kind::Exports)),
    ("fstab",                          Format::Fstab,      Some(Kind::Fstab)),
    ("fstab.*",                        Format::Fstab,      Some(Kind::Fstab)),
    ("*.fstab",                        Format::Fstab,      Some(Kind::Fstab)),
    ("postfix/main.cf",                Format::Postfix,    Some(Kind::Postfix)),
    ("main.cf",                        Format::Postfix,    Some(Kind::Postfix)),
    ("rsyslog/*.conf",                 Format::BlockLines, Some(Kind::Settings)),
    ("sssd.conf",                      Format::Ini,        Some(Kind::Ini)),
    ("fail2ban/*.local",               Format::Ini,        Some(Kind::Ini)),
    ("fail2ban/*.conf",                Format::Ini,        Some(Kind::Ini)),
    ("fail2ban/*/*.local",             Format::Ini,        Some(Kind::Ini)),
    ("fail2ban/*/*.conf",              Format::Ini,        Some(Kind::Ini)),
    ("smb.conf",                      Format::Ini,        Some(Kind::Ini)),
    ("telegraf.conf",                 Format::Toml,       Some(Kind::Toml)),
    // Ansible
    ("ansible.cfg",                   Format::Ini,        Some(Kind::AnsibleConfig)),
    ("group_vars/*.yml",              Format::Yaml,       Some(Kind::AnsibleInventory)),
    ("group_vars/*.yaml",             Format::Yaml,       Some(Kind::AnsibleInventory)),
    ("host_vars/*.yml",               Format::Yaml,       Some(Kind::AnsibleInventory)),
    ("host_vars/*.yaml",              Format::Yaml,       Some(Kind::AnsibleInventory)),
    ("inventory/hosts",               Format::Ini,        Some(Kind::AnsibleInventory)),
    ("inventory.ini",                 Format::Ini,        Some(Kind::AnsibleInventory)),
    ("inventory/*/hosts",             Format::Ini,        Some(Kind::AnsibleInventory)),
    ("inventories/*/hosts",           Format::Ini,        Some(Kind::AnsibleInventory)),
    ("ansible/hosts",                 Format::Ini,        Some(Kind::AnsibleInventory)),
    ("hosts.ini",                     Format::Ini,        Some(Kind::AnsibleInventory)),
    ("tasks/*.yml",                   Format::Yaml,       None),
    // Names and times of hosts, below the inventories that are called `hosts` too
    ("etc/hosts",                     Format::Hosts,      Some(Kind::HostsFile)),
    ("hosts",                         Format::Hosts,      None),
    ("*.hosts",                       Format::Hosts,      None),
    ("etc/crontab",                   Format::SystemCrontab, Some(Kind::Crontab)),
    ("cron.d/*",                      Format::SystemCrontab, Some(Kind::Crontab)),
    ("crontabs/*",                    Format::Crontab,    Some(Kind::Crontab)),
    ("spool/cron/*",                  Format::Crontab,    Some(Kind::Crontab)),
    ("crontab",                       Format::Crontab,    None),
    ("crontab.txt",                   Format::Crontab,    None),
    ("*.crontab",                     Format::Crontab,    None),
    ("*.cron",                        Format::Crontab,    None),
    // Environment
    (".env",                          Format::Env,        Some(Kind::EnvFile)),
    (".env.*",                        Format::Env,        Some(Kind::EnvFile)),
    ("*.env",                         Format::Env,        Some(Kind::EnvFile)),
    // Ignore files
    (".*ignore",                      Format::Ignore,     Some(Kind::IgnoreFile)),
    // JSON that its readers take with comments
    ("tsconfig*.json",                Format::Jsonc,      Some(Kind::Json)),
    ("jsconfig*.json",                Format::Jsonc,      Some(Kind::Json)),
    (".vscode/*.json",                Format::Jsonc,      Some(Kind::Json)),
    ("devcontainer.json",             Format::Jsonc,      Some(Kind::Json)),
    (".devcontainer.json",            Format::Jsonc,      Some(Kind::Json)),
    (".eslintrc.json",                Format::Jsonc,      Some(Kind::Json)),
    ("*.code-workspace",              Format::Jsonc,      Some(Kind::Json)),
    ("*.jsonc",                       Format::Jsonc,      None),
    // By extension alone
    ("*.yaml",                        Format::Yaml,       None),
    ("*.yml",                         Format::Yaml,       None),
    ("*.json",                        Format::Json,       None),
    ("*.template",                    Format::Json,       None),
    ("*.toml",                        Format::Toml,       Some(Kind::Toml)),
    ("*.ini",                         Format::Ini,        Some(Kind::Ini)),
    ("*.cnf",                         Format::Ini,        Some(Kind::Ini)),
    ("*.cfg",                         Format::Ini,        None),
    ("*.properties",                  Format::Properties, Some(Kind::Properties)),
    ("*.xml",                         Format::Xml,        Some(Kind::Xml)),
    ("web.config",                    Format::Xml,        Some(Kind::Xml)),
    ("*.csv",                         Format::Csv,        Some(Kind::Csv)),
];

/// What the path (`/` between parts) says, if its format is one we read.
pub fn by_name(path: &str) -> Option<(Format, Option<Kind>)> {
    static ENDS: LazyLock<Vec<Ends>> =
        LazyLock::new(|| TABLE.iter().map(|(pattern, ..)| ends(pattern)).collect());
    let path = path.to_lowercase();
    let name = path.rsplit('/').next().unwrap_or(&path);
    // Every file is asked for every row, and nearly every row differs at an end of the name.
    TABLE
        .iter()
        .zip(ENDS.iter())
        .filter(|(_, (first, last))| name.starts_with(first) && name.ends_with(last))
        .map(|(row, _)| row)
        .find(|(pattern, ..)| matches_end(pattern, &path))
        .map(|&(_, format, kind)| (format, kind))
}

/// What a name begins and ends with.
type Ends = (&'static str, &'static str);

/// What the last part of a pattern has before its first star and after its last.
fn ends(pattern: &'static str) -> Ends {
    let name = pattern.rsplit('/').next().unwrap_or(pattern);
    let first = name.split('*').next().unwrap_or(name);
    (first, name.rsplit('*').next().unwrap_or(name))
}

/// Whether the end of a path matches a pattern, in any letter case; `*` stands for any
/// characters within one part.
pub fn matches_path(pattern: &str, path: &str) -> bool {
    matches_end(&pattern.to_lowercase(), &path.to_lowercase())
}

/// Whether the last parts of a path match a pattern's parts.
fn matches_end(pattern: &str, path: &str) -> bool {
    let mut parts = path.rsplit('/');
    pattern
        .rsplit('/')
        .all(|pattern| parts.next().is_some_and(|part| matches(pattern, part)))
}

/// Whether a part matches; each `*` stands for any characters.
fn matches(pattern: &str, part: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| part.strip_prefix(first)) else {
        return false;
    };
    let Some(last) = pieces.next_back() else {
        return rest.is_empty();
    };
    for piece in pieces {
        let Some((_, after)) = rest.split_once(piece) else {
            return false;
        };
        rest = after;
    }
    rest.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(path: &str) -> Option<Kind> {
        by_name(path).and_then(|(_, kind)| kind)
    }

    #[test]
    fn names_decide_before_extensions() {
        assert_eq!(kind("a/Dockerfile"), Some(Kind::Dockerfile));
        assert_eq!(kind("Dockerfile.prod"), Some(Kind::Dockerfile));
        assert_eq!(kind("web.dockerfile"), Some(Kind::Dockerfile));
        assert_eq!(kind(".github/workflows/ci.yml"), Some(Kind::GithubWorkflow));
        assert_eq!(kind("x/.env.production"), Some(Kind::EnvFile));
        assert_eq!(kind("etc/nginx/conf.d/site.conf"), Some(Kind::Nginx));
        assert_eq!(
            kind("etc/ssh/sshd_config.d/10-hard.conf"),
            Some(Kind::SshdConfig)
        );
    }

    #[test]
    fn files_of_hosts_are_known_where_they_lie() {
        for (path, expected) in [
            ("zones/db.example.org", Kind::DnsZone),
            ("dns/10.in-addr.arpa.zone", Kind::DnsZone),
            ("db.shop.internal", Kind::DnsZone),
            ("lb/haproxy.cfg", Kind::Haproxy),
            ("pg_hba.conf", Kind::PgHba),
            ("iptables/rules.v4", Kind::Iptables),
            ("etc/nftables.conf", Kind::Nftables),
            ("home/ana/.ssh/config", Kind::SshConfig),
            ("etc/ssh/ssh_known_hosts", Kind::KnownHosts),
            ("root/.ssh/authorized_keys", Kind::AuthorizedKeys),
            ("etc/hosts", Kind::HostsFile),
            ("inventories/prod/hosts", Kind::AnsibleInventory),
            ("etc/cron.d/backup", Kind::Crontab),
            ("var/www/.htaccess", Kind::Apache),
            ("etc/apache2/sites-available/shop.conf", Kind::Apache),
            ("etc/nginx/sites-available/shop", Kind::Nginx),
            ("etc/resolv.conf", Kind::Settings),
        ] {
            assert_eq!(kind(path), Some(expected), "{path}");
        }
        assert_eq!(by_name("src/db.rs"), None);
        assert_eq!(by_name("data/app.db"), None);
        assert_eq!(by_name("hosts"), Some((Format::Hosts, None)));
    }

    #[test]
    fn shape_decides_where_the_name_does_not() {
        assert_eq!(by_name("deploy.yaml"), Some((Format::Yaml, None)));
        assert_eq!(by_name("compose.yaml"), Some((Format::Yaml, None)));
    }

    #[test]
    fn unknown_names_are_not_ours() {
        assert_eq!(by_name("src/main.rs"), None);
        assert_eq!(by_name("Dockerfiles"), None);
        assert_eq!(by_name("notes.env.md"), None);
    }

    #[test]
    fn stars_stay_within_one_part() {
        assert!(matches("docker-compose*.yml", "docker-compose.prod.yml"));
        assert!(!matches_end("nginx/*.conf", "nginx/a/b.conf"));
        assert!(!matches("a*ab", "ab"));
    }
}
