//! Addresses in a text: IPv4, IPv6, networks, hardware addresses, and the public keys
//! whose fingerprint inventories state. Each has many spellings, so they are recognised
//! by form and compared by value.

use std::net::IpAddr;
use std::sync::LazyLock;

use regex::Regex;

use super::boundary::{is_escape, is_glued};

/// An address in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    /// First byte.
    pub(super) start: usize,
    /// One past the last byte of the address, without the length of a network.
    pub(super) end: usize,
    /// One past the last byte with the length of a network, if one follows.
    pub(super) network_end: usize,
    /// What it says.
    pub(super) value: Address,
}

/// What an address says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Address {
    /// A host, or a network where the length says so.
    Ip(IpAddr, Option<u8>),
    /// A hardware address.
    Mac([u8; 6]),
}

#[allow(clippy::unwrap_used, reason = "the pattern is constant and tested")]
static FORMS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?:::[fF]{4}:)?[0-9]{1,3}(?:\.[0-9]{1,3}){3}
        | (?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}
        | [0-9A-Fa-f]{12}
        | (?:[0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}
        | (?:[0-9A-Fa-f]{1,4}:){2,7}(?::|[0-9A-Fa-f]{1,4})(?::?[0-9A-Fa-f]{1,4}){0,7}
        | (?:[0-9A-Fa-f]{1,4})?::(?:[0-9A-Fa-f]{1,4}:){0,7}[0-9A-Fa-f]{1,4}
        | [0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6}::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?
        ",
    )
    .unwrap()
});

/// Every address in a text that stands for itself.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = Found> + '_ {
    let mut from = 0;
    let forms = std::iter::from_fn(move || {
        loop {
            let found = FORMS.find_at(text, from)?;
            // `host:443:10.0.0.5` has an address behind what looks like the front of one.
            let colon = found.as_str().rfind(':').map(|at| found.start() + at + 1);
            let rest = text.get(found.end()..);
            let is_front = rest.is_some_and(|rest| rest.starts_with('.'));
            from = colon.filter(|_| is_front).unwrap_or(found.end());
            // `01-aa-bb-cc-dd-ee-0f` says that an address of Ethernet follows.
            let is_typed =
                found.as_str().starts_with("01-") && rest.is_some_and(|rest| rest.starts_with('-'));
            if !is_typed {
                return Some(found);
            }
            from = found.start() + 3;
        }
    });
    forms.filter_map(|found| {
        let end = found.end();
        // Of an address of version four within one of six the former counts.
        let is_mapped = found.as_str().starts_with(':') && found.as_str().contains('.');
        // `ip6:2001:db8::25` in a record of SPF.
        let is_record = found.as_str().starts_with("6:")
            && text
                .get(..found.start())
                .is_some_and(|before| before.ends_with("ip"));
        let front = if is_mapped {
            "::ffff:"
        } else if is_record {
            "6:"
        } else {
            ""
        };
        let start = found.start() + front.len();
        let piece = text.get(start..end)?;
        let before = text.get(..start)?.chars().next_back();
        let after = text.get(end..)?;
        if !starts(text, start, before) || !ends(after) {
            return None;
        }
        let length = length(after);
        let value = mac(piece).map(Address::Mac).or_else(|| {
            Some(Address::Ip(
                piece.parse().ok()?,
                length.map(|(length, _)| length),
            ))
        })?;
        Some(Found {
            start,
            end,
            network_end: end + length.map_or(0, |(_, bytes)| bytes),
            value,
        })
    })
}

/// The length of the network behind an address, and how many bytes state it.
fn length(after: &str) -> Option<(u8, usize)> {
    let digits = after.strip_prefix('/')?;
    let end = digits
        .find(|one: char| !one.is_ascii_digit())
        .unwrap_or(digits.len());
    let follows = digits.get(end..)?.chars().next();
    if follows.is_some_and(|one| one.is_alphanumeric() || one == '.' || one == '/') {
        return None;
    }
    Some((digits.get(..end)?.parse().ok()?, end + 1))
}

/// Whether nothing before an address belongs to it.
fn starts(text: &str, start: usize, before: Option<char>) -> bool {
    let Some(before) = before else { return true };
    let earlier = || text.get(..start).and_then(|text| text.chars().rev().nth(1));
    match before {
        // The end of a range, `10.0.0.1-10.0.0.9`, but not `app-1.2.3.4` or `7.4-1.2.3.4`.
        '-' => {
            let front = text.get(..start).and_then(|text| text.strip_suffix('-'));
            let is_typed = front.is_some_and(|front| {
                front
                    .strip_suffix("01")
                    .is_some_and(|front| !front.ends_with(char::is_alphanumeric))
            });
            is_typed
                || front.is_some_and(ends_with_address)
                || earlier().is_some_and(char::is_whitespace)
        }
        // `\n10.0.0.1` in a quoted text.
        'n' | 't' | 'r' => earlier() == Some('\\'),
        '.' | '_' => false,
        one if !one.is_alphanumeric() => true,
        _ => text
            .get(..start)
            .is_some_and(|before| is_escape(before) || is_glued(before)),
    }
}

