//! The evaluation of one root module and all it calls: what a symbol means.
//!
//! Everything is lazy and remembered per module instance: variables, locals, outputs,
//! attributes of resources. A symbol that is asked for while it is being evaluated
//! depends on itself and is unknown. Arguments of a module are evaluated one by one in
//! the caller, since one module's input may need another's output and the reverse.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use super::doubt::{Doubt, Handle};
use super::expansion::{Expanded, Iteration};
use super::library::{Declared, Library, called_directory, module_source};
use super::term::{Data, Member, Part, Term};
use super::{Absent, operators, policy_document, types};
use crate::document::Region;
use crate::parse::hcl::syntax::{Block, Item};

/// Deepest nesting of evaluations; the thread's stack is made for it.
const MAX_DEPTH: usize = 1500;

/// Steps of one root module and all it calls.
const MAX_STEPS: u64 = 5_000_000;

/// Deepest chain of module calls.
const MAX_CALLS: usize = 10;

/// One root module, evaluated as far as it is asked for.
pub(super) struct Evaluation<'a> {
    pub(super) library: &'a Library<'a>,
    pub(super) absent: Absent,
    instances: RefCell<Vec<Rc<Instance<'a>>>>,
    children: RefCell<HashMap<Handle, Option<usize>>>,
    symbols: RefCell<HashMap<Symbol, Slot>>,
    pub(super) expansions: RefCell<HashMap<(usize, usize), Expanded>>,
    /// Whether a default of the root module was used since this was last reset.
    pub(super) defaulted: Cell<bool>,
    pub(super) depth: Cell<usize>,
    /// Steps that are left.
    steps: Cell<u64>,
    exhausted: Cell<bool>,
    pub(super) notes: RefCell<Vec<(Region, String)>>,
    noted: RefCell<HashSet<(Region, String)>>,
}

/// A module in the context of one call.
pub(super) struct Instance<'a> {
    pub(super) declared: &'a Declared,
    /// The call, as a handle with an iteration; none for a root module.
    pub(super) call: Option<Handle>,
    /// How many calls lead here.
    pub(super) depth: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Symbol {
    Variable(usize, String),
    Local(usize, String),
    /// An attribute of a resource or an output of a module call.
    Attribute(Handle, String),
}

enum Slot {
    Open,
    Done(Term, bool),
}

/// What names mean inside an expression: the module instance, then names bound on the way.
#[derive(Clone, Copy)]
pub(super) struct Scope<'s> {
    pub(super) instance: usize,
    bound: Option<(&'s str, &'s Term)>,
    outer: Option<&'s Scope<'s>>,
}

impl<'s> Scope<'s> {
    pub(super) fn new(instance: usize) -> Self {
        Self {
            instance,
            bound: None,
            outer: None,
        }
    }

    pub(super) fn bind(&'s self, name: &'s str, term: &'s Term) -> Self {
        Self {
            instance: self.instance,
            bound: Some((name, term)),
            outer: Some(self),
        }
    }

    pub(super) fn iterate(&'s self, iteration: &'s Iteration) -> Self {
        match &iteration.binding {
            Some((name, term)) => self.bind(name, term),
            None => *self,
        }
    }

    pub(super) fn lookup(&self, name: &str) -> Option<&'s Term> {
        let mut scope = Some(self);
        while let Some(here) = scope {
            match here.bound {
                Some((bound, term)) if bound == name => return Some(term),
                _ => scope = here.outer,
            }
        }
        None
    }
}

impl<'a> Evaluation<'a> {
    /// `steps` is what the whole run has left.
    pub(super) fn new(
        library: &'a Library<'a>,
        root: &'a Declared,
        absent: Absent,
        steps: u64,
    ) -> Self {
        let instance = Instance {
            declared: root,
            call: None,
            depth: 0,
        };
        Self {
            library,
            absent,
            instances: RefCell::new(vec![Rc::new(instance)]),
            children: RefCell::default(),
            symbols: RefCell::default(),
            expansions: RefCell::default(),
            defaulted: Cell::new(false),
            depth: Cell::new(0),
            steps: Cell::new(steps.min(MAX_STEPS)),
            exhausted: Cell::new(false),
            notes: RefCell::default(),
            noted: RefCell::default(),
        }
    }

