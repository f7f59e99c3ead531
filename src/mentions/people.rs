//! Where people, roles and accounts are named.

use super::around::Around;
use super::{sql, words};
use crate::classify::{Format, Kind};

/// Words of keys whose values are people, roles and accounts.
#[rustfmt::skip]
pub(super) const PEOPLE: &[&str] = &[
    "user", "users", "username", "usernames", "login", "logins", "account", "accounts", "member", "admins", "admin", "administrators", "owner", "owners", "sudoers", "subjects", "serviceaccount", "role", "roles", "allowusers", "allowgroups", "become", "runas", "grantee", "grantees", "usuario", "usuarios", "reviewers", "assignees", "maintainers", "operators", "cuenta",
    "uid", "approver", "approvers", "contacts", "oncall", "rota", "superusers", "binddn", "principals",
];

/// The user of a line of a system's crontab stands behind five fields or a nickname.
pub(super) fn is_user_of_cron(around: &Around<'_>) -> bool {
    let name = around.file.rsplit('/').next().unwrap_or("");
    let fields = around.before.split_whitespace().count();
    let is_nickname = fields == 1 && around.before.trim_start().starts_with('@');
    (name.eq_ignore_ascii_case("crontab") || around.file.contains("cron.d/"))
        && (fields == 5 || is_nickname)
}

/// Whether a task of Ansible that makes accounts goes over a list.
fn is_in_loop(around: &Around<'_>) -> bool {
    let is_loop = |key: &String| matches!(key.as_str(), "loop" | "with_items" | "with_list");
    let makes_accounts = |key: &str| {
        let module = key.rsplit('.').next().unwrap_or(key);
        matches!(
            module,
            "user" | "authorized_key" | "postgresql_user" | "mysql_user" | "win_user" | "htpasswd"
        )
    };
    around.keys.iter().take(2).any(is_loop)
        && around.above.iter().any(|node| {
            let mut entries = node.entries().iter();
            entries.any(|entry| makes_accounts(&entry.key))
        })
}

/// The domain of the mail address that begins with a name: `jperez@other.example`. A login,
/// as `ssh jperez@host` and URLs have it, is none.
pub(super) fn domain_of_mail<'t>(around: &Around<'t>) -> Option<&'t str> {
    let rest = around.after.strip_prefix('@')?;
    let is_of_domain = |one: char| one.is_ascii_alphanumeric() || matches!(one, '.' | '-');
    let end = rest.find(|one| !is_of_domain(one)).unwrap_or(rest.len());
    let domain = rest.get(..end)?.trim_end_matches('.');
    let top = domain.rsplit('.').next()?;
    let is_domain = domain.contains('.') && top.starts_with(char::is_alphabetic);
    let is_path = rest.get(end..)?.starts_with([':', '/']);
    let is_login = around.commands().iter().flatten().any(|word| {
        let name = word.rsplit('/').next().unwrap_or(word);
        matches!(
            name,
            "ssh" | "scp" | "sftp" | "rsync" | "mosh" | "sshfs" | "git" | "ssh-copy-id"
        )
    });
    let is_url = around.word_before().contains("://");
    (is_domain && !is_path && !is_login && !is_url).then_some(domain)
}

/// Whether a name is that of a team of some organisation: `@other/jperez`.
pub(super) fn is_team(around: &Around<'_>) -> bool {
    let word = around.word_before();
    word.starts_with('@') && word.ends_with('/')
}

/// Whether a user, a role or an account is expected.
pub(super) fn expects_identity(around: &Around<'_>) -> bool {
    if matches!(around.kind, Some(Kind::Sudoers)) || matches!(around.format, Some(Format::Sudoers))
    {
        return true;
    }
    // A zone gives nobody access, and who is refused has none.
    let refuses = |key: &String| {
        let words = words::of(key);
        let first = words.first().map_or("", String::as_str);
        matches!(
            first,
            "deny" | "denied" | "denyusers" | "denygroups" | "blocked"
        )
    };
    if around.kind == Some(Kind::DnsZone)
        || around.keys.first().is_some_and(refuses)
        || refuses(&around.directive)
    {
        return false;
    }
    // Patroni and charts hold the lines of `pg_hba.conf`.
    if around.keys.iter().take(2).any(|key| key == "pg_hba") {
        return true;
    }
    if let Some(answer) = sql::expects_identity(around) {
        return answer;
    }
    if around.kind == Some(Kind::KubernetesRbac) {
        return around.keys.iter().any(|key| key == "subjects");
    }
    // `-Members jperez` adds somebody to a group; of a load balancer they are hosts.
    let is_identity = |key: &String| {
        words::of(key)
            .iter()
            .any(|word| PEOPLE.contains(&word.as_str()) || word == "members" || word == "identity")
    };
    let name = around.file.to_lowercase();
    let name = name.rsplit('/').next().unwrap_or(&name);
    let in_list_of_people = matches!(
        name,
        "pg_hba.conf"
            | "pg_ident.conf"
            | "passwd"
            | "shadow"
            | "group"
            | "gshadow"
            | ".htpasswd"
            | "htpasswd"
            | "cron.allow"
            | "at.allow"
            | "userlist.txt"
            | "smbpasswd"
            | "codeowners"
            | "authorized_keys"
            | ".pgpass"
            | "pgpass"
            | "pgpass.conf"
            | "access.conf"
            | "aliases"
            | "rbac.csv"
            | "policy.csv"
    ) || name.ends_with(".ldif");
    let is_told = around
        .before
        .split(|one: char| one.is_whitespace() || matches!(one, '=' | ':' | ','))
        .rev()
        .take(8)
        .any(|word| {
            let word = word.trim_start_matches('-').to_lowercase();
            [
                "user",
                "users",
                "useradd",
                "usermod",
                "adduser",
                "gpasswd",
                "chown",
                "su",
                "id",
                "passwd",
                "allowusers",
                "username",
                "member",
                "u",
                "login",
                "uid",
                "grant",
            ]
            .contains(&word.as_str())
        });
    // A home directory belongs to a person; who it is stands elsewhere.
    if around.word_before().ends_with("home/") {
        return false;
    }
    let word = around.word_before();
    let host = around.after.split(['/', ' ', '"']).next().unwrap_or("");
    let is_user_of_url = word.ends_with("://") && host.contains('@');
    in_list_of_people
        || is_user_of_cron(around)
        || is_in_loop(around)
        || is_told
        || around.keys.iter().take(3).any(is_identity)
        || is_identity(&around.directive)
        || around.after.starts_with('@')
        || is_user_of_url
        || around.word_before().ends_with("user:")
        || around.word_before().ends_with("user/")
        || around.word_before().ends_with("users/")
}
