//! References: what `a.b[c]` means, and the steps into lists, maps and things that are
//! known only in part.
//!
//! A resource or module call that is named without an attribute is a doubt with a
//! handle; the next step looks the attribute up, so that naming one attribute never
//! evaluates the others.

use std::sync::Arc;

use super::doubt::{Doubt, Handle};
use super::evaluation::{Evaluation, Scope};
use super::expansion::{Iteration, Key};
use super::operators::{Failure, to_int, to_text};
use super::term::{Data, Member, Term};
use crate::document::Region;
use crate::parse::hcl::syntax::{Accessor, Expr, ExprKind};

impl Evaluation<'_> {
    /// `a.b[c]`: what the first names mean, then the steps into it.
    pub(super) fn reference(
        &self,
        base: &Expr,
        steps: &[Accessor],
        region: Region,
        scope: &Scope<'_>,
    ) -> Term {
        let ExprKind::Name(root) = &base.kind else {
            let base = self.eval(base, scope);
            return self.access(base, steps, region, scope).through(region);
        };
        if let Some(term) = scope.lookup(root) {
            let term = term.clone();
            return self.access(term, steps, region, scope).through(region);
        }
        let name = |index: usize| match steps.get(index) {
            Some(Accessor::Attribute(name)) => Some(name.as_str()),
            _ => None,
        };
        let instance = scope.instance;
        let (term, used) = match (root.as_str(), name(0)) {
            ("var", Some(name)) => (self.variable(instance, name), 1),
            ("local", Some(name)) => (self.local(instance, name), 1),
            ("module", Some(name)) => (self.module(instance, name), 1),
            ("data" | "ephemeral", Some(kind)) => match name(1) {
                Some(name) => (self.resource(instance, &format!("{root}.{kind}.{name}")), 2),
                None => return self.unknown("not a value", region),
            },
            ("path", Some("module" | "root")) => (self.module_path(instance, name(0)), 1),
            ("path" | "terraform", Some(_)) => {
                return self.unknown("known only when run", region);
            }
            ("self", _) => return self.unknown("known only when applied", region),
            ("each" | "count", _) => {
                return self.unknown("used outside of a repeated block", region);
            }
            (kind, Some(name)) => (self.resource(instance, &format!("{kind}.{name}")), 1),
            (_, None) => return self.unknown("not a value", region),
        };
        let rest = steps.get(used..).unwrap_or(&[]);
        self.access(term, rest, region, scope).through(region)
    }

    fn module_path(&self, instance: usize, which: Option<&str>) -> Term {
        let instance = self.instance(if which == Some("root") { 0 } else { instance });
        Term::text(instance.map_or(".", |instance| instance.declared.directory.as_str()))
    }

    fn module(&self, instance: usize, name: &str) -> Term {
        let text = format!("module.{name}");
        let block = self
            .instance(instance)
            .and_then(|found| found.declared.call(name));
        named(instance, block, "module call not declared", &text)
    }

    fn resource(&self, instance: usize, address: &str) -> Term {
        let block = self
            .instance(instance)
            .and_then(|found| found.declared.resource(address));
        named(instance, block, "resource not declared here", address)
    }

    fn access(
        &self,
        mut term: Term,
        steps: &[Accessor],
        region: Region,
        scope: &Scope<'_>,
    ) -> Term {
        let mut index = 0;
        while let Some(step) = steps.get(index) {
            index += 1;
            term = match step {
                Accessor::Attribute(name) => self.member(&term, name, region),
                Accessor::Index(key) => {
                    let key = self.eval(key, scope);
                    self.item(&term, &key, region)
                }
                Accessor::Splat { attributes_only } => {
                    let rest = steps.get(index..).unwrap_or(&[]);
                    let used = if *attributes_only {
                        rest.iter()
                            .take_while(|step| matches!(step, Accessor::Attribute(_)))
                            .count()
                    } else {
                        rest.len()
                    };
                    let inner = rest.get(..used).unwrap_or(&[]);
                    index += used;
                    self.splat(&term, inner, region, scope)
                }
            };
        }
        term
    }

    fn splat(&self, term: &Term, steps: &[Accessor], region: Region, scope: &Scope<'_>) -> Term {
        let (items, open) = match &term.data {
            Data::Null => (Vec::new(), None),
            Data::List(list) => (list.items.clone(), list.open.clone()),
            Data::Unknown(doubt) => match doubt.handle.filter(|h| h.iteration.is_none()) {
                Some(handle) => self.instances_of(handle, doubt),
                None => return self.failed(Failure::Doubt(Arc::clone(doubt)), region),
            },
            _ => (vec![term.clone()], None),
        };
        if !self.spend(items.len() as u64, region) {
            return self.unknown("the module takes too many steps", region);
        }
        let items = items
            .into_iter()
            .map(|item| self.access(item, steps, region, scope))
            .collect();
        Term::list(items, open)
    }

    /// The instances of a resource or module call as terms.
    fn instances_of(&self, handle: Handle, doubt: &Doubt) -> (Vec<Term>, Option<Arc<Doubt>>) {
        let expansion = self.expansion(handle.instance, handle.block);
        let items = expansion
            .iterations
            .iter()
            .enumerate()
            .map(|(index, iteration)| {
                let text = format!("{}{}", doubt.text, key_text(&iteration.key));
                instance_term(handle, index, doubt, &text)
            })
            .collect();
        (items, expansion.doubt.clone())
    }

    /// A resource or module call that repeats, as the list or map of its instances.
    pub(super) fn collection(&self, term: Term) -> Term {
        let Some(doubt) = term.doubt() else {
            return term;
        };
        let Some(handle) = doubt.handle.filter(|handle| handle.iteration.is_none()) else {
            return term;
        };
        let expansion = self.expansion(handle.instance, handle.block);
        let is_plain = |iteration: &Iteration| matches!(iteration.key, Key::Single | Key::Symbolic);
        if expansion.iterations.iter().any(is_plain) {
            return term;
        }
        let (items, open) = self.instances_of(handle, doubt);
        let names = expansion.iterations.iter().map(|iteration| &iteration.key);
        let is_map = self
            .instance(handle.instance)
            .and_then(|found| found.declared.block(handle.block).cloned())
            .is_some_and(|block| block.body.attribute("count").is_none());
        let collection = if is_map {
            let members = names
                .zip(items)
                .filter_map(|(key, item)| match key {
                    Key::Name(name) => Some(Member::new(name, item)),
                    Key::Single | Key::Index(_) | Key::Symbolic => None,
                })
                .collect();
            Term::map(members, open)
        } else {
            Term::list(items, open)
        };
        Term {
            trail: term.trail.clone(),
            ..collection
        }
    }

    /// `term.name`
    fn member(&self, term: &Term, name: &str, region: Region) -> Term {
        match &term.data {
            Data::Map(map) => match (map.get(name), &map.open) {
                (Some(value), _) => value.clone(),
                (None, Some(doubt)) => self.failed(Failure::Doubt(Arc::clone(doubt)), region),
                (None, None) => self.error("no such attribute", region),
            },
            Data::Unknown(doubt) if doubt.is_error => term.clone(),
            Data::Unknown(doubt) => {
                let text = format!("{}.{name}", doubt.text);
                match doubt.handle.and_then(|handle| self.only_instance(handle)) {
                    Some(handle) => self.attribute(handle, name, &text),
                    None => deeper_doubt(doubt, &text).into(),
                }
            }
            _ => self.error("no such attribute", region),
        }
    }

    /// The instance that is meant without an index: the one of a block that has one.
    fn only_instance(&self, handle: Handle) -> Option<Handle> {
        if handle.iteration.is_some() {
            return Some(handle);
        }
        let expansion = self.expansion(handle.instance, handle.block);
        match expansion.iterations.as_slice() {
            [iteration] if iteration.key == Key::Single => Some(Handle {
                iteration: Some(0),
                ..handle
            }),
            _ => None,
        }
    }

    /// `term[key]`
    fn item(&self, term: &Term, key: &Term, region: Region) -> Term {
        match &term.data {
            Data::Unknown(doubt) if doubt.is_error => return term.clone(),
            Data::Unknown(doubt) => return self.item_of_unknown(doubt, key, region),
            _ => {}
        }
        if let Some(doubt) = key.doubt() {
            return self.failed(Failure::Doubt(Arc::clone(doubt)), region);
        }
        match &term.data {
            Data::List(list) => match to_int(key) {
                Ok(index) => {
                    let item = usize::try_from(index)
                        .ok()
                        .and_then(|index| list.items.get(index));
                    match (item, &list.open) {
                        // Where items may be missing, positions mean nothing.
                        (_, Some(doubt)) => self.failed(Failure::Doubt(Arc::clone(doubt)), region),
                        (Some(item), None) => item.clone(),
                        (None, None) => self.error("index out of range", region),
                    }
                }
                Err(failure) => self.failed(failure, region),
            },
            Data::Map(_) => match to_text(key) {
                Ok(name) => self.member(term, &name, region),
                Err(failure) => self.failed(failure, region),
            },
            _ => self.error("not a list or map", region),
        }
    }

    fn item_of_unknown(&self, doubt: &Arc<Doubt>, key: &Term, region: Region) -> Term {
        let (wanted, text) = match &key.data {
            Data::Int(index) => (Some(Key::Index(*index)), format!("[{index}]")),
            Data::Text(name) => (
                Some(Key::Name(name.text.as_str().into())),
                format!("[{:?}]", name.text),
            ),
            _ => (None, "[*]".to_owned()),
        };
        let text = format!("{}{text}", doubt.text);
        let Some(handle) = doubt.handle.filter(|handle| handle.iteration.is_none()) else {
            return deeper_doubt(doubt, &text).into();
        };
        let expansion = self.expansion(handle.instance, handle.block);
        let same = |key: &Key| Some(key) == wanted.as_ref();
        if let Some(index) = expansion.iterations.iter().position(|i| same(&i.key)) {
            return instance_term(handle, index, doubt, &text);
        }
        // The instance that stands for all, unless it is known which there are.
        let symbolic = expansion
            .iterations
            .iter()
            .position(|iteration| iteration.key == Key::Symbolic);
        match symbolic {
            Some(index) => instance_term(handle, index, doubt, &text),
            None if wanted.is_some() && expansion.doubt.is_none() => {
                self.error("no such instance", region)
            }
            None => deeper_doubt(doubt, &text).into(),
        }
    }

    fn error(&self, message: &'static str, region: Region) -> Term {
        Term::from(Doubt::error(message, self.source(region))).with_region(region)
    }
}

fn named(instance: usize, block: Option<usize>, missing: &'static str, text: &str) -> Term {
    let Some(block) = block else {
        return Doubt::new(missing, text).into();
    };
    Doubt {
        handle: Some(Handle {
            instance,
            block,
            iteration: None,
        }),
        ..Doubt::new("known only when applied", text)
    }
    .into()
}

fn instance_term(handle: Handle, iteration: usize, doubt: &Doubt, text: &str) -> Term {
    Doubt {
        handle: Some(Handle {
            iteration: Some(iteration),
            ..handle
        }),
        text: text.to_owned(),
        reference: text.to_owned(),
        ..doubt.clone()
    }
    .into()
}

/// A doubt about a member of what is in doubt.
fn deeper_doubt(doubt: &Doubt, text: &str) -> Doubt {
    let reference = if doubt.reference == doubt.text {
        text.to_owned()
    } else {
        doubt.reference.clone()
    };
    Doubt {
        reference,
        ..doubt.of(text)
    }
}

pub(super) fn key_text(key: &Key) -> String {
    match key {
        Key::Single => String::new(),
        Key::Index(index) => format!("[{index}]"),
        Key::Name(name) => format!("[{name:?}]"),
        Key::Symbolic => "[*]".to_owned(),
    }
}
