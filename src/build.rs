//! The build script: checks and compiles the built-in policies, so that adding one edits
//! no Rust and starting the program parses no Rego.
//!
//! It lives in `src` to use the program's own modules; those it includes depend on
//! nothing beyond the policy engine and the YAML parser.

#![allow(dead_code, unreachable_pub, unused_imports)]

mod classify;
mod document;
mod policy;
mod rule;

/// The part of the parsers that metadata needs.
mod parse {
    mod parsed;
    pub mod yaml;

    pub use crate::document::MAX_DEPTH;
    pub use parsed::{Parsed, SyntaxError};
}

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use document::FileName;
use policy::{Origin, Pack, PolicyFile};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=policies");
    for module in [
        "build",
        "classify",
        "document",
        "policy",
        "rule",
        "parse/yaml",
        "parse/parsed",
    ] {
        println!("cargo::rerun-if-changed=src/{module}.rs");
        if Path::new(&format!("src/{module}")).is_dir() {
            println!("cargo::rerun-if-changed=src/{module}");
        }
    }
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut paths = Vec::new();
    collect(&root.join("policies"), &mut paths)?;
    paths.sort();

    let mut files = Vec::new();
    let mut list = String::from("&[\n");
    for path in paths {
        let name = path
            .strip_prefix(&root)?
            .display()
            .to_string()
            .replace('\\', "/");
        let _ = writeln!(
            list,
            "    ({name:?}, include_str!({:?})),",
            path.display().to_string()
        );
        files.push(PolicyFile {
            name: FileName::plain(&name),
            text: fs::read_to_string(&path)?,
            origin: Origin::BuiltIn,
        });
    }
    list.push_str("]\n");
    fs::write(out.join("policies.rs"), list)?;

    match Pack::load(&files) {
        Ok(pack) => fs::write(out.join("policies.bin"), pack.encode()?)?,
        Err(complaints) => {
            for complaint in complaints {
                println!(
                    "cargo::error={}:{}:{}: {}",
                    complaint.file.shown,
                    complaint.position.line,
                    complaint.position.column,
                    complaint.message
                );
            }
        }
    }
    Ok(())
}

/// Policies, shared Rego and data; tests stay out.
fn collect(directory: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let path = entry?.path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            collect(&path, paths)?;
        } else if name.ends_with(".json")
            || name.ends_with(".rego") && !name.ends_with("_test.rego")
        {
            paths.push(path);
        }
    }
    Ok(())
}
