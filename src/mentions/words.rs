//! The words that a key is made of: `upstreamHost`, `upstream_host` and `UPSTREAM-HOST`
//! are all `upstream` and `host`.

/// The words of a key in small letters.
pub(super) fn of(key: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut was_small = false;
    let mut fresh = true;
    for one in key.chars() {
        if !one.is_alphanumeric() {
            fresh = true;
            was_small = false;
            continue;
        }
        if one.is_uppercase() && was_small {
            fresh = true;
        }
        if fresh {
            words.push(String::new());
            fresh = false;
        }
        was_small = one.is_lowercase();
        if let Some(word) = words.last_mut() {
            word.extend(one.to_lowercase());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_words_in_any_case() {
        for key in [
            "upstreamHost",
            "upstream_host",
            "UPSTREAM-HOST",
            "upstream.host",
        ] {
            assert_eq!(of(key), ["upstream", "host"], "{key}");
        }
    }
}
