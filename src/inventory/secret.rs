//! What must not be kept of an inventory.

/// Whether a text holds something that must not be kept: a private key, a password in a
/// URL, a token that its first letters give away.
pub(super) fn is_secret(text: &str) -> bool {
    // Asked of every cell, and nearly none has what all of these need.
    let may_be = text.len() >= 8
        && text
            .bytes()
            .any(|byte| matches!(byte, b'_' | b':' | b'=' | b'-' | b'.' | b'$'));
    if !may_be {
        return false;
    }
    const PREFIXES: &[&str] = &[
        "ghp_",
        "gho_",
        "ghs_",
        "github_pat_",
        "glpat-",
        "xoxb-",
        "xoxp-",
        "sk_live_",
        "rk_live_",
        "hvs.",
        "dop_v1_",
        "npm_",
        "pypi-",
    ];
    if text.contains("PRIVATE KEY") || text.contains("$ANSIBLE_VAULT") {
        return true;
    }
    text.split(|one: char| one.is_whitespace() || matches!(one, ',' | ';' | '|' | '"' | '\'' | '='))
        .any(|word| {
            PREFIXES
                .iter()
                .any(|prefix| word.starts_with(prefix) && word.len() >= prefix.len() + 12)
                || has_password(word)
        })
        || names_password(text)
}

/// `scheme://user:password@host`.
fn has_password(word: &str) -> bool {
    word.split_once("://")
        .and_then(|(_, rest)| rest.split('/').next()?.rsplit_once('@'))
        .is_some_and(|(user, _)| {
            user.split_once(':')
                .is_some_and(|(_, secret)| !secret.is_empty())
        })
}

/// `password: x`, `contraseña=x`.
fn names_password(text: &str) -> bool {
    // The name of a secret is none: `arn:aws:secretsmanager:eu-west-1:123456789012:secret:crm`.
    let is_arn = text.starts_with("arn:") && !text.contains([' ', '=']);
    if is_arn || !text.contains(['=', ':']) {
        return false;
    }
    let text = text.to_lowercase();
    [
        "password",
        "passwd",
        "pwd",
        "contraseña",
        "contrasena",
        "secret",
    ]
    .iter()
    .any(|name| {
        text.match_indices(name).any(|(at, _)| {
            text.get(at + name.len()..).is_some_and(|rest| {
                let rest = rest.trim_start();
                rest.strip_prefix(['=', ':'])
                    .is_some_and(|value| !value.trim().is_empty())
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_known_by_their_looks() {
        assert!(is_secret("postgres://app:s3cret@db-1/x"));
        assert!(is_secret("ghp_0123456789abcdefghij"));
        assert!(is_secret("usuario admin, contraseña: verano"));
        assert!(!is_secret("https://wiki.example.com/page"));
        assert!(!is_secret("the password policy is in the wiki"));
        assert!(!is_secret(
            "arn:aws:secretsmanager:eu-west-1:123456789012:secret:crm"
        ));
        assert!(is_secret("arn:aws:x, secret: verano"));
    }
}
