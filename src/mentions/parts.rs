//! Images in parts: values of charts and kustomizations write
//! `{registry: ghcr.io, repository: shop/web, tag: "2.7"}`.

/// How many lines before and behind the name of an image belong to the same map.
const MOST_LINES: usize = 4;

const REGISTRIES: &[&str] = &["registry", "imageregistry", "host"];
const TAGS: &[&str] = &["tag", "newtag", "imagetag", "version"];

/// How much of a text is looked at for what a variable is, in bytes.
const MOST_STATED: usize = 64_000;

/// What has to stand in keys beside the name of an image.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Parts {
    registry: Option<String>,
    tag: Option<String>,
}

impl Parts {
    /// The names that an image has where it is written in parts, and the other parts.
    pub(super) fn of(image: &str) -> Vec<(String, Self)> {
        let at = image.rfind('/').map_or(0, |at| at + 1);
        let tagged = image.get(at..).and_then(|last| last.split_once(':'));
        let (repository, tag) = match tagged {
            Some((last, tag)) => (image.get(..at + last.len()), Some(tag.to_owned())),
            None if image.contains('@') => return Vec::new(),
            None => (Some(image), None),
        };
        let Some(repository) = repository else {
            return Vec::new();
        };
        let mut found = Vec::new();
        if tag.is_some() {
            let registry = None;
            let tag = tag.clone();
            found.push((repository.to_owned(), Self { registry, tag }));
        }
        if let Some((registry, path)) = repository.split_once('/')
            && registry.contains(['.', ':'])
        {
            let registry = Some(registry.to_owned());
            found.push((path.to_owned(), Self { registry, tag }));
        }
        found
    }

    /// Whether the path of an image stands behind a registry that is filled in later, and
    /// that the text does not say to be another one: `${var.registry}/shop/web:2.7`.
    pub(super) fn follows_filled_in(&self, text: &str, start: usize, end: usize) -> bool {
        let (Some(registry), Some(before), Some(after)) =
            (&self.registry, text.get(..start), text.get(end..))
        else {
            return false;
        };
        let is_path = text.get(start..end).is_some_and(|path| path.contains('/'));
        let tag = after.strip_prefix(':').unwrap_or("");
        let is_tagged = self.tag.as_ref().is_none_or(|wanted| {
            tag.strip_prefix(wanted.as_str()).is_some_and(|rest| {
                !rest.starts_with(|one: char| {
                    one.is_alphanumeric() || matches!(one, '.' | '-' | '_')
                })
            })
        });
        let ends = after.starts_with([':', '@', '"', '\'', ',', '\n', '\r'])
            || after.is_empty()
            || after.starts_with(" AS")
            || after.starts_with(" as");
        let Some(variable) = before.strip_suffix('/').and_then(variable) else {
            return false;
        };
        is_path
            && is_tagged
            && ends
            && stated(text, variable).is_none_or(|value| value == registry.as_str())
    }

    /// Whether the parts stand in lines around a name.
    pub(super) fn stand_beside(&self, before: &str, after: &str) -> bool {
        // The nearest line first: the next image may have the tag that this one had.
        let mut behind = after.lines();
        let mut ahead = before.lines().rev();
        let near: Vec<&str> = (0..MOST_LINES)
            .flat_map(|_| [behind.next(), ahead.next()])
            .flatten()
            .collect();
        let has = |keys: &[&str], wanted: &Option<String>| {
            let Some(wanted) = wanted else { return true };
            let entries = near.iter().flat_map(|line| line.split(['{', '}', ',']));
            let mut stated = entries.filter_map(|entry| {
                let (key, value) = entry.split_once([':', '='])?;
                let key = bare(key).to_lowercase();
                keys.contains(&key.as_str()).then(|| bare(value))
            });
            stated.next() == Some(wanted)
        };
        has(REGISTRIES, &self.registry) && has(TAGS, &self.tag)
    }
}

/// What a text ends in that is filled in later, by its last word: `${var.x}`, `$X`, `$(X)`,
/// `{{ .Values.x }}`, `${X:-registry.example}`.
fn variable(text: &str) -> Option<&str> {
    let line = text.rsplit('\n').next().unwrap_or(text);
    let inner = match line.strip_suffix('}').or(line.strip_suffix(')')) {
        Some(inner) => {
            let open = inner.rfind(
                ["${", "$(", "{{"]
                    .iter()
                    .find(|open| inner.contains(**open))?,
            )?;
            let inner = inner.get(open + 2..)?.trim_end_matches('}').trim();
            inner.split(":-").next().unwrap_or(inner)
        }
        None => line.rsplit_once('$').map(|(_, name)| name)?,
    };
    let is_word = |one: char| one.is_ascii_alphanumeric() || matches!(one, '_' | '-');
    let name = inner.rsplit('.').next().unwrap_or(inner);
    (!name.is_empty() && name.chars().all(is_word)).then_some(name)
}

/// What a text says that a variable is, where it says so in one place: `registry = "x"`.
fn stated<'t>(text: &'t str, variable: &str) -> Option<&'t str> {
    let near = text.get(..super::around::floor(text, MOST_STATED.min(text.len())))?;
    let mut lines = near.lines().filter_map(|line| {
        let (key, value) = line.split_once(['=', ':'])?;
        let key = key
            .trim()
            .trim_start_matches("ARG ")
            .trim_start_matches("export ");
        (bare(key) == variable).then(|| bare(value))
    });
    lines
        .next()
        .filter(|value| !value.is_empty() && !value.contains(['$', '{']))
}

/// A key or value without what surrounds it.
fn bare(text: &str) -> &str {
    let text = text.trim().trim_start_matches("- ");
    text.trim_matches(['"', '\''])
}
