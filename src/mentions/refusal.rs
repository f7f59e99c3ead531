//! Places that refuse: lists of who is blocked, rules that drop, statements that deny,
//! patterns of what is to be detected. Who is refused is neither trusted nor reached, so
//! nothing has to be done there. What lets only the named ones through by refusing all
//! others (`! -s 10.0.0.5 -j DROP`) trusts them.

use super::around::{Around, is_lines};
use super::{device, words};
use crate::classify::{Format, Kind};
use crate::document::Node;

/// Words of keys, sets and files of who is refused.
#[rustfmt::skip]
const LISTS: &[&str] = &[
    "deny", "denied", "denylist", "denyuser", "denyusers", "invalid", "excluded", "denygroups", "denyhosts", "blocklist", "blacklist", "blocked", "banned", "banlist",
    "reject", "rejected", "refused", "blackhole", "sinkhole", "prohibited", "forbidden", "denegados", "bloqueados", "prohibidos",
];
/// Words that turn a refusal into its opposite.
const OPPOSITES: &[&str] = &["not", "except", "unless", "exempt", "bypass"];

/// Files of who is refused.
const FILES: &[&str] = &["hosts.deny", "cron.deny", "at.deny", "ftpusers"];

/// Keys of what is done with whom a map names, and words for refusing.
#[rustfmt::skip]
const ACTIONS: &[&str] = &[
    "action", "access", "effect", "mode", "jump", "rule", "rule_action", "ruleaction", "verdict", "decision", "disposition",
];
const REFUSING: &[&str] = &[
    "deny", "denied", "drop", "reject", "block", "discard", "refuse", "refused",
];
/// Words of lines that refuse, besides.
#[rustfmt::skip]
const REFUSING_LINES: &[&str] = &[
    "discard:", "error:", "tarpit", "blackhole", "prohibit", "unreachable", "null0", "nxdomain", "always_nxdomain", "always_refuse",
    "always_null", "silent-drop",
];
/// Files of commands, and the programs among them that refuse.
const SCRIPTS: &[&str] = &[
    ".sh", ".bash", ".zsh", ".ps1", ".psm1", ".bat", ".cmd", ".py", ".rb", ".js", ".ts", ".go",
    ".pl", ".php",
];
#[rustfmt::skip]
const FIREWALLS: &[&str] = &[
    "iptables", "ip6tables", "ufw", "nft", "firewall-cmd", "ip", "route", "ipset", "netsh", "new-netfirewallrule",
    "set-netfirewallrule", "pfctl", "csf", "fail2ban-client", "az", "gcloud",
];
/// First words of rules that look for what is bad (Suricata, Snort).
const ALERTS: &[&str] = &[
    "alert",
    "drop",
    "reject",
    "rejectsrc",
    "rejectdst",
    "rejectboth",
];

/// Whether the place refuses what it names; `rest` is the text behind it.
pub(super) fn is_refusal(around: &Around<'_>, rest: &str) -> bool {
    if around.in_prose || around.in_comment || around.is_url_host() {
        return false;
    }
    around.is_refused
        || is_list(around)
        || is_entry(around)
        || is_statement(around)
        || is_line(around)
        || is_pattern(around)
        || is_code_of_mail(around)
        || gives_no_command(around)
        || is_rule_of_xml(around)
        || device::discards(around.before, &around.keys, rest)
}

/// `denylist: [db-1]`, `ingressDeny`, `blocklist.txt`
fn is_list(around: &Around<'_>) -> bool {
    let file = around.file.rsplit('/').next().unwrap_or("").to_lowercase();
    let stem = file.split('.').next().unwrap_or("");
    let is_file = FILES.contains(&file.as_str())
        || file.ends_with(".deny")
        || words::of(stem)
            .iter()
            .any(|word| LISTS.contains(&word.as_str()) && word.ends_with("list"));
    is_file
        || around.keys.iter().take(3).any(|key| refuses(key))
        || (around.keys.is_empty() && refuses(&around.directive))
        || around.keys.first().is_some_and(|key| {
            key == "except" && around.keys.get(1).is_some_and(|key| key == "ipBlock")
        })
}

/// Whether a key says that those are refused who follow.
fn refuses(key: &str) -> bool {
    // Of a name with a path only the last part is the key.
    let key = key.rsplit('/').next().unwrap_or(key);
    let words = words::of(key);
    let has = |known: &[&str]| words.iter().any(|word| known.contains(&word.as_str()));
    has(LISTS) && !has(OPPOSITES) && words.len() <= 5
}

