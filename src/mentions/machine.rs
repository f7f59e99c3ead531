//! Machines that their names alone give away: `pos-lar01-01` under a key that nobody heard
//! of (`CajaMaestra=`, `--historian`) is that machine, unless the key says that something
//! else is called so. A name without digits and hyphens may be any word and needs a key
//! that expects a host.

use super::around::{Around, is_lines};
use super::line::option_before;
use super::site::{TRAITS, is_known};
use super::{kinds, naming, program, short, sql, words};
use crate::classify::Kind;

/// Words of keys whose values are something else than a machine, besides those that give
/// names to things everywhere.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "app", "application", "component", "tier", "team", "squad", "module", "feature", "flag", "kind", "resource", "object",
    "disk", "image", "images", "snapshot", "template", "claim", "region", "subject", "folder", "cwd", "root", "volume", "volumes", "label",
    "labels", "hash", "pattern", "regex", "match", "query", "sql", "command", "cmd", "script", "needs", "extends", "uses",
    "selector", "annotation", "annotations", "build", "lock", "domain", "realm", "campaign", "product", "sku", "plan", "price",
    "category", "section", "page", "screen", "event", "events", "metric", "metrics", "measurement", "dashboard", "panel", "sheet",
    "report", "model", "dataset", "table", "column", "field", "fields", "bucket", "container", "containers", "policy", "rule",
    "strategy", "algorithm", "password", "token", "description", "comment", "note", "text", "message", "state", "status", "session",
    "cookie", "header", "param", "params", "function", "handler", "method", "operation", "task", "tasks", "step", "steps",
    "play", "roles", "rooms", "room", "channel", "channels", "list", "lists", "mailbox", "wiki", "space", "repo", "repository", "git",
    "sha", "commit", "milestone", "ticket", "issue", "epic", "hostgroup", "hostgroups", "parent", "layer", "screenname", "marker",
    "keyspace", "consumer", "producer", "stream", "streams", "exchange", "subscription", "partition", "shard", "policyname",
    "nombre", "nome", "nom", "bezeichnung", "titulo", "rama", "tema", "cola", "tabla", "base", "basededatos", "esquema", "ruta",
    "kennung", "context", "repositorio", "directorio", "edition", "edicion", "tablespace", "pipeline", "checkpoint", "experiment", "experiments", "sort", "view",
    "keyword", "keywords", "order", "grupo", "etiqueta", "proyecto", "usuario", "clave", "carpeta", "archivo", "fichero", "imagen", "rol", "perfil", "entorno",
    "db", "database", "databases", "svc", "service", "services", "input", "inputs", "output", "outputs", "syslocation", "location",
    "only", "except", "when", "if", "rules", "refs", "runner", "runners", "datastore", "datastores", "storage", "pool", "override",
    "nameoverride", "fullnameoverride", "basename", "sha", "digest", "checksum", "uuid", "guid", "etag", "dir", "item", "key", "tn", "ru", "fn", "tr", "sc", "tg", "cn", "o", "f",
];

/// Keys of pipelines and objects of a cluster below which values are one's own.
#[rustfmt::skip]
const OWN: &[&str] = &["env", "environment", "variables", "vars", "data", "stringdata", "args", "with", "inputs", "values", "command", "parameters", "secrets"];

/// Whether a place is one where the name of a machine stands for it: the whole value of a
/// key or an option that names nothing else.
pub(super) fn stands_alone(around: &Around<'_>) -> bool {
    let is_distinct = around
        .name
        .contains(|one: char| one.is_ascii_digit() || one == '-')
        && around.name.contains(char::is_alphabetic);
    if !is_distinct || around.in_key || !may_hold_machines(around) {
        return false;
    }
    if sql::writes_host(around) {
        return true;
    }
    if around.before.trim_start().starts_with("for ") {
        return is_in_loop(around);
    }
    // Of a line whose arguments are a list the directive is the key.
    let is_line = around.format.is_some_and(is_lines);
    let directive = is_line.then_some(&around.directive);
    let is_of_other = |key: &String| names_other(key);
    let is_value = is_member(around) || is_switch(around.word_before()) || is_argument(around);
    is_value
        && !around.keys.is_empty()
        && !around.keys.iter().take(2).chain(directive).any(is_of_other)
        && program::expects_host(around) != Some(false)
}

