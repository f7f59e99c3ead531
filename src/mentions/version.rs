//! Versions that look like addresses: `1.2.3.4` is either, and what stands around says
//! which.

use super::around::Around;
use super::words;

/// Words of keys whose values are versions.
const VERSION_KEYS: &[&str] = &[
    "version",
    "versions",
    "appversion",
    "ver",
    "tag",
    "newtag",
    "release",
    "rev",
    "revision",
    "build",
    "oid",
    "chart",
    "semver",
    "firmware",
    "edition",
    "edicion",
    "edición",
    "versión",
    "revisión",
];

impl Around<'_> {
    /// Whether an address is the version of something.
    pub(super) fn is_version(&self) -> bool {
        let is_version_key = |key: &str| {
            let words = words::of(key);
            let is_one = |word: &String| VERSION_KEYS.contains(&word.as_str());
            // `version_agente`
            let leads = words
                .first()
                .is_some_and(|word| word == "version" || word == "versión");
            leads || words.last().is_some_and(is_one)
        };
        // `versions: {agent: 1.2.3.4}`
        let of_versions = |key: &String| {
            words::of(key)
                .last()
                .is_some_and(|last| matches!(last.as_str(), "versions" | "releases" | "tags"))
        };
        if self.keys.get(1).is_some_and(of_versions) || self.is_version_of_row() {
            return true;
        }
        let mut keys = self.keys.iter();
        let first = keys.next();
        if first.is_some_and(|key| is_version_key(key)) {
            return true;
        }
        // `variable "version" { default = "1.2.3.4" }`, `param version string = '1.2.3.4'`
        let is_default =
            first.is_some_and(|key| matches!(key.as_str(), "default" | "defaultValue" | "value"));
        if is_default && keys.next().is_some_and(|key| is_version_key(key)) {
            return true;
        }
        let declared = self.before.rsplit_once('=').map_or("", |(left, _)| left);
        let mut declared = declared.split_whitespace().rev().take(3);
        if self.path.is_empty() && declared.any(is_version_key) {
            return true;
        }
        let word = self.before.trim_end_matches(['"', '\'', ' ']);
        // `pkg==1.2.3.4`, `>= 1.2.3.4`, `image:1.2.3.4`, `pkg@1.2.3.4`
        if word.ends_with("==")
            || word.ends_with(">=")
            || word.ends_with("<=")
            || word.ends_with("~>")
            || word.ends_with("^")
            || word.ends_with("~=")
            || word.ends_with("!=")
        {
            return true;
        }
        let word = self.word_before();
        if self.is_url_host() {
            return false;
        }
        if let Some(rest) = word.strip_suffix(':') {
            return rest.contains('/')
                || (rest.contains(|one: char| one.is_alphanumeric())
                    && self.keys.iter().any(|key| key.contains("image")));
        }
        if let Some(rest) = word.strip_suffix('@') {
            // `user@10.0.0.5` is a host, `pkg@1.2.3.4` in a list of packages is not.
            return self.file.ends_with("package.json") || rest.contains('/');
        }
        let lower = self.before.to_lowercase();
        let last = lower
            .trim_end_matches(['"', '\'', ' ', ':', '='])
            .rsplit(|one: char| !one.is_alphanumeric())
            .next()
            .unwrap_or("")
            .to_owned();
        matches!(last.as_str(), "version" | "release" | "versión" | "ver")
    }

    /// Whether the line is about a table or column of versions in SQL:
    /// `INSERT INTO version VALUES ('1.2.3.4')`.
    fn is_version_of_row(&self) -> bool {
        let is_quoted = self.before.ends_with('\'') && self.after.starts_with('\'');
        is_quoted
            && self.file.to_lowercase().ends_with(".sql")
            && self
                .before
                .split(|one: char| !one.is_alphanumeric())
                .any(|word| VERSION_KEYS.contains(&word.to_lowercase().as_str()))
    }
}
