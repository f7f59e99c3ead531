//! Pure decisions about rules and findings: which rules a run selects, and whether what
//! was found makes it fail.

pub mod selection;
pub mod verdict;

pub use selection::{Profile, Selection};
pub use verdict::{Verdict, verdict};
