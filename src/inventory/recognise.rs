//! Which files are inventories, and who reads them. Not every CSV, YAML or JSON is one:
//! the shapes ask for what only an inventory has. The tables can be read from top to
//! bottom; the first row that holds counts.

use std::str::FromStr;

use super::by_content;
use super::columns;
use super::population::{self, Population};
use super::settings::Mapping;
use super::table::{self, Table};
use super::words::folded;
use crate::classify::{Format, by_name, matches_path};
use crate::document::Node;
use crate::rule::NotAllowed;

/// Who reads a file, the one that is believed most first where sources disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reader {
    /// The canonical model itself.
    Canonical,
    /// ServiceNow exports.
    ServiceNow,
    /// NetBox exports.
    NetBox,
    /// Tables with free headers.
    Sheet,
    /// OSCAL inventory items.
    Oscal,
    /// CycloneDX components and services.
    CycloneDx,
    /// Backstage catalogues.
    Backstage,
    /// AWS Config snapshots.
    AwsConfig,
    /// Ansible inventories.
    Ansible,
}

/// What a source can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// It states what should be.
    Declares,
    /// It shows what is in use.
    Observes,
}

impl Reader {
    /// Every reader.
    pub const ALL: &[Self] = &[
        Self::Canonical,
        Self::ServiceNow,
        Self::NetBox,
        Self::Sheet,
        Self::Oscal,
        Self::CycloneDx,
        Self::Backstage,
        Self::AwsConfig,
        Self::Ansible,
    ];

    /// The name in settings and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Canonical => "rearguard",
            Self::ServiceNow => "servicenow",
            Self::NetBox => "netbox",
            Self::Sheet => "table",
            Self::Oscal => "oscal",
            Self::CycloneDx => "cyclonedx",
            Self::Backstage => "backstage",
            Self::AwsConfig => "aws-config",
            Self::Ansible => "ansible",
        }
    }

    /// What it can know.
    pub fn role(self) -> Role {
        match self {
            Self::AwsConfig | Self::Ansible => Role::Observes,
            _ => Role::Declares,
        }
    }
}

impl FromStr for Reader {
    type Err = NotAllowed;

    fn from_str(word: &str) -> Result<Self, NotAllowed> {
        let found = Self::ALL.iter().copied().find(|one| one.name() == word);
        found.ok_or_else(|| NotAllowed {
            seen: word.to_owned(),
            allowed: Self::ALL.iter().map(|one| one.name()).collect(),
        })
    }
}

/// Names of inventories of Ansible, which have no ending of their own.
const ANSIBLE_NAMES: &[&str] = &[
    "inventory",
    "inventory/hosts",
    "inventories/*/hosts",
    "inventory/*/hosts",
    "ansible/hosts",
    "hosts.ini",
    "inventory.ini",
    "inventory*.ini",
    "inventory/*.ini",
    "inventories/*.ini",
    "inventories/*/*.ini",
];

/// What must stand in a text before it is worth parsing it for an inventory.
const MARKS: &[(&str, Reader)] = &[
    ("rearguard-inventory/", Reader::Canonical),
    ("backstage.io/", Reader::Backstage),
    ("CycloneDX", Reader::CycloneDx),
    ("inventory-items", Reader::Oscal),
    ("configurationItems", Reader::AwsConfig),
    ("install_status", Reader::ServiceNow),
    ("operational_status", Reader::ServiceNow),
    ("sys_class_name", Reader::ServiceNow),
    ("life_cycle_stage", Reader::ServiceNow),
    ("\"results\"", Reader::NetBox),
    ("\"device_type\"", Reader::NetBox),
    ("hosts:", Reader::Ansible),
    ("\"hosts\"", Reader::Ansible),
    ("\"status\"", Reader::Sheet),
    ("\"estado\"", Reader::Sheet),
    ("\"state\"", Reader::Sheet),
    ("\"lifecycle\"", Reader::Sheet),
    ("\"Status\"", Reader::Sheet),
    ("\"State\"", Reader::Sheet),
    ("lifecycleState", Reader::Sheet),
    ("nabled\"", Reader::Sheet),
    ("\"active\"", Reader::Sheet),
    ("\"activo\"", Reader::Sheet),
    ("\"situacion\"", Reader::Sheet),
];

