//! The arguments of a line: words between blanks, without their quotes and escapes.
//!
//! The formats that have such lines agree on the loop and on nothing else; what they
//! do differently is a [`Style`]. An argument keeps its region with quotes and escapes;
//! [`plain`] finds the text inside of it again where that stands there as it is.

use super::SyntaxError;
use super::slice::{Slice, is_blank};
use crate::document::Node;

/// How quotes, escapes and comments are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// redis.conf: escapes in quotes only; a closing quote ends the argument; no comments.
    Redis,
    /// OpenSSH: a backslash protects quotes, itself and, outside of quotes, a blank.
    OpenSsh,
    /// A POSIX shell, as in commands of iptables and cron.
    Shell,
    /// HAProxy: `\n`, `\x41` and protected signs; `#` begins a comment anywhere.
    Haproxy,
    /// Apache: quotes at the start of an argument only; no comments.
    Apache,
}

impl Style {
    fn opens_quote(self, at: usize) -> bool {
        self != Self::Apache || at == 0
    }

    fn closes_argument(self) -> bool {
        matches!(self, Self::Redis | Self::Apache)
    }

    fn begins_comment(self, at: usize) -> bool {
        match self {
            Self::Redis | Self::Apache => false,
            Self::OpenSsh | Self::Shell => at == 0,
            Self::Haproxy => true,
        }
    }

    /// What a backslash and the text behind it mean, and how much of that text;
    /// `None` where the backslash stands for itself.
    fn escape(self, quote: Option<char>, behind: &str) -> Option<(char, usize)> {
        let next = behind.chars().next()?;
        let itself = Some((next, next.len_utf8()));
        match (self, quote) {
            (Self::Redis, Some('"')) => Some(decoded(next, behind)),
            (Self::Redis, Some(_)) if next == '\'' => itself,
            (Self::OpenSsh, _) if matches!(next, '"' | '\'' | '\\') => itself,
            (Self::OpenSsh, None) if next == ' ' => itself,
            (Self::Shell, None) => itself,
            (Self::Shell, Some('"')) if matches!(next, '"' | '\\' | '$' | '`') => itself,
            (Self::Haproxy, None | Some('"')) => match next {
                ' ' | '#' | '\\' | '"' | '\'' | '$' => itself,
                'n' | 'r' | 't' | 'x' => Some(decoded(next, behind)),
                _ => None,
            },
            (Self::Apache, Some(open)) if next == open => itself,
            (Self::Apache, _) if next == '\\' => itself,
            _ => None,
        }
    }
}

/// The arguments up to the end of the line or its comment.
pub(super) fn arguments(rest: Slice<'_>, style: Style) -> Result<Vec<Node>, SyntaxError> {
    let mut arguments = Vec::new();
    let mut rest = rest.trim_start();
    let is_end =
        |rest: Slice<'_>| rest.is_empty() || rest.text.starts_with('#') && style.begins_comment(0);
    while !is_end(rest) {
        let (argument, after) = argument(rest, style)?;
        arguments.push(argument);
        rest = after.trim_start();
    }
    Ok(arguments)
}

/// The arguments, or, where a quote is wrong, the words as they stand beside the error.
pub(super) fn arguments_or_words(
    rest: Slice<'_>,
    style: Style,
    errors: &mut Vec<SyntaxError>,
) -> Vec<Node> {
    arguments(rest, style).unwrap_or_else(|error| {
        errors.push(error);
        rest.words().map(Slice::node).collect()
    })
}

