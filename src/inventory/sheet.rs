//! Tables of assets: CSV with free headers, and the exports of ServiceNow and NetBox in
//! CSV or JSON, which are tables with headers and words of their own.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

use chrono::NaiveDate;

use super::by_content;
use super::columns;
use super::date;
use super::doubt::{Doubt, Topic};
use super::header;
use super::reading::{Draft, Reading, host_kind, shown};
use super::recognise::Reader;
use super::sort::Sort;
use super::status::{Status, System};
use super::table::{self, Row, Table};
use super::told;
use super::unused;
use super::words::folded;
use crate::document::{Entry, Node, Region, Value};

/// Columns that a system uses for something else than people do: `None` leaves it out.
type Own = (&'static str, Option<&'static str>);

const SERVICE_NOW: &[Own] = &[
    ("sys id", None),
    ("state", Some("@install_status")),
    ("category", None),
    ("subcategory", None),
    ("assigned", None),
    ("tag", None),
    ("status", None),
];

const NETBOX: &[Own] = &[
    ("id", None),
    ("type", None),
    ("role", None),
    ("device role", None),
    ("url", None),
    ("device", None),
    ("device type", None),
    ("virtual machine", None),
    ("parent", None),
    ("category", None),
    ("tags", None),
    ("cluster", None),
    ("network", None),
    ("cid", Some("id")),
    ("provider", None),
];

/// The cells of a row that are combined before they become fields.
pub(super) type Parts = BTreeMap<String, (String, Node)>;

