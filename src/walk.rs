//! From arguments to files: which to read, in a stable order, and how to read one.
//!
//! Ignore files are honoured below a directory and never for a file that was named.
//! Hidden files belong to operations (`.github`, `.env`), so they are walked; `.git` is not.
//! Symbolic links are not followed unless asked for: what they lead to is usually walked
//! anyway, or lies outside.

mod read;

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use ::ignore::WalkBuilder;
use ::ignore::overrides::{Override, OverrideBuilder};

use crate::document::{FileName, percent_encode};
use crate::problem::{Class, Problem};
pub use read::{DEFAULT_MAX_BYTES, read, read_any, text_of};

/// Our own ignore file, beside `.gitignore` and stronger.
const IGNORE_FILE: &str = ".rearguardignore";

/// Said of pipes, sockets and devices.
const NOT_REGULAR: &str = "this is not a regular file";

/// What to walk and what to leave out.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Files and directories.
    pub paths: Vec<PathBuf>,
    /// Globs in the syntax of `.gitignore`, relative to the working directory.
    pub exclude: Vec<String>,
    /// Whether to follow symbolic links.
    pub follow_links: bool,
    /// Whether to leave out what `.gitignore` and `.rearguardignore` name.
    pub respect_ignore: bool,
}

/// A file to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// How to open it.
    pub path: PathBuf,
    /// How to show it.
    pub name: FileName,
}

/// What a walk found.
#[derive(Debug, Default)]
pub struct Walked {
    /// Every file once, by name.
    pub files: Vec<File>,
    /// What could not be walked.
    pub problems: Vec<Problem>,
}

/// A glob that means nothing.
#[derive(Debug)]
pub struct BadGlob {
    /// The glob.
    pub glob: String,
    /// Why.
    pub source: ::ignore::Error,
}

/// Walks.
///
/// # Errors
/// The first exclude glob that cannot be read.
pub fn walk(options: &Options) -> Result<Walked, BadGlob> {
    let here = std::env::current_dir().unwrap_or_default();
    let exclude = overrides(&here, &options.exclude)?;
    let mut found: BTreeMap<String, File> = BTreeMap::new();
    let mut problems = Vec::new();
    for path in &options.paths {
        match std::fs::metadata(path) {
            Err(error) => problems.push(unreadable(&here, path, &error.to_string())),
            Ok(metadata) if metadata.is_dir() => {
                walk_directory(path, options, &exclude, &here, &mut found, &mut problems);
            }
            Ok(metadata) if metadata.is_file() => {
                if !exclude.matched(normal(&here, path), false).is_ignore() {
                    add(&here, path.clone(), &mut found);
                }
            }
            Ok(_) => problems.push(unreadable(&here, path, NOT_REGULAR)),
        }
    }
    problems.sort();
    Ok(Walked {
        files: found.into_values().collect(),
        problems,
    })
}

fn overrides(here: &Path, globs: &[String]) -> Result<Override, BadGlob> {
    let mut builder = OverrideBuilder::new(here);
    for glob in globs {
        // An override with `!` leaves out; without, it would be the only thing let in.
        builder.add(&format!("!{glob}")).map_err(|source| BadGlob {
            glob: glob.clone(),
            source,
        })?;
    }
    builder.build().map_err(|source| BadGlob {
        glob: globs.join(" "),
        source,
    })
}

fn walk_directory(
    root: &Path,
    options: &Options,
    exclude: &Override,
    here: &Path,
    found: &mut BTreeMap<String, File>,
    problems: &mut Vec<Problem>,
) {
    let mut builder = WalkBuilder::new(root);
    builder
        .standard_filters(false)
        .git_ignore(options.respect_ignore)
        .parents(options.respect_ignore)
        .require_git(false)
        .follow_links(options.follow_links)
        .overrides(exclude.clone())
        .filter_entry(|entry| entry.file_name() != ".git");
    if options.respect_ignore {
        builder.add_custom_ignore_filename(IGNORE_FILE);
    }
    for entry in builder.build() {
        match entry {
            Ok(entry) => match entry.file_type() {
                Some(kind) if kind.is_file() => add(here, entry.into_path(), found),
                Some(kind) if kind.is_dir() => {}
                Some(kind) if kind.is_symlink() => {
                    problems.push(left_out(here, entry.path(), "symbolic link, not followed"));
                }
                _ => problems.push(left_out(here, entry.path(), NOT_REGULAR)),
            },
            Err(error) => problems.push(failed_entry(here, root, &error)),
        }
    }
}

