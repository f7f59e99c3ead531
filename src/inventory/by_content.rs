//! What only the cells of a column show: whether `Baja` heads dates or marks, whether a
//! column that nobody knows holds addresses or the words of a life, and whether a name is
//! the row's own or something that many rows have in common.

use std::collections::BTreeSet;

use super::columns;
use super::date;
use super::former;
use super::header;
use super::identifier::{self, Type};
use super::key_register;
use super::login;
use super::looks;
use super::phrase;
use super::settings::Mapping;
use super::status::{Status, System};
use super::table::Table;
use super::told::{self, flag};
use super::words::{self, folded};
use crate::document::{Node, Value};

/// How many cells of a column are looked at.
const LOOKED_AT: usize = 2000;

/// Words that say that an address is that of something else.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "gateway", "gw", "gate", "puerta", "enlace", "dns", "ntp", "next", "hop", "hypervisor", "parent", "replaced", "replacement", "replaces",
    "successor", "sustituto", "sustituye", "new", "nuevo", "nueva", "target", "destination", "destino", "monitor", "backup", "relay", "proxy",
    "peer", "remote", "remoto", "upstream", "by", "por", "smtp", "syslog", "radius", "ldap", "neighbor", "neighbour", "resolver", "nameserver", "mask", "mascara", "netmask", "broadcast", "nat", "vip", "source", "origen", "old",
    "anterior", "previous", "depends", "uses", "policy", "bgp", "dhcp", "role", "key", "kms", "vpc", "gateways", "value", "valor", "content",
    "contenido", "data", "points", "answer", "rdata", "redirect", "redirects", "callback", "callbacks", "origins", "homepage", "documentation", "docs", "wiki", "runbook", "portal", "support", "zone", "zona", "cluster", "vcenter", "esx", "realm", "forest",
];

/// Words for what is gone that are said of settings and accounts of people, too.
#[rustfmt::skip]
const WEAK: &[&str] = &[
    "replaced", "reemplazado", "sustituido", "decomisado", "disabled", "inactive", "closed", "cancelled", "canceled", "removed", "finished", "ended", "archived", "revoked", "former", "left", "missing", "lost", "deleted", "off", "deactivated",
    "deshabilitado", "inactivo", "cerrado", "cancelado", "finalizado", "archivado", "revocado", "apagado", "baja", "resuelto", "desconectado", "perdido", "eliminado", "borrado", "terminated", "superseded",
];

/// Whether a word for what is gone is said of settings, accounts and tickets too.
pub(super) fn is_weak(text: &str) -> bool {
    let word = folded(text);
    let masculine = word.strip_suffix('a').map(|stem| format!("{stem}o"));
    WEAK.contains(&word.as_str()) || masculine.is_some_and(|word| WEAK.contains(&word.as_str()))
}

/// Settles what the columns mean.
pub(super) fn settle(table: &mut Table, mapping: &Mapping) {
    // What a column says may depend on one to its right that only its cells show.
    for at in (0..table.columns.len()).chain(0..table.columns.len()) {
        let Some(head) = table.columns.get(at).filter(|head| head.note.is_empty()) else {
            continue;
        };
        let label = folded(&head.label);
        if mapping.field_of(&label).is_some() {
            continue;
        }
        let field = head.field.clone();
        let texts = texts(table, at);
        if (is_record(&head.label) || is_zone(&head.label)) && are_records(table) {
            let field = is_record(&label).then(|| "identifiers.fqdn".to_owned());
            if let Some(head) = table.columns.get_mut(at) {
                head.field = field;
                head.note = "its rows are records of the DNS";
            }
            continue;
        }
        if field.as_deref() != Some("status")
            && !table.has(|one| one == "status")
            && is_explained(table, &texts)
        {
            if let Some(head) = table.columns.get_mut(at) {
                head.field = Some("status".to_owned());
                head.note = "the legend says what its words mean";
            }
            continue;
        }
        if field.as_deref() == Some(header::SAID) {
            table.legend.add(codes(&label, &texts));
        }
        let settled = match field.as_deref() {
            None => unknown(table, &label, &texts),
            Some(field) => known(table, at, field, &label, &texts),
        };
        if let (Some((field, note)), Some(head)) = (settled, table.columns.get_mut(at)) {
            head.field = field.map(str::to_owned);
            head.note = note;
        }
    }
    key_register::settle(table, mapping);
    former::settle(table, mapping);
    login::settle(table, mapping);
}

