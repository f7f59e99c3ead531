//! A place in a line of sudoers, and the words that stand there.

use crate::document::{Entry, Node, Region, Value};
use crate::parse::joined::Joined;
use crate::parse::slice::is_blank;

/// A place in a line.
pub(super) struct Cursor<'l> {
    pub(super) line: &'l Joined,
    pub(super) at: usize,
}

impl Cursor<'_> {
    pub(super) fn rest(&self) -> &str {
        self.line.text.get(self.at..).unwrap_or("")
    }

    /// Where a range that ends here stands in the file.
    pub(super) fn region(&self, start: usize) -> Region {
        self.line.region(start, self.at)
    }

    pub(super) fn offset(&self, at: usize) -> usize {
        self.line.region(at, at).start as usize
    }

    pub(super) fn skip_blank(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(is_blank).len();
    }

    /// Whether nothing is left but a comment.
    pub(super) fn is_end(&self) -> bool {
        let rest = self.rest();
        rest.is_empty()
            || rest
                .strip_prefix('#')
                .is_some_and(|after| !after.starts_with(|digit: char| digit.is_ascii_digit()))
    }

    pub(super) fn take(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len();
        }
        found
    }

    /// Takes a word that a blank follows.
    pub(super) fn take_word(&mut self, word: &str) -> bool {
        let found = self
            .rest()
            .strip_prefix(word)
            .is_some_and(|after| after.starts_with(is_blank));
        if found {
            self.at += word.len();
            self.skip_blank();
        }
        found
    }

    /// Everything before the first character that ends it, as it stands.
    pub(super) fn until(&mut self, ends: impl Fn(char) -> bool) -> Node {
        let start = self.at;
        let rest = self.rest();
        let end = rest.find(&ends).unwrap_or(rest.len());
        let text = rest.get(..end).unwrap_or("").to_owned();
        self.at += end;
        Node::string(text, self.region(start))
    }

    /// A word, without quotes and escapes; none at the end or before a sign.
    pub(super) fn word(&mut self, ends: &[char]) -> Option<Node> {
        if self.is_end() {
            return None;
        }
        let start = self.at;
        let mut text = String::new();
        let mut quoted = false;
        let mut escaped = false;
        let mut length = 0;
        for character in self.rest().chars() {
            if escaped {
                text.push(character);
                escaped = false;
            } else if character == '\\' {
                escaped = true;
            } else if character == '"' {
                quoted = !quoted;
            } else if !quoted && (is_blank(character) || ends.contains(&character)) {
                break;
            } else {
                text.push(character);
            }
            length += character.len_utf8();
        }
        self.at += length;
        (length > 0).then(|| Node::string(text, self.region(start)))
    }

    /// Words with commas between them; the list ends with the first word that no comma follows.
    pub(super) fn words(&mut self, ends: &[char]) -> Vec<Node> {
        let mut words = Vec::new();
        loop {
            self.skip_blank();
            let start = self.at;
            while self.take("!") {
                self.skip_blank();
            }
            let negations = self.line.text.get(start..self.at).unwrap_or("");
            let negated = negations.matches('!').count() % 2 == 1;
            let Some(mut word) = self.word(ends) else {
                return words;
            };
            if negated && let Value::String(text) = &mut word.value {
                text.insert(0, '!');
                word.region = self.region(start);
            }
            words.push(word);
            let before = self.at;
            self.skip_blank();
            if !self.take(",") {
                self.at = before;
                return words;
            }
        }
    }
}

/// A map that stands at a region. What is empty in it stands between two lines where
/// the text does, and is moved to the nearer one inside.
pub(super) fn whole(mut entries: Vec<Entry>, region: Region) -> Node {
    for entry in &mut entries {
        let own = &mut entry.value.region;
        if own.is_empty() {
            let at = own.start.clamp(region.start, region.end);
            (own.start, own.end) = (at, at);
            entry.key_region = *own;
        }
    }
    Node::new(Value::Map(entries), region)
}