/// Whether values of this place are settings, and not the names that objects have.
fn may_hold_machines(around: &Around<'_>) -> bool {
    let is_own = || {
        around
            .keys
            .iter()
            .any(|key| OWN.contains(&key.to_lowercase().as_str()))
    };
    match around.kind {
        Some(Kind::Terraform | Kind::TerraformPlan | Kind::Cloudformation) => {
            kinds::resource(around).is_none()
        }
        Some(Kind::Compose) => is_own(),
        Some(kind) if short::is_of_lines(kind) => false,
        Some(kind) => {
            let name = kind.name();
            let is_bound = [
                "kubernetes",
                "github",
                "gitlab",
                "azure",
                "circle",
                "bitbucket",
                "jenkins",
            ]
            .iter()
            .any(|known| name.starts_with(known));
            !is_bound || is_own()
        }
        None => true,
    }
}

/// Whether a key says that something else is called so.
fn names_other(key: &str) -> bool {
    let words = words::of(key);
    let is_other = |word: &String| OTHERS.contains(&word.as_str());
    let is_trait = |word: &String| TRAITS.contains(&word.as_str());
    let is_name = |word: &String| word.ends_with("name") && !is_known(word);
    let last = words.last();
    short::names_things(&words)
        || naming::names_others(&words)
        || last.is_some_and(|last| is_trait(last) || is_name(last))
        || last.into_iter().chain(words.first()).any(is_other)
}

/// `CajaMaestra=db-1`, `key: [db-1, db-2]`, `key = db-1,db-2`: between the key and the name
/// stand other members of a list alone.
fn is_member(around: &Around<'_>) -> bool {
    let after = around.after.trim_start_matches(['"', '\'']);
    let ends = after.trim_end().is_empty()
        || after.starts_with([',', ';', '|', '}', ']', ')', '<'])
        || after.starts_with(" }")
        || after.starts_with(" ]");
    if !ends {
        return false;
    }
    if let Some(text) = around.scalar.filter(|text| !text.contains('\n')) {
        let members: Vec<&str> = text.split([',', ';', '|']).map(str::trim).collect();
        return members
            .iter()
            .any(|one| one.eq_ignore_ascii_case(around.name))
            && members.into_iter().all(is_like_a_host);
    }
    if !around.path.is_empty() && around.scalar.is_none() {
        return false;
    }
    let before = around.before.trim_end_matches(['"', '\'']);
    let Some(at) = before.rfind(['=', ':']) else {
        return false;
    };
    let (key, value) = before.split_at(at);
    let is_list = |one: char| {
        one.is_ascii_alphanumeric()
            || matches!(one, '.' | '-' | '_' | ',' | '"' | '\'' | '[' | ' ' | ';')
    };
    let value = value.get(1..).unwrap_or("").trim_start();
    let is_first_of_line = |key: &str| {
        let key = key
            .trim()
            .trim_start_matches("- ")
            .trim_start_matches("export ");
        key.split_whitespace().count() == 1 || key.contains(['{', ',', '('])
    };
    let members = value.split([',', ';', '[', '"', '\'']).map(str::trim);
    value.chars().all(is_list)
        && members.filter(|one| !one.is_empty()).all(is_like_a_host)
        && (value.is_empty() || value.trim_end().ends_with([',', '[', ';']))
        && is_first_of_line(key)
}

/// Whether a member of a list may be a host, a file or a port, and is no mere word.
fn is_like_a_host(member: &str) -> bool {
    let is_marked = |one: char| one.is_ascii_digit() || matches!(one, '.' | ':' | '/');
    !member.contains(char::is_whitespace) && member.contains(is_marked)
}

/// `/manualpeerlist:db-1` of Windows.
pub(super) fn is_switch(word: &str) -> bool {
    let switch = word
        .strip_prefix('/')
        .and_then(|word| word.strip_suffix(':'));
    switch.is_some_and(|switch| {
        switch.len() > 2
            && switch
                .chars()
                .all(|one| one.is_ascii_alphabetic() || one == '_')
    })
}

/// `--historian=db-1`, `--historian db-1`.
fn is_argument(around: &Around<'_>) -> bool {
    let before = around.before.trim_end_matches(['"', '\'']);
    let ends = around.after.is_empty() || around.after.starts_with(['"', '\'', ' ', ',', ']', ')']);
    let is_glued = before.strip_suffix('=').is_some_and(|front| {
        let word = front
            .rsplit([' ', '\t', '"', '\'', '[', ','])
            .next()
            .unwrap_or("");
        word.starts_with("--")
    });
    ends && (is_glued || option_before(before).is_some())
}

/// A list of a loop whose variable is called after nothing else: `for sw in core-1 db-1`.
fn is_in_loop(around: &Around<'_>) -> bool {
    let mut words = around.before.split_whitespace().skip(1);
    let variable = words.next().unwrap_or("").trim_start_matches('(');
    words.next() == Some("in") && !names_other(variable) && variable.len() > 1
}
