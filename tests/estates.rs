//! Inventories joined with every file that still trusts what is retired, examined on three
//! fixed estates and on invented ones.
//!
//! A fixed estate lies in `fixtures/estates`, with its truth and its decoys beside it. An
//! invented one is written from a seed: a cast of assets, inventories in several formats,
//! and a file of every template in `tests/estates/templates`; its truth is noted while
//! writing. The truth says what a careful reader would say, not what the program says.
//!
//! To look at an invented estate:
//!
//! ```text
//! ESTATE_SEED=3 ESTATE_FOLDER=/tmp/estate cargo test --test estates -- --ignored write
//! ```
//!
//! `ESTATE_SEEDS=40 cargo test --test estates -- --nocapture invented` examines more of them
//! and shows what was missed and what was false.

// Helpers of tests may state facts as bluntly as tests.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    unreachable_pub
)]

#[path = "estates/cast.rs"]
mod cast;
#[path = "estates/estate.rs"]
mod estate;
#[path = "estates/exports.rs"]
mod exports;
#[path = "estates/judge.rs"]
mod judge;
#[path = "estates/page.rs"]
mod page;
#[path = "estates/random.rs"]
mod random;
#[path = "estates/replace.rs"]
mod replace;
#[path = "estates/sheets.rs"]
mod sheets;
#[path = "estates/spell.rs"]
mod spell;
#[path = "estates/template.rs"]
mod template;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use rearguard::document::FileName;
use rearguard::inventory::{self, Settings};
use rearguard::walk::{self, File};
use sha2::{Digest as _, Sha256};

use estate::{Estate, FIXED, fixed, folder, invent, text_at};
use judge::{Score, check, compare};
use page::Mark;

/// The last seed; `ESTATE_SEEDS` says another.
const SEEDS: usize = 8;

/// A folder outside of the project, whose settings would count; gone when dropped.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("rearguard-estate-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

