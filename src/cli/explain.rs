//! `rearguard explain RULE`: all that a rule says of itself.

use std::io::Write as _;
use std::path::Path;

use clap::Args;

use super::Status;
use super::settings::Policies;
use crate::judge::selection::is_name_of;
use crate::rule::page;

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Id or alias of a rule
    rule: String,
    #[command(flatten)]
    policies: Policies,
}

/// Prints the rule's page.
pub(super) fn run(arguments: &Arguments) -> Status {
    let loaded = match arguments.policies.load(Path::new(".")) {
        Ok(loaded) => loaded,
        Err(status) => return status,
    };
    let named: Vec<_> = loaded
        .set
        .rules()
        .iter()
        .filter(|rule| is_name_of(&arguments.rule, rule))
        .collect();
    if named.is_empty() {
        return super::fail(&format!(
            "{:?} is no rule\n  next: see `rearguard rules`",
            arguments.rule
        ));
    }
    let mut out = std::io::stdout().lock();
    for rule in named {
        let _ = writeln!(out, "{}", super::printable(page::markdown(rule).trim_end()));
    }
    Status::Clean
}
