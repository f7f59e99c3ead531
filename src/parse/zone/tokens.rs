//! The words of a master file, in the lines that parentheses make of them.

use crate::document::Node;
use crate::parse::SyntaxError;
use crate::parse::slice::{Slice, is_blank};

/// The words of a record or directive.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) words: Vec<Node>,
    /// Whether it begins with a blank, and so with no owner.
    pub(super) is_indented: bool,
    /// Where its first word stands.
    pub(super) start: usize,
}

impl Line {
    pub(super) fn starts_with(&self, word: &str) -> bool {
        let first = self.words.first().and_then(Node::as_str);
        first.is_some_and(|first| first.eq_ignore_ascii_case(word))
    }
}

#[derive(Debug)]
enum Token {
    Word(Node),
    Open(usize),
    Close(usize),
    /// A line end, and whether a blank follows it.
    End(bool),
}

/// The lines of a text. A parenthesis without its partner is an error and joins nothing.
pub(super) fn lines_of(text: &str) -> (Vec<Line>, Vec<SyntaxError>) {
    let mut errors = Vec::new();
    let tokens = tokens(text, &mut errors);
    let paired = pairs(&tokens, &mut errors);
    let mut lines = Vec::new();
    let mut line = Line {
        is_indented: text.starts_with(is_blank),
        ..Line::default()
    };
    let mut open = 0usize;
    for (token, is_paired) in tokens.into_iter().zip(paired) {
        match token {
            Token::Word(word) => {
                if line.words.is_empty() {
                    line.start = word.region.start as usize;
                }
                line.words.push(word);
            }
            Token::Open(_) if is_paired => open += 1,
            Token::Close(_) if is_paired => open = open.saturating_sub(1),
            Token::End(is_indented) if open == 0 => {
                let next = Line {
                    is_indented,
                    ..Line::default()
                };
                lines.push(std::mem::replace(&mut line, next));
            }
            Token::Open(_) | Token::Close(_) | Token::End(_) => {}
        }
    }
    lines.push(line);
    lines.retain(|line| !line.words.is_empty());
    (lines, errors)
}

/// For every token whether it is a parenthesis with a partner.
fn pairs(tokens: &[Token], errors: &mut Vec<SyntaxError>) -> Vec<bool> {
    let mut paired = vec![false; tokens.len()];
    let mut open: Vec<(usize, usize)> = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match token {
            Token::Open(at) => open.push((index, *at)),
            Token::Close(at) => match open.pop() {
                Some((partner, _)) => {
                    for index in [partner, index] {
                        if let Some(paired) = paired.get_mut(index) {
                            *paired = true;
                        }
                    }
                }
                None => errors.push(SyntaxError {
                    at: *at,
                    message: "`)` closes nothing".to_owned(),
                }),
            },
            Token::Word(_) | Token::End(_) => {}
        }
    }
    errors.extend(open.into_iter().map(|(_, at)| SyntaxError {
        at,
        message: "the parenthesis is never closed".to_owned(),
    }));
    paired
}

fn tokens(text: &str, errors: &mut Vec<SyntaxError>) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = Slice::whole(text);
    while let Some(first) = rest.text.chars().next() {
        let length = match first {
            '(' => {
                tokens.push(Token::Open(rest.start));
                1
            }
            ')' => {
                tokens.push(Token::Close(rest.start));
                1
            }
            '\n' => {
                tokens.push(Token::End(rest.from(1).text.starts_with(is_blank)));
                1
            }
            ';' => rest.text.find('\n').unwrap_or(rest.text.len()),
            _ if is_blank(first) => 1,
            '"' => match quoted(rest.text) {
                Some(length) => {
                    let inside = rest.before(length - 1).from(1);
                    let region = rest.before(length).region();
                    let text = unescaped(inside.text);
                    tokens.push(Token::Word(Node::string(text, region)));
                    length
                }
                None => {
                    errors.push(SyntaxError {
                        at: rest.start,
                        message: "the quote is not closed on this line".to_owned(),
                    });
                    1
                }
            },
            _ => {
                let length = word(rest.text);
                tokens.push(Token::Word(rest.before(length).node()));
                length
            }
        };
        rest = rest.from(length);
    }
    tokens
}

/// The length of a text in quotes. A quote that is never closed is left out, and the words
/// behind it are read.
fn quoted(text: &str) -> Option<usize> {
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            '\n' => return None,
            '"' if !escaped => return Some(at + 1),
            _ => escaped = character == '\\' && !escaped,
        }
    }
    None
}

/// The length of a word, in which a backslash protects the character behind it.
fn word(text: &str) -> usize {
    let mut escaped = false;
    text.char_indices()
        .find(|&(at, character)| {
            let ends = character == '\n'
                || (!escaped
                    && (is_blank(character) || matches!(character, ';' | '(' | ')' | '"')));
            escaped = character == '\\' && !escaped;
            at > 0 && ends
        })
        .map_or(text.len(), |(at, _)| at)
}

/// Without the backslash before a character; a number of three digits is a byte, which
/// stays as written where it is no character of ASCII.
fn unescaped(text: &str) -> String {
    let mut value = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        value.push_str(before);
        let byte = after
            .get(..3)
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()));
        rest = after;
        if let Some(digits) = byte {
            match digits.parse::<u8>() {
                Ok(byte) if byte.is_ascii() => {
                    value.push(char::from(byte));
                    rest = after.get(3..).unwrap_or("");
                }
                _ => value.push('\\'),
            }
        } else if let Some(next) = after.chars().next() {
            value.push(next);
            rest = after.get(next.len_utf8()..).unwrap_or("");
        }
    }
    value.push_str(rest);
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_quotes_escapes_and_comments() {
        let (lines, errors) = lines_of("a\\;b \"c;\\\"d\\065\\200\"e ; f\n g ( h ; i\nj ) k\n");
        assert_eq!(errors, []);
        let words: Vec<Vec<_>> = lines
            .iter()
            .map(|line| line.words.iter().filter_map(Node::as_str).collect())
            .collect();
        assert_eq!(
            words,
            [vec!["a\\;b", "c;\"dA\\200", "e"], vec!["g", "h", "j", "k"]]
        );
        assert!(lines[1].is_indented && !lines[0].is_indented);
    }
}
