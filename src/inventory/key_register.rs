//! Registers of keys and certificates: one column has the public identifiers of keys of all
//! sorts, so that the value says what it is, row by row, whatever the header says. The
//! number of a row in such a register is no id of a key, what a key is used for no
//! environment.

use super::fingerprint::fingerprint;
use super::identifier;
use super::secret::is_secret;
use super::settings::Mapping;
use super::table::Table;
use super::words::{self, folded};

/// How many cells of a column are looked at.
const LOOKED_AT: usize = 2000;

/// Words of headers of what only looks like such an identifier.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "commit", "revision", "checksum", "checksums", "md5sum", "sha1sum", "sha256sum", "hash", "digest", "image", "build", "etag", "file", "fichero", "archivo", "password", "contrasena", "secret", "sys", "session", "layer", "git", "version",
];

/// Words of headers of public identifiers.
#[rustfmt::skip]
const PUBLIC: &[&str] = &[
    "id", "identifier", "identificador", "identifiant", "kennung", "public", "publico", "publica", "fingerprint", "thumbprint", "huella", "empreinte", "fingerabdruck", "key", "keyid", "kid", "clave", "llave", "schlussel", "cle", "chave", "serial", "reference", "referencia", "ref",
];

/// Finds the columns that hold the identifiers of keys, and what stands beside them.
pub(super) fn settle(table: &mut Table, mapping: &Mapping) {
    let mut keys = Vec::new();
    for at in 0..table.columns.len() {
        let Some(head) = table.columns.get(at) else {
            continue;
        };
        let label = folded(&head.label);
        let texts = texts(table, at);
        if mapping.field_of(&label).is_some() || !holds_keys(head.field.as_deref(), &label, &texts)
        {
            continue;
        }
        keys.push(at);
        let are_prints = texts.iter().all(|text| fingerprint(text).is_some());
        let is_print = head.field.as_deref() == Some("identifiers.fingerprint");
        if let Some(head) = table
            .columns
            .get_mut(at)
            .filter(|_| !(is_print && are_prints))
        {
            head.field = Some("identifiers.key_id".to_owned());
            head.note = "its cells identify keys";
        }
    }
    if keys.is_empty() {
        return;
    }
    for at in (0..table.columns.len()).filter(|at| !keys.contains(at)) {
        numbers(table, at, mapping);
    }
}

fn texts(table: &Table, at: usize) -> Vec<String> {
    let cells = table.cells(at);
    cells
        .filter_map(|cell| cell.as_str().map(|text| text.trim().to_owned()))
        .filter(|text| !matches!(text.as_str(), "" | "-"))
        .take(LOOKED_AT)
        .collect()
}

/// Whether at least half of the cells are identifiers of keys by their form, and the others
/// may be.
fn holds_keys(field: Option<&str>, label: &str, texts: &[String]) -> bool {
    let said = |words: &[&str]| label.split(' ').any(|word| words.contains(&word));
    let is_open = matches!(
        field,
        None | Some("id" | "identifiers.fingerprint" | "identifiers.key_id" | "identifiers.serial")
    );
    if texts.is_empty() || !is_open || said(OTHERS) {
        return false;
    }
    let count = |of: fn(&str) -> bool| texts.iter().filter(|text| of(text)).count();
    let (certain, possible) = (count(is_certain), count(is_form));
    // A record has an id of such digits, too, and so has a machine a serial number.
    let is_plain = matches!(field, Some("id" | "identifiers.serial")) || !said(PUBLIC);
    let enough = if is_plain { certain } else { possible };
    enough > 0
        && possible * 2 >= texts.len()
        && (!is_plain || certain * 2 >= texts.len())
        && texts.iter().all(|text| is_form(text) || is_name(text))
}

/// Whether a text is the identifier of a key and can be nothing else.
fn is_certain(text: &str) -> bool {
    let is_print = ["SHA256:", "MD5:", "ssh-", "ecdsa-", "sk-ssh"]
        .iter()
        .any(|start| text.starts_with(start));
    is_print && fingerprint(text).is_some() || identifier::is_access_key(text) || is_pairs(text)
}

/// Whether a text has the form of an identifier of a key.
fn is_form(text: &str) -> bool {
    is_certain(text) || is_digits_of_key(text) || is_spaced(text)
}

/// The ids of GPG and of Google, fingerprints without signs.
fn is_digits_of_key(text: &str) -> bool {
    let digits = bare(text);
    let is_marked = digits.len() < text.len();
    let is_long = matches!(digits.len(), 16 | 32 | 40 | 64) || is_marked && digits.len() == 8;
    let has_letter = digits.contains(|one: char| one.is_ascii_alphabetic());
    is_long && (has_letter || is_marked) && digits.bytes().all(|one| one.is_ascii_hexdigit())
}

/// The digits of an id of a key, without the sign that they are such.
pub(super) fn bare(text: &str) -> &str {
    text.strip_prefix("0x").unwrap_or(text)
}

/// `4A:0F:9C:…`: the serial number or thumbprint of a certificate.
fn is_pairs(text: &str) -> bool {
    let pairs: Vec<&str> = text.split(':').collect();
    let is_pair = |pair: &&str| pair.len() == 2 && pair.bytes().all(|one| one.is_ascii_hexdigit());
    pairs.len() >= 8 && pairs.iter().all(is_pair)
}

/// `9F3A 61D2 7C04 B8E5 …`, as GPG prints the fingerprint of a key.
pub(super) fn is_spaced(text: &str) -> bool {
    let groups: Vec<&str> = text.split_whitespace().collect();
    let is_group =
        |group: &&str| group.len() == 4 && group.bytes().all(|one| one.is_ascii_hexdigit());
    matches!(groups.len(), 4 | 8 | 10 | 16) && groups.iter().all(is_group)
}

