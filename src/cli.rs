//! The command line: one file per command. Only here is anything printed, the
//! environment read, or an exit status chosen.

mod base;
mod check;
mod explain;
mod inventory;
mod parse;
mod policies;
mod rules;
mod settings;
mod test;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks the security of operations from the files that describe them.
///
/// Exit status: 0 nothing at or above --fail-on, 1 findings, 2 the job could not be done.
#[derive(Debug, Parser)]
#[command(name = "rearguard", version, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check files and directories against the policies
    Check(check::Arguments),
    /// List the rules
    Rules(rules::Arguments),
    /// Explain a rule: what it finds, why it matters, what to do
    Explain(explain::Arguments),
    /// Run the tests and fixtures of policies
    Test(test::Arguments),
    /// Show what a policy sees of a file
    Parse(parse::Arguments),
    /// List the assets that inventories declare
    Inventory(inventory::Arguments),
}

/// How a run ends; the exit status of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// Nothing at or above the severity that fails.
    Clean,
    /// Findings, or failed tests.
    Findings,
    /// The job could not be done.
    Failed,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        match status {
            Status::Clean => Self::from(0),
            Status::Findings => Self::from(1),
            Status::Failed => Self::from(2),
        }
    }
}

/// Says on standard error why the job could not be done.
fn fail(message: &str) -> Status {
    let _ = writeln!(std::io::stderr(), "error: {}", printable(message));
    Status::Failed
}

/// A text of several lines in which nothing but line ends controls the terminal: names of
/// files and texts of policies come from whoever wrote them.
fn printable(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(crate::report::visible).collect();
    lines.join("\n")
}

/// Stack of the threads that load and compile policies, both of which recurse with the
/// depth of a user's expressions. An ordinary policy touches a few pages of it.
const STACK: usize = 256 * 1024 * 1024;

/// Runs the program.
pub fn main() -> ExitCode {
    // The engine is guarded against its own panics; their messages would only confuse.
    std::panic::set_hook(Box::new(|_| {}));
    let arguments = Arguments::parse();
    let run = move || match &arguments.command {
        Command::Check(arguments) => check::run(arguments),
        Command::Rules(arguments) => rules::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
        Command::Test(arguments) => test::run(arguments),
        Command::Parse(arguments) => parse::run(arguments),
        Command::Inventory(arguments) => inventory::run(arguments),
    };
    let result = std::thread::Builder::new()
        .stack_size(STACK)
        .spawn(run)
        .map_or(Err(()), |thread| thread.join().map_err(|_| ()));
    let status = result.unwrap_or_else(|()| {
        fail("internal error: please report what you ran, with the file that was read last")
    });
    status.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        use clap::CommandFactory as _;
        Arguments::command().debug_assert();
    }
}
