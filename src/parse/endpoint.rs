//! `user@host:port` and its parts, each where it stands.

use std::net::Ipv6Addr;

use super::entries::named;
use super::slice::Slice;
use crate::document::Entry;

/// The parts of a place in the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Endpoint<'a> {
    pub(super) user: Option<Slice<'a>>,
    /// Without the brackets of an IPv6 address.
    pub(super) host: Slice<'a>,
    pub(super) port: Option<Slice<'a>>,
}

impl<'a> Endpoint<'a> {
    /// Takes `[scheme://][user@]host[:port]` apart; of several colons outside of brackets
    /// the last stands before a port, unless all of it is an IPv6 address.
    pub(super) fn of(text: Slice<'a>) -> Self {
        let text = match text.text.find("://") {
            Some(at) => text.from(at + 3),
            None => text,
        };
        let (user, place) = match text.text.rfind('@') {
            Some(at) => (Some(text.before(at)), text.from(at + 1)),
            None => (None, text),
        };
        let bracketed = place
            .after_prefix("[")
            .and_then(|inside| inside.text.find(']').map(|end| inside.split_at(end)));
        if let Some((host, after)) = bracketed {
            let port = after.after_prefix("]:");
            return Self { user, host, port };
        }
        let whole = Self {
            user,
            host: place,
            port: None,
        };
        match place.text.rfind(':') {
            Some(colon) if place.text.parse::<Ipv6Addr>().is_err() => Self {
                host: place.before(colon),
                port: Some(place.from(colon + 1)),
                ..whole
            },
            _ => whole,
        }
    }

    /// The parts that are there as members of a map.
    pub(super) fn entries(self) -> Vec<Entry> {
        let parts = [
            ("user", self.user),
            ("host", Some(self.host)),
            ("port", self.port),
        ];
        parts
            .into_iter()
            .filter_map(|(name, part)| Some((name, part?)))
            .filter(|(_, part)| !part.is_empty())
            .map(|(name, part)| named(name, part.node()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(String, String, u32)> {
        let entries = Endpoint::of(Slice::whole(text)).entries();
        entries
            .iter()
            .map(|entry| {
                let value = entry.value.as_str().unwrap().to_owned();
                (entry.key.clone(), value, entry.value.region.start)
            })
            .collect()
    }

    #[test]
    fn parts_stand_where_they_are() {
        let part = |name: &str, value: &str, at| (name.to_owned(), value.to_owned(), at);
        assert_eq!(
            parts("ssh://a@db:22"),
            [
                part("user", "a", 6),
                part("host", "db", 8),
                part("port", "22", 11)
            ]
        );
        assert_eq!(
            parts("[::1]:80"),
            [part("host", "::1", 1), part("port", "80", 6)]
        );
        assert_eq!(parts("fe80::1"), [part("host", "fe80::1", 0)]);
        assert_eq!(
            parts(":::443"),
            [part("host", "::", 0), part("port", "443", 3)]
        );
        assert_eq!(parts("*:80").len(), 2);
        assert_eq!(parts(":80"), [part("port", "80", 1)]);
        assert_eq!(parts(""), []);
    }
}
