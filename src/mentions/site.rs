//! What sort of place a name stands in. The tables are read from top to bottom: what the
//! kind of file says, then what the nearest keys say, then what the name's own word says.

use super::around::{Around, is_lines};
use super::boundary::is_glued;
use super::key_comment;
use super::kinds::{by_kind, by_resource};
use super::line::command;
use super::people::{PEOPLE, expects_identity};
use super::program;
use super::prose::is_prose;
use super::resource::{self, is_id_of_host};
use super::{bucket, loops, phrases, repository, words};
use crate::classify::{Format, Kind};
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

/// Words of keys, the nearest key first; the first row with a word of the key counts.
#[rustfmt::skip]
const KEYS: &[(&[&str], Site)] = &[
    (&["principal", "principals", "trust", "trusted", "origin", "origins", "cors", "redirect", "callback", "callbacks", "audience", "issuer", "sub", "federated", "assume", "webhook", "webhooks", "identifiers", "aws", "referer", "referers", "frame", "csp", "spf", "saml", "oauth", "sso", "idp", "knownhosts"], Site::Trust),
    (&["cidr", "cidrs", "cidrip", "cidripv6", "ipblock", "allowlist", "whitelist", "allow", "allowed", "deny", "denied", "denylist", "blocklist", "blacklist", "firewall",
       "ipallowlist", "sourcerange", "ingress", "egress", "saddr", "daddr", "acl", "acls", "permit", "require", "ranges", "prefixes", "prefix", "trustedips", "sourceranges", "iprules", "whitelisted", "fail2ban", "ignoreip", "iptables", "nft", "ufw", "netmask", "mynetworks", "networks", "permitidas", "permitidos", "cortafuegos"], Site::Firewall),
    (&["cname", "dns", "zone", "rrdata", "rrdatas", "rrset", "record", "records", "hostname_annotation", "ptr"], Site::Dns),
    (&["scrape", "prometheus", "probe", "probes", "monitor", "monitoring", "blackbox", "exporter", "snmp", "nagios", "zabbix", "icinga", "uptime", "check"], Site::ScrapeTarget),
    (&["cert", "certs", "certificate", "certificates", "san", "sans", "dnsnames", "commonname", "cn", "acme", "tls", "subjectaltname", "altnames"], Site::Certificate),
    (&["image", "images", "from", "repository", "container", "newname"], Site::Image),
    (&["upstream", "upstreams", "backend", "backends", "proxy", "proxypass", "pass", "forward", "forwarder", "forwarders", "externalname", "loadbalancer", "balancer", "balancermember", "targets", "target", "origin", "alias", "rewrite", "gateway", "failover", "members", "pool"], Site::Upstream),
    (&["servername", "serveralias"], Site::Definition),
    (&["ansible", "inventory", "delegate", "jump", "jumphost", "bastion", "proxyjump", "runs"], Site::HostList),
    (&["host", "hosts", "hostname", "hostnames", "server", "servers", "address", "addresses", "addr", "addrs", "url", "urls", "uri", "uris", "endpoint", "endpoints", "dsn", "jdbc", "connection", "connections", "connectionstring", "conn", "connstr", "broker", "brokers", "bootstrap", "join", "recursors", "computer", "computername", "master", "primary", "replica", "replicas", "slave", "standby", "worker", "controller", "coordinator", "resolver", "minion", "agent", "machine", "hypervisor", "esxi", "vcenter", "secondary", "node", "nodes", "peer", "peers",
       "seed", "seeds", "remote", "destination", "dest", "dst", "relay", "relayhost", "smarthost", "smtp", "smtpserver", "nameserver", "nameservers", "ntp", "ntpservers", "syslog", "ldap", "registry", "mirror", "mirrors", "domain", "domains", "fqdn", "ip", "ips", "ipaddress", "cluster", "database", "db", "redis", "mysql", "postgres", "postgresql", "mongo", "mongodb", "mongos", "zookeeper", "kafka", "rabbitmq", "amqp", "memcached", "elasticsearch", "opensearch", "etcd",
       "consul", "vault", "listen", "bind", "cache", "queue", "mq", "store", "source", "sources", "src", "from", "location", "base", "baseurl", "service", "services", "hook", "link", "href", "src", "api", "backup", "nfs", "share", "mount", "what", "volume", "device", "datasource", "site", "siteurl", "servidor", "equipo", "maquina", "máquina", "direccion", "dirección", "enlace", "socket", "tcp", "udp", "http", "https", "ssh", "rsync", "sftp", "ftp", "scp", "curl", "wget", "ping", "psql", "pg_dump", "mysqldump", "nc", "telnet", "dig", "extra", "pghost", "dbhost", "dbserver", "writer", "reader", "upstream", "logger", "loghost", "graylog", "sentry", "otlp", "collector", "statsd", "graphite", "influx", "influxdb", "forwarder", "pushgateway", "alertmanager", "alertmanagers",
       "mydestination", "sql", "mssql", "oracle", "pg", "origen", "destino", "maestro", "esclavo", "correo", "bd", "bbdd", "servidores", "equipos", "maquinas", "anfitrion", "anfitrión", "anfitriao", "anfitrião", "hospedeiro", "nodo", "nodos", "parents", "kdc", "hostlist", "partner", "datasrc", "hote", "hôte", "hotes", "hôtes", "serveur", "serveurs",
       "rechner", "maschine", "maschinen", "knoten", "noeud", "nœud", "adresse", "endereco", "endereço", "ordinateur", "printer", "printers", "impresora", "impresoras", "imprimante", "drucker", "impressora", "pasarela", "passerelle"], Site::Connection),
];

