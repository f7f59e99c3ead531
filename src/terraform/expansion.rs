//! How often a block exists: `count`, `for_each`, and the `for_each` of `dynamic`.
//!
//! Where that is not known, one symbolic instance stands for any number, and the
//! expansion carries the doubt.

use std::rc::Rc;
use std::sync::Arc;

use super::doubt::Doubt;
use super::evaluation::{Evaluation, Scope};
use super::library::is_null;
use super::term::{Data, Member, Term};
use super::{Absent, operators};
use crate::parse::hcl::syntax::{Block, Expr};

/// Instances of one block that are evaluated; a symbolic one stands for the rest.
pub(super) const MAX_ITERATIONS: usize = 50;

/// The instances of a block; none while they are being found.
pub(super) type Expanded = Option<Rc<Expansion>>;

/// The instances of a block.
#[derive(Debug, Default)]
pub(super) struct Expansion {
    pub(super) iterations: Vec<Iteration>,
    /// Why there may be more or fewer of them.
    pub(super) doubt: Option<Arc<Doubt>>,
}

/// One instance of a block.
#[derive(Debug)]
pub(super) struct Iteration {
    pub(super) key: Key,
    /// The name under which the block sees it: `each`, `count`, or an iterator.
    pub(super) binding: Option<(String, Term)>,
}

/// How an instance is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// The only one.
    Single,
    Index(i64),
    Name(Arc<str>),
    /// One that stands for any number.
    Symbolic,
}

