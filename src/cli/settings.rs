//! Flags over configuration file over defaults: the settings of a run, resolved once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use clap::Args;

use super::{Status, policies};
use crate::builtin;
use crate::classify;
use crate::config::{self, Config};
use crate::evaluate::Data;
use crate::judge::{Profile, Selection};
use crate::policy::{Pack, PolicySet};
use crate::rule::Severity;
use crate::walk::{self, File};

/// Where policies come from and which rules are used; common to several commands.
#[derive(Debug, Args)]
pub(super) struct Policies {
    /// Load the policies of this directory beside the built-in ones
    #[arg(long, value_name = "DIR")]
    policy: Vec<PathBuf>,
    /// Do not load the built-in policies
    #[arg(long)]
    no_builtin: bool,
    /// Use only rules with this id, alias, practice, severity, framework or control
    #[arg(long, value_name = "WORD", value_delimiter = ',')]
    select: Vec<String>,
    /// Leave out rules with this id, alias, practice, severity, framework or control
    #[arg(long, value_name = "WORD", value_delimiter = ',')]
    ignore: Vec<String>,
    /// The rules to begin with: minimal, default or strict
    #[arg(long, value_name = "PROFILE")]
    profile: Option<Profile>,
    /// End-of-life dates from this file, in place of those that come with the program
    #[arg(long, value_name = "FILE")]
    eol_data: Option<PathBuf>,
    /// The configuration file, instead of the nearest rearguard.toml upward from the first path
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Read no configuration file
    #[arg(long, conflicts_with = "config")]
    isolated: bool,
}

/// Policies loaded, rules selected.
pub(super) struct Loaded {
    pub(super) config: Config,
    pub(super) set: Arc<PolicySet>,
    pub(super) selection: Selection,
    eol_data: Option<PathBuf>,
}

impl Policies {
    /// Reads configuration and policies; `first` is the path the configuration is sought from.
    pub(super) fn load(&self, first: &Path) -> Result<Loaded, Status> {
        let config = self
            .config(first)
            .map_err(|message| super::fail(&message))?;
        let mut packs = Vec::new();
        if !self.no_builtin && config.builtin != Some(false) {
            packs.push(builtin::pack());
        }
        let mut given = Vec::new();
        for directory in config.policy.iter().chain(&self.policy) {
            given.append(
                &mut policies::read_directory(directory)
                    .map_err(|message| super::fail(&message))?,
            );
        }
        let complain = |complaints: Vec<_>| policies::show_complaints(&complaints);
        if !given.is_empty() {
            packs.push(Pack::load(&policies::with_library(given)).map_err(complain)?);
        }
        let set = PolicySet::new(packs).map(Arc::new).map_err(complain)?;
        let selection = Selection {
            profile: self.profile.or(config.profile).unwrap_or_default(),
            select: over(&self.select, &config.select),
            ignore: self.ignore.iter().chain(&config.ignore).cloned().collect(),
        };
        if let Some(word) = selection.unmatched(set.rules()).first() {
            let place = placed(&config, word);
            return Err(super::fail(&format!(
                "{place}{word:?} names no rule, alias, practice, severity, framework or control\n  next: see `rearguard rules`"
            )));
        }
        let loaded = Loaded {
            config,
            set,
            selection,
            eol_data: self.eol_data.clone(),
        };
        loaded
            .check_parameters()
            .map_err(|message| super::fail(&message))?;
        Ok(loaded)
    }

    fn config(&self, first: &Path) -> Result<Config, String> {
        config_of(self.config.as_deref(), self.isolated, first)
    }
}

/// The configuration file that is named, or else the nearest one, unless there is to be none.
pub(super) fn config_of(
    named: Option<&Path>,
    isolated: bool,
    first: &Path,
) -> Result<Config, String> {
    let path = match (named, isolated) {
        (_, true) => return Ok(Config::default()),
        (Some(path), _) => path.to_owned(),
        (None, _) => match config::find(first) {
            Some(path) => path,
            None => return Ok(Config::default()),
        },
    };
    let here = std::env::current_dir().unwrap_or_default();
    let file = File {
        name: walk::file_name(&here, &path),
        path,
    };
    let source = walk::read(&file, walk::DEFAULT_MAX_BYTES)
        .map_err(|problem| format!("{}: {}", problem.file.shown, problem.message))?;
    config::read(&source).map_err(|error| format!("{}: {}", error.place, error.message))
}

/// The inventories that the configuration names, relative to it: they count even when only
/// other files are checked, as in a commit hook.
pub(super) fn named_inventories(config: &Config) -> Vec<File> {
    let here = std::env::current_dir().unwrap_or_default();
    let mut found = Vec::new();
    for pattern in config.inventory.mappings.iter().flat_map(|one| &one.paths) {
        let path = config.directory.join(pattern);
        let in_directory = match (path.parent(), pattern.contains('*')) {
            (Some(directory), true) => std::fs::read_dir(directory)
                .into_iter()
                .flatten()
                .flatten()
                .map(|entry| entry.path())
                .collect(),
            _ => vec![path],
        };
        found.extend(
            in_directory
                .into_iter()
                .filter(|path| {
                    path.is_file()
                        && classify::matches_path(
                            pattern,
                            &path.to_string_lossy().replace('\\', "/"),
                        )
                })
                .map(|path| File {
                    name: walk::file_name(&here, &path),
                    path,
                }),
        );
    }
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found.dedup();
    found
}