/// `{access: Deny, source_address_prefix: 10.0.0.5}`; a principal or a condition of a
/// statement that denies.
fn is_entry(around: &Around<'_>) -> bool {
    let is_opposite = |key: &String| {
        let words = words::of(key);
        words.iter().any(|word| OPPOSITES.contains(&word.as_str()))
    };
    if around.keys.iter().take(5).any(is_opposite) || is_negated_test(around) {
        return false;
    }
    // What a statement is about, and not whom it is for.
    let is_of_statement =
        |node: &Node| node.get("Effect").is_some() || node.get("effect").is_some();
    let is_subject = |key: &String| {
        matches!(
            key.as_str(),
            "Principal" | "principals" | "principal" | "Condition" | "condition" | "identifiers"
        )
    };
    let is_for = around.keys.iter().any(is_subject);
    let mut near = around.above.iter().rev().take(7);
    near.any(|node| {
        let blocks = around.kind == Some(Kind::Terraform)
            && node.get("deny").is_some()
            && node.get("allow").is_none()
            && (node.get("source_ranges").is_some() || node.get("destination_ranges").is_some());
        blocks || (says_no(node, around) && (is_for || !is_of_statement(node)))
    })
}

fn says_no(node: &Node, around: &Around<'_>) -> bool {
    node.entries().iter().any(|entry| {
        let key = entry.key.to_lowercase();
        let is_xml = around.format == Some(Format::Xml) && key == "type";
        let text = entry.value.as_str().or_else(|| {
            let text = entry.value.get("#text")?;
            text.as_str()
        });
        // `action: {block: {}}`
        let is_only = |word: &str| {
            let mut inner = entry.value.entries().iter();
            inner.any(|inner| inner.key.eq_ignore_ascii_case(word))
        };
        let is_map = key == "action" && REFUSING.iter().any(|word| is_only(word));
        // `{denied: [...], sourceRanges: [...]}`
        let is_denied = key == "denied" && node.get("sourceRanges").is_some();
        // `<add ipAddress="10.0.0.5" allowed="false"/>`
        let is_not_allowed = key.trim_start_matches('-') == "allowed" && text == Some("false");
        is_map
            || is_denied
            || is_not_allowed
            || (ACTIONS.contains(&key.as_str()) || is_xml)
                && text.is_some_and(|text| REFUSING.contains(&text.to_lowercase().as_str()))
    })
}

/// `<rule><source address="10.0.0.5"/><drop/></rule>`
fn is_rule_of_xml(around: &Around<'_>) -> bool {
    let mut near = around.above.iter().rev().take(2);
    around.format == Some(Format::Xml)
        && near.any(|node| {
            let mut entries = node.entries().iter();
            entries.any(|entry| matches!(entry.key.as_str(), "drop" | "reject"))
        })
}

/// `condition { test = "NotIpAddress" values = ["10.0.0.5"] }`
fn is_negated_test(around: &Around<'_>) -> bool {
    let node = around.above.iter().rev().take(2);
    let mut tests = node.filter_map(|node| node.get("test")?.as_str());
    tests.any(|test| test.contains("Not"))
}

/// `Require not ip 10.0.0.5`, `!10.0.0.5` in a list of BIND or Postfix, `0.0.0.0 old.example`
fn is_statement(around: &Around<'_>) -> bool {
    let before: Vec<&str> = around.before.split_whitespace().collect();
    let own = around.before.ends_with('!');
    let file = around.file.rsplit('/').next().unwrap_or("");
    let is_list = file.contains("named") || file.contains("postfix") || file == "main.cf";
    let after = around.after.trim();
    match before.as_slice() {
        [require, "not", ..] if require.eq_ignore_ascii_case("require") => true,
        ["0.0.0.0" | "::", ..] if around.kind == Some(Kind::HostsFile) => true,
        ["-", ":"] | ["-:"] if file == "access.conf" => true,
        // `p, jperez, data, write, deny` of Casbin.
        [policy, ..] if policy.starts_with("p,") || policy.starts_with("p2,") => after
            .rsplit(',')
            .next()
            .is_some_and(|effect| effect.trim() == "deny"),
        // dnsmasq gives these no address.
        [one, ..] if one.starts_with("dhcp-ignore=") => true,
        [one, ..] if one.starts_with("dhcp-host=") => after.ends_with(",ignore"),
        _ if own && is_list => true,
        // `address=/old.example/0.0.0.0`, `server=/old.example/`
        [one] if one.starts_with("address=/") => {
            matches!(after, "/" | "/#" | "/0.0.0.0" | "/::" | "/127.0.0.1")
        }
        _ => {
            let mut words = after.split_whitespace();
            words.next_back() == Some(".") && words.next_back() == Some("CNAME")
        }
    }
}

