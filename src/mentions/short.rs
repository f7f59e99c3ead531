//! Where the short name of a host is one: a word such as `legacy-api` names a database, a
//! queue or a branch as well, and its nearest key says which.

use super::around::Around;
use super::words;
use crate::classify::Kind;

/// Last words of keys that name something else than a host.
#[rustfmt::skip]
const NAMINGS: &[&str] = &[
    "name", "names", "id", "identifier", "database", "databases", "dbname", "databasename", "catalog", "schema", "sid", "queue",
    "topic", "tag", "tags", "release", "branch", "ref", "path", "paths", "alias", "string", "prefix", "suffix", "dc", "ou",
    "namespace", "docbase", "route", "replicaset", "job", "jobname", "appname", "servicename", "title", "class", "type",
    "group", "bucket", "table", "collection", "index", "version", "branches", "dir", "directory", "file", "filename",
    "stage", "env", "environment", "workspace", "profile", "role", "style", "color", "key", "secret", "package", "artifact",
    "chart", "variant", "slug", "project", "family", "datacenter", "rack", "location", "term", "filter",
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
    "servidores", "equipos", "maquinas", "rrsets", "zone", "dhcp",
];

/// Words that begin a section of a file: what follows is the name of the section.
#[rustfmt::skip]
const SECTIONS: &[&str] = &[
    "conn", "backend", "frontend", "upstream", "listen", "resolvers", "name", "vrrp_instance", "vrrp_script", "cluster_name",
    "balancer", "use_backend", "default_backend", "logformat", "alias", "service", "stage", "job", "group", "cache",
];

/// Whether a short name can be a host where it stands.
pub(super) fn is_host(around: &Around<'_>) -> bool {
    if around.is_url_host() {
        return !(around.is_local && around.kind.is_some());
    }
    let Some(first) = around.keys.first() else {
        return !names_section(around);
    };
    if around.kind == Some(Kind::Compose) && first == "volumes" {
        return false;
    }
    if around.is_local && (around.kind == Some(Kind::Compose) && !around.in_key) {
        return false;
    }
    if around.in_key || is_kubernetes(around) {
        return !(around.in_key && first == "volumes");
    }
    let words = words::of(first);
    let (last, before) = words
        .split_last()
        .map_or(("", &[][..]), |(last, rest)| (last.as_str(), rest));
    let is_naming = NAMINGS.contains(&last) || NAMINGS.contains(&words.concat().as_str());
    if !is_naming || around.has_port() {
        return !(around.path.is_empty() && names_section(around));
    }
    if before.iter().any(|word| OF_HOSTS.contains(&word.as_str())) {
        return true;
    }
    // `servers: [{name: db-1}]`
    let is_holder = |key: &String| {
        words::of(key)
            .last()
            .is_some_and(|word| HOLDERS.contains(&word.as_str()))
    };
    let holders = around.keys.get(1..).unwrap_or_default();
    before.is_empty()
        && matches!(last, "name" | "id")
        && (holders.iter().take(2).any(is_holder) || is_resource(around))
}

/// Where the type of a resource says what its name is.
fn is_resource(around: &Around<'_>) -> bool {
    matches!(
        around.kind,
        Some(Kind::Terraform | Kind::TerraformPlan | Kind::Cloudformation)
    ) && around
        .keys
        .iter()
        .any(|key| key == "resource" || key == "Resources")
}

fn is_kubernetes(around: &Around<'_>) -> bool {
    let is_name = around
        .keys
        .first()
        .is_some_and(|key| key == "name" || key == "serviceName");
    is_name
        && around
            .kind
            .is_some_and(|kind| kind.name().starts_with("kubernetes"))
        && around.keys.get(1).is_some_and(|key| {
            let words = words::of(key);
            key == "metadata"
                || words.iter().any(|word| {
                    matches!(
                        word.as_str(),
                        "service" | "services" | "backend" | "ref" | "refs" | "backends" | "target"
                    )
                })
        })
}

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