    pub(super) fn instance(&self, index: usize) -> Option<Rc<Instance<'a>>> {
        self.instances.borrow().get(index).cloned()
    }

    /// The source text of a region.
    pub(super) fn source(&self, region: Region) -> &'a str {
        self.library
            .files
            .get(region.source as usize)
            .and_then(|source| source.text.get(region.start as usize..region.end as usize))
            .unwrap_or("")
    }

    /// Leaves a note, once per place and message.
    pub(super) fn note(&self, at: Region, message: impl Into<String>) {
        let note = (at, message.into());
        if self.noted.borrow_mut().insert(note.clone()) {
            self.notes.borrow_mut().push(note);
        }
    }

    /// Counts work; false once the budget is spent.
    pub(super) fn spend(&self, steps: u64, at: Region) -> bool {
        let before = self.steps.get();
        let left = before.saturating_sub(steps);
        self.steps.set(left);
        if left == 0 && !self.exhausted.replace(true) {
            self.note(
                at,
                "the module takes too many steps to evaluate; what is left is unknown",
            );
        }
        left > 0
    }

    /// Steps that were spent, for the budget of the run.
    pub(super) fn spent(&self, steps: u64) -> u64 {
        steps.min(MAX_STEPS) - self.steps.get().min(steps)
    }

    /// One level deeper; `None` where that is too deep.
    pub(super) fn deeper<T>(&self, work: impl FnOnce() -> T) -> Option<T> {
        let depth = self.depth.get();
        if depth >= MAX_DEPTH {
            return None;
        }
        self.depth.set(depth + 1);
        let result = work();
        self.depth.set(depth);
        Some(result)
    }

    fn symbol(&self, symbol: Symbol, text: &str, compute: impl FnOnce() -> Term) -> Term {
        match self.symbols.borrow().get(&symbol) {
            Some(Slot::Open) => return Doubt::new("depends on itself", text).into(),
            Some(Slot::Done(term, defaulted)) => {
                self.defaulted.set(self.defaulted.get() || *defaulted);
                return term.clone();
            }
            None => {}
        }
        self.symbols.borrow_mut().insert(symbol.clone(), Slot::Open);
        let before = self.defaulted.replace(false);
        let term = self
            .deeper(compute)
            .unwrap_or_else(|| Doubt::new("nested too deeply", text).into());
        let defaulted = self.defaulted.get();
        self.defaulted.set(before || defaulted);
        self.symbols
            .borrow_mut()
            .insert(symbol, Slot::Done(term.clone(), defaulted));
        term
    }

    pub(super) fn variable(&self, instance: usize, name: &str) -> Term {
        let text = format!("var.{name}");
        self.symbol(Symbol::Variable(instance, name.to_owned()), &text, || {
            self.compute_variable(instance, name, &text)
        })
    }

    fn compute_variable(&self, index: usize, name: &str, text: &str) -> Term {
        let Some(instance) = self.instance(index) else {
            return Doubt::new("variable not declared", text).into();
        };
        let Some(block) = instance.declared.variable(name) else {
            return Doubt::new("variable not declared", text).into();
        };
        let given = match instance.call {
            None => instance
                .declared
                .value(name)
                .map(|value| self.eval(&value.value, &Scope::new(index))),
            Some(call) => self.argument(call, name, text),
        };
        let wanted = block
            .body
            .attribute("type")
            .map(|attribute| &attribute.value);
        let convert = |term: Term| match wanted {
            Some(wanted) => types::convert(term, wanted, &mut |default| {
                self.eval(default, &Scope::new(index))
            }),
            None => term,
        };
        let nullable = block.body.attribute("nullable").is_none_or(|attribute| {
            operators::to_bool(&self.eval(&attribute.value, &Scope::new(index))).unwrap_or(true)
        });
        match given {
            Some(term) if nullable || !term.is_null() => convert(term),
            _ => match block.body.attribute("default") {
                Some(default) => {
                    // In a configuration that is applied the default is what counts.
                    if instance.call.is_none() && !instance.declared.is_applied() {
                        self.defaulted.set(true);
                    }
                    convert(self.eval(&default.value, &Scope::new(index)))
                }
                None => Doubt::new("variable without default", text).into(),
            },
        }
    }

    /// The argument that a call gives to a variable, evaluated in the caller.
    fn argument(&self, call: Handle, name: &str, text: &str) -> Option<Term> {
        let caller = self.instance(call.instance)?;
        let block = caller.declared.block(call.block)?;
        let argument = block.body.attribute(name)?;
        let term = self.in_iteration(call, |scope| self.eval(&argument.value, scope));
        Some(renamed(&term, text))
    }

    /// Works in the scope that one instance of a block sees.
    pub(super) fn in_iteration<T>(&self, handle: Handle, work: impl FnOnce(&Scope<'_>) -> T) -> T {
        let scope = Scope::new(handle.instance);
        let expansion = self.expansion(handle.instance, handle.block);
        let iteration = handle
            .iteration
            .and_then(|index| expansion.iterations.get(index));
        match iteration {
            Some(iteration) => work(&scope.iterate(iteration)),
            None => work(&scope),
        }
    }

    pub(super) fn local(&self, instance: usize, name: &str) -> Term {
        let text = format!("local.{name}");
        self.symbol(Symbol::Local(instance, name.to_owned()), &text, || {
            let declared = self.instance(instance).map(|instance| instance.declared);
            match declared.and_then(|declared| declared.local(name)) {
                Some(expr) => self.eval(expr, &Scope::new(instance)),
                None => Doubt::new("local not declared", &text).into(),
            }
        })
    }

    /// An attribute of a resource's instance, or an output of a module call's; `text`
    /// is how it was asked for.
    pub(super) fn attribute(&self, handle: Handle, name: &str, text: &str) -> Term {
        let symbol = Symbol::Attribute(handle, name.to_owned());
        let term = self.symbol(symbol, text, || {
            let Some(block) = self
                .instance(handle.instance)
                .and_then(|instance| instance.declared.block(handle.block).cloned())
            else {
                return Doubt::new("not declared", text).into();
            };
            if block.kind == "module" {
                self.output(handle, &block, name, text)
            } else {
                self.resource_attribute(handle, &block, name, text)
            }
        });
        match term.doubt() {
            Some(doubt) if doubt.text != text && !doubt.is_error => {
                let trail = term.trail.clone();
                let renamed = Doubt {
                    text: text.to_owned(),
                    ..Doubt::clone(doubt)
                };
                Term {
                    trail,
                    ..renamed.into()
                }
            }
            _ => term,
        }
    }

    fn resource_attribute(&self, handle: Handle, block: &Block, name: &str, text: &str) -> Term {
        if block.kind == "data"
            && block.label(0) == Some("aws_iam_policy_document")
            && matches!(name, "json" | "minified_json")
        {
            let body = self.in_iteration(handle, |scope| self.body(block, scope));
            return policy_document::text(&body);
        }
        if let Some(attribute) = block.body.attribute(name) {
            let term = self.in_iteration(handle, |scope| self.eval(&attribute.value, scope));
            // What is left out may still be computed.
            if !term.is_null() {
                return term;
            }
        } else if block
            .body
            .items
            .iter()
            .any(|item| is_block_named(item, name))
        {
            let body = self.in_iteration(handle, |scope| self.body(block, scope));
            if let Some(blocks) = body.as_map().and_then(|body| body.get(name)) {
                return blocks.clone();
            }
        }
        let reason = if block.kind == "data" {
            "read from the provider when applied"
        } else {
            "computed by the provider when applied"
        };
        Doubt::new(reason, text).into()
    }

    fn output(&self, handle: Handle, block: &Block, name: &str, text: &str) -> Term {
        let Some(child) = self.child(handle) else {
            return Doubt::new("output of a module that is not read", text).into();
        };
        let declared = self.instance(child).map(|instance| instance.declared);
        let value = declared
            .and_then(|declared| declared.output(name))
            .and_then(|output| output.body.attribute("value"));
        match value {
            Some(value) => renamed(&self.eval(&value.value, &Scope::new(child)), text),
            None => {
                self.note(
                    block.region,
                    format!("the called module has no output {name:?}"),
                );
                Doubt::new("output not declared", text).into()
            }
        }
    }

    /// The module instance that a call makes, if its directory was read.
    pub(super) fn child(&self, handle: Handle) -> Option<usize> {
        if let Some(child) = self.children.borrow().get(&handle) {
            return *child;
        }
        let child = self.make_child(handle);
        self.children.borrow_mut().insert(handle, child);
        child
    }

    fn make_child(&self, handle: Handle) -> Option<usize> {
        let caller = self.instance(handle.instance)?;
        let block = caller.declared.block(handle.block)?;
        let directory = called_directory(&caller.declared.directory, module_source(block)?)?;
        let Some(declared) = self
            .library
            .by_directory
            .get(&directory)
            .and_then(|&index| self.library.modules.get(index))
        else {
            self.note(
                block.region,
                format!("the called module {directory} was not read"),
            );
            return None;
        };
        if caller.depth >= MAX_CALLS || self.calls_itself(&caller, declared) {
            self.note(
                block.region,
                "the module calls itself, or more than 10 calls lead to it; it is not followed",
            );
            return None;
        }
        let mut instances = self.instances.borrow_mut();
        instances.push(Rc::new(Instance {
            declared,
            call: Some(handle),
            depth: caller.depth + 1,
        }));
        Some(instances.len() - 1)
    }

    fn calls_itself(&self, caller: &Rc<Instance<'a>>, declared: &Declared) -> bool {
        let mut here = Some(Rc::clone(caller));
        while let Some(instance) = here {
            if instance.declared.directory == declared.directory {
                return true;
            }
            here = instance.call.and_then(|call| self.instance(call.instance));
        }
        false
    }
}

