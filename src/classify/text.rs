//! What a text says where the name leaves open which of two formats it is.

use super::{Format, Kind};
use crate::parse::{apache, crontab, hosts};

/// The format and kind of a text whose name said this much.
pub fn by_text(format: Format, kind: Option<Kind>, text: &str) -> (Format, Option<Kind>) {
    if kind.is_some() {
        return (format, kind);
    }
    match format {
        Format::Hosts if lists_no_addresses(text) => (Format::Ini, Some(Kind::AnsibleInventory)),
        Format::Crontab if crontab::is_system(text) => (Format::SystemCrontab, Some(Kind::Crontab)),
        Format::Nginx if apache::is_apache(text) => (Format::Apache, Some(Kind::Apache)),
        _ => (format, kind),
    }
}

/// Whether a file called `hosts` begins with something else than an address, as the
/// inventories of Ansible do.
fn lists_no_addresses(text: &str) -> bool {
    text.lines()
        .filter_map(|line| line.split_whitespace().next())
        .find(|word| !word.starts_with(['#', ';']))
        .is_some_and(|word| !hosts::is_address(word))
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
    fn what_the_name_decides_stays() {
        let named = (Format::Hosts, Some(Kind::HostsFile));
        assert_eq!(by_text(named.0, named.1, "[web]\n"), named);
    }
}