/// Reads a table as a reader does.
pub(super) fn read(table: &Table, reader: Reader, reading: &mut Reading<'_>) {
    let own = match reader {
        Reader::ServiceNow => SERVICE_NOW,
        Reader::NetBox => NETBOX,
        _ => &[],
    };
    reading.doubts.extend(table.doubts.iter().cloned());
    reading.legend.clone_from(&table.legend);
    // What AWS calls suspended was closed, and is deleted after ninety days.
    let are_accounts = table.columns.iter().any(|column| {
        matches!(
            folded(&column.label).as_str(),
            "joinedmethod" | "joined method" | "joinedtimestamp" | "joined timestamp"
        )
    });
    if are_accounts {
        let suspended = ("suspended".to_owned(), Status::Retired);
        reading.legend.add(vec![suspended]);
    }
    let mut fields = Vec::new();
    for (at, column) in table.columns.iter().enumerate() {
        let mapped = reading.mapping.field_of(&column.label).is_some();
        let label = folded(&column.label);
        let special = own
            .iter()
            .find(|(name, _)| !mapped && *name == label)
            .map(|&(_, field)| field.map(str::to_owned));
        let field = special.unwrap_or_else(|| column.field.clone());
        reading.column(&column.label, column.region, field.as_deref(), column.note);
        if field.as_deref().is_some_and(is_date) {
            let texts = table.cells(at).filter_map(Node::as_str);
            reading.learn_order(&column.label, texts);
        }
        fields.push(field);
    }
    for doubt in unused::doubts(table, &fields, reading.mapping) {
        reading.doubt(doubt);
    }
    let is_asset_table = reader == Reader::ServiceNow && is_asset_table(table, reading);
    if is_asset_table {
        reading.system = System::ServiceNowAsset;
    }
    let kind_of_rows = (reader == Reader::Sheet)
        .then(|| by_content::kind(table))
        .flatten();
    reading.expires = kind_of_rows.is_some() || by_content::are_contracts(table);
    // Where a mark is only set for what is gone, the others are in use.
    let marks_only_gone = !table.has(|field| field == "status")
        && table.has(|field| field == "@gone")
        && table
            .texts(|field| field == "@gone")
            .all(|text| told::flag(text) == Some(true) || told::gone_sign(text));
    let days_only_gone = days_only_gone(table, &reading.source.name.shown);
    let leaves = table.columns.iter().any(|head| {
        let is_day = head.field.as_deref() == Some("decommission.retired_on");
        is_day && header::is_of_leaving(&head.label)
    });
    let is_day = |field: &str| field == "decommission.retired_on";
    let days = table
        .texts(is_day)
        .filter(|text| !date::is_nothing(text))
        .count();
    let unused = table
        .texts(|field| field == "@active")
        .filter(|text| told::flag(text) == Some(false))
        .count();
    // Where nearly all have one, what has none is still there.
    let has_days = days >= 2 && days * 2 > unused;
    for row in &table.rows {
        let mut draft = Draft::new(row.region);
        let mut parts = Parts::new();
        let mut is_named = false;
        for (at, cell) in &row.cells {
            let (Some(column), Some(Some(field))) = (table.columns.get(*at), fields.get(*at))
            else {
                continue;
            };
            if field == "@client" {
                is_named |= client(&mut draft, &column.label, cell, reading);
                continue;
            }
            if let Some(part) = field.strip_prefix('@') {
                if !reading.text_of(cell).is_empty() {
                    let part = parts.entry(part.to_owned());
                    part.or_insert_with(|| (column.label.clone(), cell.clone()));
                }
                continue;
            }
            if field == "identifiers.fqdn"
                && let Some(whole) = in_zone(table, row, &column.label, cell)
            {
                is_named = true;
                reading.put(&mut draft, field, &column.label, &whole);
                continue;
            }
            is_named |= columns::is_name(field) && !reading.text_of(cell).is_empty();
            is_named |= columns::is_name(field) && cell.is_list();
            let network = (field == "identifiers.cidr")
                .then(|| network(cell, mask(row, &fields)?))
                .flatten();
            let cell = network.as_ref().unwrap_or(cell);
            reading.put(&mut draft, field, &column.label, cell);
        }
        if !is_named {
            reading.doubt(Doubt::new(
                Topic::RaggedRow,
                row.region,
                "the row names no asset; it was left out".to_owned(),
                "give it a name or an identifier",
            ));
            continue;
        }
        wiping(&mut draft, &parts, reading);
        if reader == Reader::ServiceNow {
            service_now_status(&mut draft, &parts, reading);
        }
        if reader == Reader::NetBox {
            netbox_kind(&mut draft, table, row, reading);
            netbox_retired(&mut draft, reading.as_of);
        }
        let is_unknown = draft.text("status").and_then(Status::named) == Some(Status::Unknown);
        if draft.get("status").is_none() || is_unknown || told::is_shown(&parts) {
            told::tell(&mut draft, &parts, leaves, has_days, reading);
        }
        if let Some(heading) = &row.section
            && draft.get("status").is_none()
        {
            let text = reading.text_of(heading);
            let status = table::section_status(&text).unwrap_or(Status::Unknown);
            reading.set_status(&mut draft, status, &text, heading.region);
        }
        if kind_of_rows == Some("certificate") {
            renewed(&mut draft, table);
        }
        let is_left_out =
            marks_only_gone || days_only_gone && draft.get("decommission.retired_on").is_none();
        if is_left_out && draft.get("status").is_none() {
            let stated = Node::string(Status::Active.name(), row.region.before());
            draft.insert("status", row.region.before(), stated);
        }
        planned(&mut draft);
        if let Some(kind) = kind_of_rows
            && draft.get("kind").is_none()
        {
            reading.imply(&mut draft, "kind", kind, row.region.before());
        }
        reading.finish(draft);
    }
}

/// The length of the network that a row states beside its address.
fn mask(row: &Row, fields: &[Option<String>]) -> Option<u32> {
    let (_, cell) = row.cells.iter().find(|(at, _)| {
        fields
            .get(*at)
            .is_some_and(|field| field.as_deref() == Some("@mask"))
    })?;
    let text = cell.as_str()?.trim();
    if let Ok(mask) = text.parse::<Ipv4Addr>() {
        let bits = mask.to_bits();
        return (bits.leading_ones() + bits.trailing_zeros() == 32).then(|| bits.leading_ones());
    }
    let length: u32 = text.strip_prefix('/').unwrap_or(text).parse().ok()?;
    (1..=128).contains(&length).then_some(length)
}

/// An address and the length of its network as one.
fn network(cell: &Node, length: u32) -> Option<Node> {
    let address: IpAddr = cell.as_str()?.trim().parse().ok()?;
    Some(Node::string(format!("{address}/{length}"), cell.region))
}

