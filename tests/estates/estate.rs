//! A whole estate: invented from a seed, or one of those in `fixtures/estates`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use super::cast::Cast;
use super::page::{Mark, Place};
use super::random::Random;
use super::sheets::{Record, sheets};
use super::template;

/// What is known of an estate beside its files.
pub struct Estate {
    /// Paths of the inventories that say what is retired.
    pub inventories: BTreeSet<String>,
    /// Where each asset is listed, as far as known.
    pub records: Vec<Record>,
    pub truth: Vec<Mark>,
    pub decoys: Vec<Mark>,
}

/// Writes the estate of a seed into a folder.
pub fn invent(seed: usize, folder: &Path) -> Estate {
    let mut random = Random::new(seed as u64);
    let cast = Cast::new(seed, &mut random);
    let mut estate = Estate {
        inventories: BTreeSet::new(),
        records: Vec::new(),
        truth: Vec::new(),
        decoys: Vec::new(),
    };
    let save = |path: &str, bytes: &[u8]| {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    };
    for sheet in sheets(&cast, &mut random) {
        save(&sheet.path, &sheet.bytes);
        assert!(estate.inventories.insert(sheet.path));
        estate.records.extend(sheet.records);
    }
    for template in template::all() {
        let page = template::fill(&template, &cast, &mut random);
        assert!(
            !folder.join(&page.path).exists(),
            "{} is written twice",
            page.path
        );
        save(&page.path, &template.bytes(&page.text));
        estate.truth.extend(page.truth);
        estate.decoys.extend(page.decoys);
    }
    estate.truth.sort();
    estate.decoys.sort();
    estate
}

/// Writes what is known of an estate beside its folder, as the fixed estates have it.
pub fn write_truth(estate: &Estate, folder: &Path) {
    let mut truth = "file,line,column,end_column,asset,site,why\n".to_owned();
    for Mark {
        place,
        asset,
        what,
        format,
        ..
    } in &estate.truth
    {
        let Place {
            file,
            line,
            column,
            end,
        } = place;
        let _ = writeln!(
            truth,
            "{file},{line},{column},{end},{asset},{what},{format}"
        );
    }
    let mut decoys = "file,line,column,end_column,text,reason\n".to_owned();
    for Mark {
        place, text, what, ..
    } in &estate.decoys
    {
        let Place {
            file,
            line,
            column,
            end,
        } = place;
        let _ = writeln!(decoys, "{file},{line},{column},{end},{text},{what}");
    }
    fs::write(format!("{}.truth.csv", folder.display()), truth).unwrap();
    fs::write(format!("{}.decoys.csv", folder.display()), decoys).unwrap();
}

/// The fixed estates, with the inventories that say what is retired.
pub const FIXED: &[(&str, &[&str])] = &[
    (
        "agencia-publica",
        &[
            "inventario/personal.csv",
            "inventario/servicios.csv",
            "inventario/servidores.csv",
        ],
    ),
    (
        "leaving-the-data-centre",
        &[
            "inventory/cmdb_ci_server.csv",
            "inventory/netbox-devices.csv",
            "inventory/rearguard.yaml",
        ],
    ),
    (
        "platform-retires-a-service",
        &[
            "catalog/catalog-info.yaml",
            "inventory/assets.json",
            "inventory/aws-config-snapshot.json",
            "inventory/images.cdx.json",
        ],
    ),
];

/// The folder of a fixed estate.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures/estates")
        .join(name)
}

/// Reads what is known of a fixed estate.
pub fn fixed(name: &str) -> Estate {
    let (_, inventories) = FIXED.iter().find(|(one, _)| *one == name).unwrap();
    let rows = |suffix: &str| -> Vec<Vec<String>> {
        let path = format!("{}.{suffix}.csv", folder(name).display());
        let mut reader = csv::Reader::from_path(&path).unwrap();
        let rows = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect());
        rows.collect()
    };
    let mark = |row: &[String], asset: &str, what: &str| {
        let number = |at: usize| row[at].parse::<usize>().unwrap();
        let place = Place {
            file: row[0].clone(),
            line: number(1),
            column: number(2),
            end: number(3),
        };
        let text = text_at(&folder(name), &place);
        let name = Path::new(&place.file).file_name().unwrap();
        Mark {
            format: name.to_string_lossy().into_owned(),
            place,
            text,
            asset: asset.to_owned(),
            what: what.to_owned(),
        }
    };
    Estate {
        inventories: inventories.iter().map(|&path| path.to_owned()).collect(),
        records: Vec::new(),
        truth: rows("truth")
            .iter()
            .map(|row| mark(row, &row[4], &row[5]))
            .collect(),
        decoys: rows("decoys")
            .iter()
            .map(|row| {
                let mark = mark(row, "", &row[5]);
                assert_eq!(mark.text, row[4], "{}", mark.place);
                mark
            })
            .collect(),
    }
}

/// What stands at a place.
pub fn text_at(folder: &Path, place: &Place) -> String {
    let bytes = fs::read(folder.join(&place.file)).unwrap();
    let text = match bytes.strip_prefix(b"\xff\xfe") {
        Some(rest) => {
            let units: Vec<u16> = rest
                .chunks_exact(2)
                .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                .collect();
            String::from_utf16(&units).unwrap()
        }
        None => String::from_utf8(bytes)
            // Latin-1.
            .unwrap_or_else(|error| error.into_bytes().into_iter().map(char::from).collect()),
    };
    let text = text.trim_start_matches('\u{feff}');
    let line = text.lines().nth(place.line - 1).unwrap_or_default();
    line.chars()
        .skip(place.column - 1)
        .take(place.end - place.column)
        .collect()
}