/// Whether a text may be the name of a key, and is no key itself: words that are joined.
fn is_name(text: &str) -> bool {
    let is_sign = |one: char| matches!(one, '-' | '_' | '.' | '/' | ':');
    let is_word =
        |word: &str| word.len() <= 16 && word.chars().all(|one| one.is_ascii_alphanumeric());
    text.len() <= 64
        && text.contains(is_sign)
        && text.contains(|one: char| one.is_ascii_alphabetic())
        && text.split(is_sign).all(is_word)
        && !is_secret(text)
}

/// What a column beside those of identifiers is not.
fn numbers(table: &mut Table, at: usize, mapping: &Mapping) {
    let Some(head) = table.columns.get(at) else {
        return;
    };
    let texts = texts(table, at);
    if mapping.field_of(&head.label).is_some() || texts.is_empty() {
        return;
    }
    let settled = match head.field.as_deref() {
        Some("identifiers.key_id") if !texts.iter().any(|text| is_form(text)) => {
            let has_id = table.has(|field| field == "id");
            (
                (!has_id).then_some("id"),
                "it numbers the rows, and another column identifies the keys",
            )
        }
        Some("environment") if !texts.iter().any(|text| is_environment(text)) => {
            (None, "none of its cells is an environment")
        }
        _ => return,
    };
    if let Some(head) = table.columns.get_mut(at) {
        head.field = settled.0.map(str::to_owned);
        head.note = settled.1;
    }
}

fn is_environment(text: &str) -> bool {
    words::canonical(words::ENVIRONMENT, text).is_some()
}

/// What sort of key a word for its technique means: `SSH ed25519`, `JWT signing (kid)`.
pub(super) fn kind(text: &str) -> Option<&'static str> {
    #[rustfmt::skip]
    const KINDS: &[(&str, &[&str])] = &[
        ("certificate", &["x509", "certificate", "certificado", "certificat", "zertifikat", "tls", "ssl"]),
        ("key", &["ssh", "gpg", "pgp", "openpgp", "rsa", "ed25519", "ecdsa", "dsa", "jwt", "jwk", "jwks", "kid", "hmac", "kms", "cmk", "signing", "minisign", "cosign", "sigstore", "wireguard", "age", "deploy"]),
        ("credential", &["apikey", "token", "pat"]),
    ];
    let folded = folded(text);
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |known: &[&str]| words.iter().any(|word| known.contains(word));
    // `SSH gateway`, `token service` and `SSL VPN` are something else.
    #[rustfmt::skip]
    let is_key = words.iter().all(|word| {
        KINDS.iter().any(|(_, known)| known.contains(word))
            || matches!(*word, "key" | "keys" | "pair" | "public" | "private" | "user" | "host" | "service" | "account" | "access" | "api" | "id" | "authentication" | "auth" | "encryption" | "client" | "server" | "code" | "personal" | "iam" | "aws" | "gcp" | "google" | "azure" | "github" | "gitlab" | "clave" | "llave" | "de" | "firma" | "cloud" | "and" | "y")
            || word.bytes().all(|one| one.is_ascii_digit())
    });
    let says_key = has(&["key", "keys", "clave", "llave"]) && words.len() >= 2;
    let is_named = |(_, known): &&(&str, &[&str])| has(known);
    let named = KINDS.iter().find(is_named).map(|&(kind, _)| kind);
    let named = named.or(says_key.then_some("credential"));
    named.filter(|_| is_key && (words.len() <= 2 || says_key || !has(&["service", "server"])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::table;

    const REGISTER: &str = "Key ID,Kind,Identificador público,Used for,State\n\
        KR-1,AWS access key,AKIAIOSFODNN7EXAMPLE,old uploads,Revoked\n\
        KR-2,SSH ed25519,SHA256:QlP4ui0zV0CWhRlcaNEC3SkeHOCgdRTgsglEeotodSA,deploys,Revoked\n\
        KR-3,GPG,0x9F3A61D27C04B8E5,packages,Revoked\n\
        KR-4,JWT signing (kid),shop-jwt-2023-04,tokens,Revoked\n";

    fn field(text: &str, at: usize) -> Option<String> {
        let table = table::read(text, &Mapping::default()).unwrap();
        table.columns[at].field.clone()
    }

    #[test]
    fn the_value_says_what_it_is() {
        assert_eq!(field(REGISTER, 2).as_deref(), Some("identifiers.key_id"));
        assert_eq!(field(REGISTER, 0).as_deref(), Some("id"));
        assert_eq!(field(REGISTER, 3), None);
    }

    #[test]
    fn what_may_be_a_key_itself_is_not_taken() {
        let text = REGISTER.replace("shop-jwt-2023-04", "hunter2");
        assert_eq!(field(&text, 2), None);
        let text = "Host,Commit,Status\nweb-1,9f3a61d27c04b8e59f3a61d27c04b8e59f3a61d2,retired\n";
        assert_ne!(field(text, 1).as_deref(), Some("identifiers.key_id"));
    }

    #[test]
    fn words_of_techniques_are_keys() {
        for (word, of) in [
            ("SSH ed25519", Some("key")),
            ("GPG", Some("key")),
            ("JWT signing (kid)", Some("key")),
            ("GCP service account key", Some("credential")),
            ("SSH gateway", None),
            ("server", None),
        ] {
            assert_eq!(kind(word), of, "{word}");
        }
    }
}
