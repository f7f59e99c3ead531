//! `data.aws_iam_policy_document`: from the blocks of the data source to the policy that
//! its `json` attribute holds, with the regions of the blocks.

use std::sync::Arc;

use super::doubt::Doubt;
use super::json;
use super::term::{Data, Map, Member, Term};
use super::trail::Trail;

/// The `json` attribute of a document whose body is given.
pub(super) fn text(body: &Term) -> Term {
    let Data::Map(map) = &body.data else {
        return body.clone();
    };
    let policy = policy(map, body.trail.clone());
    let mut text = json::encode(&policy);
    text.trail = body.trail.clone();
    text
}

fn policy(map: &Map, trail: Trail) -> Term {
    let version = map
        .get("version")
        .cloned()
        .unwrap_or_else(|| Term::text("2012-10-17"));
    let mut members = vec![Member::new("Version", version)];
    if let Some(id) = map.get("policy_id") {
        members.push(Member::new("Id", id.clone()));
    }
    let mut open = None;
    let mut statements = Vec::new();
    collect(
        map.get("source_policy_documents"),
        &mut statements,
        &mut open,
    );
    collect(map.get("source_json"), &mut statements, &mut open);
    if let Some(own) = map.get("statement") {
        match own.as_list() {
            Some(list) => {
                open = open.or_else(|| list.open.clone());
                for item in list
                    .items
                    .iter()
                    .filter_map(|item| Some((item.as_map()?, item)))
                {
                    replace_or_push(statement(item.0, item.1.trail.clone()), &mut statements);
                }
            }
            None => open = open.or_else(|| own.any_doubt().cloned()),
        }
    }
    let mut over = Vec::new();
    collect(map.get("override_policy_documents"), &mut over, &mut open);
    collect(map.get("override_json"), &mut over, &mut open);
    for statement in over {
        replace_or_push(statement, &mut statements);
    }
    let mut list = Term::list(statements, open);
    list.trail = trail.clone();
    members.push(Member::new("Statement", list));
    Term {
        trail,
        ..Term::map(members, None)
    }
}

/// A statement with the `Sid` of an earlier one replaces it.
fn replace_or_push(statement: Term, statements: &mut Vec<Term>) {
    let sid = |term: &Term| {
        let sid = term.as_map()?.get("Sid")?.as_text()?.to_owned();
        (!sid.is_empty()).then_some(sid)
    };
    let wanted = sid(&statement);
    let earlier = statements
        .iter_mut()
        .find(|earlier| wanted.is_some() && sid(earlier) == wanted);
    match earlier {
        Some(earlier) => *earlier = statement,
        None => statements.push(statement),
    }
}

/// The statements of documents that are given as JSON.
fn collect(documents: Option<&Term>, statements: &mut Vec<Term>, open: &mut Option<Arc<Doubt>>) {
    let Some(documents) = documents else { return };
    let list = match &documents.data {
        Data::List(list) => {
            if open.is_none() {
                open.clone_from(&list.open);
            }
            list.items.clone()
        }
        _ => vec![documents.clone()],
    };
    for document in list {
        let decoded = json::decode(&document);
        let found = decoded
            .as_ref()
            .and_then(|decoded| decoded.as_map()?.get("Statement"));
        match found.map(|found| (&found.data, found)) {
            Some((Data::List(list), _)) => {
                statements.extend(list.items.iter().cloned());
                if open.is_none() {
                    open.clone_from(&list.open);
                }
            }
            Some((Data::Map(_), statement)) => statements.push(statement.clone()),
            _ if document.is_null() => {}
            _ => {
                let doubt = document.any_doubt().cloned();
                *open = open
                    .take()
                    .or(doubt)
                    .or_else(|| Some(Arc::new(Doubt::new("a document that is not JSON", ""))));
            }
        }
    }
}

fn statement(map: &Map, trail: Trail) -> Term {
    let mut members = Vec::new();
    let mut put = |name: &str, key: &str, value: Term| {
        let key_region = map
            .members
            .iter()
            .find(|member| &*member.key == key)
            .and_then(|member| member.key_region);
        members.push(Member {
            key_region,
            ..Member::new(name, value)
        });
    };
    if let Some(sid) = map.get("sid") {
        put("Sid", "sid", sid.clone());
    }
    let effect = map
        .get("effect")
        .cloned()
        .unwrap_or_else(|| Term::text("Allow"));
    put("Effect", "effect", effect);
    for (name, key) in [
        ("Action", "actions"),
        ("NotAction", "not_actions"),
        ("Resource", "resources"),
        ("NotResource", "not_resources"),
    ] {
        if let Some(value) = map.get(key)
            && !is_empty_list(value)
        {
            put(name, key, interpolated(&single(value)));
        }
    }
    for (name, key) in [
        ("Principal", "principals"),
        ("NotPrincipal", "not_principals"),
    ] {
        if let Some(blocks) = map.get(key) {
            put(name, key, principals(blocks));
        }
    }
    if let Some(blocks) = map.get("condition") {
        put("Condition", "condition", conditions(blocks));
    }
    Term {
        trail,
        ..Term::map(members, map.open.clone())
    }
}

