//! Reading policies for a command, and showing what is wrong with them.

use std::io::Write as _;
use std::path::Path;

use super::Status;
use crate::builtin;
use crate::policy::{Complaint, Origin, PolicyFile};
use crate::report::visible;
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

/// Whether two files say the same thing of the program: one library package, or one
/// catalogue file.
fn same_library(one: &PolicyFile, other: &PolicyFile) -> bool {
    let package = |file: &PolicyFile| {
        file.text
            .lines()
            .find(|line| line.starts_with("package "))
            .map(str::to_owned)
    };
    if one.is_library() && other.is_library() {
        return package(one) == package(other);
    }
    let file = |file: &PolicyFile| file.name.shown.rsplit('/').next().map(str::to_owned);
    one.is_data() && other.is_data() && file(one) == file(other)
}

/// Own policies with the shared Rego and data of the program; a given library or
/// catalogue takes the place of the program's.
pub(super) fn with_library(given: Vec<PolicyFile>) -> Vec<PolicyFile> {
    let mut files: Vec<PolicyFile> = builtin::library()
        .filter(|file| !given.iter().any(|other| same_library(file, other)))
        .collect();
    files.extend(given);
    files
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
        let _ = writeln!(
            err,
            "error: {}\n{gutter}--> {}:{}:{}",
            visible(message),
            visible(&file.shown),
            position.line,
            position.column,
        );
        let before: String = line
            .chars()
            .take(position.column.saturating_sub(1) as usize)
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        if !line.is_empty() {
            let _ = writeln!(
                err,
                "{gutter} |\n{number} | {}\n{gutter} | {before}^",
                visible(line)
            );
        }
        if !next.is_empty() {
            let _ = writeln!(err, "{gutter} = next: {next}");
        }
    }
    Status::Failed
}
