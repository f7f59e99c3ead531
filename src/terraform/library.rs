//! Which files make up which module, and what each module declares. Nothing is
//! evaluated here.
//!
//! A module is the files of one directory. Sample directories often hold files that
//! declare the same resource, which Terraform refuses; there each such file is a module
//! of its own that sees what the other, undisputed files declare.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::Note;
use super::json_syntax::JsonFile;
use crate::document::Source;
use crate::parse::hcl::syntax::{Attribute, Block, Body, Expr, ExprKind, Item};
use crate::parse::{SyntaxError, hcl, json};

/// All modules of a run.
pub(super) struct Library<'a> {
    pub(super) files: &'a [Arc<Source>],
    pub(super) modules: Vec<Declared>,
    /// The module that a call of a directory means.
    pub(super) by_directory: HashMap<String, usize>,
    pub(super) errors: Vec<(Arc<Source>, SyntaxError)>,
    pub(super) notes: Vec<Note>,
}

/// What one module declares.
#[derive(Default)]
pub(super) struct Declared {
    pub(super) directory: String,
    /// The files, as indices; the one that documents are named after comes first.
    pub(super) files: Vec<u32>,
    pub(super) blocks: Vec<Arc<Block>>,
    /// Files that only lend their declarations; their resources are shown elsewhere.
    lent: HashSet<u32>,
    variables: HashMap<String, usize>,
    outputs: HashMap<String, usize>,
    calls: HashMap<String, usize>,
    /// By `type.name`, with `data.` before data sources.
    resources: HashMap<String, usize>,
    locals: HashMap<String, (usize, usize)>,
    /// Values that variables get from files.
    values: HashMap<String, Attribute>,
}

/// What a file name means to Terraform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Configuration,
    /// Merged over the configuration.
    Override,
    /// Variable values that are loaded without being asked for.
    Values,
    /// Variable values that are given by hand.
    OptionalValues,
}

fn role(name: &str) -> Option<Role> {
    let name = name.strip_suffix(".json").unwrap_or(name);
    if let Some(stem) = name.strip_suffix(".tf") {
        let is_override = stem == "override" || stem.ends_with("_override");
        return Some(if is_override {
            Role::Override
        } else {
            Role::Configuration
        });
    }
    let stem = name.strip_suffix(".tfvars")?;
    let is_loaded = stem == "terraform" || stem.ends_with(".auto");
    Some(if is_loaded {
        Role::Values
    } else {
        Role::OptionalValues
    })
}

/// Directory and name of a path; `.` for files that stand in no directory.
fn split_path(path: &str) -> (&str, &str) {
    match path.rsplit_once('/') {
        Some(("", name)) => ("/", name),
        Some((directory, name)) => (directory, name),
        None => (".", path),
    }
}

/// The directory of a file, in the form used to compare directories.
pub(super) fn directory_of(source: &Source) -> String {
    normalise(split_path(&source.name.shown).0)
}

/// The directory that a local module call means, seen from the calling directory.
pub(super) fn called_directory(directory: &str, source: &str) -> Option<String> {
    let is_local =
        source.starts_with("./") || source.starts_with("../") || source == "." || source == "..";
    is_local.then(|| normalise(&format!("{directory}/{source}")))
}

fn normalise(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    let joined = parts.join("/");
    if path.starts_with('/') {
        format!("/{joined}")
    } else if joined.is_empty() {
        ".".to_owned()
    } else {
        joined
    }
}

/// Reads one file as what its name says.
fn read(source: &Source, index: u32, role: Role) -> (Body, Vec<SyntaxError>) {
    if !source.name.shown.ends_with(".json") {
        return hcl::read(&source.text, index);
    }
    let parsed = json::parse(&source.text, json::Dialect::Strict);
    let file = JsonFile {
        text: &source.text,
        source: index,
    };
    let body = match parsed.roots.first() {
        Some(root) if matches!(role, Role::Values | Role::OptionalValues) => file.values(root),
        Some(root) => file.configuration(root),
        None => Body::default(),
    };
    (body, parsed.errors)
}

