//! The status of a row that no word states: a mark in a column such as `Enabled` or `Baja`,
//! how far the leaving has got, or the day of it alone.

use chrono::NaiveDate;

use super::doubt::{Doubt, Topic};
use super::phrase;
use super::reading::{Draft, Reading, shown};
use super::sheet::Parts;
use super::status::{Status, System};
use super::words::folded;
use crate::document::{Node, Region};

/// Whether a mark says yes, and `None` where it is no mark.
pub(super) fn flag(text: &str) -> Option<bool> {
    // `No - switched off in June`
    let sign = [" - ", " – ", " ("]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()
        .and_then(|at| text.get(..at))
        .unwrap_or(text)
        .trim();
    match sign {
        "✓" | "✔" | "✔️" | "✅" | "☑" => return Some(true),
        "✗" | "✘" | "❌" | "✖" | "☐" => return Some(false),
        _ => {}
    }
    match folded(sign).as_str() {
        "yes" | "y" | "true" | "1" | "si" | "s" | "x" | "verdadero" | "oui" | "vrai" | "ja"
        | "wahr" | "sim" | "on" => Some(true),
        "no" | "n" | "false" | "0" | "falso" | "non" | "faux" | "nein" | "falsch" | "nao"
        | "off" => Some(false),
        _ => None,
    }
}

/// Whether a row shows its status by a mark.
pub(super) fn is_shown(parts: &Parts) -> bool {
    ["active", "gone", "progress", "power"]
        .iter()
        .any(|part| parts.contains_key(*part))
}

/// Takes the status of a row from its marks and days; a word that states it counts first.
pub(super) fn tell(draft: &mut Draft, parts: &Parts, reading: &mut Reading<'_>) {
    let shown_by_mark = progress(parts, reading).or_else(|| mark(parts, reading));
    let stated = draft.text("status").and_then(Status::named);
    if stated.is_some() {
        if let (Some(stated), Some((status, text, region))) = (stated, shown_by_mark)
            && stated.is_live()
            && status.is_gone()
        {
            let related = draft
                .get("status")
                .map(|node| ("this was used".to_owned(), node.region));
            reading.doubt(Doubt {
                related,
                field: "status".to_owned(),
                value: shown(&text),
                ..Doubt::new(
                    Topic::Contradiction,
                    region,
                    format!(
                        "{:?} contradicts the status {}, which was used",
                        shown(&text),
                        stated.name()
                    ),
                    "correct the one that is out of date",
                )
            });
        }
        return;
    }
    if let Some((status, text, region)) = shown_by_mark {
        reading.set_status(draft, status, &text, region);
        return;
    }
    for path in ["decommission.disposed_on", "decommission.retired_on"] {
        let Some(date) = draft.get(path).cloned() else {
            continue;
        };
        let Some(day) = date
            .as_str()
            .and_then(|text| text.parse::<NaiveDate>().ok())
        else {
            continue;
        };
        let is_ahead = reading.as_of.is_some_and(|today| today < day);
        let status = match path {
            _ if is_ahead => Status::Decommissioning,
            "decommission.disposed_on" => Status::Disposed,
            _ => Status::Retired,
        };
        let stated = Node::string(status.name(), date.region);
        draft.insert("status", date.region.before(), stated);
        return;
    }
    if let Some((status, text, region)) = power(parts, reading) {
        reading.set_status(draft, status, &text, region);
    }
}

type Told = Option<(Status, String, Region)>;

fn mark(parts: &Parts, reading: &Reading<'_>) -> Told {
    let said = |part: &str, yes: Status, no: Status| {
        let (_, cell) = parts.get(part)?;
        let text = reading.text_of(cell);
        let status = if flag(&text)? { yes } else { no };
        Some((status, text, cell.region))
    };
    let active = said("active", Status::Active, Status::Retired);
    let gone = said("gone", Status::Retired, Status::Active);
    let is_gone = |told: &Told| told.as_ref().is_some_and(|(status, ..)| status.is_gone());
    if is_gone(&gone) {
        gone
    } else {
        active.or(gone)
    }
}

/// How far the leaving has got.
fn progress(parts: &Parts, reading: &mut Reading<'_>) -> Told {
    let (_, cell) = parts.get("progress")?;
    let text = reading.text_of(cell);
    if super::date::is_nothing(&text) && !matches!(folded(&text).as_str(), "pending" | "pendiente")
    {
        return None;
    }
    let status = reading.status_word(System::Progress, &text, cell.region);
    Some((status.unwrap_or(Status::Unknown), text, cell.region))
}

/// What runs is in use; what is off may be so for a night.
fn power(parts: &Parts, reading: &Reading<'_>) -> Told {
    let (_, cell) = parts.get("power")?;
    let text = reading.text_of(cell);
    let status = phrase::read(System::Common, &text, None).filter(|status| status.is_live())?;
    Some((status, text, cell.region))
}
