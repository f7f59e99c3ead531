//! What a text says where the name leaves open which of two formats it is.

use std::net::IpAddr;

use super::{Format, Kind};

/// Users that run jobs of the system: no command is called so.
const SYSTEM_USERS: &[&str] = &[
    "apache", "backup", "daemon", "git", "mysql", "nginx", "nobody", "postgres", "root", "www-data",
];

/// The format and kind of a text whose name said this much.
pub fn by_text(format: Format, kind: Option<Kind>, text: &str) -> (Format, Option<Kind>) {
    if kind.is_some() {
        return (format, kind);
    }
    match format {
        Format::Hosts if lists_no_addresses(text) => (Format::Ini, Some(Kind::AnsibleInventory)),
        Format::Crontab if is_system_crontab(text) => (Format::SystemCrontab, Some(Kind::Crontab)),
        Format::Nginx if is_apache(text) => (Format::Apache, Some(Kind::Apache)),
        _ => (format, kind),
    }
}

/// Whether a file called `hosts` begins with something else than an address, as the
/// inventories of Ansible do.
fn lists_no_addresses(text: &str) -> bool {
    text.lines()
        .filter_map(|line| line.split_whitespace().next())
        .find(|word| !word.starts_with(['#', ';']))
        .is_some_and(|word| !is_address(word))
}

/// Whether a word is an address, which may name its zone (RFC 4007, section 11).
pub(crate) fn is_address(word: &str) -> bool {
    let address = word.split_once('%').map_or(word, |(address, _)| address);
    address.parse::<IpAddr>().is_ok()
}

/// Whether a crontab is one of the system: a job begins with the name of a user whom every
/// system has, or the comment that stands above the columns speaks of one.
fn is_system_crontab(text: &str) -> bool {
    text.lines().map(str::trim).any(|line| {
        if let Some(comment) = line.strip_prefix('#') {
            return comment.contains("dow user") || comment.contains("user-name");
        }
        let is_time = line.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '*' | '@'));
        let fields = if line.starts_with('@') { 1 } else { 5 };
        let mut words = line.split_whitespace().skip(fields);
        let user = words.next();
        is_time && words.next().is_some() && user.is_some_and(|user| SYSTEM_USERS.contains(&user))
    })
}

/// Whether a text is configuration of Apache, and not of nginx: it has sections, or
/// nothing in it ends as nginx ends things.
fn is_apache(text: &str) -> bool {
    let mut is_empty = true;
    let mut looks_like_nginx = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let tag = line
            .strip_prefix('<')
            .map(|tag| tag.trim_start_matches('/'));
        if tag.is_some_and(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic())) {
            return true;
        }
        looks_like_nginx |= line.ends_with([';', '{', '}']);
        is_empty = false;
    }
    !is_empty && !looks_like_nginx
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_called_hosts_may_be_an_inventory() {
        let kind = |text| by_text(Format::Hosts, None, text).1;
        assert_eq!(kind("# x\n\n[web]\nweb-1\n"), Some(Kind::AnsibleInventory));
        assert_eq!(kind("web-1 a=b\n"), Some(Kind::AnsibleInventory));
        assert_eq!(kind("# x\n10.0.0.1 web-1\n"), None);
        assert_eq!(kind(""), None);
    }

    #[test]
    fn a_crontab_of_the_system_is_known_by_its_users() {
        let format = |text| by_text(Format::Crontab, None, text).0;
        for text in [
            "# x\n0 1 * * * root /bin/a\n",
            "# m h dom mon dow user command\n",
        ] {
            assert_eq!(format(text), Format::SystemCrontab, "{text}");
        }
        for text in [
            "0 1 * * * /bin/a root\n@daily rsync a b\n",
            "0 1 * * * git\n",
            "A=root x\n",
        ] {
            assert_eq!(format(text), Format::Crontab, "{text}");
        }
    }

    #[test]
    fn apache_is_known_by_its_sections() {
        let format = |text| by_text(Format::Nginx, None, text).0;
        for text in [
            "# x\n<VirtualHost *:80>\n</VirtualHost>\n",
            "ProxyPass / http://db-1/\n",
        ] {
            assert_eq!(format(text), Format::Apache, "{text}");
        }
        for text in ["server {\n  listen 80;\n}\n", "# x\n"] {
            assert_eq!(format(text), Format::Nginx, "{text}");
        }
    }

    #[test]
    fn what_the_name_decides_stays() {
        let named = (Format::Hosts, Some(Kind::HostsFile));
        assert_eq!(by_text(named.0, named.1, "[web]\n"), named);
    }
}