/// The full name of a record that its row names within its zone; `@` is the zone itself.
fn in_zone(table: &Table, row: &Row, label: &str, cell: &Node) -> Option<Node> {
    if !by_content::is_record(label) {
        return None;
    }
    let zone = table
        .columns
        .iter()
        .position(|head| by_content::is_zone(&head.label))?;
    let zone = row.cell(zone)?;
    let of_zone = zone.region;
    let zone = zone.as_str()?.trim().trim_end_matches('.');
    let name = cell.as_str()?.trim().trim_end_matches('.');
    let is_whole = name == zone || name.ends_with(&format!(".{zone}"));
    if zone.is_empty() || is_whole {
        return None;
    }
    Some(match name {
        "@" | "" => Node::string(zone, of_zone),
        name => Node::string(format!("{name}.{zone}"), cell.region),
    })
}

/// A certificate that was renewed is gone where the one that came after it is listed, too.
fn renewed(draft: &mut Draft, table: &Table) {
    const RENEWED: &[&str] = &[
        "renewed",
        "reissued",
        "reemitido",
        "renovado",
        "replaced",
        "sustituido",
        "erneuert",
        "renouvele",
        "rekeyed",
    ];
    let Some(stated) = draft.get("status_stated").cloned() else {
        return;
    };
    let says = |text: &str| {
        folded(text)
            .split(' ')
            .next()
            .is_some_and(|word| RENEWED.contains(&word))
    };
    if !stated.as_str().is_some_and(says) {
        return;
    }
    let own = draft.get("identifiers.fqdn").map_or(&[][..], Node::items);
    let Some(name) = own.first().and_then(Node::as_str) else {
        return;
    };
    let region = draft.region();
    let at = |field: &str| {
        table
            .columns
            .iter()
            .position(|head| head.field.as_deref() == Some(field))
    };
    let (Some(names), Some(status)) = (at("identifiers.fqdn"), at("status")) else {
        return;
    };
    let text = |row: &Row, column: usize| {
        row.cell(column)
            .and_then(Node::as_str)
            .unwrap_or("")
            .to_lowercase()
    };
    let succeeds = |row: &&Row| {
        row.region != region
            && text(row, names).trim() == name
            && !says(&text(row, status))
            && table
                .status_of(&text(row, status))
                .is_some_and(Status::is_live)
    };
    if table.rows.iter().any(|row| succeeds(&row)) {
        draft.replace(
            "status",
            Node::string(Status::Retired.name(), stated.region),
        );
    }
}

/// Whether nothing but the day of leaving says what is gone, so that what has none is in
/// use; not in a list of what is gone, where some days are forgotten.
fn days_only_gone(table: &Table, path: &str) -> bool {
    const GONE: &[&str] = &[
        "baja",
        "leaver",
        "retir",
        "decom",
        "offboard",
        "desvincul",
        "cese",
        "salida",
        "exit",
        "terminat",
        "dispos",
        "gone",
        "former",
        "dead",
        "disabled",
        "revoked",
        "removed",
    ];
    // Those who come stand in such a list besides those who go.
    const COMING: &[&str] = &["starter", "joiner", "altas", "ingresos", "movimientos"];
    let name = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let is_of_gone = GONE.iter().any(|word| name.contains(word))
        && !COMING.iter().any(|word| name.contains(word));
    let is_day = |field: &str| field == "decommission.retired_on";
    let others = table.has(|field| columns::is_status(field) && !is_day(field));
    let days: Vec<bool> = table
        .texts(is_day)
        .filter(|text| !date::is_nothing(text))
        .map(|text| !matches!(date::read(text, None), Err(date::NoDate::Unreadable)))
        .collect();
    let read = days.iter().filter(|is_read| **is_read).count();
    !others && read > 0 && read * 2 >= days.len() && !is_of_gone
}

/// A client of an identity provider: an id that can mean nothing else, or a name that means
/// the client where a client is expected.
fn client(draft: &mut Draft, label: &str, cell: &Node, reading: &mut Reading<'_>) -> bool {
    let text = reading.text_of(cell);
    if text.is_empty() {
        return false;
    }
    let is_unmistakable = text.len() >= 16 && text.contains(|one: char| one.is_ascii_digit());
    let id = match Sort::of_word("oauth client") {
        Some(sort) if !is_unmistakable => Node::string(sort.id_of(&text), cell.region),
        _ => cell.clone(),
    };
    reading.put(draft, "identifiers.resource_id", label, &id);
    reading.imply(draft, "kind", "credential", cell.region.before());
    true
}

