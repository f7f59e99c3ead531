//! Where a name ends. The same letters are a name in one place and part of a longer one
//! in the next: what may stand before and behind depends on what the name is.

use super::around::floor;
use super::people::is_glued_user;
use super::resource::is_front_of_context;
use super::word;
use crate::inventory::IdentifierType as Type;

/// How much before a name is looked at for the word that it stands in, in bytes.
const MOST_OF_WORD: usize = 250;

/// Endings of files that are called after a host: `db-1.example.net.pem`.
const FILE_ENDINGS: &[&str] = &[
    ".pem", ".crt", ".cer", ".key", ".csr", ".p12", ".pfx", ".jks", ".conf", ".cfg", ".yml",
    ".yaml", ".json", ".log",
];

/// Whether the name at `start..end` of a text is a whole one.
pub(super) fn is_whole(text: &str, start: usize, end: usize, of: Type) -> bool {
    let (Some(before), Some(after)) = (text.get(..start), text.get(end..)) else {
        return false;
    };
    match of {
        Type::Fqdn => (begins_label(before, true) || is_glued(before)) && ends_name(after),
        Type::Hostname => {
            let begins = begins_label(before, false) || is_glued(before) || is_context(before);
            begins && (ends_short(after) || names_in_cluster(after).is_some())
        }
        Type::Image => (begins(before, "_-./") || before.ends_with("://")) && ends_image(after),
        // A role with a path goes on behind a slash.
        Type::Arn
            if text
                .get(start..end)
                .is_some_and(|name| name.contains(":iam:")) =>
        {
            begins(before, "_-") && ends(after, "_-/")
        }
        Type::Repo => begins(before, "_-.") && ends_repo(after),
        Type::Email => begins(before, "_-.+%") && ends_name(after),
        Type::ResourceAddress => begins(before, "_-") && ends(after, "_-"),
        Type::AccountName => (begins(before, "_-.") || is_glued_user(before)) && ends(after, "_-."),
        Type::Fingerprint | Type::KeyId => {
            // `0x9F3A61D27C04B8E5`, as GPG prints the id of a key.
            let before = before.strip_suffix("0x").unwrap_or(before);
            begins(before, "_-+/") && ends(after, "_-+/")
        }
        // The number of a project of Google is one of its account.
        Type::Account | Type::ResourceId if is_number(text.get(start..end)) => {
            let is_agent = after.starts_with("-compute@");
            (begins(before, "_-.+") || follows_word(before)) && (ends(after, "_-") || is_agent)
        }
        _ => begins(before, "_-") && ends(after, "_-"),
    }
}

fn is_number(name: Option<&str>) -> bool {
    name.is_some_and(|name| name.bytes().all(|one| one.is_ascii_digit()))
}

fn is_word(one: char) -> bool {
    one.is_alphanumeric()
}

/// Whether what stands before is no part of the word; `joining` are the characters that
/// join words besides letters and digits.
fn begins(before: &str, joining: &str) -> bool {
    let mut back = before.chars().rev();
    match back.next() {
        None => true,
        // `\n` in a quoted text.
        Some('n' | 't' | 'r') if back.next() == Some('\\') => true,
        // `%2F` and `%3A` in a URL within a URL.
        Some('A'..='F' | 'a'..='f' | '0' | '2') if is_escape(before) => true,
        // `${HOST:-db-1}`
        Some('-') if is_default(before) => true,
        Some(one) => !is_word(one) && !joining.contains(one),
    }
}

/// Whether what stands before says that a value follows for what a shell does not know.
pub(super) fn is_default(before: &str) -> bool {
    let Some(name) = before.strip_suffix('-') else {
        return false;
    };
    let name = name.strip_suffix(':').unwrap_or(name);
    let word = name.trim_end_matches(|one: char| one.is_ascii_alphanumeric() || one == '_');
    word.len() < name.len() && word.ends_with("${")
}

/// Whether what stands before is an option that its value may follow without a blank, as in
/// `mysqldump -hdb-1`.
pub(super) fn is_glued(before: &str) -> bool {
    let rest = before.strip_suffix("-h").or(before.strip_suffix("-S"));
    rest.is_some_and(|rest| rest.ends_with(char::is_whitespace))
}

/// Whether a cluster is called in the name of a context of its cloud.
fn is_context(before: &str) -> bool {
    before.ends_with('_') && is_front_of_context(word::last_of(last_line(before)))
}

/// The end of a text, as far as it is in its last line and not long.
fn last_line(text: &str) -> &str {
    let from = floor(text, text.len().saturating_sub(MOST_OF_WORD));
    let end = text.get(from..).unwrap_or("");
    end.rsplit('\n').next().unwrap_or(end)
}

/// Whether what stands before is a character of a URL within a URL.
pub(super) fn is_escape(before: &str) -> bool {
    let end = before.len().checked_sub(3).and_then(|at| before.get(at..));
    end.is_some_and(|end| {
        ["%2F", "%3A", "%40", "%20", "%2C", "%3D", "%22", "%5B"]
            .iter()
            .any(|escape| end.eq_ignore_ascii_case(escape))
    })
}

/// `logs-123456789012` is called after an account, `0000-123456789012` is some number.
fn follows_word(before: &str) -> bool {
    let word = before.strip_suffix('-').unwrap_or("");
    let mut letters = word.chars().rev().take_while(|one| one.is_alphanumeric());
    let is_word = word.ends_with(char::is_alphabetic);
    is_word && letters.any(|one| one.is_alphabetic() && !one.is_ascii_hexdigit())
}

