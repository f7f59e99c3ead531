//! Hosts below a name that is out of use. Whoever gives up a domain gives up every name in
//! it, so `www.old-shop.example` is a leftover of `old-shop.example`; below the name of a
//! host only `www.` is taken for the same host. What is in use below it stays out.

use std::collections::{HashMap, HashSet};

use super::around::floor;
use crate::inventory::{Asset, IdentifierType as Type};

/// How much before a name is looked at for the rest of a longer one (RFC 1035, 2.3.4).
const MOST_OF_NAME: usize = 253;

/// How much of what lies below its names is gone with an asset.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Below {
    /// Nothing, since the asset is not gone.
    Nothing,
    /// `www.` and the name.
    Www,
    /// Every name, where the own one is as wide as what is registered (`shop.example`), else
    /// `www.` and the name: `legacy.shop.example` is mostly called a domain as hosts are.
    Domain,
    /// Like a domain, but only where nothing in use lies below it.
    Whole,
    /// Every name.
    All,
}

impl Below {
    pub(super) fn of(asset: Asset<'_>) -> Self {
        match asset.kind() {
            _ if !asset.status().is_gone() => Self::Nothing,
            Some("dns_zone") => Self::All,
            Some("domain" | "brand") => Self::Domain,
            Some("integration" | "contract" | "application") => Self::Whole,
            // A name as wide as what is registered, of which nothing else is known.
            None | Some("unknown") if is_name_alone(asset) => Self::Domain,
            _ => Self::Www,
        }
    }

    /// Whether more than `www.` may be gone.
    pub(super) fn is_wide(self) -> bool {
        !matches!(self, Self::Nothing | Self::Www)
    }
}

/// Whether an asset has full names, and nothing that a machine has.
fn is_name_alone(asset: Asset<'_>) -> bool {
    let has = |of: Type| !asset.identifiers_of(of).is_empty();
    let of_machines = [Type::Ip, Type::Mac, Type::Serial, Type::Hostname];
    has(Type::Fqdn) && !of_machines.into_iter().any(has)
}

/// Every name above the full names of what is in use.
pub(super) fn above_of_live<'a>(assets: impl Iterator<Item = Asset<'a>>) -> HashSet<String> {
    let live = assets.filter(|one| one.status().is_live() && one.is_declared());
    let names = live.flat_map(|one| one.identifiers_of(Type::Fqdn));
    let mut above = HashSet::new();
    for name in names.filter_map(|name| name.as_str()) {
        above.extend(parents(&name.to_lowercase()).map(str::to_owned));
    }
    above
}

/// The names above a name, the nearest first.
fn parents(name: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(name.split_once('.'), |(_, rest)| rest.split_once('.'))
        .map(|(_, rest)| rest)
}

/// A name in a text that ends with another.
pub(super) struct Longer {
    /// Where it begins.
    pub(super) start: usize,
    /// Itself, in small letters and without what escapes its dots.
    pub(super) name: String,
}

/// The longer name that the one at `start..end` is the end of.
pub(super) fn longer(text: &str, start: usize, end: usize) -> Option<Longer> {
    let from = floor(text, start.saturating_sub(MOST_OF_NAME));
    let before = text.get(from..start)?;
    // What is filled in later: `${country}.old-shop.example`.
    if before.ends_with("}.") || before.ends_with("}\\.") {
        let name = format!("?.{}", plain(text.get(start..end)?));
        return Some(Longer { start, name });
    }
    let mut at = before.len();
    let mut behind = None;
    for (place, one) in before.char_indices().rev() {
        let is_escape = one == '\\' && behind == Some('.');
        if !(one.is_alphanumeric() || matches!(one, '.' | '-' | '_') || is_escape) {
            break;
        }
        (at, behind) = (place, Some(one));
    }
    let labels = before.get(at..)?;
    let earlier = before.get(..at)?;
    // `\nwww.` in a quoted text, `%2Fwww.` in a URL within a URL.
    let escape = if earlier.ends_with('\\') && labels.starts_with(['n', 't', 'r']) {
        1
    } else if earlier.ends_with('%') && labels.len() > 2 {
        2
    } else {
        0
    };
    // The file of a zone is called after it: `file "db.old-shop.example"`.
    if labels == "db."
        && earlier
            .trim_end_matches(['"', '/'])
            .trim_end()
            .ends_with("file")
    {
        return None;
    }
    let labels = labels.get(escape..)?.trim_start_matches(['.', '\\', '-']);
    let start = start - labels.len();
    let name = plain(text.get(start..end)?);
    let is_name = !labels.is_empty() && name.split('.').all(|label| !label.is_empty());
    is_name.then_some(Longer { start, name })
}

fn plain(text: &str) -> String {
    text.replace('\\', "").to_lowercase()
}

/// Whether a name is as wide as what a registry gives away: `shop.example`, `shop.co.uk`.
fn is_registered(domain: &str) -> bool {
    let labels: Vec<&str> = domain.split('.').collect();
    match labels.as_slice() {
        [_, _] => true,
        [_, second, top] => second.len() <= 3 && top.len() == 2,
        _ => false,
    }
}

/// Whether a longer name is gone with the one it ends with; `is_nearer` says of an asset
/// whether it decides of its own what lies below it.
pub(super) fn is_gone(
    longer: &Longer,
    domain: &str,
    below: Below,
    above_of_live: &HashSet<String>,
    names: &HashMap<String, Vec<usize>>,
    is_nearer: impl Fn(usize) -> bool,
) -> bool {
    let is_www = longer.name.strip_prefix("www.") == Some(domain);
    let covers = match below {
        Below::Nothing => false,
        Below::Www => is_www,
        Below::Domain => is_www || is_registered(domain),
        Below::Whole => is_www || (is_registered(domain) && !above_of_live.contains(domain)),
        Below::All => true,
    };
    // A name of its own is found by itself, and what is nearer decides.
    let is_taken = |name: &str| {
        let known = names.get(name);
        known.is_some_and(|assets| name == longer.name || assets.iter().any(|one| is_nearer(*one)))
    };
    let nearer = parents(&longer.name).take_while(|name| name.len() > domain.len());
    covers && !is_taken(&longer.name) && !nearer.into_iter().any(is_taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(text: &str) -> Option<(usize, String)> {
        let start = text.find("old").unwrap();
        longer(text, start, text.len()).map(|longer| (longer.start, longer.name))
    }

    #[test]
    fn a_longer_name_is_taken_as_written() {
        for (text, at, name) in [
            ("https://a.b.old.example", 8, "a.b.old.example"),
            (r"^a\.old\.example", 1, "a.old.example"),
            (r"x\na.old.example", 3, "a.old.example"),
            ("%2Fa.old.example", 3, "a.old.example"),
            ("*.a.old.example", 2, "a.old.example"),
            ("${x}.old.example", 5, "?.old.example"),
        ] {
            assert_eq!(name_of(text), Some((at, name.to_owned())), "{text}");
        }
        for text in ["old.example", "*.old.example", "a..old.example"] {
            assert_eq!(name_of(text), None, "{text}");
        }
    }

    #[test]
    fn what_a_registry_gives_away_is_wide() {
        for name in ["old.example", "old.co.uk", "old.com.es"] {
            assert!(is_registered(name), "{name}");
        }
        for name in ["portal.corp.example", "a.b.old.co.uk", "old.corp.com"] {
            assert!(!is_registered(name), "{name}");
        }
    }
}
