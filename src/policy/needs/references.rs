//! What a name means to a policy: something of its body, of its module, of a library, or of
//! what the host gives.

use std::collections::BTreeMap;

use regorus::unstable::Expr;

use super::{Names, Reader};
use crate::policy::need::Need;
use crate::policy::shape::{Known, Shape};
use crate::policy::syntax::dotted;

/// A step of a reference.
enum Step<'e> {
    Named(String),
    Computed(&'e Expr),
}

impl Reader<'_> {
    pub(super) fn is_global(&self, module: usize, name: &str) -> bool {
        matches!(name, "input" | "data")
            || self.imported(module, name).is_some()
            || self
                .modules
                .get(module)
                .is_some_and(|module| module.has(name))
    }

    /// What an import stands for.
    fn imported(&self, module: usize, name: &str) -> Option<String> {
        let module = self.modules.get(module)?;
        module.tree.imports.iter().find_map(|import| {
            let full = dotted(&import.refr)?;
            let alias = match &import.r#as {
                Some(alias) => alias.text(),
                None => full.rsplit('.').next()?,
            };
            (alias == name).then(|| full.clone())
        })
    }

    /// The module and name of a rule or function that a dotted name means.
    pub(super) fn defined(&self, module: usize, name: &str) -> Option<(usize, String)> {
        let (first, rest) = match name.split_once('.') {
            Some((first, rest)) => (first, Some(rest)),
            None => (name, None),
        };
        if rest.is_none() && self.modules.get(module)?.has(name) {
            return Some((module, name.to_owned()));
        }
        let full = match (first, rest) {
            ("data", Some(rest)) => rest.to_owned(),
            _ => {
                let stands_for = self.imported(module, first)?;
                let stands_for = stands_for.strip_prefix("data.")?;
                match rest {
                    Some(rest) => format!("{stands_for}.{rest}"),
                    None => stands_for.to_owned(),
                }
            }
        };
        let (package, name) = full.rsplit_once('.')?;
        let mut same = self.modules.of(package);
        let module = same.find(|&at| self.modules.get(at).is_some_and(|one| one.has(name)))?;
        Some((module, name.to_owned()))
    }

    pub(super) fn reference(
        &mut self,
        module: usize,
        expression: &Expr,
        names: &mut Names,
    ) -> Known {
        let mut steps = Vec::new();
        let mut base = expression;
        loop {
            match base {
                Expr::RefDot { refr, field, .. } => {
                    steps.push(Step::Named(field.0.text().to_owned()));
                    base = refr;
                }
                Expr::RefBrack { refr, index, .. } => {
                    steps.push(match index.as_ref() {
                        Expr::String { value, .. } | Expr::RawString { value, .. } => {
                            match value.as_string() {
                                Ok(name) => Step::Named(name.to_string()),
                                Err(_) => Step::Computed(index),
                            }
                        }
                        _ => Step::Computed(index),
                    });
                    base = refr;
                }
                _ => break,
            }
        }
        steps.reverse();
        let mut steps = steps.into_iter().peekable();
        let mut known = match base {
            Expr::Var { span, .. } => match names.get(span.text()) {
                Some(known) => known.clone(),
                None if span.text() == "input" => Known::new(Shape::Document, Need::NOTHING),
                None => {
                    let mut path = vec![span.text().to_owned()];
                    let mut found = self.global(module, &path);
                    while found.is_none() {
                        let Some(Step::Named(name)) =
                            steps.next_if(|step| matches!(step, Step::Named(_)))
                        else {
                            break;
                        };
                        path.push(name);
                        found = self.global(module, &path);
                    }
                    found.unwrap_or(Known::ANYTHING)
                }
            },
            other => self.expression(module, other, names),
        };
        for step in steps {
            let key = match step {
                Step::Named(name) => Known::new(Shape::word(&name), Need::NOTHING),
                Step::Computed(Expr::Var { span, .. })
                    if !names.contains_key(span.text()) && !self.is_global(module, span.text()) =>
                {
                    // It binds its name to each key in turn.
                    let each = known.shape.members();
                    if span.text() != "_" {
                        let keys = Known::new(known.shape.keys(), Need::NOTHING);
                        names.insert(span.text().to_owned(), keys);
                    }
                    known = each.and(known.need);
                    continue;
                }
                Step::Computed(index) => self.expression(module, index, names),
            };
            let member = known.shape.member(&key.shape);
            known = member.and(Need::all([known.need, key.need]));
        }
        known
    }

    /// What is known of a rule by its full or imported name, or of what the host gives.
    fn global(&mut self, module: usize, path: &[String]) -> Option<Known> {
        let name = path.join(".");
        if name == "data.document.scalars" {
            // The index of an item is no text, so whatever holds of texts does not hold of it.
            let steps = Shape::Items(Box::new(Shape::Name), Need::NOTHING);
            let scalar = BTreeMap::from([
                ("path".to_owned(), steps),
                ("key".to_owned(), Shape::Name),
                ("value".to_owned(), Shape::Document),
            ]);
            let each = Box::new(Shape::Object(scalar));
            return Some(Known::new(Shape::Items(each, Need::NOTHING), Need::NOTHING));
        }
        let (module, name) = self.defined(module, &name)?;
        Some(self.rule(module, &name))
    }
}