/// Whether a file could be an inventory, by name and marks; cheap, for it is asked of
/// every file.
pub fn may_be(path: &str, text: &str) -> bool {
    let marked = || MARKS.iter().any(|(mark, _)| text.contains(mark));
    match format(path) {
        Some(Format::Csv) => true,
        Some(Format::Ini) => is_ansible_name(path),
        Some(Format::Yaml | Format::Json | Format::Jsonc) => marked(),
        Some(_) => false,
        None => is_ansible_name(path),
    }
}

/// The format of a file that may be an inventory.
pub(super) fn format(path: &str) -> Option<Format> {
    if matches_path("*.tsv", path) {
        return Some(Format::Csv);
    }
    match by_name(path) {
        Some((format, _)) => Some(format),
        None => is_ansible_name(path).then_some(Format::Ini),
    }
}

/// Whether the name is one of an Ansible inventory in INI.
pub(super) fn is_ansible_name(path: &str) -> bool {
    ANSIBLE_NAMES.iter().any(|name| matches_path(name, path))
}

type Shape = (Reader, fn(&Node) -> bool);

const SHAPES: &[Shape] = &[
    (Reader::Canonical, is_canonical),
    (Reader::Backstage, is_backstage),
    (Reader::CycloneDx, is_cyclonedx),
    (Reader::Oscal, is_oscal),
    (Reader::AwsConfig, is_aws_config),
    (Reader::ServiceNow, is_service_now),
    (Reader::NetBox, is_netbox),
    (Reader::Ansible, is_ansible),
];

/// Who reads a tree.
pub(super) fn of_tree(root: &Node) -> Option<Reader> {
    SHAPES
        .iter()
        .find(|(_, holds)| holds(root))
        .map(|&(reader, _)| reader)
}

fn text<'n>(root: &'n Node, key: &str) -> Option<&'n str> {
    root.get(key)?.as_str()
}

fn is_canonical(root: &Node) -> bool {
    text(root, "schema").is_some_and(|schema| schema.starts_with("rearguard-inventory/"))
}

fn is_backstage(root: &Node) -> bool {
    text(root, "apiVersion").is_some_and(|version| version.starts_with("backstage.io/"))
        && root.get("kind").is_some()
}

fn is_cyclonedx(root: &Node) -> bool {
    text(root, "bomFormat") == Some("CycloneDX")
}

fn is_oscal(root: &Node) -> bool {
    ["system-security-plan", "component-definition"]
        .iter()
        .any(|key| root.get(key).is_some())
        || root.get("inventory-items").is_some_and(Node::is_list)
}

fn is_aws_config(root: &Node) -> bool {
    root.get("configurationItems").is_some_and(Node::is_list)
}

/// The records of an export: a list, or the list below one of the usual keys.
pub(super) fn records(root: &Node) -> Option<&Node> {
    if root.is_list() {
        return Some(root);
    }
    [
        "records",
        "result",
        "results",
        "assets",
        "activos",
        "data",
        "items",
        "hosts",
        "servers",
        "servidores",
        "inventory",
        "inventario",
        "value",
        "Accounts",
        "Users",
        "users",
        "devices",
        "accounts",
        "rows",
    ]
    .iter()
    .find_map(|key| root.get(key))
    .filter(|list| list.is_list())
}

fn any_record(root: &Node, holds: impl Fn(&Node) -> bool) -> bool {
    records(root).is_some_and(|list| list.items().iter().take(50).any(holds))
}

