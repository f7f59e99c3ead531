//! What a text is by its form alone, where no header says it: only what cannot be taken
//! for something else. `web-01` may be a ticket, `10.0.0.5` and an ARN are what they are.

use super::identifier::{self, Type};

/// Endings of files, which look like those of domains.
#[rustfmt::skip]
const FILES: &[&str] = &[
    "py", "js", "ts", "html", "htm", "pdf", "csv", "tsv", "txt", "xml", "json", "yaml", "yml", "md", "sh", "exe", "dll", "jar", "war", "log", "conf", "cfg", "ini", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
    "png", "jpg", "jpeg", "gif", "svg", "zip", "gz", "tar", "tgz", "sql", "php", "java", "rs", "go", "rb", "tf", "bat", "cmd", "ps1", "key", "pem", "crt", "cer", "pfx", "lock", "bak", "tmp", "iso", "ova",
];

/// Last labels behind which two labels are a domain already.
#[rustfmt::skip]
const TOP: &[&str] = &[
    "com", "net", "org", "io", "es", "fr", "de", "pt", "uk", "eu", "info", "biz", "cloud", "dev", "app", "test", "local", "lan", "internal", "corp", "intra", "example", "gov", "edu", "mil", "int", "it", "nl", "be",
    "ch", "at", "mx", "co", "ar", "cl", "pe", "br", "us", "ca", "au", "jp", "in", "se", "no", "dk", "fi", "pl", "cz", "ie", "cat", "gal", "eus", "tech", "online", "site", "store", "ai", "me", "tv",
];

/// What a text is beyond doubt.
pub(super) fn certain(text: &str) -> Option<Type> {
    let text = text.trim();
    if text.is_empty() || text.contains(char::is_whitespace) {
        return None;
    }
    let is = |of: Type| identifier::normal(of, text).is_some_and(|normal| normal.of == of);
    if text.starts_with("s3://") || text.starts_with("gs://") {
        return is(Type::Bucket).then_some(Type::Bucket);
    }
    if text.starts_with("arn:") {
        return is(Type::Arn).then_some(Type::Arn);
    }
    if text.starts_with("pkg:") {
        return Some(Type::Purl);
    }
    let is_store = ["s3://", "gs://", "gcs://"]
        .iter()
        .any(|start| text.starts_with(start));
    if is_store {
        return is(Type::Bucket).then_some(Type::Bucket);
    }
    if is_repo(text) {
        return Some(Type::Repo);
    }
    if text.contains(['.', ':']) {
        if is(Type::Ip) {
            return Some(Type::Ip);
        }
        if is(Type::Cidr) {
            return Some(Type::Cidr);
        }
    }
    if text.contains([':', '-', '.']) && text.len() <= 17 && is(Type::Mac) {
        return Some(Type::Mac);
    }
    if text.contains('@') && is(Type::Email) {
        return Some(Type::Email);
    }
    if is_fingerprint(text) {
        return is(Type::Fingerprint).then_some(Type::Fingerprint);
    }
    if is_image(text) {
        return Some(Type::Image);
    }
    if identifier::is_access_key(text) {
        return Some(Type::KeyId);
    }
    if is_cloud_id(text) {
        return Some(Type::ResourceId);
    }
    is_domain(text).then_some(Type::Fqdn)
}

/// Whether a text is likely the name of a machine: letters, a number, and what joins them.
pub(super) fn is_machine(text: &str) -> bool {
    let text = text.trim();
    let letters = text
        .split(|one: char| !one.is_alphabetic())
        .any(|letters| letters.chars().count() >= 2);
    letters
        && (4..=40).contains(&text.len())
        && text.starts_with(char::is_alphabetic)
        && text.contains(['-', '_'])
        && text.contains(|one: char| one.is_ascii_digit())
        && identifier::is_host_name(text)
}

/// `git@host:path`, a path of a host of repositories, whatever ends with `.git`.
pub(super) fn is_repo(text: &str) -> bool {
    const HOSTS: &[&str] = &["github.", "gitlab.", "bitbucket.", "dev.azure.com", "git."];
    let rest = text.split_once("://").map_or(text, |(_, rest)| rest);
    let rest = rest.strip_prefix("git@").unwrap_or(rest);
    let Some((host, path)) = rest.split_once(['/', ':']) else {
        return false;
    };
    let path = path.trim_matches('/');
    let is_of_host = HOSTS.iter().any(|known| host.starts_with(known)) && path.contains('/');
    !path.is_empty() && (text.starts_with("git@") || path.ends_with(".git") || is_of_host)
}

