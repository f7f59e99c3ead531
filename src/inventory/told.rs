//! The status of a row that no word states: a mark in a column such as `Enabled` or `Baja`,
//! how far the leaving has got, or the day of it alone.

use chrono::NaiveDate;

use super::by_content;
use super::date;
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
    let sign = [" - ", " – ", " (", ", "]
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
        | "off" | "ya no" => Some(false),
        _ => None,
    }
}

/// Whether a cell is nothing but a sign for what is gone, such as 💀.
pub(super) fn gone_sign(text: &str) -> bool {
    folded(text).is_empty() && phrase::read(System::Common, text, None).is_some_and(Status::is_gone)
}

/// Whether a row shows its status by a mark.
pub(super) fn is_shown(parts: &Parts) -> bool {
    ["active", "gone", "progress", "power", "present", "control"]
        .iter()
        .any(|part| parts.contains_key(*part))
}

/// Takes the status of a row from its marks and days; a word that states it counts first,
/// unless nobody understands it and the day of leaving has passed. `leaves` says whether
/// the column of that day is headed by leaving rather than by the end of something, and
/// `days` whether every row that others say is out of use has its day.
pub(super) fn tell(
    draft: &mut Draft,
    parts: &Parts,
    leaves: bool,
    days: bool,
    reading: &mut Reading<'_>,
) {
    let shown_by_mark = progress(parts, reading).or_else(|| mark(parts, reading));
    let stated = draft.text("status").and_then(Status::named);
    let is_open = stated == Some(Status::Unknown)
        && !draft.text("status_stated").is_some_and(phrase::leaves_open);
    if let Some(stated) = stated.filter(|_| !is_open) {
        contradicted(draft, stated, shown_by_mark, reading);
        return;
    }
    let by_day = by_day(draft, reading.as_of).filter(|_| !is_back(draft, parts, reading));
    if is_open {
        let by_day = by_day.filter(|(status, _)| leaves && status.is_gone());
        let by_mark = shown_by_mark.map(|(status, _, region)| (status, region));
        if let Some((status, region)) = by_mark.or(by_day) {
            draft.replace("status", Node::string(status.name(), region));
        }
        return;
    }
    if let Some((status, text, region)) = shown_by_mark {
        let is_kept = status.is_gone() && days && unused(draft, parts);
        let status = if is_kept {
            let label = parts.get("active").map_or("", |(label, _)| label.as_str());
            unclear(label, &text, region, reading);
            Status::Unknown
        } else {
            status
        };
        reading.set_status(draft, status, &text, region);
        return;
    }
    if let Some((status, region)) = by_day {
        let stated = Node::string(status.name(), region);
        draft.insert("status", region.before(), stated);
        return;
    }
    if let Some((status, text, region)) = present(parts, reading) {
        reading.set_status(draft, status, &text, region);
        return;
    }
    if let Some((status, text, region)) =
        power(parts, reading).or_else(|| remark(draft, parts, reading))
    {
        reading.set_status(draft, status, &text, region);
    }
}

/// Whether a row says of a thing only that nobody uses it, and not when it was removed.
fn unused(draft: &Draft, parts: &Parts) -> bool {
    let is_of_use = |(label, _): &(String, Node)| {
        folded(label)
            .split(' ')
            .any(|word| matches!(word, "use" | "used" | "usa" | "uso" | "usado" | "utiliza"))
    };
    parts.get("active").is_some_and(is_of_use)
        && draft.get("decommission.retired_on").is_none()
        && draft.get("decommission.disposed_on").is_none()
}

/// Whether a row says that what left has come back since.
fn is_back(draft: &Draft, parts: &Parts, reading: &mut Reading<'_>) -> bool {
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let left = draft.text("decommission.retired_on").and_then(day);
    let back = parts.get("back").and_then(|(label, cell)| {
        let text = reading.text_of(cell);
        Some((reading.day(label, &text)?, text, cell.region))
    });
    let Some((_, text, region)) = back.filter(|(back, ..)| left.is_some_and(|left| *back >= left))
    else {
        return false;
    };
    reading.doubt(Doubt {
        field: "status".to_owned(),
        value: shown(&text),
        ..Doubt::new(
            Topic::Contradiction,
            region,
            "this left and came back later, so whether it is in use is not known".to_owned(),
            "state its status in a column of its own",
        )
    });
    true
}

/// What a remark or the folder says of a row whose status nothing else states. What is in a
/// folder of what is gone counts where it is switched off besides.
fn remark(draft: &Draft, parts: &Parts, reading: &Reading<'_>) -> Told {
    let gone = |text: &str| {
        let year = reading.as_of.map(|day| chrono::Datelike::year(&day));
        phrase::read(System::Common, text, year)
            .filter(|status| status.is_gone() && !by_content::is_weak(text))
    };
    let notes = draft.get("notes").and_then(|node| {
        let text = node.as_str()?;
        Some((gone(text)?, text.to_owned(), node.region))
    });
    notes.or_else(|| {
        let (_, power) = parts.get("power")?;
        let is_off = folded(&reading.text_of(power)).contains("off");
        let (_, folder) = parts.get("folder").filter(|_| is_off)?;
        let text = reading.text_of(folder);
        let last = text
            .rsplit(['/', '\\'])
            .find(|part| !part.trim().is_empty())?;
        let plain = folded(last);
        let plain = plain.trim_start_matches(['z', 'x', '0', '1', '9', ' ']);
        Some((gone(plain)?, text.clone(), folder.region))
    })
}

