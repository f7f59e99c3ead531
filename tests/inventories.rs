//! What the readers make of the inventories in `fixtures/inventories`, and of damaged ones.
//!
//! A sample `<name>` has what was read beside it as `<name>.expected`: every leaf with its
//! place and the text that stands there, then the doubts. `UPDATE_EXPECT=1` rewrites them.
//! What lies in `decoys` is no inventory.

// Helpers of tests may state facts as bluntly as tests.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rearguard::document::{Document, FileName, Node, Source, Value};
use rearguard::inventory::{self, Inventory, Settings, Topic};
use rearguard::walk::{self, File};
use serde_json::Value as Json;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/inventories")
}

fn files_below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files_below(&path, found);
        } else if path
            .extension()
            .is_none_or(|extension| extension != "expected")
        {
            found.push(path);
        }
    }
    found.sort();
}

/// Every sample: its path below the folder, and its text.
fn samples(decoys: bool) -> Vec<(PathBuf, Arc<Source>)> {
    let mut paths = Vec::new();
    files_below(&root(), &mut paths);
    paths.retain(|path| path.to_str().unwrap().contains("decoys") == decoys);
    assert!(!paths.is_empty());
    let read = |path: PathBuf| {
        let shown = path
            .strip_prefix(root())
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        let file = File {
            name: FileName::plain(&shown),
            path: path.clone(),
        };
        let source = walk::read(&file, walk::DEFAULT_MAX_BYTES).unwrap();
        (path, source)
    };
    paths.into_iter().map(read).collect()
}

fn gathered(sources: &[Arc<Source>]) -> Inventory {
    let settings = Settings {
        as_of: chrono::NaiveDate::from_ymd_opt(2026, 11, 1),
        ..Settings::default()
    };
    let read = |source| inventory::read(source, &settings);
    inventory::gather(sources.iter().filter_map(read).collect())
}

fn place(document: &Document, region: rearguard::document::Region) -> String {
    let source = document.source(region).unwrap();
    let (start, end) = (source.position(region.start), source.position(region.end));
    format!(
        "{}:{}-{}:{}",
        start.line, start.column, end.line, end.column
    )
}

fn written(document: &Document, node: &Node) -> String {
    let source = document.source(node.region).unwrap();
    source.text[node.region.start as usize..node.region.end as usize].to_owned()
}

/// Calls with every leaf of a tree and its path.
fn leaves<'n>(node: &'n Node, path: &str, each: &mut dyn FnMut(&str, &'n Node)) {
    match &node.value {
        Value::Map(entries) => {
            for entry in entries {
                leaves(&entry.value, &format!("{path}.{}", entry.key), each);
            }
        }
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                leaves(item, &format!("{path}[{at}]"), each);
            }
        }
        _ => each(path, node),
    }
}

fn shown(found: &Inventory) -> String {
    let document = &found.document;
    let mut out = String::new();
    for file in found.files() {
        let _ = writeln!(out, "{}", file.to_json());
    }
    for asset in found.assets() {
        let _ = writeln!(
            out,
            "\n{} @ {}",
            asset.id(),
            place(document, asset.node.region)
        );
        leaves(asset.node, "", &mut |path, node| {
            if path.starts_with(".sources") {
                return;
            }
            let text = written(document, node);
            let _ = writeln!(
                out,
                "  {} = {} @ {} {text:?}",
                path.trim_start_matches('.'),
                node.to_json(),
                place(document, node.region)
            );
        });
    }
    for doubt in &found.doubts {
        let _ = writeln!(
            out,
            "\n{} @ {}: {}{}",
            doubt.topic.name(),
            place(document, doubt.region),
            doubt.message,
            if doubt.count > 1 {
                format!(" ({})", doubt.count)
            } else {
                String::new()
            }
        );
    }
    out
}

#[test]
fn samples_are_read_as_expected() {
    for (path, source) in samples(false) {
        let found = gathered(&[source]);
        assert_eq!(found.files().len(), 1, "{} is an inventory", path.display());
        let actual = shown(&found);
        let expected = PathBuf::from(format!("{}.expected", path.display()));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &actual).unwrap();
        } else {
            let expected = fs::read_to_string(&expected).unwrap_or_default();
            assert_eq!(actual, expected, "{}", path.display());
        }
    }
}

#[test]
fn decoys_are_no_inventories() {
    for (path, source) in samples(true) {
        let found = inventory::read(&source, &Settings::default());
        assert!(found.is_none(), "{}", path.display());
    }
}

