//! Where statements of SQL name users and roles. A statement goes over lines, and what a
//! name is follows from the words before it: in `GRANT x ON y TO z` only `z` is given
//! something.

use super::around::{Around, floor};

/// How much of a statement is looked at, in bytes.
const MOST: usize = 8_000;

/// How many lines behind a name belong to its statement.
const MOST_LINES: usize = 20;

/// Endings of files of statements, of templates for them, too.
const ENDINGS: &[&str] = &[
    ".sql", ".psql", ".pgsql", ".plsql", ".tsql", ".ddl", ".dcl", ".cql",
];

/// Words for those who are given something.
const ACCOUNTS: &[&str] = &["user", "role", "login", "group"];

/// What a statement about accounts begins with.
const VERBS: &[&str] = &["grant", "revoke", "create", "alter", "reassign"];

/// Words that may stand between the kind of a thing and its name.
const BETWEEN: &[&str] = &["if", "not", "exists", "for", "mapping", "public"];

/// Whether a file holds statements.
fn is_of_statements(file: &str) -> bool {
    let file = file.to_lowercase();
    let name = file.rsplit('/').next().unwrap_or(&file);
    let of_template = |ending: &str| name.contains(&format!("{ending}."));
    ENDINGS.iter().any(|ending| name.ends_with(ending))
        || ENDINGS.iter().any(|one| of_template(one))
}

/// The statement of a file before a place in it; empty in other files.
pub(super) fn statement<'t>(file: &str, text: &'t str, start: usize) -> &'t str {
    if !is_of_statements(file) {
        return "";
    }
    let from = floor(text, start.saturating_sub(MOST));
    let before = text.get(from..start).unwrap_or("");
    before.rsplit(';').next().unwrap_or("")
}

/// The words of a statement in small letters, without comments and quotes.
fn words(statement: &str) -> Vec<String> {
    let mut words = Vec::new();
    for line in statement.lines() {
        let line = line.split("--").next().unwrap_or("");
        let parts = line.split(|one: char| {
            one.is_whitespace() || matches!(one, ',' | '=' | '"' | '\'' | '`' | '[' | ']' | '@')
        });
        words.extend(parts.filter(|part| !part.is_empty()).map(str::to_lowercase));
    }
    words
}

/// The first word of the statement around a name.
pub(super) fn verb(statement: &str) -> Option<String> {
    words(statement).into_iter().next()
}

/// Whether a user or role is expected; `None` where the words do not say.
pub(super) fn expects_identity(around: &Around<'_>) -> Option<bool> {
    if around.statement.is_empty() {
        return in_command(around.before).filter(|is_expected| *is_expected);
    }
    by_words(&words(around.statement))
}

/// `psql -c "GRANT reporting TO jperez"`.
fn in_command(line: &str) -> Option<bool> {
    let quoted = |at: usize| line.get(at + 1..).map(str::trim_start);
    let is_statement = |text: &str| {
        let verb = text.split_whitespace().next().unwrap_or("");
        VERBS.iter().any(|known| verb.eq_ignore_ascii_case(known))
    };
    let openings = line.match_indices(['"', '\'']);
    let statement = openings
        .filter_map(|(at, _)| quoted(at))
        .find(|text| is_statement(text))?;
    by_words(&words(statement))
}

/// Words of statements about hosts.
#[rustfmt::skip]
const OF_HOSTS: &[&str] = &[
    "host", "hosts", "hostname", "hostnames", "server", "servers", "node", "nodes", "machine", "machines", "ip", "smtp", "endpoint",
    "endpoints", "servidor", "servidores", "equipo", "equipos", "upstream", "backend", "relay", "datasrc",
];

