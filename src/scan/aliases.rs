//! Aliases that a stranger could claim: those whose resource is named nowhere else.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;
use rayon::prelude::*;

use super::{Options, Part, Pool, judge};
use crate::classify::Kind;
use crate::definitions::Alias;
use crate::document::{Document, Node, Region, Value};
use crate::evaluate::Evaluator;
use crate::view::View;
use crate::walk::{self, File};

/// An alias with the document it stands in.
pub(super) struct Found {
    alias: Alias,
    document: Document,
    region: Region,
    base: String,
}

/// The aliases of a document.
pub(super) fn of(view: &View) -> Vec<Found> {
    crate::definitions::aliases(view)
        .into_iter()
        .map(|alias| {
            let found = view.document.find(&alias.path);
            Found {
                region: found.region,
                base: view.path_text(&alias.path, found.depth),
                document: Document {
                    sources: view.document.sources.clone(),
                    root: Node::new(Value::Null, found.region),
                },
                alias,
            }
        })
        .collect()
}

/// Looks for what aliases point at in all files, and judges the aliases.
pub(super) fn judge_all(
    found: Vec<Found>,
    files: &[File],
    options: &Options,
    evaluator: &Evaluator,
    pool: &Pool,
) -> Part {
    let mut part = Part::default();
    let patterns: BTreeSet<String> = found.iter().map(|one| one.alias.label.clone()).collect();
    let automaton = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .build(&patterns);
    let Ok(automaton) = automaton else {
        return part;
    };
    let counts: Vec<usize> = pool.run(|| {
        let count = |file: &File| {
            let mut counts = vec![0_usize; patterns.len()];
            let Some(source) = walk::read_any(file, options.max_bytes) else {
                return counts;
            };
            for hit in automaton.find_overlapping_iter(&source.text) {
                if let Some(count) = counts.get_mut(hit.pattern().as_usize())
                    && is_name(&source.text, hit.start(), hit.end())
                {
                    *count += 1;
                }
            }
            counts
        };
        let add = |one: Vec<usize>, other: Vec<usize>| {
            one.iter()
                .zip(&other)
                .map(|(one, other)| one + other)
                .collect()
        };
        files
            .par_iter()
            .map(count)
            .reduce(|| vec![0; patterns.len()], add)
    });
    let mut worker = evaluator.worker();
    let mut sources = Vec::new();
    for one in found {
        let region = one.region;
        let text = |text: &str| Node::string(text, region);
        let at = patterns.iter().position(|label| *label == one.alias.label);
        // The bucket of a website is called as the record is, which names it once.
        let own = one.alias.name.trim_end_matches('.');
        let own = usize::from(own.eq_ignore_ascii_case(&one.alias.label));
        let named = at
            .and_then(|at| counts.get(at))
            .is_some_and(|count| *count > own);
        let root = Node::map(
            region,
            vec![
                ("name", text(&one.alias.name)),
                ("target", text(&one.alias.target)),
                ("provider", text(one.alias.provider)),
                ("label", text(&one.alias.label)),
                ("named", Node::new(Value::Bool(named), region)),
            ],
        );
        let view = View {
            kind: Kind::DnsAlias,
            document: Document {
                sources: one.document.sources,
                root,
            },
            base: one.base,
        };
        judge(&view, &mut worker, &mut part);
        sources.extend(view.document.sources);
    }
    sources.sort_by(|one, other| one.name.cmp(&other.name));
    sources.dedup_by(|one, other| one.name == other.name);
    for source in &sources {
        part.settle(source);
    }
    part
}

/// Whether a hit is a word, and not the first label of the alias itself or of another name
/// at a provider.
fn is_name(text: &str, start: usize, end: usize) -> bool {
    let is_part = |one: char| one.is_alphanumeric() || matches!(one, '-' | '_' | '.');
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let after = text.get(end..).and_then(|text| text.chars().next());
    !before.is_some_and(is_part) && !after.is_some_and(is_part)
}
