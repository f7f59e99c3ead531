//! From one file's text to the documents that rules see.

use std::sync::Arc;

use super::not_evaluated;
use crate::classify::{Format, Kind, by_text};
use crate::document::{Document, Node, Source};
use crate::parse::{self, yaml};
use crate::problem::{Class, Problem};
use crate::view::{self, View};
use crate::walk::File;

/// How many mistakes of one file are shown; one broken bracket can make thousands.
const MAX_ERRORS: usize = 10;

/// Parses a text and gives its views; what cannot be parsed becomes a problem.
pub fn read_views(
    source: &Arc<Source>,
    file: &File,
    format: Format,
    kind: Option<Kind>,
    problems: &mut Vec<Problem>,
) -> Vec<View> {
    let (format, kind) = by_text(format, kind, &source.text);
    let mut parsed = parse::parse(&source.text, format, yaml::Scalars::Core);
    let mut views = views_of(&parsed.roots, source, format, kind);
    if parsed.reads_differently && views.iter().any(|view| reads_yaml_11(view.kind)) {
        parsed = parse::parse(&source.text, format, yaml::Scalars::Yaml11);
        views = views_of(&parsed.roots, source, format, kind);
    }
    let more = parsed.errors.len().saturating_sub(MAX_ERRORS);
    for error in parsed.errors.into_iter().take(MAX_ERRORS) {
        let position = source.position(u32::try_from(error.at).unwrap_or(u32::MAX));
        if is_template(source.line(position.line)) {
            problems.push(not_evaluated(file, "template, needs rendering"));
            continue;
        }
        problems.push(Problem {
            file: file.name.clone(),
            position: Some(position),
            class: Class::Unparsed,
            message: error.message,
            next: format!("correct the {}, or exclude the file", format.name()),
        });
    }
    if more > 0 {
        problems.push(Problem {
            file: file.name.clone(),
            position: None,
            class: Class::Unparsed,
            message: format!("{more} more places could not be parsed"),
            next: "correct the first ones".to_owned(),
        });
    }
    views
}

fn views_of(roots: &[Node], source: &Arc<Source>, format: Format, kind: Option<Kind>) -> Vec<View> {
    roots
        .iter()
        .flat_map(|root| {
            let document = Document::new(source.clone(), root.clone());
            view::native(document, format, kind)
        })
        .collect()
}

/// Whose readers take `yes` for true and `0644` for an octal number.
fn reads_yaml_11(kind: Kind) -> bool {
    kind.name().starts_with("kubernetes-") || kind.name().starts_with("ansible-")
}

/// Whether the line that does not parse holds the mark of a template language.
fn is_template(line: &str) -> bool {
    line.contains("{{") || line.contains("{%")
}
