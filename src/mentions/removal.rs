//! Places that take an asset away: what is said to be absent, and commands that remove.
//! They name it because it is gone, so nothing has to be done there.

use super::around::Around;
use super::line::command;
use crate::document::Node;

/// Keys that say whether a thing has to be there, and the words for "not".
const STATES: &[&str] = &["state", "ensure", "$patch"];
const GONE: &[&str] = &["absent", "delete", "deleted", "removed", "remove", "purged"];

/// Commands that remove, with what has to follow among their words.
#[rustfmt::skip]
const COMMANDS: &[(&str, &[&str])] = &[
    ("ufw", &["delete"]),
    ("iptables", &["-D", "--delete"]),
    ("ip6tables", &["-D", "--delete"]),
    ("nft", &["delete", "destroy"]),
    ("ipset", &["del", "-D"]),
    ("ip", &["del", "delete", "flush"]),
    ("route", &["del", "delete"]),
    ("ssh-keygen", &["-R"]),
    ("firewall-cmd", &["--remove-source", "--remove-rich-rule", "--remove-interface"]),
    ("userdel", &[""]),
    ("deluser", &[""]),
    ("groupdel", &[""]),
    ("gpasswd", &["-d", "--delete"]),
    ("setfacl", &["-x", "--remove"]),
    ("kubectl", &["delete"]),
    ("helm", &["uninstall", "delete"]),
    ("docker", &["rm", "rmi"]),
    ("podman", &["rm", "rmi"]),
    ("virsh", &["destroy", "undefine"]),
    ("terraform", &["destroy", "-destroy"]),
    ("samba-tool", &["delete"]),
    ("smbpasswd", &["-x"]),
];

/// Whether the place says that the asset has to go.
pub(super) fn is_removal(around: &Around<'_>) -> bool {
    around.above.iter().any(|node| says_absent(node)) || is_command(around)
}

/// `{name: db-1, state: absent}`
fn says_absent(node: &Node) -> bool {
    STATES.iter().any(|key| {
        let state = node.get(key).and_then(Node::as_str);
        state.is_some_and(|state| GONE.contains(&state))
    })
}

/// `iptables -D INPUT -s 10.0.0.5 -j ACCEPT`, `host { 'db-1': ensure => absent }`
fn is_command(around: &Around<'_>) -> bool {
    let after = around.after;
    if after.contains("ensure => absent") || after.contains("ensure=>absent") {
        return true;
    }
    let words: Vec<&str> = command(around.before).split_whitespace().collect();
    let is_prefix = |word: &&str| matches!(*word, "sudo" | "-" | "then" | "do" | "RUN" | "exec");
    let at = words.iter().take_while(|word| is_prefix(word)).count();
    let Some(first) = words.get(at) else {
        return false;
    };
    let name = first.rsplit('/').next().unwrap_or(first);
    let known = COMMANDS.iter().find(|(command, _)| *command == name);
    known.is_some_and(|(_, removing)| {
        let mut rest = words.iter().skip(at + 1);
        removing.contains(&"") || rest.any(|word| removing.contains(word))
    })
}
