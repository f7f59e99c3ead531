//! What a file is: its format (syntax) by name, and its kind (subject) by name first
//! and shape second.

mod format;
mod kind;

pub use format::Format;
pub use kind::Kind;
