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
