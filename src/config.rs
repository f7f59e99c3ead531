//! `rearguard.toml`: defaults of the flags, and what only a file can say.
//!
//! Read through our own TOML parser, so that a wrong key or value is shown with its line.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::document::{Entry, Node, Source, Value};
use crate::inventory::{DateOrder, Mapping, Reader, Settings, Status, field_named, folded};
use crate::judge::Profile;
use crate::parse;
use crate::rule::Severity;

/// The file's name.
pub const FILE: &str = "rearguard.toml";

/// What a configuration file says; `None` where it says nothing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Config {
    /// Globs to leave out.
    pub exclude: Vec<String>,
    /// Rules to use only.
    pub select: Vec<String>,
    /// Rules not to use.
    pub ignore: Vec<String>,
    /// Directories of own policies, relative to the configuration file.
    pub policy: Vec<PathBuf>,
    /// Whether to load the built-in policies.
    pub builtin: Option<bool>,
    /// The rules to begin with.
    pub profile: Option<Profile>,
    /// The least severity that makes a run fail; the inner `None` is `never`.
    pub fail_on: Option<Option<Severity>>,
    /// Whether unreadable files are only noted.
    pub allow_unparsed: Option<bool>,
    /// Whether symbolic links are followed.
    pub follow_links: Option<bool>,
    /// Threads to use.
    pub threads: Option<usize>,
    /// Largest file to read, in bytes.
    pub max_file_size: Option<u64>,
    /// `FORMAT` or `FORMAT=FILE`.
    pub report: Vec<String>,
    /// Rule id to parameter to value.
    pub parameters: BTreeMap<String, BTreeMap<String, serde_json::Value>>,
    /// Where words stand that only the policies can say right or wrong, `file:line:column`:
    /// those of `select` and `ignore`, and `parameters.<rule>` and `parameters.<rule>.<name>`.
    pub places: BTreeMap<String, String>,
    /// End-of-life dates in place of those that come with the program.
    pub eol_data: Option<PathBuf>,
    /// Which files are inventories, and what their columns and words mean.
    pub inventory: Settings,
    /// The directory of the configuration file.
    pub directory: PathBuf,
}

/// What is wrong with a configuration file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// `file:line:column`.
    pub place: String,
    /// What is wrong.
    pub message: String,
}

/// The keys of the file, in the order of the documentation.
const KEYS: &[&str] = &[
    "exclude",
    "select",
    "ignore",
    "policy",
    "builtin",
    "profile",
    "fail-on",
    "allow-unparsed",
    "follow-links",
    "threads",
    "max-file-size",
    "report",
    "eol-data",
    "parameters",
    "inventory",
];

/// The keys of `[[inventory]]`.
const INVENTORY_KEYS: &[&str] = &[
    "path",
    "format",
    "columns",
    "status",
    "date-format",
    "complete",
    "repos",
    "kinds",
    "separator",
    "header-row",
    "precedence",
];

/// The configuration file that applies to a path: the nearest upward from it.
pub fn find(path: &Path) -> Option<PathBuf> {
    let start = std::path::absolute(path).ok()?;
    start
        .ancestors()
        .map(|directory| directory.join(FILE))
        .find(|file| file.is_file())
}

