//! Identifiers: what an asset is called where somebody refers to it. They are brought
//! into one spelling, so that two files that mean the same asset say the same.
//!
//! Only what is public is an identifier: a public key becomes its fingerprint, a URL its
//! host, and anything that looks like a secret is refused by the caller.

use std::net::IpAddr;

use super::fingerprint::fingerprint;
use super::key_register;
use super::looks;

macro_rules! types {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// What an identifier is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Type { $($(#[$doc])* $variant,)* }

        impl Type {
            /// Every type, the ones that say most first.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Its key below `identifiers`.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

types! {
    /// Full domain name, small letters, without the last dot.
    Fqdn = "fqdn",
    /// Short host name, small letters.
    Hostname = "hostname",
    /// IPv4 or IPv6 address.
    Ip = "ip",
    /// Network.
    Cidr = "cidr",
    /// Hardware address, `aa:bb:cc:dd:ee:ff`.
    Mac = "mac",
    /// Serial number.
    Serial = "serial",
    /// Amazon resource name.
    Arn = "arn",
    /// AWS account id: twelve digits.
    Account = "account",
    /// Name of a bucket or a storage account, which a cloud gives once only.
    Bucket = "bucket",
    /// Id that a cloud gave.
    ResourceId = "resource_id",
    /// Terraform address, such as `aws_instance.web`.
    ResourceAddress = "resource_address",
    /// Container image, with tag or digest where only that version is meant.
    Image = "image",
    /// Source repository, host and path.
    Repo = "repo",
    /// Package URL.
    Purl = "purl",
    /// CPE name.
    Cpe = "cpe",
    /// Mail address.
    Email = "email",
    /// Name of a user, role or service account.
    AccountName = "account_name",
    /// Public id of a key.
    KeyId = "key_id",
    /// Fingerprint of a public key or certificate.
    Fingerprint = "fingerprint",
    /// Asset tag.
    Tag = "tag",
}

/// An identifier brought into one spelling, possibly as another type than it was listed
/// as: a column of host names has addresses in it, too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Normal {
    /// What it turned out to be.
    pub(super) of: Type,
    /// The one spelling.
    pub(super) text: String,
}

impl Type {
    /// Whether several may stand in one cell, separated by blanks; others only by `,;|`
    /// and line ends.
    fn has_no_blanks(self) -> bool {
        !matches!(
            self,
            Self::Serial | Self::Tag | Self::AccountName | Self::Fingerprint
        )
    }
}

/// The pieces of a cell with their byte offsets, without the layout around them.
pub(super) fn pieces(of: Type, text: &str) -> Vec<(usize, &str)> {
    let is_separator = |character: char| {
        matches!(character, ',' | ';' | '|' | '\n' | '\r')
            || (of.has_no_blanks()
                && (character.is_whitespace()
                    || matches!(character, '[' | ']' | '\'' | '(' | ')' | '"')))
    };
    let mut pieces = Vec::new();
    let mut start = 0;
    for piece in text.split(is_separator) {
        let trimmed = piece.trim();
        // Of `a / b` the stroke is none of them.
        let is_sign = of.has_no_blanks()
            && trimmed
                .chars()
                .all(|one| matches!(one, '/' | '&' | '+' | '-'));
        if !trimmed.is_empty() && !is_sign {
            let offset = start + (piece.len() - piece.trim_start().len());
            pieces.push((offset, trimmed));
        }
        // Every separator is one byte or a blank of several.
        start += piece.len();
        start += text
            .get(start..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
    }
    pieces
}

/// Brings a piece into one spelling.
pub(super) fn normal(of: Type, piece: &str) -> Option<Normal> {
    let text = match of {
        Type::Fqdn | Type::Hostname => return host(piece),
        Type::Ip | Type::Cidr => return address(piece),
        Type::Mac => mac(piece)?,
        Type::Email => email(piece)?,
        // Columns of ARNs have the ids of other clouds as well.
        Type::Arn if piece.starts_with(['/']) || is_plain_id(piece) => {
            return normal(Type::ResourceId, piece);
        }
        Type::Arn => piece
            .starts_with("arn:")
            .then(|| piece.to_owned())
            .filter(|arn| arn.split(':').count() >= 6)?,
        // Tenants and subscriptions of Azure are its accounts.
        Type::Account if looks::is_guid(piece) => return normal(Type::ResourceId, piece),
        Type::Account => account(piece)?,
        Type::Bucket => bucket(piece)?,
        Type::Fingerprint if is_access_key(piece) => return normal(Type::KeyId, piece),
        Type::Fingerprint => fingerprint(piece)?,
        // Where artifacts live are repositories, too.
        Type::Image if looks::is_repo(piece) => return normal(Type::Repo, piece),
        Type::Image => image(piece)?,
        Type::Repo => repo(piece)?,
        Type::Purl => piece.starts_with("pkg:").then(|| piece.to_owned())?,
        Type::Cpe => piece.starts_with("cpe:").then(|| piece.to_owned())?,
        Type::Serial | Type::Tag => piece.to_owned(),
        // "Account" heads the numbers of cloud accounts as well as the names of people.
        Type::AccountName if is_cloud_account(piece) => {
            return normal(Type::Account, piece);
        }
        Type::AccountName if is_access_key(piece) => return normal(Type::KeyId, piece),
        // Many log in with their mail address.
        Type::AccountName if email(piece).is_some() && !piece.contains('#') => {
            return normal(Type::Email, piece);
        }
        // Registers of keys have fingerprints among their ids.
        Type::KeyId
            if piece.contains(':') && fingerprint(piece).is_some() || piece.starts_with("ssh-") =>
        {
            return normal(Type::Fingerprint, piece);
        }
        Type::KeyId if key_register::is_spaced(piece) => piece.replace(' ', ""),
        Type::KeyId => key_register::bare(piece).to_owned(),
        Type::ResourceId | Type::ResourceAddress | Type::AccountName => piece.to_owned(),
    };
    Some(Normal { of, text })
}

/// The public id of an access key of AWS.
pub(super) fn is_access_key(piece: &str) -> bool {
    piece.len() == 20
        && ["AKIA", "ASIA"]
            .iter()
            .any(|start| piece.starts_with(start))
        && piece
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

/// `i-0abc`, `vol-0abc`: a short word and what a cloud has counted.
fn is_plain_id(piece: &str) -> bool {
    piece.split_once('-').is_some_and(|(word, number)| {
        word.bytes().all(|byte| byte.is_ascii_lowercase())
            && number.len() >= 8
            && number.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

/// Whether a text is the number of an account of AWS.
pub(super) fn is_cloud_account(text: &str) -> bool {
    text.len() == 12 && is_digits(text)
}

/// A host as people give it: name, address, URL, `host:port`.
fn host(piece: &str) -> Option<Normal> {
    let piece = url_host(piece);
    if let Some(address) = address(piece) {
        return Some(address);
    }
    let name = match piece.rsplit_once(':') {
        Some((name, port)) if is_digits(port) => name,
        _ => piece,
    };
    let name = name.strip_suffix('.').unwrap_or(name).to_lowercase();
    let name = name.strip_prefix("*.").unwrap_or(&name);
    if !is_host_name(name) {
        return None;
    }
    let of = if name.contains('.') {
        Type::Fqdn
    } else {
        Type::Hostname
    };
    Some(Normal {
        of,
        text: name.to_owned(),
    })
}

/// The host in a URL, without user, port and path; other texts as they are.
pub(super) fn url_host(text: &str) -> &str {
    let Some((_, rest)) = text.split_once("://") else {
        return text;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or(rest);
    let place = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    if let Some((inside, _)) = place
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
    {
        return inside;
    }
    match place.rsplit_once(':') {
        Some((host, port)) if is_digits(port) || port.is_empty() => host,
        _ => place,
    }
}

/// Whether a text can be the name of a host: labels of letters, digits, `-` and `_`.
pub(super) fn is_host_name(name: &str) -> bool {
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label
                .chars()
                .all(|one| one.is_alphanumeric() || one == '-' || one == '_')
    };
    name.len() <= 253
        && name.split('.').all(label)
        && name.contains(|one: char| one.is_alphabetic())
        && !name
            .rsplit('.')
            .next()
            .is_some_and(|last| name.contains('.') && is_digits(last))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// An address or network. A network of one address is that address, and an address
/// with the length of its network (`10.0.0.5/24`) too.
fn address(piece: &str) -> Option<Normal> {
    let bare = piece
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
        .unwrap_or(piece);
    let (address, length) = match bare.split_once('/') {
        Some((address, length)) => (address, Some(length.parse::<u8>().ok()?)),
        None => (bare, None),
    };
    // `10.0.0.5:443` is an address with a port.
    let address = match address.split_once(':') {
        Some((before, port)) if before.contains('.') && is_digits(port) => before,
        _ => address,
    };
    let address = address
        .split_once('%')
        .map_or(address, |(before, _)| before);
    let address: IpAddr = address.parse().ok()?;
    let bits: u8 = if address.is_ipv4() { 32 } else { 128 };
    let Some(length) = length.filter(|&length| length != bits) else {
        return Some(Normal {
            of: Type::Ip,
            text: address.to_string(),
        });
    };
    if length > bits {
        return None;
    }
    if has_host_bits(address, length) {
        return Some(Normal {
            of: Type::Ip,
            text: address.to_string(),
        });
    }
    Some(Normal {
        of: Type::Cidr,
        text: format!("{address}/{length}"),
    })
}

fn has_host_bits(address: IpAddr, length: u8) -> bool {
    match address {
        IpAddr::V4(address) => {
            let mask = u32::MAX.checked_shr(u32::from(length)).unwrap_or(0);
            address.to_bits() & mask != 0
        }
        IpAddr::V6(address) => {
            let mask = u128::MAX.checked_shr(u32::from(length)).unwrap_or(0);
            address.to_bits() & mask != 0
        }
    }
}

fn mac(piece: &str) -> Option<String> {
    let digits: String = piece
        .chars()
        .filter(|one| !matches!(one, ':' | '-' | '.' | ' '))
        .flat_map(char::to_lowercase)
        .collect();
    if digits.len() != 12 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let pairs: Vec<&str> = (0..6)
        .filter_map(|at| digits.get(at * 2..at * 2 + 2))
        .collect();
    Some(pairs.join(":"))
}

fn email(piece: &str) -> Option<String> {
    let piece = piece.strip_prefix("mailto:").unwrap_or(piece);
    let piece = piece.trim_matches(['<', '>']);
    let (user, domain) = piece.split_once('@')?;
    (!user.is_empty() && is_host_name(domain)).then(|| piece.to_lowercase())
}

/// Spreadsheets drop leading zeros and people group the digits.
fn account(piece: &str) -> Option<String> {
    let digits: String = piece.chars().filter(|one| *one != '-').collect();
    ((9..=12).contains(&digits.len()) && is_digits(&digits)).then(|| format!("{digits:0>12}"))
}

/// A bucket by itself, in a URL or in its ARN; of a host of its own the first label.
fn bucket(piece: &str) -> Option<String> {
    let name = piece.rsplit_once("://").map_or(piece, |(_, rest)| rest);
    let name = name.rsplit_once(":::").map_or(name, |(_, rest)| rest);
    let name = name.split('/').next().unwrap_or(name).to_lowercase();
    let host = [
        ".s3.",
        ".s3-",
        ".storage.googleapis.com",
        ".core.windows.net",
    ]
    .iter()
    .find_map(|host| name.find(host));
    let name = match host {
        Some(_) if name.ends_with(".core.windows.net") => name.split('.').next()?,
        Some(at) => name.get(..at)?,
        None => &name,
    };
    let is_plain = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '_' | '.');
    let is_name = (3..=63).contains(&name.len())
        && name.starts_with(|one: char| one.is_ascii_alphanumeric())
        && name.chars().all(is_plain);
    is_name.then(|| name.to_owned())
}

/// With the digest or else the tag, where one is stated: another version is another image,
/// and often the next. A tag that moves says nothing.
fn image(piece: &str) -> Option<String> {
    let piece = piece.strip_prefix("docker://").unwrap_or(piece);
    let (named, digest) = match piece.split_once('@') {
        Some((named, digest)) => (named, Some(digest)),
        None => (piece, None),
    };
    let (name, tag) = match named.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name, Some(tag)),
        _ => (named, None),
    };
    let plain = |one: char| one.is_ascii_alphanumeric() || "-_./:".contains(one);
    let is_plain = |text: &str| !text.is_empty() && text.chars().all(plain);
    if !is_plain(name) {
        return None;
    }
    let name = name.to_lowercase();
    let is_version = |tag: &&str| is_plain(tag) && !tag.eq_ignore_ascii_case("latest");
    Some(
        match (digest.filter(|one| is_plain(one)), tag.filter(is_version)) {
            (Some(digest), _) => format!("{name}@{digest}"),
            (None, Some(tag)) => format!("{name}:{tag}"),
            (None, None) => name,
        },
    )
}

/// `git@host:path.git` and `https://host/path.git` are `host/path`.
fn repo(piece: &str) -> Option<String> {
    let rest = match piece.split_once("://") {
        Some((_, rest)) => rest
            .split_once('@')
            .map_or(rest, |(_, host)| host)
            .to_owned(),
        None => match piece.split_once('@') {
            Some((_, rest)) => rest.replacen(':', "/", 1),
            None => piece.to_owned(),
        },
    };
    let rest = rest.trim_end_matches('/');
    let rest = rest.strip_suffix(".git").unwrap_or(rest).to_lowercase();
    rest.contains('/').then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest as _, Sha256};

    use crate::document::from_base64;

    fn one(of: Type, text: &str) -> String {
        let normal = normal(of, text).unwrap_or_else(|| panic!("{text} is an identifier"));
        format!("{} {}", normal.of.name(), normal.text)
    }

    #[test]
    fn hosts_lose_what_is_not_their_name() {
        assert_eq!(
            one(Type::Fqdn, "WEB-01.Example.COM."),
            "fqdn web-01.example.com"
        );
        assert_eq!(one(Type::Hostname, "DB_1"), "hostname db_1");
        assert_eq!(one(Type::Hostname, "10.0.0.5"), "ip 10.0.0.5");
        assert_eq!(
            one(Type::Fqdn, "https://ops:pw@shop.example.com:8443/x?y"),
            "fqdn shop.example.com"
        );
        assert_eq!(
            one(Type::Fqdn, "http://[2001:DB8::1]:80/"),
            "ip 2001:db8::1"
        );
        assert_eq!(one(Type::Hostname, "db-1:5432"), "hostname db-1");
        assert!(normal(Type::Hostname, "Main web server").is_none());
        assert!(normal(Type::Hostname, "1234").is_none());
        assert!(normal(Type::Fqdn, "1.2.3").is_none());
    }

    #[test]
    fn addresses_have_one_spelling() {
        assert_eq!(one(Type::Ip, "2001:0DB8:0::0001"), "ip 2001:db8::1");
        assert_eq!(one(Type::Ip, "10.0.0.5/24"), "ip 10.0.0.5");
        assert_eq!(one(Type::Ip, "10.0.0.0/24"), "cidr 10.0.0.0/24");
        assert_eq!(one(Type::Cidr, "10.0.0.5/32"), "ip 10.0.0.5");
        assert_eq!(one(Type::Cidr, "0.0.0.0/0"), "cidr 0.0.0.0/0");
        assert!(normal(Type::Ip, "10.0.0.256").is_none());
        assert!(normal(Type::Cidr, "10.0.0.0/33").is_none());
        assert_eq!(one(Type::Mac, "AA-BB-CC-DD-EE-0F"), "mac aa:bb:cc:dd:ee:0f");
        assert_eq!(one(Type::Mac, "aabb.ccdd.ee0f"), "mac aa:bb:cc:dd:ee:0f");
    }

    #[test]
    fn other_identifiers_have_one_spelling() {
        assert_eq!(one(Type::Account, "1234-5678-9012"), "account 123456789012");
        assert_eq!(one(Type::Account, "34567890123"), "account 034567890123");
        assert_eq!(
            one(Type::Image, "Registry.io:5000/shop/cart:1.2@sha256:aa"),
            "image registry.io:5000/shop/cart@sha256:aa"
        );
        assert_eq!(
            one(Type::Image, "docker://Shop/cart:1.2-Beta"),
            "image shop/cart:1.2-Beta"
        );
        assert_eq!(one(Type::Image, "shop/cart:latest"), "image shop/cart");
        assert_eq!(
            one(Type::Repo, "git@github.com:Acme/Old.git"),
            "repo github.com/acme/old"
        );
        assert_eq!(
            one(Type::Repo, "https://github.com/acme/old/"),
            "repo github.com/acme/old"
        );
        assert_eq!(
            one(Type::Email, "<Ana@Example.org>"),
            "email ana@example.org"
        );
    }

    #[test]
    fn a_public_key_becomes_its_fingerprint() {
        // The blob is the text "public"; its SHA-256 is known.
        assert_eq!(from_base64("cHVibGlj").unwrap(), b"public");
        let text = one(Type::Fingerprint, "ssh-ed25519 cHVibGlj ana@laptop");
        let expected = Sha256::digest(b"public");
        let rest = text.strip_prefix("fingerprint SHA256:").unwrap();
        assert_eq!(from_base64(rest).unwrap(), expected.as_slice());
        assert_eq!(
            one(
                Type::Fingerprint,
                "MD5:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF"
            ),
            "fingerprint 00112233445566778899aabbccddeeff"
        );
        assert!(normal(Type::Fingerprint, "hunter2").is_none());
    }

    #[test]
    fn a_cell_may_hold_several() {
        let found = pieces(
            Type::Ip,
            "10.0.0.1, 10.0.0.2;10.0.0.3\n10.0.0.4 | 10.0.0.5 10.0.0.6",
        );
        assert_eq!(found.len(), 6);
        assert_eq!(found[1], (10, "10.0.0.2"));
        assert_eq!(
            pieces(Type::Serial, "AB 12, CD 34"),
            [(0, "AB 12"), (7, "CD 34")]
        );
        assert_eq!(
            pieces(Type::Ip, "é\u{a0}1.2.3.4"),
            [(0, "é"), (4, "1.2.3.4")]
        );
    }
}