/// The site of a name.
pub(super) fn site_of(around: &Around<'_>, of: Type) -> Site {
    if around.in_prose {
        return Site::Prose;
    }
    if around.in_comment {
        return Site::Comment;
    }
    if around.account_of_namespace().is_some() {
        return Site::Trust;
    }
    if resource::is_cluster_of_argo(around) {
        return Site::Connection;
    }
    match key_comment::counts(around, of) {
        Some(true) if matches!(of, Type::Email | Type::AccountName) => return Site::Identity,
        Some(true) => return Site::Trust,
        Some(false) => return Site::Prose,
        None => {}
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
        Type::Repo if repository::is_expected(around) => return Site::Source,
        Type::Hostname | Type::Fqdn if is_record(around) => return Site::Dns,
        Type::Hostname | Type::Fqdn if is_entry_of_hosts(around) => return Site::HostList,
        Type::Hostname => match program::expects_host(around) {
            Some(true) => return Site::Connection,
            Some(false) => return Site::Unknown,
            None => {}
        },
        Type::Bucket if !bucket::is_defined(around) => {
            return by_keys(around).unwrap_or(Site::Connection);
        }
        Type::Bucket => return Site::Definition,
        Type::ResourceId if super::kinds::resource(around).is_none() => {
            return by_keys(around).unwrap_or(Site::Connection);
        }
        Type::Email => return Site::Unknown,
        Type::AccountName => return Site::Unknown,
        _ => {}
    }
    let by_kind = by_kind(around, of);
    by_kind
        .or_else(|| by_resource(around))
        .or_else(|| phrases::by_phrase(around, of))
        .or_else(|| by_keys(around))
        .unwrap_or_else(|| match (by_word(around), of) {
            // What follows the colon is the rest of the name of a resource, no tag.
            (Site::Image, Type::Account) if around.word_before().contains(":iam:") => Site::Trust,
            (_, Type::Arn) if around.name.contains(":role/") => Site::Trust,
            (Site::Image, Type::Account | Type::Arn) => Site::Unknown,
            (site, _) => site,
        })
}

