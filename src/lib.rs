//! rearguard checks the security of operations from the files that describe them.
//!
//! The sentence that the modules follow, each knowing only those before it:
//!
//! ```text
//! walk -> classify -> parse -> evaluate -> judge -> report
//! ```
//!
//! [`scan`] is the sentence itself; [`document`], [`rule`] and [`finding`] are the nouns in it.

pub mod document;
pub mod problem;
pub mod rule;

pub mod finding;

pub mod walk;

pub mod classify;

pub mod inventory;
pub mod parse;
pub mod terraform;
pub mod view;

pub mod definitions;
pub mod leftovers;
pub mod mentions;

pub mod builtin;
pub mod policy;

pub mod evaluate;

pub mod judge;

pub mod scan;

pub mod fixtures;

pub mod report;

pub mod config;

pub mod cli;