fn is_block_named(item: &Item, name: &str) -> bool {
    match item {
        Item::Block(block) => {
            block.kind == name || (block.kind == "dynamic" && block.label(0) == Some(name))
        }
        Item::Attribute(_) => false,
    }
}

/// A value that crosses a module boundary: what is unknown in it is named as the other
/// side names it, because a resource's name means nothing there.
fn renamed(term: &Term, text: &str) -> Term {
    if term.is_known() {
        return term.clone();
    }
    let doubt = |doubt: &Arc<Doubt>| {
        Arc::new(Doubt {
            text: text.to_owned(),
            ..Doubt::clone(doubt)
        })
    };
    let data = match &term.data {
        Data::Unknown(unknown) => Data::Unknown(doubt(unknown)),
        Data::Partial(partial) => {
            let parts = partial
                .parts
                .iter()
                .map(|part| match part {
                    Part::Text(text, region) => Part::Text(text.clone(), *region),
                    Part::Unknown(unknown) => Part::Unknown(doubt(unknown)),
                })
                .collect();
            let json = partial.json.as_ref().map(|json| renamed(json, text));
            Term::parts(parts, json).data
        }
        Data::List(list) => {
            let items = list
                .items
                .iter()
                .enumerate()
                .map(|(index, item)| renamed(item, &format!("{text}[{index}]")))
                .collect();
            let open = list.open.as_ref().map(doubt);
            if list.set {
                Term::set(items, open).data
            } else {
                Term::list(items, open).data
            }
        }
        Data::Map(map) => {
            let members = map
                .members
                .iter()
                .map(|member| Member {
                    value: renamed(&member.value, &format!("{text}{}", step(&member.key))),
                    ..member.clone()
                })
                .collect();
            Term::map(members, map.open.as_ref().map(doubt)).data
        }
        _ => return term.clone(),
    };
    Term {
        data,
        trail: term.trail.clone(),
    }
}

/// How a member is reached: `.name`, or `["name"]` where that is no identifier.
pub(super) fn step(key: &str) -> String {
    let is_name = key
        .chars()
        .all(|c| c.is_alphanumeric() || c == '_' || c == '-')
        && key.starts_with(|c: char| c.is_alphabetic() || c == '_');
    if is_name {
        format!(".{key}")
    } else {
        format!("[{key:?}]")
    }
}
