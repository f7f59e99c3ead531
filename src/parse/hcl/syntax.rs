//! The syntax tree of HCL that the rest of the crate works with.
//!
//! It is built from `hcl-edit`'s tree for three reasons: every node has its region in
//! the file even when only a part of the file was parsed, names are read from the
//! original text (the recovery may have renamed a repeated one), and heredocs keep a
//! region for each line, so that a place inside an embedded JSON text can be found.

use std::ops::Range;

use hcl_edit::expr::{self, Expression, ObjectKey, TraversalOperator};
pub use hcl_edit::expr::{BinaryOperator, UnaryOperator};
use hcl_edit::structure::{self, BlockLabel};
use hcl_edit::template::{self, Directive, Element, Strip};
use hcl_edit::{Span, Spanned};

use crate::document::Region;

/// Attributes and blocks in the order of the text.
#[derive(Debug, Clone, Default)]
pub struct Body {
    /// The members.
    pub items: Vec<Item>,
}

/// A member of a body.
#[derive(Debug, Clone)]
pub enum Item {
    /// `name = value`
    Attribute(Attribute),
    /// `kind "label" { ... }`
    Block(Block),
}

/// `name = value`
#[derive(Debug, Clone)]
pub struct Attribute {
    /// The name.
    pub name: String,
    /// Where the name stands.
    pub name_region: Region,
    /// The value.
    pub value: Expr,
}

/// `kind "label" { ... }`
#[derive(Debug, Clone)]
pub struct Block {
    /// The first word.
    pub kind: String,
    /// Where the first word stands.
    pub kind_region: Region,
    /// The labels with their regions, quotes included.
    pub labels: Vec<(String, Region)>,
    /// What stands between the braces.
    pub body: Body,
    /// From the first word to the closing brace.
    pub region: Region,
}

/// An expression with its place.
#[derive(Debug, Clone)]
pub struct Expr {
    /// What it is.
    pub kind: ExprKind,
    /// Where it stands; for strings with their quotes.
    pub region: Region,
}

/// The kinds of expressions. Parentheses are gone, their region is kept.
#[derive(Debug, Clone)]
pub enum ExprKind {
    /// `null`
    Null,
    /// `true`, `false`
    Bool(bool),
    /// A whole number of 64 bits.
    Int(i64),
    /// Any other number.
    Float(f64),
    /// A text without interpolation, escapes resolved.
    Text(String),
    /// A text made of pieces. Heredocs are always this, even without interpolation.
    Template(Vec<Piece>),
    /// `[a, b]`
    List(Vec<Expr>),
    /// `{a = b}`; a bare name as key is a text.
    Object(Vec<(Expr, Expr)>),
    /// A bare name.
    Name(String),
    /// `base.a[b].*`
    Access(Box<Expr>, Vec<Accessor>),
    /// `name(a, b...)`
    Call {
        /// With the namespace, if there is one: `provider::aws::arn_parse`.
        name: String,
        /// The arguments.
        arguments: Vec<Expr>,
        /// Whether `...` follows the last argument.
        spread: bool,
    },
    /// `condition ? a : b`
    Conditional(Box<[Expr; 3]>),
    /// `-a`, `!a`
    Unary(UnaryOperator, Box<Expr>),
    /// `a + b`
    Binary(BinaryOperator, Box<[Expr; 2]>),
    /// `[for ...]`, `{for ...}`
    For(Box<For>),
}

/// A `for` expression.
#[derive(Debug, Clone)]
pub struct For {
    /// The name for the key or index, where there are two names.
    pub key_name: Option<String>,
    /// The name for the element.
    pub value_name: String,
    /// What is iterated.
    pub collection: Expr,
    /// The key of the result, for an object.
    pub key: Option<Expr>,
    /// The element of the result.
    pub value: Expr,
    /// The filter.
    pub condition: Option<Expr>,
    /// Whether values of one key are collected in a list.
    pub grouping: bool,
}

/// One step into a value.
#[derive(Debug, Clone)]
pub enum Accessor {
    /// `.name`
    Attribute(String),
    /// `[index]` and the old `.0`
    Index(Expr),
    /// `[*]`, or `.*` where `attributes_only`
    Splat {
        /// An index after it applies to the whole result.
        attributes_only: bool,
    },
}

/// A part of a template.
#[derive(Debug, Clone)]
pub enum Piece {
    /// Text as it is.
    Text {
        /// Escapes resolved.
        text: String,
        /// Where it stands.
        region: Region,
        /// Whether the text equals the file's, byte by byte.
        exact: bool,
    },
    /// `${a}`
    Interpolation(Expr, Region),
    /// `%{if a}...%{else}...%{endif}`
    If {
        /// The condition.
        condition: Expr,
        /// Pieces for true.
        then: Vec<Piece>,
        /// Pieces for false.
        otherwise: Vec<Piece>,
        /// The whole directive.
        region: Region,
    },
    /// `%{for k, v in a}...%{endfor}`
    For {
        /// The name for the key or index.
        key_name: Option<String>,
        /// The name for the element.
        value_name: String,
        /// What is iterated.
        collection: Expr,
        /// The pieces for each element.
        body: Vec<Piece>,
        /// The whole directive.
        region: Region,
    },
}