fn left_out(here: &Path, path: &Path, reason: &str) -> Problem {
    Problem {
        file: file_name(here, path),
        position: None,
        class: Class::NotEvaluated,
        message: reason.to_owned(),
        next: String::new(),
    }
}

/// A loop of links and a directory without permission are the errors people meet. What
/// a loop leads back to is walked anyway, so that only informs.
fn failed_entry(here: &Path, root: &Path, error: &::ignore::Error) -> Problem {
    use ::ignore::Error;
    match error {
        Error::WithDepth { err, .. } | Error::WithLineNumber { err, .. } => {
            failed_entry(here, root, err)
        }
        Error::WithPath { path, err } => failed_entry(here, path, err),
        Error::Loop { child, .. } => {
            left_out(here, child, "the link leads back to a directory above it")
        }
        Error::Io(error) => {
            // The walker words its errors with the path, which stands in front anyway.
            let reason = error
                .get_ref()
                .and_then(|inner| inner.source())
                .map_or_else(|| error.to_string(), ToString::to_string);
            unreadable(here, root, &reason.replace('\n', " "))
        }
        other => unreadable(here, root, &other.to_string().replace('\n', " ")),
    }
}

fn add(here: &Path, path: PathBuf, found: &mut BTreeMap<String, File>) {
    let name = file_name(here, &path);
    found.entry(name.uri.clone()).or_insert(File { path, name });
}

fn unreadable(here: &Path, path: &Path, reason: &str) -> Problem {
    Problem {
        file: file_name(here, path),
        position: None,
        class: Class::Unreadable,
        message: reason.to_owned(),
        next: "check the path and its permissions".to_owned(),
    }
}

/// Names a path relative to the working directory where it lies below it.
pub fn file_name(here: &Path, path: &Path) -> FileName {
    let path = normal(here, path);
    let shown = path.to_string_lossy().replace('\\', "/");
    let encoded = percent_encode(&bytes_of(&path));
    let uri = if path.is_absolute() {
        format!("file://{encoded}")
    } else {
        encoded
    };
    FileName::new(shown, uri)
}

/// Without `.` and `..` where that can be told from the names, relative if below `here`.
fn normal(here: &Path, path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for part in here.join(path).components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    match parts.strip_prefix(here) {
        Ok(relative) if !relative.as_os_str().is_empty() => relative.to_path_buf(),
        _ => parts,
    }
}

#[cfg(unix)]
fn bytes_of(path: &Path) -> Vec<u8> {
    use std::os::unix::ffi::OsStrExt as _;
    path.as_os_str().as_bytes().to_vec()
}

#[cfg(not(unix))]
fn bytes_of(path: &Path) -> Vec<u8> {
    path.to_string_lossy().replace('\\', "/").into_bytes()
}

/// Reads a list of paths, one per line or, with `nul`, one per NUL byte.
///
/// # Errors
/// What the reader gives.
pub fn read_list(mut reader: impl std::io::Read, nul: bool) -> std::io::Result<Vec<PathBuf>> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    let end = if nul { 0 } else { b'\n' };
    Ok(bytes
        .split(|&byte| byte == end)
        .map(|line| {
            if nul {
                line
            } else {
                line.strip_suffix(b"\r").unwrap_or(line)
            }
        })
        .filter(|line| !line.is_empty())
        .map(path_of)
        .collect())
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

/// Whether a path lies in the `templates` of a Helm chart: somewhere above such a
/// directory's parent there is a `Chart.yaml`.
pub fn is_helm_template(path: &Path) -> bool {
    path.ancestors().skip(1).any(|directory| {
        directory
            .file_name()
            .is_some_and(|name| name == "templates")
            && directory
                .parent()
                .is_some_and(|chart| chart.join("Chart.yaml").is_file())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_relative_to_the_working_directory() {
        let here = Path::new("/work/repo");
        assert_eq!(file_name(here, Path::new("./a/../b c")).uri, "b%20c");
        assert_eq!(file_name(here, Path::new("/work/repo/x/y")).shown, "x/y");
        assert_eq!(file_name(here, Path::new("../z")).uri, "file:///work/z");
    }

    #[test]
    fn lists_are_split_at_lines_or_nul_bytes() {
        let lines = read_list(&b"a\r\nb c\n\n"[..], false).unwrap();
        assert_eq!(lines, [PathBuf::from("a"), PathBuf::from("b c")]);
        let names = read_list(&b"a\nb\0c\0"[..], true).unwrap();
        assert_eq!(names, [PathBuf::from("a\nb"), PathBuf::from("c")]);
    }
}
