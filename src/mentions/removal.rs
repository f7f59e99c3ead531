//! Places that take an asset away: what is said to be absent, commands and statements that
//! remove or lock, lists of what has gone. They name it because it is gone, so nothing has
//! to be done there.

use super::around::Around;
use super::{sql, words};
use crate::classify::{Format, Kind};
use crate::document::{Node, Value};
use crate::inventory::IdentifierType as Type;

/// Keys that say whether a thing has to be there, and the words for "not".
const STATES: &[&str] = &["state", "ensure", "$patch"];
/// Keys of a step that say what it does.
const STEPS: &[&str] = &["action", "op", "changetype"];
const GONE: &[&str] = &[
    "absent", "delete", "deleted", "remove", "removed", "purge", "purged",
];

/// How many lines of a resource are looked at.
const MOST_ATTRIBUTES: usize = 30;

/// Verbs that take something away, alone or as the first or last part of a word:
/// `kubectl delete`, `aws iam delete-user`, `rabbitmqctl delete_user`, `ipa user-del`.
#[rustfmt::skip]
const REMOVING: &[&str] = &[
    "delete", "del", "remove", "rm", "rmi", "rb", "destroy", "purge", "uninstall", "revoke", "detach", "deregister", "disassociate",
    "terminate", "disable", "undefine", "unregister", "drop", "cordon", "drain", "forget", "evict", "removenode", "decommission",
];
/// Verbs that are a command by themselves, at the beginning of a line of a device as well.
#[rustfmt::skip]
const COMMANDS_OF_REMOVAL: &[&str] = &[
    "no", "undo", "unset", "deactivate", "userdel", "deluser", "groupdel", "delprinc", "dropuser", "ldapdelete", "pkill", "killall",
    "rmdir", "unlink",
];
/// What commands of PowerShell that take something away begin with.
const CMDLETS: &[&str] = &[
    "Remove",
    "Disable",
    "Revoke",
    "Uninstall",
    "Unregister",
    "Block",
    "Lock",
];

/// Commands that remove by an option, or by a word that is a verb nowhere else.
#[rustfmt::skip]
const OPTIONS: &[(&str, &[&str])] = &[
    ("iptables", &["-D", "--delete"]),
    ("ip6tables", &["-D", "--delete"]),
    ("ipset", &["-D"]),
    ("ip", &["flush"]),
    ("ssh-keygen", &["-R"]),
    ("gpasswd", &["-d", "--delete"]),
    ("passwd", &["-l", "--lock", "-d", "--delete"]),
    ("usermod", &["-L", "--lock", "nologin", "/usr/sbin/nologin", "/sbin/nologin", "/bin/false"]),
    ("chage", &["-E"]),
    ("crontab", &["-r"]),
    ("loginctl", &["terminate-user", "kill-user"]),
    ("htpasswd", &["-D"]),
    ("smbpasswd", &["-x", "-d"]),
    ("setfacl", &["-x", "--remove"]),
    ("firewall-cmd", &["--remove-source", "--remove-rich-rule", "--remove-interface"]),
    ("terraform", &["-destroy"]),
    ("salt-key", &["-d", "-r"]),
    ("puppet", &["clean", "deactivate"]),
    ("consul", &["leave", "force-leave"]),
    ("gh", &["archive"]),
    ("grep", &["-v", "--invert-match"]),
    ("rundll32", &["/dn", "/dl", "/dd", "/gd", "/du"]),
    ("rundll32.exe", &["/dn", "/dl", "/dd", "/gd", "/du"]),
];

/// Options before the host that a command goes to.
const TO_HOSTS: &[&str] = &["-h", "-H", "--host", "--server", "-S", "--hostname"];

/// Words of keys of lists of what has gone.
#[rustfmt::skip]
const LISTS: &[&str] = &[
    "removed", "deleted", "revoked", "absent", "former", "retired", "decommissioned", "offboarded", "eliminados", "retirados",
    "bajas",
];

/// Whether the place says that the asset has to go, or has gone; `rest` is the text behind it.
pub(super) fn is_removal(around: &Around<'_>, of: Type, rest: &str) -> bool {
    around.above.iter().any(|node| says_absent(node))
        || is_switched_off(around)
        || is_in_loop_of_removal(around)
        || is_command(around)
        || is_call(around)
        || sql::takes_away(around, rest)
        || follows_name(around)
        || is_expression_of_sed(around)
        || is_revoked(around)
        || is_former_address(around)
        || is_listed(around)
        || (matches!(of, Type::AccountName | Type::Email) && is_disabled(around))
        || is_absent_resource(around, rest)
        || is_change_of_directory(around, rest)
        || is_step_of_line(around)
        || is_resource_of_chef(around, rest)
        || is_state_of_salt(around)
}

