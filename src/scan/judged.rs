//! A view judged: from the document that rules see to findings with places.

use super::Part;
use super::places::resolve;
use crate::document::FileName;
use crate::evaluate::{Failure, Outcome, Subject, Worker};
use crate::finding::Finding;
use crate::problem::{Class, Problem};
use crate::view::{self, View};

/// Judges a view, and what it makes beside itself. A rule for both that says something of
/// a place has said it; it is not heard twice.
pub(super) fn judge(view: &View, worker: &mut Worker<'_>, part: &mut Part) {
    let first = part.findings.len();
    judge_one(view, worker, part);
    let own = part.findings.len();
    for made in view::made_by(view) {
        let before = part.findings.len();
        judge_one(&made, worker, part);
        let mut new = part.findings.split_off(before);
        if let Some(known) = part.findings.get(first..own) {
            new.retain(|finding| !says(known, finding));
        }
        part.findings.append(&mut new);
    }
}

/// Whether one of the findings is of the same rule at the same place.
fn says(known: &[Finding], finding: &Finding) -> bool {
    known.iter().any(|one| {
        one.rule.id == finding.rule.id
            && one.location.file == finding.location.file
            && one.location.bytes == finding.location.bytes
    })
}

fn judge_one(view: &View, worker: &mut Worker<'_>, part: &mut Part) {
    let Some(first) = view.document.sources.first() else {
        return;
    };
    let subject = Subject {
        kind: view.kind,
        resources: view::resources(view.kind, &view.document.root),
        file: &first.name.shown,
        root: &view.document.root,
    };
    let Outcome {
        findings, failures, ..
    } = worker.document(&subject);
    for failure in failures {
        part.problems.push(failed(&first.name, &failure));
    }
    for raw in findings {
        let secret = raw.secret;
        let Some(finding) = resolve(view, raw) else {
            continue;
        };
        if secret {
            let place = &finding.location;
            part.secrets.push((place.file.clone(), place.bytes));
        }
        part.findings.push(finding);
    }
}

pub(super) fn failed(file: &FileName, failure: &Failure) -> Problem {
    Problem {
        file: file.clone(),
        position: None,
        class: Class::PolicyFailed,
        message: format!(
            "the rule {} failed here: {}",
            failure.rule.id, failure.message
        ),
        next: "correct the policy, or leave the rule out with --ignore".to_owned(),
    }
}
