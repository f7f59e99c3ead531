//! Where the short name of a host is one: a word such as `legacy-api` names a database, a
//! queue or a branch as well, and its nearest key says which.

use super::around::Around;
use super::line::key_of_line;
use super::people::is_user_of_cron;
use super::program;
use super::resource::{self, is_id_of_host};
use super::site::Site;
use super::{naming, words};
use crate::classify::Kind;
use crate::document::{Node, Value};

/// Last words of keys that name something else than a host.
#[rustfmt::skip]
const NAMINGS: &[&str] = &[
    "name", "names", "id", "identifier", "database", "databases", "dbname", "databasename", "catalog", "schema", "sid", "queue",
    "topic", "tag", "tags", "release", "branch", "ref", "path", "paths", "alias", "string", "prefix", "suffix", "dc", "ou",
    "namespace", "virtualhost", "vhost", "docbase", "route", "replicaset", "job", "jobname", "appname", "servicename", "title", "class", "type",
    "group", "bucket", "table", "collection", "index", "version", "branches", "dir", "directory", "file", "filename",
    "stage", "env", "environment", "workspace", "profile", "role", "style", "color", "key", "secret", "package", "artifact",
    "user", "users", "usuario", "usuarios", "username", "owner", "login", "runas", "chart", "variant", "service", "cluster", "releasename", "slug", "project", "family", "datacenter", "rack", "term", "filter", "zone", "scope", "realm", "region", "keyword", "experiment", "receiver", "pipeline", "datastore",
];

/// Words that make a name the name of a host: `server_name`, `nodeName`.
#[rustfmt::skip]
const OF_HOSTS: &[&str] = &[
    "host", "server", "node", "computer", "machine", "dns", "domain", "proxy", "peer", "vm", "fqdn", "ntp", "nfs", "target",
    "instance", "hosts",
];

/// Words of lists and maps whose members are called after hosts.
#[rustfmt::skip]
const HOLDERS: &[&str] = &[
    "host", "hosts", "server", "servers", "node", "nodes", "machine", "machines", "record", "records", "backend", "backends",
    "upstream", "upstreams", "peer", "peers", "member", "members", "target", "targets", "vm", "vms", "instance", "instances",
    "reservations", "destination", "destinations", "staticmap", "refs", "ref", "endpoint", "endpoints", "pool", "inventory",
    "servidores", "equipos", "maquinas", "rrsets", "zone", "dhcp", "proxy", "proxies",
];

/// Those of them whose members may be groups of hosts.
const GROUPS: &[&str] = &[
    "backend",
    "backends",
    "upstream",
    "upstreams",
    "pool",
    "proxy",
    "proxies",
];

/// Words that begin a section of a file: what follows is the name of the section.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "conn", "connection", "backend", "frontend", "upstream", "listen", "resolvers", "name", "vrrp_instance", "vrrp_script", "cluster_name",
    "balancer", "use_backend", "default_backend", "logformat", "alias", "service", "stage", "job", "group", "cache",
];

/// Whether a short name can be a host where it stands.
pub(super) fn is_host(around: &Around<'_>) -> bool {
    if naming::is_name_of_other(around) || (around.is_local && is_name_of_own(around)) {
        return false;
    }
    // `ftp://`, the user of a line of a crontab, `Host db-1?`, and words in a translation.
    if around.after.starts_with("://")
        || is_user_of_cron(around)
        || (around.after.starts_with('?') && around.kind == Some(Kind::SshConfig))
        || is_translation(around)
        || is_user(around)
    {
        return false;
    }
    // `\\db-1\share`
    if around.word_before().ends_with("\\\\") && around.after.starts_with('\\') {
        return true;
    }
    if is_id_of_host(around.word_before()) || program::expects_host(around) == Some(true) {
        return true;
    }
    if around.account_of_namespace().is_some() || resource::is_cluster_of_argo(around) {
        return true;
    }
    // `rabbit@db-1` is a node, `user@db-1` a login.
    if around.is_url_host() || around.word_before().ends_with('@') {
        return true;
    }
    // The label of a server of HAProxy, which may be what it serves.
    if around.kind == Some(Kind::Haproxy)
        && around.before.trim() == "server"
        && around.name.chars().all(char::is_alphabetic)
    {
        return false;
    }
    let is_storage = |key: &String| words::of(key).concat().ends_with("accountname");
    if around.keys.first().is_some_and(is_storage) {
        return true;
    }
    let holder = around.keys.first().map_or("", String::as_str);
    if is_remark_of_zone(around) || (around.in_key && is_setting(around, holder)) {
        return false;
    }
    if around.kind.is_some_and(is_of_lines) || around.keys.is_empty() {
        let is_called = key_right_before(around).is_some_and(|key| names_things(&words::of(key)));
        return !names_section(around) && !is_database(around) && !is_called;
    }
    let first = around.keys.first().map_or("", String::as_str);
    if around.in_key {
        return !holds_things(around, first);
    }
    if is_kubernetes(around) {
        return true;
    }
    if around.kind == Some(Kind::Compose) && first == "volumes" {
        return false;
    }
    let words = words::of(first);
    let Some((last, before)) = words.split_last() else {
        return true;
    };
    if around.has_port() || !names_things(&words) {
        return !(around.path.is_empty() && names_section(around));
    }
    let is_name = matches!(last.as_str(), "name" | "names" | "alias" | "id" | "ref");
    if before.iter().any(|word| OF_HOSTS.contains(&word.as_str())) {
        return is_name;
    }
    // `servers: [{name: db-1}]`
    last == "name" && before.is_empty() && (is_resource(around) || is_held(around))
}

