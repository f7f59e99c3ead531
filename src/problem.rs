//! A problem: something that could not be read or judged. Problems are shown in
//! every output and make the exit status 2; nothing is skipped in silence.

use crate::document::{FileName, Position};

/// Something that could not be read or judged.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file it is about.
    pub file: FileName,
    /// The place in the file, where there is one.
    pub position: Option<Position>,
    /// What the problem keeps from happening.
    pub class: Class,
    /// What is wrong: lower case start, no full stop, one line.
    pub message: String,
    /// What to do next, in the same form; may be empty.
    pub next: String,
}

/// What a problem keeps from happening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The file could not be opened or its name not used.
    Unreadable,
    /// The text breaks the rules of its format; what could be read was checked.
    Unparsed,
    /// The file was left out on purpose and the user should know, such as a
    /// template that needs rendering first. Never makes a run fail.
    NotEvaluated,
    /// A policy failed on a document.
    PolicyFailed,
}

impl Class {
    /// The name used in reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Unreadable => "unreadable",
            Self::Unparsed => "unparsed",
            Self::NotEvaluated => "not-evaluated",
            Self::PolicyFailed => "policy-failed",
        }
    }

    /// Whether the problem only informs.
    pub fn is_note(self) -> bool {
        self == Self::NotEvaluated
    }
}
