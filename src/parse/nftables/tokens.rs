//! The words of a ruleset and the signs between them, and statements made of both.

use super::Statement;
use crate::document::{Node, Region, Value};
use crate::parse::SyntaxError;
use crate::parse::entries::list;
use crate::parse::slice::{Slice, is_blank};

/// Deepest nesting of braces inside of a rule.
const MAX_SETS: usize = 16;

/// A sign between words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Open,
    Close,
    Comma,
    Semicolon,
    Line,
}

#[derive(Debug)]
enum Token {
    Word(Node),
    Mark(Mark, usize),
}

/// A place among the tokens of a text.
pub(super) struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    at: usize,
    pub(super) errors: Vec<SyntaxError>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut reader = Self {
            text,
            tokens: Vec::new(),
            at: 0,
            errors: Vec::new(),
        };
        reader.split();
        reader
    }

    pub(super) fn error(&mut self, at: usize, message: &str) {
        self.errors.push(SyntaxError {
            at,
            message: message.to_owned(),
        });
    }

    /// Where the last word or sign that was read ends.
    pub(super) fn end(&self) -> usize {
        match self.tokens.last() {
            Some(Token::Word(word)) => word.region.end as usize,
            Some(Token::Mark(Mark::Close, at)) => at + 1,
            Some(Token::Mark(_, at)) => *at,
            None => 0,
        }
    }

    pub(super) fn place(&self) -> usize {
        self.at
    }

    pub(super) fn go_back(&mut self, place: usize) {
        self.at = place;
    }

    /// Reads up to the end of a statement, or to the brace of a block if these words have
    /// one; none at the end of the text.
    pub(super) fn statement(&mut self, opens_block: fn(&[Node]) -> bool) -> Option<Statement> {
        let mut words = Vec::new();
        loop {
            let Some(token) = self.tokens.get(self.at) else {
                let at = self.end();
                let end = Mark::Line;
                return (!words.is_empty()).then_some(Statement { words, end, at });
            };
            match token {
                Token::Word(word) => words.push(word.clone()),
                Token::Mark(Mark::Open, at) => {
                    let at = *at;
                    if words.is_empty() || opens_block(&words) {
                        self.at += 1;
                        let end = Mark::Open;
                        return Some(Statement { words, end, at });
                    }
                    let set = self.set(0);
                    words.push(set);
                    continue;
                }
                Token::Mark(Mark::Comma, _) => {}
                &Token::Mark(end @ (Mark::Close | Mark::Semicolon | Mark::Line), at) => {
                    self.at += 1;
                    if end == Mark::Close || !words.is_empty() {
                        return Some(Statement { words, end, at });
                    }
                    continue;
                }
            }
            self.at += 1;
        }
    }

    /// The members between braces.
    fn set(&mut self, depth: usize) -> Node {
        let opened = match self.tokens.get(self.at) {
            Some(Token::Mark(_, at)) => *at,
            _ => self.end(),
        };
        self.at += 1;
        let mut members = Vec::new();
        let mut words = Vec::new();
        let end = loop {
            let Some(token) = self.tokens.get(self.at) else {
                self.error(opened, "the brace is never closed");
                break self.end();
            };
            match token {
                Token::Word(word) => words.push(word.clone()),
                Token::Mark(Mark::Open, at) => {
                    let at = *at;
                    if depth < MAX_SETS {
                        words.push(self.set(depth + 1));
                        continue;
                    }
                    self.error(at, "braces are nested too deeply");
                    self.at += 1;
                    self.skip_block();
                    continue;
                }
                Token::Mark(Mark::Line, _) => {}
                Token::Mark(Mark::Comma | Mark::Semicolon, _) => {
                    members.extend(member(&mut words));
                }
                Token::Mark(Mark::Close, at) => {
                    let end = at + 1;
                    self.at += 1;
                    break end;
                }
            }
            self.at += 1;
        };
        members.extend(member(&mut words));
        Node::new(Value::List(members), Region::new(opened, end))
    }

    /// Goes on behind the brace that closes the block just opened.
    pub(super) fn skip_block(&mut self) {
        let mut open = 1usize;
        while let Some(token) = self.tokens.get(self.at) {
            self.at += 1;
            match token {
                Token::Mark(Mark::Open, _) => open += 1,
                Token::Mark(Mark::Close, _) => open -= 1,
                _ => {}
            }
            if open == 0 {
                return;
            }
        }
    }

    /// Finds all words and signs.
    fn split(&mut self) {
        let mut rest = Slice::whole(self.text);
        while let Some(first) = rest.text.chars().next() {
            let mark = match first {
                '{' => Some(Mark::Open),
                '}' => Some(Mark::Close),
                ',' => Some(Mark::Comma),
                ';' => Some(Mark::Semicolon),
                '\n' => Some(Mark::Line),
                _ => None,
            };
            let length = if let Some(mark) = mark {
                self.tokens.push(Token::Mark(mark, rest.start));
                1
            } else if first == '#' {
                rest.text.find('\n').unwrap_or(rest.text.len())
            } else if is_blank(first) {
                1
            } else if let Some(length) = continuation(rest.text) {
                length
            } else if first == '"' {
                self.quoted(rest)
            } else {
                let length = word(rest.text);
                self.tokens.push(Token::Word(rest.before(length).node()));
                length
            };
            rest = rest.from(length);
        }
    }

    /// A text in quotes. A quote that is never closed is left out, and the words behind it
    /// are read.
    fn quoted(&mut self, rest: Slice<'_>) -> usize {
        let inside = rest.from(1);
        let end = inside.text.find(['"', '\n']).unwrap_or(inside.text.len());
        if !inside.from(end).text.starts_with('"') {
            self.error(rest.start, "the quote is not closed on this line");
            return 1;
        }
        let text = inside.before(end).text;
        let region = rest.before(end + 2).region();
        self.tokens.push(Token::Word(Node::string(text, region)));
        end + 2
    }
}

/// One word, or a list of several.
fn member(words: &mut Vec<Node>) -> Option<Node> {
    if words.len() > 1 {
        return Some(list(std::mem::take(words), 0));
    }
    words.pop()
}

/// The length of a backslash with its line end.
fn continuation(text: &str) -> Option<usize> {
    let rest = text.strip_prefix('\\')?;
    let rest = rest.strip_prefix('\r').unwrap_or(rest);
    let rest = rest.strip_prefix('\n')?;
    Some(text.len() - rest.len())
}

/// The length of a word; `=` is one of its own, unless it belongs to a comparison.
fn word(text: &str) -> usize {
    if text.starts_with('=') && !text.starts_with("==") {
        return 1;
    }
    let mut previous = ' ';
    text.char_indices()
        .find(|&(at, character)| {
            let is_assignment = character == '=' && !matches!(previous, '!' | '=' | '<' | '>');
            previous = character;
            at > 0
                && (is_blank(character)
                    || matches!(character, '\n' | '{' | '}' | ',' | ';' | '"' | '#')
                    || is_assignment)
        })
        .map_or(text.len(), |(at, _)| at)
}