/// Where a line has the name of a user: the first field of sudoers, the third of
/// `pg_hba.conf`, `User` of ssh.
fn is_user(around: &Around<'_>) -> bool {
    let before = around.before.trim();
    match around.kind {
        Some(Kind::Sudoers) => before.is_empty(),
        Some(Kind::PgHba) => before.split_whitespace().count() == 2,
        Some(Kind::SshConfig) => before.eq_ignore_ascii_case("user"),
        _ => false,
    }
}

/// Whether a file holds what a program says in some language.
fn is_translation(around: &Around<'_>) -> bool {
    let mut folders = around.file.rsplit('/').skip(1);
    folders.any(|one| TRANSLATIONS.contains(&one.to_lowercase().as_str()))
}

/// Folders of texts that a program shows.
const TRANSLATIONS: &[&str] = &[
    "i18n",
    "l10n",
    "locale",
    "locales",
    "lang",
    "langs",
    "translations",
];

/// Whether a short name names a service of a cluster or a project, not a host.
pub(super) fn names_service(around: &Around<'_>, site: Site) -> bool {
    if site == Site::Workload {
        return true;
    }
    let is_project = around.kind == Some(Kind::Compose)
        && around
            .keys
            .iter()
            .any(|key| matches!(key.as_str(), "depends_on" | "links"));
    is_project || is_kubernetes(around)
}

/// A word in a text record means a host only where something says so: `a:db-1`, `host=db-1`.
fn is_remark_of_zone(around: &Around<'_>) -> bool {
    let record = around.above.iter().rev().find_map(|node| node.get("type"));
    let of = record
        .and_then(Node::as_str)
        .filter(|_| around.kind == Some(Kind::DnsZone));
    let is_told = !around.word_before().is_empty() || around.before.ends_with('=');
    of.is_some_and(|of| matches!(of.to_uppercase().as_str(), "TXT" | "SPF")) && !is_told
}

/// Formats whose keys are our own words: what stands where is their parser's business.
pub(super) fn is_of_lines(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::HostsFile
            | Kind::SshConfig
            | Kind::SshdConfig
            | Kind::KnownHosts
            | Kind::AuthorizedKeys
            | Kind::DnsZone
            | Kind::PgHba
            | Kind::PgIdent
            | Kind::Sudoers
            | Kind::Iptables
            | Kind::Nftables
            | Kind::Haproxy
            | Kind::Nginx
            | Kind::Apache
            | Kind::Crontab
            | Kind::Dockerfile
    )
}

/// The second field of a line of `pg_hba.conf`.
fn is_database(around: &Around<'_>) -> bool {
    around.kind == Some(Kind::PgHba) && around.before.split_whitespace().count() == 1
}

/// A service of a Compose file, and a group of nginx, is reached under its own name:
/// `upstream db-1 { server db-1:80; }` is both.
fn is_name_of_own(around: &Around<'_>) -> bool {
    if around.kind == Some(Kind::Compose) {
        return !around.in_key;
    }
    let word = around.word_before();
    let earlier = around.before.strip_suffix(word).unwrap_or(around.before);
    earlier.trim_end().ends_with("_pass") && !around.has_port()
}

/// The key of `key=db-1`.
fn key_right_before<'t>(around: &Around<'t>) -> Option<&'t str> {
    let before = around.before.trim_end_matches(['"', '\'']);
    before.ends_with('=').then(|| key_of_line(before)).flatten()
}

/// Whether a key of these words gives something a name.
pub(super) fn names_things(words: &[String]) -> bool {
    let is_naming = |word: &str| NAMINGS.contains(&word);
    words.last().is_some_and(|last| is_naming(last)) || is_naming(&words.concat())
}