/// Reads a configuration file's text.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn read(source: &Source) -> Result<Config, ConfigError> {
    let place = |at: u32| {
        let position = source.position(at);
        let name = &source.name.shown;
        format!("{name}:{}:{}", position.line, position.column)
    };
    let error = |at: u32, message: String| ConfigError {
        place: place(at),
        message,
    };
    let parsed = parse::toml::parse(&source.text);
    if let Some(wrong) = parsed.errors.into_iter().next() {
        return Err(error(u32::try_from(wrong.at).unwrap_or(0), wrong.message));
    }
    let base = Path::new(&source.name.shown).parent();
    let mut config = Config {
        directory: base.unwrap_or(Path::new("")).to_owned(),
        ..Config::default()
    };
    let Some(root) = parsed.roots.into_iter().next() else {
        return Ok(config);
    };
    for entry in root.entries() {
        let value = &entry.value;
        if matches!(entry.key.as_str(), "select" | "ignore") {
            for item in value.items() {
                let word = item.as_str().unwrap_or_default().to_owned();
                config.places.insert(word, place(item.region.start));
            }
        }
        let wrong = |takes: &str| error(value.region.start, format!("{} takes {takes}", entry.key));
        match entry.key.as_str() {
            "exclude" => config.exclude = words(value).ok_or_else(|| wrong("a list of globs"))?,
            "select" => config.select = words(value).ok_or_else(|| wrong("a list of words"))?,
            "ignore" => config.ignore = words(value).ok_or_else(|| wrong("a list of words"))?,
            "report" => config.report = words(value).ok_or_else(|| wrong("a list of formats"))?,
            "policy" => {
                let names = words(value).ok_or_else(|| wrong("a list of directories"))?;
                config.policy = names
                    .iter()
                    .map(|name| config.directory.join(name))
                    .collect();
            }
            "eol-data" => {
                let name = value.as_str().ok_or_else(|| wrong("the name of a file"))?;
                config.eol_data = Some(config.directory.join(name));
            }
            "builtin" => config.builtin = Some(flag(value).ok_or_else(|| wrong("true or false"))?),
            "allow-unparsed" => {
                config.allow_unparsed = Some(flag(value).ok_or_else(|| wrong("true or false"))?);
            }
            "follow-links" => {
                config.follow_links = Some(flag(value).ok_or_else(|| wrong("true or false"))?);
            }
            "threads" => {
                config.threads = Some(number(value).ok_or_else(|| wrong("a whole number"))?);
            }
            "max-file-size" => {
                config.max_file_size = Some(number(value).ok_or_else(|| wrong("bytes"))?);
            }
            "profile" => {
                let word = value.as_str().ok_or_else(|| wrong("a word"))?;
                let profile = word
                    .parse()
                    .map_err(|why| error(value.region.start, format!("profile: {why}")))?;
                config.profile = Some(profile);
            }
            "fail-on" => {
                let word = value.as_str().ok_or_else(|| wrong("a severity or never"))?;
                let least = fail_on(word)
                    .map_err(|why| error(value.region.start, format!("fail-on: {why}")))?;
                config.fail_on = Some(least);
            }
            "parameters" => {
                for rule in value.entries() {
                    let name = format!("parameters.{}", rule.key);
                    let mut members = BTreeMap::new();
                    for member in rule.value.entries() {
                        members.insert(member.key.clone(), member.value.to_json());
                        config.places.insert(
                            format!("{name}.{}", member.key),
                            place(member.key_region.start),
                        );
                    }
                    config.places.insert(name, place(rule.key_region.start));
                    config.parameters.insert(rule.key.clone(), members);
                }
            }
            "inventory" => {
                let tables = match &value.value {
                    Value::List(items) => items.as_slice(),
                    _ => std::slice::from_ref(value),
                };
                for table in tables {
                    let mapping = mapping(table)
                        .map_err(|(at, why)| error(at, format!("inventory: {why}")))?;
                    config.inventory.mappings.push(mapping);
                }
            }
            other => {
                return Err(error(
                    entry.key_region.start,
                    format!("{other:?} is not one of {}", KEYS.join(", ")),
                ));
            }
        }
    }
    Ok(config)
}

/// What is wrong and at which byte.
type Wrong = (u32, String);

/// One `[[inventory]]` table.
fn mapping(table: &Node) -> Result<Mapping, Wrong> {
    let mut mapping = Mapping::default();
    if !table.is_map() {
        return Err((table.region.start, "write [[inventory]] tables".to_owned()));
    }
    for entry in table.entries() {
        let value = &entry.value;
        let wrong = |takes: &str| (value.region.start, format!("{} takes {takes}", entry.key));
        match entry.key.as_str() {
            "path" => {
                mapping.paths = one_or_more(value).ok_or_else(|| wrong("a pattern of paths"))?;
            }
            "format" => {
                let word = value.as_str().ok_or_else(|| wrong("a word"))?;
                let reader = word.parse::<Reader>();
                let reader =
                    reader.map_err(|why| (value.region.start, format!("format: {why}")))?;
                mapping.reader = Some(reader);
            }
            "columns" => {
                if !value.is_map() {
                    return Err(wrong("a table of fields and headers"));
                }
                for column in value.entries() {
                    columns(column, &mut mapping)?;
                }
            }
            "status" => {
                if !value.is_map() {
                    return Err(wrong("a table of words and statuses"));
                }
                for word in value.entries() {
                    let status = word.value.as_str().and_then(Status::named);
                    let status = status.ok_or_else(|| {
                        let names: Vec<&str> =
                            Status::ALL.iter().map(|status| status.name()).collect();
                        let message = format!(
                            "the status of {:?} is one of {}",
                            word.key,
                            names.join(", ")
                        );
                        (word.value.region.start, message)
                    })?;
                    mapping.status.insert(folded(&word.key), status);
                }
            }
            "date-format" => {
                let pattern = value.as_str().and_then(DateOrder::of_pattern);
                mapping.date =
                    pattern.ok_or_else(|| wrong("dd/mm/yyyy, mm/dd/yyyy or yyyy-mm-dd"))?;
            }
            "complete" => {
                mapping.complete = Some(flag(value).ok_or_else(|| wrong("true or false"))?);
            }
            "repos" => mapping.repos = one_or_more(value).ok_or_else(|| wrong("a list"))?,
            "kinds" => mapping.kinds = one_or_more(value).ok_or_else(|| wrong("a list"))?,
            "separator" => {
                let mut characters = value.as_str().unwrap_or("").chars();
                let (Some(one), None) = (characters.next(), characters.next()) else {
                    return Err(wrong("one character"));
                };
                mapping.separator = Some(one);
            }
            "header-row" => {
                let row = number(value).filter(|&row| row > 0);
                mapping.header_row = Some(row.ok_or_else(|| wrong("the number of a row"))?);
            }
            "precedence" => {
                mapping.precedence = number(value).ok_or_else(|| wrong("a whole number"))?;
            }
            other => {
                let message = format!("{other:?} is not one of {}", INVENTORY_KEYS.join(", "));
                return Err((entry.key_region.start, message));
            }
        }
    }
    if mapping.paths.is_empty() {
        return Err((
            table.region.start,
            "path is missing: say which files".to_owned(),
        ));
    }
    Ok(mapping)
}

