//! Places that give somebody access in words of their own: commands of servers, calls that
//! grant, permissions of Jenkins, objects that are users.

use super::around::Around;
use super::call::Call;
use super::{line, words};
use crate::document::Node;

/// Commands of servers that an account follows.
#[rustfmt::skip]
const COMMANDS: &[&str] = &[
    "set_permissions", "set_user_tags", "add_user", "change_password", "setuser", "add-role-to-user",
    "add-cluster-role-to-user", "enable-linger", "smbpasswd", "pdbedit",
];

/// Whether a place gives access to the account that it names.
pub(super) fn is_access(around: &Around<'_>) -> bool {
    let key = |at: usize| around.keys.get(at).map_or("", String::as_str);
    let is_file = around.file.rsplit('/').next().is_some_and(is_list_of_users);
    let is_permission = key(0) == "permission" && around.word_before().ends_with(':');
    let is_subject = key(0) == "name" && key(1) == "subject";
    let joined = words::of(key(0)).concat();
    let is_right = key(0).starts_with("authorized_for_")
        || matches!(
            joined.as_str(),
            "runas" | "writelist" | "readlist" | "printeradmin"
        );
    is_file
        || is_permission
        || is_subject
        || is_right
        || is_user(around)
        || is_command(around)
        || is_call(around)
}

/// Files that list users, by name.
fn is_list_of_users(name: &str) -> bool {
    matches!(name, "rsyncd.secrets" | "virtual" | "virtusertable")
        || ["user_list", "userlist", "users.properties"]
            .iter()
            .any(|end| name.ends_with(end))
}

/// `{kind: user, metadata: {name: jperez}}`
fn is_user(around: &Around<'_>) -> bool {
    let kind = around
        .root
        .and_then(|root| root.get("kind"))
        .and_then(Node::as_str);
    let is_name = matches!(around.keys.as_slice(), [name, metadata, ..] if name == "name" && metadata == "metadata");
    is_name && kind.is_some_and(|kind| kind.eq_ignore_ascii_case("user"))
}

fn is_command(around: &Around<'_>) -> bool {
    let plain = line::without_quoted(around.before);
    let mut words = line::command(&plain).split_whitespace();
    around.word_before().is_empty()
        && words.any(|word| {
            COMMANDS
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known))
        })
}

/// `db.grantRolesToUser("jperez", ["dbAdmin"])`
fn is_call(around: &Around<'_>) -> bool {
    let Some(call) = Call::around(around.before) else {
        return false;
    };
    let words = words::of(call.function);
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    let is_first = call
        .arguments
        .trim_matches(['"', '\'', '`', ' '])
        .is_empty();
    is_first && has(&["user", "users"]) && has(&["grant", "add", "create", "update", "enable"])
}
