//! The program: see `rearguard::cli`.

fn main() {}
