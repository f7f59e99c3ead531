//! Names of a zone: whole from relative, and which data of a record are names.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The whole name, with its last dot; none where it needs an origin that is not known.
pub(super) fn qualified(name: &str, origin: Option<&str>) -> Option<String> {
    if name.ends_with('.') && !name.ends_with("\\.") {
        return Some(name.to_owned());
    }
    let origin = origin?;
    Some(match (name, origin) {
        ("@", _) => origin.to_owned(),
        (_, ".") => format!("{name}."),
        _ => format!("{name}.{origin}"),
    })
}

/// Which data of a record of a type are names of hosts.
pub(super) fn target_places(kind: &str) -> &'static [usize] {
    match kind {
        "CNAME" | "DNAME" | "MB" | "MD" | "MF" | "MG" | "MR" | "NS" | "NSEC" | "PTR" => &[0],
        "MINFO" | "RP" | "SOA" => &[0, 1],
        "AFSDB" | "HTTPS" | "KX" | "LP" | "MX" | "RT" | "SVCB" => &[1],
        "SRV" => &[3],
        "PX" => &[1, 2],
        "NAPTR" => &[5],
        "RRSIG" => &[7],
        _ => &[],
    }
}

/// The address that a name below in-addr.arpa or ip6.arpa stands for (RFC 1035, section
/// 3.5; RFC 3596, section 2.5).
pub(super) fn address_of(fqdn: &str) -> Option<String> {
    if let Some(reversed) = fqdn.strip_suffix(".in-addr.arpa") {
        let bytes: Option<Vec<u8>> = reversed.rsplit('.').map(|byte| byte.parse().ok()).collect();
        let bytes: [u8; 4] = bytes?.try_into().ok()?;
        return Some(Ipv4Addr::from(bytes).to_string());
    }
    let digits: String = fqdn.strip_suffix(".ip6.arpa")?.rsplit('.').collect();
    if digits.len() != 32 || fqdn.len() != 63 + ".ip6.arpa".len() {
        return None;
    }
    let address = u128::from_str_radix(&digits, 16).ok()?;
    Some(Ipv6Addr::from(address).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relative_names_need_an_origin() {
        assert_eq!(qualified("a", Some("b.")).unwrap(), "a.b.");
        assert_eq!(qualified("@", Some("b.")).unwrap(), "b.");
        assert_eq!(qualified("a", Some(".")).unwrap(), "a.");
        assert_eq!(qualified("a.", None).unwrap(), "a.");
        assert_eq!(qualified("a", None), None);
    }

    #[test]
    fn reversed_names_are_addresses() {
        assert_eq!(address_of("5.0.0.10.in-addr.arpa").unwrap(), "10.0.0.5");
        assert_eq!(address_of("0.0.10.in-addr.arpa"), None);
        let name = |zeros| format!("5.{}8.b.d.0.1.0.0.2.ip6.arpa", "0.".repeat(zeros));
        assert_eq!(address_of(&name(23)).unwrap(), "2001:db8::5");
        assert_eq!(address_of(&name(22)), None);
        assert_eq!(address_of("db-1.example.org"), None);
    }
}
