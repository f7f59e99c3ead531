//! Edits a policy's text for the engine, where a form that means the same runs better.
//!
//! On regorus's virtual machine `x := e` does not stop a body where `e` is undefined;
//! `some x; x = e` means the same and does. And `lib.rule`, through an import, evaluates
//! every rule of the library, where the full name `data.a.lib.rule` evaluates one. The
//! edits stay on their line, and users see their own text in every message.

use std::collections::{BTreeMap, BTreeSet};

use regorus::unstable::{AssignOp, Expr, Literal, LiteralStmt, Module, Rule, RuleHead};

use super::syntax::{Visitor, children, dotted, visit};

/// The text of a module with assignments and uses of imports rewritten.
pub(super) fn for_engine(text: &str, tree: &Module) -> String {
    let mut bound = Bound::default();
    visit(tree, &mut bound);
    let mut collector = Edits {
        imports: imports(tree, &bound.0),
        edits: Vec::new(),
    };
    visit(tree, &mut collector);
    let mut edits = collector.edits;
    edits.sort_by_key(|edit| edit.at);
    let mut out = String::with_capacity(text.len() + edits.len() * 12);
    let mut copied = 0;
    for edit in edits {
        out.push_str(text.get(copied..edit.at).unwrap_or(""));
        out.push_str(&edit.insert);
        copied = edit.at + edit.remove;
    }
    out.push_str(text.get(copied..).unwrap_or(""));
    out
}

struct Edit {
    at: usize,
    remove: usize,
    insert: String,
}

/// Names of imports and what they stand for, without those that a body binds anew.
fn imports(tree: &Module, bound: &BTreeSet<String>) -> BTreeMap<String, String> {
    tree.imports
        .iter()
        .filter_map(|import| {
            let full = dotted(&import.refr).filter(|full| full.starts_with("data."))?;
            let name = match &import.r#as {
                Some(name) => name.text().to_owned(),
                None => full.rsplit('.').next()?.to_owned(),
            };
            (!bound.contains(&name)).then_some((name, full))
        })
        .collect()
}

/// Every name that a body or function binds.
#[derive(Default)]
pub(super) struct Bound(BTreeSet<String>);

impl Visitor for Bound {
    fn rule(&mut self, rule: &Rule) {
        if let Rule::Spec {
            head: RuleHead::Func { args, .. },
            ..
        } = rule
        {
            args.iter().for_each(|arg| self.names_in(arg));
        }
    }

    fn statement(&mut self, statement: &LiteralStmt) {
        match &statement.literal {
            Literal::SomeVars { vars, .. } => {
                self.0
                    .extend(vars.iter().map(|name| name.text().to_owned()));
            }
            Literal::SomeIn { key, value, .. } => {
                key.iter().for_each(|key| self.names_in(key));
                self.names_in(value);
            }
            Literal::Every { key, value, .. } => {
                self.0.extend(key.iter().map(|name| name.text().to_owned()));
                self.0.insert(value.text().to_owned());
            }
            Literal::Expr { expr, .. } => {
                if let Expr::AssignExpr { lhs, .. } = expr.as_ref() {
                    self.names_in(lhs);
                }
            }
            Literal::NotExpr { .. } => {}
        }
    }
}

impl Bound {
    /// The names.
    pub(super) fn names(self) -> BTreeSet<String> {
        self.0
    }

    fn names_in(&mut self, pattern: &Expr) {
        if let Expr::Var { span, .. } = pattern {
            self.0.insert(span.text().to_owned());
        }
        for child in children(pattern) {
            self.names_in(child);
        }
    }
}

struct Edits {
    imports: BTreeMap<String, String>,
    edits: Vec<Edit>,
}

impl Visitor for Edits {
    fn expression(&mut self, expression: &Expr) {
        if let Expr::RefDot { refr, .. } = expression
            && let Expr::Var { span, .. } = refr.as_ref()
            && let Some(full) = self.imports.get(span.text())
        {
            self.edits.push(Edit {
                at: span.start as usize,
                remove: span.text().len(),
                insert: full.clone(),
            });
        }
    }

    fn statement(&mut self, statement: &LiteralStmt) {
        let Literal::Expr { expr, .. } = &statement.literal else {
            return;
        };
        let Expr::AssignExpr {
            op: AssignOp::ColEq,
            lhs,
            rhs,
            ..
        } = expr.as_ref()
        else {
            return;
        };
        let Expr::Var { span: name, .. } = lhs.as_ref() else {
            return;
        };
        // `_ := e` binds nothing.
        if name.text() == "_" {
            return;
        }
        let between = name
            .source
            .contents()
            .get(name.end as usize..rhs.span().start as usize);
        let Some(sign) = between.and_then(|between| between.find(":=")) else {
            return;
        };
        self.edits.push(Edit {
            at: name.start as usize,
            remove: 0,
            insert: format!("some {}; ", name.text()),
        });
        self.edits.push(Edit {
            at: name.end as usize + sign,
            remove: 2,
            insert: "=".to_owned(),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{FileName, Source};
    use crate::policy::Origin;
    use crate::policy::module::Module;

    fn rewritten(text: &str) -> String {
        let source = Source::new(FileName::plain("p.rego"), text.to_owned());
        let module = Module::parse(source, Origin::Given).unwrap_or_else(|_| panic!("parses"));
        for_engine(text, &module.tree)
    }

    #[test]
    fn assignments_in_bodies_are_rewritten_on_their_line() {
        assert_eq!(
            rewritten(
                "package a\np := 1\nq if {\n  x := input.a\n  y := {v | v := x[_]}\n  y\n}\n"
            ),
            "package a\np := 1\nq if {\n  some x; x = input.a\n  some y; y = {v | some v; v = x[_]}\n  y\n}\n"
        );
    }

    #[test]
    fn imported_rules_are_named_in_full() {
        assert_eq!(
            rewritten("package a\nimport data.x.lib\np if some c in lib.cs\nq if lib.f(lib.d)\n"),
            "package a\nimport data.x.lib\np if some c in data.x.lib.cs\nq if lib.f(data.x.lib.d)\n"
        );
        let shadowed = "package a\nimport data.x.lib\np if { some lib in input.libs; lib.c }\n";
        assert_eq!(rewritten(shadowed), shadowed);
    }

    #[test]
    fn patterns_and_heads_stay() {
        let text = "package a\nf(x) := y if [y, _] := x\n";
        assert_eq!(rewritten(text), text);
    }
}
