//! Loops over lists of hosts in shells, PowerShell and Python.

use super::around::Around;
use super::line::without_quoted;
use super::site::ends_with_host;
use super::words;

/// Words of shells before a loop.
const BEFORE: &[&str] = &["sudo", "-", "then", "do", "else", "RUN", "|", "run:"];

/// Variables of loops over hosts, besides those that are called after one.
#[rustfmt::skip]
const VARIABLES: &[&str] = &["h", "s", "n", "srv", "vm", "box", "target", "ip"];

/// `for host in db-1 web-03; do`, `foreach ($server in "db-1", "web-03")`, on one line or
/// several.
pub(super) fn is_list_of_hosts(around: &Around<'_>) -> bool {
    let earlier = around.earlier.replace('\\', " ");
    let plain = without_quoted(&format!("{earlier}{}", around.before));
    let own = plain.rsplit([';', '|', '&', '`']).next().unwrap_or("");
    let mut words = own
        .split(|one: char| one.is_whitespace() || matches!(one, '(' | '"' | '\''))
        .filter(|word| !word.is_empty());
    let Some(first) = words.find(|word| !BEFORE.contains(word)) else {
        return false;
    };
    if !matches!(first.to_lowercase().as_str(), "for" | "foreach") {
        return false;
    }
    let variable = words
        .next()
        .unwrap_or("")
        .trim_start_matches('$')
        .to_lowercase();
    let parts = words::of(&variable);
    let is_host = VARIABLES.contains(&variable.as_str())
        || VARIABLES.contains(&variable.trim_end_matches('s'))
        || (parts.last().is_some_and(|last| is_of_machines(last)) && !plain.contains(" do "));
    let is_in = words.next() == Some("in") || (first == "foreach" && own.contains('('));
    is_host && is_in && !own.contains(" do ")
}

/// Whether a word is one for machines.
fn is_of_machines(word: &str) -> bool {
    let one = word.strip_suffix('s').unwrap_or(word);
    ends_with_host(one)
        || [
            "host", "hostname", "server", "node", "machine", "computer", "servidor", "equipo",
            "maquina", "nodo", "peer", "hote", "serveur", "rechner", "minion", "worker", "replica",
        ]
        .contains(&one)
}
