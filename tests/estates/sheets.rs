//! The inventories of an invented estate, in the formats that organisations have them in.

use std::fmt::Write as _;

use super::cast::{Asset, Cast, Class, State};
use super::exports::{
    aws_config, backstage, cyclonedx, netbox, netbox_api, oscal, service_now, service_now_stages,
};
use super::random::Random;

/// Where an asset is listed: the file, and the first and the last line of its record.
#[derive(Debug, Clone)]
pub struct Record {
    pub asset: String,
    pub file: String,
    pub first: usize,
    pub last: usize,
}

/// An inventory: its path, its bytes and its records.
pub struct Sheet {
    pub path: String,
    pub bytes: Vec<u8>,
    pub records: Vec<Record>,
}

/// Text with a note of which lines speak of whom.
pub struct Writer {
    path: String,
    pub text: String,
    records: Vec<Record>,
}

impl Writer {
    pub fn new(path: &str, head: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: head.to_owned(),
            records: Vec::new(),
        }
    }

    pub fn add(&mut self, asset: &Asset, record: &str) {
        let first = self.text.matches('\n').count() + 1;
        self.text.push_str(record);
        self.records.push(Record {
            asset: asset.id.clone(),
            file: self.path.clone(),
            first,
            last: self.text.matches('\n').count().max(first),
        });
    }

    pub fn done(self) -> Sheet {
        Sheet {
            path: self.path,
            bytes: self.text.into_bytes(),
            records: self.records,
        }
    }
}

type Write = fn(&[&Asset], &mut Random) -> Sheet;

/// Lists every asset in one inventory or another.
pub fn sheets(cast: &Cast, random: &mut Random) -> Vec<Sheet> {
    let mut found = Vec::new();
    let of = |classes: &[Class]| -> Vec<&Asset> {
        cast.assets
            .iter()
            .filter(|asset| classes.contains(&asset.class))
            .collect()
    };
    let mut hosts = of(&[Class::Host]);
    random.shuffle(&mut hosts);
    let writers: [Write; 8] = [
        english,
        spanish,
        service_now,
        service_now_stages,
        netbox,
        netbox_api,
        oscal,
        canonical_yaml,
    ];
    let first = random.below(writers.len());
    let second = (first + random.between(1, writers.len() - 1)) % writers.len();
    let (left, right) = hosts.split_at(hosts.len() / 2);
    found.push(writers[first](left, random));
    found.push(writers[second](right, random));
    found.push(if random.chance(60) {
        backstage(&of(&[Class::Service]), random)
    } else {
        canonical_json("services", &of(&[Class::Service]))
    });
    found.push(if random.chance(60) {
        cyclonedx(&of(&[Class::Image]), random)
    } else {
        canonical_json("images", &of(&[Class::Image]))
    });
    found.push(if random.chance(60) {
        aws_config(&of(&[Class::Role]), random)
    } else {
        canonical_json("roles", &of(&[Class::Role]))
    });
    found.push(people(&of(&[Class::User]), random));
    found.push(others(
        &of(&[Class::Domain, Class::Network, Class::Account]),
        random,
    ));
    found.push(canonical_json("machines", &of(&[Class::Instance])));
    found
}

pub fn date(asset: &Asset, form: &str) -> String {
    let (year, month, day) = asset.date;
    match (asset.state, form) {
        (State::Retired, "dd/mm") => format!("{day:02}/{month:02}/{year}"),
        (State::Retired, _) => format!("{year}-{month:02}-{day:02}"),
        _ => String::new(),
    }
}

pub fn word(
    asset: &Asset,
    retired: &[&str],
    live: &[&str],
    ending: &[&str],
    random: &mut Random,
) -> String {
    let words = match asset.state {
        State::Retired => retired,
        State::Live => live,
        State::Ending => ending,
    };
    (*random.pick(words)).to_owned()
}