fn is_service_now(root: &Node) -> bool {
    any_record(root, |record| {
        [
            "install_status",
            "operational_status",
            "sys_class_name",
            "life_cycle_stage",
            "hardware_status",
        ]
        .iter()
        .any(|key| record.get(key).is_some())
    })
}

fn is_netbox(root: &Node) -> bool {
    any_record(root, |record| {
        let labelled = record
            .get("status")
            .is_some_and(|status| status.get("value").is_some() && status.get("label").is_some());
        let named = [
            "device_type",
            "primary_ip4",
            "primary_ip",
            "prefix",
            "address",
            "slug",
            "vcpus",
        ]
        .iter()
        .any(|key| record.get(key).is_some());
        let is_served = text(record, "url").is_some_and(|url| url.contains("/api/"));
        labelled && (named || is_served || record.get("name").is_some())
    })
}

/// Groups of hosts: `all`, or groups that have hosts as a map.
fn is_ansible(root: &Node) -> bool {
    let has_hosts = |group: &Node| {
        group
            .get("hosts")
            .is_some_and(|hosts| hosts.is_map() || hosts.is_list())
            || group.get("children").is_some_and(Node::is_map)
    };
    let entries = root.entries();
    if root
        .get("_meta")
        .is_some_and(|meta| meta.get("hostvars").is_some())
    {
        return true;
    }
    if let Some(all) = root.get("all") {
        return has_hosts(all);
    }
    !entries.is_empty()
        && entries.iter().all(|entry| {
            entry
                .value
                .entries()
                .iter()
                .all(|member| matches!(member.key.as_str(), "hosts" | "children" | "vars"))
                && entry.value.is_map()
        })
        && entries
            .iter()
            .any(|entry| entry.value.get("hosts").is_some_and(Node::is_map))
}

/// Words in the names of files that hold inventories.
const HINTS: &[&str] = &[
    "inventor",
    "cmdb",
    "asset",
    "activos",
    "servers",
    "servidor",
    "hosts",
    "equipos",
    "decom",
    "bajas",
    "baja_",
    "retired",
    "retirad",
    "hardware",
    "itam",
    "devices",
    "dispositivos",
    "machines",
    "maquinas",
];
/// Words in the names of files that list what has no host name.
const OTHER_HINTS: &[&str] = &[
    "leaver",
    "plantilla",
    "staff",
    "employee",
    "empleado",
    "mitarbeiter",
    "mailbox",
    "buzon",
    "offboard",
    "identit",
    "identidad",
    "users",
    "usuarios",
    "accounts",
    "cuentas",
    "credential",
    "credencial",
    "keys",
    "claves",
    "services",
    "servicios",
    "applications",
    "aplicacion",
    "certificate",
    "certificado",
    "domains",
    "dominios",
    "suppliers",
    "proveedores",
    "cis",
];

