//! A text that grows while the places of what matters in it are noted: the truth is made
//! while writing, never by searching afterwards.

/// A place in a file; lines and columns from 1, columns in characters, the end exclusive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: String,
    pub line: usize,
    pub column: usize,
    pub end: usize,
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            file,
            line,
            column,
            end,
        } = self;
        write!(out, "{file}:{line}:{column}-{end}")
    }
}

/// A place with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    pub place: Place,
    /// The text that stands there.
    pub text: String,
    /// The retired asset, empty for a decoy.
    pub asset: String,
    /// The sort of site, or why the decoy must stay silent.
    pub what: String,
    /// The sort of file.
    pub format: String,
}

/// A file that is being written.
pub struct Page {
    pub path: String,
    pub format: String,
    pub text: String,
    pub truth: Vec<Mark>,
    pub decoys: Vec<Mark>,
    line: usize,
    column: usize,
}

impl Page {
    pub fn new(path: &str, format: &str) -> Self {
        Self {
            path: path.to_owned(),
            format: format.to_owned(),
            text: String::new(),
            truth: Vec::new(),
            decoys: Vec::new(),
            line: 1,
            column: 1,
        }
    }

    /// Writes what means nothing.
    pub fn push(&mut self, text: &str) {
        for character in text.chars() {
            if character == '\n' {
                self.line += 1;
                self.column = 1;
            } else {
                self.column += 1;
            }
        }
        self.text.push_str(text);
    }

    fn mark(&mut self, text: &str, asset: &str, what: &str) -> Mark {
        let (line, column) = (self.line, self.column);
        self.push(text);
        Mark {
            place: Place {
                file: self.path.clone(),
                line,
                column,
                end: self.column,
            },
            text: text.to_owned(),
            asset: asset.to_owned(),
            what: what.to_owned(),
            format: self.format.clone(),
        }
    }

    /// Writes a reference to a retired asset.
    pub fn refer(&mut self, text: &str, asset: &str, site: &str) {
        let mark = self.mark(text, asset, site);
        self.truth.push(mark);
    }

    /// Writes what only looks like one.
    pub fn decoy(&mut self, text: &str, reason: &str) {
        let mark = self.mark(text, "", reason);
        self.decoys.push(mark);
    }
}
