//! Places that name something retired, by example: `fixtures/mentions` has small files of
//! many formats, `«...»` marks what a careful engineer calls a reference, and everything
//! else has to stay silent. All files are one estate with `inventory.yaml`.
//!
//! ```text
//! === file name: what it shows
//! host: «db-1»
//! ```

// Helpers of tests may state facts as bluntly as tests.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    missing_docs
)]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rearguard::classify::by_name;
use rearguard::document::{Document, FileName, Source};
use rearguard::inventory::{Settings, gather, read};
use rearguard::mentions::{Mention, Names, Text, Tree};
use rearguard::parse::{self, yaml};
use rearguard::view;
use serde_json::Value as Json;

const INVENTORY: &str = "inventory.yaml";
/// Speaks of remarks, which are no references.
const REMARK: &str = "retired-in-remark";

/// Line, first column, column after the last, all from 1 and in characters.
type Place = (usize, usize, usize);

/// A small file and what is marked in it.
struct Case {
    /// Where it stands, such as `terraform.txt:12`.
    at: String,
    title: String,
    file: String,
    text: String,
    marks: BTreeSet<Place>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/mentions")
}

fn cases() -> Vec<Case> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    let mut cases: Vec<Case> = Vec::new();
    for path in files {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            if let Some(header) = line.strip_prefix("=== ") {
                let (file, title) = header.split_once(": ").unwrap();
                cases.push(Case {
                    at: format!("{name}:{}", number + 1),
                    title: title.to_owned(),
                    file: format!("{}/{file}", cases.len()),
                    text: String::new(),
                    marks: BTreeSet::new(),
                });
            } else {
                cases.last_mut().unwrap().add(line);
            }
        }
    }
    cases
}

impl Case {
    fn add(&mut self, marked: &str) {
        let line = self.text.lines().count() + 1;
        let (mut column, mut start) = (1, 0);
        for one in marked.chars() {
            match one {
                '«' => start = column,
                '»' => {
                    self.marks.insert((line, start, column));
                }
                one => {
                    self.text.push(one);
                    column += 1;
                }
            }
        }
        self.text.push('\n');
    }

    fn show(&self, what: &str, (line, from, to): Place, out: &mut String) {
        let text = self.text.lines().nth(line - 1).unwrap_or_default();
        let name: String = text
            .chars()
            .skip(from - 1)
            .take(to.saturating_sub(from))
            .collect();
        let (at, title) = (&self.at, &self.title);
        let _ = writeln!(
            out,
            "{what} {at}+{line} {title}: `{name}` in `{}`",
            text.trim()
        );
    }
}

/// The places that the program calls references, by file.
fn found(cases: &[Case]) -> Vec<(String, Place)> {
    let root = std::env::temp_dir().join(format!("rearguard-mentions-{}", std::process::id()));
    let _ = fs::remove_dir_all(&root);
    for case in cases {
        let path = root.join(&case.file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &case.text).unwrap();
    }
    fs::copy(folder().join(INVENTORY), root.join(INVENTORY)).unwrap();
    let report = root.with_extension("json");
    let output = Command::new(env!("CARGO_BIN_EXE_rearguard"))
        .args([
            "check",
            ".",
            "--isolated",
            "--as-of",
            "2026-11-01",
            "--report",
        ])
        .arg(format!("json={}", report.display()))
        .current_dir(&root)
        .output()
        .unwrap();
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0..=2)), "{stderr}");
    let all: Json = serde_json::from_slice(&fs::read(&report).unwrap()).unwrap();
    fs::remove_file(&report).unwrap();
    fs::remove_dir_all(&root).unwrap();
    let is_joined = |finding: &&Json| {
        let related = finding["related"].as_array().unwrap();
        finding["rule"] != REMARK
            && finding["file"] != INVENTORY
            && related.iter().any(|place| place["file"] == INVENTORY)
    };
    let place = |finding: &Json| {
        let number = |key: &str| usize::try_from(finding["region"][key].as_u64().unwrap()).unwrap();
        let ends_here = number("end_line") == number("start_line");
        let end = if ends_here { number("end_column") } else { 0 };
        (
            finding["file"].as_str().unwrap().to_owned(),
            (number("start_line"), number("start_column"), end),
        )
    };
    let findings = all["findings"].as_array().unwrap();
    findings.iter().filter(is_joined).map(place).collect()
}