/// A table by hand.
fn english(assets: &[&Asset], random: &mut Random) -> Sheet {
    let separator = *random.pick(&[",", ";", "\t"]);
    let path = if separator == "\t" {
        "inventory/servers.tsv"
    } else {
        "inventory/servers.csv"
    };
    let name = *random.pick(&["FQDN", "DNS name", "Fully Qualified Domain Name"]);
    let status = *random.pick(&["Status", "Lifecycle", "Asset status"]);
    let when = *random.pick(&["Decommissioned on", "Retirement date", "Decommission Date"]);
    let head = [
        "Asset ID",
        "Hostname",
        name,
        "IP Address",
        "IPv6",
        "MAC",
        "Serial Number",
        "Owner",
        status,
        when,
        "Notes",
    ];
    let mut out = Writer::new(path, &format!("{}\n", head.join(separator)));
    for asset in assets {
        let status = word(
            asset,
            &["Retired", "decommissioned", "Disposed", "RETIRED"],
            &["Active", "In use", "live"],
            &["Decommissioning", "to be retired"],
            random,
        );
        let row = [
            asset.id.as_str(),
            asset.name("short"),
            asset.name("fqdn"),
            asset.name("ip"),
            asset.name("ip6"),
            asset.name("mac"),
            asset.name("serial"),
            &asset.owner,
            &status,
            &date(asset, "iso"),
            "see the wiki",
        ];
        out.add(asset, &format!("{}\n", row.join(separator)));
    }
    out.done()
}

/// A table by hand, in Spanish, sometimes in Latin-1 and below a title.
fn spanish(assets: &[&Asset], random: &mut Random) -> Sheet {
    let latin = random.chance(50);
    let title = if random.chance(50) {
        "Inventario de servidores;;;;;;;;;\n"
    } else {
        ""
    };
    let status = *random.pick(&["Estado", "Situación", "Estado del activo"]);
    let when = *random.pick(&["Fecha de baja", "Fecha baja", "Fecha de retirada"]);
    let head = [
        "Código",
        "Nombre del equipo",
        "Nombre DNS",
        "Dirección IP",
        "Dirección MAC",
        "Nº serie",
        "Responsable",
        status,
        when,
        "Observaciones",
    ];
    let mut out = Writer::new(
        "inventario/equipos.csv",
        &format!("{title}{}\n", head.join(";")),
    );
    for asset in assets {
        let status = word(
            asset,
            &[
                "Retirado",
                "Dado de baja",
                "Baja",
                "destruido",
                "BAJA DEFINITIVA",
            ],
            &["En uso", "Activo", "En producción"],
            &["En trámite de baja", "Pendiente de baja"],
            random,
        );
        let addresses = [asset.name("ip"), asset.name("ip6")].join(" ");
        let row = [
            asset.id.as_str(),
            asset.name("short"),
            asset.name("fqdn"),
            addresses.trim(),
            asset.name("mac"),
            asset.name("serial"),
            &asset.owner,
            &status,
            &date(asset, "dd/mm"),
            "revisión pendiente",
        ];
        out.add(asset, &format!("{}\n", row.join(";")));
    }
    let mut sheet = out.done();
    if latin {
        let text = String::from_utf8(sheet.bytes).unwrap();
        sheet.bytes = text
            .chars()
            .map(|one| u8::try_from(u32::from(one)).unwrap())
            .collect();
    }
    sheet
}

/// The field of the canonical model for a sort of name.
fn field(of: &str) -> Option<&'static str> {
    Some(match of {
        "fqdn" | "svc" => "fqdn",
        "short" | "svcname" => "hostname",
        "ip" | "ip6" => "ip",
        "mac" => "mac",
        "serial" => "serial",
        "cidr" => "cidr",
        "arn" => "arn",
        "account" => "account",
        "image" => "image",
        "repo" => "repo",
        "user" => "account_name",
        "email" => "email",
        "fingerprint" => "fingerprint",
        "tf" => "resource_address",
        _ => return None,
    })
}

fn kind(class: Class) -> &'static str {
    match class {
        Class::Host => "server",
        Class::Service => "service",
        Class::Domain => "domain",
        Class::Network => "network",
        Class::Account => "cloud_resource",
        Class::Role | Class::User => "identity",
        Class::Image => "image",
        Class::Instance => "vm",
    }
}

pub fn status(state: State) -> &'static str {
    match state {
        State::Retired => "retired",
        State::Live => "active",
        State::Ending => "decommissioning",
    }
}

