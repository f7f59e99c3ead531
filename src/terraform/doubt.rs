//! Why a value is not known, and what it comes down to.

use std::borrow::Cow;

/// Longest source text shown for an unknown expression.
const MAX_SHOWN: usize = 4096;

/// Why something is unknown.
#[derive(Debug, Clone, Default)]
pub(super) struct Doubt {
    /// In a few words.
    pub(super) reason: Cow<'static, str>,
    /// What it comes down to, such as `var.region`.
    pub(super) reference: String,
    /// The source text that stands for the value.
    pub(super) text: String,
    /// Whether Terraform would stop here; `try` and `can` go on.
    pub(super) is_error: bool,
    /// The object meant, where its members can be looked up.
    pub(super) handle: Option<Handle>,
}

/// A resource or module call that was named without saying which of its attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Handle {
    /// The module instance in which it is declared.
    pub(super) instance: usize,
    /// The block, as an index into the module's blocks.
    pub(super) block: usize,
    /// Which of its instances, once an index was given.
    pub(super) iteration: Option<usize>,
}

impl Doubt {
    pub(super) fn new(reason: impl Into<Cow<'static, str>>, text: &str) -> Self {
        let text = shorten(text);
        Self {
            reason: reason.into(),
            reference: text.clone(),
            text,
            ..Self::default()
        }
    }

    pub(super) fn error(reason: impl Into<Cow<'static, str>>, text: &str) -> Self {
        Self {
            is_error: true,
            ..Self::new(reason, text)
        }
    }

    /// The same doubt about an expression that depends on it.
    pub(super) fn of(&self, text: &str) -> Self {
        Self {
            text: shorten(text),
            handle: None,
            ..self.clone()
        }
    }

    pub(super) fn shown(&self) -> String {
        format!("${{{}}}", self.text)
    }
}

fn shorten(text: &str) -> String {
    let mut end = text.len().min(MAX_SHOWN);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("").to_owned()
}
