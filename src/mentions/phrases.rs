//! What the words of a line say of a place, where no tree does: the commands of routers,
//! switches and firewalls (IOS, ASA, Junos, PAN-OS, MikroTik), and of small servers.

use super::around::Around;
use super::site::Site;
use crate::inventory::IdentifierType as Type;

/// Words that stand before a name in this order, and what the place is; the first row counts.
#[rustfmt::skip]
const PHRASES: &[(&[&str], Site)] = &[
    (&["/ip", "dns", "static"], Site::Dns), (&["static-host-mapping"], Site::Dns),
    (&["/ip", "dns"], Site::Connection), (&["/system"], Site::Connection), (&["/radius"], Site::Connection),
    (&["nat"], Site::Upstream), (&["virtual_server"], Site::Definition), (&["real_server"], Site::Upstream),
    (&["/ip", "firewall"], Site::Firewall), (&["/ipv6", "firewall"], Site::Firewall),
    (&["access-list"], Site::Firewall), (&["address-book"], Site::Firewall), (&["prefix-list"], Site::Firewall),
    (&["source-address"], Site::Firewall), (&["destination-address"], Site::Firewall), (&["network-object"], Site::Firewall),
    (&["permit"], Site::Firewall), (&["clients"], Site::Firewall), (&["remote_ip"], Site::Firewall), (&["client_ip"], Site::Firewall),
    (&["rocommunity"], Site::Firewall), (&["rwcommunity"], Site::Firewall), (&["ip", "host"], Site::Dns),
    (&["snmp-server", "host"], Site::Connection), (&["trap-group"], Site::Connection), (&["trapsink"], Site::Connection),
    (&["name-server"], Site::Connection), (&["radius-server"], Site::Connection), (&["tacacs-server"], Site::Connection),
    (&["tacplus-server"], Site::Connection), (&["aaa-server"], Site::Connection), (&["logging"], Site::Connection),
    (&["syslog"], Site::Connection), (&["neighbor"], Site::Connection), (&["next-hop"], Site::Connection),
    (&["tunnel-group"], Site::Connection), (&["crypto", "peer"], Site::Connection), (&["forward_auth"], Site::Upstream),
    (&["reverse_proxy"], Site::Upstream), (&["php_fastcgi"], Site::Upstream), (&["virtual_ipaddress"], Site::Definition),
    (&["unicast_peer"], Site::Connection),
];

/// What the words before a name say.
pub(super) fn by_phrase(around: &Around<'_>, of: Type) -> Option<Site> {
    if around.kind.is_some() && !around.path.is_empty() && !is_device(around) {
        return None;
    }
    if is_site_of_caddy(around) {
        return Some(Site::Definition);
    }
    let words: Vec<&str> = around
        .before
        .split(|one: char| one.is_whitespace() || one == '{')
        .filter(|word| !word.is_empty())
        .collect();
    // `ssh 10.0.0.5 255.255.255.255 inside` says who may log in.
    if let ["ssh" | "http" | "telnet"] = words.as_slice()
        && around.after.trim_start().starts_with("255.")
    {
        return Some(Site::Firewall);
    }
    let stands = |phrase: &[&str]| {
        let mut words = words.iter();
        phrase.iter().all(|wanted| words.any(|word| word == wanted))
    };
    if let ["set", "address", ..] = words.as_slice() {
        return Some(Site::Firewall).filter(|_| of != Type::Hostname);
    }
    let found = PHRASES.iter().find(|(phrase, _)| stands(phrase))?;
    // What an address is called in a rule is a name of the file's own.
    Some(found.1).filter(|site| of != Type::Hostname || *site != Site::Firewall)
}

/// Whether a file is of a router, a switch or a firewall, by its name.
fn is_device(around: &Around<'_>) -> bool {
    let name = around.file.to_lowercase();
    name.ends_with(".cfg") || name.ends_with(".rsc") || name.ends_with(".conf")
}

/// `db-1.example.net {` at the beginning of a line of a Caddyfile.
fn is_site_of_caddy(around: &Around<'_>) -> bool {
    let name = around.file.rsplit('/').next().unwrap_or("").to_lowercase();
    let is_caddy = name == "caddyfile" || name.ends_with(".caddy") || name.ends_with(".caddyfile");
    let front = around.before;
    let is_first = !front.starts_with([' ', '\t']) && !front.contains('{');
    is_caddy && is_first && around.after.trim_end().ends_with('{')
}
