//! From documents to raw findings: the policies of a run, evaluated by regorus.
//!
//! An [`Evaluator`] is made from the selected rules; each thread asks it for a [`Worker`].

mod certain;
mod input;
mod machine;
mod outcome;
mod patterns;
mod program;
pub mod tests;

pub use machine::{Data, Evaluator, Subject, Worker};
pub use outcome::{Failure, Outcome, RawFinding, RawRelated};
