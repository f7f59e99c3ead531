//! Reading policies for a command, and showing what is wrong with them.

use std::io::Write as _;
use std::path::Path;

use super::Status;
use crate::evaluate::{Complaint, Origin, PolicyFile, builtin};
use crate::walk;

/// Every Rego module and data file below a directory, or one file.
pub(super) fn read_directory(directory: &Path) -> Result<Vec<PolicyFile>, String> {
    let walked = walk::walk(&walk::Options {
        paths: vec![directory.to_path_buf()],
        ..walk::Options::default()
    })
    .map_err(|bad| bad.source.to_string())?;
    if let Some(problem) = walked.problems.first() {
        return Err(format!("{}: {}", problem.file.shown, problem.message));
    }
    let mut files = Vec::new();
    for file in walked.files {
        let name = &file.name.shown;
        let is_fixture = name.split('/').any(|part| part == "fixtures");
        let is_policy = name.ends_with(".rego");
        let is_data = name.ends_with(".json") && name.split('/').any(|part| part == "data");
        if is_fixture || !(is_policy || is_data) {
            continue;
        }
        let source = walk::read(&file, walk::DEFAULT_MAX_BYTES)
            .map_err(|problem| format!("{}: {}", problem.file.shown, problem.message))?;
        files.push(PolicyFile {
            name: file.name,
            text: source.text.clone(),
            origin: Origin::Given,
        });
    }
    if files.is_empty() {
        return Err(format!(
            "{}: there is no policy here; a policy is a .rego file",
            directory.display()
        ));
    }
    Ok(files)
}

/// Whether a file is part of the shared Rego that built-in policies import.
pub(super) fn is_library(file: &PolicyFile) -> bool {
    file.text.contains("package rearguard.lib")
}

/// Whether two files say the same thing of the program: one library package, or one
/// catalogue file.
pub(super) fn same_library(one: &PolicyFile, other: &PolicyFile) -> bool {
    let package = |file: &PolicyFile| {
        file.text
            .lines()
            .find(|line| line.starts_with("package "))
            .map(str::to_owned)
    };
    if is_library(one) && is_library(other) {
        return package(one) == package(other);
    }
    let file = |file: &PolicyFile| file.name.shown.rsplit('/').next().map(str::to_owned);
    one.name.shown.ends_with(".json") && file(one) == file(other)
}

/// The shared Rego and data of the built-in policies, without the policies.
pub(super) fn builtin_library() -> impl Iterator<Item = PolicyFile> {
    builtin()
        .into_iter()
        .filter(|file| is_library(file) || file.name.shown.ends_with(".json"))
}

/// Shows what is wrong with policies, each with its line.
pub(super) fn show_complaints(complaints: &[Complaint]) -> Status {
    let mut err = std::io::stderr().lock();
    for complaint in complaints {
        let Complaint {
            file,
            position,
            line,
            message,
            next,
        } = complaint;
        let number = position.line.to_string();
        let gutter = " ".repeat(number.len());
        let before: String = line
            .chars()
            .take(position.column.saturating_sub(1) as usize)
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        let _ = writeln!(
            err,
            "error: {message}\n{gutter}--> {}:{}:{}\n{gutter} |\n{number} | {line}\n{gutter} | {before}^",
            file.shown, position.line, position.column,
        );
        if !next.is_empty() {
            let _ = writeln!(err, "{gutter} = next: {next}");
        }
    }
    Status::Failed
}
