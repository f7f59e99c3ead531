//! Who may connect to PostgreSQL, and as whom: pg_hba.conf and pg_ident.conf
//! (documentation of PostgreSQL, "The pg_hba.conf File" and "User Name Maps").
//!
//! ```text
//! host all,"my db" app 10.0.0.5/32 ldap ldapserver=ldap.example.org
//! include more.conf
//! ```
//! is
//! ```text
//! {"rules": [{"type": "host", "databases": ["all", "my db"], "users": ["app"],
//!             "address": "10.0.0.5/32", "method": "ldap",
//!             "options": [{"name": "ldapserver", "value": "ldap.example.org"}]}],
//!  "includes": ["more.conf"]}
//! ```
//!
//! A rule of type `local` has no address; one whose network mask stands apart has `mask`.
//! pg_ident.conf is `{"maps": [{"map", "system_user", "database_user"}], "includes": []}`.

use std::net::IpAddr;

use super::arguments::plain;
use super::entries::{list, map, named};
use super::slice::{Slice, is_blank, lines, shown};
use super::{Parsed, SyntaxError};
use crate::document::Node;

/// Types of connection.
const TYPES: &[&str] = &[
    "host",
    "hostgssenc",
    "hostnogssenc",
    "hostnossl",
    "hostssl",
    "local",
];

const INCLUDES: &[&str] = &["include", "include_dir", "include_if_exists"];

/// Parses pg_hba.conf.
pub fn parse(text: &str) -> Parsed {
    read(text, "rules", rule)
}

/// Parses pg_ident.conf.
pub fn parse_ident(text: &str) -> Parsed {
    read(text, "maps", user_map)
}

/// Makes a record of the fields of a line.
type Record = fn(&str, Vec<Field>) -> Result<Node, SyntaxError>;

/// The words of one field, between which stand commas.
type Field = Vec<Node>;

fn read(text: &str, name: &str, record: Record) -> Parsed {
    let mut records = Vec::new();
    let mut includes = Vec::new();
    let mut errors = Vec::new();
    let mut fields = Fields::default();
    let mut lines = lines(text).peekable();
    while let Some(line) = lines.next() {
        let line = line.before(line.text.trim_end_matches('\r').len());
        let continued = line.text.strip_suffix('\\');
        let content = line.before(continued.unwrap_or(line.text).len());
        if let Err(error) = fields.read(content) {
            fields.error.get_or_insert(error);
        }
        if continued.is_some() && lines.peek().is_some() {
            continue;
        }
        let found = std::mem::take(&mut fields);
        if let Some(error) = found.error {
            errors.push(error);
            continue;
        }
        let first = found.fields.first().and_then(|field| field.first());
        match first.and_then(Node::as_str) {
            None => {}
            Some(word) if INCLUDES.contains(&word) => {
                includes.extend(found.fields.into_iter().skip(1).flatten());
            }
            Some(_) => match record(text, found.fields) {
                Ok(record) => records.push(record),
                Err(error) => errors.push(error),
            },
        }
    }
    let root = map(
        vec![
            named(name, list(records, 0)),
            named("includes", list(includes, 0)),
        ],
        0,
    );
    Parsed::with_errors(root, errors)
}

/// The fields of a line and of those that continue it.
#[derive(Default)]
struct Fields {
    fields: Vec<Field>,
    after_comma: bool,
    error: Option<SyntaxError>,
}

impl Fields {
    fn read(&mut self, line: Slice<'_>) -> Result<(), SyntaxError> {
        let mut rest = line.trim_start();
        while !rest.is_empty() && !rest.text.starts_with('#') {
            if let Some(after) = rest.after_prefix(",") {
                self.after_comma = true;
                rest = after.trim_start();
                continue;
            }
            let (word, after) = word(rest)?;
            match self.fields.last_mut() {
                Some(field) if self.after_comma => field.push(word),
                _ => self.fields.push(vec![word]),
            }
            self.after_comma = false;
            rest = after.trim_start();
        }
        Ok(())
    }
}

/// A word without its quotes, in which `""` is a quote, and what follows it.
fn word(rest: Slice<'_>) -> Result<(Node, Slice<'_>), SyntaxError> {
    let mut value = String::new();
    let mut quoted = false;
    let mut closed_at = None;
    let mut end = rest.text.len();
    for (at, character) in rest.text.char_indices() {
        match character {
            '"' => {
                if !quoted && closed_at == Some(at) {
                    value.push('"');
                }
                quoted = !quoted;
                closed_at = (!quoted).then_some(at + 1);
            }
            _ if !quoted && (is_blank(character) || matches!(character, ',' | '#')) => {
                end = at;
                break;
            }
            _ => value.push(character),
        }
    }
    if quoted {
        return Err(SyntaxError {
            at: rest.start,
            message: "the quote is not closed on this line".to_owned(),
        });
    }
    let (written, after) = rest.split_at(end);
    Ok((Node::string(value, written.region()), after))
}

