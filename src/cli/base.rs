//! `check --base REV`: what the inventories said at a commit, so that a status that cannot
//! follow from the one before is seen. Asks the `git` command, which whoever has a commit
//! to name also has; a library for it would weigh more than the rest of the program.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use crate::document::FileName;
use crate::inventory::{self, Settings, Status};
use crate::walk;

/// The status of every asset at a commit, by id in small letters.
///
/// # Errors
/// What git says, where there is no repository or no such commit.
pub(super) fn statuses(
    revision: &str,
    path: &Path,
    settings: &Settings,
) -> Result<BTreeMap<String, Status>, String> {
    if revision.starts_with('-') {
        return Err(format!(
            "--base {revision}: a commit does not begin with `-`"
        ));
    }
    let directory = match path.is_dir() {
        true => path,
        false => path.parent().unwrap_or(Path::new(".")),
    };
    let directory = if directory.as_os_str().is_empty() {
        Path::new(".")
    } else {
        directory
    };
    let git = |arguments: &[&str]| {
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
    let names = git(&["ls-tree", "-r", "-z", "--name-only", revision, "--", "."])?;
    let mut listed = Vec::new();
    for name in names.split(|&byte| byte == 0) {
        let Ok(name) = std::str::from_utf8(name) else {
            continue;
        };
        if name.is_empty() || !inventory::may_be_named(name, settings) {
            continue;
        }
        let content = git(&["show", &format!("{revision}:./{name}")])?;
        // What is no text was no inventory.
        let Ok(source) = walk::text_of(FileName::plain(name), content) else {
            continue;
        };
        listed.extend(inventory::read(&source, settings));
    }
    let before = inventory::gather(listed);
    Ok(before
        .assets()
        .map(|asset| (asset.id().to_lowercase(), asset.status()))
        .collect())
}
