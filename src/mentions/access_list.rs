//! Access lists that a file gives a name and uses elsewhere: of Squid and HAProxy `acl old
//! src 10.0.0.5` says nothing until a rule says what happens to `old`. A list that rules
//! refuse and nothing else uses is a list of who is refused.

use std::collections::{HashMap, HashSet};

use crate::classify::Kind;

/// Longest line that is read, in bytes.
const LONGEST: usize = 2_000;

/// Words of rules that refuse.
const REFUSING: &[&str] = &["deny", "reject", "tarpit", "silent-drop"];

/// The lists of a file that are only refused, in small letters.
pub(super) fn only_refused(file: &str, kind: Option<Kind>, text: &str) -> HashSet<String> {
    let name = file.rsplit('/').next().unwrap_or("").to_lowercase();
    let is_known = kind == Some(Kind::Haproxy) || name.contains("squid");
    if !is_known {
        return HashSet::new();
    }
    let lines = || text.lines().filter(|line| line.len() < LONGEST);
    let names = lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        (words.next() == Some("acl")).then(|| words.next().map(str::to_lowercase))?
    });
    // Whether each is refused, and whether it is anything else.
    let mut uses: HashMap<String, (bool, bool)> =
        names.map(|name| (name, (false, false))).collect();
    for line in lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if words
            .first()
            .is_none_or(|first| *first == "acl" || first.starts_with('#'))
        {
            continue;
        }
        let refuses = words.iter().take(4).any(|word| REFUSING.contains(word));
        let is_opposite = words.contains(&"unless");
        for word in &words {
            let plain = word.trim_start_matches('!').to_lowercase();
            if let Some((is_refused, is_used)) = uses.get_mut(&plain) {
                let is_of_rule = refuses && !is_opposite && !word.starts_with('!');
                *is_refused |= is_of_rule;
                *is_used |= !is_of_rule;
            }
        }
    }
    let refused = uses
        .into_iter()
        .filter(|(_, (is_refused, is_used))| *is_refused && !is_used);
    refused.map(|(name, _)| name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_refused_where_rules_only_refuse_it() {
        let text = "acl old src 10.0.0.5\nacl ours src 10.0.0.6\nacl both src 10.0.0.7\n\
                    http_access deny old\nhttp_access deny !ours\nhttp_access allow ours\n\
                    http_access deny both\nhttp_access allow both\n";
        let refused = only_refused("squid.conf", None, text);
        assert_eq!(refused, HashSet::from(["old".to_owned()]));
        assert!(only_refused("a.conf", None, text).is_empty());
    }
}