/// `-A INPUT -s 10.0.0.5 -j DROP`, `host all all 10.0.0.5/32 reject`, `deny ip host 10.0.0.5
/// any`: a word of the line refuses, and nothing turns it around.
fn is_line(around: &Around<'_>) -> bool {
    let is_text = around
        .format
        .is_none_or(|of| is_lines(of) || of == Format::Ini)
        || around
            .scalar
            .is_none_or(|text| text.split_whitespace().count() > 2);
    if !is_text || (around.in_key && around.format != Some(Format::Ini)) {
        return false;
    }
    // In a script `drop` is a word of many programs.
    let file = around.file.to_lowercase();
    let is_script =
        around.format == Some(Format::Yaml) || SCRIPTS.iter().any(|ending| file.ends_with(ending));
    let commands = around.commands();
    let mut programs = commands.iter().flat_map(|words| words.iter().take(4));
    if is_script && !programs.any(|word| FIREWALLS.contains(&word.to_lowercase().as_str())) {
        return false;
    }
    let before = around.before.rsplit(';').next().unwrap_or("");
    let in_set = before.rfind('{') > before.rfind('}');
    let is_end = |one: char| matches!(one, ';' | '{') || (one == ',' && !in_set);
    let after = around.after.split(is_end).next().unwrap_or("");
    // What is remarked does nothing.
    let after = after.split("comment").next().unwrap_or("");
    let after = after.split(" #").next().unwrap_or("");
    let refuses = |word: &str| {
        let word = word.trim_matches(|one: char| matches!(one, '"' | '\'' | '`' | '(' | ')'));
        // `action=drop`, `--zone=drop`
        let word = word.rsplit_once('=').map_or(word, |(_, value)| value);
        let word = word.to_lowercase();
        REFUSING.contains(&word.as_str())
            || REFUSING_LINES
                .iter()
                .any(|known| word == *known || (known.ends_with(':') && word.starts_with(known)))
    };
    // A target of iptables may be a chain of one's own.
    let is_target = |pair: &[&str]| {
        let [option, target] = pair else { return false };
        let target = target.to_lowercase();
        matches!(*option, "-j" | "--jump" | "-g")
            && ["drop", "reject", "deny", "block"]
                .iter()
                .any(|part| target.contains(part))
    };
    let ahead: Vec<&str> = before.split_whitespace().collect();
    let behind: Vec<&str> = after.split_whitespace().collect();
    // A set or list of who is refused.
    let is_list = |word: &&str| {
        let is_name = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_');
        word.chars().all(is_name)
            && !word.starts_with('-')
            && words::of(word)
                .iter()
                .any(|part| part.ends_with("list") && LISTS.contains(&part.as_str()))
    };
    let is_refused = ahead.iter().chain(&behind).any(|word| refuses(word))
        || behind.windows(2).any(is_target)
        || around.before.split_whitespace().any(|word| is_list(&word));
    is_refused && !is_negated(&ahead)
}

/// Whether what is refused are all others: `! -s 10.0.0.5`, `ip saddr != 10.0.0.5`, `unless {
/// src 10.0.0.5 }`.
fn is_negated(ahead: &[&str]) -> bool {
    ahead.iter().any(|word| {
        let word = word.trim_start_matches(['(', '"', '\'']);
        matches!(word, "!" | "!=" | "unless" | "not" | "except")
            || word.ends_with('!')
            || word.starts_with("!{")
            || word.ends_with("=!")
    })
}

/// `old.example 554 gone`, `10.0.0.5 DEFER later` of a map that Postfix looks clients up in:
/// what stands beside a client is what becomes of it (access(5)).
fn is_code_of_mail(around: &Around<'_>) -> bool {
    let file = around.file.to_lowercase();
    let is_map = around.format == Some(Format::Postfix)
        || ["postfix", "access", "checks"]
            .iter()
            .any(|part| file.contains(part));
    let is_first = around.before.trim_matches(['.', ' ', '\t']).is_empty();
    let Some(action) = around
        .after
        .split_whitespace()
        .next()
        .filter(|_| is_map && is_first)
    else {
        return false;
    };
    let is_code = action.len() == 3
        && action.starts_with(['4', '5'])
        && action.bytes().all(|one| one.is_ascii_digit());
    around.after.starts_with([' ', '\t']) && (is_code || action.starts_with("DEFER"))
}

/// `jperez ALL=(ALL) !ALL`: a rule of sudo whose commands are all taken away.
fn gives_no_command(around: &Around<'_>) -> bool {
    let is_sudoers = around.kind == Some(Kind::Sudoers) || around.format == Some(Format::Sudoers);
    let Some((_, commands)) = around.after.split_once('=').filter(|_| is_sudoers) else {
        return false;
    };
    let commands = commands.split(" #").next().unwrap_or("");
    // `(ALL : ALL) NOPASSWD: !ALL`
    let commands = commands.rsplit([')', ':']).next().unwrap_or("");
    let mut commands = commands.split(',').map(str::trim);
    commands.all(|command| command.starts_with('!')) && !around.before.contains('=')
}

/// Rules about what is to be detected: Suricata, Snort, Sigma.
fn is_pattern(around: &Around<'_>) -> bool {
    let line = around.before.trim_start();
    let first = line.split_whitespace().next().unwrap_or("");
    let is_alert =
        ALERTS.contains(&first) && (around.after.contains("sid:") || line.contains("msg:"));
    let is_sigma = around
        .root
        .is_some_and(|root| root.get("logsource").is_some() && root.get("detection").is_some());
    is_alert || is_sigma
}
