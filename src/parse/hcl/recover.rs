//! Reading an HCL file whose text breaks the rules somewhere.
//!
//! `hcl-edit` stops at the first mistake. Where a file does not parse as a whole it is
//! cut into its top-level blocks, and each is parsed by itself, so that one mistake
//! costs one block. A name that is set twice costs nothing but the repetition: it is
//! renamed for the parser, in place, and the syntax tree reads names from the original.

use std::ops::Range;

use hcl_edit::parser::parse_body;

use super::syntax::{self, Body, Item, Place};
use crate::parse::SyntaxError;

/// The first words of Terraform's top-level blocks. In a text whose braces do not
/// balance, such a word at the start of a line is where the next block begins.
const TOP_LEVEL: &[&str] = &[
    "check",
    "data",
    "ephemeral",
    "import",
    "locals",
    "module",
    "moved",
    "output",
    "provider",
    "removed",
    "resource",
    "terraform",
    "variable",
];

/// Repeated names that are renamed before a part counts as broken; each costs a parse.
const MAX_RENAMES: usize = 16;

/// The same for a part longer than [`LONG`] bytes.
const MAX_RENAMES_LONG: usize = 4;

/// Mistakes of one text that are named one by one.
const MAX_ERRORS: usize = 50;

/// Where a part begins to be long.
const LONG: usize = 64 * 1024;

/// Reads what can be read. Regions name the given source.
pub(crate) fn read(text: &str, source: u32) -> (Body, Vec<SyntaxError>) {
    let mut errors = Vec::new();
    if text.len() > LONG
        && let Some(body) = read_in_parts(text, source)
    {
        return (body, errors);
    }
    let whole = match parse_part(text, 0..text.len(), source, &mut errors) {
        Ok(body) => return (body, errors),
        Err(error) => error,
    };
    errors.clear();
    let mut items = Vec::new();
    let parts = split(text);
    let mut lost = false;
    for part in parts {
        match parse_part(text, part.clone(), source, &mut errors) {
            Ok(body) => items.extend(body.items),
            Err(error) => {
                lost = true;
                let inner = split_at_words(text, part);
                if inner.len() < 2 {
                    errors.push(error);
                    continue;
                }
                for part in inner {
                    match parse_part(text, part, source, &mut errors) {
                        Ok(body) => items.extend(body.items),
                        Err(error) => errors.push(error),
                    }
                }
            }
        }
    }
    if !lost && errors.is_empty() {
        // The parts parse and the whole does not, as where a top-level attribute repeats.
        errors.push(whole);
    }
    errors.sort_by_key(|error| error.at);
    let more = errors.len().saturating_sub(MAX_ERRORS);
    if let Some(first) = errors.get_mut(MAX_ERRORS) {
        first.message = format!("from here on {more} more mistakes of this kind");
        errors.truncate(MAX_ERRORS + 1);
    }
    (Body { items }, errors)
}

/// Reads a long text block by block, because the parser's tree is a hundred times the
/// text; `None` where a block does not parse, then the text as a whole decides.
fn read_in_parts(text: &str, source: u32) -> Option<Body> {
    let mut errors = Vec::new();
    let mut items = Vec::new();
    for part in split(text) {
        items.extend(parse_part(text, part, source, &mut errors).ok()?.items);
    }
    errors.is_empty().then_some(Body { items })
}

fn parse_part(
    text: &str,
    part: Range<usize>,
    source: u32,
    errors: &mut Vec<SyntaxError>,
) -> Result<Body, SyntaxError> {
    let place = Place {
        text,
        base: part.start,
        source,
        fixed: None,
    };
    let raw = text.get(part.clone()).unwrap_or("");
    let first = match parse_body(raw) {
        Ok(body) => return Ok(syntax::body(&body, place)),
        Err(error) => error,
    };
    if !first.message().contains("found redefined") {
        return Err(error_at(&first, part.start));
    }
    let mut renamed = raw.to_owned();
    let mut repeated = Vec::new();
    let mut error = first;
    let attempts = if raw.len() > LONG {
        MAX_RENAMES_LONG
    } else {
        MAX_RENAMES
    };
    for attempt in 0..attempts {
        let at = error.location().offset();
        let is_attribute = error.message().contains("attribute");
        if !error.message().contains("found redefined") || !rename(&mut renamed, at, attempt) {
            break;
        }
        if is_attribute && !repeated.contains(&at) {
            repeated.push(at);
        }
        match parse_body(&renamed) {
            Ok(body) => {
                let mut body = syntax::body(&body, place);
                drop_repeated(&mut body, &repeated, part.start);
                errors.extend(repeated.iter().map(|&at| SyntaxError {
                    at: part.start + at,
                    message: format!("{} is set twice in one body", name_at(raw, at)),
                }));
                return Ok(body);
            }
            Err(next) => error = next,
        }
    }
    Err(error_at(&error, part.start))
}

fn error_at(error: &hcl_edit::parser::Error, base: usize) -> SyntaxError {
    SyntaxError {
        at: base + error.location().offset(),
        message: error.message().replace('\n', "newline"),
    }
}

