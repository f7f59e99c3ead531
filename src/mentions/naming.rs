//! Where a short name is what something else is called: a zone of nginx, a network of
//! Compose, a port of a pod, a stage of a pipeline, a group of Ansible. A name that is a mere
//! word (`bridge`) counts only where the nearest key itself expects a host.

use super::around::{Around, is_lines};
use super::{site, words};
use crate::classify::{Format, Kind};
use crate::document::Step;

/// Directives of nginx that give names to what is no host, or use them.
#[rustfmt::skip]
const OF_NGINX: &[&str] = &[
    "log_format", "limit_req_zone", "limit_conn_zone", "limit_req", "limit_conn", "proxy_cache", "proxy_cache_path",
    "fastcgi_cache", "fastcgi_cache_path", "uwsgi_cache", "uwsgi_cache_path", "split_clients", "location", "zone", "add_header",
    "js_import", "perl_set", "auth_basic", "error_page",
];
/// Keys of Compose whose values are its own things.
const OF_COMPOSE: &[&str] = &["networks", "network_mode", "driver", "configs", "secrets"];
/// Last words of keys of ports, formats and lists of one's own things.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "port", "targetport", "revision", "format", "mode", "driver", "stages", "jobs", "modules", "features", "networks", "profiles", "topics",
    "queues", "middlewares", "pipelines", "layout", "theme", "themes", "icon", "skin", "palette", "font", "locale", "language", "lang",
    "timezone", "tz", "encoding", "charset", "scheme", "protocol", "level", "strategy", "policy", "algorithm", "plugin", "extension",
    "dialect", "vendor", "model", "os", "platform", "arch", "template", "greeting", "label", "codename", "nickname", "badge", "category",
];

/// Whether keys of these words give names to something else than hosts.
pub(super) fn names_others(words: &[String]) -> bool {
    let last = words.last().map_or("", String::as_str);
    OTHERS.contains(&last) || OTHERS.contains(&words.concat().as_str())
}
/// Keys of maps whose keys are words for hosts.
#[rustfmt::skip]
const HOLDERS: &[&str] = &[
    "hosts", "servers", "nodes", "machines", "vms", "instances", "records", "peers", "members", "targets", "servidores", "equipos",
];
/// Functions that write to a log.
#[rustfmt::skip]
const LOGS: &[&str] = &["log", "logger", "logging", "console", "slog", "zap", "winston"];

/// Whether a short name is what something else is called.
pub(super) fn is_name_of_other(around: &Around<'_>) -> bool {
    if around.is_url_host() || around.has_port() || around.word_before().ends_with('@') {
        return false;
    }
    match around.kind {
        Some(Kind::Nginx) => return is_of_nginx(around),
        Some(Kind::Haproxy) => {
            let before = around.before.trim_end();
            return before == "peers" || before.ends_with(" cookie");
        }
        Some(Kind::AnsibleInventory) if is_group(around) => return true,
        Some(Kind::Compose)
            if around
                .keys
                .iter()
                .take(2)
                .any(|key| OF_COMPOSE.contains(&key.as_str())) =>
        {
            return true;
        }
        _ => {}
    }
    // `traces/legacy-api` is a key of two parts.
    if around.in_key && around.word_before().ends_with('/') {
        return true;
    }
    let first = around.keys.first().map_or("", String::as_str);
    // On a line the key has to stand right before the name.
    let is_key = || {
        let before = around.before.trim_end_matches(['"', '\'', ' ', '[', '>']);
        before.ends_with([':', '='])
    };
    // A group of hosts is called as it likes.
    let is_host_of_group = around.in_key && around.kind == Some(Kind::AnsibleInventory);
    if !is_host_of_group && names_others(&words::of(first)) && (!around.path.is_empty() || is_key())
    {
        return true;
    }
    if is_of_team(around, first) || opens_section(around) || is_label(around) {
        return true;
    }
    is_rule_of_make(around) || is_record_of_rules(around) || is_mere_word(around, first)
}

fn is_of_nginx(around: &Around<'_>) -> bool {
    let directive = around.directive.as_str();
    let last = around
        .before
        .split([';', '{', '}'])
        .next_back()
        .unwrap_or("");
    let own = last.split_whitespace().next().unwrap_or("");
    let is_log = directive.ends_with("_log") && !around.before.contains("syslog:");
    // `zone=db-1:10m`, `keys_zone=db-1:10m`
    let is_zone = around.before.ends_with("zone=");
    let is_reply = own == "return" || directive == "split_clients";
    // `map $host $page { default db-1; }`
    let variables = around.before.split('$').skip(1);
    let is_about_hosts = |name: &str| {
        let name = name
            .split(|one: char| !(one.is_alphanumeric() || one == '_'))
            .next();
        let words = words::of(name.unwrap_or(""));
        words.iter().any(|word| site::is_known(word))
    };
    let is_map = directive == "map" && !variables.last().is_some_and(is_about_hosts);
    OF_NGINX.contains(&own)
        || (own.is_empty() && OF_NGINX.contains(&directive))
        || is_log
        || is_zone
        || is_reply
        || is_map
}