/// Whether the legend explains the words of a column.
fn is_explained(table: &Table, texts: &[String]) -> bool {
    let is_mark = |text: &&String| table.legend.meaning(text).is_some();
    let known = texts.iter().filter(is_mark).count();
    known >= 2 && known * 5 >= texts.len() * 4
}

type Settled = Option<(Option<&'static str>, &'static str)>;

fn texts(table: &Table, at: usize) -> Vec<String> {
    let texts = table.cells(at).filter_map(|cell| match &cell.value {
        Value::Bool(value) => Some(value.to_string()),
        Value::Int(value) => Some(value.to_string()),
        _ => cell.as_str().map(str::to_owned),
    });
    let filled = texts.filter(|text| !matches!(text.trim(), "" | "-"));
    filled.take(LOOKED_AT).collect()
}

fn known(table: &Table, at: usize, field: &str, label: &str, texts: &[String]) -> Settled {
    // What is no mark among marks is doubtful for its row alone.
    let is_sign = |text: &&String| told::gone_sign(text);
    let marks = texts
        .iter()
        .filter(|text| flag(text).is_some() || is_sign(text))
        .count();
    let flags = marks > 0 && (marks == texts.len() || (marks >= 2 && marks * 2 >= texts.len()));
    let earlier = |field: &str| {
        let mut before = table.columns.iter().take(at);
        before.any(|one| one.field.as_deref() == Some(field))
    };
    let is_stated = matches!(
        field,
        "status" | "@active" | "@gone" | "decommission.retired_on"
    );
    let is_machine = |field: &str| {
        matches!(
            field,
            "identifiers.hostname" | "identifiers.ip" | "identifiers.mac"
        )
    };
    if is_stated
        && header::is_of_part(label)
        && table.has(is_machine)
        && !table.has(|one| matches!(one, "identifiers.account_name" | "identifiers.email"))
        && !are_contracts(table)
    {
        return Some((None, "it speaks of something that the machine has"));
    }
    match field {
        header::SAID => Some(said(table, texts)),
        // How something is disposed of, or whether it is.
        "decommission.disposition"
            if !table.has(columns::is_status)
                && texts.iter().any(|text| {
                    phrase::read(System::Common, text, None).is_some_and(Status::is_live)
                }) =>
        {
            Some((Some("status"), "its cells are words for a status"))
        }
        "identifiers.account_name" if label == "network id" && !texts.is_empty() => {
            let is_network =
                |text: &String| matches!(looks::certain(text), Some(Type::Cidr | Type::Ip));
            texts
                .iter()
                .all(is_network)
                .then_some((Some("identifiers.cidr"), "its cells are networks"))
        }
        "@active" if flags => None,
        "@active"
            if texts.iter().any(|text| flag(text).is_some())
                && texts.iter().all(|text| {
                    flag(text).is_some() || phrase::read(System::Common, text, None).is_some()
                }) =>
        {
            None
        }
        "@active" => {
            let is_word = |text: &&String| phrase::read(System::Common, text, None).is_some();
            let known = texts.iter().filter(is_word).count();
            let words = known > 0 && known * 2 >= texts.len() && !table.has(|one| one == "status");
            Some(if words {
                (Some("status"), "its cells are words for a status")
            } else {
                (None, "its cells are neither yes nor no")
            })
        }
        "decommission.retired_on" | "decommission.disposed_on" if flags => {
            Some((Some("@gone"), "its cells say yes or no"))
        }
        // What Microsoft calls the id of a client.
        "id" if matches!(label, "appid" | "app id" | "application id")
            && !texts.is_empty()
            && texts.iter().all(|text| looks::is_guid(text)) =>
        {
            Some((Some("@client"), "its cells are ids of clients"))
        }
        // What a login is called in French.
        "id" if label == "identifiant" && !table.has(is_place) => {
            Some((Some("identifiers.account_name"), "it names accounts"))
        }
        "name" if flags && matches!(label, "activo" | "activa") => {
            Some((Some("@active"), "its cells say yes or no"))
        }
        // A second one that was only put together from words is about a part of the asset.
        "name" | "id" | "status" if earlier(field) && columns::listed(label).is_none() => {
            Some((None, "another column says this"))
        }
        // The number of an account may be that of a customer.
        "identifiers.account"
            if columns::listed(label).is_none()
                && !texts
                    .iter()
                    .any(|text| identifier::is_cloud_account(&text.replace(['-', ' '], ""))) =>
        {
            Some((None, "none of its cells is a cloud account"))
        }
        // What suppliers are divided into is no kind of asset.
        "kind"
            if !texts.is_empty()
                && is_category(label)
                && !texts.iter().any(|text| is_kind(text)) =>
        {
            Some((None, "none of its cells is a kind of asset"))
        }
        // `Device` heads models and descriptions as well.
        "identifiers.hostname" if are_words(texts) => {
            Some((None, "most of its cells are several words"))
        }
        // `Equipo` is a team as well, and `Dominio` one of Windows.
        "identifiers.hostname" | "identifiers.fqdn"
            if repeated(texts) && !texts.iter().any(|text| is_host_like(text)) =>
        {
            Some((None, "none of its cells looks like the name of a host"))
        }
        // `Dirección` of a leaver may be a department or a street.
        "identifiers.ip" if !texts.is_empty() && !texts.iter().any(|text| has_digit(text)) => {
            Some((None, "none of its cells is an address"))
        }
        "identifiers.hostname"
        | "identifiers.ip"
        | "identifiers.fqdn"
        | "identifiers.account_name"
        | "identifiers.email"
        | "identifiers.tag"
        | "identifiers.account"
        | "identifiers.cidr" => shared(table, at, field, label, texts),
        _ => None,
    }
}