/// `'{"Action": "DELETE", "Name": "db-1.example.net"}'` in a command.
fn is_step_of_line(around: &Around<'_>) -> bool {
    let Some(at) = around.before.rfind("\"Action\"") else {
        return false;
    };
    let rest = around.before.get(at..).unwrap_or("");
    let value = rest.split('"').nth(3).unwrap_or("");
    value.eq_ignore_ascii_case("delete")
}

/// `host { 'db-1': ensure => absent }`, on one line or several.
fn is_absent_resource(around: &Around<'_>, rest: &str) -> bool {
    let title = around.before.trim_end_matches(['"', '\'']);
    let body = rest.trim_start_matches(['"', '\'']);
    // `user { ['jperez', 'mary']: ensure => absent }`
    let opens = title
        .rsplit_once('[')
        .filter(|(front, _)| front.trim_end().ends_with('{'));
    let (title, body) = match (opens, rest.split_once(']')) {
        (Some((front, _)), Some((list, body))) if !list.contains('\n') => (front, body),
        _ => (title, body),
    };
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

/// `user 'jperez' do ... action :remove ... end` of Chef.
fn is_resource_of_chef(around: &Around<'_>, rest: &str) -> bool {
    let is_title = around.before.ends_with(['"', '\'']);
    let body = rest.trim_start_matches(['"', '\'']);
    let body = body.strip_prefix(" do").filter(|_| is_title);
    body.is_some_and(|body| {
        let lines = body.lines().take(MOST_ATTRIBUTES);
        let mut own = lines.take_while(|line| line.trim() != "end");
        own.any(|line| {
            let action = line.trim().strip_prefix("action ");
            action.is_some_and(|action| [":remove", ":delete", ":lock"].contains(&action.trim()))
        })
    })
}

/// `db-1: {host.absent: []}` of Salt.
fn is_state_of_salt(around: &Around<'_>) -> bool {
    let says = |text: &str| text.ends_with(".absent");
    around.keys.iter().any(|key| says(key))
        || around.value.is_some_and(|value| {
            value.as_str().is_some_and(says) || value.entries().iter().any(|entry| says(&entry.key))
        })
}

/// `@revoked db-1 ssh-ed25519 ...` (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT)
fn is_revoked(around: &Around<'_>) -> bool {
    around.before.trim_start().starts_with("@revoked")
}

/// `moved { from = aws_instance.legacy }`: what was called so has another name now.
fn is_former_address(around: &Around<'_>) -> bool {
    let mut keys = around.keys.iter().map(String::as_str);
    around.kind == Some(Kind::Terraform)
        && keys.next() == Some("from")
        && matches!(keys.next(), Some("moved" | "removed"))
}

/// `removed_users: [jperez]`, `hosts_to_delete: [db-1]`
fn is_listed(around: &Around<'_>) -> bool {
    around.keys.iter().take(2).any(|key| {
        let words = words::of(key);
        let is_order = |pair: &[String]| {
            let pair: Vec<&str> = pair.iter().map(String::as_str).collect();
            matches!(pair.as_slice(), ["to", "remove" | "delete" | "disable"])
        };
        words.windows(2).any(is_order)
            || words.iter().any(|word| LISTS.contains(&word.as_str()))
            || (words.len() > 1 && words.iter().any(|word| word == "disabled"))
    })
}

/// `{name: db-1, state: absent}`, `{"Action": "DELETE", "ResourceRecordSet": {...}}`
fn says_absent(node: &Node) -> bool {
    let says = |key: &str, words: &[&str]| {
        let entry = node.entries().iter();
        let value = entry.filter(|entry| attribute(&entry.key).eq_ignore_ascii_case(key));
        let mut texts = value.filter_map(|entry| entry.value.as_str());
        texts.any(|text| words.iter().any(|word| text.eq_ignore_ascii_case(word)))
    };
    // What a preference of a group policy does is a letter: create, replace, update, delete.
    let mut entries = node.entries().iter();
    let deletes = entries.any(|entry| entry.key == "-action" && entry.value.as_str() == Some("D"));
    deletes || STATES.iter().chain(STEPS).any(|key| says(key, GONE))
}

/// Words of keys of modules that open something, where a state of `disabled` closes it again,
/// and the keys that say that a rule goes.
const OPENING: &[&str] = &["firewalld", "ufw"];

/// `firewalld: {source: 10.0.0.5, state: disabled}`, `ufw: {src: 10.0.0.5, delete: true}`: the
/// rule that names it is taken away.
fn is_switched_off(around: &Around<'_>) -> bool {
    let is_module = |key: &String| {
        let name = key.rsplit('.').next().unwrap_or(key);
        OPENING.contains(&name)
    };
    if around
        .scalar
        .is_some_and(|text| text.contains("state=disabled"))
    {
        return around.keys.iter().take(3).any(is_module);
    }
    let is_off = |node: &Node| {
        let says_disabled = node.get("state").and_then(Node::as_str) == Some("disabled");
        let deletes = node.get("delete").is_some_and(|value| {
            matches!(value.value, Value::Bool(true)) || value.as_str() == Some("yes")
        });
        says_disabled || deletes
    };
    let mut modules = around.above.iter().filter(|node| is_off(node));
    around.keys.iter().take(4).any(is_module) && modules.next().is_some()
        || loops_over_what_is_switched_off(around)
}

fn loops_over_what_is_switched_off(around: &Around<'_>) -> bool {
    let is_loop = |key: &String| key == "loop" || key.starts_with("with_");
    around.keys.iter().take(3).any(is_loop)
        && around.above.iter().rev().take(3).any(|task| {
            task.entries().iter().any(|entry| {
                let name = entry.key.rsplit('.').next().unwrap_or(&entry.key);
                let state = entry.value.get("state").and_then(Node::as_str);
                OPENING.contains(&name) && state == Some("disabled")
            })
        })
}

/// A task of Ansible that goes over a list and makes each of it absent:
/// `{user: {name: "{{ item }}", state: absent}, loop: [jperez]}`.
fn is_in_loop_of_removal(around: &Around<'_>) -> bool {
    let is_loop = |key: &String| key == "loop" || key.starts_with("with_");
    let is_absent = |node: &Node| {
        let is_stated = node
            .as_str()
            .is_some_and(|text| text.contains("state=absent"));
        is_stated || says_absent(node)
    };
    let Some(at) = around.keys.iter().take(3).position(is_loop) else {
        return false;
    };
    let list = around.keys.get(at).map_or("", String::as_str);
    around
        .above
        .iter()
        .filter(|node| node.get(list).is_some())
        .any(|task| task.entries().iter().any(|entry| is_absent(&entry.value)))
}

/// A key, or the name of an attribute in XML.
fn attribute(key: &str) -> &str {
    key.strip_prefix('-').unwrap_or(key)
}

/// An account that is switched off: `{"username": "jperez", "enabled": false}`.
fn is_disabled(around: &Around<'_>) -> bool {
    let Some(node) = around.above.last() else {
        return false;
    };
    node.entries().iter().any(|entry| {
        let is_on = match (&entry.value.value, entry.value.as_str()) {
            (Value::Bool(is_on), _) => *is_on,
            (_, Some("true")) => true,
            (_, Some("false")) => false,
            _ => return false,
        };
        match attribute(&entry.key)
            .to_lowercase()
            .replace(['_', '-'], "")
            .as_str()
        {
            "enabled" | "active" | "accountenabled" | "isactive" => !is_on,
            "disabled" | "suspended" | "locked" | "passwordlock" | "blocked" | "inactive" => is_on,
            _ => false,
        }
    })
}

/// Whether a word is a verb that takes something away.
fn removes(word: &str) -> bool {
    let is_word = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_');
    if word.starts_with('-') || !word.chars().all(is_word) {
        return false;
    }
    let word = word.to_lowercase();
    let mut parts = word.split(['-', '_']);
    let ends = [parts.next(), parts.next_back()];
    ends.into_iter()
        .flatten()
        .any(|part| REMOVING.contains(&part))
}

/// `iptables -D INPUT -s 10.0.0.5 -j ACCEPT`, `no username jperez`
fn is_command(around: &Around<'_>) -> bool {
    // Where a command goes to is not what it takes away.
    !around.is_url_host()
        && around
            .commands()
            .iter()
            .any(|words| is_removing(words) || is_removing(behind_times(words)))
}

/// The words of a line of a crontab behind the times and the user, where it has both:
/// `20 5 * * * root`, `@daily root`.
fn behind_times<'w, 't>(words: &'w [&'t str]) -> &'w [&'t str] {
    let is_time = |word: &&str| {
        let is_sign = |one: char| one.is_ascii_digit() || matches!(one, '*' | '/' | ',' | '-');
        word.chars().all(is_sign)
    };
    let times = match words.first() {
        Some(first) if first.starts_with('@') => 1,
        _ if words.iter().take(5).filter(|word| is_time(word)).count() == 5 => 5,
        _ => return &[],
    };
    let rest = words.get(times..).unwrap_or(&[]);
    let is_program = |word: &&str| {
        let name = word.rsplit('/').next().unwrap_or(word);
        OPTIONS.iter().any(|(program, _)| *program == name)
    };
    if rest.first().is_some_and(is_program) {
        return rest;
    }
    rest.get(1..).unwrap_or(&[])
}