/// Who reads a table, if it is an inventory.
pub(super) fn of_table(path: &str, table: &Table) -> Option<Reader> {
    let labels: Vec<String> = table
        .columns
        .iter()
        .map(|column| folded(&column.label))
        .collect();
    let has_label = |names: &[&str]| labels.iter().any(|label| names.contains(&label.as_str()));
    let is_service_now = has_label(&[
        "install status",
        "operational status",
        "sys class name",
        "life cycle stage",
        "hardware status",
    ]) || (has_label(&["substatus"])
        && has_label(&["state", "asset tag", "sys id"]));
    let names = table.has(columns::is_name);
    if is_service_now && names {
        return Some(Reader::ServiceNow);
    }
    let is_netbox = has_label(&[
        "device type",
        "primary ip4",
        "primary ip6",
        "primary ipv4",
        "vrf",
    ]) || (has_label(&["rack"]) && has_label(&["tenant", "site"]))
        || labels.iter().any(|label| label.starts_with("cf "));
    let status = |field: &str| columns::is_status(field);
    if is_netbox && names && table.has(|field| field == "status") {
        return Some(Reader::NetBox);
    }
    let file = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let hinted = HINTS.iter().any(|hint| file.contains(hint));
    let population = population::of(path, table);
    let is_staff = population == Population::Staff;
    let hinted_otherwise = is_staff || OTHER_HINTS.iter().any(|hint| file.contains(hint));
    let understood = || {
        is_understood(
            table,
            hinted || hinted_otherwise || by_content::are_contracts(table),
        )
    };
    let is_away = TEMPORARY.iter().any(|word| file.contains(word));
    if is_of_events(&labels)
        || is_away
        || is_test_data(&file, table)
        || population == Population::Customers
    {
        return None;
    }
    let is_telling = |field: &str| {
        columns::is_telling(field)
            && (field != "decommission.retired_on" || !is_of_mail_alone(table) || is_staff)
    };
    let states = table.has(status) || table.rows.iter().any(|row| row.section.is_some());
    let is_inventory = if names && states && understood() {
        hinted
            || hinted_otherwise
            || table.has(is_telling)
            || is_of_named_things(table)
            || by_content::is_named_beyond_mail(table)
    } else {
        let host = |field: &str| {
            matches!(
                field,
                "identifiers.hostname"
                    | "identifiers.fqdn"
                    | "identifiers.ip"
                    | "identifiers.serial"
                    | "identifiers.tag"
            )
        };
        hinted && names && table.has(host)
    };
    is_inventory.then_some(Reader::Sheet)
}

/// What keeps a table that is no inventory but seems to list assets from being one. Said of tables that
/// are called so, and of those in which something has a word that only the gone have; a
/// table of events or of those who are away lists no assets.
pub(super) fn missing(path: &str, table: &Table) -> Option<&'static str> {
    let file = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let labels: Vec<String> = table
        .columns
        .iter()
        .map(|column| folded(&column.label))
        .collect();
    let is_away = TEMPORARY.iter().any(|word| file.contains(word));
    if is_of_events(&labels) || is_away {
        return None;
    }
    let names = |field: &str| {
        by_content::is_place(field)
            || matches!(
                field,
                "identifiers.email"
                    | "identifiers.account_name"
                    | "identifiers.account"
                    | "identifiers.fingerprint"
            )
    };
    let is_filled = table.texts(names).next().is_some();
    let is_hinted = HINTS
        .iter()
        .chain(OTHER_HINTS)
        .any(|hint| file.contains(hint));
    let is_said = |word: &str| {
        let status = table.status_of(word);
        status.is_some_and(super::Status::is_gone)
            && !by_content::is_weak(word)
            && !OF_EVENTS.contains(&folded(word).as_str())
    };
    let says_gone =
        by_content::says_gone(table) || table.texts(|field| field == "status").any(is_said);
    if !is_filled || !(is_hinted || says_gone) {
        return None;
    }
    Some(if is_test_data(&file, table) {
        "its name says that it is test data"
    } else if says_gone && table.has(columns::is_status) {
        "nothing shows that its rows are assets"
    } else if table.has(|field| field == "status") {
        "no word of its status column is understood"
    } else {
        "no column is understood that states which of them are in use"
    })
}

/// Whether the name of a table says that it was made up to test something; a list of hosts
/// for tests is none, unless it is called a fixture.
fn is_test_data(file: &str, table: &Table) -> bool {
    const MADE_UP: &[&str] = &[
        "fixture", "fixtures", "mock", "mocks", "dummy", "fake", "seed", "seeds", "testdata",
        "muestras",
    ];
    const FOR_TESTS: &[&str] = &[
        "test", "tests", "qa", "demo", "sample", "samples", "prueba", "pruebas", "ejemplo",
        "ejemplos", "example", "examples",
    ];
    let words = folded(file);
    let has = |known: &[&str]| words.split(' ').any(|word| known.contains(&word));
    has(MADE_UP) || has(FOR_TESTS) && !table.has(by_content::is_place)
}