/// What `A` and `B` mean as movements of staff in Spanish: `alta` and `baja`, and `M` that
/// something else has changed.
fn codes(label: &str, texts: &[String]) -> Vec<(String, Status)> {
    let is_movement = label
        .split(' ')
        .any(|word| word.starts_with("mov") || word.starts_with("novedad"));
    let has = |code: &str| texts.iter().any(|text| text.trim() == code);
    let is_code = |text: &String| matches!(text.trim(), "A" | "B" | "M");
    if !(is_movement && has("A") && has("B") && texts.iter().all(is_code)) {
        return Vec::new();
    }
    [
        ("a", Status::Active),
        ("b", Status::Retired),
        ("m", Status::Active),
    ]
    .map(|(code, status)| (code.to_owned(), status))
    .to_vec()
}

/// Whether a column of what has become of each row tells its status.
fn said(table: &Table, texts: &[String]) -> (Option<&'static str>, &'static str) {
    let is_read = |text: &&String| table.status_of(text).is_some();
    let known = texts.iter().filter(is_read).count();
    let tells = known > 0
        && known * 5 >= texts.len() * 2
        && !table.has(|field| field == "status" || columns::tells(field));
    if tells {
        (Some("status"), "its cells are words for a status")
    } else {
        (None, "its cells are no words for a status")
    }
}

/// Whether a header is that of the names of records in a zone of the DNS.
pub(super) fn is_record(label: &str) -> bool {
    matches!(
        folded(label).as_str(),
        "record"
            | "record name"
            | "dns record"
            | "registro"
            | "registro dns"
            | "nombre registro"
            | "host record"
            | "subdomain"
            | "subdominio"
    )
}

/// Whether a header is that of the zones.
pub(super) fn is_zone(label: &str) -> bool {
    matches!(
        folded(label).as_str(),
        "zone" | "zona" | "dns zone" | "zona dns" | "zone name" | "dominio" | "domain"
    )
}

/// Whether the rows are records of the DNS: a zone, a name in it, and a type.
fn are_records(table: &Table) -> bool {
    const TYPES: &[&str] = &[
        "A", "AAAA", "CNAME", "MX", "TXT", "NS", "SRV", "PTR", "CAA", "SOA",
    ];
    let has = |holds: fn(&str) -> bool| table.columns.iter().any(|head| holds(&head.label));
    has(is_record)
        && has(is_zone)
        && (0..table.columns.len()).any(|at| {
            let texts = texts(table, at);
            !texts.is_empty() && texts.iter().all(|text| TYPES.contains(&text.trim()))
        })
}

