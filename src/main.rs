//! The program: see [`rearguard::cli`].

use std::process::ExitCode;

fn main() -> ExitCode {
    rearguard::cli::main()
}
