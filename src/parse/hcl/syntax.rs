//! The syntax tree of HCL that the rest of the crate works with.
//!
//! It is built from `hcl-edit`'s tree for three reasons: every node has its region in
//! the file even when only a part of the file was parsed, names are read from the
//! original text (the recovery may have renamed a repeated one), and heredocs keep a
//! region for each line, so that a place inside an embedded JSON text can be found.

mod lower;
mod template;

pub use hcl_edit::expr::{BinaryOperator, UnaryOperator};

use crate::document::Region;
pub(crate) use lower::{Place, body};
pub(crate) use template::template;

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
