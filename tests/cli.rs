//! The program as people run it: each folder of `tests/cli` is a case.
//!
//! `cmd` is what is typed, a script for `sh` that runs in a fresh copy of the case's `in`
//! directory with `rearguard` on its path; what git cannot hold (pipes, links, `.git`) it
//! makes itself. `expected.txt` is what comes of it: status, standard output and error.
//! `UPDATE_EXPECT=1 cargo test --test cli` rewrites it.

// Helpers of tests may state facts as bluntly as tests.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// What a case may print and still be read by a person.
const LONGEST: usize = 20_000;

#[test]
fn every_case_is_as_expected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli");
    let mut cases: Vec<PathBuf> = fs::read_dir(&root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("cmd").is_file())
        .collect();
    cases.sort();
    assert!(cases.len() > 20, "only {} cases in tests/cli", cases.len());
    // Outside of the project, whose own .gitignore and rearguard.toml would count.
    let scratch = std::env::temp_dir().join(format!("rearguard-cli-{}", std::process::id()));
    let failures: Vec<String> = thread::scope(|scope| {
        let running: Vec<_> = cases
            .iter()
            .map(|case| (case, scope.spawn(|| run(case, &scratch))))
            .collect();
        running
            .into_iter()
            .filter_map(|(case, thread)| compare(case, &thread.join().unwrap()))
            .collect()
    });
    let _ = fs::remove_dir_all(&scratch);
    assert!(
        failures.is_empty(),
        "{} of {} cases differ; UPDATE_EXPECT=1 rewrites them\n{}",
        failures.len(),
        cases.len(),
        failures.concat()
    );
}

/// Runs a case and shows what came of it.
fn run(case: &Path, scratch: &Path) -> String {
    let place = scratch.join(case.file_name().unwrap());
    fs::create_dir_all(&place).unwrap();
    copy(&case.join("in"), &place);
    let program = Path::new(env!("CARGO_BIN_EXE_rearguard"));
    let path = format!(
        "{}:{}",
        program.parent().unwrap().display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let output = Command::new("sh")
        .arg("-e")
        .arg(case.join("cmd"))
        .current_dir(&place)
        .stdin(Stdio::null())
        .env("PATH", path)
        .env("TZ", "UTC")
        .env_remove("NO_COLOR")
        .env_remove("UPDATE_EXPECT")
        .output()
        .unwrap();
    let mut shown = format!("status {}\n", output.status.code().unwrap_or(-1));
    for (name, bytes) in [("stdout", &output.stdout), ("stderr", &output.stderr)] {
        // Control characters would not survive an editor.
        let text = String::from_utf8_lossy(bytes)
            .replace('\x1b', "<ESC>")
            .replace('\r', "<CR>")
            .replace(&place.display().to_string(), "<HERE>");
        if !text.is_empty() {
            let _ = write!(shown, "--- {name}\n{text}");
        }
    }
    assert!(shown.len() < LONGEST, "{} says too much", case.display());
    shown
}

fn compare(case: &Path, actual: &str) -> Option<String> {
    let file = case.join("expected.txt");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::write(&file, actual).unwrap();
        return None;
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    (expected != actual).then(|| {
        format!(
            "\n=== {}\n--- expected\n{expected}\n--- actual\n{actual}",
            file.display()
        )
    })
}

fn copy(from: &Path, to: &Path) {
    let Ok(entries) = fs::read_dir(from) else {
        return;
    };
    for entry in entries {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
