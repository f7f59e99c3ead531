//! Not written yet.

use super::Parsed;

/// Not written yet.
pub fn parse(_text: &str) -> Parsed {
    Parsed::error(0, "this format is not read yet")
}
