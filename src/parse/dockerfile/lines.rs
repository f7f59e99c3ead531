//! The instructions of a Dockerfile as logical lines: continuations joined, comments
//! between them dropped, here-documents gathered.
//!
//! A line and what continues it are joined by one blank if there was a blank on either
//! side, and by nothing if not, as a word may be broken over two lines.

use std::collections::HashMap;

use super::words::unquote;
use crate::parse::SyntaxError;
use crate::parse::joined::Joined;
use crate::parse::slice::{Slice, is_blank, lines, shown};

/// An instruction as one line.
#[derive(Debug)]
pub(super) struct Line {
    /// The line from its keyword on.
    pub(super) joined: Joined,
    /// The documents that it announces, in their order.
    pub(super) heredocs: Vec<Heredoc>,
    /// One past the last byte, here-documents included.
    pub(super) end: usize,
}

/// A text that follows an instruction up to a delimiter.
#[derive(Debug)]
pub(super) struct Heredoc {
    /// The text, without leading tabs if `<<-` announced it.
    pub(super) body: Joined,
}

/// What was found in a text.
#[derive(Debug)]
pub(super) struct Lines {
    pub(super) lines: Vec<Line>,
    /// The character that continues a line: a backslash, or a backtick on Windows.
    pub(super) escape: char,
    pub(super) errors: Vec<SyntaxError>,
}

/// Finds the instructions of a text.
pub(super) fn split(text: &str) -> Lines {
    let mut errors = Vec::new();
    let escape = escape(text, &mut errors);
    let mut found = Vec::new();
    let mut delimiters = None;
    let mut rest = lines(text);
    while let Some(line) = rest.next() {
        if is_skipped(line) {
            continue;
        }
        let joined = join(line, &mut rest, escape);
        if joined.text.is_empty() {
            continue;
        }
        let mut end = joined.whole().end as usize;
        let mut heredocs = Vec::new();
        for (name, strips_tabs) in announced(&joined.text) {
            let delimiters = delimiters.get_or_insert_with(|| Delimiters::new(text));
            if !delimiters.has(&name, strips_tabs, end) {
                errors.push(SyntaxError {
                    at: joined.whole().start as usize,
                    message: format!("no line {} ends the here-document", shown(&name)),
                });
                break;
            }
            let (body, last) = body(&mut rest, &name, strips_tabs, end);
            end = last;
            heredocs.push(Heredoc { body });
        }
        found.push(Line {
            joined,
            heredocs,
            end,
        });
    }
    Lines {
        lines: found,
        escape,
        errors,
    }
}

/// The character that the `escape` directive in the first comments sets.
fn escape(text: &str, errors: &mut Vec<SyntaxError>) -> char {
    for line in lines(text) {
        let directive = line.trim().after_prefix("#").map(Slice::trim_start);
        let Some((name, value)) = directive
            .and_then(|line| Some((line, line.text.find('=')?)))
            .map(|(line, sign)| {
                (
                    line.before(sign).trim_end(),
                    line.from(sign + 1).trim_start(),
                )
            })
        else {
            break;
        };
        match name.text.to_ascii_lowercase().as_str() {
            "syntax" | "check" => {}
            "escape" => match value.text {
                "`" => return '`',
                "\\" => return '\\',
                _ => {
                    errors.push(SyntaxError {
                        at: value.start,
                        message: "the escape character is neither `\\` nor a backtick".to_owned(),
                    });
                    break;
                }
            },
            _ => break,
        }
    }
    '\\'
}

/// Whether a line is blank or a comment.
fn is_skipped(line: Slice<'_>) -> bool {
    let content = line.trim_start();
    content.is_empty() || content.text.starts_with('#')
}

fn join<'a>(first: Slice<'a>, rest: &mut impl Iterator<Item = Slice<'a>>, escape: char) -> Joined {
    let mut joined = Joined::new(first.start);
    let mut line = first;
    let mut blank_before = false;
    loop {
        let more = continued(line, escape);
        let written = more.unwrap_or(line);
        let piece = written.trim();
        if !piece.is_empty() {
            if blank_before || written.text.starts_with(is_blank) {
                joined.push_spaced(piece);
            } else {
                joined.push(piece);
            }
            blank_before = false;
        }
        blank_before |= written.text.ends_with(is_blank);
        let next = more.and_then(|_| rest.find(|line| !is_skipped(*line)));
        match next {
            Some(next) => line = next,
            None => return joined,
        }
    }
}