fn is_date(path: &str) -> bool {
    use super::model::{Holds, Place, place};
    matches!(place(path), Some(Place::Leaf(Holds::Date)))
        || path.ends_with("performed_on")
        || path.ends_with("verification.on")
        || path.ends_with("encrypted_since")
}

/// Columns about one medium and its wiping make one entry of each list.
fn wiping(draft: &mut Draft, parts: &Parts, reading: &mut Reading<'_>) {
    for (list, path) in [
        ("media", "decommission.media"),
        ("sanitization", "decommission.sanitization"),
    ] {
        let mut map = Node::new(Value::Map(Vec::new()), Region::default());
        let mut label = None;
        for (part, (header, cell)) in parts {
            let Some(rest) = part
                .strip_prefix(list)
                .and_then(|rest| rest.strip_prefix('.'))
            else {
                continue;
            };
            label.get_or_insert(header);
            if map.entries().is_empty() {
                map.region = cell.region;
            }
            map.region = map.region.to(cell.region);
            nest(&mut map, rest, cell);
        }
        if let Some(label) = label {
            let region = map.region;
            let list = Node::new(Value::List(vec![map]), region);
            reading.put(draft, path, label, &list);
        }
    }
}

fn nest(map: &mut Node, path: &str, cell: &Node) {
    let Value::Map(entries) = &mut map.value else {
        return;
    };
    let (key, rest) = match path.split_once('.') {
        Some((key, rest)) => (key, Some(rest)),
        None => (path, None),
    };
    let at = entries.iter().position(|entry| entry.key == key);
    let at = at.unwrap_or_else(|| {
        let value = match rest {
            Some(_) => Node::new(Value::Map(Vec::new()), cell.region),
            None => cell.clone(),
        };
        entries.push(Entry {
            key: key.to_owned(),
            key_region: cell.region.before(),
            value,
        });
        entries.len() - 1
    });
    if let (Some(rest), Some(entry)) = (rest, entries.get_mut(at)) {
        nest(&mut entry.value, rest, cell);
    }
}

/// Whether the rows are of `alm_hardware` and its kin, whose codes differ from those of
/// `cmdb_ci`.
fn is_asset_table(table: &Table, reading: &Reading<'_>) -> bool {
    let has = |name: &str| {
        table
            .columns
            .iter()
            .any(|column| folded(&column.label) == name)
    };
    let by_class = table
        .columns
        .iter()
        .position(|column| matches!(folded(&column.label).as_str(), "sys class name" | "class"));
    let says_alm = table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .any(|(at, cell)| {
            Some(*at) == by_class && cell.as_str().is_some_and(|text| text.starts_with("alm_"))
        });
    says_alm
        || reading.source.name.shown.contains("alm_")
        || (has("substatus")
            && has("asset tag")
            && !has("operational status")
            && by_class.is_none())
}

