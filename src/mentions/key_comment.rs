//! The comment behind a public key: it says whose key it is, or on which host it was made.
//! Whoever removes a leaver's access looks for it, so `jdoe` and `jdoe@db-1` count; of a
//! remark of several words only what stands at an `@` or first does.

use super::around::Around;
use crate::classify::Kind;
use crate::inventory::IdentifierType as Type;
use crate::parse::is_ssh_key_type;

/// Whether a name stands in the comment of a public key, and if so, whether it counts.
pub(super) fn counts(around: &Around<'_>, of: Type) -> Option<bool> {
    let at = around.before.rfind(" AAAA")?;
    let front = around.before.get(..at)?;
    let kind = front
        .rsplit(|one: char| one.is_whitespace() || matches!(one, '"' | '\'' | '='))
        .next()?;
    let (_, comment) = around.before.get(at + 1..)?.split_once([' ', '\t'])?;
    if !is_ssh_key_type(kind) || comment.contains(['"', '\'']) {
        return None;
    }
    // Of another machine's key it is what that machine was called when it was made.
    if around.kind == Some(Kind::KnownHosts) {
        return Some(false);
    }
    let (comment, after) = (comment.trim_start(), around.after);
    let behind = after.find(['"', '\'']).and_then(|end| after.get(..end));
    let behind = behind.unwrap_or(after).trim_end();
    let is_person = matches!(of, Type::Email | Type::AccountName);
    let is_first = !comment.contains(char::is_whitespace);
    let is_alone = is_first && !behind.contains(char::is_whitespace);
    let is_login = comment.ends_with('@') || after.starts_with('@');
    Some(is_alone || is_login || (is_person && is_first) || of == Type::Email)
}