/// The names of an asset by the fields of the canonical model.
fn identifiers(asset: &Asset) -> std::collections::BTreeMap<&'static str, Vec<&str>> {
    let mut all = std::collections::BTreeMap::new();
    for (of, name) in &asset.names {
        if let Some(field) = field(of) {
            all.entry(field)
                .or_insert_with(Vec::new)
                .push(name.as_str());
        }
    }
    all
}

fn canonical_yaml(assets: &[&Asset], _: &mut Random) -> Sheet {
    let mut out = Writer::new(
        "inventory/rearguard.yaml",
        "schema: rearguard-inventory/v1\nassets:\n",
    );
    for asset in assets {
        let mut text = format!(
            "  - id: {}\n    kind: {}\n    identifiers:\n",
            asset.id,
            kind(asset.class)
        );
        for (field, names) in identifiers(asset) {
            let _ = writeln!(text, "      {field}: [\"{}\"]", names.join("\", \""));
        }
        let _ = writeln!(
            text,
            "    owner: {{team: {}}}\n    status: {}",
            asset.owner,
            status(asset.state)
        );
        if asset.state == State::Retired {
            let _ = writeln!(
                text,
                "    decommission: {{retired_on: {}}}",
                date(asset, "iso")
            );
        }
        out.add(asset, &text);
    }
    out.done()
}

fn canonical_json(name: &str, assets: &[&Asset]) -> Sheet {
    let mut out = Writer::new(
        &format!("inventory/{name}.json"),
        "{\"schema\": \"rearguard-inventory/v1\", \"assets\": [\n",
    );
    for (at, asset) in assets.iter().enumerate() {
        let mut record = serde_json::json!({
            "id": asset.id,
            "kind": kind(asset.class),
            "identifiers": identifiers(asset),
            "owner": {"team": asset.owner},
            "status": status(asset.state),
        });
        if asset.state == State::Retired {
            record["decommission"] = serde_json::json!({"retired_on": date(asset, "iso")});
        }
        let comma = if at + 1 < assets.len() { "," } else { "" };
        out.add(asset, &format!("  {record}{comma}\n"));
    }
    out.text.push_str("]}\n");
    out.done()
}

/// Who works here, and who did.
fn people(assets: &[&Asset], random: &mut Random) -> Sheet {
    let spanish = random.chance(50);
    let (path, head) = if spanish {
        (
            "inventario/personal.csv",
            "Identificador;Usuario;Tipo;Correo electrónico;Huella SSH;Responsable;Estado;Fecha de cese\n",
        )
    } else {
        (
            "inventory/people.csv",
            "ID;Username;Type;Email;SSH fingerprint;Team;Status;Termination date\n",
        )
    };
    let mut out = Writer::new(path, head);
    for asset in assets {
        let (retired, live) = if spanish {
            (&["Baja", "Cesado", "Cesada"][..], &["Activo", "Alta"][..])
        } else {
            (
                &["Offboarded", "Terminated", "Deactivated"][..],
                &["Active", "Enabled"][..],
            )
        };
        let status = word(asset, retired, live, live, random);
        let row = [
            asset.id.as_str(),
            asset.name("user"),
            if spanish { "usuario" } else { "user" },
            asset.name("email"),
            asset.name("fingerprint"),
            &asset.owner,
            &status,
            &date(asset, if spanish { "dd/mm" } else { "iso" }),
        ];
        out.add(asset, &format!("{}\n", row.join(";")));
    }
    out.done()
}

/// Domains, networks and accounts in one table.
fn others(assets: &[&Asset], random: &mut Random) -> Sheet {
    if random.chance(40) {
        return canonical_json("services-and-networks", assets);
    }
    let mut out = Writer::new(
        "inventory/register.csv",
        "ID,Type,Domain name,CIDR,AWS account,Owner,State,Retired on\n",
    );
    for asset in assets {
        let status = word(
            asset,
            &["retired", "withdrawn", "Terminated"],
            &["active", "in service"],
            &["active"],
            random,
        );
        let row = [
            asset.id.as_str(),
            kind(asset.class),
            asset.name("fqdn"),
            asset.name("cidr"),
            asset.name("account"),
            &asset.owner,
            &status,
            &date(asset, "iso"),
        ];
        out.add(asset, &format!("{}\n", row.join(",")));
    }
    out.done()
}