#[test]
fn exactly_what_is_marked_is_a_reference() {
    let cases = cases();
    let found = found(&cases);
    let (mut marked, mut right) = (0, 0);
    let mut failures = String::new();
    for case in &cases {
        let all = found.iter().filter(|(file, _)| *file == case.file);
        let all: BTreeSet<Place> = all.map(|(_, place)| *place).collect();
        marked += case.marks.len();
        right += case.marks.intersection(&all).count();
        for place in case.marks.difference(&all) {
            case.show("missed", *place, &mut failures);
        }
        for place in all.difference(&case.marks) {
            case.show("wrong", *place, &mut failures);
        }
    }
    let wrong = failures.matches("wrong ").count();
    assert!(
        failures.is_empty(),
        "{right} of {marked} found, {wrong} wrong in {} files\n{failures}",
        cases.len()
    );
}

fn names() -> Names {
    let text = fs::read_to_string(folder().join(INVENTORY)).unwrap();
    let source = Source::new(FileName::plain(INVENTORY), text);
    Names::new(&gather(vec![read(&source, &Settings::default()).unwrap()])).unwrap()
}

/// The mentions of a text, as the scan finds them.
fn mentions(file: &str, text: &str, names: &Names) -> Vec<Mention> {
    let source = Source::new(FileName::plain(file), text.to_owned());
    let format = by_name(file);
    let views: Vec<view::View> = format
        .into_iter()
        .flat_map(|(format, kind)| {
            let parsed = parse::parse(text, format, yaml::Scalars::Core);
            let documents = parsed.roots.into_iter();
            let source = source.clone();
            documents.flat_map(move |root| {
                view::native(Document::new(source.clone(), root), format, kind)
            })
        })
        .collect();
    let trees = views.iter().map(|view| Tree {
        kind: view.kind,
        root: &view.document.root,
        source: 0,
    });
    let text = Text {
        source: &source,
        format: format.map(|(format, _)| format),
        trees: trees.collect(),
    };
    text.mentions(names)
}

/// Numbers that look random and are the same each time (Knuth's linear congruence).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }
}

/// Cuts the text, swaps bytes, and puts letters of several bytes and brackets that never
/// close anywhere: what is found must still be pieces of the text, in order.
#[test]
fn damaged_files_are_searched_as_well() {
    const PIECES: &[&str] = &[
        "é", "«", "😀", "\"", "'", "{", "/*", "<!--", "\n", "\\", "db-1", "\u{301}", ":", "@", "=",
    ];
    let names = names();
    let mut dice = Dice(7);
    let mut found = 0;
    for case in cases() {
        for _ in 0..8 {
            let mut bytes = case.text.clone().into_bytes();
            let (one, other) = (dice.below(bytes.len()), dice.below(bytes.len()));
            match dice.below(3) {
                0 => bytes.truncate(one),
                1 => bytes.swap(one, other),
                _ => {
                    bytes.drain(one.min(other)..one.max(other).min(one.min(other) + 40));
                }
            }
            let mut text = String::from_utf8_lossy(&bytes).into_owned();
            for _ in 0..12 {
                let mut at = dice.below(text.len() + 1);
                while !text.is_char_boundary(at) {
                    at -= 1;
                }
                text.insert_str(at, PIECES[dice.below(PIECES.len())]);
            }
            let mentions = mentions(&case.file, &text, &names);
            found += mentions.len();
            for mention in &mentions {
                let piece = text.get(mention.hit.start..mention.hit.end);
                assert!(piece.is_some_and(|piece| !piece.is_empty()), "{}", case.at);
            }
            assert!(
                mentions.is_sorted_by_key(|mention| mention.hit.start),
                "{}",
                case.at
            );
        }
    }
    assert!(found > 1_000, "only {found} found");
}
