//! What is mounted from where, as fstab(5) has it.
//!
//! ```text
//! nas-1:/srv /mnt/srv nfs4 ro,_netdev 0 0
//! ```
//! is
//! ```text
//! {"mounts": [{"device": "nas-1:/srv", "host": "nas-1", "path": "/mnt/srv", "type": "nfs4",
//!              "options": ["ro", "_netdev"]}]}
//! ```
//!
//! Only what comes from another machine has a host.

use super::entries::{list, map, named};
use super::slice::{Slice, lines};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Parses a text.
pub fn parse(text: &str) -> Parsed {
    let mut mounts = Vec::new();
    let mut errors = Vec::new();
    for line in lines(text) {
        let line = line.trim();
        if line.is_empty() || line.text.starts_with('#') {
            continue;
        }
        match mount(line) {
            Some(mount) => mounts.push(mount),
            None => errors.push(SyntaxError {
                at: line.start,
                message: "expected a device, a path and a type".to_owned(),
            }),
        }
    }
    Parsed {
        roots: vec![map(vec![named("mounts", list(mounts, 0))], 0)],
        errors,
        ..Parsed::default()
    }
}

fn mount(line: Slice<'_>) -> Option<Node> {
    let mut words = line.words();
    let (device, path, kind) = (words.next()?, words.next()?, words.next()?);
    let mut members = vec![named("device", device.node())];
    members.extend(host(device).map(|host| named("host", host.node())));
    members.push(named("path", path.node()));
    members.push(named("type", kind.node()));
    let options = words.next();
    let options = options.into_iter().flat_map(|options| options.split(','));
    members.push(named(
        "options",
        list(options.map(Slice::node).collect(), kind.end()),
    ));
    Some(map(members, line.start))
}

/// The host of `host:/path`, `user@host:path` and `//host/share`.
fn host(device: Slice<'_>) -> Option<Slice<'_>> {
    if let Some(share) = device.after_prefix("//") {
        let end = share.text.find('/').unwrap_or(share.text.len());
        return Some(share.before(end));
    }
    if device.text.starts_with('/') {
        return None;
    }
    let place = match device.text.find('@') {
        Some(at) => device.from(at + 1),
        None => device,
    };
    if let Some(address) = place.after_prefix("[") {
        return Some(address.before(address.text.find(']')?));
    }
    Some(place.before(place.text.find(':')?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_another_machine_has_a_host() {
        let host = |device| host(Slice::whole(device)).map(|host| (host.text, host.start));
        assert_eq!(host("nas-1:/srv"), Some(("nas-1", 0)));
        assert_eq!(host("[2001:db8::5]:/srv"), Some(("2001:db8::5", 1)));
        assert_eq!(host("ana@web-1:data"), Some(("web-1", 4)));
        assert_eq!(host("//nas-1/share"), Some(("nas-1", 2)));
        assert_eq!(host("/dev/sda1"), None);
        assert_eq!(host("UUID=1-2"), None);
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let parsed = parse("# a\n/dev/sda1 /\nb:/c /d nfs\n");
        assert_eq!(parsed.errors[0].at, 4);
        let mounts = parsed.roots[0].get("mounts").unwrap().to_json();
        assert_eq!(mounts[0]["host"], "b");
    }
}
