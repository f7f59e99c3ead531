//! Dates as inventories write them. A date that can be read in two ways is refused,
//! unless its column or the user says which way; guessing would move a deadline by months.

use chrono::{Datelike as _, Months, NaiveDate};

use super::words::folded;

/// Which of day and month stands first in `03/04/2026`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// `dd/mm/yyyy`.
    DayFirst,
    /// `mm/dd/yyyy`.
    MonthFirst,
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoDate {
    /// The text states nothing, such as `-`.
    Empty,
    /// It is one of two days.
    Ambiguous,
    /// It is none.
    Unreadable,
}

impl Order {
    /// The order that a pattern such as `dd/mm/yyyy` states; the inner `None` is a
    /// pattern whose dates are never ambiguous.
    pub fn of_pattern(pattern: &str) -> Option<Option<Self>> {
        let letters: String = pattern
            .to_lowercase()
            .chars()
            .filter(char::is_ascii_alphabetic)
            .collect();
        match letters.as_str() {
            "ddmmyyyy" | "ddmmyy" | "dmy" | "dmyyyy" => Some(Some(Self::DayFirst)),
            "mmddyyyy" | "mmddyy" | "mdy" | "mdyyyy" => Some(Some(Self::MonthFirst)),
            "yyyymmdd" | "ymd" => Some(None),
            _ => None,
        }
    }

    /// The order in which dates of one column were written, where one of them tells.
    pub(super) fn of_column<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut order = None;
        for text in texts {
            let Some((first, second, _)) = numbers(day_part(text)) else {
                continue;
            };
            let told = match (first > 12, second > 12) {
                (true, false) => Self::DayFirst,
                (false, true) => Self::MonthFirst,
                _ => continue,
            };
            match order {
                None => order = Some(told),
                Some(before) if before == told => {}
                // The column contradicts itself, so it tells nothing.
                Some(_) => return None,
            }
        }
        order
    }
}

/// Reads a date; `order` decides what would be ambiguous.
///
/// # Errors
/// Why it is none.
pub(super) fn read(text: &str, order: Option<Order>) -> Result<NaiveDate, NoDate> {
    let text = text.trim();
    if is_nothing(text) {
        return Err(NoDate::Empty);
    }
    let part = day_part(text);
    if let Some(date) = year_first(part) {
        return date.ok_or(NoDate::Unreadable);
    }
    if let Some((first, second, year)) = numbers(part) {
        let day_first = NaiveDate::from_ymd_opt(year, second, first);
        let month_first = NaiveDate::from_ymd_opt(year, first, second);
        // Dots are written where the day comes first.
        let order = order.or(part.contains('.').then_some(Order::DayFirst));
        return match (day_first, month_first, order) {
            (Some(one), Some(other), _) if one == other => Ok(one),
            (Some(_), Some(_), None) => Err(NoDate::Ambiguous),
            (Some(date), _, Some(Order::DayFirst)) | (_, Some(date), Some(Order::MonthFirst)) => {
                Ok(date)
            }
            // One reading is left, and nobody said otherwise.
            (Some(date), None, None) | (None, Some(date), None) => Ok(date),
            _ => Err(NoDate::Unreadable),
        };
    }
    with_month_name(text)
        .or_else(|| month_alone(text))
        .ok_or(NoDate::Unreadable)
}

/// The later of the two days that a text may be, where it may be two.
pub(super) fn later(text: &str) -> Option<NaiveDate> {
    let days = [Order::DayFirst, Order::MonthFirst].map(|order| read(text, Some(order)).ok());
    let [Some(one), Some(other)] = days else {
        return None;
    };
    Some(one.max(other))
}

/// Whether a text stands for an empty cell.
pub(super) fn is_nothing(text: &str) -> bool {
    matches!(
        folded(text).as_str(),
        "" | "n a"
            | "na"
            | "none"
            | "null"
            | "nan"
            | "never"
            | "nunca"
            | "no"
            | "n d"
            | "nd"
            | "sin fecha"
            | "tbd"
            | "pendiente"
            | "pending"
            | "0000 00 00"
            | "no aplica"
            | "unknown"
            | "desconocido"
            | "desconocida"
    )
}

/// The days that stand in a text. Of one that can be read in two ways the earlier counts,
/// so that nothing is put into the future by it.
pub(super) fn days_in(text: &str) -> Vec<NaiveDate> {
    let words: Vec<&str> = text
        .split(|one: char| one.is_whitespace() || matches!(one, ',' | ';' | '(' | ')' | ':'))
        .filter(|word| !word.is_empty())
        .take(60)
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        // `12 de mayo de 2026` has five words.
        let day = (1..=5).rev().find_map(|count| {
            let piece = words.get(at..at + count)?.join(" ");
            let piece = piece.trim_end_matches('.');
            let orders = [None, Some(Order::DayFirst), Some(Order::MonthFirst)];
            let days = orders.iter().filter_map(|order| read(piece, *order).ok());
            Some((count, days.min()?))
        });
        match day {
            Some((count, day)) => {
                found.push(day);
                at += count;
            }
            None => at += 1,
        }
    }
    found
}