fn is_category(label: &str) -> bool {
    matches!(label, "category" | "categoria" | "kategorie" | "categorie")
}

fn is_kind(text: &str) -> bool {
    let is_word = |text: &str| {
        words::canonical(words::KIND, text).is_some() || super::reading::host_kind(text).is_some()
    };
    let singular = |ending: &str| text.strip_suffix(ending).is_some_and(is_word);
    is_word(text) || singular("s") || singular("es")
}

/// Whether most cells are several words that are no names of machines.
fn are_words(texts: &[String]) -> bool {
    let is_name = |piece: &str| looks::is_machine(piece) || looks::certain(piece).is_some();
    let is_words = |text: &&String| {
        text.split_whitespace().count() > 1 && !text.split_whitespace().any(is_name)
    };
    texts.iter().filter(is_words).count() * 2 > texts.len()
}

/// Whether cells are the same in several rows.
fn repeated(texts: &[String]) -> bool {
    let distinct: BTreeSet<&String> = texts.iter().collect();
    distinct.len() < texts.len()
}

fn is_host_like(text: &str) -> bool {
    text.contains(['.', '-', '_']) || text.contains(|one: char| one.is_ascii_digit())
}

fn has_digit(text: &str) -> bool {
    text.contains(|one: char| one.is_ascii_digit() || one == ':')
}

/// Whether a column has the addresses of the records themselves in the system they are from.
fn leads_to_records(table: &Table, at: usize) -> bool {
    let texts = texts(table, at);
    !texts.is_empty() && texts.iter().all(|text| text.contains("/api/"))
}

/// Whether some row has a host or its address beside what a column says.
fn stands_beside_hosts(table: &Table, at: usize) -> bool {
    let is_filled = |cell: &Node| cell.as_str().is_some_and(|text| !date::is_nothing(text));
    let is_host = |of: usize| {
        let field = table.columns.get(of).and_then(|head| head.field.as_deref());
        of != at
            && !leads_to_records(table, of)
            && field.is_some_and(|field| {
                matches!(
                    field,
                    "identifiers.ip" | "identifiers.hostname" | "identifiers.fqdn"
                )
            })
    };
    let hosts: BTreeSet<usize> = (0..table.columns.len()).filter(|&of| is_host(of)).collect();
    table.rows.iter().take(LOOKED_AT).any(|row| {
        let has = |wanted: &dyn Fn(usize) -> bool| {
            row.cells
                .iter()
                .any(|(of, cell)| wanted(*of) && is_filled(cell))
        };
        has(&|of| of == at) && has(&|of| hosts.contains(&of))
    })
}

