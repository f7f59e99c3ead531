//! Something wrong with a policy, shown like a finding.

use crate::document::{FileName, Position, Source};

/// Something wrong with a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// The policy's file.
    pub file: FileName,
    /// The place in it.
    pub position: Position,
    /// The line at that place.
    pub line: String,
    /// What is wrong: lower case start, no full stop.
    pub message: String,
    /// What to do; may be empty.
    pub next: String,
}

impl Complaint {
    /// A complaint about a byte offset of a source.
    pub(super) fn new(source: &Source, at: usize, message: String) -> Self {
        let position = source.position(u32::try_from(at).unwrap_or(u32::MAX));
        Self {
            file: source.name.clone(),
            position,
            line: source.line(position.line).to_owned(),
            message,
            next: String::new(),
        }
    }

    /// With advice.
    pub(super) fn next(mut self, next: &str) -> Self {
        next.clone_into(&mut self.next);
        self
    }
}
