//! nginx configuration: directives with arguments and blocks.
//!
//! ```text
//! server {                 {"directives": [{"name": "server", "arguments": [], "block": [
//!   listen 443 ssl;           {"name": "listen", "arguments": ["443", "ssl"]}]}]}
//! }
//! ```
//!
//! Arguments are without quotes and escapes; variables stay as written. The block of
//! a `..._by_lua_block` is not nginx syntax and stays text, as `"raw"`. A directive
//! stands from its name to its `;` or `}`. After a mistake reading goes on behind the
//! next `;` or `}`, so that one broken directive does not hide the others.
//!
//! Many others write directives with blocks; what they do differently is a [`Dialect`].

mod dialect;
mod lua;

use super::entries::{list, map, named};
use super::slice::{Slice, shown};
use super::{MAX_DEPTH, Parsed, SyntaxError};
use crate::document::{Node, Region};
pub use dialect::Dialect;

/// Deepest nesting of blocks: a block is a list of maps, around both stand a map and
/// a list, and a list of arguments lies inside.
const MAX_BLOCKS: usize = (MAX_DEPTH - 4) / 2;

/// Parses a text.
pub fn parse(text: &str, dialect: Dialect) -> Parsed {
    let mut reader = Reader {
        text,
        dialect,
        at: 0,
        errors: Vec::new(),
    };
    let mut directives = Vec::new();
    loop {
        let (mut more, closed) = reader.block(0);
        directives.append(&mut more);
        if !closed {
            break;
        }
        reader.error(reader.at - 1, "`}` closes no block");
    }
    let root = map(vec![named("directives", list(directives, 0))], 0);
    // A block that is never closed is found at its end and stands before it.
    reader.errors.sort_by_key(|error| error.at);
    Parsed::with_errors(root, reader.errors)
}

/// What ends a run of words.
#[derive(PartialEq)]
enum End {
    Semicolon,
    Open,
    Close,
    File,
}

struct Reader<'a> {
    text: &'a str,
    dialect: Dialect,
    at: usize,
    errors: Vec<SyntaxError>,
}

