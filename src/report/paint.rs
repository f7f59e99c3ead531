//! Colours of a terminal, or none.

use crate::rule::Severity;

/// Paints text, if colours are wanted. Text that is painted is escaped already.
#[derive(Clone, Copy)]
pub(super) struct Paint(pub(super) bool);

impl Paint {
    /// What must be read first.
    pub(super) fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    /// The frame around an excerpt.
    pub(super) fn frame(self, text: &str) -> String {
        self.with("1;34", text)
    }

    /// A problem.
    pub(super) fn problem(self, text: &str) -> String {
        self.with("1;31", text)
    }

    /// In the colour of a severity.
    pub(super) fn severity(self, severity: Severity, text: &str) -> String {
        let code = match severity {
            Severity::Critical => "1;35",
            Severity::High => "1;31",
            Severity::Medium => "1;33",
            Severity::Low => "1;36",
            Severity::Info => "1;32",
        };
        self.with(code, text)
    }

    fn with(self, code: &str, text: &str) -> String {
        if self.0 {
            format!("\u{1b}[{code}m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}
