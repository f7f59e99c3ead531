//! Runs the program over an estate and compares what it says with what is so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value as Json;

use super::estate::Estate;
use super::page::{Mark, Place};

/// The day as of which estates are judged.
const AS_OF: &str = "2026-11-01";

/// A finding about a reference: outside the inventories, and related to a line of one.
#[derive(Debug, Clone)]
pub struct Found {
    pub place: Place,
    pub rule: String,
    pub message: String,
    /// Files and lines of inventories.
    pub related: Vec<(String, usize)>,
}

/// Runs `rearguard check` in a folder and picks out the findings about references.
/// Several at one place are one.
pub fn check(folder: &Path, estate: &Estate) -> Vec<Found> {
    let report = std::env::temp_dir().join(format!(
        "rearguard-estates-{}-{:?}.json",
        std::process::id(),
        std::thread::current().id()
    ));
    let output = Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .args(["check", ".", "--isolated", "--as-of", AS_OF, "--report"])
        .arg(format!("json={}", report.display()))
        .current_dir(folder)
        .output()
        .unwrap();
    let code = output.status.code();
    assert!(
        matches!(code, Some(0..=2)) && report.is_file(),
        "status {code:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let all: Json = serde_json::from_slice(&fs::read(&report).unwrap()).unwrap();
    let _ = fs::remove_file(report);
    let mut found: BTreeMap<Place, Found> = BTreeMap::new();
    for finding in all["findings"].as_array().unwrap() {
        let place = place(finding);
        if estate.inventories.contains(&place.file) {
            continue;
        }
        let related = finding["related"]
            .as_array()
            .unwrap()
            .iter()
            .map(self::place);
        let related: Vec<_> = related
            .filter(|place| estate.inventories.contains(&place.file))
            .map(|place| (place.file, place.line))
            .collect();
        if related.is_empty() {
            continue;
        }
        let text = |key: &str| finding[key].as_str().unwrap().to_owned();
        let one = found.entry(place.clone()).or_insert_with(|| Found {
            place,
            rule: text("rule"),
            message: text("message"),
            related: Vec::new(),
        });
        one.related.extend(related);
    }
    found.into_values().collect()
}

fn place(of: &Json) -> Place {
    let number = |key: &str| usize::try_from(of["region"][key].as_u64().unwrap()).unwrap();
    let file = of["file"].as_str().unwrap();
    let (line, column) = (number("start_line"), number("start_column"));
    Place {
        file: file.strip_prefix("./").unwrap_or(file).to_owned(),
        line,
        column,
        // What goes on for lines ends nowhere on this one.
        end: if number("end_line") == line {
            number("end_column")
        } else {
            usize::MAX
        },
    }
}

/// Whether a finding is at the very place. The header of a definition, `resource "type"
/// "name"`, may be pointed at as a whole: there the identifier is spread over it.
pub fn is_exact(mark: &Mark, found: &Place) -> bool {
    let place = &mark.place;
    let is_header = mark.what == "definition"
        && found.line == place.line
        && found.column <= place.column
        && found.end >= place.end;
    found.file == place.file
        && found.line == place.line
        && (is_header || (found.column == place.column && found.end == place.end))
}

/// What the program said, beside what is so.
#[derive(Default)]
pub struct Score {
    pub exact: Vec<(Mark, Found)>,
    /// On the right line, at other columns.
    pub near: Vec<(Mark, Found)>,
    pub missed: Vec<Mark>,
    pub wrong: Vec<Found>,
}

/// Compares; each finding answers for one place at most.
pub fn compare(truth: &[Mark], found: Vec<Found>) -> Score {
    let mut score = Score::default();
    let mut left = found;
    let mut open = Vec::new();
    for mark in truth {
        match left.iter().position(|one| is_exact(mark, &one.place)) {
            Some(at) => score.exact.push((mark.clone(), left.remove(at))),
            None => open.push(mark.clone()),
        }
    }
    for mark in open {
        let same_line =
            |one: &Found| one.place.file == mark.place.file && one.place.line == mark.place.line;
        match left.iter().position(same_line) {
            Some(at) => score.near.push((mark, left.remove(at))),
            None => score.missed.push(mark),
        }
    }
    score.wrong = left;
    score
}

impl Score {
    pub fn add(&mut self, other: Self) {
        self.exact.extend(other.exact);
        self.near.extend(other.near);
        self.missed.extend(other.missed);
        self.wrong.extend(other.wrong);
    }

    /// Found on the line, found at the columns, true among what was said: per thousand.
    pub fn figures(&self) -> (usize, usize, usize) {
        let (exact, near) = (self.exact.len(), self.near.len());
        let truth = exact + near + self.missed.len();
        let said = exact + near + self.wrong.len();
        let share = |part: usize, whole: usize| (part * 1000).checked_div(whole).unwrap_or(0);
        (
            share(exact + near, truth),
            share(exact, truth),
            share(exact + near, said),
        )
    }

    /// Places whose finding does not name the row that lists the asset.
    pub fn wrong_rows(&self, estate: &Estate) -> Vec<String> {
        let mut wrong = Vec::new();
        for (mark, found) in self.exact.iter().chain(&self.near) {
            let of_asset = estate
                .records
                .iter()
                .filter(|record| record.asset == mark.asset);
            let records: Vec<_> = of_asset.collect();
            let names_it = found.related.iter().any(|(file, line)| {
                records.iter().any(|record| {
                    record.file == *file && (record.first..=record.last).contains(line)
                })
            });
            if !names_it {
                wrong.push(format!(
                    "{} {}: {:?}",
                    mark.place, mark.asset, found.related
                ));
            }
        }
        wrong
    }

    /// What was missed and what was wrong, by format and reason.
    pub fn show(&self, decoys: &[Mark]) -> String {
        let mut out = String::new();
        let (line, columns, true_ones) = self.figures();
        let _ = writeln!(
            out,
            "{} places; on the line {}.{} %, at the columns {}.{} %; {} findings, {}.{} % true",
            self.exact.len() + self.near.len() + self.missed.len(),
            line / 10,
            line % 10,
            columns / 10,
            columns % 10,
            self.exact.len() + self.near.len() + self.wrong.len(),
            true_ones / 10,
            true_ones % 10,
        );
        let mut groups: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut note = |group: String, line: String| {
            groups.entry(group).or_default().insert(line);
        };
        for mark in &self.missed {
            let line = format!("{} {:?} of {}", mark.place, mark.text, mark.asset);
            note(format!("missed in {} ({})", mark.format, mark.what), line);
        }
        for (mark, found) in &self.near {
            let line = format!(
                "{} {:?} was found at {}-{}",
                mark.place, mark.text, found.place.column, found.place.end
            );
            note(
                format!("other columns in {} ({})", mark.format, mark.what),
                line,
            );
        }
        for found in &self.wrong {
            let covers = |mark: &&Mark| {
                mark.place.file == found.place.file
                    && mark.place.line == found.place.line
                    && mark.place.column < found.place.end
                    && found.place.column < mark.place.end
            };
            let reason = decoys
                .iter()
                .find(covers)
                .map_or("no reason known", |mark| &mark.what);
            let line = format!("{} {}: {}", found.place, found.rule, found.message);
            note(format!("false ({reason})"), line);
        }
        let mut groups: Vec<_> = groups.into_iter().collect();
        groups.sort_by_key(|(_, lines)| std::cmp::Reverse(lines.len()));
        for (group, lines) in groups {
            let _ = writeln!(out, "{} × {group}", lines.len());
            for line in lines.iter().take(4) {
                let _ = writeln!(out, "      {line}");
            }
        }
        out
    }
}
