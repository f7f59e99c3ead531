//! The text of one file and the way from byte offsets to lines and columns.
//!
//! Offsets are bytes into the text as we hold it: decoded to UTF-8, byte order
//! mark removed. Lines and columns are what people and SARIF see: both count
//! from 1, and a column counts code points.

use std::ops::Deref;
use std::sync::Arc;

/// The name of a file, shared by all that is said of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileName(Arc<Names>);

/// How a file is named towards people and towards machines.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Names {
    /// For people: relative to the place the run started from, `/` between parts.
    /// Bytes that are not UTF-8 are replaced, control characters are kept as they are;
    /// whoever prints it escapes it.
    pub shown: String,
    /// For machines: the same path as a relative URI reference, percent-encoded
    /// from the raw bytes, so that two names never collapse into one.
    pub uri: String,
}

impl FileName {
    /// A name for people and the same for machines.
    pub fn new(shown: String, uri: String) -> Self {
        Self(Arc::new(Names { shown, uri }))
    }

    /// A name that is plain text already, as in tests and for embedded policies.
    pub fn plain(name: &str) -> Self {
        Self::new(name.to_owned(), percent_encode(name.as_bytes()))
    }
}

impl Deref for FileName {
    type Target = Names;

    fn deref(&self) -> &Names {
        &self.0
    }
}

/// Percent-encodes a path for a URI reference: unreserved characters of RFC 3986
/// (section 2.3) and `/` stay, all else becomes `%XX`.
pub fn percent_encode(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for &byte in bytes {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

/// A place between two characters, for people: line and column from 1,
/// the column in code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in code points, from 1.
    pub column: u32,
}

/// How the bytes of a file stand for characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Encoding {
    /// UTF-8, which ASCII is, too.
    #[default]
    Utf8,
    /// UTF-16 of either byte order.
    Utf16,
    /// Latin-1 as Windows has it; nothing in a file says so.
    Windows1252,
}

impl Encoding {
    /// The name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Windows1252 => "Windows-1252",
        }
    }
}

/// One text that documents are made from.
#[derive(Debug)]
pub struct Source {
    /// The name of the file.
    pub name: FileName,
    /// The text, without byte order mark.
    pub text: String,
    /// Whether the file began with a byte order mark; only hashes of the file care.
    pub byte_order_mark: bool,
    /// What the file was decoded from.
    pub encoding: Encoding,
    line_starts: Vec<u32>,
}

impl Source {
    /// Takes a text of less than 4 GiB (the walk refuses larger files) and finds its lines.
    /// A line ends at LF, CR LF or a lone CR.
    pub fn new(name: FileName, text: String) -> Arc<Self> {
        Self::decoded(name, text, Encoding::Utf8, false)
    }

    /// Like [`Source::new`], for a file of any encoding that may have begun with the byte
    /// order mark of UTF-8, which `text` no longer has.
    pub fn decoded(
        name: FileName,
        text: String,
        encoding: Encoding,
        byte_order_mark: bool,
    ) -> Arc<Self> {
        let mut line_starts = vec![0];
        let bytes = text.as_bytes();
        for (offset, &byte) in bytes.iter().enumerate() {
            let ends_line = match byte {
                b'\n' => true,
                b'\r' => bytes.get(offset + 1) != Some(&b'\n'),
                _ => false,
            };
            if ends_line {
                line_starts.push(u32::try_from(offset + 1).unwrap_or(u32::MAX));
            }
        }
        Arc::new(Self {
            name,
            text,
            byte_order_mark,
            encoding,
            line_starts,
        })
    }

    /// The position of a byte offset; an offset past the end is the end,
    /// one inside a character is the start of that character.
    pub fn position(&self, offset: u32) -> Position {
        let offset = self.floor_char_boundary(offset);
        let line = self.line_starts.partition_point(|&start| start <= offset);
        let start = self.line_start(line);
        let column = self
            .text
            .get(start as usize..offset as usize)
            .map_or(0, |before| before.chars().count());
        Position {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: u32::try_from(column + 1).unwrap_or(u32::MAX),
        }
    }

    /// The text of a line (from 1) without its line end; empty past the last line.
    pub fn line(&self, line: u32) -> &str {
        let index = line as usize;
        if index == 0 || index > self.line_starts.len() {
            return "";
        }
        let start = self.line_start(index) as usize;
        let end = self
            .line_starts
            .get(index)
            .map_or(self.text.len(), |&next| next as usize);
        self.text
            .get(start..end)
            .unwrap_or("")
            .trim_end_matches(['\n', '\r'])
    }

    /// The number of lines; a text that ends in a line end has an empty last line.
    pub fn line_count(&self) -> u32 {
        u32::try_from(self.line_starts.len()).unwrap_or(u32::MAX)
    }

    /// Byte offset at which a line (from 1) starts.
    pub fn line_start(&self, line: usize) -> u32 {
        line.checked_sub(1)
            .and_then(|index| self.line_starts.get(index).copied())
            .unwrap_or(0)
    }

    fn floor_char_boundary(&self, offset: u32) -> u32 {
        let mut offset = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        u32::try_from(offset).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Arc<Source> {
        Source::new(FileName::plain("a"), text.to_owned())
    }

    #[test]
    fn columns_count_code_points_from_one() {
        let source = source("é🦀x\n\ty");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        assert_eq!(source.position(6), Position { line: 1, column: 3 });
        assert_eq!(source.position(9), Position { line: 2, column: 2 });
    }

    #[test]
    fn every_kind_of_line_end_ends_one_line() {
        let source = source("a\r\nb\rc\nd");
        let lines: Vec<&str> = (1..=4).map(|line| source.line(line)).collect();
        assert_eq!(lines, ["a", "b", "c", "d"]);
        assert_eq!(source.line_count(), 4);
        assert_eq!(source.position(3), Position { line: 2, column: 1 });
    }

    #[test]
    fn offsets_outside_the_text_are_clamped() {
        let source = source("aé");
        assert_eq!(source.position(99), Position { line: 1, column: 3 });
        assert_eq!(source.position(2), Position { line: 1, column: 2 });
    }

    #[test]
    fn names_are_percent_encoded_from_bytes() {
        assert_eq!(percent_encode(b"a b/\xff%"), "a%20b/%FF%25");
    }
}