/// What stands at a leaf is what the leaf says, apart from what words, dates, and
/// spellings of identifiers are brought into.
#[test]
fn the_place_of_a_leaf_is_its_cell() {
    const AS_WRITTEN: &[&str] = &[
        ".id",
        ".name",
        ".owner.team",
        ".owner.contact",
        ".site",
        ".status_stated",
        ".notes",
    ];
    let mut seen = 0;
    for (path, source) in samples(false) {
        let found = gathered(&[source]);
        for asset in found.assets() {
            leaves(asset.node, "", &mut |field, node| {
                let Some(text) = node.as_str().filter(|_| !node.region.is_empty()) else {
                    return;
                };
                let cell = written(&found.document, node);
                let plain = cell.trim_matches(['"', '\'']).replace("\"\"", "\"");
                let is_pattern = cell.contains('[') || text == "listed" || cell == text;
                // A record of the DNS is named within its zone.
                let is_relative = text.starts_with(&format!("{cell}."));
                if AS_WRITTEN.contains(&field)
                    && !is_pattern
                    && !is_relative
                    && asset.node.region != node.region
                {
                    seen += 1;
                    assert_eq!(plain, text, "{} {field}", path.display());
                }
                if field.starts_with(".identifiers.ip") || field.starts_with(".identifiers.fqdn") {
                    seen += 1;
                    let start: String = text.chars().take(3).collect();
                    let cell = cell.to_lowercase();
                    assert!(cell.contains(&start), "{} {field}: {cell}", path.display());
                    assert!(!cell.contains(','), "{} {field}: {cell}", path.display());
                }
            });
        }
    }
    assert!(seen > 60, "{seen} leaves were compared");
}

#[test]
fn no_secret_is_kept_or_told() {
    for (path, source) in samples(false) {
        let found = gathered(&[source]);
        let all = format!("{} {:?}", found.document.root.to_json(), found.doubts);
        for secret in ["hunter2", "c2VjcmV0"] {
            assert!(!all.contains(secret), "{}", path.display());
        }
    }
}

fn source(name: &str, text: &str) -> Arc<Source> {
    Source::new(FileName::plain(name), text.to_owned())
}

fn topics(found: &Inventory) -> Vec<Topic> {
    found.doubts.iter().map(|doubt| doubt.topic).collect()
}

#[test]
fn records_of_one_thing_become_one_asset_and_differences_are_kept() {
    let found = gathered(&[
        source(
            "a/cmdb.csv",
            "hostname,status,serial,owner,ip\nweb-01,retired,S1,ops,10.0.0.1\n",
        ),
        source(
            "b/inventory.csv",
            "hostname,status,serial,owner,mac\nweb-01.example.com,active,S1,ops,aa:bb:cc:dd:ee:ff\n",
        ),
    ]);
    let assets: Vec<_> = found.assets().collect();
    assert_eq!(assets.len(), 1);
    let asset = assets[0];
    assert_eq!(asset.status().name(), "retired");
    assert_eq!(asset.get("sources").unwrap().items().len(), 2);
    assert_eq!(asset.get("identifiers.mac").unwrap().items().len(), 1);
    let mac = &asset.get("identifiers.mac").unwrap().items()[0];
    assert_eq!(written(&found.document, mac), "aa:bb:cc:dd:ee:ff");
    assert_eq!(topics(&found), [Topic::Conflict]);
    let doubt = &found.doubts[0];
    assert_eq!(doubt.field, "status");
    let (_, other) = doubt.related.as_ref().unwrap();
    assert_eq!(place(&found.document, *other), "2:20-2:26");
    assert_ne!(other.source, doubt.region.source);
}

#[test]
fn an_address_that_was_given_to_the_next_joins_nothing() {
    let found = gathered(&[
        source(
            "a/cmdb.csv",
            "hostname,status,ip\nold-01,retired,10.0.0.1\n",
        ),
        source("b/cmdb.csv", "hostname,status,ip\nnew-01,active,10.0.0.1\n"),
    ]);
    assert_eq!(found.assets().len(), 2);
    assert_eq!(topics(&found), []);
}

#[test]
fn a_deprecated_prefix_is_no_longer_in_use() {
    let found = gathered(&[source(
        "netbox_prefixes.csv",
        "prefix,status,vrf,site,vlan,role,is_pool,description\n10.61.0.0/16,deprecated,,LDS1,,Branch,false,Leeds\n",
    )]);
    let asset = found.assets().next().unwrap();
    assert_eq!(asset.status().name(), "retired");
}