impl<'a> Reader<'a> {
    fn error(&mut self, at: usize, message: &str) {
        self.errors.push(SyntaxError {
            at,
            message: message.to_owned(),
        });
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn region_from(&self, start: usize) -> Region {
        Region::new(start, self.at)
    }

    /// Reads directives up to the brace that closes their block, or to the end of the
    /// text; says whether there was one.
    fn block(&mut self, depth: usize) -> (Vec<Node>, bool) {
        let mut directives = Vec::new();
        loop {
            let (words, end) = match self.words() {
                Ok(found) => found,
                Err(error) => {
                    self.errors.push(error);
                    match self.recover() {
                        End::Semicolon | End::Open => continue,
                        End::Close => return (directives, true),
                        End::File => return (directives, false),
                    }
                }
            };
            let closed = end == End::Close;
            match (words.first(), &end) {
                (None, End::Close | End::File) => return (directives, closed),
                (None, End::Semicolon) if self.dialect.allows_empty() => {}
                (None, End::Semicolon) => self.error(self.at - 1, "`;` ends no directive"),
                (None, End::Open) => {
                    self.error(self.at - 1, "the block has no name");
                    self.skip_block();
                }
                (Some(_), End::Close | End::File) if self.dialect.ends_with_lines() => {
                    directives.extend(self.directive(words, &end, depth));
                    return (directives, closed);
                }
                (Some(name), End::Close | End::File) => {
                    let shown = shown(name.as_str().unwrap_or(""));
                    let message = format!("the directive {shown} does not end in `;`");
                    self.error(name.region.start as usize, &message);
                    directives.extend(self.directive(words, &end, depth));
                    return (directives, closed);
                }
                (Some(_), End::Semicolon | End::Open) => {
                    directives.extend(self.directive(words, &end, depth));
                }
            }
        }
    }

    /// A directive of these words, with its block if one was just opened.
    fn directive(&mut self, words: Vec<Node>, end: &End, depth: usize) -> Option<Node> {
        let mut words = words.into_iter();
        let name = words.next()?;
        let start = name.region.start as usize;
        let opened_at = self.at;
        let is_lua = self.dialect == Dialect::Nginx
            && name
                .as_str()
                .is_some_and(|name| name.ends_with("_by_lua_block"));
        let behind_name = name.region.end as usize;
        let mut entries = vec![
            named("name", name),
            named("arguments", list(words.collect(), behind_name)),
        ];
        match end {
            End::Open if is_lua => entries.push(named("raw", self.lua_block())),
            End::Open if depth >= MAX_BLOCKS => {
                self.error(start, &format!("nested deeper than {MAX_DEPTH} levels"));
                self.skip_block();
            }
            End::Open => {
                let (block, closed) = self.block(depth + 1);
                if !closed {
                    self.error(opened_at - 1, "the block is never closed");
                }
                entries.push(named("block", list(block, opened_at)));
            }
            End::Semicolon | End::Close | End::File => {}
        }
        let mut node = map(entries, start);
        let ends_here = match end {
            End::Open => true,
            End::Semicolon => self.text.as_bytes().get(self.at - 1) == Some(&b';'),
            End::Close | End::File => false,
        };
        if ends_here {
            node.region = self.region_from(start);
        }
        Some(node)
    }

    /// Reads words up to the character that ends them, which is read too.
    fn words(&mut self) -> Result<(Vec<Node>, End), SyntaxError> {
        let mut words = Vec::new();
        let mut bracket = None;
        loop {
            let rest = self.rest();
            let Some(first) = rest.chars().next() else {
                return Ok((words, End::File));
            };
            if let Some(length) = self.dialect.comment(rest, words.is_empty()) {
                self.at += length;
                continue;
            }
            let end = match first {
                '\n' if self.dialect.ends_with_lines() => {
                    self.at += 1;
                    if let Some(opened) = bracket {
                        if dialect::goes_on(self.rest()) {
                            continue;
                        }
                        self.error(opened, "the bracket is never closed");
                    }
                    if words.is_empty() {
                        continue;
                    }
                    // The brace of a block may stand on a line of its own.
                    let next = self.rest().trim_start();
                    if next.starts_with('{') {
                        self.at = self.text.len() - next.len();
                        continue;
                    }
                    return Ok((words, End::Semicolon));
                }
                ';' => End::Semicolon,
                '{' => End::Open,
                '}' => End::Close,
                '"' | '\'' => {
                    words.push(self.quoted(first)?);
                    continue;
                }
                _ if self.dialect.is_bracket(first) => {
                    bracket = match first {
                        '(' | '[' => Some(self.at),
                        ')' | ']' => None,
                        _ => bracket,
                    };
                    self.at += 1;
                    continue;
                }
                _ if first.is_whitespace() => {
                    self.at += first.len_utf8();
                    continue;
                }
                _ => {
                    words.push(self.word());
                    continue;
                }
            };
            self.at += 1;
            return Ok((words, end));
        }
    }

    fn quoted(&mut self, quote: char) -> Result<Node, SyntaxError> {
        let start = self.at;
        let mut value = String::new();
        let mut characters = self.rest().char_indices().skip(1);
        let end = loop {
            match characters.next() {
                None => {
                    return Err(SyntaxError {
                        at: start,
                        message: "the quote is never closed".to_owned(),
                    });
                }
                Some((at, character)) if character == quote => break at + 1,
                Some((_, '\\')) => {
                    value.push('\\');
                    value.extend(characters.next().map(|(_, escaped)| escaped));
                }
                Some((_, character)) => value.push(character),
            }
        };
        self.at += end;
        match self.rest().chars().next() {
            Some(next)
                if self.dialect == Dialect::Nginx
                    && !(next.is_whitespace() || matches!(next, ';' | '{' | '}' | ')')) =>
            {
                Err(SyntaxError {
                    at: self.at,
                    message: "expected a blank or `;` behind the closing quote".to_owned(),
                })
            }
            _ => Ok(Node::string(unescape(&value), self.region_from(start))),
        }
    }

    fn word(&mut self) -> Node {
        let start = self.at;
        let rest = self.rest();
        let mut previous = None;
        let mut in_variable = false;
        let mut escaped = false;
        let end = rest
            .char_indices()
            .find(|&(at, character)| {
                let ends = if escaped {
                    escaped = false;
                    false
                } else if character == '\\' {
                    escaped = true;
                    false
                } else if character == '{' && previous == Some('$') {
                    in_variable = true;
                    false
                } else if character == '}' && in_variable {
                    in_variable = false;
                    false
                } else {
                    let behind = rest.get(at + character.len_utf8()..).unwrap_or("");
                    character.is_whitespace()
                        || matches!(character, '{' | '}')
                        || self.dialect.ends_word(character, behind)
                };
                previous = Some(character);
                ends
            })
            .map_or(rest.len(), |(at, _)| at);
        let written = Slice::whole(rest).before(end);
        self.at += end;
        Node::string(unescape(written.text), self.region_from(start))
    }

    /// Goes on behind the next `;` or `}`, or line where directives end with those, and
    /// says which it was.
    fn recover(&mut self) -> End {
        let ends: &[char] = if self.dialect.ends_with_lines() {
            &[';', '}', '\n']
        } else {
            &[';', '}']
        };
        match self.rest().find(ends) {
            Some(at) => {
                self.at += at + 1;
                match self.text.as_bytes().get(self.at - 1) {
                    Some(b'}') => End::Close,
                    _ => End::Semicolon,
                }
            }
            None => {
                self.at = self.text.len();
                End::File
            }
        }
    }

    /// Goes on behind the brace that closes the block just opened.
    fn skip_block(&mut self) {
        let mut open = 1usize;
        while open > 0 {
            let end = match self.words() {
                Ok((_, end)) => end,
                Err(_) => self.recover(),
            };
            match end {
                End::Open => open += 1,
                End::Close => open -= 1,
                End::Semicolon => {}
                End::File => return,
            }
        }
    }

    /// The text of a Lua block.
    fn lua_block(&mut self) -> Node {
        let start = self.at;
        let (end, is_closed) = lua::block(self.text, start);
        self.at = end + usize::from(is_closed);
        if !is_closed {
            self.error(start - 1, "the block is never closed");
        }
        trimmed(Slice::whole(self.text).before(end).from(start)).node()
    }
}

fn trimmed(slice: Slice<'_>) -> Slice<'_> {
    let text = slice.text.trim_start();
    let start = slice.text.len() - text.len();
    slice.before(start + text.trim_end().len()).from(start)
}

/// Resolves the few escapes of nginx; a backslash before anything else stays, as
/// regular expressions need it.
fn unescape(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut characters = written.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some(escaped @ ('"' | '\'' | '\\')) => text.push(escaped),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('n') => text.push('\n'),
            Some(other) => text.extend(['\\', other]),
            None => text.push('\\'),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn directives(parsed: &Parsed) -> &[Node] {
        parsed.roots[0].get("directives").unwrap().items()
    }

    fn shown(directives: &[Node]) -> String {
        let mut text = String::new();
        for directive in directives {
            text.push_str(directive.get("name").unwrap().as_str().unwrap());
            for argument in directive.get("arguments").unwrap().items() {
                text.push_str(&format!(" <{}>", argument.as_str().unwrap()));
            }
            if let Some(block) = directive.get("block") {
                text.push_str(&format!(" {{{}}}", shown(block.items())));
            }
            if let Some(raw) = directive.get("raw") {
                text.push_str(&format!(" raw {}", raw.as_str().unwrap()));
            }
            text.push(';');
        }
        text
    }

    fn read(text: &str) -> String {
        let parsed = parse(text, Dialect::Nginx);
        assert_eq!(parsed.errors, []);
        shown(directives(&parsed))
    }

    #[test]
    fn blocks_nest_and_comments_are_dropped() {
        assert_eq!(
            read("http { # c }\n server { listen 80; }\n}\nuser x;"),
            "http {server {listen <80>;};};user <x>;"
        );
    }

    #[test]
    fn variables_and_escapes_belong_to_a_word() {
        assert_eq!(
            read(r"return 301 https://${host}\;x;"),
            r"return <301> <https://${host}\;x>;"
        );
        assert_eq!(
            read(r#"a 'b "c"' "d\"e" \.php$;"#),
            r#"a <b "c"> <d"e> <\.php$>;"#
        );
        assert_eq!(
            read("if ($a = 'b c') { x; }"),
            "if <($a> <=> <b c> <)> {x;};"
        );
    }

    #[test]
    fn lua_stays_text() {
        assert_eq!(
            read("a { content_by_lua_block { if x then -- }\n say('}') end } } b;"),
            "a {content_by_lua_block raw if x then -- }\n say('}') end;};b;"
        );
    }

    #[test]
    fn a_directive_stands_from_its_name_to_its_end() {
        let parsed = parse("a { b c; }\nd 'é';", Dialect::Nginx);
        let all = directives(&parsed);
        assert_eq!(all[0].region, Region::new(0, 10));
        assert_eq!(
            all[0].get("block").unwrap().items()[0].region,
            Region::new(4, 8)
        );
        assert_eq!(
            all[1].get("arguments").unwrap().items()[0].region,
            Region::new(13, 17)
        );
    }

    #[test]
    fn a_broken_directive_does_not_hide_the_others() {
        let broken = [
            ("a; b 'c'd e; f;", "a;f;"),
            ("a { b } c;", "a {b;};c;"),
            ("a; b c", "a;b <c>;"),
            ("a; } b;", "a;b;"),
            ("a; { b; } c;", "a;c;"),
            ("a { b; # }", "a {b;};"),
            ("a; b \"c; d;", "a;d;"),
            (";a;", "a;"),
        ];
        for (text, kept) in broken {
            let parsed = parse(text, Dialect::Nginx);
            assert_eq!(parsed.errors.len(), 1, "{text}: {:?}", parsed.errors);
            assert_eq!(shown(directives(&parsed)), kept, "{text}");
        }
    }

    #[test]
    fn nesting_is_bounded_and_the_rest_is_kept() {
        let text = format!("{}{} b;", "a {".repeat(5000), "}".repeat(5000));
        let parsed = parse(&text, Dialect::Nginx);
        assert_eq!(parsed.errors.len(), 1);
        assert_eq!(directives(&parsed).len(), 2);
    }
}
