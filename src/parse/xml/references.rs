//! References to characters and entities in texts.

use super::Reader;
use super::names::{is_allowed, is_name_char};
use crate::document::Unknown;
use crate::parse::slice::Slice;

impl<'a> Reader<'a> {
    /// A text with its references resolved, and what could not be.
    pub(super) fn decoded(&mut self, written: Slice<'a>) -> (String, Option<Unknown>) {
        let mut text = String::with_capacity(written.text.len());
        let mut unknown = None;
        let mut rest = written;
        while let Some(sign) = rest.text.find('&') {
            let (before, from) = rest.split_at(sign);
            text.push_str(&normalized(before.text));
            let inside = from.from(1);
            let end = inside
                .text
                .find(|c: char| !(is_name_char(c) || c == '#'))
                .unwrap_or(inside.text.len());
            let name = inside.before(end).text;
            let closed = inside.from(end).text.starts_with(';');
            match resolve(name).filter(|_| closed) {
                Some(character) => text.push(character),
                None if closed && self.entities.contains(name) => {
                    text.push_str(from.before(end + 2).text);
                    unknown.get_or_insert_with(|| Unknown {
                        reason: "entity of the document type, which is not expanded".to_owned(),
                        reference: name.to_owned(),
                    });
                }
                None => {
                    self.error(
                        from.start,
                        "`&` begins no known reference, as text it is `&amp;`",
                    );
                    text.push('&');
                    rest = inside;
                    continue;
                }
            }
            rest = inside.from(end + 1);
        }
        text.push_str(&normalized(rest.text));
        (text, unknown)
    }
}

/// The character that a reference such as `lt` or `#x41` stands for.
fn resolve(name: &str) -> Option<char> {
    match name {
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "amp" => return Some('&'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => {}
    }
    let number = name.strip_prefix('#')?;
    let code = match number.strip_prefix('x') {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|&character| is_allowed(character))
}

/// With line feeds only, as XML wants it.
pub(super) fn normalized(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
