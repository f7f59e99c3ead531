//! A finding: one result of one rule, with its place resolved. And the report: all
//! that an output may show of a run.

mod fingerprint;
mod line_hash;

pub use fingerprint::fingerprints;
pub(crate) use fingerprint::numbered_digests;
pub use line_hash::line_hashes;

use std::sync::Arc;

use chrono::NaiveDate;

use crate::document::{Document, FileName, Position, Region, Source};
use crate::problem::Problem;
use crate::rule::Rule;

/// One result of one rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that fired.
    pub rule: Arc<Rule>,
    /// What is wrong here: lower case start, no full stop. May hold text of the scanned file.
    pub message: String,
    /// The place to change.
    pub location: Location,
    /// The path of the node in its document, such as `spec.containers[0].image`; may be empty.
    pub path: String,
    /// Other places that explain the finding.
    pub related: Vec<Related>,
}

/// Another place that explains a finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Related {
    /// What is to be seen there.
    pub message: String,
    /// The place.
    pub location: Location,
}

/// A region of a file, detached from the file's text.
#[derive(Debug, Clone, PartialEq)]
pub struct Location {
    /// The file.
    pub file: FileName,
    /// First character.
    pub start: Position,
    /// One past the last character.
    pub end: Position,
    /// The same as byte offsets into the text (without byte order mark).
    pub bytes: Region,
    /// The first line of the region, for people; without its line end. At most
    /// [`Location::MAX_LINE`] code points of it, ending in `…` where cut. Findings on one
    /// line share it.
    pub line: Arc<str>,
    /// The exact text of the region, cut like `line`.
    pub text: String,
    /// What code scanning computes as `primaryLocationLineHash` for `start.line`; shared
    /// like `line`.
    pub line_hash: Option<Arc<str>>,
}

impl Location {
    /// How many code points of a line are kept.
    pub const MAX_LINE: usize = 400;

    /// Resolves a region of a document. A region outside the text is clamped to it.
    pub fn resolve(document: &Document, region: Region) -> Option<Self> {
        let source = document.source(region)?;
        let start = source.position(region.start);
        let text = source
            .text
            .get(region.start as usize..region.end as usize)
            .unwrap_or("");
        Some(Self {
            file: source.name.clone(),
            start,
            end: source.position(region.end.max(region.start)),
            bytes: region,
            line: cut(source.line(start.line)).into(),
            text: cut(text),
            line_hash: None,
        })
    }

    /// Stars out what lies in some regions of its source, so that no output can show it.
    pub fn conceal(&mut self, source: &Source, secrets: &[Region]) {
        let line = source.line(self.start.line);
        let line_start = source.line_start(self.start.line as usize);
        self.line = cut(&starred(line, line_start, secrets)).into();
        let (start, end) = (self.bytes.start, self.bytes.end);
        let text = source.text.get(start as usize..end as usize).unwrap_or("");
        self.text = cut(&starred(text, start, secrets));
    }
}

/// A text that begins at an offset, with what lies in the secrets starred out.
fn starred(text: &str, start: u32, secrets: &[Region]) -> String {
    let is_secret = |at: usize| {
        let at = start.saturating_add(u32::try_from(at).unwrap_or(u32::MAX));
        secrets
            .iter()
            .any(|secret| (secret.start..secret.end).contains(&at))
    };
    text.char_indices()
        .map(|(at, character)| {
            if is_secret(at) && !character.is_whitespace() {
                '*'
            } else {
                character
            }
        })
        .collect()
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(Location::MAX_LINE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or("")),
        None => text.to_owned(),
    }
}

/// All that an output may show of a run. Everything in it is sorted.
#[derive(Debug, Clone)]
pub struct Report {
    /// Every selected rule, by id.
    pub rules: Vec<Arc<Rule>>,
    /// By file, place, rule, message.
    pub findings: Vec<Finding>,
    /// By file, place, message.
    pub problems: Vec<Problem>,
    /// How much was read.
    pub counts: Counts,
    /// The date the run judged by.
    pub as_of: NaiveDate,
}

/// How much a run read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Files whose format is known and that were read.
    pub files: usize,
    /// Documents in them.
    pub documents: usize,
    /// Files of no format we read; they were not opened.
    pub other_files: usize,
    /// Files of no format we read that were searched for the names of assets.
    pub searched_files: usize,
}