/// Whether a row about hosts is written with the name as one of its texts:
/// `INSERT INTO hosts (name) VALUES ('db-1')`.
pub(super) fn writes_host(around: &Around<'_>) -> bool {
    let is_quoted = around.before.ends_with('\'') && around.after.starts_with('\'');
    let verb = verb(around.statement).unwrap_or_default();
    let is_of_hosts = |text: &str| {
        let words = super::words::of(text);
        words.iter().any(|word| OF_HOSTS.contains(&word.as_str()))
    };
    is_quoted
        && matches!(verb.as_str(), "insert" | "update" | "replace" | "merge")
        && (is_of_hosts(around.statement) || is_of_hosts(around.after))
}

/// Whether a statement takes away or locks what it names; `rest` is the text behind the name.
pub(super) fn takes_away(around: &Around<'_>, rest: &str) -> bool {
    let own = words(around.statement);
    let words: Vec<String> = if own.is_empty() {
        let words = around.commands().into_iter().next().unwrap_or_default();
        words.into_iter().map(str::to_lowercase).collect()
    } else {
        own
    };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Some((&verb, before)) = words.split_first() else {
        return false;
    };
    // A statement in a command ends with its quote.
    let end = if around.statement.is_empty() {
        '"'
    } else {
        ';'
    };
    let after = rest.split(end).next().unwrap_or("").to_lowercase();
    let after = after
        .lines()
        .take(MOST_LINES)
        .flat_map(str::split_whitespace);
    let after: Vec<&str> = after.collect();
    match verb {
        "delete" | "drop" | "revoke" | "deny" => !around.statement.is_empty(),
        "exec" | "execute" | "call" => before.first().is_some_and(|first| {
            let name = first.rsplit('.').next().unwrap_or(first);
            name.starts_with("sp_drop") || name.starts_with("sp_revoke")
        }),
        "reassign" => !before.contains(&"to"),
        "alter" => {
            before.ends_with(&["drop", "member"])
                || after.contains(&"nologin")
                || after.contains(&"disable")
                || after.windows(2).any(|pair| pair == ["account", "lock"])
        }
        _ => false,
    }
}

fn by_words(words: &[String]) -> Option<bool> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (&verb, rest) = words.split_first()?;
    let last = rest.last().copied().unwrap_or("");
    let follows = |one: &str, other: &str| rest.ends_with(&[one, other]);
    if follows("owner", "to")
        || (verb != "reassign" && follows("owned", "by"))
        || follows("granted", "by")
        || follows("for", "role")
        || follows("for", "user")
        || follows("set", "role")
        || matches!(last, "authorization" | "definer" | "owner")
        || (follows("execute", "as") || follows("as", "user") || follows("as", "login"))
    {
        return Some(true);
    }
    let has = |word: &str| rest.contains(&word);
    let is_open = rest
        .iter()
        .any(|word| word.contains('(') && !word.contains(')'));
    match verb {
        // `GRANT reporting TO carol` names a role first.
        "grant" => Some(has("to") || (!has("on") && !is_open)),
        "create" | "alter" => {
            let before = rest.iter().rev().find(|word| !BETWEEN.contains(word));
            let is_account = before.is_some_and(|word| ACCOUNTS.contains(word));
            let is_policy = rest.first() == Some(&"policy") && has("to") && !has("using");
            let is_member = matches!(last, "member" | "admin");
            let is_owner = rest.first() == Some(&"authorization") && last == "to";
            (is_account || is_policy || is_member || is_owner).then_some(true)
        }
        "exec" | "execute" => match rest.first() {
            Some(
                &("sp_addrolemember"
                | "sp_addsrvrolemember"
                | "sp_adduser"
                | "sp_grantdbaccess"
                | "sp_grantlogin"),
            ) => Some(true),
            Some(
                &("sp_droprolemember" | "sp_dropsrvrolemember" | "sp_dropuser" | "sp_droplogin"),
            ) => Some(false),
            _ => None,
        },
        // Who is given what another leaves.
        "reassign" => Some(last == "to"),
        // What takes an account or its access away trusts it no more.
        "drop" | "revoke" => Some(false),
        "set" if rest == ["role"] => Some(true),
        _ => None,
    }
}
