//! What a parser gives.

use crate::document::Node;

/// What a parser makes of one text.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The trees that could be read, in the order of the text.
    pub roots: Vec<Node>,
    /// What could not be read, in the order of the text.
    pub errors: Vec<SyntaxError>,
    /// Whether a YAML text holds a scalar that versions 1.1 and 1.2 read differently.
    pub reads_differently: bool,
}

/// A place where a text breaks the rules of its format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Byte offset into the text.
    pub at: usize,
    /// What is wrong: lower case start, no full stop, one line.
    pub message: String,
}

impl Parsed {
    /// One tree without errors.
    pub fn one(root: Node) -> Self {
        Self {
            roots: vec![root],
            ..Self::default()
        }
    }

    /// One tree, and what could not be read beside it.
    pub(super) fn with_errors(root: Node, errors: Vec<SyntaxError>) -> Self {
        Self {
            errors,
            ..Self::one(root)
        }
    }

    /// Nothing but an error.
    pub fn error(at: usize, message: impl Into<String>) -> Self {
        Self {
            errors: vec![SyntaxError {
                at,
                message: message.into(),
            }],
            ..Self::default()
        }
    }
}
