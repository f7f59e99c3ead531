//! Sections of the configurations of network devices, which no tree says: FortiGate opens
//! them with `config system admin`, RouterOS with a path such as `/user`.

use super::around::floor;

/// How much above a line is looked at, in bytes.
const MOST_ABOVE: usize = 20_000;

/// Sections whose entries are accounts.
const ACCOUNTS: &[&str] = &[
    "config system admin",
    "config user local",
    "config user peer",
    "config system api-user",
    "/user",
    "/ppp secret",
    "/ip hotspot user",
    "/user-manager user",
    "/tool user-manager user",
    "/caps-man access-list",
];

/// Whether an entry of a section of accounts is named: `edit "x"`, `add name=x`; `None`
/// where the line is no entry of a section.
pub(super) fn names_account(text: &str, line_start: usize, before: &str) -> Option<bool> {
    let own = before.trim_start();
    let is_account = |section: &str| {
        let section = section.trim();
        ACCOUNTS.iter().any(|known| {
            let rest = section.strip_prefix(known);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    };
    let names = || before.trim_end_matches('"').ends_with("name=");
    if own.starts_with('/') {
        return names().then(|| is_account(own));
    }
    let from = floor(text, line_start.saturating_sub(MOST_ABOVE));
    let mut above = text.get(from..line_start)?.lines().rev();
    let indent = |line: &str| line.len() - line.trim_start().len();
    if own.starts_with("edit ") {
        let section = above.find(|line| indent(line) < indent(before) && !line.trim().is_empty());
        return section.map(|line| is_account(line.trim()));
    }
    if own.starts_with("add ") && names() {
        let section = above.find(|line| line.starts_with('/'));
        return section.map(is_account);
    }
    None
}

/// Whether a term of a Junos policy that a place is a match of discards: `from {
/// source-address { 10.0.0.5/32; } } then { discard; }`, or the same as commands.
pub(super) fn discards(before: &str, keys: &[String], rest: &str) -> bool {
    let own = before.trim_start();
    if own.starts_with("set ") {
        return of_commands(own, rest);
    }
    let is_match = |word: &str| matches!(word, "from" | "match");
    let opens = own.split(['{', ' ']).any(is_match) && own.contains('{');
    let is_below = keys.iter().take(2).any(|key| is_match(key));
    if !(opens || is_below) {
        return false;
    }
    let mut words = words_and_brackets(rest);
    let then = words.find(|word| matches!(*word, "term" | "policy" | "rule" | "then"));
    if then != Some("then") {
        return false;
    }
    let effect = words.take_while(|word| !matches!(*word, "}" | "term" | "from" | "match"));
    effect.into_iter().any(refuses)
}

fn refuses(word: &str) -> bool {
    matches!(word, "discard" | "reject" | "deny")
}

/// The words of a text and its brackets, one by one.
fn words_and_brackets(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split_inclusive(['{', '}', ';', ' ', '\t', '\n']);
    let parts = parts.flat_map(|part| {
        let end = part.len() - part.chars().next_back().map_or(0, char::len_utf8);
        let is_end = part.ends_with(['{', '}', ';', ' ', '\t', '\n']);
        let (word, mark) = part.split_at(if is_end { end } else { part.len() });
        [word, mark.trim()]
    });
    parts.filter(|part| !part.is_empty() && *part != ";")
}

/// `set ... term x from source-address 10.0.0.5/32` and `set ... term x then discard`.
fn of_commands(line: &str, rest: &str) -> bool {
    let term = [" from ", " match "]
        .iter()
        .find_map(|word| Some(line.rsplit_once(word)?.0));
    let Some(term) = term else { return false };
    let lines = rest.lines().skip(1).map(str::trim_start);
    let effects = lines.filter_map(|line| line.strip_prefix(term)?.strip_prefix(" then "));
    effects
        .into_iter()
        .any(|effect| effect.split_whitespace().any(refuses))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<bool> {
        let start = text.rfind('\n').map_or(0, |at| at + 1);
        names_account(text, start, text.get(start..).unwrap())
    }

    #[test]
    fn the_section_says_whether_an_entry_is_an_account() {
        assert_eq!(names("config system admin\n    edit \""), Some(true));
        assert_eq!(names("config user group\n    edit \""), Some(false));
        assert_eq!(names("/user\nadd group=full name="), Some(true));
        assert_eq!(names("/interface bridge\nadd name="), Some(false));
        assert_eq!(names("/user add name="), Some(true));
        assert_eq!(names("x\nname="), None);
    }
}
