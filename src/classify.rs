//! What a file is: its format (syntax) by name, and its kind (subject) by name first
//! and shape second. Both tables can be read from top to bottom.

mod format;
mod kind;
mod name;
mod shape;

pub use format::Format;
pub use kind::Kind;
pub use name::{by_name, matches_path};
pub use shape::by_shape;