/// A field and its header or headers; `ignore` names headers that mean nothing.
fn columns(column: &Entry, mapping: &mut Mapping) -> Result<(), Wrong> {
    let headers = one_or_more(&column.value).ok_or_else(|| {
        let message = format!("the column of {} is a header", column.key);
        (column.value.region.start, message)
    })?;
    let field = match column.key.as_str() {
        "ignore" => "",
        key => field_named(key).ok_or_else(|| {
            let message = format!(
                "{key:?} is no field of an asset; see `rearguard inventory --schema`, or use ignore"
            );
            (column.key_region.start, message)
        })?,
    };
    mapping
        .columns
        .extend(headers.into_iter().map(|header| (field.to_owned(), header)));
    Ok(())
}

fn one_or_more(node: &Node) -> Option<Vec<String>> {
    match node.as_str() {
        Some(one) => Some(vec![one.to_owned()]),
        None => words(node),
    }
}

/// The severity that fails a run, or `never`.
///
/// # Errors
/// A text that names the allowed words.
pub fn fail_on(word: &str) -> Result<Option<Severity>, String> {
    if word == "never" {
        return Ok(None);
    }
    word.parse()
        .map(Some)
        .map_err(|error: crate::rule::NotAllowed| format!("{error}, never"))
}

fn words(node: &Node) -> Option<Vec<String>> {
    if !node.is_list() {
        return None;
    }
    node.items()
        .iter()
        .map(|item| item.as_str().map(str::to_owned))
        .collect()
}

fn flag(node: &Node) -> Option<bool> {
    match node.value {
        Value::Bool(value) => Some(value),
        _ => None,
    }
}

fn number<T: TryFrom<i64>>(node: &Node) -> Option<T> {
    match node.value {
        Value::Int(value) => T::try_from(value).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::FileName;

    fn config(text: &str) -> Result<Config, ConfigError> {
        read(&Source::new(FileName::plain(FILE), text.to_owned()))
    }

    #[test]
    fn every_key_is_read() {
        let config = config(
            "exclude = [\"vendor/**\"]\nfail-on = \"never\"\nbuiltin = false\n[parameters.some-rule]\nmax_days = 30\n",
        )
        .unwrap();
        assert_eq!(config.exclude, ["vendor/**"]);
        assert_eq!(config.fail_on, Some(None));
        assert_eq!(config.builtin, Some(false));
        assert_eq!(config.parameters["some-rule"]["max_days"], 30);
    }

    #[test]
    fn a_wrong_key_is_told_with_its_line() {
        let error = config("threads = 1\nfial-on = \"high\"\n").unwrap_err();
        assert_eq!(error.place, "rearguard.toml:2:1");
        assert!(error.message.contains("fail-on"));
    }

    #[test]
    fn inventories_are_described() {
        let config = config(
            "[[inventory]]\npath = \"cmdb/*.csv\"\ncolumns = {hostname = \"Nombre\", ignore = [\"x\"]}\nstatus = {\"BAJA TEMPORAL\" = \"decommissioning\"}\ndate-format = \"dd/mm/yyyy\"\ncomplete = true\n",
        )
        .unwrap();
        let mapping = config.inventory.of("a/cmdb/x.csv").unwrap();
        assert_eq!(
            mapping.columns,
            [
                ("identifiers.hostname".to_owned(), "Nombre".to_owned()),
                (String::new(), "x".to_owned())
            ]
        );
        assert_eq!(mapping.status["baja temporal"], Status::Decommissioning);
        assert_eq!(mapping.date, Some(DateOrder::DayFirst));
        assert_eq!(mapping.complete, Some(true));
        assert!(config.inventory.of("a/x.csv").is_none());
    }

    #[test]
    fn what_is_wrong_in_an_inventory_table_is_told_with_its_line() {
        let place = |text: &str| {
            let error = config(&format!("[[inventory]]\npath = \"x\"\n{text}\n")).unwrap_err();
            (error.place, error.message)
        };
        let (at, message) = place("status = {baja = \"gone\"}");
        assert_eq!(at, "rearguard.toml:3:18");
        assert!(message.contains("retired"), "{message}");
        let (at, message) = place("columns = {colour = \"Color\"}");
        assert_eq!(at, "rearguard.toml:3:12");
        assert!(message.contains("no field"), "{message}");
        assert!(place("date-format = \"dd.mm\"").1.contains("dd/mm/yyyy"));
        assert!(place("statuses = {}").1.contains("date-format"));
        assert!(config("[[inventory]]\ncomplete = true\n").is_err());
    }

    #[test]
    fn a_wrong_value_is_told_with_its_line() {
        let error = config("fail-on = \"hihg\"\n").unwrap_err();
        assert_eq!(error.place, "rearguard.toml:1:11");
        assert!(error.message.contains("critical"));
    }
}