/// A name that several rows have, beside a column that names each of them, is that of
/// something they have in common: their domain, hypervisor, user or account.
fn shared(table: &Table, at: usize, field: &str, label: &str, texts: &[String]) -> Settled {
    const NOTE: &str = "it names what the rows have in common, not each of them";
    let others: BTreeSet<&str> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != at && !leads_to_records(table, *other))
        .filter_map(|(_, head)| head.field.as_deref())
        .filter(|field| columns::is_name(field) && *field != "id")
        .collect();
    let own = |fields: &[&str]| fields.iter().any(|field| others.contains(field));
    let is_own_host = own(&["identifiers.hostname", "identifiers.fqdn", "name"]);
    let distinct: BTreeSet<&String> = texts.iter().collect();
    let repeats = texts.len() >= 2 && distinct.len() * 2 <= texts.len();
    let has_place = own(&[
        "identifiers.arn",
        "identifiers.resource_id",
        "identifiers.bucket",
        "identifiers.hostname",
        "identifiers.fqdn",
        "identifiers.ip",
    ]);
    let is_of_service = table.columns.iter().take(at).any(|head| {
        let label = folded(&head.label);
        let word = label.split(' ').next().unwrap_or_default();
        matches!(
            word,
            "service" | "servicio" | "application" | "aplicacion" | "app" | "database" | "website"
        ) && head.field.as_deref() == Some("name")
    });
    // Who has a machine is not the machine.
    let is_of_machine = table.columns.iter().enumerate().take(at).any(|(of, head)| {
        const MACHINE: &[&str] = &[
            "identifiers.hostname",
            "identifiers.serial",
            "identifiers.mac",
            "identifiers.tag",
        ];
        // Where a machine comes in several rows, they are of the accounts on it.
        head.field
            .as_deref()
            .is_some_and(|field| MACHINE.contains(&field))
            && {
                let machines = self::texts(table, of);
                let distinct: BTreeSet<&String> = machines.iter().collect();
                distinct.len() == machines.len()
            }
    });
    let names_accounts = own(&["identifiers.account_name", "identifiers.email"]);
    let is_shared = match (field, label) {
        ("identifiers.email" | "identifiers.account_name", _) if is_of_machine => true,
        ("identifiers.fqdn", "domain" | "dominio" | "dns domain") => {
            let dotless = !texts.is_empty() && texts.iter().all(|text| !text.contains('.'));
            is_own_host && (repeats || dotless)
        }
        ("identifiers.hostname", "node" | "nodo") if repeats && own(&["name"]) => true,
        ("identifiers.hostname", "host" | "node" | "server" | "servidor") => {
            let vms = table.columns.iter().any(|head| {
                matches!(
                    folded(&head.label).as_str(),
                    "vm" | "vm name" | "guest" | "maquina virtual" | "nombre vm"
                )
            });
            vms && own(&["identifiers.hostname", "name", "identifiers.fqdn"])
        }
        (
            "identifiers.account_name",
            "username" | "user" | "usuario" | "user name" | "cuenta" | "account",
        ) => {
            repeats
                && own(&[
                    "identifiers.hostname",
                    "identifiers.fqdn",
                    "identifiers.ip",
                    "identifiers.arn",
                    "name",
                ])
        }
        ("identifiers.hostname", _) if names_accounts && repeats => true,
        // What ran on a machine that others run on is gone, and the machine is not.
        ("identifiers.hostname" | "identifiers.fqdn" | "identifiers.ip", _) if is_of_service => {
            repeats
        }
        ("identifiers.tag", "tag") => own(&["identifiers.image"]),
        ("identifiers.account", _) => {
            repeats && (has_place || table.has(|field| matches!(field, "id" | "name")))
        }
        ("identifiers.cidr", "network" | "red" | "subnet" | "subred" | "segmento" | "prefix") => {
            // Networks and addresses may come in one table, each in rows of its own.
            own(&["identifiers.ip", "identifiers.hostname", "identifiers.fqdn"])
                && stands_beside_hosts(table, at)
        }
        _ => false,
    };
    is_shared.then_some((None, NOTE))
}

/// Words that say that a mail address is of somebody who has to do with the row.
#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "owner", "contact", "contacto", "contato", "responsable", "responsible", "manager", "jefe", "jefa", "gestor", "approver", "aprobador", "supervisor", "requester", "requested", "solicitante", "assignee", "assigned",
    "asignado", "admin", "administrador", "referente", "billing", "facturacion", "soporte", "support", "technician", "tecnico", "creator", "created", "creado", "reporter", "author", "autor", "notify", "avisar", "boss", "lead", "team", "equipo", "ansprechpartner", "verantwortlich",
];

/// The identifiers that nearly all cells of a column are, whatever its header says.
/// Whether some column has addresses or networks already.
fn has_any_address(table: &Table) -> bool {
    table.has(|field| matches!(field, "identifiers.ip" | "identifiers.cidr"))
}

