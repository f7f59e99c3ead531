//! The rules about all files together. They see names, not contents.

use std::collections::BTreeMap;

use super::{Part, failed};
use crate::document::{FileName, Position, Region};
use crate::evaluate::Evaluator;
use crate::finding::{Finding, Location};
use crate::walk::File;

/// The rules about all files together.
pub(super) fn judge(files: &[File], evaluator: &Evaluator) -> Part {
    let mut part = Part::default();
    let list: Vec<serde_json::Value> = files
        .iter()
        .map(|file| {
            let path = &file.name.shown;
            let name = path.rsplit('/').next().unwrap_or(path);
            serde_json::json!({"path": path, "name": name})
        })
        .collect();
    let by_path: BTreeMap<&str, &File> = files
        .iter()
        .map(|file| (file.name.shown.as_str(), file))
        .collect();
    let outcome = evaluator
        .worker()
        .estate(&serde_json::json!({"files": list}));
    for raw in outcome.findings {
        let Some(file) = raw.document.as_deref().and_then(|path| by_path.get(path)) else {
            continue;
        };
        part.findings.push(Finding {
            rule: raw.rule,
            message: raw.message,
            location: start_of(file),
            path: String::new(),
            related: Vec::new(),
        });
    }
    for failure in outcome.failures {
        part.problems.push(failed(&FileName::plain("."), &failure));
    }
    part
}

/// The beginning of a file that is not read.
fn start_of(file: &File) -> Location {
    let start = Position { line: 1, column: 1 };
    Location {
        file: file.name.clone(),
        start,
        end: start,
        bytes: Region::default(),
        line: "".into(),
        text: String::new(),
        line_hash: None,
    }
}