/// Words in the names of lists of those who come back.
const TEMPORARY: &[&str] = &[
    "medica",
    "enfermedad",
    "maternidad",
    "paternidad",
    "incapacidad",
    "vacacion",
    "ausencia",
    "sick",
    "absence",
    "vacation",
    "training",
    "formacion",
];

/// Whether headers show that the rows are events: what was found, asked for, or done.
fn is_of_events(labels: &[String]) -> bool {
    #[rustfmt::skip]
    const EVENT: &[&str] = &[
        "cve", "cve id", "cves", "severity", "severidad", "plugin", "plugin id", "logout", "session", "session id", "sesion", "duration", "duracion", "job", "job name", "last run", "course", "curso", "alert", "alerta",
        "lease state", "lease status", "lease end", "lease expires", "lease expiry", "visitor", "visitante", "arrival", "check in", "llegada", "start mode", "startup type", "pull request", "vulnerability", "vulnerabilidad", "leave type", "invoice", "factura",
    ];
    #[rustfmt::skip]
    const NUMBERED: &[&str] = &[
        "ticket", "incident", "incidente", "incidencia", "request", "solicitud", "order", "pedido", "po", "invoice", "factura", "case", "caso", "rule", "regla", "change", "cambio", "chg", "timestamp", "flag", "feature", "finding", "hallazgo",
    ];
    let first = labels.first().map(String::as_str).unwrap_or_default();
    let bare = [" id", " number", " no", " numero", " n"]
        .iter()
        .find_map(|end| first.strip_suffix(end))
        .unwrap_or(first);
    let is_test = |label: &String| label.starts_with("expected ") || label == "test case";
    // A host whose port is closed is in use.
    let has = |words: &[&str]| labels.iter().any(|label| words.contains(&label.as_str()));
    let are_ports = has(&["port", "puerto"]) && has(&["protocol", "protocolo", "proto"]);
    are_ports
        || labels.iter().any(is_test)
        || labels.iter().any(|label| EVENT.contains(&label.as_str()))
        || NUMBERED.contains(&bare)
}

/// Whether a column that shows where each row is in its life can be understood.
fn is_understood(table: &Table, is_hinted: bool) -> bool {
    if table.has(|field| field == "decommission.retired_on" || columns::tells(field)) {
        return true;
    }
    // What is closed or cancelled may be a port, a ticket or an order.
    let is_said = |word: &str| {
        table.status_of(word).is_some()
            && (is_hinted || !OF_EVENTS.contains(&folded(word).as_str()))
    };
    let is_listed = |fields: &[&str]| fields.iter().all(|field| table.has(|one| one == *field));
    // Of a host with its address the status is one, whatever words it is in.
    let is_host = is_listed(&["identifiers.hostname", "identifiers.ip"])
        || is_listed(&["identifiers.fqdn", "identifiers.ip"])
        || is_listed(&["identifiers.hostname", "identifiers.serial"])
        || is_listed(&["name", "identifiers.serial"]);
    is_host
        || table.rows.iter().any(|row| row.section.is_some())
        || !table.legend.is_empty()
        || table.texts(|field| field == "status").any(is_said)
}

/// Words of which none alone says that a row is an asset.
#[rustfmt::skip]
const OF_EVENTS: &[&str] = &[
    "closed", "cerrado", "cerrada", "resuelto", "resuelta", "finished", "finalizado", "finalizada", "ended", "cancelled", "canceled", "cancelado", "cancelada", "up", "online", "running", "ok", "current", "valid", "pending", "approved", "planned",
    "scheduled", "requested", "solicitado", "terminado", "terminada", "missing", "released", "removed", "deleted", "ready", "available", "disponible", "off", "archived", "archivado",
];

