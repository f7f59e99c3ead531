//! What is known of an expression from what is known of the names in it.

use std::collections::BTreeMap;

use regorus::unstable::{ArithOp, BinOp, BoolOp, Expr, Ref};

use super::{Names, Reader};
use crate::policy::builtins;
use crate::policy::need::Need;
use crate::policy::shape::{Constant, Known, Shape};
use crate::policy::syntax::dotted;

impl Reader<'_> {
    pub(super) fn expression(
        &mut self,
        module: usize,
        expression: &Expr,
        names: &mut Names,
    ) -> Known {
        if self.is_spent() {
            return Known::ANYTHING;
        }
        let constant = |constant| Known::new(Shape::of(constant), Need::NOTHING);
        match expression {
            Expr::String { value, .. } | Expr::RawString { value, .. } => match value.as_string() {
                Ok(text) => Known::new(Shape::word(text), Need::NOTHING),
                Err(_) => Known::ANYTHING,
            },
            Expr::Number { .. } => constant(Constant::Number),
            Expr::Null { .. } => constant(Constant::Null),
            Expr::Bool { value, .. } => match value.as_bool() {
                Ok(value) => constant(Constant::Bool(*value)),
                Err(_) => Known::ANYTHING,
            },
            Expr::Var { .. } | Expr::RefDot { .. } | Expr::RefBrack { .. } => {
                self.reference(module, expression, names)
            }
            Expr::Array { items, .. } | Expr::Set { items, .. } => {
                let mut shape = Shape::Never;
                let mut needs = Vec::new();
                for item in items {
                    let known = self.expression(module, item, names);
                    shape = shape.or(known.shape);
                    needs.push(known.need);
                }
                let any = match shape {
                    Shape::Never => Need::IMPOSSIBLE,
                    _ => Need::NOTHING,
                };
                Known::new(Shape::Items(Box::new(shape), any), Need::all(needs))
            }
            Expr::Object { fields, .. } => self.object(module, fields, names),
            Expr::ArrayCompr { term, query, .. } | Expr::SetCompr { term, query, .. } => {
                let each = self.body(module, query, names, &[term]);
                let items = Shape::Items(Box::new(each.shape), each.need);
                Known::new(items, Need::NOTHING)
            }
            Expr::ObjectCompr { .. } => Known::ANYTHING,
            Expr::Call { fcn, params, .. } => self.function(module, fcn, params, names),
            Expr::UnaryExpr { expr, .. } => {
                let known = self.expression(module, expr, names);
                Known::new(Shape::Any, known.need)
            }
            Expr::BinExpr { op, lhs, rhs, .. } => {
                let left = self.expression(module, lhs, names);
                let right = self.expression(module, rhs, names);
                let shape = match op {
                    BinOp::Union => left.shape.or(right.shape),
                    BinOp::Intersection => left.shape,
                };
                Known::new(shape, Need::all([left.need, right.need]))
            }
            Expr::ArithExpr { op, lhs, rhs, .. } => {
                let left = self.expression(module, lhs, names);
                let right = self.expression(module, rhs, names);
                let shape = match (op, left.shape) {
                    (ArithOp::Sub, items @ Shape::Items(..)) => items,
                    _ => Shape::Any,
                };
                Known::new(shape, Need::all([left.need, right.need]))
            }
            Expr::BoolExpr { op, lhs, rhs, .. } => {
                let left = self.expression(module, lhs, names);
                let right = self.expression(module, rhs, names);
                let compared = match op {
                    BoolOp::Eq => left.shape.equals(&right.shape),
                    BoolOp::Ne => left.shape.differs(&right.shape),
                    BoolOp::Lt | BoolOp::Le | BoolOp::Gt | BoolOp::Ge => Need::NOTHING,
                };
                let counted = self.counted(module, op, lhs, rhs, names);
                Known::new(
                    Shape::Any,
                    Need::all([left.need, right.need, compared, counted]),
                )
            }
            Expr::Membership {
                key,
                value,
                collection,
                ..
            } => {
                let known = self.expression(module, collection, names);
                let value = self.expression(module, value, names);
                let each = known.shape.members();
                let key = match key {
                    Some(key) => self.expression(module, key, names).need,
                    None => Need::NOTHING,
                };
                let equal = value.shape.equals(&each.shape);
                Known::new(
                    Shape::Any,
                    Need::all([known.need, value.need, key, each.need, equal]),
                )
            }
            Expr::AssignExpr { .. } => Known::ANYTHING,
        }
    }

    fn object<S>(
        &mut self,
        module: usize,
        fields: &[(S, Ref<Expr>, Ref<Expr>)],
        names: &mut Names,
    ) -> Known {
        let mut members = BTreeMap::new();
        let mut needs = Vec::new();
        let mut is_literal = true;
        for (_, key, value) in fields {
            let known = self.expression(module, value, names);
            needs.push(known.need);
            match key.as_ref() {
                Expr::String { value, .. } | Expr::RawString { value, .. } => {
                    if let Ok(name) = value.as_string() {
                        members.insert(name.to_string(), known.shape);
                    }
                }
                _ => {
                    needs.push(self.expression(module, key, names).need);
                    is_literal = false;
                }
            }
        }
        let shape = if is_literal {
            Shape::Object(members)
        } else {
            Shape::Any
        };
        Known::new(shape, Need::all(needs))
    }

    /// `count(xs) > 0`: what `xs` needs to have members.
    fn counted(
        &mut self,
        module: usize,
        op: &BoolOp,
        lhs: &Expr,
        rhs: &Expr,
        names: &mut Names,
    ) -> Need {
        let (Expr::Call { fcn, params, .. }, Expr::Number { value, .. }) = (lhs, rhs) else {
            return Need::NOTHING;
        };
        let (Some("count"), [collection]) = (dotted(fcn).as_deref(), params.as_slice()) else {
            return Need::NOTHING;
        };
        let Ok(number) = value.as_u32() else {
            return Need::NOTHING;
        };
        let least = match op {
            BoolOp::Gt => true,
            BoolOp::Ge | BoolOp::Eq => number > 0,
            BoolOp::Ne => number == 0,
            BoolOp::Lt | BoolOp::Le => false,
        };
        let shape = self.expression(module, collection, names).shape;
        match shape {
            Shape::Items(_, need) if least => need,
            _ => Need::NOTHING,
        }
    }

    fn function<R: AsRef<Expr>>(
        &mut self,
        module: usize,
        function: &Expr,
        parameters: &[R],
        names: &mut Names,
    ) -> Known {
        let arguments: Vec<Known> = parameters
            .iter()
            .map(|parameter| self.expression(module, parameter.as_ref(), names))
            .collect();
        let Some(name) = dotted(function) else {
            return Known::ANYTHING;
        };
        if let Some((module, name)) = self.defined(module, &name) {
            // What an argument needs counts where the function uses it.
            return self.call(module, &name, &arguments);
        }
        let need = Need::all(arguments.iter().map(|known| known.need.clone()));
        let shapes: Vec<&Shape> = arguments.iter().map(|known| &known.shape).collect();
        let literals: Vec<&Expr> = parameters.iter().map(AsRef::as_ref).collect();
        builtins::result(&name, &shapes, &literals).and(need)
    }
}
