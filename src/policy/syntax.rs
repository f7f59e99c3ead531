//! A visit of every expression and statement of a Rego module.
//!
//! regorus hands out its syntax tree; what is checked or rewritten in it ([`super::lint`],
//! [`super::rewrite`]) only says what to do at a node and leaves the way there to this file.

use regorus::unstable::{Expr, Literal, LiteralStmt, Module, Query, Rule, RuleHead};

/// What a visitor looks at. Each method is called before the node's children.
pub(super) trait Visitor {
    /// A rule with its head.
    fn rule(&mut self, _rule: &Rule) {}
    /// A statement of a body, comprehension or `every`.
    fn statement(&mut self, _statement: &LiteralStmt) {}
    /// An expression, however deep.
    fn expression(&mut self, _expression: &Expr) {}
}

/// Visits a module in the order of its text.
pub(super) fn visit(module: &Module, visitor: &mut dyn Visitor) {
    for rule in &module.policy {
        visit_rule(rule, visitor);
    }
}

/// Visits one rule in the order of its text.
pub(super) fn visit_rule(rule: &Rule, visitor: &mut dyn Visitor) {
    visitor.rule(rule);
    match rule {
        Rule::Default { args, value, .. } => {
            for arg in args {
                visit_expression(arg, visitor);
            }
            visit_expression(value, visitor);
        }
        Rule::Spec { head, bodies, .. } => {
            visit_head(head, visitor);
            for body in bodies {
                if let Some(assign) = &body.assign {
                    visit_expression(&assign.value, visitor);
                }
                visit_query(&body.query, visitor);
            }
        }
    }
}

fn visit_head(head: &RuleHead, visitor: &mut dyn Visitor) {
    let (args, assign, key) = match head {
        RuleHead::Compr { assign, .. } => (&[][..], assign.as_ref(), None),
        RuleHead::Set { key, .. } => (&[][..], None, key.as_ref()),
        RuleHead::Func { args, assign, .. } => (args.as_slice(), assign.as_ref(), None),
    };
    for arg in args {
        visit_expression(arg, visitor);
    }
    if let Some(key) = key {
        visit_expression(key, visitor);
    }
    if let Some(assign) = assign {
        visit_expression(&assign.value, visitor);
    }
}

fn visit_query(query: &Query, visitor: &mut dyn Visitor) {
    for statement in &query.stmts {
        visitor.statement(statement);
        match &statement.literal {
            Literal::SomeVars { .. } => {}
            Literal::SomeIn {
                key,
                value,
                collection,
                ..
            } => {
                if let Some(key) = key {
                    visit_expression(key, visitor);
                }
                visit_expression(value, visitor);
                visit_expression(collection, visitor);
            }
            Literal::Expr { expr, .. } | Literal::NotExpr { expr, .. } => {
                visit_expression(expr, visitor);
            }
            Literal::Every { domain, query, .. } => {
                visit_expression(domain, visitor);
                visit_query(query, visitor);
            }
        }
        for with in &statement.with_mods {
            visit_expression(&with.r#as, visitor);
        }
    }
}

fn visit_expression(expression: &Expr, visitor: &mut dyn Visitor) {
    visitor.expression(expression);
    for child in children(expression) {
        visit_expression(child, visitor);
    }
    match expression {
        Expr::ArrayCompr { query, .. }
        | Expr::SetCompr { query, .. }
        | Expr::ObjectCompr { query, .. } => visit_query(query, visitor),
        _ => {}
    }
}

/// The expressions directly inside one, without those of a comprehension's body.
pub(super) fn children(expression: &Expr) -> Vec<&Expr> {
    match expression {
        Expr::String { .. }
        | Expr::RawString { .. }
        | Expr::Number { .. }
        | Expr::Bool { .. }
        | Expr::Null { .. }
        | Expr::Var { .. } => Vec::new(),
        Expr::Array { items, .. } | Expr::Set { items, .. } => {
            items.iter().map(AsRef::as_ref).collect()
        }
        Expr::Object { fields, .. } => fields
            .iter()
            .flat_map(|(_, key, value)| [key.as_ref(), value.as_ref()])
            .collect(),
        Expr::ArrayCompr { term, .. } | Expr::SetCompr { term, .. } => vec![term],
        Expr::ObjectCompr { key, value, .. } => vec![key, value],
        Expr::Call { params, .. } => params.iter().map(AsRef::as_ref).collect(),
        Expr::UnaryExpr { expr, .. } => vec![expr],
        Expr::RefDot { refr, .. } => vec![refr],
        Expr::RefBrack { refr, index, .. } => vec![refr, index],
        Expr::BinExpr { lhs, rhs, .. }
        | Expr::BoolExpr { lhs, rhs, .. }
        | Expr::ArithExpr { lhs, rhs, .. }
        | Expr::AssignExpr { lhs, rhs, .. } => vec![lhs, rhs],
        Expr::Membership {
            key,
            value,
            collection,
            ..
        } => key
            .iter()
            .map(AsRef::as_ref)
            .chain([value.as_ref(), collection.as_ref()])
            .collect(),
    }
}

/// The dotted name of a reference made of plain names, such as `data.rearguard.lib.x`;
/// `None` where an index is computed. A string index counts as a name.
pub(super) fn dotted(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Var { span, .. } => Some(span.text().to_owned()),
        Expr::RefDot { refr, field, .. } => Some(format!("{}.{}", dotted(refr)?, field.0.text())),
        Expr::RefBrack { refr, index, .. } => match index.as_ref() {
            Expr::String { value, .. } => {
                Some(format!("{}.{}", dotted(refr)?, value.as_string().ok()?))
            }
            _ => None,
        },
        _ => None,
    }
}