fn rule(text: &str, fields: Vec<Field>) -> Result<Node, SyntaxError> {
    let start = start(&fields);
    let mut fields = fields.into_iter();
    let mut end = start;
    let mut next = |what: &str| match fields.next() {
        Some(field) => {
            end = field.last().map_or(end, |word| word.region.end as usize);
            Ok(field)
        }
        None => Err(SyntaxError {
            at: end,
            message: format!("expected {what}"),
        }),
    };
    let kind = only(next("a type of connection")?)?;
    let word = kind.as_str().unwrap_or("");
    if !TYPES.contains(&word) {
        return Err(SyntaxError {
            at: start,
            message: format!("the type of connection {} is not known", shown(word)),
        });
    }
    let is_local = word == "local";
    let mut members = vec![
        named("type", kind),
        named("databases", list(next("a database")?, start)),
        named("users", list(next("a user")?, start)),
    ];
    if !is_local {
        let address = only(next("an address")?)?;
        let needs_mask = address
            .as_str()
            .is_some_and(|address| address.parse::<IpAddr>().is_ok());
        members.push(named("address", address));
        if needs_mask {
            let mask = only(next("a network mask")?)?;
            if mask
                .as_str()
                .is_none_or(|mask| mask.parse::<IpAddr>().is_err())
            {
                return Err(SyntaxError {
                    at: mask.region.start as usize,
                    message: "expected a network mask, or one behind a `/`".to_owned(),
                });
            }
            members.push(named("mask", mask));
        }
    }
    members.push(named("method", only(next("a method")?)?));
    let options: Vec<Node> = fields.flatten().map(|word| option(text, word)).collect();
    members.push(named("options", list(options, end)));
    Ok(map(members, start))
}

fn user_map(_: &str, fields: Vec<Field>) -> Result<Node, SyntaxError> {
    let start = start(&fields);
    match <[Field; 3]>::try_from(fields) {
        Ok([name, system, database]) => Ok(map(
            vec![
                named("map", only(name)?),
                named("system_user", only(system)?),
                named("database_user", only(database)?),
            ],
            start,
        )),
        Err(_) => Err(SyntaxError {
            at: start,
            message: "expected a map, a user of the system and a user of the database".to_owned(),
        }),
    }
}

fn start(fields: &[Field]) -> usize {
    let first = fields.first().and_then(|field| field.first());
    first.map_or(0, |word| word.region.start as usize)
}

/// The one word of a field that is no list.
fn only(field: Field) -> Result<Node, SyntaxError> {
    let mut words = field.into_iter();
    match (words.next(), words.next()) {
        (Some(word), None) => Ok(word),
        (_, other) => Err(SyntaxError {
            at: other.map_or(0, |word| word.region.start as usize),
            message: "expected one value, not a list".to_owned(),
        }),
    }
}

/// `name=value`, the value or both of them maybe in quotes. Where quotes stand in the
/// middle of something, neither has a place of its own.
fn option(text: &str, word: Node) -> Node {
    let start = word.region.start as usize;
    let value = word.as_str().unwrap_or("");
    let Some((name, value)) = value.split_once('=') else {
        return map(vec![named("name", word)], start);
    };
    let written = plain(text, &word).unwrap_or_else(|| {
        let whole = Slice::whole(text).before(word.region.end as usize);
        whole.from(start)
    });
    let equals = written.text.find('=').unwrap_or(0);
    let (before, after) = (written.before(equals), written.from(equals + 1));
    let (name_region, value_region) = if before.text == name {
        (before.region(), after.region())
    } else {
        (word.region, word.region)
    };
    map(
        vec![
            named("name", Node::string(name, name_region)),
            named("value", Node::string(value, value_region)),
        ],
        start,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    #[test]
    fn lists_quotes_and_continuations() {
        let text = "host a, \"b \"\"c\" ,d \\\n  u 10.0.0.1 255.0.0.0 md5 x=\"y z\" \"v=w\" # e\n";
        let parsed = parse(text);
        assert_eq!(parsed.errors, []);
        let rule = &parsed.roots[0].get("rules").unwrap().items()[0];
        assert_eq!(
            rule.to_json(),
            serde_json::json!({
                "type": "host", "databases": ["a", "b \"c", "d"], "users": ["u"],
                "address": "10.0.0.1", "mask": "255.0.0.0", "method": "md5",
                "options": [{"name": "x", "value": "y z"}, {"name": "v", "value": "w"}],
            })
        );
        assert_eq!(rule.get("users").unwrap().region, Region::new(23, 24));
    }

    #[test]
    fn broken_lines_are_errors_beside_the_rest() {
        let text = "host a u\nhosts a u x md5\nhost a u 1.2.3.4 md5\nlocal \"a u md5\nlocal a u md5,x\nlocal a u md5\n";
        let parsed = parse(text);
        let places: Vec<usize> = parsed.errors.iter().map(|error| error.at).collect();
        assert_eq!(places, [8, 9, 42, 52, 75]);
        assert_eq!(parsed.roots[0].get("rules").unwrap().items().len(), 1);
    }
}
