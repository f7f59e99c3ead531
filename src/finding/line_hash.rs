//! The hash by which code scanning recognises a line again after it moved.
//!
//! It must equal what the upload action of code scanning computes for the same file,
//! as that one wins where they differ. A line's hash covers one hundred UTF-16 code
//! units from its first character that is not blank, into the lines that follow; blanks
//! are left out, every line end counts as LF, and after the text come one `0xffff` and
//! as many zeros as are needed. The sum is rolled over the text, so time is linear.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// How many code units one hash covers.
const WINDOW: usize = 100;
/// The base of the rolling sum.
const BASE: u64 = 37;
/// What stands for the end of the text.
const END: u16 = 0xffff;

/// The hashes of some lines (from 1) of a text, as `hash:occurrence`; the occurrence
/// counts from 1 over all lines of the text that have this hash. Lines that the text
/// does not have are left out.
///
/// The text is the file's, with its byte order mark if it has one: the mark counts.
pub fn line_hashes(text: &str, lines: &BTreeSet<u32>) -> BTreeMap<u32, Arc<str>> {
    let mut hashes = BTreeMap::new();
    let Some(&last) = lines.last() else {
        return hashes;
    };
    let mut occurrences: HashMap<u64, u32> = HashMap::new();
    let mut roll = Roll::new();
    let mut units = Units::new(text).chain(std::iter::repeat_n((0, None), WINDOW));
    for (unit, starts) in &mut units {
        if let Some(line) = roll.leaving() {
            let occurrence = occurrences.entry(roll.sum).or_insert(0);
            *occurrence += 1;
            if lines.contains(&line) {
                hashes.insert(line, format!("{:x}:{occurrence}", roll.sum).into());
            }
            if line >= last {
                break;
            }
        }
        roll.push(unit, starts);
    }
    hashes
}

/// The last [`WINDOW`] code units, with their sum.
struct Roll {
    /// A ring of code units, each with the line it is the first of.
    ring: [(u16, Option<u32>); WINDOW],
    /// Where the oldest unit stands.
    oldest: usize,
    /// Sum of unit times `BASE` to the power of its age.
    sum: u64,
    /// `BASE` to the power of `WINDOW`.
    leaving_factor: u64,
}

impl Roll {
    fn new() -> Self {
        let mut leaving_factor = 1_u64;
        for _ in 0..WINDOW {
            leaving_factor = leaving_factor.wrapping_mul(BASE);
        }
        Self {
            ring: [(0, None); WINDOW],
            oldest: 0,
            sum: 0,
            leaving_factor,
        }
    }

    /// The line that starts with the oldest unit: `sum` is its hash now.
    fn leaving(&self) -> Option<u32> {
        self.ring.get(self.oldest).and_then(|&(_, line)| line)
    }

    fn push(&mut self, unit: u16, starts: Option<u32>) {
        let Some(slot) = self.ring.get_mut(self.oldest) else {
            return;
        };
        let (old, _) = std::mem::replace(slot, (unit, starts));
        self.oldest = (self.oldest + 1) % WINDOW;
        self.sum = self
            .sum
            .wrapping_mul(BASE)
            .wrapping_add(u64::from(unit))
            .wrapping_sub(self.leaving_factor.wrapping_mul(u64::from(old)));
    }
}

/// The code units that count, each with the number of the line it is the first of.
struct Units<'a> {
    units: std::str::EncodeUtf16<'a>,
    line: u32,
    at_line_start: bool,
    after_cr: bool,
    ended: bool,
}

impl<'a> Units<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            units: text.encode_utf16(),
            line: 0,
            at_line_start: true,
            after_cr: false,
            ended: false,
        }
    }
}

