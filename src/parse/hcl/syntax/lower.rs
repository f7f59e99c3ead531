//! From the tree of the HCL parser to ours: every expression with its region.

use std::ops::Range;

use hcl_edit::Span;
use hcl_edit::expr::{self, Expression, ObjectKey, TraversalOperator};
use hcl_edit::structure::{self, BlockLabel};

use super::template::{dedent, heredoc_lines, is_indented, pieces};
use super::{Accessor, Attribute, Block, Body, Expr, ExprKind, For, Item};
use crate::document::Region;

/// Where regions are counted from, and what names are read from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The original text.
    pub(crate) text: &'a str,
    /// Offset of the parsed part in it.
    pub(crate) base: usize,
    /// The source that regions name.
    pub(crate) source: u32,
    /// Where the parsed text is not the file's (a string of a JSON file with escapes):
    /// the region that stands for all of it.
    pub(crate) fixed: Option<Region>,
}

impl Place<'_> {
    pub(super) fn region(self, span: Option<Range<usize>>) -> Option<Region> {
        if self.fixed.is_some() {
            return self.fixed;
        }
        let span = span?;
        let mut region = Region::new(self.base + span.start, self.base + span.end);
        region.source = self.source;
        Some(region)
    }

    pub(super) fn slice(&self, region: Region) -> Option<&str> {
        if self.fixed.is_some() {
            return None;
        }
        self.text.get(region.start as usize..region.end as usize)
    }

    pub(super) fn default_region(self) -> Region {
        self.region(Some(0..0)).unwrap_or_default()
    }
}

pub(crate) fn body(body: &structure::Body, place: Place<'_>) -> Body {
    let items = body
        .iter()
        .map(|structure| match structure {
            structure::Structure::Attribute(attribute) => {
                let name_region = place.region(attribute.key.span()).unwrap_or_default();
                Item::Attribute(Attribute {
                    name: place
                        .slice(name_region)
                        .unwrap_or(attribute.key.as_str())
                        .to_owned(),
                    name_region,
                    value: expression(&attribute.value, place),
                })
            }
            structure::Structure::Block(block) => Item::Block(self::block(block, place)),
        })
        .collect();
    Body { items }
}

fn block(block: &structure::Block, place: Place<'_>) -> Block {
    let labels = block
        .labels
        .iter()
        .map(|label| {
            let span = match label {
                BlockLabel::Ident(ident) => ident.span(),
                BlockLabel::String(text) => text.span(),
            };
            (
                label.as_str().to_owned(),
                place.region(span).unwrap_or_default(),
            )
        })
        .collect();
    Block {
        kind: block.ident.as_str().to_owned(),
        kind_region: place.region(block.ident.span()).unwrap_or_default(),
        labels,
        body: body(&block.body, place),
        region: place.region(block.span()).unwrap_or(place.default_region()),
    }
}

