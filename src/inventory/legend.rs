//! What a list says of its own words: `G = in use, R = switched off and removed` above or
//! below it. The words are the list's own, so that they count before all others.

use std::collections::BTreeMap;

use super::phrase;
use super::status::{Status, System};
use super::words::folded;
use crate::document::Node;

/// Colours, which say nothing of a thing beside what they stand for.
#[rustfmt::skip]
const COLOURS: &[&str] = &[
    "green", "amber", "yellow", "orange", "red", "grey", "gray", "black", "blue", "white", "verde", "ambar", "amarillo", "naranja", "rojo", "gris", "negro", "azul", "blanco",
];

/// The words that the lines of a legend explain; of none unless one of them means that
/// something is gone.
pub(super) fn of<'t>(rows: impl Iterator<Item = &'t [Node]>) -> BTreeMap<String, Status> {
    let mut words = BTreeMap::new();
    let mut colours = Vec::new();
    for cells in rows.take(2000) {
        let texts: Vec<&str> = cells
            .iter()
            .filter_map(Node::as_str)
            .filter(|text| !text.is_empty())
            .collect();
        // A list has a cell for each column, and a line of words one or a few.
        if texts.is_empty() || !texts.iter().any(|text| text.contains('=')) {
            continue;
        }
        for piece in pieces(&texts.join(", ")) {
            let Some((code, meaning)) = piece.split_once('=') else {
                continue;
            };
            let code = code.trim().rsplit([' ', ':']).next().unwrap_or(code);
            let code = folded(code);
            if code.is_empty() || code.len() > 20 {
                continue;
            }
            let plain = folded(meaning);
            let is_colour = COLOURS.contains(&plain.as_str());
            if is_colour && matches!(plain.as_str(), "green" | "verde") {
                colours.push(code);
                continue;
            }
            if let Some(status) = meant(meaning) {
                words.insert(code, status);
            }
        }
    }
    if !words.values().any(|status| status.is_gone()) {
        return BTreeMap::new();
    }
    words.extend(colours.into_iter().map(|code| (code, Status::Active)));
    words
}

/// What the words behind a sign mean, without the colour that they name.
fn meant(meaning: &str) -> Option<Status> {
    let read = |text: &str| phrase::read(System::Common, text, None);
    let text = meaning.trim();
    let bare = text.strip_suffix(['.', ';']).unwrap_or(text);
    let (colour, rest) = bare.split_once([' ', '(']).unwrap_or((bare, ""));
    if !COLOURS.contains(&folded(colour).as_str()) {
        return read(bare);
    }
    read(rest.trim_matches(['(', ')', ' ', '-', ':']))
}

/// The parts of a line between commas, semicolons and strokes that stand in no brackets.
fn pieces(line: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut start, mut depth) = (0, 0_usize);
    for (at, one) in line.char_indices() {
        match one {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' | '|' if depth == 0 => {
                found.extend(line.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    found.extend(line.get(start..));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Region;

    fn legend(line: &str) -> BTreeMap<String, Status> {
        let cells = [Node::string(line, Region::new(0, 0))];
        of(std::iter::once(&cells[..]))
    }

    #[test]
    fn a_line_explains_the_words_of_the_list() {
        let words =
            legend("Colours: G = green, Y = yellow (moving), R = red (shut down, scrapped)");
        assert_eq!(words.get("g"), Some(&Status::Active));
        assert_eq!(words.get("y"), Some(&Status::Decommissioning));
        assert_eq!(words.get("r"), Some(&Status::Disposed));
        let words = legend("A = en uso; B = dado de baja");
        assert_eq!(words.get("b"), Some(&Status::Retired));
    }

    #[test]
    fn a_line_that_explains_nothing_gone_is_no_legend() {
        assert!(legend("G = green, R = red").is_empty());
        assert!(legend("a = b").is_empty());
    }
}
