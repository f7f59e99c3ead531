//! The command line: one file per command. Only here is anything printed, the
//! environment read, or an exit status chosen.

mod check;
mod policies;
mod test;

use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Checks the security of operations from the files that describe them.
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
    /// Run the tests and fixtures of policies
    Test(test::Arguments),
}

/// How a run ends; the exit status of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Status {
    /// Nothing at or above the severity that fails.
    Clean,
    /// Findings.
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
    let _ = writeln!(std::io::stderr(), "error: {message}");
    Status::Failed
}

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let status = match &arguments.command {
        Command::Check(arguments) => check::run(arguments),
        Command::Test(arguments) => test::run(arguments),
    };
    status.into()
}