fn named_by_form(table: &Table, label: &str, texts: &[String]) -> Settled {
    let looks: Vec<Option<Type>> = texts
        .iter()
        .flat_map(|text| {
            let pieces = identifier::pieces(Type::Ip, text);
            pieces
                .into_iter()
                .map(|(_, piece)| looks::certain(piece))
                .collect::<Vec<_>>()
        })
        .collect();
    let count = |of: Type| looks.iter().filter(|one| **one == Some(of)).count();
    // Images without a version look like paths, so that those beside them have to tell.
    let is_path = |text: &String| {
        looks::certain(text).is_some_and(|of| matches!(of, Type::Image | Type::Repo))
            || text.split_once('/').is_some_and(|(host, rest)| {
                host.contains('.') && !rest.is_empty() && !text.contains([' ', ':'])
            })
    };
    if count(Type::Image) > 0
        && count(Type::Repo) > 0
        && texts.iter().all(is_path)
        && !table.has(|one| matches!(one, "identifiers.image" | "identifiers.repo"))
    {
        return Some((
            Some("identifiers.image"),
            "its cells are images and repositories",
        ));
    }
    // Some rows are networks and others single addresses.
    let (addresses, networks) = (count(Type::Ip), count(Type::Cidr));
    if addresses.min(networks) > 0 && addresses + networks == looks.len() && !has_any_address(table)
    {
        return Some((
            Some("identifiers.cidr"),
            "its cells are networks and addresses",
        ));
    }
    let of = *FORMS
        .iter()
        .map(|(of, ..)| of)
        .max_by_key(|of| (count(**of), std::cmp::Reverse(**of)))?;
    let (_, field, note) = FORMS.iter().copied().find(|(one, ..)| *one == of)?;
    let is_all = count(of) > 0 && count(of) * 5 >= looks.len() * 4;
    let has = |fields: &[&str]| table.has(|one| fields.contains(&one));
    let said = |words: &[&str]| label.split(' ').any(|word| words.contains(&word));
    let is_own = match of {
        Type::Email => !said(ABOUT) && !has(&["identifiers.account_name"]) && !table.has(is_place),
        Type::Fqdn => !said(ABOUT) && !table.has(is_called) && !repeated(texts) && !is_named(table),
        // The networks of a supplier are its own, whatever else is known of it.
        Type::Cidr => {
            !has(&["identifiers.ip", "identifiers.hostname", "identifiers.fqdn"])
                || are_contracts(table)
        }
        _ => true,
    };
    // A machine has several addresses, and each row its own.
    let is_further = matches!(of, Type::Ip | Type::Mac) && texts.len() >= 2 && !repeated(texts);
    let is_free = !has(&[field]) || is_further;
    (is_all && is_own && is_free).then_some((Some(field), note))
}

/// Whether a column has the names of machines, where addresses or serial numbers show that
/// the rows are such and nothing else names them.
fn are_machines(table: &Table, texts: &[String]) -> bool {
    let is_name =
        |field: &str| matches!(field, "name" | "identifiers.hostname" | "identifiers.fqdn");
    let shows = |field: &str| {
        matches!(
            field,
            "identifiers.ip" | "identifiers.mac" | "identifiers.serial"
        )
    };
    let machines = texts.iter().filter(|text| looks::is_machine(text)).count();
    !table.has(is_name) && table.has(shows) && machines * 5 >= texts.len() * 4 && !repeated(texts)
}

/// Whether the names of the rows are identifiers already.
fn is_named(table: &Table) -> bool {
    let mut names = table.texts(|field| matches!(field, "id" | "name"));
    names.any(|text| looks::certain(text).is_some())
}

/// Whether a cell of a column that is not understood has a word that only what is gone has.
pub(super) fn says_gone(table: &Table) -> bool {
    let is_unknown = |at: usize| {
        table
            .columns
            .get(at)
            .is_some_and(|head| head.field.is_none())
    };
    let cells = table.rows.iter().take(LOOKED_AT).flat_map(|row| &row.cells);
    let mut texts = cells
        .filter(|(at, _)| is_unknown(*at))
        .filter_map(|(_, cell)| cell.as_str());
    texts.any(|text| {
        Status::of(System::Common, text).is_some_and(Status::is_gone)
            && !is_weak(text)
            && !date::is_nothing(text)
    })
}

/// Whether most rows are named by an identifier that is no mail address, which customers
/// have as well.
pub(super) fn is_named_beyond_mail(table: &Table) -> bool {
    let names: Vec<&str> = table
        .texts(|field| matches!(field, "id" | "name"))
        .collect();
    let certain = |text: &&&str| looks::certain(text).is_some_and(|of| of != Type::Email);
    let known = names.iter().filter(certain).count();
    known > 0 && known * 2 >= table.rows.len()
}