impl Body {
    /// The attribute with this name.
    pub fn attribute(&self, name: &str) -> Option<&Attribute> {
        self.items.iter().find_map(|item| match item {
            Item::Attribute(attribute) if attribute.name == name => Some(attribute),
            _ => None,
        })
    }

    /// The blocks of this kind.
    pub fn blocks<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Block> + 'a {
        self.items.iter().filter_map(move |item| match item {
            Item::Block(block) if block.kind == kind => Some(block),
            _ => None,
        })
    }
}

impl Block {
    /// The text of a label.
    pub fn label(&self, index: usize) -> Option<&str> {
        self.labels.get(index).map(|(text, _)| text.as_str())
    }
}

impl Expr {
    /// The text of a literal string or bare name.
    pub fn as_word(&self) -> Option<&str> {
        match &self.kind {
            ExprKind::Text(text) | ExprKind::Name(text) => Some(text),
            _ => None,
        }
    }
}

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
    fn region(self, span: Option<Range<usize>>) -> Option<Region> {
        if self.fixed.is_some() {
            return self.fixed;
        }
        let span = span?;
        let mut region = Region::new(self.base + span.start, self.base + span.end);
        region.source = self.source;
        Some(region)
    }

    fn slice(&self, region: Region) -> Option<&str> {
        if self.fixed.is_some() {
            return None;
        }
        self.text.get(region.start as usize..region.end as usize)
    }

    fn default_region(self) -> Region {
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

/// A whole text as a template, such as a string of a JSON file.
pub(crate) fn template(template: &template::Template, place: Place<'_>) -> Vec<Piece> {
    pieces(template, place)
}

fn pieces(template: &template::Template, place: Place<'_>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(template.len());
    let mut strip_next = false;
    for element in template {
        let region = place
            .region(element.span())
            .unwrap_or(place.default_region());
        match element {
            Element::Literal(literal) => {
                out.push(text_piece(literal, region, place));
                if strip_next {
                    strip_start(&mut out);
                }
                strip_next = false;
            }
            Element::Interpolation(interpolation) => {
                if interpolation.strip.strip_start() {
                    strip_end(&mut out);
                }
                strip_next = interpolation.strip.strip_end();
                out.push(Piece::Interpolation(
                    expression(&interpolation.expr, place),
                    region,
                ));
            }
            Element::Directive(directive) => {
                let (piece, first, last) = directive_piece(directive, region, place);
                if first.strip_start() {
                    strip_end(&mut out);
                }
                strip_next = last.strip_end();
                out.push(piece);
            }
        }
    }
    out
}

fn directive_piece(
    directive: &Directive,
    region: Region,
    place: Place<'_>,
) -> (Piece, Strip, Strip) {
    match directive {
        Directive::If(directive) => {
            let mut then = pieces(&directive.if_expr.template, place);
            let mut otherwise = directive
                .else_expr
                .as_ref()
                .map(|branch| pieces(&branch.template, place))
                .unwrap_or_default();
            if directive.if_expr.strip.strip_end() {
                strip_first(&mut then);
            }
            if let Some(branch) = &directive.else_expr {
                if branch.strip.strip_start() {
                    strip_end(&mut then);
                }
                if branch.strip.strip_end() {
                    strip_first(&mut otherwise);
                }
            }
            if directive.endif_expr.strip.strip_start() {
                strip_end(if directive.else_expr.is_some() {
                    &mut otherwise
                } else {
                    &mut then
                });
            }
            let piece = Piece::If {
                condition: expression(&directive.if_expr.cond_expr, place),
                then,
                otherwise,
                region,
            };
            (piece, directive.if_expr.strip, directive.endif_expr.strip)
        }
        Directive::For(directive) => {
            let mut body = pieces(&directive.for_expr.template, place);
            if directive.for_expr.strip.strip_end() {
                strip_first(&mut body);
            }
            if directive.endfor_expr.strip.strip_start() {
                strip_end(&mut body);
            }
            let piece = Piece::For {
                key_name: directive
                    .for_expr
                    .key_var
                    .as_ref()
                    .map(|name| name.as_str().to_owned()),
                value_name: directive.for_expr.value_var.as_str().to_owned(),
                collection: expression(&directive.for_expr.collection_expr, place),
                body,
                region,
            };
            (piece, directive.for_expr.strip, directive.endfor_expr.strip)
        }
    }
}

fn text_piece(literal: &Spanned<String>, region: Region, place: Place<'_>) -> Piece {
    let text = literal.value().clone();
    let exact = place.slice(region) == Some(text.as_str());
    Piece::Text {
        text,
        region,
        exact,
    }
}

fn strip_end(pieces: &mut [Piece]) {
    if let Some(Piece::Text { text, region, .. }) = pieces.last_mut() {
        let kept = text.trim_end().len();
        region.end = region
            .end
            .saturating_sub(u32::try_from(text.len() - kept).unwrap_or(0))
            .max(region.start);
        text.truncate(kept);
    }
}

fn strip_start(pieces: &mut [Piece]) {
    if let Some(piece) = pieces.last_mut() {
        strip_piece_start(piece);
    }
}

fn strip_first(pieces: &mut [Piece]) {
    if let Some(piece) = pieces.first_mut() {
        strip_piece_start(piece);
    }
}

fn strip_piece_start(piece: &mut Piece) {
    if let Piece::Text { text, region, .. } = piece {
        let gone = text.len() - text.trim_start().len();
        region.start = region
            .start
            .saturating_add(u32::try_from(gone).unwrap_or(0))
            .min(region.end);
        text.drain(..gone);
    }
}

/// Whether a heredoc starts with `<<-`.
fn is_indented(heredoc: &template::HeredocTemplate, place: Place<'_>) -> bool {
    place
        .region(heredoc.span())
        .and_then(|region| place.slice(region))
        .is_some_and(|raw| raw.starts_with("<<-"))
}

/// Cuts the texts of a heredoc into lines, read anew from the file: the parser has
/// taken indentation away in its own manner, and each line needs a region.
fn heredoc_lines(pieces: Vec<Piece>, place: Place<'_>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Text { text, region, .. } => {
                let Some(raw) = place.slice(region) else {
                    out.push(Piece::Text {
                        text,
                        region,
                        exact: false,
                    });
                    continue;
                };
                let mut start = region.start;
                for line in raw.split_inclusive('\n') {
                    let end = start + u32::try_from(line.len()).unwrap_or(0);
                    let text = line.replace("$${", "${").replace("%%{", "%{");
                    out.push(Piece::Text {
                        exact: text == line,
                        text,
                        region: Region {
                            start,
                            end,
                            ..region
                        },
                    });
                    start = end;
                }
            }
            Piece::If {
                condition,
                then,
                otherwise,
                region,
            } => out.push(Piece::If {
                condition,
                then: heredoc_lines(then, place),
                otherwise: heredoc_lines(otherwise, place),
                region,
            }),
            Piece::For {
                key_name,
                value_name,
                collection,
                body,
                region,
            } => out.push(Piece::For {
                key_name,
                value_name,
                collection,
                body: heredoc_lines(body, place),
                region,
            }),
            Piece::Interpolation(..) => out.push(piece),
        }
    }
    out
}

