//! From text to trees with regions. Each format is one file; this one knows only
//! which file to call.
//!
//! A parser takes a text and knows nothing of files, kinds or policies. It accepts
//! what the consumers of the format accept, bounds its nesting by [`MAX_DEPTH`], never
//! panics, and on a mistake keeps what it could read beside the error.

mod parsed;

pub mod apache;
pub mod authorized_keys;
pub mod bicep;
pub mod crontab;
pub mod csv;
pub mod directives;
pub mod dockerfile;
pub mod env;
pub mod exports;
pub mod fstab;
pub mod haproxy;
pub mod hcl;
pub mod hosts;
pub mod ignore;
pub mod ini;
pub mod iptables;
pub mod json;
pub mod known_hosts;
pub mod nftables;
pub mod nginx;
pub mod pg_hba;
pub mod postfix;
pub mod postgresql;
pub mod properties;
pub mod settings;
pub mod shell;
pub mod ssh_config;
pub mod sshd_config;
pub mod sudoers;
pub mod sysctl;
pub mod systemd;
pub mod toml;
pub mod xml;
pub mod yaml;
pub mod zone;

mod arguments;
mod endpoint;
mod entries;
mod joined;
mod sections;
mod slice;
mod ssh_key;

use crate::classify::Format;
pub use crate::document::MAX_DEPTH;
pub use parsed::{Parsed, SyntaxError};
pub(crate) use ssh_key::is_type as is_ssh_key_type;

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
        Format::Sudoers => sudoers::parse(text),
        Format::Sysctl => sysctl::parse(text),
        Format::SshdConfig => sshd_config::parse(text),
        Format::Env => env::parse(text),
        Format::Properties => properties::parse(text),
        Format::Postgresql => postgresql::parse(text),
        Format::Directives => directives::parse(text),
        Format::Ignore => ignore::parse(text),
        Format::Nginx => nginx::parse(text, nginx::Dialect::Nginx),
        Format::Xml => xml::parse(text),
        Format::SshConfig => ssh_config::parse(text),
        Format::KnownHosts => known_hosts::parse(text),
        Format::AuthorizedKeys => authorized_keys::parse(text),
        Format::Hosts => hosts::parse(text),
        Format::Crontab => crontab::parse(text),
        Format::SystemCrontab => crontab::parse_system(text),
        Format::PgHba => pg_hba::parse(text),
        Format::PgIdent => pg_hba::parse_ident(text),
        Format::Iptables => iptables::parse(text),
        Format::Nftables => nftables::parse(text),
        Format::Zone => zone::parse(text),
        Format::Haproxy => haproxy::parse(text),
        Format::Apache => apache::parse(text),
        Format::Settings => settings::parse(text),
        Format::Blocks => nginx::parse(text, nginx::Dialect::Semicolons),
        Format::BlockLines => nginx::parse(text, nginx::Dialect::Lines),
        Format::Exports => exports::parse(text),
        Format::Fstab => fstab::parse(text),
        Format::Postfix => postfix::parse(text),
        Format::Csv => csv::parse(text),
        Format::Bicep => bicep::parse(text),
    }
}