/// Without a time of day behind the date.
fn day_part(text: &str) -> &str {
    let text = text.trim();
    let starts_with_digit = text.starts_with(|first: char| first.is_ascii_digit());
    let end = text.find(['T', ' ']).filter(|_| starts_with_digit);
    match end.and_then(|end| text.split_at_checked(end)) {
        Some((day, time)) if is_time(time) => day,
        _ => text,
    }
}

fn is_time(text: &str) -> bool {
    let text = text.trim_start_matches(['T', ' ']);
    text.starts_with(|first: char| first.is_ascii_digit())
        && text.contains(':')
        && !text.contains('/')
}

/// `2026-03-01`, also with `/` or `.` or nothing between; the inner `None` is no day.
fn year_first(text: &str) -> Option<Option<NaiveDate>> {
    let pieces: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [year, month, day] = pieces.as_slice() else {
        let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
        let date = || {
            NaiveDate::from_ymd_opt(
                text.get(..4)?.parse().ok()?,
                text.get(4..6)?.parse().ok()?,
                text.get(6..)?.parse().ok()?,
            )
        };
        return digits.then(date);
    };
    if year.len() != 4 || !is_number(year) || !is_number(month) || !is_number(day) {
        return None;
    }
    Some(NaiveDate::from_ymd_opt(
        year.parse().ok()?,
        month.parse().ok()?,
        day.parse().ok()?,
    ))
}

fn is_number(text: &str) -> bool {
    (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The numbers of `03/04/2026`, year last.
fn numbers(text: &str) -> Option<(u32, u32, i32)> {
    let pieces: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, second, year] = pieces.as_slice() else {
        return None;
    };
    let short = |piece: &str| piece.len() <= 2 && is_number(piece);
    if !short(first) || !short(second) || !is_number(year) {
        return None;
    }
    let year: i32 = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i32>().ok()?,
        _ => return None,
    };
    Some((first.parse().ok()?, second.parse().ok()?, year))
}

#[rustfmt::skip]
const MONTHS: &[&[&str]] = &[
    &["jan", "january", "ene", "enero", "janvier", "janv", "januar", "janner", "janeiro", "gennaio"],
    &["feb", "february", "febrero", "fevrier", "fev", "februar", "fevereiro", "febbraio"],
    &["mar", "march", "marzo", "mars", "marz", "mrz", "marco"],
    &["apr", "april", "abr", "abril", "avril", "avr", "aprile"],
    &["may", "mayo", "mai", "maio", "maggio"],
    &["jun", "june", "junio", "juin", "juni", "junho", "giugno"],
    &["jul", "july", "julio", "juillet", "juil", "juli", "julho", "luglio"],
    &["aug", "august", "ago", "agosto", "aout"],
    &["sep", "sept", "september", "septiembre", "setiembre", "set", "septembre", "setembro", "settembre"],
    &["oct", "october", "octubre", "octobre", "oktober", "okt", "outubro", "out", "ottobre"],
    &["nov", "november", "noviembre", "novembre", "novembro"],
    &["dec", "december", "dic", "diciembre", "decembre", "dezember", "dez", "dezembro", "dicembre"],
];

fn month_of(word: &str) -> Option<u32> {
    let found = MONTHS.iter().position(|names| names.contains(&word));
    found.and_then(|at| u32::try_from(at + 1).ok())
}

/// `03/2024`, `2024-03`, `March 2024`, `mar-24`: what happens in a month has happened when
/// it is over, so that its last day counts.
fn month_alone(text: &str) -> Option<NaiveDate> {
    // A month and a day without a year are written with a blank: `Mar 24`.
    let is_joined = text.contains(['-', '/', '.', '\'']);
    let folded = folded(text);
    let words: Vec<&str> = folded
        .split(' ')
        .filter(|word| !matches!(*word, "de" | "del" | "of"))
        .collect();
    let [one, two] = words.as_slice() else {
        return None;
    };
    let year_of = |word: &str| -> Option<i32> {
        let year: i32 = Some(word).filter(|word| is_number(word))?.parse().ok()?;
        match word.len() {
            4 => Some(year),
            2 if is_joined => Some(2000 + year),
            _ => None,
        }
    };
    let number = |word: &str| -> Option<u32> {
        let is_short = word.len() <= 2 && is_number(word) && is_joined;
        is_short.then(|| word.parse().ok()).flatten()
    };
    let (month, year) = match (month_of(one), one.len(), two.len()) {
        (Some(month), ..) => (month, year_of(two)?),
        (None, _, 4) => (number(one)?, year_of(two)?),
        (None, 4, _) => (month_of(two).or_else(|| number(two))?, year_of(one)?),
        _ => return None,
    };
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    first
        .checked_add_months(Months::new(1))?
        .pred_opt()
        .filter(|date| (1970..2200).contains(&date.year()))
}

