//! Cures the one engine fault that has a mechanical cure.
//!
//! On regorus's virtual machine `x := e` does not stop a body where `e` is undefined;
//! `some x; x = e` means the same and does. The text is edited in place, on the same
//! line, and only for the engine: users see their own text in every message.

use regorus::unstable::{AssignOp, Expr, Literal, LiteralStmt, Module};

use super::syntax::{Visitor, visit};

/// The text of a module with every assignment in a body rewritten.
pub(super) fn for_engine(text: &str, tree: &Module) -> String {
    let mut collector = Assignments(Vec::new());
    visit(tree, &mut collector);
    let mut edits = collector.0;
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

struct Assignments(Vec<Edit>);

impl Visitor for Assignments {
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
        self.0.push(Edit {
            at: name.start as usize,
            remove: 0,
            insert: format!("some {}; ", name.text()),
        });
        self.0.push(Edit {
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
    fn patterns_and_heads_stay() {
        let text = "package a\nf(x) := y if [y, _] := x\n";
        assert_eq!(rewritten(text), text);
    }
}