fn is_empty_list(term: &Term) -> bool {
    term.as_list()
        .is_some_and(|list| list.items.is_empty() && list.open.is_none())
}

/// A list of one known item as that item, which is how the provider writes it.
fn single(term: &Term) -> Term {
    match &term.data {
        Data::List(list) => match (list.items.as_slice(), &list.open) {
            ([item], None) => item.clone(),
            _ => term.clone(),
        },
        _ => term.clone(),
    }
}

/// `&{...}` stands for `${...}`, which the configuration language would evaluate.
fn interpolated(term: &Term) -> Term {
    let mut result = match &term.data {
        Data::Text(text) if text.text.contains("&{") => Term::text(text.text.replace("&{", "${")),
        Data::List(list) => Term::list(
            list.items.iter().map(interpolated).collect(),
            list.open.clone(),
        ),
        _ => return term.clone(),
    };
    result.trail = term.trail.clone();
    result
}

fn bodies(blocks: &Term) -> impl Iterator<Item = (&Map, &Term)> {
    blocks
        .as_list()
        .map(|list| list.items.as_slice())
        .unwrap_or_default()
        .iter()
        .filter_map(|item| Some((item.as_map()?.as_ref(), item)))
}

fn open_of(blocks: &Term) -> Option<Arc<Doubt>> {
    blocks.as_list().and_then(|list| list.open.clone())
}

fn principals(blocks: &Term) -> Term {
    let mut members: Vec<Member> = Vec::new();
    let mut open = open_of(blocks);
    for (block, whole) in bodies(blocks) {
        let identifiers = block
            .get("identifiers")
            .map(single)
            .unwrap_or_else(Term::null);
        match block.get("type") {
            Some(kind) if kind.as_text() == Some("*") => {
                // Everybody, whatever else is listed.
                let mut everybody = Term::text("*");
                everybody.trail = kind.trail.clone();
                return everybody;
            }
            Some(kind) => match kind.as_text() {
                Some(name) => push_values(&mut members, name, identifiers, whole),
                None => open = open.or_else(|| kind.any_doubt().cloned()),
            },
            None => {}
        }
    }
    Term {
        trail: blocks.trail.clone(),
        ..Term::map(members, open)
    }
}

fn conditions(blocks: &Term) -> Term {
    let mut tests: Vec<(String, Vec<Member>, Trail)> = Vec::new();
    let mut open = open_of(blocks);
    for (block, whole) in bodies(blocks) {
        let text = |key: &str| block.get(key).and_then(|term| term.as_text());
        let (Some(test), Some(variable)) = (text("test"), text("variable")) else {
            open = open.or_else(|| whole.any_doubt().cloned());
            continue;
        };
        let values = block.get("values").map(single).unwrap_or_else(Term::null);
        let values = interpolated(&values);
        match tests.iter_mut().find(|(name, ..)| name == test) {
            Some((_, members, _)) => push_values(members, variable, values, whole),
            None => {
                let mut members = Vec::new();
                push_values(&mut members, variable, values, whole);
                tests.push((test.to_owned(), members, whole.trail.clone()));
            }
        }
    }
    let members = tests
        .into_iter()
        .map(|(test, members, trail)| {
            let value = Term {
                trail,
                ..Term::map(members, None)
            };
            Member::new(&test, value)
        })
        .collect();
    Term {
        trail: blocks.trail.clone(),
        ..Term::map(members, open)
    }
}

/// Adds values under a name; those of one name are joined in a list.
fn push_values(members: &mut Vec<Member>, name: &str, values: Term, whole: &Term) {
    let list = |term: &Term| match &term.data {
        Data::List(list) => (list.items.clone(), list.open.clone()),
        _ => (vec![term.clone()], None),
    };
    match members.iter_mut().find(|member| &*member.key == name) {
        Some(member) => {
            let (mut items, open) = list(&member.value);
            let (more, more_open) = list(&values);
            items.extend(more);
            let trail = member.value.trail.clone();
            member.value = Term {
                trail,
                ..Term::list(items, open.or(more_open))
            };
        }
        None => {
            let mut member = Member::new(name, values);
            member.key_region = whole.trail.first();
            members.push(member);
        }
    }
}
