//! A piece of a text that remembers where it stands.
//!
//! The line formats are read by cutting the text into ever smaller slices; a region
//! then never has to be computed, and cutting outside the text gives an empty slice
//! instead of a panic. Blank means blank, tab and the control characters that
//! configuration readers skip, not the blanks of Unicode.

use crate::document::{Node, Region};

/// A piece of a text and the byte offset at which it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slice<'a> {
    /// Byte offset of the first character.
    pub(super) start: usize,
    /// The characters.
    pub(super) text: &'a str,
}

/// Whether a character separates words without ending a line. A carriage return
/// counts, since it is left over where lines end in CR LF.
pub(super) fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\x0b' | '\x0c')
}

/// A text of the file as a message quotes it: short and on one line.
pub(super) fn shown(text: &str) -> String {
    let short: String = text.chars().take(40).collect();
    let mut shown = short.escape_debug().to_string();
    if short.len() < text.len() {
        shown.push('…');
    }
    shown
}

/// The lines of a text, without their line feeds.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Slice<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let slice = Slice {
            start,
            text: line.strip_suffix('\n').unwrap_or(line),
        };
        start += line.len();
        slice
    })
}

impl<'a> Slice<'a> {
    /// A whole text.
    pub(super) fn whole(text: &'a str) -> Self {
        Self { start: 0, text }
    }

    /// One past the last byte.
    pub(super) fn end(self) -> usize {
        self.start + self.text.len()
    }

    /// Where the slice stands.
    pub(super) fn region(self) -> Region {
        Region::new(self.start, self.end())
    }

    pub(super) fn is_empty(self) -> bool {
        self.text.is_empty()
    }

    /// What lies before and after an offset into the slice.
    pub(super) fn split_at(self, offset: usize) -> (Self, Self) {
        let offset = offset.min(self.text.len());
        let (before, after) = self
            .text
            .split_at_checked(offset)
            .unwrap_or((self.text, ""));
        let after = Self {
            start: self.start + before.len(),
            text: after,
        };
        (
            Self {
                start: self.start,
                text: before,
            },
            after,
        )
    }

    /// What lies before an offset into the slice.
    pub(super) fn before(self, offset: usize) -> Self {
        self.split_at(offset).0
    }

    /// What lies from an offset into the slice on.
    pub(super) fn from(self, offset: usize) -> Self {
        self.split_at(offset).1
    }

    /// Without blanks at the start.
    pub(super) fn trim_start(self) -> Self {
        self.from(self.text.len() - self.text.trim_start_matches(is_blank).len())
    }

    /// Without blanks at the end.
    pub(super) fn trim_end(self) -> Self {
        self.before(self.text.trim_end_matches(is_blank).len())
    }

    /// Without blanks at both ends.
    pub(super) fn trim(self) -> Self {
        self.trim_start().trim_end()
    }

    /// What follows a prefix, if the slice starts with it.
    pub(super) fn after_prefix(self, prefix: &str) -> Option<Self> {
        self.text
            .starts_with(prefix)
            .then(|| self.from(prefix.len()))
    }

    /// The first word and what follows it, both without surrounding blanks.
    pub(super) fn first_word(self) -> (Self, Self) {
        let slice = self.trim_start();
        let end = slice.text.find(is_blank).unwrap_or(slice.text.len());
        let (word, rest) = slice.split_at(end);
        (word, rest.trim())
    }

    /// The words between blanks.
    pub(super) fn words(self) -> impl Iterator<Item = Self> {
        let mut rest = self;
        std::iter::from_fn(move || {
            let (word, after) = rest.first_word();
            rest = after;
            (!word.is_empty()).then_some(word)
        })
    }

    /// The pieces between separators.
    pub(super) fn split(self, separator: char) -> impl Iterator<Item = Self> {
        let mut start = self.start;
        self.text.split(separator).map(move |text| {
            let piece = Self { start, text };
            start += text.len() + separator.len_utf8();
            piece
        })
    }

    /// The offset of the first `mark` that stands at the start or after a blank, as
    /// the sign of a comment at the end of a line does.
    pub(super) fn find_word_start(self, marks: &[char]) -> Option<usize> {
        let mut after_blank = true;
        for (offset, character) in self.text.char_indices() {
            if after_blank && marks.contains(&character) {
                return Some(offset);
            }
            after_blank = is_blank(character);
        }
        None
    }

    /// A text node of exactly these characters.
    pub(super) fn node(self) -> Node {
        Node::string(self.text, self.region())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cut_keeps_the_place() {
        let slice = Slice::whole("  key  value ");
        let (word, rest) = slice.first_word();
        assert_eq!((word.text, word.start), ("key", 2));
        assert_eq!((rest.text, rest.start), ("value", 7));
    }

    #[test]
    fn a_cut_outside_the_text_or_inside_a_character_is_no_panic() {
        let slice = Slice::whole("é");
        assert_eq!(slice.from(9).text, "");
        assert_eq!(slice.split_at(1).0.text, "é");
    }

    #[test]
    fn lines_lose_their_line_feed_only() {
        let found: Vec<_> = lines("a\r\n\nb")
            .map(|line| (line.start, line.text))
            .collect();
        assert_eq!(found, [(0, "a\r"), (3, ""), (4, "b")]);
    }
}
