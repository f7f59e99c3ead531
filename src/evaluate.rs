//! From documents to raw findings: the policies of a run, evaluated by regorus.
//!
//! An [`Evaluator`] is made from the selected rules; each thread asks it for a [`Worker`].

mod certain;
mod evaluator;
mod input;
mod outcome;
mod patterns;
mod program;
pub mod tests;
mod worker;

pub use evaluator::{Data, Evaluator};
pub use outcome::{Failure, Outcome, RawFinding, RawRelated};
pub use worker::{Subject, Worker};
