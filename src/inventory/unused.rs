//! Columns that nobody uses although their cells look like identifiers: each is said once,
//! so that nothing is lost in silence. What a column is known to be of something else (the
//! gateway of a host, the address of its owner) is left out.

use std::collections::BTreeMap;

use super::date;
use super::doubt::{Doubt, Topic};
use super::identifier::{self, Type};
use super::looks;
use super::reading::shown;
use super::settings::Mapping;
use super::table::{Head, Table};
use super::words::folded;
use crate::document::Node;

/// How many cells of a column are looked at.
const LOOKED_AT: usize = 500;

/// What GUIDs are.
const IDS: &str = "ids of a cloud or directory";

/// Words of headers of what belongs to something or somebody else.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "gateway", "gateways", "gw", "puerta", "enlace", "dns", "ntp", "hop", "hypervisor", "parent", "replaced", "replacement", "replaces", "successor", "sustituto", "sustituye", "new", "nuevo", "nueva",
    "destination", "destino", "monitor", "relay", "proxy", "peer", "remote", "remoto", "upstream", "mask", "mascara", "netmask", "broadcast", "dhcp", "vcenter", "esx", "esxi", "realm", "forest", "zone", "zona", "cluster", "wiki", "runbook", "docs", "documentation", "homepage", "portal", "support", "soporte",
    "owner", "contact", "contacto", "responsable", "responsible", "manager", "jefe", "jefa", "gestor", "approver", "aprobador", "supervisor", "requester", "solicitante", "assignee", "assigned", "asignado", "creator", "created", "creado", "reporter", "author", "autor",
    "technician", "tecnico", "by", "por", "value", "valor", "content", "contenido", "rdata", "answer", "version", "commit", "checksum", "hash", "sha", "digest", "sys",
];

/// Says of every unused column of identifiers what it looks like.
pub(super) fn doubts(table: &Table, fields: &[Option<String>], mapping: &Mapping) -> Vec<Doubt> {
    let columns = table.columns.iter().zip(fields).enumerate();
    // What a reader leaves out although its header means something is known.
    let unused = columns.filter(|(_, (head, field))| {
        let is_left_out = field.is_none() && head.field.is_none();
        is_left_out && head.note.is_empty() && mapping.field_of(&head.label).is_none()
    });
    unused
        .filter(|(at, (head, _))| !is_of_other(head) && !repeats(table, *at))
        .filter_map(|(at, (head, _))| {
            let what = looks_like(table, at)?;
            let message = format!(
                "the column {:?} looks like {what} and is not used",
                shown(&head.label)
            );
            Some(Doubt {
                value: shown(&head.label),
                ..Doubt::new(
                    Topic::UnusedColumn,
                    head.region,
                    message,
                    "name its field under [[inventory]] columns in rearguard.toml, if it tells the assets",
                )
            })
        })
        .collect()
}

/// Whether a column only says again what others of its row say, as `display` of NetBox does.
fn repeats(table: &Table, at: usize) -> bool {
    table.rows.iter().all(|row| {
        row.cell(at).and_then(Node::as_str).is_none_or(|text| {
            let mut others = row.cells.iter().filter(|(of, _)| *of != at);
            others.any(|(_, cell)| cell.as_str() == Some(text))
        })
    })
}

fn is_of_other(head: &Head) -> bool {
    let label = folded(&head.label);
    label.split(' ').any(|word| OTHERS.contains(&word))
}

/// What most cells of a column look like.
fn looks_like(table: &Table, at: usize) -> Option<&'static str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut all, mut known) = (0, 0);
    // The number that a hypervisor gives a host is one of many.
    let is_host = table.has(|field| {
        matches!(
            field,
            "identifiers.hostname" | "identifiers.fqdn" | "identifiers.ip"
        )
    });
    let cells = table.cells(at);
    let texts = cells
        .filter_map(|cell| cell.as_str().map(str::trim))
        .filter(|text| !date::is_nothing(text));
    for text in texts.take(LOOKED_AT) {
        all += 1;
        let pieces = identifier::pieces(Type::Ip, text);
        let what = pieces.first().and_then(|(_, piece)| what(piece));
        if let Some(what) = what.filter(|what| *what != IDS || !is_host) {
            known += 1;
            *counts.entry(what).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|&(_, count)| count)?.0;
    (known * 5 >= all * 3).then_some(most)
}

fn what(piece: &str) -> Option<&'static str> {
    if looks::is_guid(piece) {
        return Some(IDS);
    }
    Some(match looks::certain(piece)? {
        // Links lead to pages about the row.
        Type::Fqdn if piece.contains("://") => return None,
        Type::Ip => "addresses",
        Type::Cidr => "networks",
        Type::Mac => "hardware addresses",
        Type::Fqdn => "domain names",
        Type::Email => "mail addresses",
        Type::Arn => "ARNs",
        Type::KeyId => "ids of keys",
        Type::Fingerprint => "fingerprints",
        Type::Image => "images",
        Type::Repo => "repositories",
        Type::ResourceId => "ids of a cloud",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::table;

    #[test]
    fn a_column_of_identifiers_is_said_once() {
        let text = "Host,IP,Old IP,Gateway,Thing,Status\n\
            web-1,10.0.0.1,10.0.0.9,10.0.0.254,jira.example.org,retired\n\
            web-2,10.0.0.2,10.0.0.8,10.0.0.254,,retired\n";
        let table = table::read(text, &Mapping::default()).unwrap();
        let fields: Vec<Option<String>> = table
            .columns
            .iter()
            .map(|head| head.field.clone())
            .collect();
        let said: Vec<String> = doubts(&table, &fields, &Mapping::default())
            .into_iter()
            .map(|doubt| doubt.message)
            .collect();
        assert_eq!(
            said,
            [
                "the column \"Old IP\" looks like addresses and is not used",
                "the column \"Thing\" looks like domain names and is not used",
            ]
        );
    }
}