/// Whether a text ends with an address, or something as long and separated alike.
fn ends_with_address(text: &str) -> bool {
    let tail = text.chars().rev().take(39);
    let digits: String = tail
        .take_while(|one| one.is_ascii_hexdigit() || matches!(one, '.' | ':'))
        .collect();
    digits.matches('.').count() == 3 || digits.matches(':').count() > 1
}

/// Whether nothing behind an address belongs to it.
fn ends(after: &str) -> bool {
    let mut rest = after.chars();
    match rest.next() {
        None => true,
        Some('.') => !rest.next().is_some_and(char::is_alphanumeric),
        Some('-') => {
            let next = rest.next();
            !next.is_some_and(char::is_alphabetic)
        }
        Some('_') => false,
        Some(one) => !one.is_alphanumeric(),
    }
}

/// A hardware address in any of its four spellings.
pub(super) fn mac(piece: &str) -> Option<[u8; 6]> {
    // `2001:db8:44:2::22` is as long and has as many separators as one.
    let group = match piece.len() {
        17 => 2,
        14 => 4,
        12 => 12,
        _ => return None,
    };
    let mut groups = piece.split(|one: char| !one.is_ascii_hexdigit());
    if !groups.all(|digits| digits.len() == group) {
        return None;
    }
    let digits: String = piece.chars().filter(char::is_ascii_hexdigit).collect();
    let mut bytes = [0; 6];
    for (at, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(digits.get(at * 2..at * 2 + 2)?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        addresses(text)
            .map(|found| {
                let piece = text.get(found.start..found.end).unwrap();
                match found.value {
                    Address::Ip(ip, None) => format!("{piece}={ip}"),
                    Address::Ip(ip, Some(length)) => format!("{piece}={ip}/{length}"),
                    Address::Mac(mac) => format!("{piece}={mac:02x?}"),
                }
            })
            .collect()
    }

    #[test]
    fn addresses_are_found_in_what_surrounds_them() {
        assert_eq!(all("http://10.0.0.5:80/x"), ["10.0.0.5=10.0.0.5"]);
        assert_eq!(all("allow 10.0.0.5/32;"), ["10.0.0.5=10.0.0.5/32"]);
        assert_eq!(
            all("10.0.0.1-10.0.0.9"),
            ["10.0.0.1=10.0.0.1", "10.0.0.9=10.0.0.9"]
        );
        assert_eq!(all("is 10.0.0.5."), ["10.0.0.5=10.0.0.5"]);
        assert_eq!(all(r#""a\n10.0.0.5""#), ["10.0.0.5=10.0.0.5"]);
    }

    #[test]
    fn parts_of_longer_words_are_no_addresses() {
        for text in [
            "v1.2.3.4",
            "app-1.2.3.4.tgz",
            "1.2.3.4.5",
            "1.2.3.4-beta",
            "x1.2.3.4",
            "1.2.3.400",
            "1.2.3.4.example.net",
        ] {
            assert!(all(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_address_of_version_six_is_one_in_any_spelling() {
        assert_eq!(all("[2001:DB8::5]:443"), ["2001:DB8::5=2001:db8::5"]);
        assert_eq!(
            all("2001:db8:0:0:0:0:0:5"),
            ["2001:db8:0:0:0:0:0:5=2001:db8::5"]
        );
        assert_eq!(
            all("v=spf1 ip6:2001:db8::5 -all"),
            ["2001:db8::5=2001:db8::5"]
        );
        assert_eq!(all("2001:db8::/48"), ["2001:db8::=2001:db8::/48"]);
        assert_eq!(
            all("2001:db8:44:2::22"),
            ["2001:db8:44:2::22=2001:db8:44:2::22"]
        );
        assert_eq!(all("at 12:30:45 it"), [""; 0]);
        assert_eq!(all("std::vec"), [""; 0]);
    }

    #[test]
    fn a_hardware_address_is_one_in_any_spelling() {
        let expected = "[aa, bb, cc, dd, ee, 0f]";
        for text in [
            "aa:bb:cc:dd:ee:0f",
            "AA-BB-CC-DD-EE-0F",
            "aabb.ccdd.ee0f",
            "aabbccddee0f",
        ] {
            assert_eq!(all(text), [format!("{text}={expected}")], "{text}");
        }
        let file = all("pxelinux.cfg/01-aa-bb-cc-dd-ee-0f");
        assert_eq!(file, [format!("aa-bb-cc-dd-ee-0f={expected}")]);
        for text in ["aabbccddee0f00", "0-aabbccddee0f", "aa-bb-cc-dd-ee-0f-01"] {
            assert!(
                !all(text).contains(&format!("aabbccddee0f={expected}")),
                "{text}"
            );
        }
    }
}
