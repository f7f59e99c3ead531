//! From documents to raw findings: policies in Rego, evaluated by regorus.
//!
//! [`PolicySet`] holds what was loaded and checked; an [`Evaluator`] is made from the
//! selected rules; each thread asks it for a [`Worker`]. The engine is named below this
//! module only.

mod builtin;
mod group;
mod input;
mod lint;
mod machine;
mod metadata;
mod module;
mod outcome;
mod policies;
mod rewrite;
mod syntax;
pub mod tests;

use crate::document::{FileName, Position, Source};

pub use builtin::builtin;
pub use machine::{Evaluator, Subject, Worker};
pub use outcome::{Failure, Outcome, RawFinding, RawRelated};
pub use policies::{Data, PolicyFile, PolicySet};

/// Where a policy came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Part of the program.
    BuiltIn,
    /// Given by the user.
    Given,
}

/// Something wrong with a policy, shown like a finding.
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
    fn new(source: &Source, at: usize, message: String) -> Self {
        let position = source.position(u32::try_from(at).unwrap_or(u32::MAX));
        Self {
            file: source.name.clone(),
            position,
            line: source.line(position.line).to_owned(),
            message,
            next: String::new(),
        }
    }

    fn next(mut self, next: &str) -> Self {
        next.clone_into(&mut self.next);
        self
    }
}