/// The directories that a file's local module calls mean.
pub(super) fn local_module_directories(source: &Source) -> Vec<String> {
    let Some(role @ (Role::Configuration | Role::Override)) =
        role(split_path(&source.name.shown).1)
    else {
        return Vec::new();
    };
    let (body, _) = read(source, 0, role);
    let directory = directory_of(source);
    let directories: BTreeSet<String> = body
        .blocks("module")
        .filter_map(|block| called_directory(&directory, module_source(block)?))
        .collect();
    directories.into_iter().collect()
}

/// The literal `source` of a module call.
pub(super) fn module_source(block: &Block) -> Option<&str> {
    block.body.attribute("source")?.value.as_word()
}

struct FileRead {
    index: u32,
    role: Role,
    blocks: Vec<Arc<Block>>,
    values: Vec<Attribute>,
}

impl<'a> Library<'a> {
    pub(super) fn new(files: &'a [Arc<Source>]) -> Self {
        let mut library = Self {
            files,
            modules: Vec::new(),
            by_directory: HashMap::new(),
            errors: Vec::new(),
            notes: Vec::new(),
        };
        let mut directories: BTreeMap<String, Vec<(&str, FileRead)>> = BTreeMap::new();
        for (index, source) in files.iter().enumerate() {
            let name = split_path(&source.name.shown).1;
            let (Some(role), Ok(index)) = (role(name), u32::try_from(index)) else {
                continue;
            };
            let (body, errors) = read(source, index, role);
            library
                .errors
                .extend(errors.into_iter().map(|error| (Arc::clone(source), error)));
            let mut file = FileRead {
                index,
                role,
                blocks: Vec::new(),
                values: Vec::new(),
            };
            for item in body.items {
                match item {
                    Item::Block(block) => file.blocks.push(Arc::new(block)),
                    Item::Attribute(attribute) => file.values.push(attribute),
                }
            }
            directories
                .entry(directory_of(source))
                .or_default()
                .push((name, file));
        }
        for (directory, mut files) in directories {
            // `main.tf` gives the module its name, all else is in the order Terraform reads.
            files.sort_by_key(|(name, _)| (*name != "main.tf", *name));
            let files: Vec<FileRead> = files.into_iter().map(|(_, file)| file).collect();
            library.directory(&directory, &files);
        }
        library
    }

    fn directory(&mut self, directory: &str, files: &[FileRead]) {
        let configuration: Vec<&FileRead> = files
            .iter()
            .filter(|file| matches!(file.role, Role::Configuration | Role::Override))
            .collect();
        if configuration.is_empty() {
            return;
        }
        for file in files
            .iter()
            .filter(|file| file.role == Role::OptionalValues)
        {
            self.note(
                file.index,
                0,
                "Terraform loads this file only when told to; its values are not used",
            );
        }
        let disputed = disputed(&configuration);
        let undisputed: Vec<u32> = configuration
            .iter()
            .map(|file| file.index)
            .filter(|index| !disputed.contains_key(index))
            .collect();
        self.by_directory
            .insert(directory.to_owned(), self.modules.len());
        if disputed.is_empty() || !undisputed.is_empty() {
            let module = self.module(directory, files, &undisputed, None);
            self.modules.push(module);
        }
        for (&index, &at) in &disputed {
            self.note(
                index,
                at,
                "another file of this directory declares the same, therefore this file is taken as a module of its own",
            );
            let module = self.module(directory, files, &undisputed, Some(index));
            self.modules.push(module);
        }
    }