fn ends(after: &str, joining: &str) -> bool {
    let next = after.chars().next();
    !next.is_some_and(|one| is_word(one) || joining.contains(one))
}

/// The beginning of a domain name: not behind a label and its dot, but behind `*.` or a
/// dot that stands alone (`.example.net`), which mean the name and all below it.
fn begins_label(before: &str, is_full: bool) -> bool {
    let Some(rest) = before.strip_suffix('.') else {
        return begins(before, "_-$%");
    };
    // Of a pattern the dot is written `\\.`.
    let rest = match rest.strip_suffix('\\') {
        Some(rest) if !rest.ends_with(['*', '+', ')', ']']) => {
            return is_full && begins(rest, "_-?");
        }
        Some(rest) => return is_full && !rest.ends_with(char::is_alphanumeric),
        None => rest,
    };
    is_full && (rest.ends_with('*') || begins(rest, "_-"))
}

/// The end of a full name: the last dot of the root may follow, a further label not.
fn ends_name(after: &str) -> bool {
    if FILE_ENDINGS.iter().any(|ending| {
        after
            .strip_prefix(ending)
            .is_some_and(|rest| ends(rest, "_-."))
    }) {
        return true;
    }
    let mut next = after.chars();
    match next.next() {
        Some('.') => !next
            .next()
            .is_some_and(|one| is_word(one) || one == '-' || one == '_'),
        Some(one) => !is_word(one) && !matches!(one, '_' | '-'),
        None => true,
    }
}

/// The end of a short name: no dot with more of the name or the ending of a file; before
/// an `@` it is a user.
fn ends_short(after: &str) -> bool {
    let has_more = after
        .strip_prefix('.')
        .is_some_and(|rest| rest.starts_with(is_word));
    ends_name(after) && !has_more && !after.starts_with('@')
}

/// The namespace behind the name of a service of a cluster: `.shop.svc.cluster.local`.
pub(super) fn names_in_cluster(after: &str) -> Option<&str> {
    let (namespace, rest) = after.strip_prefix('.')?.split_once('.')?;
    let rest = rest.strip_prefix("svc")?;
    let is_label = |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-';
    let is_whole = rest.strip_prefix(".cluster.local").unwrap_or(rest);
    let ends = is_whole
        .chars()
        .next()
        .is_none_or(|one| !is_word(one) && !matches!(one, '.' | '-' | '_'));
    (!namespace.is_empty() && namespace.chars().all(is_label) && ends).then_some(namespace)
}

fn ends_image(after: &str) -> bool {
    let mut next = after.chars();
    match next.next() {
        None => true,
        Some(':' | '@') => true,
        Some('.') => !next.next().is_some_and(is_word),
        Some(one) => !is_word(one) && !matches!(one, '_' | '-' | '/'),
    }
}

fn ends_repo(after: &str) -> bool {
    let after = after.strip_prefix(".git").unwrap_or(after);
    let mut next = after.chars();
    match next.next() {
        Some('.') => !next.next().is_some_and(is_word),
        Some(one) => !is_word(one) && !matches!(one, '_' | '-'),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str, name: &str, of: Type) -> bool {
        let start = text.find(name).unwrap();
        is_whole(text, start, start + name.len(), of)
    }

    #[test]
    fn a_short_name_is_no_part_of_another() {
        for text in [
            "db-1",
            "db-1:5432",
            "@db-1/",
            "\"db-1\"",
            "db-1.",
            r"\ndb-1",
            "${DB:-db-1}",
            "${DB-db-1}",
            "mysql -hdb-1",
            "x%3D%2F%2Fdb-1%2F",
        ] {
            assert!(whole(text, "db-1", Type::Hostname), "{text}");
        }
        for text in [
            "db-10",
            "mydb-1",
            "db-1.example.net.evil.org",
            "x.db-1",
            "db-1-old",
            "$db-1",
            "${x}-db-1",
            "db-1@x",
        ] {
            assert!(!whole(text, "db-1", Type::Hostname), "{text}");
        }
    }

    #[test]
    fn a_full_name_is_neither_above_nor_below_another() {
        let name = "db-1.example.net";
        for text in [
            "db-1.example.net.",
            "https://db-1.example.net/x",
            "*.db-1.example.net",
            ".db-1.example.net",
            "live/db-1.example.net/key.pem",
            "db-1.example.net.pem",
        ] {
            assert!(whole(text, name, Type::Fqdn), "{text}");
        }
        for text in [
            "mydb-1.example.net",
            "x.db-1.example.net",
            "db-1.example.net.evil.org",
        ] {
            assert!(!whole(text, name, Type::Fqdn), "{text}");
        }
    }

    #[test]
    fn an_image_ends_at_its_tag() {
        for text in ["shop/api:1", "shop/api@sha256:0", "\"shop/api\""] {
            assert!(whole(text, "shop/api", Type::Image), "{text}");
        }
        for text in ["shop/api-2", "workshop/api", "shop/api/x", "x/shop/api"] {
            assert!(!whole(text, "shop/api", Type::Image), "{text}");
        }
    }

    #[test]
    fn a_repository_may_be_cloned() {
        assert!(whole(
            "git@github.com:a/b.git",
            "github.com:a/b",
            Type::Repo
        ));
        assert!(!whole("github.com/a/bc", "github.com/a/b", Type::Repo));
    }
}
