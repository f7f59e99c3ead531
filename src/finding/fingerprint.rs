//! The identity of a finding that survives edits elsewhere in its file.
//!
//! It is made of the rule, the file, the path of the node and the first line of the
//! region's text, never of line numbers or the message. Only the first line, because an
//! edit deep inside a block does not make a new finding of the block. Findings that are
//! equal in all of this are told apart by their order.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::Finding;

/// The fingerprints of findings, in their order, as 32 hexadecimal digits each.
///
/// The findings are those of a whole run, in the order of the report: the number among
/// equals depends on it. A hash that nobody can forge is used, as whoever could would
/// hide a new finding behind an accepted one.
pub fn fingerprints(findings: &[Finding]) -> Vec<String> {
    numbered_digests(findings.iter().map(|finding| {
        let first_line = finding.location.text.lines().next().unwrap_or("");
        [
            finding.rule.id.as_str(),
            finding.location.file.uri.as_str(),
            finding.path.as_str(),
            first_line.trim(),
        ]
    }))
}

/// A digest for each group of texts; equal groups are told apart by their order.
pub(crate) fn numbered_digests<'a, const N: usize>(
    groups: impl Iterator<Item = [&'a str; N]>,
) -> Vec<String> {
    let mut equals: HashMap<[u8; 32], u32> = HashMap::new();
    groups
        .map(|group| {
            let identity = digest(group);
            let number = equals.entry(identity).or_insert(0);
            *number += 1;
            let numbered = Sha256::new()
                .chain_update(identity)
                .chain_update(number.to_be_bytes())
                .finalize();
            let half = numbered.iter().take(16);
            half.map(|byte| format!("{byte:02x}")).collect()
        })
        .collect()
}

fn digest<const N: usize>(texts: [&str; N]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for text in texts {
        // The length keeps `a` + `bc` apart from `ab` + `c`.
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Position, Region};
    use crate::finding::Location;
    use crate::rule::{Details, Precision, Rule, Scope, Severity};
    use std::sync::Arc;

    fn finding(line: u32, path: &str, text: &str) -> Finding {
        let rule = Rule {
            id: "a-rule".into(),
            practice: "access-control".into(),
            severity: Severity::High,
            precision: Precision::High,
            kinds: Vec::new(),
            scope: Scope::Document,
            parameters: Default::default(),
            secret: false,
            details: Details::default().into(),
        };
        Finding {
            rule: Arc::new(rule),
            message: format!("seen on line {line}"),
            location: Location {
                file: FileName::plain("a.yaml"),
                start: Position { line, column: 1 },
                end: Position { line, column: 2 },
                bytes: Region::default(),
                line: "".into(),
                text: text.into(),
                line_hash: None,
            },
            path: path.into(),
            related: Vec::new(),
        }
    }

    #[test]
    fn a_finding_that_moved_is_the_same() {
        assert_eq!(
            fingerprints(&[finding(3, "a.b", "true")]),
            fingerprints(&[finding(30, "a.b", "true")])
        );
    }

    #[test]
    fn an_edit_inside_a_block_keeps_the_finding_and_one_of_its_head_does_not() {
        let before = fingerprints(&[finding(1, "a", "spec:\n  x: 1")]);
        assert_eq!(before, fingerprints(&[finding(1, "a", "spec:\n  x: 2")]));
        assert_ne!(before, fingerprints(&[finding(1, "a", "specs:\n  x: 1")]));
    }

    #[test]
    fn equal_findings_are_numbered_and_parts_do_not_run_together() {
        let of = fingerprints(&[
            finding(1, "a", "x"),
            finding(2, "a", "x"),
            finding(3, "ax", ""),
            finding(4, "", "ax"),
        ]);
        let distinct: std::collections::BTreeSet<&String> = of.iter().collect();
        assert_eq!(distinct.len(), 4);
        assert_eq!(of[0].len(), 32);
    }

    #[test]
    fn fingerprints_never_change_between_versions() {
        // Baselines hold them: a change here makes every known finding new.
        assert_eq!(
            fingerprints(&[finding(1, "spec.privileged", "true")]),
            ["025307f86dd4fe7458d5c0500f8b2f36"]
        );
    }
}
