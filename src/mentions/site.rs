//! What sort of place a name stands in. The tables are read from top to bottom: what the
//! kind of file says, then what the nearest keys say, then what the name's own word says.

use super::around::{Around, is_prose_file};
use super::words;
use crate::classify::{Format, Kind};
use crate::document::Node;
use crate::inventory::IdentifierType as Type;

macro_rules! sites {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What sort of place names an asset.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Site { $($(#[$doc])* $variant,)* }

        impl Site {
            /// Every site.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in reports and for rules.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

sites! {
    /// A DNS record.
    Dns = "dns",
    /// Where requests are sent on to.
    Upstream = "upstream",
    /// A rule about who may connect.
    Firewall = "firewall",
    /// A list of hosts to work on.
    HostList = "host-list",
    /// Who is believed: a principal, an origin, a known host.
    Trust = "trust",
    /// A container image that is run or built on.
    Image = "image",
    /// What monitoring asks.
    ScrapeTarget = "scrape-target",
    /// Where something connects to.
    Connection = "connection",
    /// The asset itself is defined here.
    Definition = "definition",
    /// A name in a certificate.
    Certificate = "certificate",
    /// A workload of a cluster or a Compose project.
    Workload = "workload",
    /// A user, role or account that is given something.
    Identity = "identity",
    /// A key that opens something.
    Key = "key",
    /// Source code that is fetched.
    Source = "source",
    /// A comment.
    Comment = "comment",
    /// Text for people.
    Prose = "prose",
    /// Nothing is known of the place.
    Unknown = "unknown",
}

impl Site {
    /// Whether a host belongs there, so that a short name means one.
    pub fn expects_host(self) -> bool {
        matches!(
            self,
            Self::Dns
                | Self::Upstream
                | Self::Firewall
                | Self::HostList
                | Self::Trust
                | Self::ScrapeTarget
                | Self::Connection
                | Self::Definition
                | Self::Workload
        )
    }

    /// Whether something trusts, reaches or defines the asset there.
    pub fn is_reference(self) -> bool {
        !matches!(self, Self::Comment | Self::Prose)
    }
}

/// Keys whose values are for people.
#[rustfmt::skip]
const PROSE_KEYS: &[&str] = &[
    "description", "comment", "comments", "note", "notes", "summary", "message", "msg", "title",
    "remark", "remarks", "reason", "changelog", "documentation", "doc", "docs", "motd", "banner",
    "justification", "text", "descripcion", "descripción", "nota", "notas", "comentario",
    "observaciones", "subject", "help", "label", "purpose", "history", "todo", "annotation",
    "caption", "display", "displayname", "about", "warning", "why", "gecos", "titulo", "título",
    "asunto", "mensaje", "texto", "resumen", "replaces", "replaced", "formerly", "previously",
    "supersedes", "predecessor", "sustituye", "antes",
];

/// Small words of sentences, in English and Spanish, that commands and lists do not have.
#[rustfmt::skip]
const SENTENCES: &[&str] = &[
    "the", "a", "an", "is", "was", "were", "are", "of", "not", "only", "here", "now", "old", "used",
    "been", "has", "had", "this", "that", "it", "we", "and", "moved", "replaced", "removed", "until",
    "before", "after", "when", "el", "la", "los", "las", "del", "fue", "era", "por", "para", "con",
    "y", "se", "su", "que", "ya", "antes", "antiguo", "hasta", "desde", "es", "una", "un",
];

/// Words of keys, the nearest key first; the first row with a word of the key counts.
#[rustfmt::skip]
const KEYS: &[(&[&str], Site)] = &[
    (&["principal", "principals", "trust", "trusted", "origin", "origins", "cors", "redirect", "callback", "callbacks", "audience", "issuer", "sub", "federated", "assume", "webhook", "webhooks", "identifiers", "aws", "referer", "referers", "frame", "csp", "spf", "saml", "oauth", "sso", "idp", "knownhosts"], Site::Trust),
    (&["cidr", "cidrs", "cidrip", "cidripv6", "ipblock", "allowlist", "whitelist", "allow", "allowed", "deny", "denied", "denylist", "blocklist", "blacklist", "firewall",
       "ingress", "egress", "saddr", "daddr", "acl", "acls", "permit", "require", "ranges", "prefixes", "prefix", "trustedips", "sourceranges", "iprules", "whitelisted", "fail2ban", "ignoreip", "iptables", "nft", "ufw", "netmask", "mynetworks", "networks", "permitidas", "permitidos", "cortafuegos"], Site::Firewall),
    (&["cname", "dns", "zone", "rrdata", "rrdatas", "rrset", "record", "records", "hostname_annotation", "ptr"], Site::Dns),
    (&["scrape", "prometheus", "probe", "probes", "monitor", "monitoring", "blackbox", "exporter", "snmp", "nagios", "zabbix", "icinga", "uptime", "check"], Site::ScrapeTarget),
    (&["cert", "certs", "certificate", "certificates", "san", "sans", "dnsnames", "commonname", "cn", "acme", "tls", "subjectaltname", "altnames"], Site::Certificate),
    (&["image", "images", "from", "repository", "container", "newname"], Site::Image),
    (&["upstream", "upstreams", "backend", "backends", "proxy", "proxypass", "pass", "forward", "forwarder", "forwarders", "externalname", "loadbalancer", "balancer", "balancermember", "targets", "target", "origin", "alias", "rewrite", "gateway", "failover", "members", "pool"], Site::Upstream),
    (&["servername", "serveralias"], Site::Definition),
    (&["ansible", "inventory", "delegate", "jump", "jumphost", "bastion", "proxyjump"], Site::HostList),
    (&["user", "users", "username", "usernames", "login", "logins", "account", "accounts", "member", "admins", "admin", "administrators", "owner", "owners", "sudoers", "subjects", "serviceaccount", "role", "roles", "allowusers", "allowgroups", "denyusers", "become", "runas", "grantee", "grantees", "usuario", "usuarios", "reviewers", "assignees", "maintainers", "operators", "cuenta"], Site::Identity),
    (&["host", "hosts", "hostname", "hostnames", "server", "servers", "address", "addresses", "addr", "addrs", "url", "urls", "uri", "uris", "endpoint", "endpoints", "dsn", "jdbc", "connection", "connections", "connectionstring", "conn", "connstr", "broker", "brokers", "bootstrap", "master", "primary", "replica", "replicas", "slave", "standby", "secondary", "node", "nodes", "peer", "peers",
       "seed", "seeds", "remote", "destination", "dest", "dst", "relay", "relayhost", "smarthost", "smtp", "smtpserver", "nameserver", "nameservers", "ntp", "ntpservers", "syslog", "ldap", "registry", "mirror", "mirrors", "domain", "domains", "fqdn", "ip", "ips", "ipaddress", "cluster", "database", "db", "redis", "mysql", "postgres", "postgresql", "mongo", "mongodb", "mongos", "kafka", "rabbitmq", "amqp", "memcached", "elasticsearch", "opensearch", "etcd",
       "consul", "vault", "listen", "bind", "cache", "queue", "mq", "store", "source", "sources", "src", "from", "location", "base", "baseurl", "service", "services", "hook", "link", "href", "src", "api", "backup", "nfs", "share", "mount", "what", "volume", "exports", "device", "datasource", "site", "siteurl", "servidor", "equipo", "maquina", "máquina", "direccion", "dirección", "enlace", "socket", "tcp", "udp", "http", "https", "ssh", "rsync", "sftp", "ftp", "scp", "curl", "wget", "ping", "psql", "pg_dump", "mysqldump", "nc", "telnet", "dig", "extra", "pghost", "dbhost", "dbserver", "writer", "reader", "upstream", "logger", "loghost", "graylog", "sentry", "otlp", "collector", "statsd", "graphite", "influx", "influxdb", "forwarder", "pushgateway", "alertmanager", "alertmanagers"], Site::Connection),
];

/// Resource types of Terraform and CloudFormation, by a part of their names.
#[rustfmt::skip]
const RESOURCES: &[(&str, Site)] = &[
    ("route53", Site::Dns), ("dns", Site::Dns), ("cloudflare_record", Site::Dns), ("_record", Site::Dns),
    ("security_group", Site::Firewall), ("securitygroup", Site::Firewall), ("firewall", Site::Firewall), ("network_acl", Site::Firewall), ("networkacl", Site::Firewall),
    ("ip_set", Site::Firewall), ("ipset", Site::Firewall), ("waf", Site::Firewall), ("prefix_list", Site::Firewall), ("security_rule", Site::Firewall),
    ("target_group", Site::Upstream), ("lb_", Site::Upstream), ("elasticloadbalancing", Site::Upstream),
    ("acm_certificate", Site::Certificate), ("certificate", Site::Certificate),
    ("iam_", Site::Trust), ("iam::", Site::Trust), ("openid_connect", Site::Trust), ("_policy", Site::Trust),
];

/// The site of a name.
pub(super) fn site_of(around: &Around<'_>, of: Type) -> Site {
    if is_prose_file(around.file) {
        return Site::Prose;
    }
    if around.in_comment {
        return Site::Comment;
    }
    if is_prose(around) {
        return Site::Prose;
    }
    match of {
        Type::Fingerprint | Type::KeyId => return Site::Key,
        Type::ResourceAddress => {
            return if is_header(around) {
                Site::Definition
            } else {
                Site::Connection
            };
        }
        Type::Email | Type::AccountName if expects_identity(around) => return Site::Identity,
        Type::Email => return Site::Unknown,
        Type::AccountName => return Site::Unknown,
        _ => {}
    }
    let by_kind = by_kind(around, of);
    by_kind
        .or_else(|| by_resource(around))
        .or_else(|| by_keys(around))
        .unwrap_or_else(|| by_word(around))
}

/// Whether the name is the label in the header of a block.
fn is_header(around: &Around<'_>) -> bool {
    let line = around.before.trim_start();
    line.starts_with("resource ") && around.before.ends_with('"')
}

/// Whether the value is for people: by its key, or since it is a sentence.
fn is_prose(around: &Around<'_>) -> bool {
    // A tag says something of a thing, except what it is called.
    let is_tag = around.keys.iter().skip(1).take(2).any(|key| {
        matches!(
            key.to_lowercase().as_str(),
            "tags" | "tag" | "labels" | "label" | "default_tags" | "common_tags"
        )
    });
    let is_called = around.keys.first().is_some_and(|key| {
        matches!(
            key.to_lowercase().as_str(),
            "name" | "hostname" | "host" | "fqdn" | "instance" | "server" | "target"
        )
    });
    if is_tag && !is_called {
        return true;
    }
    let by_key = around.keys.first().is_some_and(|key| {
        let words = words::of(key);
        words
            .last()
            .is_some_and(|last| PROSE_KEYS.contains(&last.as_str()))
    });
    if by_key && !around.is_url_host() {
        return true;
    }
    if !around.is_url_host() && (is_sentence(around.rest_of_quoted()) || is_remark_word(around)) {
        return true;
    }
    if matches!(
        around.directive.as_str(),
        "echo"
            | "printf"
            | "print"
            | "puts"
            | "log"
            | "logger"
            | "rem"
            | "remark"
            | "description"
            | "comment"
    ) && around.before.trim_start().contains(char::is_whitespace)
        && !around.is_url_host()
    {
        return !around.before.contains('|') && !around.after.contains(['|', '>']);
    }
    false
}

/// Whether a quoted text is a sentence: of three words and more, one is of those that only
/// sentences have.
fn is_sentence((before, after): (&str, &str)) -> bool {
    let words: Vec<&str> = before
        .split_whitespace()
        .chain(after.split_whitespace())
        .collect();
    words.len() >= 2
        && words.iter().any(|word| {
            let word = word.trim_end_matches([',', '.', ';', '!', '?']);
            SENTENCES.contains(&word.to_lowercase().as_str())
        })
}

/// Whether the quoted text follows a word such as `comment`.
fn is_remark_word(around: &Around<'_>) -> bool {
    let Some(open) = around.before.rfind(['"', '\'']) else {
        return false;
    };
    let before = around.before.get(..open).unwrap_or("").trim_end();
    let last = before
        .rsplit(|one: char| one.is_whitespace())
        .next()
        .unwrap_or("");
    let last = last.trim_start_matches('-').to_lowercase();
    last != around.directive && PROSE_KEYS.contains(&last.as_str())
}

fn expects_identity(around: &Around<'_>) -> bool {
    if matches!(around.kind, Some(Kind::Sudoers)) || matches!(around.format, Some(Format::Sudoers))
    {
        return true;
    }
    if around.kind == Some(Kind::KubernetesRbac) {
        return around.keys.iter().any(|key| key == "subjects");
    }
    let is_identity = |key: &String| {
        let words = words::of(key);
        KEYS.iter()
            .find(|(_, site)| *site == Site::Identity)
            .is_some_and(|(known, _)| words.iter().any(|word| known.contains(&word.as_str())))
    };
    let name = around.file.to_lowercase();
    let name = name.rsplit('/').next().unwrap_or(&name);
    let in_list_of_people = matches!(
        name,
        "pg_hba.conf"
            | "pg_ident.conf"
            | "passwd"
            | "shadow"
            | "group"
            | "gshadow"
            | ".htpasswd"
            | "htpasswd"
            | "cron.allow"
            | "at.allow"
            | "userlist.txt"
            | "smbpasswd"
            | "codeowners"
            | "authorized_keys"
    );
    // The user of a line of a system's crontab stands behind five fields or a nickname.
    let is_of_cron = name == "crontab" || around.file.contains("cron.d/");
    let fields = around.before.split_whitespace().count();
    let is_cron_user =
        is_of_cron && (fields == 5 || (fields == 1 && around.before.trim_start().starts_with('@')));
    let is_told = around
        .before
        .split(|one: char| one.is_whitespace() || matches!(one, '=' | ':' | ','))
        .any(|word| {
            let word = word.trim_start_matches('-').to_lowercase();
            [
                "user",
                "users",
                "useradd",
                "usermod",
                "adduser",
                "gpasswd",
                "chown",
                "su",
                "id",
                "passwd",
                "allowusers",
                "username",
                "u",
                "login",
            ]
            .contains(&word.as_str())
        });
    in_list_of_people
        || is_cron_user
        || is_told
        || around.keys.iter().take(3).any(is_identity)
        || is_identity(&around.directive)
        || around.after.starts_with('@')
        || around.word_before().ends_with("user:")
        || around.word_before().ends_with("user/")
}

/// What the kind of file says by itself.
fn by_kind(around: &Around<'_>, of: Type) -> Option<Site> {
    let file = around.file.to_lowercase();
    let name = file.rsplit('/').next().unwrap_or(&file);
    let directive = around.directive.as_str();
    match around.kind {
        Some(Kind::Nginx) => Some(nginx(around)),
        Some(Kind::AnsibleInventory) => {
            let is_list = around.format == Some(Format::Ini) && around.keys.is_empty();
            Some(
                if around.key().starts_with("ansible_") || around.in_key || is_list {
                    Site::HostList
                } else {
                    by_keys(around).unwrap_or_else(|| by_word(around))
                },
            )
        }
        Some(Kind::SshdConfig) => Some(match directive {
            "allowusers" | "denyusers" | "allowgroups" | "denygroups" => Site::Firewall,
            "match" => Site::Firewall,
            _ => Site::Connection,
        }),
        Some(Kind::Sudoers | Kind::HostsFile | Kind::SshConfig) => Some(Site::HostList),
        Some(Kind::DnsZone) => Some(Site::Dns),
        Some(Kind::KnownHosts | Kind::AuthorizedKeys) => Some(Site::Trust),
        Some(Kind::Iptables | Kind::Nftables | Kind::PgHba) => Some(Site::Firewall),
        Some(Kind::Crontab) => Some(Site::Connection),
        Some(Kind::Haproxy) => Some(match directive {
            "acl" | "tcp-request" | "http-request" => Site::Firewall,
            "bind" => Site::Definition,
            "log" | "stats" | "nameserver" => Site::Connection,
            _ => Site::Upstream,
        }),
        Some(Kind::Apache) => Some(apache(directive)),
        Some(Kind::Dockerfile) => Some(match directive {
            "from" => Site::Image,
            _ if of == Type::Image => Site::Image,
            _ => by_word(around),
        })
        .filter(|site| *site != Site::Unknown),
        Some(Kind::KubernetesNetworkPolicy) => Some(Site::Firewall),
        Some(kind) if kind.name().starts_with("kubernetes") => kubernetes(around, of),
        Some(Kind::Compose) => compose(around, of),
        _ if around.in_zone => Some(Site::Dns),
        _ => by_name(name),
    }
}

/// Files without a kind of their own, by name.
fn by_name(name: &str) -> Option<Site> {
    Some(match name {
        "known_hosts" | "ssh_known_hosts" => Site::Trust,
        "authorized_keys" => Site::Trust,
        "hosts" => Site::HostList,
        "pg_hba.conf" => Site::Firewall,
        "haproxy.cfg" => Site::Upstream,
        "exports" | "hosts.allow" | "hosts.deny" => Site::Firewall,
        "fstab" | "resolv.conf" | "crontab" => Site::Connection,
        _ if name.ends_with(".zone") || name.starts_with("db.") => Site::Dns,
        _ if name.ends_with(".nft")
            || name.starts_with("nftables")
            || name.starts_with("iptables")
            || name.starts_with("rules.v") =>
        {
            Site::Firewall
        }
        _ => return None,
    })
}

fn nginx(around: &Around<'_>) -> Site {
    match around.directive.as_str() {
        "allow" | "deny" | "set_real_ip_from" | "geo" => Site::Firewall,
        "server_name" => Site::Definition,
        "ssl_certificate" | "ssl_certificate_key" | "ssl_trusted_certificate" => Site::Certificate,
        "add_header" | "valid_referers" | "more_set_headers" => Site::Trust,
        "server" | "proxy_pass" | "fastcgi_pass" | "uwsgi_pass" | "grpc_pass"
        | "memcached_pass" | "upstream" => Site::Upstream,
        "access_log" | "error_log" if !around.before.contains("syslog:") => Site::Definition,
        "if" | "map" => Site::Trust,
        _ => Site::Connection,
    }
}

fn apache(directive: &str) -> Site {
    match directive {
        "servername" | "serveralias" | "<virtualhost" | "customlog" | "errorlog" => {
            Site::Definition
        }
        "header" | "requestheader" => Site::Trust,
        _ if directive.starts_with("remoteip") => Site::Trust,
        "require" | "allow" | "deny" | "<requireany>" => Site::Firewall,
        _ if directive.starts_with("sslcert") || directive.starts_with("sslca") => {
            Site::Certificate
        }
        _ if directive.starts_with("proxy") || directive.starts_with("balancer") => Site::Upstream,
        "rewriterule" | "redirect" | "redirectmatch" => Site::Upstream,
        _ => Site::Connection,
    }
}

fn kubernetes(around: &Around<'_>, of: Type) -> Option<Site> {
    if of == Type::Image {
        return Some(Site::Image);
    }
    let keys: Vec<&str> = around.keys.iter().map(String::as_str).collect();
    match keys.as_slice() {
        // An object is called after the asset.
        ["name", "metadata"]
            if around
                .scalar
                .is_some_and(|text| text.eq_ignore_ascii_case(around.name)) =>
        {
            Some(Site::Workload)
        }
        [
            "name",
            "service" | "backend" | "scaleTargetRef" | "targetRef",
            ..,
        ]
        | ["serviceName", ..] => Some(Site::Upstream),
        ["externalName" | "ip" | "hostnames" | "hostname", ..] => Some(Site::Upstream),
        ["host", "rules", ..] | ["hosts", "tls", ..] => Some(Site::Definition),
        ["dnsNames" | "commonName", ..] => Some(Site::Certificate),
        [key, ..] if key.contains("external-dns") => Some(Site::Dns),
        [key, ..]
            if key.contains("whitelist-source-range") || *key == "loadBalancerSourceRanges" =>
        {
            Some(Site::Firewall)
        }
        [key, ..] if key.contains("cors-allow-origin") => Some(Site::Trust),
        _ => None,
    }
}

fn compose(around: &Around<'_>, of: Type) -> Option<Site> {
    if around.in_key && around.path.len() == 2 {
        return Some(Site::Workload);
    }
    let nearest = around.keys.first().map(String::as_str);
    match nearest {
        Some("image") => Some(Site::Image),
        _ if of == Type::Image => Some(Site::Image),
        Some("container_name" | "hostname" | "aliases") => Some(Site::Workload),
        Some("extra_hosts") => Some(Site::HostList),
        Some("depends_on" | "links" | "external_links") => Some(Site::Connection),
        _ => None,
    }
}

/// What the resource around a name says.
fn by_resource(around: &Around<'_>) -> Option<Site> {
    let of = match around.kind {
        Some(Kind::Terraform | Kind::TerraformPlan) => {
            let at = around
                .keys
                .iter()
                .rposition(|key| key == "resource" || key == "data")?;
            around.keys.get(at.checked_sub(1)?)?.to_lowercase()
        }
        Some(Kind::Cloudformation) => {
            let root: &Node = around.root?;
            let at = around.keys.iter().rposition(|key| key == "Resources")?;
            let name = around.keys.get(at.checked_sub(1)?)?;
            root.get("Resources")?
                .get(name)?
                .get("Type")?
                .as_str()?
                .to_lowercase()
        }
        _ => return None,
    };
    let names_host = ["instance", "virtual_machine", "server", "droplet", "_vm"]
        .iter()
        .any(|part| of.contains(part));
    if names_host
        && matches!(
            around.keys.first().map(String::as_str),
            Some("Name" | "name" | "hostname" | "computer_name" | "host_name")
        )
    {
        return Some(Site::Definition);
    }
    let found = RESOURCES.iter().find(|(part, _)| of.contains(part))?;
    Some(found.1)
}

/// What the nearest keys say.
fn by_keys(around: &Around<'_>) -> Option<Site> {
    let is_scraped = |key: &String| {
        matches!(
            key.as_str(),
            "scrape_configs" | "static_configs" | "staticConfigs" | "prober" | "blackbox"
        )
    };
    if around.keys.iter().any(is_scraped) {
        return Some(Site::ScrapeTarget);
    }
    let directive = (!around.directive.is_empty()).then_some(&around.directive);
    for key in around.keys.iter().take(4).chain(directive) {
        let words = words::of(key);
        if key.contains("known_hosts") {
            return Some(Site::Trust);
        }
        let found = KEYS
            .iter()
            .find(|(known, _)| words.iter().any(|word| known.contains(&word.as_str())));
        match found {
            // A host beside a user: the next key says what it is.
            Some((_, Site::Identity)) | None => {}
            Some((_, site)) => return Some(*site),
        }
    }
    None
}

/// What the word says that the name stands in.
fn by_word(around: &Around<'_>) -> Site {
    let before = around.before;
    let is_remote = around.word_before().ends_with('@');
    if around.is_url_host() || around.has_port() || is_remote {
        return Site::Connection;
    }
    let last = before
        .trim_end()
        .rsplit(|one: char| one.is_whitespace())
        .next()
        .unwrap_or("");
    if matches!(
        last,
        "-h" | "--host"
            | "-H"
            | "--server"
            | "-s"
            | "-d"
            | "host"
            | "server"
            | "ssh"
            | "ping"
            | "ssh-copy-id"
            | "nc"
            | "telnet"
            | "dig"
            | "nslookup"
            | "host="
            | "scp"
            | "rsync"
            | "psql"
            | "curl"
            | "wget"
    ) {
        return if matches!(last, "-s" | "-d") {
            Site::Firewall
        } else {
            Site::Connection
        };
    }
    Site::Unknown
}