    /// A module of the undisputed files, or of one disputed file that sees those.
    fn module(
        &mut self,
        directory: &str,
        files: &[FileRead],
        undisputed: &[u32],
        alone: Option<u32>,
    ) -> Declared {
        let mut module = Declared {
            directory: directory.to_owned(),
            ..Declared::default()
        };
        module.files.extend(alone);
        module.files.extend(undisputed);
        if alone.is_some() {
            module.lent.extend(undisputed);
        }
        let takes = |file: &FileRead| module.files.contains(&file.index);
        let mut blocks = Vec::new();
        for file in files.iter().filter(|file| takes(file)) {
            if file.role == Role::Configuration {
                blocks.extend(file.blocks.iter().cloned());
            }
        }
        for file in files.iter().filter(|file| takes(file)) {
            if file.role == Role::Override {
                merge_over(&mut blocks, &file.blocks);
            }
        }
        for file in files.iter().filter(|file| file.role == Role::Values) {
            for value in &file.values {
                module.values.insert(value.name.clone(), value.clone());
            }
        }
        module.blocks = blocks;
        for at in module.index() {
            self.note(
                at.source,
                at.start,
                "declared before in this module; references mean the first declaration",
            );
        }
        module
    }

    fn note(&mut self, file: u32, at: u32, message: &str) {
        if let Some(source) = self.files.get(file as usize) {
            self.notes
                .push((Arc::clone(source), at as usize, message.to_owned()));
        }
    }
}

/// The name under which a block is declared once per module.
fn address(block: &Block) -> Option<String> {
    let label = |index| block.label(index);
    match block.kind.as_str() {
        "resource" => Some(format!("{}.{}", label(0)?, label(1)?)),
        "data" | "ephemeral" => Some(format!("{}.{}.{}", block.kind, label(0)?, label(1)?)),
        "module" => Some(format!("module.{}", label(0)?)),
        _ => None,
    }
}

/// The files that declare what another one declares too, with the place of the first
/// such declaration.
fn disputed(files: &[&FileRead]) -> BTreeMap<u32, u32> {
    let mut owner: HashMap<String, (u32, u32)> = HashMap::new();
    let mut disputed = BTreeMap::new();
    for file in files.iter().filter(|file| file.role == Role::Configuration) {
        for block in &file.blocks {
            let Some(address) = address(block) else {
                continue;
            };
            let here = (file.index, block.region.start);
            let first = *owner.entry(address).or_insert(here);
            if first.0 != file.index {
                disputed.entry(first.0).or_insert(first.1);
                disputed.entry(file.index).or_insert(here.1);
            }
        }
    }
    disputed
}

/// Merges the blocks of an override file: attributes replace those of the same name,
/// nested blocks those of the same kind.
fn merge_over(blocks: &mut Vec<Arc<Block>>, over: &[Arc<Block>]) {
    for block in over {
        let same = |other: &&mut Arc<Block>| {
            other.kind == block.kind
                && other.labels.len() == block.labels.len()
                && other
                    .labels
                    .iter()
                    .zip(&block.labels)
                    .all(|(a, b)| a.0 == b.0)
                && block.kind != "locals"
        };
        let Some(base) = blocks.iter_mut().find(same) else {
            blocks.push(Arc::clone(block));
            continue;
        };
        let replaced: HashSet<&str> = block.body.items.iter().map(item_name).collect();
        let mut merged = Block::clone(base);
        merged
            .body
            .items
            .retain(|item| !replaced.contains(item_name(item)));
        merged.body.items.extend(block.body.items.iter().cloned());
        *base = Arc::new(merged);
    }
}

fn item_name(item: &Item) -> &str {
    match item {
        Item::Attribute(attribute) => &attribute.name,
        Item::Block(block) => &block.kind,
    }
}

