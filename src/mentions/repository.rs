//! Where repositories of source code are named by their owner and name, and on which host.

use super::around::Around;
use super::words;

/// Words of keys whose values are repositories.
#[rustfmt::skip]
const REPOSITORY_KEYS: &[&str] = &[
    "uses", "repo", "repos", "repositories", "github", "git", "slug", "project", "submodule", "repourl", "dependencies",
    "devdependencies", "include",
];

/// Whether the owner and name of a repository stand for it.
pub(super) fn is_expected(around: &Around<'_>) -> bool {
    let by_key = around.keys.iter().take(2).any(|key| {
        words::of(key)
            .iter()
            .any(|word| REPOSITORY_KEYS.contains(&word.as_str()))
    });
    by_key || follows(around) || around.after.starts_with('#')
}

/// The host right before the path of a repository: `https://git.corp.example/`,
/// `git@git.corp.example:`; none where it is a service that all use.
pub(super) fn host<'t>(around: &Around<'t>) -> Option<&'t str> {
    let word = around.word_before();
    if REPOSITORIES.iter().any(|known| word.ends_with(known)) {
        return None;
    }
    let rest = word.rsplit_once("://").map_or(word, |(_, rest)| rest);
    let rest = rest.rsplit_once('@').map_or(rest, |(_, rest)| rest);
    let host = rest.strip_suffix(['/', ':'])?;
    let host = host.split(':').next().unwrap_or(host);
    let is_name = |one: char| one.is_ascii_alphanumeric() || matches!(one, '-' | '.');
    (host.contains('.') && host.chars().all(is_name)).then_some(host)
}

/// What stands before the owner and name of a repository.
#[rustfmt::skip]
const REPOSITORIES: &[&str] = &["github>", "gitlab>", "bitbucket>", "gitea>", "forgejo>", "local>", "raw.githubusercontent.com/", "api.github.com/repos/", "codeload.github.com/", "cdn.jsdelivr.net/gh/", "github:", "gitlab:", "bitbucket:", "repo:"];

/// Whether a text ends with what stands before the owner and name of a repository.
pub(super) fn follows(around: &Around<'_>) -> bool {
    let word = around.word_before();
    REPOSITORIES
        .iter()
        .any(|known| word.ends_with(known) || around.before.ends_with(known))
}
