//! A public key of OpenSSH as it stands in a file: the type, and a blob in Base64 that
//! repeats the type in front of the numbers (RFC 4253, section 6.6).

use sha2::{Digest as _, Sha256};

use super::SyntaxError;
use super::entries::named;
use super::slice::{Slice, shown};
use crate::document::{Entry, Node, Value, from_base64, to_base64};

/// Whether a word is the name of a key type, and not an option or a host.
pub(crate) fn is_type(word: &str) -> bool {
    ["ssh-", "ecdsa-sha2-", "sk-ssh-", "sk-ecdsa-", "rsa-sha2-"]
        .iter()
        .any(|prefix| word.starts_with(prefix))
}

/// What a key says of itself: its SHA-256 fingerprint as `ssh-keygen -l` prints it and,
/// for RSA, its size. Both stand where the blob does.
pub(super) fn derived(kind: Slice<'_>, blob: Slice<'_>) -> Result<Vec<Entry>, SyntaxError> {
    let error = |message: String| SyntaxError {
        at: blob.start,
        message,
    };
    let Some(bytes) = decode(blob.text) else {
        return Err(error("the key is not Base64".to_owned()));
    };
    let Some((name, numbers)) = string(&bytes) else {
        return Err(error("the key is cut off".to_owned()));
    };
    if name != kind.text.as_bytes() {
        let inside = String::from_utf8_lossy(name);
        return Err(error(format!(
            "the key is of type {}, not {}",
            shown(&inside),
            shown(kind.text)
        )));
    }
    let fingerprint = format!("SHA256:{}", to_base64(&Sha256::digest(&bytes)));
    let mut entries = vec![named(
        "fingerprint",
        Node::string(fingerprint, blob.region()),
    )];
    if kind.text == "ssh-rsa"
        && let Some(bits) = rsa_bits(numbers)
    {
        entries.push(named("bits", Node::new(Value::Int(bits), blob.region())));
    }
    Ok(entries)
}

/// The size of the modulus, which follows the exponent.
fn rsa_bits(numbers: &[u8]) -> Option<i64> {
    let (_, rest) = string(numbers)?;
    let (modulus, _) = string(rest)?;
    let leading = modulus.iter().position(|&byte| byte != 0)?;
    let significant = modulus.get(leading..)?;
    let first = significant.first()?;
    let bits = significant.len() * 8 - first.leading_zeros() as usize;
    i64::try_from(bits).ok()
}

/// A string with its length in front (RFC 4251, section 5), and what follows it.
fn string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    rest.split_at_checked(length)
}

/// The bytes of a key: whole digits and at most two signs of padding.
fn decode(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=');
    if text.len() - digits.len() > 2 || digits.len() % 4 == 1 {
        return None;
    }
    from_base64(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_whole() {
        assert_eq!(decode("Zg==").unwrap(), b"f");
        assert_eq!(decode("Z"), None);
        assert_eq!(decode("Zm9é"), None);
        assert_eq!(decode("Zg==="), None);
    }

    #[test]
    fn a_key_is_of_the_type_it_says() {
        let blob = to_base64(b"\0\0\0\x0bssh-ed25519\0\0\0\x01x");
        let error = derived(Slice::whole("ssh-rsa"), Slice::whole(&blob)).unwrap_err();
        assert_eq!(error.message, "the key is of type ssh-ed25519, not ssh-rsa");
        assert!(derived(Slice::whole("ssh-ed25519"), Slice::whole(&blob)).is_ok());
        assert!(derived(Slice::whole("ssh-ed25519"), Slice::whole("AAAA")).is_err());
    }
}