/// Whether keys below this one are called as one likes.
fn holds_things(around: &Around<'_>, key: &str) -> bool {
    // Groups of hosts are called as one likes, and the hosts in them are hosts.
    if around.kind == Some(Kind::AnsibleInventory) {
        return false;
    }
    let is_header = matches!(
        around.directive.as_str(),
        "resource" | "data" | "module" | "variable" | "output" | "provider" | "check"
    );
    (around.kind == Some(Kind::Terraform) && is_header)
        || (around.kind != Some(Kind::Compose) && key == "services")
        || matches!(
            key,
            "volumes"
                | "scripts"
                | "databases"
                | "connections"
                | "routers"
                | "clusters"
                | "weights"
                | "jobs"
                | "stages"
                | "pools"
                | "environment"
                | "env"
                | "variables"
                | "args"
        )
        || words::of(key).last().is_some_and(|last| last == "versions")
}

/// Whether a word is the key of something that is on or off, or a number: `mail: true` says
/// nothing of the host `mail`, unless it is one of a map of hosts.
fn is_setting(around: &Around<'_>, holder: &str) -> bool {
    let is_word = around.name.chars().all(char::is_alphabetic);
    let holds_hosts = words::of(holder)
        .iter()
        .any(|word| HOLDERS.contains(&word.as_str()));
    let is_plain = around.value.is_some_and(|value| match &value.value {
        Value::Bool(_) | Value::Int(_) | Value::Float(_) => true,
        _ => value.as_str().is_some_and(|text| {
            let is_number = text.bytes().all(|one| one.is_ascii_digit());
            let text = text.to_lowercase();
            !text.is_empty() && is_number || SWITCHED.contains(&text.as_str())
        }),
    });
    is_word && is_plain && !holds_hosts
}

/// Words for what is switched on or off.
#[rustfmt::skip]
const SWITCHED: &[&str] = &[
    "on", "off", "yes", "no", "true", "false", "enabled", "disabled", "active", "inactive", "y", "n", "required", "optional",
    "si", "sí", "activo", "activa", "activado", "activada", "inactivo", "inactiva", "desactivado", "desactivada", "habilitado",
    "habilitada", "deshabilitado", "deshabilitada", "verdadero", "falso", "opcional", "obligatorio", "ja", "nein", "an", "aus",
    "aktiv", "inaktiv", "aktiviert", "deaktiviert", "oui", "non", "actif", "inactif", "activé", "activée", "désactivé", "désactivée",
    "sim", "não", "nao", "ativo", "ativado", "desativado",
];

/// Whether the list or map around a name holds hosts.
fn is_held(around: &Around<'_>) -> bool {
    let Some(holder) = around.keys.get(1) else {
        return false;
    };
    let words = words::of(holder);
    // A group of servers is called as one likes, a numbered machine by its name.
    let is_group = words
        .last()
        .is_some_and(|word| GROUPS.contains(&word.as_str()));
    if is_group && !around.name.contains(|one: char| one.is_ascii_digit()) {
        return false;
    }
    !words.iter().any(|word| word == "virtual")
        && words
            .last()
            .is_some_and(|word| HOLDERS.contains(&word.as_str()))
}

/// Where the type of a resource says what its name is.
fn is_resource(around: &Around<'_>) -> bool {
    matches!(
        around.kind,
        Some(Kind::Terraform | Kind::TerraformPlan | Kind::Cloudformation)
    ) && around
        .keys
        .iter()
        .any(|key| key == "resource" || key == "Resources" || key == "data")
}

/// Where an object of a cluster names a service, or itself.
fn is_kubernetes(around: &Around<'_>) -> bool {
    let is_cluster = around
        .kind
        .is_some_and(|kind| kind.name().starts_with("kubernetes"));
    let key = |at: usize| around.keys.get(at).map_or("", String::as_str);
    let holds_services = || {
        key(1) == "metadata"
            || words::of(key(1))
                .iter()
                .any(|word| SERVICES.contains(&word.as_str()))
    };
    is_cluster
        && match key(0) {
            "service" | "serviceName" => true,
            "name" => holds_services(),
            _ => false,
        }
}

/// Words of keys of a cluster's objects below which a `name` is that of a service.
const SERVICES: &[&str] = &[
    "service", "services", "backend", "backends", "ref", "refs", "target",
];

/// Whether a name stands right behind the word that begins a section.
fn names_section(around: &Around<'_>) -> bool {
    let mut words = around.before.split_whitespace();
    let first = words
        .next()
        .unwrap_or("")
        .trim_start_matches('<')
        .to_lowercase();
    SECTIONS.contains(&first.as_str()) && words.next().is_none_or(|word| word == "\"")
}
