//! Places that take an asset away: what is said to be absent, and commands that remove.
//! They name it because it is gone, so nothing has to be done there.

use super::around::Around;
use super::line::{command, without_quoted};
use crate::classify::Kind;
use crate::document::Node;

/// Keys that say whether a thing has to be there, and the words for "not".
const STATES: &[&str] = &["state", "ensure", "$patch", "Action"];
const GONE: &[&str] = &[
    "absent", "delete", "deleted", "removed", "remove", "purged", "DELETE",
];

/// How many lines of a resource are looked at.
const MOST_ATTRIBUTES: usize = 30;

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

/// What commands of PowerShell that take something away begin with.
const CMDLETS: &[&str] = &[
    "Remove-",
    "Disable-",
    "Revoke-",
    "Uninstall-",
    "Unregister-",
];

/// Programs that manage a cloud or a service, and their verbs that take something away:
/// `gcloud projects remove-iam-policy-binding`.
const CLOUDS: &[&str] = &[
    "aws",
    "az",
    "gcloud",
    "gsutil",
    "gh",
    "glab",
    "doctl",
    "oci",
    "openstack",
    "vault",
    "consul",
    "cf",
    "ibmcloud",
    "hcloud",
    "linode-cli",
];
const REMOVING: &[&str] = &[
    "delete",
    "remove",
    "revoke",
    "detach",
    "deregister",
    "disassociate",
    "rm",
    "rb",
    "terminate",
    "disable",
    "destroy",
];

/// Whether the place says that the asset has to go; `rest` is the text behind it.
pub(super) fn is_removal(around: &Around<'_>, rest: &str) -> bool {
    around.above.iter().any(|node| says_absent(node))
        || is_command(around)
        || is_revoked(around)
        || is_absent_resource(around, rest)
}

/// `host { 'db-1': ensure => absent }`, on one line or several.
fn is_absent_resource(around: &Around<'_>, rest: &str) -> bool {
    let title = around.before.trim_end_matches(['"', '\'']);
    let body = rest.trim_start_matches(['"', '\'']);
    let is_title = title.len() < around.before.len() && title.trim_end().ends_with('{');
    let body = body.strip_prefix(':').filter(|_| is_title);
    body.is_some_and(|body| {
        let end = body.find('}').unwrap_or(body.len());
        let body = body.get(..end).unwrap_or(body);
        let mut own = body.lines().take(MOST_ATTRIBUTES);
        own.any(|line| {
            let line: String = line.chars().filter(|one| !one.is_whitespace()).collect();
            line.contains("ensure=>absent") || line.contains("ensure=>'absent'")
        })
    })
}

/// `@revoked db-1 ssh-ed25519 ...` (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT)
fn is_revoked(around: &Around<'_>) -> bool {
    around.kind == Some(Kind::KnownHosts) && around.before.trim_start().starts_with("@revoked")
}

/// `{name: db-1, state: absent}`
fn says_absent(node: &Node) -> bool {
    STATES.iter().any(|key| {
        let state = node.get(key).and_then(Node::as_str);
        state.is_some_and(|state| GONE.contains(&state))
    })
}

/// `iptables -D INPUT -s 10.0.0.5 -j ACCEPT`
fn is_command(around: &Around<'_>) -> bool {
    let plain = without_quoted(around.before);
    let words: Vec<&str> = command(&plain).split_whitespace().collect();
    let is_prefix = |word: &&str| matches!(*word, "sudo" | "-" | "then" | "do" | "RUN" | "exec");
    let at = words.iter().take_while(|word| is_prefix(word)).count();
    let Some(first) = words.get(at) else {
        return false;
    };
    let name = first.rsplit('/').next().unwrap_or(first);
    // `Remove-ADUser -Identity jperez`
    let is_cmdlet = |prefix: &&str| {
        let start = name.get(..prefix.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    if CMDLETS.iter().any(is_cmdlet) {
        return true;
    }
    let removes = |word: &&str| {
        let mut verbs = REMOVING.iter();
        verbs.any(|verb| {
            let rest = word.strip_prefix(verb);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
        })
    };
    if CLOUDS.contains(&name) && words.iter().skip(at + 1).any(removes) {
        return true;
    }
    let known = COMMANDS.iter().find(|(command, _)| *command == name);
    known.is_some_and(|(_, removing)| {
        let mut rest = words.iter().skip(at + 1);
        removing.contains(&"") || rest.any(|word| removing.contains(word))
    })
}
