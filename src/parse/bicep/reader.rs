//! A place in a text of Bicep, and the steps that take it further.

use super::expression::Dialect;
use crate::document::MAX_DEPTH;
use crate::parse::SyntaxError;

/// A text that is read from the front.
pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    dialect: Dialect,
    depth: usize,
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, dialect: Dialect) -> Self {
        Self {
            text,
            at: 0,
            dialect,
            depth: 0,
        }
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.dialect
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn at_end(&self) -> bool {
        self.rest().is_empty()
    }

    pub(super) fn error(&self, message: impl Into<String>) -> SyntaxError {
        SyntaxError {
            at: self.at,
            message: message.into(),
        }
    }

    /// One level deeper, if there may be one.
    pub(super) fn enter(&mut self) -> Result<(), SyntaxError> {
        // A level of values is a level of the tree, and resources have one more.
        if self.depth >= MAX_DEPTH / 4 {
            return Err(self.error(format!("nested deeper than {} levels", MAX_DEPTH / 4)));
        }
        self.depth += 1;
        Ok(())
    }

    pub(super) fn leave(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }

    pub(super) fn take(&mut self, sign: &str) -> bool {
        let found = self.rest().starts_with(sign);
        if found {
            self.at += sign.len();
        }
        found
    }

    pub(super) fn expect(&mut self, sign: &str) -> Result<(), SyntaxError> {
        if self.take(sign) {
            return Ok(());
        }
        Err(self.error(format!("expected `{sign}`")))
    }

    pub(super) fn next_char(&mut self) -> Option<char> {
        let next = self.rest().chars().next()?;
        self.at += next.len_utf8();
        Some(next)
    }

    /// Over blanks and comments; over line ends too, where they mean nothing.
    pub(super) fn blanks(&mut self, lines: bool) {
        loop {
            let rest = self.rest();
            let is_blank = |c: char| c.is_whitespace() && (lines || c != '\n');
            let next = rest.trim_start_matches(is_blank);
            self.at += rest.len() - next.len();
            if self.dialect == Dialect::Bicep && next.starts_with("//") {
                self.at += next.find('\n').unwrap_or(next.len());
            } else if self.dialect == Dialect::Bicep && next.starts_with("/*") {
                self.at += next.find("*/").map_or(next.len(), |end| end + 2);
            } else {
                return;
            }
        }
    }

    /// Over what stands between members: blanks, line ends and commas.
    pub(super) fn separators(&mut self) {
        self.blanks(true);
        while self.take(",") {
            self.blanks(true);
        }
    }

    /// Goes over line ends to what follows, if that goes on with the expression.
    pub(super) fn continues(&mut self, goes_on: impl Fn(&str) -> bool) -> bool {
        let before = self.at;
        self.blanks(true);
        if goes_on(self.rest()) {
            return true;
        }
        self.at = before;
        false
    }

    pub(super) fn word(&mut self) -> Result<(String, (usize, usize)), SyntaxError> {
        let start = self.at;
        let found = self.while_char(|c| c.is_alphanumeric() || c == '_');
        if found.is_empty() {
            return Err(self.error("expected a name or a value"));
        }
        Ok((found.to_owned(), (start, self.at)))
    }

    pub(super) fn takes_word(&mut self, word: &str) -> bool {
        let after = self
            .rest()
            .strip_prefix(word)
            .map(|rest| rest.chars().next());
        let ends = after.is_some_and(|next| next.is_none_or(|c| !c.is_alphanumeric() && c != '_'));
        ends && self.take(word)
    }

    pub(super) fn digits(&mut self) -> &'t str {
        self.while_char(|c| c.is_ascii_digit())
    }

    fn while_char(&mut self, keep: impl Fn(char) -> bool) -> &'t str {
        let rest = self.rest();
        let length = rest.find(|c| !keep(c)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    /// What stands before a sign, which is read over.
    pub(super) fn until(&mut self, sign: &str) -> Result<&'t str, SyntaxError> {
        let rest = self.rest();
        let Some(length) = rest.find(sign) else {
            return Err(self.error(format!("expected `{sign}`")));
        };
        self.at += length + sign.len();
        Ok(rest.get(..length).unwrap_or_default())
    }

    /// The type that is stated before a value: a word, or something that is read over.
    pub(super) fn stated(&mut self) -> &'t str {
        self.blanks(false);
        let start = self.at;
        let mut open = 0_usize;
        loop {
            let rest = self.rest();
            let ends = rest.starts_with('=') || rest.starts_with('\n') || rest.starts_with("//");
            if rest.is_empty() || open == 0 && ends {
                break;
            }
            match self.next_char() {
                Some('{' | '[' | '(') => open += 1,
                Some('}' | ']' | ')') => open = open.saturating_sub(1),
                Some('\'') => self.skip_text(),
                _ => {}
            }
        }
        self.text.get(start..self.at).unwrap_or_default().trim_end()
    }

    /// Over one declaration that says nothing of values: to the end of the line on which
    /// all its brackets are closed.
    pub(super) fn skip_declaration(&mut self) {
        let mut open = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("//") || rest.starts_with("/*") {
                self.blanks(false);
                continue;
            }
            if self.take("'''") {
                if self.until("'''").is_err() {
                    self.at = self.text.len();
                }
                continue;
            }
            match self.next_char() {
                None => return,
                Some('\n') if open == 0 => return,
                Some('{' | '[' | '(') => open += 1,
                Some('}' | ']' | ')') => open = open.saturating_sub(1),
                Some('\'') => self.skip_text(),
                _ => {}
            }
        }
    }

    /// Over a text, or what there is of it on its line.
    fn skip_text(&mut self) {
        while !self.rest().starts_with('\n') {
            match self.next_char() {
                Some('\\') => {
                    self.next_char();
                }
                Some('\'') | None => return,
                Some(_) => {}
            }
        }
    }

    /// To the next line that begins a declaration, after a mistake.
    pub(super) fn recover(&mut self) {
        loop {
            let rest = self.rest();
            let Some(line) = rest.find('\n') else {
                self.at = self.text.len();
                return;
            };
            self.at += line + 1;
            let begins = [
                "param ",
                "var ",
                "resource ",
                "module ",
                "output ",
                "@",
                "type ",
                "func ",
            ];
            if begins.iter().any(|word| self.rest().starts_with(word)) {
                return;
            }
        }
    }
}