/// `db-1: {type: A, values: [...]}`: a record under the name it is of.
fn is_record(around: &Around<'_>) -> bool {
    let of = around
        .value
        .map(|value| value.items().first().unwrap_or(value));
    of.and_then(|of| of.get("type")?.as_str())
        .is_some_and(|of| RECORDS.contains(&of.to_lowercase().as_str()))
}

/// `db-1: {hostname: 10.0.0.5, ...}` at the top of a file: a list of hosts by their names.
fn is_entry_of_hosts(around: &Around<'_>) -> bool {
    let has = |key: &str| around.value.is_some_and(|value| value.get(key).is_some());
    around.path.len() == 1
        && ["hostname", "nodename", "ansible_host"]
            .into_iter()
            .any(has)
}

/// Whether the name is the label in the header of a block.
fn is_header(around: &Around<'_>) -> bool {
    let line = around.before.trim_start();
    line.starts_with("resource ") && around.before.ends_with('"')
}

/// Last words of keys that say something of a host, not which.
pub(super) const TRAITS: &[&str] = &[
    "metadata", "type", "class", "mode", "role", "size", "timeout", "weight", "theme", "color",
    "colour", "locale", "timezone", "layout", "label", "icon",
];

/// What the nearest keys say.
pub(super) fn by_keys(around: &Around<'_>) -> Option<Site> {
    let is_scraped = |key: &String| {
        matches!(
            key.as_str(),
            "scrape_configs" | "static_configs" | "staticConfigs" | "prober" | "blackbox"
        )
    };
    if around.keys.iter().any(is_scraped) {
        return Some(Site::ScrapeTarget);
    }
    // In a tree the first word of the line may be the key of something else.
    let is_line = |of: Format| of == Format::Ini || is_lines(of);
    let is_said = !around.in_key || around.path.is_empty() || around.format.is_none_or(is_line);
    let directive = (!around.directive.is_empty() && is_said).then_some(&around.directive);
    // The type of a resource and its label are no keys.
    let header = match around.keys.last().map(String::as_str) {
        Some("resource" | "data") if around.kind == Some(Kind::Terraform) => 3,
        Some("source") if around.format == Some(Format::Hcl) => 3,
        _ => 0,
    };
    let own = around.keys.len().saturating_sub(header).min(4);
    for key in around.keys.iter().take(own).chain(directive) {
        if key.contains("known_hosts") {
            return Some(Site::Trust);
        }
        // A path is called as it is called.
        if key.starts_with('/') {
            continue;
        }
        let words = words::of(key);
        // `AccountName=` of a storage account, which is the name of a host, too.
        if words.concat().ends_with("accountname") {
            return Some(Site::Connection);
        }
        // Where a user is expected no host is: the next key says what it is. Of several
        // words the last one counts: an `admin_server` is a server.
        let is_person = words
            .last()
            .is_some_and(|last| PEOPLE.contains(&last.as_str()));
        // `HostMetadata` says something of a host, and names none.
        let is_trait = words
            .last()
            .is_some_and(|last| TRAITS.contains(&last.as_str()));
        let is_known = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
        let is_compound = || words.iter().any(|word| ends_with_host(word));
        if !is_person
            && !is_trait
            && let Some((_, site)) = KEYS.iter().find(|(known, _)| is_known(known))
        {
            return Some(*site);
        }
        // `brokers` are several of a `broker`.
        if !is_person && !is_trait && (words.iter().any(|word| is_several(word)) || is_compound()) {
            return Some(Site::Connection);
        }
    }
    None
}

/// Whether something belongs to a key of this word that a host may be.
pub(super) fn is_known(word: &str) -> bool {
    KEYS.iter().any(|(known, _)| known.contains(&word)) || is_several(word) || ends_with_host(word)
}

