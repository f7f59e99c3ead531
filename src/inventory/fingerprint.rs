//! Fingerprints of keys and certificates, as tools print them or computed from the key.

use sha2::{Digest as _, Sha256};

use crate::document::{from_base64, to_base64};

/// A fingerprint as tools print it, or computed from a public key.
pub(super) fn fingerprint(piece: &str) -> Option<String> {
    let mut words = piece.split_whitespace();
    let first = words.next()?;
    if first.starts_with("ssh-") || first.starts_with("ecdsa-") || first.starts_with("sk-") {
        let blob = from_base64(words.next()?)?;
        return Some(format!("SHA256:{}", to_base64(&Sha256::digest(blob))));
    }
    if words.next().is_some() {
        return None;
    }
    if first.starts_with("SHA256:") {
        let rest = first.trim_end_matches('=');
        return (rest.len() >= 40).then(|| rest.to_owned());
    }
    let hex = first.strip_prefix("MD5:").unwrap_or(first);
    let digits: String = hex
        .chars()
        .filter(|one| *one != ':')
        .flat_map(char::to_lowercase)
        .collect();
    let is_hash =
        matches!(digits.len(), 32 | 40 | 64) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hash.then_some(digits)
}

/// Every public key in a text, in the form of `authorized_keys`: where its data stands and
/// the fingerprint of it.
pub fn fingerprints_of_keys(text: &str) -> impl Iterator<Item = (usize, usize, String)> + '_ {
    // Every such key begins with the length of its type's name, three zero bytes and a few.
    text.match_indices("AAAA").filter_map(|(start, _)| {
        let before = text.get(..start)?.chars().next_back();
        // Within a key or a path; a long run of either is read once, not from each part on.
        if before.is_some_and(|one| one.is_alphanumeric() || matches!(one, '+' | '/')) {
            return None;
        }
        let rest = text.get(start..)?;
        let is_digit = |one: char| one.is_ascii_alphanumeric() || matches!(one, '+' | '/' | '=');
        let end = rest.find(|one| !is_digit(one)).unwrap_or(rest.len());
        let blob = from_base64(rest.get(..end).filter(|_| end >= 40)?)?;
        let print = format!("SHA256:{}", to_base64(&Sha256::digest(blob)));
        Some((start, start + end, print))
    })
}