fn is_removing(words: &[&str]) -> bool {
    let is_prefix = |word: &&str| matches!(*word, "sudo" | "-" | "then" | "do" | "RUN" | "exec");
    let at = words.iter().take_while(|word| is_prefix(word)).count();
    let Some((first, rest)) = words.get(at..).and_then(<[&str]>::split_first) else {
        return false;
    };
    let last = words.last().copied().unwrap_or("");
    let option = last.split('=').next().unwrap_or(last);
    if TO_HOSTS.contains(&option) {
        return false;
    }
    let name = first.rsplit('/').next().unwrap_or(first);
    // `acl purge { "db-1"; }` is a list that is called so.
    if name == "acl" {
        return false;
    }
    let is_cmdlet = name.split_once('-').is_some_and(|(verb, _)| {
        let mut verbs = CMDLETS.iter();
        verbs.any(|known| known.eq_ignore_ascii_case(verb)) && name.len() < 60
    });
    // `--remove-source=10.0.0.5`
    let is_option = ["--remove-", "--delete-", "--revoke-"]
        .iter()
        .any(|start| last.starts_with(start) && last.ends_with('='));
    // `nmcli con mod eth0 -ipv4.dns 10.0.0.5` takes a value from a property.
    let is_property = name == "nmcli" && last.starts_with('-') && last.contains('.');
    if is_cmdlet
        || is_option
        || is_property
        || ["/delete:", "/del:"]
            .iter()
            .any(|switch| last.eq_ignore_ascii_case(switch))
        || removes(name)
        || COMMANDS_OF_REMOVAL.contains(&name)
        || rest.iter().any(|word| removes(word))
    {
        return true;
    }
    let known = OPTIONS.iter().find(|(command, _)| *command == name);
    known.is_some_and(|(_, removing)| {
        let mut rest = rest.iter();
        rest.any(|word| {
            let option = word.split('=').next().unwrap_or(word);
            removing.contains(&option)
        })
    })
}

