//! Names beside each other: what stands in a list with hosts is one.

use super::names::Hit;
use crate::inventory::IdentifierType as Type;

/// How far the members of a list stand from each other at most.
const FARTHEST: usize = 16;

/// For each name of a text, in order, whether it stands in a list beside the name or
/// address of another host: `kafka-1,kafka-2:9092`.
pub(super) fn beside_others(text: &str, hits: &[Hit]) -> Vec<bool> {
    let mut listed = vec![false; hits.len()];
    for (at, pair) in hits.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        let is_host = |hit: &Hit| matches!(hit.of, Type::Hostname | Type::Fqdn | Type::Ip);
        let between = text.get(one.end..other.start).unwrap_or("");
        // Two words beside each other are words, whatever else is called so.
        let is_word = |hit: &Hit| {
            let name = text.get(hit.start..hit.end).unwrap_or("");
            name.chars().all(char::is_alphabetic)
        };
        let is_named = (is_word(one) || is_word(other)) && is_pair(text, one.start, other.end);
        let are_hosts =
            is_host(one) && is_host(other) && !(is_word(one) && is_word(other)) && !is_named;
        if are_hosts && one.assets != other.assets && separates(between) {
            for hit in listed.iter_mut().skip(at).take(2) {
                *hit = true;
            }
        }
    }
    listed
}

/// Whether what stands at `start..end` fills a tuple, `('mail', 'smtp-1.example.net')`: of a
/// word and a host the one is what the other is called.
fn is_pair(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).unwrap_or("");
    let after = text.get(end..).unwrap_or("");
    let opens = before.strip_suffix(['"', '\'']);
    let closes = after.strip_prefix(['"', '\'']);
    opens.is_some_and(|before| before.ends_with('('))
        && closes.is_some_and(|after| after.starts_with(')'))
}

/// Whether a text is what stands between two members of a list, with the port of the first.
fn separates(between: &str) -> bool {
    let rest = between.strip_prefix(':').map_or(between, |port| {
        port.trim_start_matches(|one: char| one.is_ascii_digit())
    });
    between.len() <= FARTHEST
        && rest.contains([',', ';', '|'])
        && rest
            .chars()
            .all(|one| matches!(one, ',' | ';' | '|' | ' ' | '\t' | '"' | '\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_and_a_host_in_a_tuple_are_a_pair() {
        let is = |text: &str| is_pair(text, text.find('a').unwrap(), text.rfind('z').unwrap() + 1);
        assert!(is("('a', 'z')"));
        assert!(is("f(\"a\", \"z\")"));
        assert!(!is("['a', 'z']"));
        assert!(!is("('a', 'z', 'x')"));
    }

    #[test]
    fn members_of_a_list_stand_close() {
        for text in [",", ":9092,", "\", \"", "; ", ":80|"] {
            assert!(separates(text), "{text}");
        }
        for text in [" ", ": ", ", and ", ":x,", ",\n", ""] {
            assert!(!separates(text), "{text}");
        }
    }
}