/// Says where a mark says that what is stated to be in use is gone.
fn contradicted(draft: &Draft, stated: Status, by_mark: Told, reading: &mut Reading<'_>) {
    let Some((_, text, region)) =
        by_mark.filter(|(status, ..)| stated.is_live() && status.is_gone())
    else {
        return;
    };
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

/// What the day of leaving says by itself.
fn by_day(draft: &Draft, as_of: Option<NaiveDate>) -> Option<(Status, Region)> {
    let days = [
        ("decommission.disposed_on", Status::Disposed),
        ("decommission.retired_on", Status::Retired),
    ];
    days.into_iter().find_map(|(path, status)| {
        let date = draft.get(path)?;
        let day: NaiveDate = match date.as_str() {
            Some(text) => text.parse().ok()?,
            // Of a date that can be read in two ways both may have passed.
            None => {
                let notes = date.notes.as_ref()?;
                let later = date::later(&notes.unknown.as_ref()?.reference)?;
                as_of.filter(|today| later <= *today).map(|_| later)?
            }
        };
        let is_ahead = as_of.is_some_and(|today| today < day);
        let status = if is_ahead {
            Status::Decommissioning
        } else {
            status
        };
        Some((status, date.region))
    })
}

type Told = Option<(Status, String, Region)>;

fn mark(parts: &Parts, reading: &mut Reading<'_>) -> Told {
    let mut said = |part: &str, yes: Status, no: Status| {
        let (label, cell) = parts.get(part)?;
        let text = reading.text_of(cell);
        let status = match flag(&text) {
            _ if gone_sign(&text) => Status::Retired,
            Some(true) => yes,
            Some(false) => no,
            None => among_marks(label, &text, cell.region, yes, reading)?,
        };
        Some((status, text, cell.region))
    };
    let active = said("active", Status::Active, Status::Retired);
    let gone = said("gone", Status::Retired, Status::Active);
    let is_gone = |told: &Told| told.as_ref().is_some_and(|(status, ..)| status.is_gone());
    if is_gone(&gone) {
        gone
    } else {
        active.or(gone).or_else(|| control(parts, reading))
    }
}

/// The flags of an account in a directory: the second says that it is disabled.
fn control(parts: &Parts, reading: &Reading<'_>) -> Told {
    let (_, cell) = parts.get("control")?;
    let text = reading.text_of(cell);
    let flags: u32 = text.parse().ok()?;
    let status = if flags & 2 == 0 {
        Status::Active
    } else {
        Status::Retired
    };
    Some((status, text, cell.region))
}

/// What is no mark among marks: the day that it happened, a word for the status, or
/// something that nobody understands, which is said.
fn among_marks(
    label: &str,
    text: &str,
    region: Region,
    yes: Status,
    reading: &mut Reading<'_>,
) -> Option<Status> {
    if matches!(folded(text).as_str(), "" | "none" | "null" | "nan") && !text.contains('?') {
        return None;
    }
    if super::date::is_nothing(text) {
        unclear(label, text, region, reading);
        return Some(Status::Unknown);
    }
    if let Some(day) = reading.day(label, text) {
        let has_passed = reading.as_of.is_some_and(|today| day <= today);
        return Some(yes).filter(|yes| yes.is_gone() && has_passed);
    }
    // Where marks say whether it has left, words say how far that has got.
    let system = if yes.is_gone() {
        System::Progress
    } else {
        System::Common
    };
    let status = reading.status_word(system, text, region);
    Some(status.unwrap_or(Status::Unknown))
}

/// Says that a mark does not say whether something is in use.
fn unclear(label: &str, text: &str, region: Region, reading: &mut Reading<'_>) {
    let value = shown(text);
    let message = format!("{label} says {value:?}, which leaves open whether it is in use");
    reading.doubt(Doubt {
        field: "status".to_owned(),
        value,
        ..Doubt::new(
            Topic::UnmappedStatus,
            region,
            message,
            "state its status in a column of its own",
        )
    });
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

/// Whether it is in its place; what is not may be in another.
fn present(parts: &Parts, reading: &mut Reading<'_>) -> Told {
    let (label, cell) = parts.get("present")?;
    let text = reading.text_of(cell);
    let status = match flag(&text) {
        Some(true) => Status::Active,
        Some(false) => {
            unclear(label, &text, cell.region, reading);
            Status::Unknown
        }
        None => among_marks(label, &text, cell.region, Status::Active, reading)?,
    };
    Some((status, text, cell.region))
}

/// What runs is in use; what is off may be so for a night.
fn power(parts: &Parts, reading: &Reading<'_>) -> Told {
    let (_, cell) = parts.get("power")?;
    let text = reading.text_of(cell);
    let status = phrase::read(System::Common, &text, None).filter(|status| status.is_live())?;
    Some((status, text, cell.region))
}