/// The argument that begins here, and what follows it.
fn argument(rest: Slice<'_>, style: Style) -> Result<(Node, Slice<'_>), SyntaxError> {
    let mut value = String::new();
    let mut quote = None;
    let mut at = 0;
    while let Some(character) = rest.text.get(at..).and_then(|text| text.chars().next()) {
        let start = at;
        at += character.len_utf8();
        let behind = rest.text.get(at..).unwrap_or("");
        match (character, quote) {
            ('\\', _) => match style.escape(quote, behind) {
                Some((meant, length)) => {
                    value.push(meant);
                    at += length;
                }
                None => value.push('\\'),
            },
            ('"' | '\'', None) if style.opens_quote(start) => quote = Some(character),
            (_, Some(open)) if character == open => {
                quote = None;
                if style == Style::Redis && !behind.is_empty() && !behind.starts_with(is_blank) {
                    return Err(SyntaxError {
                        at: rest.start + at,
                        message: "expected a blank behind the closing quote".to_owned(),
                    });
                }
                if style.closes_argument() {
                    break;
                }
            }
            (_, None) if is_blank(character) => {
                at = start;
                break;
            }
            ('#', None) if style.begins_comment(start) => {
                at = start;
                break;
            }
            _ => value.push(character),
        }
    }
    if quote.is_some() {
        return Err(SyntaxError {
            at: rest.start,
            message: "the quote is not closed on this line".to_owned(),
        });
    }
    let (written, after) = rest.split_at(at);
    Ok((Node::string(value, written.region()), after))
}

/// What an escaped character means, and its length; `\x41` takes two more characters.
fn decoded(escaped: char, behind: &str) -> (char, usize) {
    let meant = match escaped {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\x08',
        'a' => '\x07',
        'x' => {
            let digits = behind.get(1..3);
            return match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
                Some(code) => (char::from(code), 3),
                None => ('x', 1),
            };
        }
        other => other,
    };
    (meant, escaped.len_utf8())
}

/// The text of a node where it stands in the source as it is, maybe in quotes.
pub(super) fn plain<'t>(text: &'t str, node: &Node) -> Option<Slice<'t>> {
    let value = node.as_str()?;
    let (start, end) = (node.region.start as usize, node.region.end as usize);
    let written = Slice::whole(text).before(end).from(start);
    if written.text == value {
        return Some(written);
    }
    let inside = written.from(1);
    let inside = inside.before(inside.text.len().saturating_sub(1));
    (inside.text == value && written.text.len() == value.len() + 2).then_some(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(line: &str, style: Style) -> Vec<String> {
        let found = arguments(Slice::whole(line), style).unwrap();
        found
            .iter()
            .map(|argument| argument.as_str().unwrap().to_owned())
            .collect()
    }

    #[test]
    fn each_style_has_its_own_escapes() {
        let line = r#"a\ b "c\"d" 'e'"#;
        assert_eq!(texts(line, Style::OpenSsh), ["a b", "c\"d", "e"]);
        assert_eq!(texts(line, Style::Shell), ["a b", "c\"d", "e"]);
        assert_eq!(texts(line, Style::Haproxy), ["a b", "c\"d", "e"]);
        assert_eq!(texts(line, Style::Redis), ["a\\", "b", "c\"d", "e"]);
        assert_eq!(texts(line, Style::Apache), ["a\\", "b", "c\"d", "e"]);
    }

    #[test]
    fn each_style_has_its_own_comments() {
        assert_eq!(texts("a b#c #d", Style::OpenSsh), ["a", "b#c"]);
        assert_eq!(texts("a b#c #d", Style::Haproxy), ["a", "b"]);
        assert_eq!(texts("a b#c #d", Style::Apache), ["a", "b#c", "#d"]);
    }

    #[test]
    fn quotes_may_stand_within_a_word_or_end_it() {
        assert_eq!(texts("a\"b c\"d", Style::Shell), ["ab cd"]);
        assert_eq!(texts("\"b c\"d a\"b", Style::Apache), ["b c", "d", "a\"b"]);
    }

    #[test]
    fn the_text_inside_of_a_region_is_found_where_it_stands_as_it_is() {
        let line = "\"a b\" c\\ d 'é' \\\"x\\\"";
        let found = arguments(Slice::whole(line), Style::Shell).unwrap();
        let inside: Vec<_> = found
            .iter()
            .map(|argument| plain(line, argument).map(|slice| slice.start))
            .collect();
        assert_eq!(inside, [Some(1), None, Some(12), None]);
    }
}