impl Declared {
    /// Fills the indexes; returns where something is declared again.
    fn index(&mut self) -> Vec<crate::document::Region> {
        let mut again = Vec::new();
        for (at, block) in self.blocks.iter().enumerate() {
            let label = block.label(0).unwrap_or("").to_owned();
            let (map, name) = match block.kind.as_str() {
                "variable" => (&mut self.variables, label),
                "output" => (&mut self.outputs, label),
                "module" => (&mut self.calls, label),
                "resource" | "data" | "ephemeral" => match address(block) {
                    Some(address) => (&mut self.resources, address),
                    None => continue,
                },
                "locals" => {
                    for (index, item) in block.body.items.iter().enumerate() {
                        if let Item::Attribute(attribute) = item {
                            self.locals
                                .entry(attribute.name.clone())
                                .or_insert((at, index));
                        }
                    }
                    continue;
                }
                _ => continue,
            };
            if *map.entry(name).or_insert(at) != at {
                again.push(block.region);
            }
        }
        again
    }

    /// Whether the module shows a block, or only sees it.
    pub(super) fn shows(&self, block: &Block) -> bool {
        !self.lent.contains(&block.region.source)
    }

    pub(super) fn block(&self, index: usize) -> Option<&Arc<Block>> {
        self.blocks.get(index)
    }

    pub(super) fn variable(&self, name: &str) -> Option<&Block> {
        self.find(&self.variables, name)
    }

    pub(super) fn output(&self, name: &str) -> Option<&Block> {
        self.find(&self.outputs, name)
    }

    pub(super) fn call(&self, name: &str) -> Option<usize> {
        self.calls.get(name).copied()
    }

    pub(super) fn resource(&self, address: &str) -> Option<usize> {
        self.resources.get(address).copied()
    }

    pub(super) fn local(&self, name: &str) -> Option<&Expr> {
        let (block, item) = *self.locals.get(name)?;
        match self.blocks.get(block)?.body.items.get(item)? {
            Item::Attribute(attribute) => Some(&attribute.value),
            Item::Block(_) => None,
        }
    }

    /// Whether this is a configuration that somebody applies, and not a module for others:
    /// it says where its state is kept, or has values in a file.
    pub(super) fn is_applied(&self) -> bool {
        let keeps_state = |block: &Arc<Block>| {
            block.kind == "terraform"
                && (block.body.blocks("backend").next().is_some()
                    || block.body.blocks("cloud").next().is_some())
        };
        !self.values.is_empty() || self.blocks.iter().any(keeps_state)
    }

    /// The value that a file gives to a variable of a root module.
    pub(super) fn value(&self, name: &str) -> Option<&Attribute> {
        self.values.get(name)
    }

    /// The directories that the module's local calls mean.
    pub(super) fn called_directories(&self) -> impl Iterator<Item = String> + '_ {
        self.blocks
            .iter()
            .filter(|block| block.kind == "module")
            .filter_map(|block| called_directory(&self.directory, module_source(block)?))
    }

    fn find(&self, map: &HashMap<String, usize>, name: &str) -> Option<&Block> {
        self.blocks.get(*map.get(name)?).map(Arc::as_ref)
    }
}

/// Whether an expression is a literal `null`.
pub(super) fn is_null(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Null)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::FileName;

    #[test]
    fn directories_are_compared_without_dots() {
        assert_eq!(
            called_directory("a/b", "../c/./d").as_deref(),
            Some("a/c/d")
        );
        assert_eq!(called_directory(".", "./m").as_deref(), Some("m"));
        assert_eq!(called_directory(".", "../m/").as_deref(), Some("../m"));
        assert_eq!(called_directory("a", "..").as_deref(), Some("."));
        assert_eq!(called_directory("a", "terraform-aws-modules/vpc/aws"), None);
    }

    #[test]
    fn local_calls_name_the_directories_to_read() {
        let text =
            "module \"a\" {\n  source = \"../net\"\n}\nmodule \"b\" {\n  source = \"x/y/z\"\n}\n";
        let source = Source::new(FileName::plain("env/prod/main.tf"), text.to_owned());
        assert_eq!(local_module_directories(&source), ["env/net"]);
    }
}