impl Loaded {
    /// A parameter that no rule has would be silently without effect.
    fn check_parameters(&self) -> Result<(), String> {
        for (id, given) in &self.config.parameters {
            let Some(rule) = self.set.rules().iter().find(|rule| rule.id == *id) else {
                let name = format!("parameters.{id}");
                let place = placed(&self.config, &name);
                return Err(format!("{place}{name}: there is no rule of this id"));
            };
            for name in given.keys() {
                if !rule.parameters.contains_key(name) {
                    let known: Vec<&str> = rule.parameters.keys().map(String::as_str).collect();
                    let name = format!("parameters.{id}.{name}");
                    let place = placed(&self.config, &name);
                    return Err(format!(
                        "{place}{name}: the rule's parameters are: {}",
                        if known.is_empty() {
                            "none".to_owned()
                        } else {
                            known.join(", ")
                        }
                    ));
                }
            }
        }
        Ok(())
    }

    /// What policies read beside their input.
    pub(super) fn data(&self, as_of: NaiveDate) -> Result<Data, String> {
        let mut catalogs = BTreeMap::new();
        let given = self.eol_data.as_ref().or(self.config.eol_data.as_ref());
        if let Some(path) = given {
            catalogs.insert("eol".to_owned(), eol_data(path)?);
        }
        Ok(Data {
            as_of: as_of.to_string(),
            parameters: self.config.parameters.clone(),
            catalogs,
        })
    }
}

/// A catalogue of end-of-life dates in the form of `policies/data/eol.json`.
fn eol_data(path: &Path) -> Result<serde_json::Value, String> {
    let shown = path.display();
    let text =
        std::fs::read_to_string(path).map_err(|error| format!("--eol-data {shown}: {error}"))?;
    let data: serde_json::Value = serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        format!("--eol-data {shown}:{line}:{column}: this is no JSON: {error}")
    })?;
    let wrong = |what: &str| {
        format!(
            "--eol-data {shown}: {what}\n  next: write it with scripts/eol-import, or after policies/data/eol.json"
        )
    };
    let date = data.pointer("/source/date").and_then(|date| date.as_str());
    if date.is_none_or(|date| date.parse::<NaiveDate>().is_err()) {
        return Err(wrong(
            "source.date is missing: since when the dates are known",
        ));
    }
    let products = data
        .get("products")
        .and_then(|products| products.as_object());
    let Some(products) = products.filter(|products| !products.is_empty()) else {
        return Err(wrong("products is missing"));
    };
    let is_date = |end: &serde_json::Value| {
        end.is_boolean()
            || end
                .as_str()
                .is_some_and(|end| end.parse::<NaiveDate>().is_ok())
    };
    for (name, product) in products {
        let dates = |member: &str| product.get(member).map(|dates| dates.as_object());
        let right = |dates: Option<&serde_json::Map<_, _>>| {
            dates.is_some_and(|dates| dates.values().all(is_date))
        };
        if !right(dates("ends").flatten()) {
            return Err(wrong(&format!(
                "products.{name}.ends: every cycle has an end, a date or true or false"
            )));
        }
        if dates("extended").is_some_and(|dates| !right(dates)) {
            return Err(wrong(&format!(
                "products.{name}.extended: the end of paid support of a cycle is a date or true or false"
            )));
        }
    }
    Ok(data)
}

/// `file:line:column: ` if the words stand in the configuration file.
fn placed(config: &Config, words: &str) -> String {
    let place = config.places.get(words);
    place.map_or_else(String::new, |place| format!("{place}: "))
}

/// A list of flags, or else that of the file.
pub(super) fn over(flags: &[String], file: &[String]) -> Vec<String> {
    if flags.is_empty() { file } else { flags }.to_vec()
}

/// The severity that fails a run: flag, file, high.
pub(super) fn fail_on(flag: Option<&str>, config: &Config) -> Result<Option<Severity>, String> {
    match flag {
        Some(word) => config::fail_on(word).map_err(|error| format!("--fail-on: {error}")),
        None => Ok(config.fail_on.unwrap_or(Some(Severity::High))),
    }
}

/// `FORMAT` or `FORMAT=FILE`, in the order given; a file is named once.
pub(super) fn reports(
    given: &[String],
) -> Result<Vec<(crate::report::Output, Option<PathBuf>)>, String> {
    let mut reports = Vec::new();
    let mut files: BTreeMap<PathBuf, ()> = BTreeMap::new();
    for one in given {
        let (format, file) = match one.split_once('=') {
            Some((format, file)) => (format, Some(PathBuf::from(file))),
            None => (one.as_str(), None),
        };
        let output = format
            .parse()
            .map_err(|error: crate::rule::NotAllowed| format!("--report: {error}"))?;
        if let Some(file) = &file
            && files.insert(file.clone(), ()).is_some()
        {
            return Err(format!("--report: {} is named twice", file.display()));
        }
        reports.push((output, file));
    }
    if reports.is_empty() {
        reports.push((crate::report::Output::Text, None));
    }
    Ok(reports)
}
