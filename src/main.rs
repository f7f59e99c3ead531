//! The program: see [`rearguard::cli`].

use std::process::ExitCode;

/// Judging a document makes thousands of small values; this one gives memory faster than
/// the allocator of the C library.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    rearguard::cli::main()
}