#[test]
fn contracts_networks_and_cloud_accounts_in_spanish_are_understood() {
    let found = gathered(&[
        source(
            "inventario/proveedores.csv",
            "CIF;Proveedor;Dominio web;Estado del contrato;Fecha fin de contrato\nB1;Encuestalia S.L.;encuestalia.example;Rescindido;30/06/2026\n",
        ),
        source(
            "inventario/redes.csv",
            "Dirección de red;VLAN;Estado;Fecha de baja\n10.34.64.0/20;164;Suprimida;30/09/2025\n",
        ),
        source(
            "inventario/nube.csv",
            "Nombre;Tipo;ARN;Cuenta;Estado\nactas;Bucket S3;arn:aws:s3:::actas-2018;120034560011;Eliminado\n",
        ),
    ]);
    let assets: Vec<_> = found.assets().collect();
    assert_eq!(assets.len(), 3);
    assert!(assets.iter().all(|asset| asset.status().is_gone()));
    let all = found.document.root.to_json().to_string();
    assert!(all.contains("\"account\":[\"120034560011\"]"), "{all}");
    assert!(all.contains("\"cidr\":[\"10.34.64.0/20\"]"), "{all}");
}

#[test]
fn a_name_with_another_serial_is_another_thing() {
    let found = gathered(&[
        source("a/cmdb.csv", "hostname,status,serial\nweb-01,retired,S1\n"),
        source("b/cmdb.csv", "hostname,status,serial\nweb-01,active,S2\n"),
    ]);
    assert_eq!(found.assets().len(), 2);
}

#[test]
fn what_is_listed_for_ansible_contradicts_nothing() {
    // That a list still has what is gone is reported where the list has it.
    let ansible = source("inventory.ini", "[web]\nweb-01\nweb-02\n");
    let found = gathered(&[
        source(
            "cmdb.csv",
            "hostname,status\nweb-01,retired\nweb-02,legacy\n",
        ),
        ansible,
    ]);
    assert_eq!(found.assets().len(), 2);
    assert_eq!(topics(&found), []);
}

#[test]
fn the_order_of_the_files_does_not_matter() {
    let sources: Vec<_> = samples(false)
        .into_iter()
        .map(|(_, source)| source)
        .collect();
    let mut other = sources.clone();
    other.reverse();
    let (one, two) = (gathered(&sources), gathered(&other));
    assert_eq!(one.document.root, two.document.root);
    assert_eq!(one.doubts, two.doubts);
}

#[test]
fn settings_say_what_the_file_does_not() {
    let config = "[[inventory]]\npath = \"lista.csv\"\ncolumns = {hostname = \"Bicho\", status = \"Cómo está\", \"decommission.retired_on\" = \"Cuándo\", ignore = \"IP\"}\nstatus = {\"en el cielo\" = \"disposed\"}\ndate-format = \"dd/mm/yyyy\"\ncomplete = true\n";
    let settings = rearguard::config::read(&source("rearguard.toml", config))
        .unwrap()
        .inventory;
    let text = "Bicho,Cómo está,Cuándo,IP\nweb-01,En el cielo,03/04/2026,nope\n";
    let file = source("x/lista.csv", text);
    assert!(inventory::read(&file, &Settings::default()).is_none());
    let listed = inventory::read(&file, &settings).unwrap();
    let found = inventory::gather(vec![listed]);
    let asset = found.assets().next().unwrap();
    assert_eq!(asset.status().name(), "disposed");
    assert_eq!(asset.text("decommission.retired_on"), Some("2026-04-03"));
    assert_eq!(asset.get("identifiers.ip"), None);
    assert_eq!(topics(&found), []);
    let scope = found.files()[0].get("scope").unwrap();
    assert_eq!(scope.to_json()["complete"], true);
}

/// Damages a text in a way that a number decides.
fn damaged(text: &str, seed: u64) -> String {
    let mut state = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below.max(1)
    };
    let mut characters: Vec<char> = text.chars().collect();
    for _ in 0..=next(6) {
        let at = next(characters.len());
        match next(4) {
            0 => {
                let end = (at + next(40)).min(characters.len());
                characters.drain(at..end);
            }
            1 => {
                let end = (at + next(40)).min(characters.len());
                let piece: Vec<char> = characters[at..end].to_vec();
                let to = next(characters.len());
                characters.splice(to..to, piece);
            }
            2 => {
                const STRANGE: &[char] = &[
                    '"', ',', ';', '[', ']', '{', ':', '\n', '\0', 'é', '🦀', '@', '/', '\t', '0',
                ];
                characters.insert(at, STRANGE[next(STRANGE.len())]);
            }
            _ => characters.truncate(at),
        }
    }
    characters.into_iter().collect()
}

