//! `check --base REV`: what files said at a commit, so that a status that cannot follow from
//! the one before is seen, and what only a deleted resource used. Asks the `git` command,
//! which whoever has a commit to name also has; a library for it would weigh more than the
//! rest of the program.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::inventory::Settings;
use crate::scan::Before;
use crate::walk::{self, File};

/// What the files around the paths to check said at a commit.
///
/// # Errors
/// What git says, where there is no repository or no such commit.
pub(super) fn before(
    revision: &str,
    paths: &[PathBuf],
    settings: &Settings,
) -> Result<Before, String> {
    if revision.starts_with('-') {
        return Err(format!(
            "--base {revision}: a commit does not begin with `-`"
        ));
    }
    let git = |directory: &Path, arguments: &[&str]| {
        let mut command = Command::new("git");
        let command = command.arg("-C").arg(directory).args(arguments);
        let output = command
            .output()
            .map_err(|error| format!("--base {revision}: git: {error}"))?;
        if output.status.success() {
            return Ok(output.stdout);
        }
        let said = String::from_utf8_lossy(&output.stderr);
        let line = said.lines().next().unwrap_or("git failed");
        Err(format!(
            "--base {revision}: {line}\n  next: name a commit of this repository, fetched deep enough"
        ))
    };
    let mut directory = directory_of(paths.first().map_or(Path::new("."), PathBuf::as_path));
    // Of several paths the repository is what they have in common.
    if paths.len() > 1 {
        let root = git(&directory, &["rev-parse", "--show-toplevel"])?;
        directory = PathBuf::from(String::from_utf8_lossy(&root).trim_end_matches('\n'));
    }
    let listed = git(
        &directory,
        &["ls-tree", "-r", "-z", "--name-only", revision, "--", "."],
    )?;
    let changed = git(
        &directory,
        &[
            "diff",
            "--name-only",
            "--no-renames",
            "--relative",
            "-z",
            revision,
            "--",
            ".",
        ],
    )?;
    let changed: BTreeSet<&str> = names(&changed).collect();
    let here = std::env::current_dir().unwrap_or_default();
    let files = names(&listed)
        .filter(|name| Before::may_say(name, settings))
        .map(|name| {
            let path = directory.join(name);
            let is_changed = changed.contains(name);
            let content = match std::fs::read(&path) {
                Ok(content) if !is_changed => content,
                _ => git(&directory, &["show", &format!("{revision}:./{name}")])?,
            };
            let file = File {
                name: walk::file_name(&here, &path),
                path,
            };
            Ok((file, content, is_changed))
        });
    Before::of(files, settings)
}

/// The names of a list that ends each with a NUL byte; names that are no text are none of ours.
fn names(list: &[u8]) -> impl Iterator<Item = &str> {
    let names = list
        .split(|&byte| byte == 0)
        .filter(|name| !name.is_empty());
    names.filter_map(|name| std::str::from_utf8(name).ok())
}

fn directory_of(path: &Path) -> PathBuf {
    if path.is_dir() {
        return path.to_path_buf();
    }
    match path.parent() {
        Some(directory) if !directory.as_os_str().is_empty() => directory.to_path_buf(),
        _ => PathBuf::from("."),
    }
}