impl Iterator for Units<'_> {
    type Item = (u16, Option<u32>);

    fn next(&mut self) -> Option<Self::Item> {
        const LF: u16 = b'\n' as u16;
        const CR: u16 = b'\r' as u16;
        const SPACE: u16 = b' ' as u16;
        const TAB: u16 = b'\t' as u16;
        if self.ended {
            return None;
        }
        let unit = loop {
            let Some(unit) = self.units.next() else {
                self.ended = true;
                break END;
            };
            let after_cr = std::mem::replace(&mut self.after_cr, unit == CR);
            match unit {
                SPACE | TAB => {}
                LF if after_cr => {}
                CR => break LF,
                _ => break unit,
            }
        };
        let starts = self.at_line_start.then(|| {
            self.line = self.line.saturating_add(1);
            self.line
        });
        self.at_line_start = unit == LF;
        Some((unit, starts))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<String> {
        let lines: BTreeSet<u32> = (1..100).collect();
        let hashes = line_hashes(text, &lines).into_values();
        hashes.map(|hash| hash.to_string()).collect()
    }

    /// The definition, written down without rolling: slow and plain.
    fn by_definition(text: &str) -> Vec<u64> {
        let normal = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut units: Vec<u16> = Vec::new();
        let mut starts = Vec::new();
        for (number, line) in normal.split('\n').enumerate() {
            if number > 0 {
                units.push(10);
            }
            starts.push(units.len());
            units.extend(line.replace([' ', '\t'], "").encode_utf16());
        }
        units.push(0xffff);
        units.extend([0; 100]);
        starts
            .into_iter()
            .map(|start| {
                units[start..start + 100].iter().fold(0_u64, |sum, &unit| {
                    sum.wrapping_mul(37).wrapping_add(u64::from(unit))
                })
            })
            .collect()
    }

    #[test]
    fn an_empty_text_has_one_line_that_is_only_the_end() {
        // 0xffff times 37 to the power of 99, modulo 2 to the power of 64.
        assert_eq!(all(""), ["c129715d7a2bc9a3:1"]);
    }

    #[test]
    fn blanks_do_not_count() {
        assert_eq!(
            all("a\nb\n\t\tc\n d"),
            [
                "271789c17abda88f:1",
                "54703d4cd895b18:1",
                "180aee12dab6264:1",
                "a23a3dc5e078b07b:1"
            ]
        );
        assert_eq!(all("a\nb\nc\nd"), all(" a \n\tb\n c\nd\t"));
    }

    #[test]
    fn every_line_end_counts_as_line_feed() {
        assert_eq!(all("a\nb\nc\n"), all("a\r\nb\rc\r\n"));
        assert_eq!(all("a\r\rb"), all("a\n\nb"));
    }

    #[test]
    fn equal_lines_far_apart_are_numbered_in_order() {
        let text = format!("x\n{}\nx\n{}\n", "y".repeat(120), "y".repeat(120));
        let hashes = all(&text);
        let (hash, _) = hashes[0].split_once(':').unwrap();
        assert_eq!(hashes[0], format!("{hash}:1"));
        assert_eq!(hashes[2], format!("{hash}:2"));
    }

    #[test]
    fn occurrences_count_lines_nobody_asked_for() {
        let text = format!("x\n{}\nx\n{}\n", "y".repeat(120), "y".repeat(120));
        let asked = line_hashes(&text, &BTreeSet::from([3]));
        assert_eq!(asked.len(), 1);
        assert!(asked[&3].ends_with(":2"));
    }

    #[test]
    fn lines_that_the_text_lacks_are_left_out() {
        assert_eq!(line_hashes("a\n", &BTreeSet::from([0, 7])), BTreeMap::new());
    }

    #[test]
    fn rolling_agrees_with_the_definition() {
        // A small generator of texts: deterministic, with every character that matters.
        let letters = [
            "a",
            "é",
            "🦀",
            " ",
            "\t",
            "\n",
            "\r\n",
            "\r",
            "{",
            "long-word-",
        ];
        let mut state = 12345_u32;
        for length in 0..300 {
            let mut text = String::new();
            for _ in 0..length {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(letters[(state >> 16) as usize % letters.len()]);
            }
            // A blank between CR and LF makes two line ends in both.
            let lines: BTreeSet<u32> = (1..=1000).collect();
            let rolled: Vec<String> = line_hashes(&text, &lines)
                .into_values()
                .map(|hash| hash.split_once(':').unwrap().0.to_owned())
                .collect();
            let defined: Vec<String> = by_definition(&text)
                .into_iter()
                .map(|hash| format!("{hash:x}"))
                .collect();
            assert_eq!(rolled, defined, "{text:?}");
        }
    }
}