/// Takes the common indentation from the lines of a `<<-` heredoc. Blank lines do not
/// count; a line that starts with an interpolation has none.
fn dedent(pieces: &mut [Piece]) {
    let mut common = usize::MAX;
    let mut line_start = true;
    measure(pieces, &mut line_start, &mut common);
    if common == 0 || common == usize::MAX {
        return;
    }
    let mut line_start = true;
    cut(pieces, &mut line_start, common);
}

fn measure(pieces: &[Piece], line_start: &mut bool, common: &mut usize) {
    for piece in pieces {
        match piece {
            Piece::Text { text, .. } => {
                if *line_start && !(text.trim().is_empty() && text.ends_with('\n')) {
                    *common =
                        (*common).min(text.len() - text.trim_start_matches([' ', '\t']).len());
                }
                *line_start = text.ends_with('\n');
            }
            Piece::Interpolation(..) => {
                if *line_start {
                    *common = 0;
                }
                *line_start = false;
            }
            Piece::If {
                then, otherwise, ..
            } => {
                if *line_start {
                    *common = 0;
                }
                *line_start = false;
                measure(then, line_start, common);
                measure(otherwise, line_start, common);
            }
            Piece::For { body, .. } => {
                if *line_start {
                    *common = 0;
                }
                *line_start = false;
                measure(body, line_start, common);
            }
        }
    }
}

fn cut(pieces: &mut [Piece], line_start: &mut bool, common: usize) {
    for piece in pieces {
        match piece {
            Piece::Text { text, region, .. } => {
                let ends_line = text.ends_with('\n');
                let indent = text.len() - text.trim_start_matches([' ', '\t']).len();
                if *line_start && indent >= common {
                    text.drain(..common);
                    region.start += u32::try_from(common).unwrap_or(0);
                }
                *line_start = ends_line;
            }
            Piece::Interpolation(..) => *line_start = false,
            Piece::If {
                then, otherwise, ..
            } => {
                *line_start = false;
                cut(then, line_start, common);
                cut(otherwise, line_start, common);
            }
            Piece::For { body, .. } => {
                *line_start = false;
                cut(body, line_start, common);
            }
        }
    }
}
