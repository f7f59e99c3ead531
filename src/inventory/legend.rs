//! Legends: `red = out of service, green = in use` above a table, below it or in a column of
//! its own says what the marks of its rows mean. One that holds something else besides is
//! none of the status: `A = alta, M = media, B = baja` are levels.

use super::phrase;
use super::status::{Status, System};
use super::words::folded;

/// How long a text with a legend is at most.
const LONGEST: usize = 400;

/// What stands between a mark and what it means.
const SIGNS: &[&str] = &[
    "=",
    "→",
    "->",
    ": ",
    " means ",
    " are ",
    " is ",
    " significa ",
    " son ",
    " están ",
    " estan ",
    " bedeutet ",
];

#[rustfmt::skip]
const COLOURS: &[&str] = &[
    "red", "green", "yellow", "amber", "orange", "grey", "gray", "blue", "black", "white", "purple",
    "rojo", "roja", "verde", "amarillo", "amarilla", "ambar", "naranja", "gris", "azul", "negro", "blanco", "morado",
    "rouge", "vert", "jaune", "bleu", "noir", "rot", "grun", "gelb", "grau", "blau", "schwarz", "vermelho", "amarelo", "cinza", "preto",
];

/// What marks mean, by a table's own words; what was said first counts.
#[derive(Debug, Clone, Default)]
pub(super) struct Legend(Vec<(String, Status)>);

impl Legend {
    /// The status that a mark stands for.
    pub(super) fn meaning(&self, mark: &str) -> Option<Status> {
        let mark = folded(mark);
        let found = self.0.iter().find(|(known, _)| *known == mark);
        found.map(|&(_, status)| status)
    }

    /// Adds marks, as [`folded`] gives them.
    pub(super) fn add(&mut self, marks: Vec<(String, Status)>) {
        self.0.extend(marks);
    }

    /// Whether nothing was explained.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The marks that a text explains, where all that it explains are words for a status.
pub(super) fn of(text: &str) -> Vec<(String, Status)> {
    if text.len() > LONGEST || !SIGNS.iter().any(|sign| text.contains(sign)) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut green = Vec::new();
    for part in parts(text) {
        let Some((sign, at)) = SIGNS.iter().find_map(|sign| Some((sign, part.find(sign)?))) else {
            continue;
        };
        let Some((mark, meaning)) = part.split_at_checked(at) else {
            continue;
        };
        let meaning = meaning.strip_prefix(sign).unwrap_or(meaning);
        let is_equal = *sign == "=";
        let Some(mark) = mark_of(mark, is_equal) else {
            continue;
        };
        let meaning = meaning.trim();
        let plain = folded(meaning);
        // What a colour stands for, another part of the legend or nobody says.
        if matches!(plain.as_str(), "green" | "verde" | "grun" | "vert") {
            green.push((mark, Status::Active));
            continue;
        }
        if COLOURS.contains(&plain.as_str()) {
            continue;
        }
        match phrase::read(System::Common, without_colour(meaning), None) {
            Some(status) => found.push((mark, status)),
            None if is_equal => return Vec::new(),
            None => {}
        }
    }
    if found.iter().any(|(_, status)| status.is_gone()) {
        found.extend(green);
    }
    found
}

/// The parts of a legend: what stands in brackets belongs together.
fn parts(text: &str) -> Vec<&str> {
    let (mut found, mut start, mut depth) = (Vec::new(), 0, 0_usize);
    for (at, one) in text.char_indices() {
        match one {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' | '\n' | '|' | '.' | '/' if depth == 0 => {
                found.extend(text.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.extend(text.get(start..));
    found
}

/// `red (switched off)` means what stands in the brackets.
fn without_colour(meaning: &str) -> &str {
    let Some((colour, rest)) = meaning.split_once([' ', '(']) else {
        return meaning;
    };
    if !COLOURS.contains(&folded(colour).as_str()) {
        return meaning;
    }
    rest.trim_matches(['(', ')', ' ', '-', ':'])
}

/// The mark in `rows marked red`, `Legend: B`; without a colour only the last of a few words.
fn mark_of(text: &str, is_equal: bool) -> Option<String> {
    // `Colours of the rows: G`
    let folded = folded(text.rsplit(':').next().unwrap_or(text));
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let colour = words.iter().find(|word| COLOURS.contains(word));
    let last = || words.last().filter(|_| is_equal && words.len() <= 3);
    colour.or_else(last).map(|word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str) -> Vec<String> {
        let found = of(text);
        let shown = found
            .iter()
            .map(|(mark, status)| format!("{mark} {}", status.name()));
        shown.collect()
    }

    #[test]
    fn a_legend_says_what_marks_mean() {
        assert_eq!(
            marks("# rojo = fuera de servicio, verde = en uso"),
            ["rojo retired", "verde active"]
        );
        assert_eq!(
            marks("Server list - rows marked red are out of service"),
            ["red retired"]
        );
        assert_eq!(marks("B=baja; A=alta"), ["b retired", "a active"]);
        assert_eq!(marks("gris = dado de baja"), ["gris retired"]);
        assert_eq!(
            marks(
                "Our estate, by colours of rows: G = green, Y = yellow (moving), R = red (shut down, scrapped)"
            ),
            ["y decommissioning", "r disposed", "g active"]
        );
    }

    #[test]
    fn levels_and_other_texts_are_none() {
        for text in [
            "A = alta, M = media, B = baja",
            "Updated: 2026-01-01",
            "the red team is active in this area of the network and reports",
            "x = y",
            "Owner: retired",
        ] {
            assert!(
                marks(text).iter().all(|mark| mark.starts_with("red")),
                "{text}"
            );
        }
        assert!(of("A = alta, M = media, B = baja").is_empty());
    }
}
