//! Where people, roles and accounts are named.

use super::around::Around;
use super::line::{command, option_before, without_quoted};
use super::{granted, sql, words};
use crate::classify::{Format, Kind};

/// Words of keys whose values are people, roles and accounts.
#[rustfmt::skip]
pub(super) const PEOPLE: &[&str] = &[
    "user", "users", "username", "usernames", "login", "logins", "account", "accounts", "member", "admins", "admin", "administrators", "owner", "owners", "sudoers", "subjects", "serviceaccount", "role", "roles", "allowuser", "allowusers", "allowgroups", "become", "runas", "grantee", "grantees", "usuario", "usuarios", "reviewers", "assignees", "maintainers", "operators", "cuenta",
    "developer", "developers", "engineers", "staff", "employees", "empleados", "sysadmins", "dbas", "responders", "operator", "reviewer", "assignee", "maintainer",
    "administrador", "administradores", "miembros", "responsable", "responsables", "desarrolladores", "operadores", "propietario",
    "propietarios", "utilisateur", "utilisateurs", "administrateurs", "membres", "benutzer", "mitglieder", "administratoren",
    "usuário", "usuários", "membros", "utenti", "utente",
    "uid", "approver", "approvers", "contacts", "oncall", "rota", "superusers", "binddn", "principals",
];

/// What stands before the path of somebody in names of Amazon.
const IAM: &[&str] = &[":user/", ":role/", ":group/", ":assumed-role/"];

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

/// Last words of keys, and words right before a name, that name something else of somebody.
#[rustfmt::skip]
const OTHERS: &[&str] = &["group", "groups", "class", "theme", "shell", "home", "db", "database", "schema", "password", "topic", "locale", "color", "colour", "style", "repo", "path", "dir", "directory", "file"];

/// Whether the key of a name, or the word before it, names something else.
fn names_other(around: &Around<'_>) -> bool {
    let last = around.keys.first().and_then(|key| words::of(key).pop());
    let before = around.before.trim_end().to_lowercase();
    let told = before.rsplit(char::is_whitespace).next().unwrap_or("");
    let is_method = before.trim_start().starts_with("aaa ");
    // A folder in a list of who owns what.
    let is_folder = around.word_before().starts_with('/')
        && around.after.starts_with('/')
        && around.file.to_lowercase().ends_with("codeowners");
    is_method
        || is_folder
        || (around.word_before().is_empty() && matches!(told, "class" | "repo"))
        || last.is_some_and(|last| OTHERS.contains(&last.as_str()) && !around.in_key)
}

/// Whether the domain of a user stands before the name: `ACME\jperez`.
fn is_in_domain(around: &Around<'_>) -> bool {
    let word = around.word_before();
    let domain = word.strip_suffix("\\\\").or(word.strip_suffix('\\'));
    domain.is_some_and(|domain| {
        let is_name = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '.');
        let is_folder = ["users", "home", "profiles"].contains(&domain.to_lowercase().as_str());
        !domain.is_empty()
            && domain.chars().all(is_name)
            && !is_folder
            && !around.after.starts_with('\\')
    })
}

/// Whether the user of a program stands behind its option without a blank: `mysql -ujperez`.
pub(super) fn is_glued_user(before: &str) -> bool {
    let Some(rest) = before.strip_suffix("-u") else {
        return false;
    };
    let line = rest.rsplit('\n').next().unwrap_or("");
    let is_client = |word: &str| word.starts_with("my") || word.starts_with("mariadb");
    rest.ends_with(char::is_whitespace) && line.split([' ', '/', '\t']).any(is_client)
}

/// Whether a command of PowerShell works on accounts: `Set-ADUser jperez`.
fn is_for_cmdlet(around: &Around<'_>) -> bool {
    let plain = without_quoted(around.before);
    let first = command(&plain)
        .split_whitespace()
        .next()
        .unwrap_or("")
        .to_lowercase();
    let verb = first.split_once('-').map_or("", |(verb, _)| verb);
    let is_verb = matches!(
        verb,
        "add" | "set" | "new" | "enable" | "get" | "unlock" | "grant"
    );
    let works = [
        "aduser",
        "groupmember",
        "adaccount",
        "localuser",
        "mailbox",
        "mguser",
        "azureaduser",
        "adprincipal",
    ];
    let is_operand = around.word_before().is_empty() && option_before(around.before).is_none();
    is_verb && is_operand && works.iter().any(|known| first.contains(known))
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
        // `%jperez` is a group.
        return !around.before.ends_with('%');
    }
    // A zone gives nobody access, and who is refused has none.
    let refuses = |key: &String| {
        let words = words::of(key);
        let first = words.first().map_or("", String::as_str);
        matches!(
            first,
            "deny"
                | "denied"
                | "denyuser"
                | "denyusers"
                | "denygroups"
                | "invalid"
                | "blocked"
                | "removed"
                | "remove"
                | "absent"
                | "former"
                | "emeritus"
                | "revoked"
                | "disabled"
                | "deleted"
        )
    };
    if around.kind == Some(Kind::DnsZone)
        || around.keys.iter().take(2).any(refuses)
        || refuses(&around.directive)
    {
        return false;
    }
    if around.is_account.is_some() {
        return around.is_account == Some(true);
    }
    if names_other(around) {
        return false;
    }
    if is_in_domain(around) || is_for_cmdlet(around) {
        return true;
    }
    // Patroni and charts hold the lines of `pg_hba.conf`.
    if around
        .keys
        .iter()
        .take(2)
        .any(|key| key == "pg_hba" || key == "policy.csv")
    {
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
        matches!(key.as_str(), "contact" | "contact_name")
            || words::of(key).iter().any(|word| {
                PEOPLE.contains(&word.as_str())
                    || matches!(word.as_str(), "members" | "identity")
                    || word.ends_with("user")
                    || word.ends_with("users")
            })
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
            | "ipsec.secrets"
            | ".rhosts"
            | ".shosts"
            | "hosts.equiv"
            | "smbusers"
            | "doas.conf"
            | "limits.conf"
            | "chap-secrets"
            | "pap-secrets"
            | "users"
            | "authz"
            | "authorize"
            | "gitolite.conf"
    ) || name.ends_with(".ldif")
        || name.ends_with(".authz");
    let is_told = around
        .before
        .split(|one: char| one.is_whitespace() || matches!(one, '=' | ':' | ','))
        .rev()
        .take(8)
        .any(|word| {
            let word = word.trim_start_matches(['-', '(', '&', '|']).to_lowercase();
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
                "chage",
                "htpasswd",
                "addmembers",
                "proxy_auth",
                "submitter",
                "samaccountname",
                "userprincipalname",
                "memberuid",
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
        || granted::is_access(around)
        || is_user_of_cron(around)
        || is_in_loop(around)
        || is_told
        || around.keys.iter().take(3).any(is_identity)
        || is_identity(&around.directive)
        || around.after.starts_with('@')
        || is_user_of_url
        || word.ends_with("memberships/")
        || matches!(word, "gh:" | "lp:")
        || is_glued_user(around.before)
        || (around.before.trim_end().ends_with(" -l") && around.before.contains("ssh "))
        || around.word_before().ends_with("user:")
        || around.word_before().ends_with("user/")
        || around.word_before().ends_with("users/")
        || (IAM.iter().any(|kind| word.contains(kind))
            && word.ends_with('/')
            && !around.after.starts_with('/'))
}
