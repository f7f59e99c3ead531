//! Hosts of `known_hosts` that are written as hashes: `|1|salt|hash`, where the hash is
//! HMAC-SHA1 of the name under the salt (ssh-keygen(1), `-H`). Who knows the names can tell;
//! we do, and try each that is out of use.

use std::collections::{BTreeMap, BTreeSet};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha1::Sha1;

use crate::document::from_base64;

/// What an entry begins with.
const MARK: &str = "|1|";

/// Twenty bytes in Base64.
const DIGITS: usize = 28;

/// How many names are tried for the entries of one text; a few seconds at the most.
const BUDGET: usize = 4_000_000;

/// Ports besides the usual one that names are tried with, as ssh writes them.
const PORTS: &[&str] = &["2222", "22222"];

/// Names that may stand behind hashes.
#[derive(Debug, Default)]
pub(super) struct Hashed(Vec<(String, Vec<usize>)>);

/// An entry of a text.
struct Entry {
    start: usize,
    end: usize,
    salt: Vec<u8>,
    hash: Vec<u8>,
}

impl Hashed {
    /// Takes names in small letters, with the assets of each.
    pub(super) fn of(names: BTreeMap<String, BTreeSet<usize>>) -> Self {
        let mut all = Vec::with_capacity(names.len() * (1 + PORTS.len()));
        for (name, assets) in names {
            let assets: Vec<usize> = assets.into_iter().collect();
            for port in PORTS {
                all.push((format!("[{name}]:{port}"), assets.clone()));
            }
            all.push((name, assets));
        }
        Self(all)
    }

    /// How many entries of a text the budget allows.
    fn affordable(&self) -> usize {
        BUDGET / self.0.len().max(1)
    }

    /// The entries of a text that stand for a name, by place.
    pub(super) fn find(&self, text: &str) -> Vec<(usize, usize, Vec<usize>)> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let known = entries(text).take(self.affordable());
        known
            .filter_map(|entry| {
                let assets = self.assets_of(&entry)?;
                Some((entry.start, entry.end, assets))
            })
            .collect()
    }

    fn assets_of(&self, entry: &Entry) -> Option<Vec<usize>> {
        let keyed = Hmac::<Sha1>::new_from_slice(&entry.salt).ok()?;
        let is_name = |name: &str| {
            let mut keyed = keyed.clone();
            keyed.update(name.as_bytes());
            keyed.finalize().into_bytes().as_slice() == entry.hash
        };
        let found = self.0.iter().find(|(name, _)| is_name(name))?;
        Some(found.1.clone())
    }

    /// How many entries of a text are left untried.
    pub(super) fn untried(&self, text: &str) -> usize {
        if self.0.is_empty() {
            return 0;
        }
        entries(text).count().saturating_sub(self.affordable())
    }
}

fn entries(text: &str) -> impl Iterator<Item = Entry> + '_ {
    text.match_indices(MARK).filter_map(|(start, _)| {
        let salt = start + MARK.len();
        let hash = salt + DIGITS + 1;
        let end = hash + DIGITS;
        let bar = text.get(salt + DIGITS..hash)?;
        let ends = !text
            .get(end..)?
            .starts_with(|one: char| one.is_alphanumeric());
        (bar == "|" && ends).then_some(())?;
        Some(Entry {
            start,
            end,
            salt: from_base64(text.get(salt..salt + DIGITS)?)?,
            hash: from_base64(text.get(hash..end)?)?,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const SALT: &str = "AAECAwQFBgcICQoLDA0ODxAREhM=";

    fn hashed(names: impl Iterator<Item = String>) -> Hashed {
        Hashed::of(names.map(|name| (name, BTreeSet::from([7]))).collect())
    }

    #[test]
    fn a_hash_is_that_of_a_name_with_or_without_port() {
        let names = hashed(["db-1".to_owned(), "10.0.0.5".to_owned()].into_iter());
        let address = format!("|1|{SALT}|yYp6vR4fZnkno874WwkS7kckR7s=");
        let text = format!(
            "x {address} ssh-rsa A\n|1|{SALT}|/n2HCnJb5g+baColmYdhmPFyjY4= ssh-rsa A\n|1|{SALT}|BA3ftFhVDzJGruaHEAckcB1IDd8= ssh-rsa A\n"
        );
        let found = names.find(&text);
        assert_eq!(found[0], (2, 2 + address.len(), vec![7]));
        // `[db-1]:2222` is found, `db-10` is not.
        assert_eq!(found.len(), 2);
        assert_eq!(names.untried(&text), 0);
    }

    #[test]
    fn what_is_no_entry_is_passed_over() {
        let names = hashed(["db-1".to_owned()].into_iter());
        for text in [
            "|1|",
            "|1|x|y",
            "|1|é",
            &format!("|1|{SALT}|"),
            &format!("|1|{SALT}|ä"),
        ] {
            assert!(names.find(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn the_number_of_tries_is_bounded() {
        let names = hashed((0..500_000).map(|number| format!("host-{number}")));
        let text = format!("|1|{SALT}|yYp6vR4fZnkno874WwkS7kckR7s= ssh-rsa A\n").repeat(5);
        assert_eq!(names.affordable(), 2);
        assert_eq!(names.untried(&text), 3);
    }
}