/// Whether a field says what something is called that is no host, or a host already.
fn is_called(field: &str) -> bool {
    let is_of_host = matches!(
        field,
        "identifiers.ip" | "identifiers.mac" | "identifiers.serial" | "identifiers.tag"
    );
    field == "@client" || field.starts_with("identifiers.") && !is_of_host
}

/// Whether a field says where in a network or a cloud something is.
pub(super) fn is_place(field: &str) -> bool {
    matches!(
        field,
        "identifiers.hostname"
            | "identifiers.fqdn"
            | "identifiers.ip"
            | "identifiers.mac"
            | "identifiers.serial"
            | "identifiers.arn"
            | "identifiers.resource_id"
            | "identifiers.bucket"
            | "identifiers.image"
            | "identifiers.repo"
            | "identifiers.cidr"
    )
}

/// Identifiers that show by their form what they are.
const FORMS: &[(Type, &str, &str)] = &[
    (Type::Ip, "identifiers.ip", "its cells are addresses"),
    (Type::Cidr, "identifiers.cidr", "its cells are networks"),
    (
        Type::Mac,
        "identifiers.mac",
        "its cells are hardware addresses",
    ),
    (Type::Arn, "identifiers.arn", "its cells are ARNs"),
    (
        Type::Email,
        "identifiers.email",
        "its cells are mail addresses",
    ),
    (Type::Fqdn, "identifiers.fqdn", "its cells are domain names"),
    (Type::Repo, "identifiers.repo", "its cells are repositories"),
    (Type::Image, "identifiers.image", "its cells are images"),
    (Type::Bucket, "identifiers.bucket", "its cells are buckets"),
    (
        Type::Fingerprint,
        "identifiers.fingerprint",
        "its cells are fingerprints",
    ),
    (
        Type::ResourceId,
        "identifiers.resource_id",
        "its cells are ids of a cloud",
    ),
];

/// What the cells of a column show whose header says nothing.
fn unknown(table: &Table, label: &str, texts: &[String]) -> Settled {
    if texts.is_empty() {
        return None;
    }
    if label.split(' ').any(|word| OTHERS.contains(&word)) {
        return None;
    }
    if let Some(named) = named_by_form(table, label, texts) {
        return Some(named);
    }
    if matches!(
        label,
        "nombre red" | "nombre en red" | "nombre de red" | "network name" | "nombre en la red"
    ) && table.has(|one| {
        matches!(
            one,
            "identifiers.ip" | "identifiers.serial" | "identifiers.mac"
        )
    }) && !table.has(|one| matches!(one, "identifiers.hostname" | "identifiers.fqdn"))
        && !repeated(texts)
        && texts.iter().any(|text| is_host_like(text))
    {
        return Some((Some("identifiers.hostname"), "its cells are names of hosts"));
    }
    if are_machines(table, texts) {
        return Some((
            Some("identifiers.hostname"),
            "its cells look like names of machines",
        ));
    }
    let has_mark = !table.has(columns::is_status) && !table.has(columns::tells);
    if has_mark && texts.iter().all(|text| told::gone_sign(text)) {
        return Some((Some("@gone"), "its cells are marks of what is gone"));
    }
    if table.has(columns::is_status) || !table.has(columns::is_name) {
        return None;
    }
    if header::may_say(label)
        && !table.has(columns::is_status)
        && let (Some(field), note) = said(table, texts)
    {
        return Some((Some(field), note));
    }
    let read = |text: &String| table.status_of(text);
    let words: Vec<(&String, Option<Status>)> =
        texts.iter().map(|text| (text, read(text))).collect();
    let known = words.iter().filter(|(_, status)| status.is_some()).count();
    let strong = words.iter().any(|(text, status)| {
        status.is_some_and(Status::is_gone) && !is_weak(text) && !date::is_nothing(text)
    });
    let is_colour = |word: &str| {
        matches!(
            word,
            "color" | "colour" | "couleur" | "farbe" | "cor" | "marca" | "mark"
        )
    };
    let is_explained = |text: &String| table.legend.meaning(text).is_some();
    if label.split(' ').any(is_colour) && texts.iter().any(is_explained) {
        return Some((Some("status"), "a legend says what its cells mean"));
    }
    let share = if header::may_be_status(label) { 2 } else { 4 };
    (strong && known * 5 >= words.len() * share)
        .then_some((Some("status"), "most of its cells are words for a status"))
}

