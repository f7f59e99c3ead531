//! Files with gaps. A template file below `templates/` holds several:
//!
//! ```text
//! === FORMAT PATH [crlf|bom|utf16]
//! text
//! ```
//!
//! In paths and texts `‹a|b›` is one of the words and `‹#1-9›` a number. In texts
//!
//! - `‹domain›` is the domain of the organisation.
//! - `⟪slot¦site⟫` is a name of some asset: a reference where the asset is retired. With a
//!   third part, `⟪ip¦dns¦a⟫ ⟪fqdn¦dns¦a⟫`, gaps of one line speak of the same asset.
//! - `⟦slot¦reason⟧` is a decoy.
//! - a line that begins with `2-5× ` is written so many times.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::cast::{Asset, Cast, Class, State};
use super::page::Page;
use super::random::Random;
use super::spell::{lookalike, spell};

pub struct Template {
    pub format: String,
    pub path: String,
    /// `crlf`, `bom`, `utf16` or nothing.
    pub encoding: String,
    pub text: String,
}

impl Template {
    /// A text in the encoding of the template.
    pub fn bytes(&self, text: &str) -> Vec<u8> {
        match self.encoding.as_str() {
            "" => text.as_bytes().to_vec(),
            "crlf" => text.replace('\n', "\r\n").into_bytes(),
            "bom" => format!("\u{feff}{text}").into_bytes(),
            "utf16" => format!("\u{feff}{text}")
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect(),
            other => panic!("no encoding is called {other}"),
        }
    }
}

/// Every template.
pub fn all() -> Vec<Template> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/estates/templates");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    let mut found = Vec::new();
    for file in files {
        for part in format!("\n{}", fs::read_to_string(&file).unwrap())
            .split("\n=== ")
            .skip(1)
        {
            let (head, text) = part.split_once('\n').unwrap();
            let (format, path) = head.split_once(' ').unwrap();
            found.push(Template {
                format: format.to_owned(),
                path: path.split(' ').next().unwrap().to_owned(),
                encoding: path.split(' ').nth(1).unwrap_or("").to_owned(),
                text: format!("{}\n", text.trim_end_matches('\n')),
            });
        }
    }
    found
}

/// Writes the file of a template.
pub fn fill(template: &Template, cast: &Cast, random: &mut Random) -> Page {
    let path = words(&template.path, random);
    let mut page = Page::new(&path, &template.format);
    let mut filler = Filler {
        cast,
        random,
        group: BTreeMap::new(),
        defined: Vec::new(),
    };
    for line in template.text.split_inclusive('\n') {
        let (times, line) = match line.split_once("× ") {
            Some((range, line)) => {
                let (first, last) = range.split_once('-').unwrap();
                let times = filler
                    .random
                    .between(first.parse().unwrap(), last.parse().unwrap());
                (times, line)
            }
            None => (1, line),
        };
        let line = line.replace("‹domain›", &cast.domain);
        for _ in 0..times {
            filler.group.clear();
            filler.line(&line, &mut page);
        }
    }
    page
}

/// Chooses between words.
fn words(text: &str, random: &mut Random) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('‹') {
        let (inside, after) = after.split_once('›').unwrap();
        out.push_str(before);
        if let Some(range) = inside.strip_prefix('#') {
            let (first, last) = range.split_once('-').unwrap();
            let number = random.between(first.parse().unwrap(), last.parse().unwrap());
            out.push_str(&number.to_string());
        } else {
            let choices: Vec<&str> = inside.split('|').collect();
            out.push_str(choices[random.below(choices.len())]);
        }
        rest = after;
    }
    out + rest
}

struct Filler<'a> {
    cast: &'a Cast,
    random: &'a mut Random,
    /// The assets that the groups of this line stand for.
    group: BTreeMap<String, Asset>,
    /// Names that may be defined once in a file.
    defined: Vec<String>,
}

impl Filler<'_> {
    fn line(&mut self, line: &str, page: &mut Page) {
        let line = words(line, self.random);
        let mut rest = line.as_str();
        loop {
            let Some(at) = rest.find(['⟪', '⟦']) else {
                page.push(rest);
                return;
            };
            page.push(&rest[..at]);
            let is_decoy = rest[at..].starts_with('⟦');
            let inside = &rest[at + '⟪'.len_utf8()..];
            let (inside, after) = inside.split_once(if is_decoy { '⟧' } else { '⟫' }).unwrap();
            let mut parts = inside.split('¦');
            let (slot, what) = (parts.next().unwrap(), parts.next().unwrap());
            if is_decoy {
                page.decoy(&lookalike(self.cast, slot, self.random), what);
            } else {
                self.refer(slot, what, parts.next(), page);
            }
            rest = after;
        }
    }

    fn refer(&mut self, slot: &str, site: &str, group: Option<&str>, page: &mut Page) {
        if let Some(asset) = group.and_then(|name| self.group.get(name)) {
            // The others of a group are hosts and have what hosts have.
            let asset = asset.clone();
            let text = spell(&asset, slot, self.random).unwrap();
            write(page, &asset, &text, site);
            return;
        }
        let wanted = if self.random.chance(50) {
            State::Retired
        } else if self.random.chance(12) {
            State::Ending
        } else {
            State::Live
        };
        for attempt in 0..400 {
            let asset = self.random.pick(&self.cast.assets).clone();
            // Not every sort of thing is to be retired at a later date.
            if asset.state != wanted && !(wanted == State::Ending && attempt > 200) {
                continue;
            }
            if asset.state == State::Retired && wanted != State::Retired {
                continue;
            }
            if group.is_some() && (asset.class != Class::Host || asset.address_reused) {
                continue;
            }
            let Some(text) = spell(&asset, slot, self.random) else {
                continue;
            };
            let once = matches!(slot, "tfname" | "svcname");
            if once && self.defined.contains(&text) {
                continue;
            }
            self.defined.push(text.clone());
            write(page, &asset, &text, site);
            if let Some(name) = group {
                self.group.insert(name.to_owned(), asset);
            }
            return;
        }
        // All are defined already.
        page.push(&format!("spare{}", self.random.below(1000)));
    }
}

fn write(page: &mut Page, asset: &Asset, text: &str, site: &str) {
    if asset.state == State::Retired {
        page.refer(text, &asset.id, site);
    } else {
        page.push(text);
    }
}