/// ServiceNow states a life in up to six columns. The life cycle counts first; then the
/// install status, which its substatus makes more precise; then the operational status.
/// Between the last two, the one that says the asset is gone counts: both begin as 1,
/// so that one was set by somebody.
fn service_now_status(draft: &mut Draft, parts: &Parts, reading: &mut Reading<'_>) {
    let install_system = reading.system;
    let mut say = |part: &str, system: System| {
        let (_, cell) = parts.get(part)?;
        let text = reading.text_of(cell);
        let status = reading.status_word(system, &text, cell.region);
        Some((status.unwrap_or(Status::Unknown), text, cell.region))
    };
    let stage = say("life_cycle_stage", System::ServiceNowStage);
    let stage_status = say("life_cycle_stage_status", System::ServiceNowSub);
    let install = say("install_status", install_system).or(say("hardware_status", install_system));
    let sub = say("substatus", System::ServiceNowSub)
        .or(say("hardware_substatus", System::ServiceNowSub));
    let operational = say("operational_status", System::ServiceNowOperational);
    let known = |said: &Option<(Status, String, Region)>| {
        said.clone()
            .filter(|(status, ..)| *status != Status::Unknown)
    };
    let life_cycle = match known(&stage) {
        // A stage that is in use is made more precise by its status, and so is none.
        Some((Status::Active, ..)) | None => known(&stage_status).or(known(&stage)),
        stage => match known(&stage_status) {
            Some(more) if more.0.is_gone() => Some(more),
            _ => stage,
        },
    };
    let installed = match (known(&install), known(&sub)) {
        (_, Some(more)) if more.0.is_gone() || more.0 == Status::Decommissioning => Some(more),
        (install, sub) => install.or(sub),
    };
    let operates = known(&operational);
    let legacy = match (&installed, &operates) {
        (Some(one), Some(other)) if other.0.is_gone() && !one.0.is_gone() => operates.clone(),
        _ => installed.clone().or(operates.clone()),
    };
    let chosen = life_cycle.clone().or(legacy);
    for (said, field) in [
        (&life_cycle, "life cycle"),
        (&installed, "install status"),
        (&operates, "operational status"),
    ] {
        if let (Some(chosen), Some(said)) = (&chosen, said)
            && chosen.0.is_gone() != said.0.is_gone()
        {
            let message = format!(
                "the {field} {:?} contradicts {:?}, which was used",
                shown(&said.1),
                shown(&chosen.1)
            );
            reading.doubt(Doubt {
                related: Some(("this was used".to_owned(), chosen.2)),
                field: "status".to_owned(),
                value: shown(&said.1),
                ..Doubt::new(
                    Topic::Contradiction,
                    said.2,
                    message,
                    "correct the one that is out of date",
                )
            });
        }
    }
    let stated = chosen
        .or(stage)
        .or(install)
        .or(operational)
        .or(sub)
        .or(stage_status);
    if let Some((status, text, region)) = stated {
        reading.set_status(draft, status, &text, region);
    }
}

/// A column headed by the date of leaving says of what is still in use when that is to be.
fn planned(draft: &mut Draft) {
    let status = draft.text("status").and_then(Status::named);
    if !status.is_some_and(Status::is_live) || draft.get("plan.decommission_by").is_some() {
        return;
    }
    if let Some(date) = draft.take("decommission", "retired_on") {
        draft.insert("plan.decommission_by", date.region.before(), date);
    }
}

/// NetBox has no word for a device that is retired: it is offline, and a field of the site
/// says since when; while the day is still to come, it is on its way.
fn netbox_retired(draft: &mut Draft, as_of: Option<NaiveDate>) {
    let is_offline = draft
        .text("status_stated")
        .is_some_and(|text| folded(text) == "offline");
    let is_active = draft.text("status") == Some(Status::Active.name());
    if is_offline
        && is_active
        && let Some(date) = draft.get("decommission.retired_on")
        && let Some(region) = draft.get("status").map(|node| node.region)
    {
        let date: Option<NaiveDate> = date.as_str().and_then(|text| text.parse().ok());
        let is_ahead = as_of.is_some_and(|today| date.is_some_and(|date| date > today));
        let status = if is_ahead {
            Status::Decommissioning
        } else {
            Status::Retired
        };
        draft.replace("status", Node::string(status.name(), region));
    }
}

/// NetBox has no column for what a row is; its tables differ by their columns, and the
/// roles of devices are words of each site.
fn netbox_kind(draft: &mut Draft, table: &Table, row: &Row, reading: &mut Reading<'_>) {
    let at = |names: &[&str]| {
        let labels = table.columns.iter().map(|column| folded(&column.label));
        labels
            .enumerate()
            .find(|(_, label)| names.contains(&label.as_str()))
            .map(|(at, _)| at)
    };
    let has = |names: &[&str]| at(names).is_some();
    let role = at(&["role", "device role"]);
    let role = row.cells.iter().find(|(column, _)| Some(*column) == role);
    if let Some((_, cell)) = role
        && let Some(kind) = cell.as_str().and_then(host_kind)
    {
        reading.imply(draft, "kind", kind, cell.region);
        return;
    }
    let kind = if has(&["prefix", "cid", "vid", "asn"]) {
        "network"
    } else if has(&["vcpus", "memory", "disk"]) {
        "vm"
    } else if has(&["device type", "rack", "serial", "serial number", "position"]) {
        "server"
    } else if has(&["primary ip4", "primary ip", "ip address", "primary ipv4"]) {
        "vm"
    } else {
        return;
    };
    reading.imply(draft, "kind", kind, row.region.before());
}