/// `db-1 {` alone on a line is a section that is called so.
fn opens_section(around: &Around<'_>) -> bool {
    let is_settings = around.format.is_none_or(is_lines);
    is_settings && around.before.trim().is_empty() && around.after.trim() == "{"
}

/// A label of an image says something of it.
fn is_label(around: &Around<'_>) -> bool {
    around.kind == Some(Kind::Dockerfile) && around.directive == "label"
}

/// `equipo` is a machine or a team: a word without digits may be that of a team.
fn is_of_team(around: &Around<'_>, first: &str) -> bool {
    matches!(
        first.to_lowercase().as_str(),
        "equipo" | "equipe" | "équipe"
    ) && around.name.chars().all(char::is_alphabetic)
        && !around.format.is_some_and(is_lines)
}

/// The header of a group in a list of hosts, and a group in another.
fn is_group(around: &Around<'_>) -> bool {
    let is_header = around.before.trim_start().starts_with('[');
    let section = around.path.first();
    let is_child = matches!(section, Some(Step::Key(name)) if name.ends_with(":children"));
    (around.format == Some(Format::Ini) && (is_header || is_child))
        || (around.in_key && around.keys.first().is_some_and(|key| key == "children"))
}

/// `db-1: bridge` of a Makefile.
fn is_rule_of_make(around: &Around<'_>) -> bool {
    let name = around.file.rsplit('/').next().unwrap_or("").to_lowercase();
    let is_make = matches!(name.as_str(), "makefile" | "gnumakefile") || name.ends_with(".mk");
    is_make && !around.before.starts_with([' ', '\t']) && !around.before.contains('=')
}

/// `record: job:bridge:sum` of Prometheus.
fn is_record_of_rules(around: &Around<'_>) -> bool {
    let is_rule = around
        .above
        .last()
        .is_some_and(|node| node.get("expr").is_some());
    is_rule && around.keys.first().is_some_and(|key| key == "record")
}

/// A word in a tree whose nearest key expects no host.
fn is_mere_word(around: &Around<'_>, first: &str) -> bool {
    let is_tree = !around.path.is_empty() && !around.format.is_none_or(is_lines);
    if !is_tree || !around.name.chars().all(char::is_alphabetic) {
        return false;
    }
    let holds = |at: usize| {
        let key = around.keys.get(at).map_or("", String::as_str);
        let words = words::of(key);
        words
            .last()
            .is_some_and(|last| HOLDERS.contains(&last.as_str()))
    };
    let is_cluster = around
        .kind
        .is_some_and(|kind| kind.name().starts_with("kubernetes"));
    // A line without a sign between key and value is all key.
    if around.in_key && around.format == Some(Format::Ini) && !around.before.trim().is_empty() {
        return !words::of(&around.directive)
            .iter()
            .any(|word| site::is_known(word));
    }
    if around.in_key {
        return !holds(0) && !matches!(around.kind, Some(Kind::Compose | Kind::AnsibleInventory));
    }
    // In a text of several words the words beside it say more.
    let is_alone = |text: &str| text.trim().eq_ignore_ascii_case(around.name);
    if !around.scalar.is_some_and(is_alone) {
        return false;
    }
    // Labels of runners.
    let is_label = first == "runs-on";
    let expects = words::of(first).iter().any(|word| site::is_known(word));
    let is_name = matches!(
        first.to_lowercase().as_str(),
        "name" | "hostname" | "computername"
    );
    is_label || !(expects || is_name || is_cluster || holds(0) || holds(1))
}

/// Whether a text is written to a log: `logger.info("bridge started")`.
pub(super) fn is_logged(around: &Around<'_>) -> bool {
    let Some(open) = around.before.rfind(['"', '\'', '`']) else {
        return false;
    };
    let front = around.before.get(..open).unwrap_or("");
    let Some(front) = front.trim_end_matches(['f', ' ']).strip_suffix('(') else {
        return false;
    };
    let is_part = |one: char| one.is_ascii_alphanumeric() || matches!(one, '_' | '.');
    let call = front.rsplit(|one: char| !is_part(one)).next().unwrap_or("");
    call.rsplit_once('.').is_some_and(|(object, _)| {
        let object = object.rsplit('.').next().unwrap_or(object);
        LOGS.contains(&object.to_lowercase().as_str())
    })
}
