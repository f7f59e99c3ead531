//! Parts of a logical line, and the words in them.

use crate::document::{Node, Region};
use crate::parse::joined::Joined;
use crate::parse::slice::{Slice, is_blank, shown};

/// A part of a logical line that knows its place in the file.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) joined: &'a Joined,
    pub(super) slice: Slice<'a>,
}

impl<'a> Words<'a> {
    pub(super) fn cut(self, slice: Slice<'a>) -> Self {
        Self { slice, ..self }
    }

    pub(super) fn region(self) -> Region {
        self.joined.region(self.slice.start, self.slice.end())
    }

    pub(super) fn start(self) -> usize {
        self.region().start as usize
    }

    pub(super) fn node(self) -> Node {
        Node::string(self.slice.text, self.region())
    }

    /// The text as one argument, none if there is no text.
    pub(super) fn nodes(self) -> Vec<Node> {
        if self.slice.is_empty() {
            Vec::new()
        } else {
            vec![self.node()]
        }
    }

    /// As a message quotes it.
    pub(super) fn shown(self) -> String {
        shown(self.slice.text)
    }

    /// Whether it is this word, in any case.
    pub(super) fn is(self, word: &str) -> bool {
        self.slice.text.eq_ignore_ascii_case(word)
    }

    pub(super) fn first_word(self) -> (Self, Self) {
        let (word, rest) = self.slice.first_word();
        (self.cut(word), self.cut(rest))
    }

    pub(super) fn words(self) -> impl Iterator<Item = Self> {
        self.slice.words().map(move |word| self.cut(word))
    }

    /// The words between blanks that are neither quoted nor escaped.
    pub(super) fn quoted_words(self, escape: char) -> Vec<Self> {
        let mut words = Vec::new();
        let mut start = None;
        let mut quote = None;
        let mut escaped = false;
        for (at, character) in self.slice.text.char_indices() {
            if escaped {
                escaped = false;
                continue;
            }
            if is_blank(character) && quote.is_none() {
                let word = start.take().map(|start| self.slice.before(at).from(start));
                words.extend(word.map(|word| self.cut(word)));
                continue;
            }
            start.get_or_insert(at);
            match quote {
                _ if character == escape && quote != Some('\'') => escaped = true,
                None if matches!(character, '"' | '\'') => quote = Some(character),
                Some(open) if open == character => quote = None,
                _ => {}
            }
        }
        words.extend(start.map(|start| self.cut(self.slice.from(start))));
        words
    }
}

pub(super) fn empty(at: u32) -> Region {
    Region::new(at as usize, at as usize)
}

/// Without quotes and the escapes that Docker resolves.
pub(super) fn unquote(written: &str, escape: char) -> String {
    let mut text = String::with_capacity(written.len());
    let mut quote = None;
    let mut characters = written.chars();
    while let Some(character) = characters.next() {
        match quote {
            _ if character == escape && quote != Some('\'') => match characters.next() {
                Some(next) if quote.is_none() || next == '"' || next == '$' || next == escape => {
                    text.push(next);
                }
                next => {
                    text.push(character);
                    text.extend(next);
                }
            },
            None if matches!(character, '"' | '\'') => quote = Some(character),
            Some(open) if open == character => quote = None,
            _ => text.push(character),
        }
    }
    text
}