/// What is left of a line without the character that continues it, if one does. Two
/// of them in a row are text.
fn continued(line: Slice<'_>, escape: char) -> Option<Slice<'_>> {
    let line = line.trim_end();
    let before = line.text.strip_suffix(escape)?;
    (!before.ends_with(escape)).then(|| line.before(before.len()))
}

/// The delimiters that a line announces, and whether leading tabs are dropped.
fn announced(line: &str) -> Vec<(String, bool)> {
    let whole = Slice::whole(line);
    let (mut keyword, mut rest) = whole.first_word();
    if keyword.text.eq_ignore_ascii_case("onbuild") {
        (keyword, rest) = rest.first_word();
    }
    let may_announce = ["run", "copy", "add"]
        .iter()
        .any(|name| keyword.text.eq_ignore_ascii_case(name));
    if !may_announce || !rest.text.contains("<<") {
        return Vec::new();
    }
    words(rest.text)
        .iter()
        .filter_map(|word| marker(word))
        .collect()
}

/// The words between blanks that stand outside of quotes.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut quote = None;
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        if escaped {
            escaped = false;
            continue;
        }
        match (character, quote) {
            ('\\', Some('"') | None) => escaped = true,
            ('"' | '\'', None) => quote = Some(character),
            (_, Some(open)) if open == character => quote = None,
            (_, None) if is_blank(character) => {
                words.extend(text.get(start..at));
                start = at + character.len_utf8();
            }
            _ => {}
        }
    }
    words.extend(text.get(start..));
    words
}

/// The delimiter in `<<EOF`, `3<<-"EOF"`; `<<<` is no here-document.
fn marker(word: &str) -> Option<(String, bool)> {
    let word = word.trim_start_matches(|c: char| c.is_ascii_digit());
    let word = word.strip_prefix("<<")?;
    let (name, strips_tabs) = match word.strip_prefix('-') {
        Some(name) => (name, true),
        None => (word, false),
    };
    let name = unquote(name, '\\');
    (!name.is_empty() && !name.contains('<')).then_some((name, strips_tabs))
}

/// Reads the lines up to a delimiter, and where that ends. They begin behind `before`.
fn body<'a>(
    rest: &mut impl Iterator<Item = Slice<'a>>,
    name: &str,
    strips_tabs: bool,
    before: usize,
) -> (Joined, usize) {
    let mut body = Joined::new(before);
    for line in rest {
        let content = content(line, strips_tabs);
        let bare = content.text.trim_end_matches('\r');
        if bare == name {
            return (body, content.start + bare.len());
        }
        body.push(content);
        body.push_for('\n', content.end());
    }
    let end = body.whole().end as usize;
    (body, end)
}

fn content(line: Slice<'_>, strips_tabs: bool) -> Slice<'_> {
    let tabs = line.text.len() - line.text.trim_start_matches('\t').len();
    line.from(if strips_tabs { tabs } else { 0 })
}

/// Where each line of the text stands for the last time, so that a delimiter that is
/// never found does not make us read the text again and again.
struct Delimiters<'a> {
    exact: HashMap<&'a str, usize>,
    without_tabs: HashMap<&'a str, usize>,
}

impl<'a> Delimiters<'a> {
    fn new(text: &'a str) -> Self {
        let mut delimiters = Self {
            exact: HashMap::new(),
            without_tabs: HashMap::new(),
        };
        for line in lines(text) {
            let bare = line.text.trim_end_matches('\r');
            delimiters.exact.insert(bare, line.start);
            let bare = bare.trim_start_matches('\t');
            delimiters.without_tabs.insert(bare, line.start);
        }
        delimiters
    }

    fn has(&self, name: &str, strips_tabs: bool, behind: usize) -> bool {
        let places = if strips_tabs {
            &self.without_tabs
        } else {
            &self.exact
        };
        places.get(name).is_some_and(|&last| last > behind)
    }
}