impl Evaluation<'_> {
    /// The instances of a block, by its `count` or `for_each`.
    pub(super) fn expansion(&self, instance: usize, block: usize) -> Rc<Expansion> {
        let key = (instance, block);
        match self.expansions.borrow().get(&key) {
            Some(Some(expansion)) => return Rc::clone(expansion),
            // The block's own instances are needed to say how many there are.
            Some(None) => {
                return Rc::new(Expansion {
                    iterations: vec![Iteration::single()],
                    doubt: Some(Arc::new(Doubt::new("depends on itself", ""))),
                });
            }
            None => {}
        }
        self.expansions.borrow_mut().insert(key, None);
        let before = self.defaulted.replace(false);
        let expansion = self
            .instance(instance)
            .and_then(|found| {
                let block = found.declared.block(block)?;
                Some(self.expand(block, &Scope::new(instance)))
            })
            .unwrap_or_default();
        self.defaulted.set(before || self.defaulted.get());
        let expansion = Rc::new(expansion);
        self.expansions
            .borrow_mut()
            .insert(key, Some(Rc::clone(&expansion)));
        expansion
    }

    fn expand(&self, block: &Block, scope: &Scope<'_>) -> Expansion {
        let count = block.body.attribute("count").filter(|a| !is_null(&a.value));
        if let Some(count) = count {
            return self.expand_count(&count.value, scope);
        }
        let for_each = block
            .body
            .attribute("for_each")
            .filter(|a| !is_null(&a.value));
        if let Some(for_each) = for_each {
            let mut expansion = self.expand_each(&for_each.value, "each", scope);
            if expansion.iterations.is_empty() && self.keeps_absent() {
                let doubt = self.absent_doubt(&for_each.value);
                expansion = Expansion {
                    iterations: vec![Iteration::symbolic_each("each", &doubt)],
                    doubt: Some(Arc::new(doubt)),
                };
            }
            return expansion;
        }
        Expansion {
            iterations: vec![Iteration::single()],
            doubt: None,
        }
    }

    /// Whether what would not exist is shown all the same: it depends on the default of
    /// a variable that whoever uses the root module may set.
    fn keeps_absent(&self) -> bool {
        self.absent == Absent::Keep && self.defaulted.get()
    }

    fn absent_doubt(&self, expr: &Expr) -> Doubt {
        Doubt::new(
            "absent by the default of a variable",
            self.source(expr.region),
        )
    }

    fn expand_count(&self, expr: &Expr, scope: &Scope<'_>) -> Expansion {
        let term = self.eval(expr, scope);
        let Ok(count) = operators::to_int(&term) else {
            let doubt = Arc::new(self.doubt_about(&term, expr));
            return Expansion {
                iterations: vec![Iteration::symbolic_count(&doubt)],
                doubt: Some(doubt),
            };
        };
        if count <= 0 {
            if !self.keeps_absent() {
                return Expansion::default();
            }
            return Expansion {
                iterations: vec![Iteration::count(0)],
                doubt: Some(Arc::new(self.absent_doubt(expr))),
            };
        }
        let limit = i64::try_from(MAX_ITERATIONS).unwrap_or(i64::MAX);
        let mut expansion = Expansion {
            iterations: (0..count.min(limit)).map(Iteration::count).collect(),
            doubt: None,
        };
        if count > limit {
            let doubt = Arc::new(self.too_many(expr));
            expansion.iterations.push(Iteration::symbolic_count(&doubt));
            expansion.doubt = Some(doubt);
        }
        expansion
    }

    fn too_many(&self, expr: &Expr) -> Doubt {
        self.note(
            expr.region,
            format!("more than {MAX_ITERATIONS} instances; one stands for those above that number"),
        );
        Doubt::new("too many instances", self.source(expr.region))
    }

    fn doubt_about(&self, term: &Term, expr: &Expr) -> Doubt {
        let text = self.source(expr.region);
        match term.any_doubt() {
            Some(doubt) => doubt.of(text),
            None => Doubt::new("not a number or collection", text),
        }
    }

    /// The instances that a `for_each` gives, of a block or of a `dynamic` block.
    pub(super) fn expand_each(&self, expr: &Expr, name: &str, scope: &Scope<'_>) -> Expansion {
        let term = self.eval(expr, scope);
        let mut iterations = Vec::new();
        let mut doubt: Option<Arc<Doubt>> = None;
        let mut more = false;
        match &term.data {
            Data::List(list) => {
                doubt.clone_from(&list.open);
                for (index, item) in list.items.iter().enumerate() {
                    if iterations.len() >= MAX_ITERATIONS {
                        more = true;
                        break;
                    }
                    // `dynamic` iterates lists by index, blocks take sets only.
                    let key = if list.set || name == "each" {
                        match operators::to_text(item) {
                            Ok(key) => (Key::Name(key.as_str().into()), item.clone()),
                            Err(_) => (Key::Symbolic, item.clone()),
                        }
                    } else {
                        let index = i64::try_from(index).unwrap_or(i64::MAX);
                        (Key::Index(index), Term::int(index))
                    };
                    iterations.push(Iteration::each(name, key.0, key.1, item.clone()));
                }
            }
            Data::Map(map) => {
                doubt.clone_from(&map.open);
                for member in map.sorted() {
                    if iterations.len() >= MAX_ITERATIONS {
                        more = true;
                        break;
                    }
                    let mut key = Term::text(&*member.key);
                    if let Some(region) = member.key_region {
                        key = key.with_region(region);
                    }
                    let name_of = Key::Name(Arc::clone(&member.key));
                    iterations.push(Iteration::each(name, name_of, key, member.value.clone()));
                }
            }
            Data::Null => {}
            _ => doubt = Some(Arc::new(self.doubt_about(&term, expr))),
        }
        if more {
            doubt = Some(Arc::new(self.too_many(expr)));
        }
        if let Some(doubt) = &doubt {
            iterations.push(Iteration::symbolic_each(name, doubt));
        }
        Expansion { iterations, doubt }
    }
}

impl Iteration {
    pub(super) fn single() -> Self {
        Self {
            key: Key::Single,
            binding: None,
        }
    }

    fn count(index: i64) -> Self {
        let term = Term::map(vec![Member::new("index", Term::int(index))], None);
        Self {
            key: Key::Index(index),
            binding: Some(("count".to_owned(), term)),
        }
    }

    fn symbolic_count(doubt: &Doubt) -> Self {
        let index = doubt.of("count.index").into();
        Self {
            key: Key::Symbolic,
            binding: Some((
                "count".to_owned(),
                Term::map(vec![Member::new("index", index)], None),
            )),
        }
    }

    fn each(name: &str, key: Key, each_key: Term, value: Term) -> Self {
        let members = vec![Member::new("key", each_key), Member::new("value", value)];
        Self {
            key,
            binding: Some((name.to_owned(), Term::map(members, None))),
        }
    }

    fn symbolic_each(name: &str, doubt: &Doubt) -> Self {
        let key = doubt.of(&format!("{name}.key")).into();
        let value = doubt.of(&format!("{name}.value")).into();
        Self::each(name, Key::Symbolic, key, value)
    }
}
