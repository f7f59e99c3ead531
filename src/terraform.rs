//! Terraform modules as documents: what the files of a directory say, evaluated as far as
//! the files tell.
//!
//! Pure: texts in, documents out. A value that cannot be known (what a provider computes,
//! a variable nobody sets) is the text `"${...}"` with a note that says why, and a list or
//! map that may have more members says so too, so that unknown never counts as absent.
//!
//! The document of a module has the keys `resource`, `data`, `module`, `variable`,
//! `output`, `provider`, `terraform` and `locals`. `resource.<type>.<name>` is a list of
//! instances, nested blocks are lists of bodies. An attribute `policy` that holds JSON
//! stays a text and has its parsed form beside it as `policy__json`; so has a `yaml_body`,
//! as `yaml_body__yaml`.

mod bodies;
mod doubt;
mod evaluation;
mod expansion;
mod expressions;
mod functions;
mod json;
mod json_syntax;
mod library;
mod operators;
mod plan;
mod policy_document;
mod references;
mod render;
mod term;
#[cfg(test)]
mod tests;
mod trail;
mod types;

use std::collections::HashSet;
use std::sync::Arc;

use self::evaluation::Evaluation;
use self::library::Library;
pub use self::plan::plan_document;
use self::render::Budget;
use crate::document::{Document, Region, Source};
use crate::parse::SyntaxError;

/// Instances in one run that come from repetition, and not from being written.
const MAX_INSTANCES: usize = 10_000;

/// Steps of evaluation in one run; one root module has fewer.
const MAX_STEPS: u64 = 200_000_000;

/// Nodes of all documents of one run.
const MAX_NODES: usize = 4_000_000;

/// Stack of the thread that evaluates. The evaluation bounds its own depth; this is what
/// that depth may need, of which an ordinary module touches a few pages.
const STACK: usize = 256 << 20;

/// What becomes of a resource whose count is zero by the default of a variable, in a
/// module directory that nobody calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Absent {
    /// It is shown, in a list marked unknown: whoever uses the module may switch it on.
    #[default]
    Keep,
    /// It is left out.
    Drop,
}

/// Something a user should know about a place: source, byte offset, message.
pub type Note = (Arc<Source>, usize, String);

/// The modules of a run.
#[derive(Debug, Default)]
pub struct Assembly {
    /// One for each root module and for each call of a local module.
    pub modules: Vec<Module>,
    /// What could not be read.
    pub errors: Vec<(Arc<Source>, SyntaxError)>,
    /// What was read in a way that the user should know of.
    pub notes: Vec<Note>,
}

/// One module in the context of one call.
#[derive(Debug)]
pub struct Module {
    /// What rules see. The first source names the module.
    pub document: Document,
    /// The directory.
    pub directory: String,
    /// The calls that lead here, nearest first; empty for a root module.
    pub call: Vec<Call>,
}

/// A call of a module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Such as `module.vpc["eu"]`.
    pub label: String,
    /// Where it stands, in the sources of the called module's document.
    pub region: Region,
}

/// Assembles modules from all Terraform files of a run: `.tf`, `.tf.json`, `.tfvars` and
/// `.tfvars.json`. The module of a file is its directory, by the name shown to people.
///
/// A directory that another one calls is evaluated in the contexts of its calls, any
/// other as a root module.
pub fn assemble(files: &[Arc<Source>], absent: Absent) -> Assembly {
    std::thread::scope(|scope| {
        std::thread::Builder::new()
            .name("terraform".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, || assemble_here(files, absent))
            .map_or_else(|_| Err(()), |thread| thread.join().map_err(|_| ()))
    })
    .unwrap_or_else(|()| failed(files))
}

/// The answer where the thread could not run: every file is named.
fn failed(files: &[Arc<Source>]) -> Assembly {
    let error = SyntaxError {
        at: 0,
        message: "the Terraform modules of this run could not be evaluated".to_owned(),
    };
    Assembly {
        errors: files
            .iter()
            .map(|file| (Arc::clone(file), error.clone()))
            .collect(),
        ..Assembly::default()
    }
}

fn assemble_here(files: &[Arc<Source>], absent: Absent) -> Assembly {
    let mut library = Library::new(files);
    let mut assembly = Assembly {
        errors: std::mem::take(&mut library.errors),
        notes: std::mem::take(&mut library.notes),
        ..Assembly::default()
    };
    let called: HashSet<String> = library
        .modules
        .iter()
        .flat_map(|module| {
            module
                .called_directories()
                .filter(|directory| *directory != module.directory)
        })
        .collect();
    let mut budget = Budget {
        instances: MAX_INSTANCES,
        steps: MAX_STEPS,
        nodes: MAX_NODES,
    };
    let mut noted = HashSet::new();
    let mut seen = HashSet::new();
    // Roots first; then what no root reaches, as where two modules call each other.
    for only_roots in [true, false] {
        for (index, module) in library.modules.iter().enumerate() {
            // Of a directory that is several modules a call means one.
            let is_root = !called.contains(&module.directory)
                || library.by_directory.get(&module.directory) != Some(&index);
            if is_root != only_roots || (!is_root && seen.contains(&module.directory)) {
                continue;
            }
            let evaluation = Evaluation::new(&library, module, absent, budget.steps);
            let steps = budget.steps;
            let first = assembly.modules.len();
            evaluation.modules(0, &mut budget, &mut assembly.modules);
            budget.steps -= evaluation.spent(steps).min(budget.steps);
            let made = assembly.modules.get(first..).unwrap_or(&[]);
            seen.extend(made.iter().map(|module| module.directory.clone()));
            for (region, message) in evaluation.notes.into_inner() {
                // Two roots that call one module say the same of it.
                let is_new = noted.insert((region, message.clone()));
                if let Some(source) = files.get(region.source as usize).filter(|_| is_new) {
                    assembly
                        .notes
                        .push((Arc::clone(source), region.start as usize, message));
                }
            }
        }
    }
    assembly
}

/// The directories that a file's local module calls mean (`source = "./..."`), in the
/// form in which a directory of the shown names is written; `.` is where the run started.
pub fn local_module_directories(source: &Source) -> Vec<String> {
    library::local_module_directories(source)
}