/// `db.dropUser("jperez")`
fn is_call(around: &Around<'_>) -> bool {
    let before = around.before.trim_end_matches(['"', '\'', '`', ' ']);
    let Some(before) = before.strip_suffix('(') else {
        return false;
    };
    let is_part = |one: char| one.is_ascii_alphanumeric() || one == '_';
    let function = before.rsplit(|one: char| !is_part(one)).next();
    let words = words::of(function.unwrap_or(""));
    words
        .first()
        .is_some_and(|first| REMOVING.contains(&first.as_str()))
}

/// What is said behind the name: `net user jperez /delete`, `Get-ADUser jperez |
/// Disable-ADAccount`.
fn follows_name(around: &Around<'_>) -> bool {
    let after = around.after;
    if around.directive == "net" || around.directive == "net.exe" {
        let mut words = after.split_whitespace().map(str::to_lowercase);
        return words.any(|word| matches!(word.as_str(), "/delete" | "/del" | "/active:no"));
    }
    // `HostsFile Old { HostName = 'db-1'; Ensure = 'Absent' }`
    let plain = after.to_lowercase().replace([' ', '\'', '"'], "");
    if plain.split([';', '}']).any(|part| part == "ensure=absent") {
        return true;
    }
    let piped = after.split('|').skip(1).filter_map(|next| {
        let (verb, _) = next.split_whitespace().next()?.split_once('-')?;
        Some(verb)
    });
    let mut verbs = piped.filter(|verb| verb.starts_with(char::is_uppercase));
    verbs.any(|verb| CMDLETS.contains(&verb)) || after.contains("-Enabled $false")
}

/// `sed '/db-1/d'` deletes lines, `sed 's/db-1/db-2/'` replaces what stands first.
fn is_expression_of_sed(around: &Around<'_>) -> bool {
    let Some(front) = around.before.strip_suffix(['/', '|', '#', ',', '!']) else {
        return false;
    };
    let opens = |front: &str| front.ends_with([' ', '"', '\'', ';']);
    let is_first = front.strip_suffix('s').is_some_and(opens);
    let is_line = opens(front) && around.after.starts_with("/d");
    around.before.contains("sed ") && (is_first || is_line)
}

/// Entries of LDIF that delete: the entry itself, or a value of it.
fn is_change_of_directory(around: &Around<'_>, rest: &str) -> bool {
    if !around.file.to_lowercase().ends_with(".ldif") {
        return false;
    }
    let is_entry = around.before.trim_start().starts_with("dn:");
    let next = rest.lines().skip(1).find(|line| !line.trim().is_empty());
    let is_deleted = next.is_some_and(|line| line.replace(' ', "") == "changetype:delete");
    is_entry && is_deleted && around.format != Some(Format::Yaml)
}
