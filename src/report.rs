//! What a run says, in the forms that people and machines read.
//!
//! A pure stage: it gets a [`Report`], which is complete and sorted, and writes bytes.
//! Each output is one file with one function `write` and one line in the table below.
//! Every output shows the problems too. Whatever comes from a scanned file passes
//! through `escape` on its way out.

mod concise;
mod escape;
mod excerpt;
mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod ndjson;
mod paint;
mod place;
mod sarif;
mod tally;
mod text;

pub use escape::{prose, visible, write_json, write_json_line};
pub use json::rule as rule_as_json;

use std::fmt;
use std::io;
use std::str::FromStr;

use crate::finding::Report;
use crate::rule::NotAllowed;

macro_rules! outputs {
    ($($(#[$doc:meta])* $variant:ident = $name:literal => $write:path,)*) => {
        /// A form in which a report can be written.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Output { $($(#[$doc])* $variant,)* }

        impl Output {
            /// Every output, in the order of the declaration.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name used on the command line.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }

        /// Writes a report.
        ///
        /// # Errors
        /// Those of the writer.
        pub fn render(
            report: &Report,
            output: Output,
            options: &Options,
            out: &mut dyn io::Write,
        ) -> io::Result<()> {
            match output { $(Output::$variant => $write(report, options, out),)* }
        }
    };
}

outputs! {
    /// For people: excerpts with a caret, why it matters and what to do.
    Text = "text" => text::write,
    /// One line per finding.
    Concise = "concise" => concise::write,
    /// One JSON document with all there is.
    Json = "json" => json::write,
    /// The same as one JSON value per line.
    Ndjson = "ndjson" => ndjson::write,
    /// SARIF 2.1.0, as code scanning reads it.
    Sarif = "sarif" => sarif::write,
    /// Workflow commands that GitHub turns into annotations.
    Github = "github" => github::write,
    /// A page for the summary of a job.
    Markdown = "markdown" => markdown::write,
    /// JUnit XML: one test case per rule.
    Junit = "junit" => junit::write,
    /// GitLab's code quality report.
    Gitlab = "gitlab" => gitlab::write,
}

impl FromStr for Output {
    type Err = NotAllowed;

    fn from_str(word: &str) -> Result<Self, NotAllowed> {
        Self::ALL
            .iter()
            .copied()
            .find(|output| output.name() == word)
            .ok_or_else(|| NotAllowed {
                seen: word.to_owned(),
                allowed: Self::ALL.iter().map(|output| output.name()).collect(),
            })
    }
}

impl fmt::Display for Output {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

/// What the caller decides about a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The version of the tool, as outputs for machines name it.
    pub version: String,
    /// Whether `text` and `concise` may use colours.
    pub colour: bool,
    /// The width of the terminal; long prose is wrapped to it. Without one it is not.
    pub width: Option<usize>,
    /// How much `text` tells.
    pub verbosity: Verbosity,
    /// Whether files that could not be read or parsed only inform, as not to fail the run.
    pub allow_unparsed: bool,
    /// How many results `sarif` holds at most; the least severe are cut, and it says so.
    pub max_results: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            colour: false,
            width: None,
            verbosity: Verbosity::Normal,
            allow_unparsed: false,
            max_results: sarif::MAX_RESULTS,
        }
    }
}

/// How much `text` tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Verbosity {
    /// Findings and problems only.
    Quiet,
    /// Why and what next once per rule, and a summary.
    #[default]
    Normal,
    /// Why and what next with every finding, every file that was not evaluated.
    Verbose,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_output_is_found_by_its_name_and_a_wrong_one_is_answered() {
        assert_eq!("sarif".parse::<Output>().unwrap(), Output::Sarif);
        let error = "sarfi".parse::<Output>().unwrap_err().to_string();
        assert!(error.contains("text, concise, json"), "{error}");
    }
}
