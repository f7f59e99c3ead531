//! The inventories among the files, read before anything else: what they call retired is
//! looked for in every other file.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::Options;
use crate::classify::by_name;
use crate::document::{FileName, Region};
use crate::inventory::{self, Inventory, Listed, Topic, gather};
use crate::problem::{Class, Problem};
use crate::walk::{self, File};

/// Reads every file that is an inventory; `None` where there is none.
///
/// What cannot be read is left to the pass over all files, except what only this one opens.
pub(super) fn read(
    files: &[File],
    options: &Options,
    problems: &mut Vec<Problem>,
) -> Option<Inventory> {
    type Read = Result<Option<Listed>, Box<Problem>>;
    let read = |file: &File| -> Read {
        let source = walk::read(file, options.max_bytes)?;
        match inventory::try_read(&source, &options.inventory) {
            Ok(listed) => Ok(Some(listed)),
            Err(_) if is_called_so(&file.name.shown) && source.text.contains('\n') => {
                Err(Box::new(not_understood(file)))
            }
            Err(Some(reason)) => Err(Box::new(suspected(file, reason))),
            Err(None) => Ok(None),
        }
    };
    let found: Vec<Read> = files
        .par_iter()
        .filter(|file| inventory::may_be_named(&file.name.shown, &options.inventory))
        .map(read)
        .collect();
    let named = options.named_inventories.iter();
    let outside: Vec<Read> = named
        .filter(|file| !is_among(file, files))
        .map(read)
        .collect();
    problems.extend(found.iter().filter_map(|read| match read {
        Err(problem) if problem.class == Class::NotEvaluated => Some((**problem).clone()),
        _ => None,
    }));
    problems.extend(outside.iter().filter_map(|read| match read {
        Err(problem) => Some((**problem).clone()),
        Ok(_) => None,
    }));
    let mut listed: Vec<Listed> = Vec::new();
    for one in found.into_iter().chain(outside).flatten().flatten() {
        if by_name(&one.source.name.shown).is_none() {
            problems.extend(unparsed(&one));
        }
        if one.states_nothing() {
            problems.push(without_status(&one));
        }
        listed.push(one);
    }
    (!listed.is_empty()).then(|| gather(listed))
}

/// Whether a table is called an inventory, so that who wrote it takes it for one.
fn is_called_so(path: &str) -> bool {
    let path = path.to_lowercase();
    let name = path.rsplit('/').next().unwrap_or(&path);
    let is_table = [".csv", ".tsv"].iter().any(|end| name.ends_with(end));
    let words = ["inventory", "inventario", "cmdb"];
    is_table && words.iter().any(|word| name.contains(word))
}

fn not_understood(file: &File) -> Problem {
    Problem {
        file: file.name.clone(),
        position: None,
        class: Class::NotEvaluated,
        message: "this is called an inventory, but no columns are understood that name assets and state their status".to_owned(),
        next: "name its columns, separator and header row under [[inventory]] in rearguard.toml".to_owned(),
    }
}

fn suspected(file: &File, reason: &str) -> Problem {
    Problem {
        file: file.name.clone(),
        position: None,
        class: Class::NotEvaluated,
        message: format!(
            "this table seems to list assets, but {reason}, so it is read as no inventory"
        ),
        next: "name its columns under [[inventory]] in rearguard.toml, if it is one".to_owned(),
    }
}

/// That an inventory does not say what is in use, so that nothing in it is looked for.
fn without_status(listed: &Listed) -> Problem {
    Problem {
        file: listed.source.name.clone(),
        position: None,
        class: Class::NotEvaluated,
        message: "no column of this inventory is understood that states which assets are in use, so nothing in it counts as retired".to_owned(),
        next: "name the column under [[inventory]] in rearguard.toml, or add one".to_owned(),
    }
}

/// The inventories that nobody asked to check: they are read for what other files say of
/// their assets, and findings in them are not shown.
pub(super) fn context(files: &[File], options: &Options) -> BTreeSet<FileName> {
    let named = options.named_inventories.iter();
    named
        .filter(|file| !is_among(file, files))
        .map(|file| file.name.clone())
        .collect()
}

/// Whether a file is one of several, whatever way leads to it.
fn is_among(file: &File, files: &[File]) -> bool {
    files.iter().any(|one| one.name == file.name)
}

/// Where the inventories hold what looks like a secret; it is shown by no finding.
pub(super) fn secrets(inventory: &Inventory) -> Vec<(FileName, Region)> {
    let doubts = inventory.doubts.iter();
    doubts
        .filter(|doubt| doubt.topic == Topic::Secret)
        .filter_map(|doubt| {
            let source = inventory.document.source(doubt.region)?;
            Some((source.name.clone(), doubt.region))
        })
        .collect()
}

fn unparsed(listed: &Listed) -> impl Iterator<Item = Problem> + '_ {
    listed.errors.iter().take(10).map(|error| Problem {
        file: listed.source.name.clone(),
        position: Some(
            listed
                .source
                .position(u32::try_from(error.at).unwrap_or(u32::MAX)),
        ),
        class: Class::Unparsed,
        message: error.message.clone(),
        next: "correct the file; what could be read was used".to_owned(),
    })
}