#[test]
fn references_of_the_fixed_estates_are_exactly_the_truth() {
    let mut failures = String::new();
    for (name, _) in FIXED {
        let estate = fixed(name);
        let score = compare(&estate.truth, check(&folder(name), &estate));
        if score.figures() != (1000, 1000, 1000) {
            failures += &format!("\n{name}: {}", score.show(&estate.decoys));
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// One reference of each file at a time, until all had their turn: files do not depend on
/// each other, and each run must lose exactly what was taken out.
#[test]
fn without_a_reference_exactly_its_finding_is_gone() {
    let mut failures = String::new();
    for (name, _) in FIXED {
        let estate = fixed(name);
        let mut of_file: BTreeMap<&str, Vec<&Mark>> = BTreeMap::new();
        for mark in &estate.truth {
            of_file.entry(&mark.place.file).or_default().push(mark);
        }
        let rounds = of_file.values().map(Vec::len).max().unwrap();
        let full: BTreeSet<_> = check(&folder(name), &estate)
            .into_iter()
            .map(|one| one.place)
            .collect();
        for round in 0..rounds {
            let scratch = Scratch::new(&format!("{name}-{round}"));
            copy(&folder(name), &scratch.0);
            let removed: Vec<&Mark> = of_file
                .values()
                .filter_map(|marks| marks.get(round).copied())
                .collect();
            for mark in &removed {
                take_out(mark, &scratch.0);
            }
            let left = check(&scratch.0, &estate)
                .into_iter()
                .map(|one| one.place)
                .collect();
            let is_removed =
                |place: &page::Place| removed.iter().any(|mark| judge::is_exact(mark, place));
            let expected: BTreeSet<_> = full
                .iter()
                .filter(|place| !is_removed(place))
                .cloned()
                .collect();
            for mark in &removed {
                if !full.iter().any(|place| judge::is_exact(mark, place)) {
                    failures += &format!("\n{name}: {} is not found at first", mark.place);
                }
            }
            for place in expected.symmetric_difference(&left) {
                let what = if left.contains(place) {
                    "stays or comes"
                } else {
                    "is gone, too"
                };
                failures += &format!("\n{name}, round {round}: {place} {what}");
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

/// Puts an unrelated name in the place of an identifier.
fn take_out(mark: &Mark, folder: &Path) {
    let path = folder.join(&mark.place.file);
    let text = fs::read_to_string(&path).unwrap();
    let lines = text.split('\n').enumerate().map(|(at, line)| {
        if at + 1 != mark.place.line {
            return line.to_owned();
        }
        let characters: Vec<char> = line.chars().collect();
        let (start, end) = (mark.place.column - 1, mark.place.end - 1);
        let before: String = characters[..start].iter().collect();
        let after: String = characters[end..].iter().collect();
        format!("{before}{}{after}", replace::unrelated(&mark.text))
    });
    let changed = lines.collect::<Vec<_>>().join("\n");
    assert_ne!(changed, text);
    fs::write(&path, changed).unwrap();
}

#[test]
fn invented_estates_are_joined_nearly_without_mistakes() {
    let mut all = Score::default();
    let mut decoys = Vec::new();
    let mut wrong_rows = Vec::new();
    let last = std::env::var("ESTATE_SEEDS").map_or(SEEDS, |last| last.parse().unwrap());
    for seed in 1..=last {
        let scratch = Scratch::new(&format!("seed-{seed}"));
        let estate = invent(seed, &scratch.0);
        let score = compare(&estate.truth, check(&scratch.0, &estate));
        wrong_rows.extend(score.wrong_rows(&estate));
        // The files of all seeds have the same names.
        let part = |mut mark: Mark| {
            mark.place.file = format!("{seed}:{}", mark.place.file);
            mark
        };
        decoys.extend(estate.decoys.into_iter().map(part));
        let mut score = score;
        for found in &mut score.wrong {
            found.place.file = format!("{seed}:{}", found.place.file);
        }
        score.missed = score.missed.into_iter().map(part).collect();
        all.add(score);
    }
    let shown = all.show(&decoys);
    println!("{shown}");
    let (line, columns, true_ones) = all.figures();
    assert!(line >= 970 && columns >= 950 && true_ones >= 970, "{shown}");
    let matched = all.exact.len() + all.near.len();
    assert!(
        wrong_rows.len() * 100 <= matched,
        "{} of {matched} findings do not name the row:\n{}",
        wrong_rows.len(),
        wrong_rows.join("\n")
    );
}

/// The inventories that say what is retired, as the program reads them.
fn assets(estate: &Estate, folder: &Path) -> BTreeMap<String, (bool, Vec<String>)> {
    let mut listed = Vec::new();
    for path in &estate.inventories {
        let file = File {
            name: FileName::plain(path),
            path: folder.join(path),
        };
        let source = walk::read(&file, walk::DEFAULT_MAX_BYTES).unwrap();
        listed.push(
            inventory::read(&source, &Settings::default())
                .unwrap_or_else(|| panic!("{path} is no inventory")),
        );
    }
    let gathered = inventory::gather(listed);
    let mut all = BTreeMap::new();
    for asset in gathered.assets() {
        let mut names = Vec::new();
        for identifier in inventory::IdentifierType::ALL {
            for node in asset.identifiers_of(*identifier) {
                names.extend(node.as_str().map(str::to_owned));
            }
        }
        for part in asset
            .get("identifiers.k8s")
            .map_or(&[][..], rearguard::document::Node::items)
        {
            names.extend(
                part.get("name")
                    .and_then(|name| name.as_str())
                    .map(str::to_owned),
            );
        }
        let entry = (asset.status().is_gone(), names);
        // By its id, and by the tag that sources without ids carry.
        for node in asset.identifiers_of(inventory::IdentifierType::Tag) {
            all.insert(node.as_str().unwrap().to_owned(), entry.clone());
        }
        for identifier in [inventory::IdentifierType::ResourceId] {
            for node in asset.identifiers_of(identifier) {
                all.insert(node.as_str().unwrap().to_owned(), entry.clone());
            }
        }
        all.insert(asset.id().to_owned(), entry);
    }
    all
}

/// Whether a text is a way to write an identifier.
fn spells(text: &str, identifier: &str, site: &str) -> bool {
    let address = |text: &str| text.parse::<std::net::IpAddr>().ok();
    let network = |text: &str| {
        let (start, length) = text.split_once('/')?;
        Some((address(start)?, length.to_owned()))
    };
    let hex = |text: &str| -> Option<String> {
        let digits: String = text
            .chars()
            .filter(|one| !matches!(one, ':' | '-' | '.'))
            .collect();
        let is_mac = digits.len() == 12
            && digits.chars().all(|one| one.is_ascii_hexdigit())
            && digits != text;
        is_mac.then(|| digits.to_lowercase())
    };
    let same = |one: Option<std::net::IpAddr>, two| one.is_some() && one == two;
    text.eq_ignore_ascii_case(identifier)
        || same(address(text), address(identifier))
        || (network(text).is_some() && network(text) == network(identifier))
        || (hex(text).is_some() && hex(text) == hex(identifier))
        || identifier.strip_prefix("github.com/") == Some(text)
        // A name that its zone completes.
        || (site == "dns" && identifier.starts_with(&format!("{}.", text.to_lowercase())))
        // The definition `resource "aws_instance" "name"`.
        || (site == "definition" && identifier.ends_with(&format!(".{text}")))
        || (site == "key" && identifier == fingerprint(text))
}

/// The fingerprint of a public key.
fn fingerprint(blob: &str) -> String {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bits: Vec<bool> = Vec::new();
    for digit in blob.chars() {
        let value = DIGITS.find(digit).unwrap();
        bits.extend((0..6).rev().map(|at| value >> at & 1 == 1));
    }
    let bytes: Vec<u8> = bits
        .chunks_exact(8)
        .map(|chunk| chunk.iter().fold(0, |all, &bit| all << 1 | u8::from(bit)))
        .collect();
    let mut text = "SHA256:".to_owned();
    let hashed = Sha256::digest(&bytes);
    let mut bits: Vec<bool> = hashed
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1 == 1))
        .collect();
    bits.extend([false; 2]);
    for chunk in bits.chunks_exact(6) {
        let value = chunk
            .iter()
            .fold(0_usize, |all, &bit| all << 1 | usize::from(bit));
        text.extend(DIGITS.chars().nth(value));
    }
    text
}

fn assert_consistent(estate: &Estate, folder: &Path) {
    let assets = assets(estate, folder);
    let mut places = BTreeSet::new();
    for mark in &estate.truth {
        assert_eq!(text_at(folder, &mark.place), mark.text, "{}", mark.place);
        let (is_gone, names) = assets
            .get(&mark.asset)
            .unwrap_or_else(|| panic!("{}: nobody lists {}", mark.place, mark.asset));
        assert!(is_gone, "{}: {} is not retired", mark.place, mark.asset);
        assert!(
            names
                .iter()
                .any(|name| spells(&mark.text, name, &mark.what)),
            "{}: {:?} is none of {names:?}",
            mark.place,
            mark.text
        );
        assert!(
            places.insert(mark.place.clone()),
            "{} is listed twice",
            mark.place
        );
        assert!(!estate.inventories.contains(&mark.place.file));
    }
    for mark in &estate.decoys {
        assert_eq!(text_at(folder, &mark.place), mark.text, "{}", mark.place);
        let overlaps = estate.truth.iter().any(|one| {
            one.place.file == mark.place.file
                && one.place.line == mark.place.line
                && one.place.column < mark.place.end
                && mark.place.column < one.place.end
        });
        assert!(!overlaps, "{} is both", mark.place);
    }
}

#[test]
fn the_truth_of_the_fixed_estates_is_what_stands_there() {
    for (name, _) in FIXED {
        let estate = fixed(name);
        assert!(
            estate.truth.len() > 50 && estate.decoys.len() > 30,
            "{name}"
        );
        assert_consistent(&estate, &folder(name));
    }
}

#[test]
fn the_truth_of_invented_estates_is_what_stands_there() {
    for seed in 1..=40 {
        let scratch = Scratch::new(&format!("truth-{seed}"));
        let estate = invent(seed, &scratch.0);
        assert!(
            estate.truth.len() > 100,
            "seed {seed}: {}",
            estate.truth.len()
        );
        assert_consistent(&estate, &scratch.0);
    }
}

#[test]
fn the_same_seed_gives_the_same_estate() {
    let places = |folder: &Path| invent(5, folder).truth;
    let (one, two) = (Scratch::new("one"), Scratch::new("two"));
    assert_eq!(places(&one.0), places(&two.0));
}

#[test]
fn an_unrelated_name_is_as_long_and_another() {
    for (name, _) in FIXED {
        for mark in fixed(name).truth {
            let other = replace::unrelated(&mark.text);
            assert_eq!(other.chars().count(), mark.text.chars().count());
            assert!(
                !spells(&other, &mark.text, &mark.what),
                "{}: {other}",
                mark.text
            );
        }
    }
}

#[test]
#[ignore = "writes the estate of a seed for people to look at"]
fn write() {
    let seed = std::env::var("ESTATE_SEED").map_or(1, |seed| seed.parse().unwrap());
    let folder = std::env::var_os("ESTATE_FOLDER").map_or_else(
        || std::env::temp_dir().join(format!("rearguard-estate-of-seed-{seed}")),
        PathBuf::from,
    );
    let _ = fs::remove_dir_all(&folder);
    let estate = invent(seed, &folder);
    estate::write_truth(&estate, &folder);
    println!("{} places in {}", estate.truth.len(), folder.display());
}