/// Words for who supplies something, which head the first column of a list of such.
const SUPPLIERS: &[&str] = &[
    "vendor",
    "supplier",
    "proveedor",
    "provider",
    "fornecedor",
    "fournisseur",
    "lieferant",
    "prestador",
    "prestataire",
    "empresa",
    "company",
    "partner",
    "tercero",
    "subprocessor",
    "subencargado",
    "encargado",
    "fornitore",
];

/// Whether the rows are contracts or those with whom they were made.
pub(super) fn are_contracts(table: &Table) -> bool {
    const CONTRACTS: &[&str] = &[
        "contract",
        "contrato",
        "contrat",
        "vertrag",
        "contratto",
        "agreement",
    ];
    let is_machine = |field: &str| {
        matches!(
            field,
            "identifiers.hostname" | "identifiers.mac" | "identifiers.serial"
        )
    };
    let says = |head: &super::table::Head| {
        folded(&head.label)
            .split(' ')
            .any(|word| CONTRACTS.contains(&word) || SUPPLIERS.contains(&word))
    };
    !table.has(is_machine) && table.columns.iter().take(2).any(says)
}

/// What the rows of a table without a column for it are, where headers show it.
pub(super) fn kind(table: &Table) -> Option<&'static str> {
    let labels: Vec<String> = table
        .columns
        .iter()
        .map(|head| folded(&head.label))
        .collect();
    let has = |words: &[&str]| {
        labels
            .iter()
            .any(|label| label.split(' ').any(|word| words.contains(&word)))
    };
    let is_label = |wanted: &[&str]| labels.iter().any(|label| wanted.contains(&label.as_str()));
    let has_any = |fields: &[&str]| table.has(|field| fields.contains(&field));
    // Of hardware the vendor is who made it.
    // A certificate has a serial number, too.
    let is_signed = has(&[
        "issuer",
        "emisor",
        "thumbprint",
        "huella",
        "emetteur",
        "aussteller",
    ]);
    let is_machine = has_any(&["identifiers.hostname", "identifiers.mac"])
        || has_any(&["identifiers.serial"]) && !is_signed;
    let supplier = [
        "vendor",
        "supplier",
        "proveedor",
        "vendor name",
        "supplier name",
        "razon social",
    ];
    let first = labels.first().map(String::as_str).unwrap_or_default();
    let is_of_supplier = first.split(' ').any(|word| SUPPLIERS.contains(&word));
    if (is_label(&supplier) || is_of_supplier) && !is_machine {
        return Some("integration");
    }
    if is_machine || has_any(&["identifiers.ip"]) {
        return None;
    }
    let common = [
        "common name",
        "nombre comun",
        "sans",
        "subject alternative names",
    ];
    let of_certificates = has(&[
        "certificate",
        "certificado",
        "subject",
        "zertifikat",
        "certificat",
    ]);
    let is_issued = has(&["issuer", "emisor", "emetteur", "aussteller"])
        && (of_certificates || has(&["thumbprint", "huella"]));
    let is_print = is_signed && (of_certificates || is_label(&["cn"]));
    if is_label(&common) || is_issued || is_print && !has(&["key", "clave", "llave", "ssh"]) {
        return Some("certificate");
    }
    if has(&["registrar", "registrador"]) && table.has(|field| field == "identifiers.fqdn") {
        return Some("domain");
    }
    let names_keys =
        |field: &str| matches!(field, "identifiers.fingerprint" | "identifiers.key_id");
    if table.has(names_keys) && has(&["key", "clave", "ssh"]) {
        return Some("key");
    }
    let clouds = [
        "subscription",
        "suscripcion",
        "project",
        "projectid",
        "proyecto",
        "subscriptionid",
    ];
    if table.has(|field| field == "identifiers.resource_id") && has(&clouds) {
        return Some("cloud_resource");
    }
    is_label(&["database", "database name", "base de datos", "bd", "bbdd"])
        .then_some("database")
        .filter(|_| {
            !is_label(&["service", "application", "servicio", "aplicacion"])
                && labels
                    .first()
                    .is_some_and(|first| first.contains("base") || first.starts_with("bd"))
        })
}
