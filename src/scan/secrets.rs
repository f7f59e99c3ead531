//! Secrets that rules found, taken out of all that is shown of their file: a report is read
//! by more people than the file, and kept longer.
//!
//! Every finding of the file is cleaned, for another rule may point to the same line or
//! quote the same value.

use crate::document::{FileName, Region, Source};
use crate::finding::{Finding, Location};

/// What stands in a message for a secret.
const TAKEN_OUT: &str = "***";

/// A shorter text may be part of any word: only the rule that found it is not to say it.
const LONG_ENOUGH: usize = 8;

/// Conceals the secrets of one source in the findings of its file.
pub(super) fn conceal(findings: &mut [Finding], found: &[(FileName, Region)], source: &Source) {
    let mut secrets: Vec<Region> = found
        .iter()
        .filter(|(file, _)| *file == source.name)
        .map(|&(_, region)| region)
        .collect();
    if secrets.is_empty() {
        return;
    }
    secrets.sort_unstable();
    secrets.dedup();
    let texts: Vec<&str> = secrets
        .iter()
        .filter_map(|secret| source.text.get(secret.start as usize..secret.end as usize))
        .map(|text| text.trim_matches(['"', '\'']))
        .filter(|text| !text.is_empty())
        .collect();
    let is_here = |location: &Location| location.file == source.name;
    for finding in findings {
        let names = finding.rule.secret && is_here(&finding.location);
        // A value that is (part of) the name of its key is no secret worth hiding, and the
        // message would lose the name.
        let key = finding.path.rsplit('.').next().unwrap_or("").to_owned();
        let clean = |message: &mut String| {
            for text in texts.iter().filter(|text| !key.contains(**text)) {
                if (names || text.len() >= LONG_ENOUGH) && message.contains(text) {
                    *message = message.replace(text, TAKEN_OUT);
                }
            }
        };
        clean(&mut finding.message);
        if is_here(&finding.location) {
            finding.location.conceal(source, &secrets);
        }
        for related in &mut finding.related {
            clean(&mut related.message);
            if is_here(&related.location) {
                related.location.conceal(source, &secrets);
            }
        }
    }
}