/// Words of headers that show that the rows are things with a life although they have no
/// place in a network: people, accounts, keys, repositories, contracts.
#[rustfmt::skip]
const LIVING: &[&str] = &[
    "employee", "empleado", "empleada", "worker", "trabajador", "trabajadora", "staff", "samaccountname", "userprincipalname", "upn", "buzon", "buzones", "mailbox", "mailboxes", "postfach", "mitarbeiter", "salarie", "employe", "funcionario", "colaborador",
    "contractor", "leaver", "thumbprint", "huella", "tenant", "repository", "repositorio", "repo", "circuit", "circuito", "bucket", "novedad", "novedades", "apellidos",
];

/// Whether nothing but a mail address names the rows, which subscribers and customers have,
/// and no header says that it is staff who leave.
fn is_of_mail_alone(table: &Table) -> bool {
    #[rustfmt::skip]
    const LEAVING: &[&str] = &[
        "termination", "leaving", "last", "baja", "cese", "salida", "austritt", "depart", "desvinculacion", "offboarded", "left", "leaver", "employment", "desligamento", "egreso", "sortie",
    ];
    let others = |field: &str| field.starts_with("identifiers.") && field != "identifiers.email";
    let says = |head: &table::Head| {
        let label = folded(&head.label);
        label
            .split(' ')
            .any(|word| LEAVING.iter().any(|known| word.starts_with(known)))
    };
    !table.has(others)
        && table.has(|field| field == "identifiers.email")
        && !table.columns.iter().any(says)
}

/// Whether a header shows that the rows are such things, and another says what each is called
/// where files name it.
fn is_of_named_things(table: &Table) -> bool {
    let is_living = |head: &table::Head| {
        let plain = folded(&head.label);
        let split = folded(&super::header::split_capitals(&head.label));
        let has = |text: &str| text.split(' ').any(|word| LIVING.contains(&word));
        has(&plain) || has(&split)
    };
    table.has(|field| field.starts_with("identifiers.")) && table.columns.iter().any(is_living)
}

/// Who reads a list of records in JSON, if it is an inventory.
pub(super) fn of_records(path: &str, root: &Node, mapping: &Mapping) -> Option<Reader> {
    let table = Table::of_maps(records(root)?, mapping, table::flat);
    if table.rows.is_empty() {
        return None;
    }
    // Programs keep their users in such lists too, with a mark beside each.
    let states = |field: &str| field == "status" || field.starts_with("decommission.");
    let is_export = table.has(states)
        || table
            .columns
            .iter()
            .any(|head| head.label == "accountEnabled")
        || HINTS.iter().any(|hint| path.to_lowercase().contains(hint));
    is_export.then(|| of_table(path, &table)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(path: &str, text: &str) -> Option<Reader> {
        of_table(path, &table::read(text, &Mapping::default())?)
    }

    #[test]
    fn tables_of_assets_are_inventories() {
        assert_eq!(
            reader("x.csv", "hostname,status\nweb-01,retired\n"),
            Some(Reader::Sheet)
        );
        assert_eq!(
            reader("servidores.csv", "Equipo;IP\nweb-01;10.0.0.1\n"),
            Some(Reader::Sheet)
        );
        assert_eq!(
            reader("x.csv", "name,install_status,ip_address\na,7,\n"),
            Some(Reader::ServiceNow)
        );
        assert_eq!(
            reader("x.csv", "name,status,primary_ip4\na,active,\n"),
            Some(Reader::NetBox)
        );
        assert_eq!(
            reader(
                "leavers.csv",
                "name,email,status\nAna,a@example.org,revoked\n"
            ),
            Some(Reader::Sheet)
        );
    }

    #[test]
    fn other_tables_are_not() {
        assert_eq!(reader("orders.csv", "id,name,status\n1,Chair,open\n"), None);
        assert_eq!(
            reader("tickets.csv", "id,name,status\n1,Login,active\n"),
            None
        );
        assert_eq!(
            reader("checks.csv", "host,service,state\nweb-01,http,OK\n"),
            None
        );
        assert_eq!(reader("prices.csv", "product,price\nchair,3\n"), None);
        assert_eq!(reader("access.csv", "ip,url,user\n10.0.0.1,/x,ana\n"), None);
    }
}