pub(crate) fn expression(expression: &Expression, place: Place<'_>) -> Expr {
    let kind = match expression {
        Expression::Null(_) => ExprKind::Null,
        Expression::Bool(value) => ExprKind::Bool(*value.value()),
        Expression::Number(number) => {
            let number = number.value();
            match number.as_i64() {
                Some(whole) if !number.is_f64() => ExprKind::Int(whole),
                _ => ExprKind::Float(number.as_f64().unwrap_or_default()),
            }
        }
        Expression::String(text) => ExprKind::Text(text.value().clone()),
        Expression::Array(array) => ExprKind::List(
            array
                .iter()
                .map(|item| self::expression(item, place))
                .collect(),
        ),
        Expression::Object(object) => ExprKind::Object(
            object
                .iter()
                .map(|(key, value)| {
                    (
                        object_key(key, place),
                        self::expression(value.expr(), place),
                    )
                })
                .collect(),
        ),
        Expression::StringTemplate(template) => ExprKind::Template(pieces(template, place)),
        Expression::HeredocTemplate(heredoc) => {
            let mut pieces = heredoc_lines(pieces(&heredoc.template, place), place);
            if heredoc.indent().is_some() || is_indented(heredoc, place) {
                dedent(&mut pieces);
            }
            ExprKind::Template(pieces)
        }
        Expression::Parenthesis(inner) => {
            let mut inner = self::expression(inner.inner(), place);
            if let Some(region) = place.region(expression.span()) {
                inner.region = region;
            }
            return inner;
        }
        Expression::Variable(name) => ExprKind::Name(name.as_str().to_owned()),
        Expression::Conditional(conditional) => ExprKind::Conditional(Box::new([
            self::expression(&conditional.cond_expr, place),
            self::expression(&conditional.true_expr, place),
            self::expression(&conditional.false_expr, place),
        ])),
        Expression::FuncCall(call) => {
            let mut name = String::new();
            for part in &call.name.namespace {
                name.push_str(part.as_str());
                name.push_str("::");
            }
            name.push_str(call.name.name.as_str());
            ExprKind::Call {
                name,
                arguments: call
                    .args
                    .iter()
                    .map(|argument| self::expression(argument, place))
                    .collect(),
                spread: call.args.expand_final(),
            }
        }
        Expression::Traversal(traversal) => ExprKind::Access(
            Box::new(self::expression(&traversal.expr, place)),
            traversal
                .operators
                .iter()
                .map(|operator| accessor(operator.value(), operator.span(), place))
                .collect(),
        ),
        Expression::UnaryOp(operation) => ExprKind::Unary(
            *operation.operator.value(),
            Box::new(self::expression(&operation.expr, place)),
        ),
        Expression::BinaryOp(operation) => ExprKind::Binary(
            *operation.operator.value(),
            Box::new([
                self::expression(&operation.lhs_expr, place),
                self::expression(&operation.rhs_expr, place),
            ]),
        ),
        Expression::ForExpr(expr) => ExprKind::For(Box::new(for_expression(expr, place))),
    };
    let region = place
        .region(expression.span())
        .unwrap_or_else(|| match &kind {
            // The parser leaves inner operations without a span where an operand has none.
            ExprKind::Binary(_, operands) => {
                let [left, right] = operands.as_ref();
                left.region.to(right.region)
            }
            _ => place.default_region(),
        });
    Expr { kind, region }
}

fn for_expression(expr: &expr::ForExpr, place: Place<'_>) -> For {
    For {
        key_name: expr
            .intro
            .key_var
            .as_ref()
            .map(|name| name.as_str().to_owned()),
        value_name: expr.intro.value_var.as_str().to_owned(),
        collection: expression(&expr.intro.collection_expr, place),
        key: expr.key_expr.as_ref().map(|key| expression(key, place)),
        value: expression(&expr.value_expr, place),
        condition: expr
            .cond
            .as_ref()
            .map(|condition| expression(&condition.expr, place)),
        grouping: expr.grouping,
    }
}

fn object_key(key: &ObjectKey, place: Place<'_>) -> Expr {
    let region = place.region(key.span()).unwrap_or(place.default_region());
    match key {
        ObjectKey::Ident(name) => Expr {
            kind: ExprKind::Text(place.slice(region).unwrap_or(name.as_str()).to_owned()),
            region,
        },
        ObjectKey::Expression(Expression::String(text)) => {
            // The recovery renames only plain quoted keys, others are as they stand.
            let written = place
                .slice(region)
                .and_then(|raw| raw.strip_prefix('"')?.strip_suffix('"'))
                .filter(|raw| !raw.contains(['\\', '$', '%']));
            Expr {
                kind: ExprKind::Text(written.unwrap_or(text.value()).to_owned()),
                region,
            }
        }
        // `true`, `null` and numbers are names here.
        ObjectKey::Expression(Expression::Bool(value)) => Expr {
            kind: ExprKind::Text(value.value().to_string()),
            region,
        },
        ObjectKey::Expression(Expression::Null(_)) => Expr {
            kind: ExprKind::Text("null".to_owned()),
            region,
        },
        ObjectKey::Expression(expr) => expression(expr, place),
    }
}

fn accessor(
    operator: &TraversalOperator,
    span: Option<Range<usize>>,
    place: Place<'_>,
) -> Accessor {
    match operator {
        TraversalOperator::AttrSplat(_) => Accessor::Splat {
            attributes_only: true,
        },
        TraversalOperator::FullSplat(_) => Accessor::Splat {
            attributes_only: false,
        },
        TraversalOperator::GetAttr(name) => Accessor::Attribute(name.as_str().to_owned()),
        TraversalOperator::Index(index) => Accessor::Index(expression(index, place)),
        TraversalOperator::LegacyIndex(index) => Accessor::Index(Expr {
            kind: ExprKind::Int(i64::try_from(*index.value()).unwrap_or(i64::MAX)),
            region: place.region(span).unwrap_or(place.default_region()),
        }),
    }
}