fn is_fingerprint(text: &str) -> bool {
    let hex = text.bytes().filter(u8::is_ascii_hexdigit).count();
    let is_hex = matches!(hex, 40 | 64) && text.bytes().all(|one| one.is_ascii_hexdigit())
        || matches!(hex, 32 | 40 | 64) && hex + hex / 2 - 1 == text.len() && text.contains(':');
    text.starts_with("SHA256:") || text.starts_with("MD5:") || is_hex
}

/// With the host of its registry, so that it is no path.
fn is_image(text: &str) -> bool {
    let Some((host, rest)) = text.split_once('/') else {
        return false;
    };
    let has_version = rest.contains('@')
        || rest
            .rsplit('/')
            .next()
            .is_some_and(|last| last.contains(':'));
    let is_plain = |one: char| one.is_ascii_alphanumeric() || "-_./:@".contains(one);
    has_version && !text.contains("://") && host.contains(['.', ':']) && rest.chars().all(is_plain)
}

/// `/subscriptions/...`, `projects/...`, `i-0abc...`, the id of an access key.
fn is_cloud_id(text: &str) -> bool {
    let is_path = ["/subscriptions/", "projects/", "//"]
        .iter()
        .any(|start| text.starts_with(start))
        && text.matches('/').count() >= 2;
    is_path
        || ["i-0", "vol-0", "eni-0", "vpc-0", "sg-0", "ami-0"]
            .iter()
            .any(|start| text.starts_with(start))
            && text.len() >= 10
}

/// A domain by its letters: in one case, with an ending that is none of a file.
fn is_domain(text: &str) -> bool {
    let is_url = text.contains("://");
    let host = identifier::url_host(text);
    let host = match host.rsplit_once(':') {
        Some((name, port)) if !port.is_empty() && port.bytes().all(|one| one.is_ascii_digit()) => {
            name
        }
        _ => host,
    };
    let host = host.strip_suffix('.').unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let Some(last) = labels.last().map(|last| last.to_lowercase()) else {
        return false;
    };
    let one_case = host == host.to_lowercase() || host == host.to_uppercase();
    labels.len() >= 2
        && identifier::is_host_name(host)
        && (one_case || is_url)
        && last.len() >= 2
        && last.chars().all(|one| one.is_ascii_alphabetic())
        && (is_url
            || labels.len() >= 3 && !FILES.contains(&last.as_str())
            || TOP.contains(&last.as_str()))
}

/// The form in which directories and Azure write their ids.
pub(super) fn is_guid(text: &str) -> bool {
    let parts: Vec<usize> = text.split('-').map(str::len).collect();
    parts == [8, 4, 4, 4, 12]
        && text
            .bytes()
            .all(|one| one == b'-' || one.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_shows_what_it_is() {
        for (text, of) in [
            ("10.0.0.5", Type::Ip),
            ("10.0.0.0/24", Type::Cidr),
            ("2001:db8::1", Type::Ip),
            ("aa:bb:cc:dd:ee:ff", Type::Mac),
            ("arn:aws:sqs:eu-west-1:111122223333:q", Type::Arn),
            ("ana@example.org", Type::Email),
            ("web-01.example.net", Type::Fqdn),
            ("https://shop.example.net/login", Type::Fqdn),
            ("example.org", Type::Fqdn),
            ("db.example.org:5432", Type::Fqdn),
            ("s3://acme-invoices/2024", Type::Bucket),
            ("git@github.com:acme/tool.git", Type::Repo),
            ("https://github.com/acme/tool", Type::Repo),
            ("registry.example.net/base/java:8", Type::Image),
            ("i-0123456789abcdef0", Type::ResourceId),
        ] {
            assert_eq!(certain(text), Some(of), "{text}");
        }
    }

    #[test]
    fn other_texts_are_nothing() {
        for text in [
            "web-01",
            "1.2.3",
            "Node.js",
            "main.py",
            "J.Smith",
            "S.A.",
            "retired",
            "12:30",
            "2024-01-01",
            "e.g.",
            "a/b",
            "Acme Hosting",
            "report.final.pdf",
            "03.04.2026",
            "1.000,50",
            "10:20:30",
        ] {
            assert_eq!(certain(text), None, "{text}");
        }
    }
}