#[test]
fn damaged_inventories_are_read_without_harm() {
    for (_, sample) in samples(false) {
        for seed in 0..60 {
            let text = damaged(&sample.text, seed);
            let file = source(&sample.name.shown, &text);
            let found = gathered(&[file]);
            let document = &found.document;
            let mut all = Vec::new();
            leaves(&document.root, "", &mut |_, node| all.push(node.region));
            all.extend(found.doubts.iter().map(|doubt| doubt.region));
            for region in all {
                let Some(source) = document.source(region) else {
                    continue;
                };
                assert!(region.start <= region.end);
                assert!(
                    source
                        .text
                        .get(region.start as usize..region.end as usize)
                        .is_some(),
                    "{} seed {seed}: {region:?}",
                    sample.name.shown
                );
            }
        }
    }
}

#[test]
fn large_tables_take_time_in_proportion() {
    let time = |rows: usize| {
        let mut text = "hostname;estado;ip;responsable;fecha de baja\n".to_owned();
        for at in 0..rows {
            let _ = writeln!(
                text,
                "srv-{at};retirado;10.{}.{}.{};Sistemas;31/01/2026",
                at / 65536,
                at / 256 % 256,
                at % 256
            );
        }
        let source = source("servidores.csv", &text);
        let start = std::time::Instant::now();
        assert_eq!(gathered(&[source]).assets().len(), rows);
        start.elapsed()
    };
    // Eight times the rows; in the square it would be sixty-four times.
    let (few, many) = (time(1_000), time(8_000));
    assert!(many < few * 30, "{few:?} {many:?}");
}

#[test]
fn the_published_schema_is_that_of_the_model() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas/rearguard-inventory-v1.json");
    let text = format!("{:#}\n", inventory::schema());
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &text).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
}

/// The part of JSON Schema that ours uses; what it does not know is a failure.
fn faults(schema: &Json, value: &Json, path: &str, found: &mut Vec<String>) {
    let is_type = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        other => panic!("type {other}"),
    };
    for (keyword, of) in schema.as_object().unwrap() {
        let holds = match keyword.as_str() {
            "$schema" | "title" | "description" => true,
            "type" => match of {
                Json::String(name) => is_type(name),
                names => names
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|name| is_type(name.as_str().unwrap())),
            },
            "const" => of == value,
            "enum" => of.as_array().unwrap().contains(value),
            "pattern" => {
                let text = value.as_str().unwrap_or("");
                assert_eq!(of, "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
                text.len() == 10 && text.parse::<chrono::NaiveDate>().is_ok()
            }
            "required" => of
                .as_array()
                .unwrap()
                .iter()
                .all(|key| value.get(key.as_str().unwrap()).is_some()),
            "properties" => {
                for (key, member) in value.as_object().into_iter().flatten() {
                    if let Some(schema) = of.get(key) {
                        faults(schema, member, &format!("{path}.{key}"), found);
                    }
                }
                true
            }
            "additionalProperties" => {
                let known = schema["properties"].as_object().unwrap();
                assert_eq!(of, &Json::Bool(false));
                value
                    .as_object()
                    .is_none_or(|members| members.keys().all(|key| known.contains_key(key)))
            }
            "items" => {
                for (at, item) in value.as_array().into_iter().flatten().enumerate() {
                    faults(of, item, &format!("{path}[{at}]"), found);
                }
                true
            }
            other => panic!("keyword {other}"),
        };
        if !holds {
            found.push(format!("{path} {keyword}"));
        }
    }
}

#[test]
fn canonical_samples_fit_the_schema_and_broken_ones_do_not() {
    let check = |name: &str| {
        let text = fs::read_to_string(root().join(name)).unwrap();
        let parsed = rearguard::parse::yaml::parse(&text, rearguard::parse::yaml::Scalars::Core);
        let mut found = Vec::new();
        faults(
            &inventory::schema(),
            &parsed.roots[0].to_json(),
            "",
            &mut found,
        );
        found
    };
    assert_eq!(check("rearguard.yaml"), Vec::<String>::new());
    let broken = check("broken.yaml").join("\n");
    for fault in [
        ".assets[0].kind enum",
        ".assets[0] additionalProperties",
        ".assets[0].status enum",
        ".assets[0].decommission.retired_on pattern",
        ".assets[1].criticality enum",
        ".assets[2] type",
        ".assets[3] required",
    ] {
        assert!(broken.contains(fault), "{fault} is not among:\n{broken}");
    }
}
