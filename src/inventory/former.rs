//! Addresses and names that something had: in a list of what is gone, `Old IP` is the only
//! address that each of them ever gets. Where the table has another, the old one may be
//! that of something else by now, and is left alone.

use super::columns;
use super::date;
use super::header;
use super::identifier::{self, Type};
use super::looks;
use super::phrase;
use super::settings::Mapping;
use super::status::{Status, System};
use super::table::Table;
use super::words::folded;

/// Words for what was before.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    "old", "former", "formerly", "previous", "prev", "prior", "past", "original", "was", "had", "ex", "legacy", "historic", "historical", "last", "known", "used",
    "antigua", "antiguo", "anterior", "previa", "previo", "vieja", "viejo", "tenia", "usaba", "ultima", "ultimo", "conocida", "historica",
    "ancien", "ancienne", "precedente", "derniere", "alte", "alter", "altes", "ehemalige", "ehemaliger", "fruhere", "fruher", "letzte", "antigo", "antiga", "vecchio", "vecchia",
];

/// Finds the columns of what each row had.
pub(super) fn settle(table: &mut Table, mapping: &Mapping) {
    let candidates: Vec<(usize, String)> = (0..table.columns.len())
        .filter_map(|at| {
            let head = table.columns.get(at).filter(|head| head.field.is_none())?;
            let label = folded(&head.label);
            let is_mapped = mapping.field_of(&label).is_some();
            let is_old = |word: &&str| BEFORE.contains(word);
            let rest: Vec<&str> = label.split(' ').filter(|word| !is_old(word)).collect();
            let is_former = !is_mapped && label.split(' ').any(|word| is_old(&word));
            is_former.then(|| (at, rest.join(" ")))
        })
        .collect();
    if candidates.is_empty() || !are_gone(table) {
        return;
    }
    for (at, rest) in candidates {
        let Some(field) = field(table, at, &rest) else {
            continue;
        };
        let has_own = table.has(|one| family(one) == family(field));
        if let Some(head) = table.columns.get_mut(at).filter(|_| !has_own) {
            head.field = Some(field.to_owned());
            head.note = "what they had, and no other column says it";
        }
    }
}

/// What a column holds by its cells, or by what else its header says.
fn field(table: &Table, at: usize, rest: &str) -> Option<&'static str> {
    let texts = texts(table, at);
    let pieces: Vec<Option<Type>> = texts
        .iter()
        .flat_map(|text| identifier::pieces(Type::Ip, text))
        .map(|(_, piece)| looks::certain(piece))
        .collect();
    let most = |of: &[Type]| {
        let count = pieces
            .iter()
            .flatten()
            .filter(|one| of.contains(one))
            .count();
        count > 0 && count * 5 >= pieces.len() * 4
    };
    if most(&[Type::Ip, Type::Cidr]) {
        return Some("identifiers.ip");
    }
    if most(&[Type::Mac]) {
        return Some("identifiers.mac");
    }
    if most(&[Type::Fqdn]) {
        return Some("identifiers.fqdn");
    }
    let is_host = |text: &&str| identifier::is_host_name(text);
    let named = columns::listed(rest).or_else(|| header::composed(rest));
    let is_named = named == Some("identifiers.hostname") && texts.iter().all(is_host);
    (is_named && !texts.is_empty()).then_some("identifiers.hostname")
}

/// Fields that say the same of an asset.
fn family(field: &str) -> u8 {
    match field {
        "identifiers.ip" | "identifiers.cidr" => 1,
        "identifiers.mac" => 2,
        "identifiers.fqdn" => 3,
        "identifiers.hostname" => 4,
        _ => 0,
    }
}

fn texts(table: &Table, at: usize) -> Vec<&str> {
    let cells = table.cells(at);
    cells
        .filter_map(|cell| cell.as_str().map(str::trim))
        .filter(|text| !date::is_nothing(text))
        .collect()
}

/// Whether nearly all rows are of what is gone: by a day, or by a word for the status.
fn are_gone(table: &Table) -> bool {
    let tells = |text: &str, field: &str| match field {
        "decommission.retired_on" | "decommission.disposed_on" => !date::is_nothing(text),
        "status" => phrase::read(System::Common, text, None).is_some_and(Status::is_gone),
        _ => false,
    };
    let is_gone = |row: &super::table::Row| {
        row.cells.iter().any(|(at, cell)| {
            let field = table
                .columns
                .get(*at)
                .and_then(|head| head.field.as_deref());
            let text = cell.as_str().map(str::trim).filter(|text| !text.is_empty());
            field
                .zip(text)
                .is_some_and(|(field, text)| tells(text, field))
        })
    };
    let gone = table.rows.iter().filter(|row| is_gone(row)).count();
    gone > 0 && gone * 5 >= table.rows.len() * 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::table;

    fn field_of(text: &str, label: &str) -> Option<String> {
        let table = table::read(text, &Mapping::default()).unwrap();
        let head = table.columns.iter().find(|head| head.label == label);
        head.unwrap().field.clone()
    }

    #[test]
    fn what_the_gone_had_is_theirs() {
        for label in ["Old IP", "Dirección anterior", "IP antigua", "Alte Adresse"] {
            let text = format!("Host,{label},Decommissioned on\nweb1,10.0.0.1,2026-01-02\n");
            assert_eq!(
                field_of(&text, label).as_deref(),
                Some("identifiers.ip"),
                "{label}"
            );
        }
        let text = "Serial,Old hostname,Retired on\nAB1234,web1,2026-01-02\n";
        assert_eq!(
            field_of(text, "Old hostname").as_deref(),
            Some("identifiers.hostname")
        );
    }

    #[test]
    fn beside_another_address_it_may_be_of_something_else() {
        let text = "Host,IP,Old IP,Decommissioned on\nweb1,10.0.0.1,10.0.0.9,2026-01-02\n";
        assert_eq!(field_of(text, "Old IP"), None);
    }

    #[test]
    fn what_is_in_use_has_another_by_now() {
        let text = "Host,Old IP,Status\nweb1,10.0.0.1,active\nweb2,10.0.0.2,retired\n";
        assert_eq!(field_of(text, "Old IP"), None);
    }
}