fn name_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or("");
    let end = rest
        .find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-'))
        .unwrap_or(rest.len());
    rest.get(..end).unwrap_or("")
}

/// Puts another name of the same length at an offset; false where there is none to put.
fn rename(text: &mut String, at: usize, attempt: usize) -> bool {
    let range = match text.get(at..) {
        Some(rest) if rest.starts_with('"') => {
            let Some(inner) = rest.get(1..).and_then(|inner| inner.split('"').next()) else {
                return false;
            };
            if inner.contains(['\\', '$', '%', '\n']) {
                return false;
            }
            at + 1..at + 1 + inner.len()
        }
        Some(_) => at..at + name_at(text, at).len(),
        None => return false,
    };
    if range.is_empty() {
        return false;
    }
    let mut left = attempt;
    let name: String = range
        .clone()
        .map(|_| {
            let letter = char::from(b'a' + u8::try_from(left % 26).unwrap_or(0));
            left /= 26;
            letter
        })
        .collect();
    text.replace_range(range, &name);
    true
}

/// Removes the repeated attributes: which of the two counts is for nobody to know, the
/// first is kept as in most tools and the mistake is reported.
fn drop_repeated(body: &mut Body, repeated: &[usize], base: usize) {
    body.items.retain(|item| match item {
        Item::Attribute(attribute) => {
            let at = (attribute.name_region.start as usize).saturating_sub(base);
            !repeated.contains(&at)
        }
        Item::Block(_) => true,
    });
    for item in &mut body.items {
        if let Item::Block(block) = item {
            drop_repeated(&mut block.body, repeated, base);
        }
    }
}

/// Cuts a text after each line at whose end no bracket, string, heredoc or comment is open.
fn split(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    // Open brackets; a quote stands for an open string.
    let mut open: Vec<u8> = Vec::new();
    let mut seen = false;
    // Once a heredoc has no end the search for ends stops, or it would cost a pass each.
    let mut heredocs = true;
    while at < bytes.len() {
        let in_string = open.last() == Some(&b'"');
        let here = byte(at);
        if in_string {
            match here {
                b'\\' => at += 1,
                b'"' | b'\n' => {
                    open.pop();
                    if here == b'\n' {
                        continue;
                    }
                }
                b'$' | b'%' if byte(at + 1) == here && byte(at + 2) == b'{' => at += 2,
                b'$' | b'%' if byte(at + 1) == b'{' => {
                    open.push(b'{');
                    at += 1;
                }
                _ => {}
            }
            at += 1;
            continue;
        }
        match here {
            b'#' => at = end_of_line(bytes, at),
            b'/' if byte(at + 1) == b'/' => at = end_of_line(bytes, at),
            b'/' if byte(at + 1) == b'*' => {
                at = find(bytes, at + 2, b"*/").map_or(bytes.len(), |end| end + 2);
            }
            b'<' if heredocs && byte(at + 1) == b'<' => match heredoc_end(text, at) {
                Some(end) => at = end,
                None => {
                    heredocs = false;
                    at += 2;
                }
            },
            b'\n' => {
                at += 1;
                if open.is_empty() && seen {
                    parts.push(start..at);
                    start = at;
                    seen = false;
                }
            }
            _ => {
                match here {
                    b'"' | b'{' | b'[' | b'(' => open.push(here),
                    b'}' | b']' | b')' => {
                        open.pop();
                    }
                    _ => {}
                }
                seen |= !here.is_ascii_whitespace();
                at += 1;
            }
        }
    }
    if start < bytes.len() {
        parts.push(start..bytes.len());
    }
    parts
}

fn end_of_line(bytes: &[u8], at: usize) -> usize {
    find(bytes, at, b"\n").unwrap_or(bytes.len())
}

fn find(bytes: &[u8], from: usize, needle: &[u8]) -> Option<usize> {
    bytes
        .get(from..)?
        .windows(needle.len())
        .position(|window| window == needle)
        .map(|offset| from + offset)
}

/// The end of the line that ends a heredoc which starts at an offset.
fn heredoc_end(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let intro_end = rest.find('\n')?;
    let intro = rest.get(2..intro_end)?;
    let word = intro.trim_start_matches('-').trim_end();
    if word.is_empty()
        || !word
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
    {
        return None;
    }
    let mut offset = at + intro_end + 1;
    for line in text.get(offset..)?.split_inclusive('\n') {
        if line.trim() == word {
            return Some(offset + line.trim_end().len());
        }
        offset += line.len();
    }
    None
}

/// Cuts a part before each line that begins with the first word of a top-level block.
fn split_at_words(text: &str, part: Range<usize>) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = part.start;
    let mut offset = part.start;
    for line in text.get(part.clone()).unwrap_or("").split_inclusive('\n') {
        let begins = TOP_LEVEL.iter().any(|word| {
            line.strip_prefix(word)
                .is_some_and(|rest| rest.starts_with([' ', '"', '{', '\t']) && rest.contains('{'))
        });
        if begins
            && text
                .get(start..offset)
                .is_some_and(|before| !before.trim().is_empty())
        {
            parts.push(start..offset);
            start = offset;
        }
        offset += line.len();
    }
    parts.push(start..part.end);
    parts
}