/// Whether a word is made of others, and the last of them is that for a host: `mailserver`,
/// `loghost`, `zielrechner`.
pub(super) fn ends_with_host(word: &str) -> bool {
    let word = word.strip_suffix('s').unwrap_or(word);
    let is_word = ["observer", "ghost", "vhost", "virtualhost", "localhost"].contains(&word);
    let ends = [
        "server", "host", "rechner", "serveur", "servidor", "hostname",
    ];
    !is_word
        && ends
            .iter()
            .any(|end| word.len() > end.len() && word.ends_with(end))
}

/// Whether a word is the plural of one that something connects to.
fn is_several(word: &str) -> bool {
    let known = KEYS.last().map_or(&[][..], |(known, _)| *known);
    word.strip_suffix('s')
        .is_some_and(|one| known.contains(&one))
}

/// What the word says that the name stands in.
pub(super) fn by_word(around: &Around<'_>) -> Site {
    let before = around.before;
    let is_remote = around.word_before().ends_with(['@', '\\']);
    // `db-1:/export`
    let is_mount = around.after.starts_with(":/") && !around.after.starts_with("://");
    if around.is_url_host() || around.has_port() || is_remote || is_mount || is_glued(before) {
        return Site::Connection;
    }
    let said = before.trim_end_matches(['"', '\'', '(']).trim_end();
    // `["mysql", "-h", "db-1"]`
    let of_list = said.strip_suffix("\",").or(said.strip_suffix("',"));
    if let Some(list) = of_list
        && let Some((front, option)) = list.rsplit_once(['"', '\''])
    {
        let first = front
            .split(['"', '\''])
            .nth(1)
            .filter(|_| front.contains('['));
        if option.starts_with('-') && program::is_host_option(option, first) {
            return Site::Connection;
        }
    }
    let last = said
        .rsplit(|one: char| one.is_whitespace() || matches!(one, '(' | '>'))
        .next()
        .unwrap_or("");
    let is_rule = || before.contains("-A ") || before.contains("-I ") || before.contains("tables");
    if matches!(last, "-s" | "-d") && is_rule() {
        return Site::Firewall;
    }
    // `option remote-host db-1`
    let is_joined = last.contains(['-', '_']) && !last.starts_with('-');
    let said_last = words::of(last).pop();
    let is_key =
        said_last.is_some_and(|last| matches!(last.as_str(), "host" | "hostname" | "server"));
    if is_machine_of_cloud(before) || (is_joined && is_key) {
        return Site::Connection;
    }
    if RECORDS.contains(&around.directive.as_str()) && before.contains('(') {
        return Site::Dns;
    }
    if HOST_OPTIONS.contains(&last) || is_argument_of_host_command(before) {
        return Site::Connection;
    }
    if is_line_of_hosts(around) || loops::is_list_of_hosts(around) {
        return Site::HostList;
    }
    if around.has_tag() || IMAGE_COMMANDS.iter().any(|known| before.contains(known)) {
        return Site::Image;
    }
    if repository::follows(around) || around.after.starts_with('#') {
        return Site::Source;
    }
    if is_id_of_host(around.word_before()) || around.word_before() == "/v:" {
        return Site::Connection;
    }
    // `DB-1\SALES` is an instance of SQL Server.
    let instance = around
        .after
        .strip_prefix('\\')
        .filter(|_| around.word_before().is_empty());
    if instance.is_some_and(|rest| {
        rest.trim_start_matches('\\')
            .starts_with(char::is_uppercase)
    }) {
        return Site::Connection;
    }
    // `db-1 ansible_host=10.0.0.5` in a list of hosts, whatever it is called.
    if before.trim().is_empty() && around.after.trim_start().starts_with("ansible_") {
        return Site::HostList;
    }
    // `Node 'db-1' {` of PowerShell.
    let opens = around.after.trim_start_matches(['"', '\'']).trim_start();
    if last.eq_ignore_ascii_case("node") && opens.starts_with('{') {
        return Site::HostList;
    }
    // `node /^db-1$/ {` of Puppet.
    if around.directive == "node" && before.trim_end_matches(['^', '/']).trim() == "node" {
        return Site::HostList;
    }
    Site::Unknown
}