/// `3 Mar 2026`, `March 3, 2026`, `3 de marzo de 2026`, `03-mar-26`.
fn with_month_name(text: &str) -> Option<NaiveDate> {
    let folded = folded(text);
    let words: Vec<&str> = folded
        .split(' ')
        .filter(|word| !matches!(*word, "de" | "del" | "of" | "the"))
        .collect();
    let [one, two, year] = words.get(..3)? else {
        return None;
    };
    // Behind the date only a time may stand, such as `00 00 00`.
    if !words.iter().skip(3).all(|word| is_number(word)) {
        return None;
    }
    let (day, month) = match (month_of(one), month_of(two)) {
        (None, Some(month)) => (one, month),
        (Some(month), None) => (two, month),
        _ => return None,
    };
    let day = day.trim_end_matches(|last: char| last.is_ascii_alphabetic());
    let year = match year.len() {
        4 => year.parse().ok()?,
        2 => 2000 + year.parse::<i32>().ok()?,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day.parse().ok()?)
        .filter(|date| (1970..2200).contains(&date.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Result<String, NoDate> {
        read(text, None).map(|date| date.to_string())
    }

    #[test]
    fn a_date_is_read_however_it_is_written() {
        for text in [
            "2026-03-31",
            "2026/3/31",
            "20260331",
            "31/03/2026",
            "03/31/2026",
            "31.03.2026",
            "31-03-26",
            "2026-03-31 23:59:00",
            "2026-03-31T23:59:00Z",
            "31/03/2026 10:00",
            "31 Mar 2026",
            "31-mar-26",
            "March 31, 2026",
            "March 31st, 2026",
            "31 de marzo de 2026",
        ] {
            assert_eq!(day(text).as_deref(), Ok("2026-03-31"), "{text}");
        }
    }

    #[test]
    fn a_month_alone_ends_with_its_last_day() {
        for text in [
            "02/2024",
            "2024-02",
            "February 2024",
            "feb-24",
            "Feb'24",
            "febrero de 2024",
            "février 2024",
            "2024 Feb",
        ] {
            assert_eq!(day(text).as_deref(), Ok("2024-02-29"), "{text}");
        }
        // A day of this year, or who knows what.
        for text in ["Feb 24", "02/24", "13/2024", "02 2024"] {
            assert_eq!(day(text), Err(NoDate::Unreadable), "{text}");
        }
    }

    #[test]
    fn two_readings_are_refused_unless_they_agree_or_somebody_decides() {
        assert_eq!(day("03/04/2026"), Err(NoDate::Ambiguous));
        assert_eq!(day("03-04-26"), Err(NoDate::Ambiguous));
        assert_eq!(day("05/05/2026").unwrap(), "2026-05-05");
        assert_eq!(day("03.04.2026").unwrap(), "2026-04-03");
        let declared = |order| read("03/04/2026", Some(order)).unwrap().to_string();
        assert_eq!(declared(Order::DayFirst), "2026-04-03");
        assert_eq!(declared(Order::MonthFirst), "2026-03-04");
    }

    #[test]
    fn a_column_decides_by_its_clear_dates() {
        let order = |texts: &[&str]| Order::of_column(texts.iter().copied());
        assert_eq!(order(&["03/04/2026", "31/01/2026"]), Some(Order::DayFirst));
        assert_eq!(
            order(&["03/04/2026", "01/31/2026"]),
            Some(Order::MonthFirst)
        );
        assert_eq!(order(&["31/01/2026", "01/31/2026"]), None);
        assert_eq!(order(&["03/04/2026", "2026-01-31"]), None);
    }

    #[test]
    fn what_is_no_day_is_no_date() {
        assert_eq!(day("31/02/2026"), Err(NoDate::Unreadable));
        assert_eq!(day("2026-13-01"), Err(NoDate::Unreadable));
        assert_eq!(day("46112"), Err(NoDate::Unreadable));
        assert_eq!(day("Q3 2026"), Err(NoDate::Unreadable));
        assert_eq!(day(" - "), Err(NoDate::Empty));
        // Declared day first, so the month is 31.
        assert_eq!(
            read("12/31/2026", Some(Order::DayFirst)),
            Err(NoDate::Unreadable)
        );
    }
}
