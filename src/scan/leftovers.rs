//! What a change leaves behind, judged: one document for each thing that served only what
//! the change takes away.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Options, Part, Pool, judge};
use crate::classify::Kind;
use crate::document::{Document, Node, Source, Value};
use crate::evaluate::Evaluator;
use crate::leftovers::{Deleted, Leftover, is_compared, leftovers};
use crate::view::View;
use crate::walk::{self, File};

/// Compares the files with those before the change. What lies in a file that nobody asked
/// to check is context.
pub(super) fn judge_all(
    files: &[File],
    options: &Options,
    evaluator: &Evaluator,
    pool: &Pool,
) -> Part {
    let mut part = Part::default();
    let Some(before) = options.before.as_ref().filter(|one| !one.texts.is_empty()) else {
        return part;
    };
    let here = std::env::current_dir().unwrap_or_default();
    let read = |file: &File| walk::read(file, options.max_bytes).ok();
    let texts: Vec<(&str, &str)> = before
        .texts
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    // Most changes delete nothing, and of most that do few directories matter.
    let changed: Vec<Arc<Source>> = before
        .texts
        .keys()
        .filter_map(|name| {
            read(&File {
                path: name.into(),
                name: walk::file_name(&here, name.as_ref()),
            })
        })
        .collect();
    let deleted = Deleted::between(&texts, &pairs(&changed));
    if deleted == Deleted::default() {
        return part;
    }
    let compared = files
        .iter()
        .filter(|file| is_compared(&file.name.shown) && deleted.concerns(&file.name.shown));
    let named: BTreeMap<&str, &File> = compared
        .map(|file| (file.name.shown.as_str(), file))
        .collect();
    let context = before.unchanged.iter();
    let mut all: BTreeMap<&str, &File> = context
        .map(|file| (file.name.shown.as_str(), file))
        .filter(|(name, _)| deleted.concerns(name))
        .collect();
    let unchanged: BTreeSet<&str> = all.keys().copied().collect();
    all.extend(&named);
    let mut now: Vec<Arc<Source>> = all.values().filter_map(|file| read(file)).collect();
    // Files that changed and were not named are needed as well.
    let is_new = |source: &&Arc<Source>| !all.contains_key(source.name.shown.as_str());
    now.extend(changed.iter().filter(is_new).cloned());
    let present = pairs(&now);
    let same = present.iter().filter(|(name, _)| unchanged.contains(name));
    let earlier: Vec<(&str, &str)> = same.copied().chain(texts).collect();
    let mut worker = evaluator.worker();
    for left in pool.run(|| leftovers(&earlier, &present)) {
        let source = now.get(left.file);
        let Some(source) = source.filter(|one| named.contains_key(one.name.shown.as_str())) else {
            continue;
        };
        judge(&view(left, source), &mut worker, &mut part);
        part.settle(source);
    }
    part
}

fn pairs(sources: &[Arc<Source>]) -> Vec<(&str, &str)> {
    sources
        .iter()
        .map(|source| (source.name.shown.as_str(), source.text.as_str()))
        .collect()
}

fn view(left: Leftover, source: &Arc<Source>) -> View {
    let text = |text: &str| Node::string(text, left.region);
    let users = left.users.iter().map(|user| text(user)).collect();
    let root = Node::map(
        left.region,
        vec![
            ("sort", text(left.sort)),
            ("title", text(&left.title)),
            ("users", Node::new(Value::List(users), left.region)),
        ],
    );
    View {
        kind: Kind::ChangeLeftover,
        document: Document::new(source.clone(), root),
        base: String::new(),
    }
}
