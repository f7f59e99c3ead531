//! What a file is: its format (syntax) by name, and its kind (subject) by name first
//! and shape second. Both tables can be read from top to bottom. A few names, such as
//! `hosts`, belong to two formats; there the text decides.

mod format;
mod kind;
mod name;
mod shape;
mod text;

pub use format::Format;
pub use kind::Kind;
pub use name::{by_name, matches_path};
pub use shape::by_shape;
pub use text::by_text;
pub(crate) use text::is_address;