/// `az vm start -n db-1`, `gcloud compute ssh db-1`: commands of clouds about machines.
fn is_machine_of_cloud(before: &str) -> bool {
    let words: Vec<&str> = command(before).split_whitespace().collect();
    let mut words = words
        .iter()
        .copied()
        .skip_while(|word| BEFORE_COMMANDS.contains(word));
    let program = words.next();
    let rest: Vec<&str> = words.collect();
    let last = rest.last().copied().unwrap_or("");
    match (program, rest.as_slice()) {
        (Some("az"), ["vm", ..]) => matches!(last, "-n" | "--name"),
        (Some("gcloud"), ["compute", "ssh" | "scp" | "start-iap-tunnel"]) => true,
        (Some("gcloud"), ["compute", "instances", verb]) => !verb.starts_with('-'),
        _ => false,
    }
}

/// Functions that write records: `A("db-1", "10.0.0.5")`.
const RECORDS: &[&str] = &["a", "aaaa", "cname", "ptr", "mx", "ns", "srv", "alias"];

/// Options and words that a host follows.
#[rustfmt::skip]
const HOST_OPTIONS: &[&str] = &["host-name", "-h", "--host", "-H", "-S", "--server", "host", "Host", "server", "host="];

/// Commands whose first argument, options aside, is a host.
#[rustfmt::skip]
const HOST_COMMANDS: &[&str] = &[
    "ssh", "ping", "ping6", "ssh-copy-id", "nc", "ncat", "netcat", "telnet", "dig", "nslookup", "host", "scp", "rsync",
    "psql", "curl", "wget", "mtr", "traceroute", "tracepath", "ssh-keyscan", "fping", "nmap", "sftp", "mosh", "arping",
    "showmount", "snmpwalk", "snmpget", "ntpdate", "replicaof", "slaveof", "trapsink", "trap2sink", "informsink",
    "wait-for-it", "wait-for-it.sh", "wait-for",
];

/// Commands that an image follows.
#[rustfmt::skip]
const IMAGE_COMMANDS: &[&str] = &["docker pull ", "docker run ", "docker push ", "podman pull ", "podman run ", "crictl pull ", "docker://"];

/// Words of shells before a command.
#[rustfmt::skip]
const BEFORE_COMMANDS: &[&str] = &["sudo", "until", "while", "if", "!", "do", "then", "exec", "-", "else", "time", "nohup", "RUN", "CMD", "HEALTHCHECK"];

/// `ssh -p 22 db-1`, `nc -z db-1`: nothing but options and their numbers stands between.
fn is_argument_of_host_command(before: &str) -> bool {
    let words = command(before).split_whitespace();
    let mut words = words.skip_while(|word| BEFORE_COMMANDS.contains(word));
    words.next().is_some_and(|first| {
        let name = first.rsplit('/').next().unwrap_or(first);
        HOST_COMMANDS.contains(&name)
    }) && words.all(|word| word.starts_with('-') || word.bytes().all(|one| one.is_ascii_digit()))
}

/// `10.0.0.5 db-1.example.net db-1`, as in a file of hosts.
fn is_line_of_hosts(around: &Around<'_>) -> bool {
    let is_name = |word: &str| {
        word.chars()
            .all(|one| one.is_ascii_alphanumeric() || matches!(one, '.' | '-'))
    };
    let words = around.before.split([' ', '\t', '"', '\'']).rev().take(12);
    let mut words = words.filter(|word| !word.is_empty());
    let ends_blank = around.before.ends_with([' ', '\t']);
    ends_blank
        && words
            .find(|word| word.parse::<std::net::IpAddr>().is_ok() || !is_name(word))
            .is_some_and(|word| word.parse::<std::net::IpAddr>().is_ok())
}
