//! From text to trees with regions. Each format is one file; this one knows only
//! which file to call.
//!
//! A parser takes a text and knows nothing of files, kinds or policies. It accepts
//! what the consumers of the format accept, bounds its nesting by [`MAX_DEPTH`], never
//! panics, and on a mistake keeps what it could read beside the error.

pub mod csv;
pub mod directives;
pub mod dockerfile;
pub mod env;
pub mod hcl;
pub mod ignore;
pub mod ini;
pub mod json;
pub mod nginx;
pub mod postgresql;
pub mod properties;
pub mod sshd_config;
pub mod sysctl;
pub mod systemd;
pub mod toml;
pub mod xml;
pub mod yaml;

mod entries;
mod joined;
mod sections;
mod slice;

use crate::classify::Format;
pub use crate::document::MAX_DEPTH;
use crate::document::Node;

/// What a parser makes of one text.
#[derive(Debug, Default)]
pub struct Parsed {
    /// The trees that could be read, in the order of the text.
    pub roots: Vec<Node>,
    /// What could not be read, in the order of the text.
    pub errors: Vec<SyntaxError>,
    /// Whether a YAML text holds a scalar that versions 1.1 and 1.2 read differently.
    pub reads_differently: bool,
}

/// A place where a text breaks the rules of its format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyntaxError {
    /// Byte offset into the text.
    pub at: usize,
    /// What is wrong: lower case start, no full stop, one line.
    pub message: String,
}

impl Parsed {
    /// One tree without errors.
    pub fn one(root: Node) -> Self {
        Self {
            roots: vec![root],
            ..Self::default()
        }
    }

    /// Nothing but an error.
    pub fn error(at: usize, message: impl Into<String>) -> Self {
        Self {
            errors: vec![SyntaxError {
                at,
                message: message.into(),
            }],
            ..Self::default()
        }
    }
}

/// Parses a text as a format.
pub fn parse(text: &str, format: Format, scalars: yaml::Scalars) -> Parsed {
    match format {
        Format::Yaml => yaml::parse(text, scalars),
        Format::Json => json::parse(text, json::Dialect::Strict),
        Format::Jsonc => json::parse(text, json::Dialect::Comments),
        Format::Hcl => hcl::parse(text),
        Format::Dockerfile => dockerfile::parse(text),
        Format::Toml => toml::parse(text),
        Format::Ini => ini::parse(text),
        Format::Systemd => systemd::parse(text),
        Format::Sysctl => sysctl::parse(text),
        Format::SshdConfig => sshd_config::parse(text),
        Format::Env => env::parse(text),
        Format::Properties => properties::parse(text),
        Format::Postgresql => postgresql::parse(text),
        Format::Directives => directives::parse(text),
        Format::Ignore => ignore::parse(text),
        Format::Nginx => nginx::parse(text),
        Format::Xml => xml::parse(text),
        Format::Csv => csv::parse(text),
    }
}
