//! Functions on lists, sets and maps. What is known of a collection stays known: a
//! list with an unknown item has a length, an open map has the members it shows.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use super::{MAX_ITEMS, argument, closed_items, doubt, items, size, text, too_many};
use crate::terraform::doubt::Doubt;
use crate::terraform::operators::{
    Failure, Outcome, equal, error, failure, to_bool, to_int, to_number, to_text,
};
use crate::terraform::term::{Data, Member, Term};

pub(super) fn call(name: &str, arguments: &[Term]) -> Option<Outcome> {
    let first = || argument(arguments, 0);
    let second = || argument(arguments, 1);
    let outcome = match name {
        "length" => first().and_then(length),
        "element" => element(arguments),
        "concat" => concat(arguments),
        "merge" => merge(arguments),
        "keys" => first().and_then(keys),
        "values" => first().and_then(values),
        "lookup" => lookup(arguments),
        "contains" => first().and_then(|list| contains(list, second()?)),
        "index" => first().and_then(|list| index(list, second()?)),
        "compact" => first().and_then(compact),
        "distinct" => first().and_then(|list| {
            let (items, open) = items(list)?;
            Ok(Term::list(distinct(items), open))
        }),
        "toset" => first().and_then(|list| {
            let (items, open) = items(list)?;
            Ok(distinct_set(items, open))
        }),
        "tolist" => first().and_then(|list| {
            let (items, open) = items(list)?;
            Ok(Term::list(items, open))
        }),
        "tomap" => first().and_then(|map| match &map.data {
            Data::Map(_) => Ok(map.clone()),
            _ => Err(failure(map, "a map")),
        }),
        "flatten" => first().and_then(flatten),
        "coalesce" => coalesce(arguments),
        "coalescelist" => coalesce_list(arguments),
        "zipmap" => first().and_then(|keys| zipmap(keys, second()?)),
        "slice" => slice(arguments),
        "reverse" => first().and_then(|list| {
            let mut items = closed_items(list)?;
            items.reverse();
            Ok(Term::list(items, None))
        }),
        "sort" => first().and_then(|list| {
            let mut texts = super::closed_texts(list)?;
            texts.sort();
            Ok(Term::list(
                texts.into_iter().map(Term::text).collect(),
                None,
            ))
        }),
        "chunklist" => first().and_then(|list| chunks(list, size(second()?)?)),
        "range" => range(arguments),
        "setproduct" => set_product(arguments),
        "setunion" => set_union(arguments),
        "setintersection" => set_filter(arguments, true),
        "setsubtract" => set_filter(arguments, false),
        "one" => first().and_then(one),
        "sum" => first().and_then(sum),
        "alltrue" => first().and_then(|list| all_or_any(list, false)),
        "anytrue" => first().and_then(|list| all_or_any(list, true)),
        "matchkeys" => match_keys(arguments),
        "transpose" => first().and_then(transpose),
        _ => return None,
    };
    Some(outcome)
}

fn length(term: &Term) -> Outcome {
    match &term.data {
        Data::Text(text) => Ok(Term::count(text.text.chars().count())),
        Data::List(list) => match &list.open {
            Some(doubt) => Err(Failure::Doubt(Arc::clone(doubt))),
            None => Ok(Term::count(list.items.len())),
        },
        Data::Map(map) => match &map.open {
            Some(doubt) => Err(Failure::Doubt(Arc::clone(doubt))),
            None => Ok(Term::count(map.members.len())),
        },
        _ => Err(failure(term, "a list")),
    }
}

fn element(arguments: &[Term]) -> Outcome {
    let list = argument(arguments, 0)?;
    let index = to_int(argument(arguments, 1)?)?;
    let items = closed_items(list)?;
    let count = i64::try_from(items.len()).unwrap_or(i64::MAX);
    if count == 0 {
        return error("element of an empty list");
    }
    let index = usize::try_from(index.rem_euclid(count)).unwrap_or(0);
    items
        .get(index)
        .cloned()
        .map_or_else(|| error("no such element"), Ok)
}

fn concat(arguments: &[Term]) -> Outcome {
    let mut all = Vec::new();
    let mut open = None;
    for argument in arguments {
        match items(argument) {
            Ok((items, more)) => {
                all.extend(items.into_iter().map(|item| seen_from(item, argument)));
                open = open.or(more);
            }
            Err(Failure::Doubt(doubt)) => open = open.or(Some(doubt)),
            Err(failure) => return Err(failure),
        }
        if all.len() > MAX_ITEMS {
            return too_many();
        }
    }
    match open {
        Some(doubt) if all.is_empty() => Err(Failure::Doubt(doubt)),
        open => Ok(Term::list(all, open)),
    }
}

/// A member of an argument, reached through the place of the argument.
fn seen_from(item: Term, container: &Term) -> Term {
    match (container.trail.first(), item.trail.first()) {
        (Some(outer), Some(inner))
            if outer.source != inner.source
                || inner.start < outer.start
                || inner.end > outer.end =>
        {
            item.through(outer)
        }
        (Some(outer), None) => item.through(outer),
        _ => item,
    }
}

fn merge(arguments: &[Term]) -> Outcome {
    let mut members: Vec<Member> = Vec::new();
    let mut open: Option<Arc<Doubt>> = None;
    for argument in arguments {
        match &argument.data {
            Data::Null => {}
            Data::Map(map) => {
                open = open.or_else(|| map.open.clone());
                members.extend(map.members.iter().map(|member| Member {
                    value: seen_from(member.value.clone(), argument),
                    ..member.clone()
                }));
            }
            Data::Unknown(doubt) if !doubt.is_error => {
                open = open.or_else(|| Some(Arc::clone(doubt)));
            }
            _ => return Err(failure(argument, "a map")),
        }
        if members.len() > MAX_ITEMS {
            return too_many();
        }
    }
    match open {
        Some(doubt) if members.is_empty() => Err(Failure::Doubt(doubt)),
        open => Ok(Term::map(members, open)),
    }
}

fn keys(term: &Term) -> Outcome {
    match &term.data {
        Data::Map(map) => {
            let keys = map.sorted().map(|member| {
                let key = Term::text(&*member.key);
                match member.key_region {
                    Some(region) => key.with_region(region),
                    None => key,
                }
            });
            Ok(Term::list(keys.collect(), map.open.clone()))
        }
        _ => Err(failure(term, "a map")),
    }
}

fn values(term: &Term) -> Outcome {
    match &term.data {
        Data::Map(_) => {
            let (items, open) = items(term)?;
            Ok(Term::list(items, open))
        }
        _ => Err(failure(term, "a map")),
    }
}

fn lookup(arguments: &[Term]) -> Outcome {
    let map = argument(arguments, 0)?;
    let key = text(arguments, 1)?;
    let Data::Map(known) = &map.data else {
        return Err(failure(map, "a map"));
    };
    match (known.get(&key), &known.open, arguments.get(2)) {
        (Some(value), _, _) => Ok(seen_from(value.clone(), map)),
        (None, Some(doubt), _) => Err(Failure::Doubt(Arc::clone(doubt))),
        (None, None, Some(default)) => Ok(default.clone()),
        (None, None, None) => error("no such key"),
    }
}

fn contains(list: &Term, wanted: &Term) -> Outcome {
    let (items, open) = items(list)?;
    let mut doubt = open.map(Failure::Doubt);
    for item in &items {
        match equal(item, wanted) {
            Ok(true) => return Ok(Term::bool(true)),
            Ok(false) => {}
            Err(failure) => doubt = doubt.or(Some(failure)),
        }
    }
    doubt.map_or(Ok(Term::bool(false)), Err)
}

fn index(list: &Term, wanted: &Term) -> Outcome {
    for (index, item) in closed_items(list)?.iter().enumerate() {
        if equal(item, wanted)? {
            return Ok(Term::count(index));
        }
    }
    error("no such item")
}

fn compact(list: &Term) -> Outcome {
    let (items, open) = items(list)?;
    let kept = items
        .into_iter()
        .filter(|item| !item.is_null() && item.as_text() != Some(""))
        .collect();
    Ok(Term::list(kept, open))
}

/// The items without those known to equal an earlier one.
fn distinct(items: Vec<Term>) -> Vec<Term> {
    let mut seen: HashMap<String, ()> = HashMap::new();
    let mut kept: Vec<Term> = Vec::with_capacity(items.len());
    for item in items {
        // Scalars are the common case and must stay linear.
        let is_new = match to_text(&item) {
            Ok(text) => seen.insert(text, ()).is_none(),
            Err(_) if kept.len() > 200 => true,
            Err(_) => !kept
                .iter()
                .any(|earlier| matches!(equal(earlier, &item), Ok(true))),
        };
        if is_new {
            kept.push(item);
        }
    }
    kept
}

/// A set: distinct, in the order in which Terraform iterates.
pub(in crate::terraform) fn distinct_set(items: Vec<Term>, open: Option<Arc<Doubt>>) -> Term {
    let mut items = distinct(items);
    items.sort_by(|a, b| match (&a.data, &b.data) {
        (Data::Text(a), Data::Text(b)) => a.text.cmp(&b.text),
        (Data::Int(_) | Data::Float(_), Data::Int(_) | Data::Float(_)) => {
            match (to_number(a), to_number(b)) {
                (Ok(a), Ok(b)) => a.compare(b),
                _ => Ordering::Equal,
            }
        }
        _ => rank(a).cmp(&rank(b)),
    });
    Term::set(items, open)
}

fn rank(term: &Term) -> u8 {
    match &term.data {
        Data::Null => 0,
        Data::Bool(_) => 1,
        Data::Int(_) | Data::Float(_) => 2,
        Data::Text(_) => 3,
        Data::List(_) => 4,
        Data::Map(_) => 5,
        Data::Partial(_) => 6,
        Data::Unknown(_) => 7,
    }
}

fn flatten(list: &Term) -> Outcome {
    fn into(term: &Term, out: &mut Vec<Term>, open: &mut Option<Arc<Doubt>>) {
        match &term.data {
            Data::List(list) => {
                if open.is_none() {
                    open.clone_from(&list.open);
                }
                for item in &list.items {
                    into(item, out, open);
                }
            }
            // What is unknown may be a list.
            Data::Unknown(doubt) => {
                open.get_or_insert_with(|| Arc::clone(doubt));
            }
            _ => out.push(term.clone()),
        }
    }
    if list.as_list().is_none() {
        return Err(failure(list, "a list"));
    }
    let (mut out, mut open) = (Vec::new(), None);
    into(list, &mut out, &mut open);
    Ok(Term::list(out, open))
}

fn coalesce(arguments: &[Term]) -> Outcome {
    for argument in arguments {
        match &argument.data {
            Data::Null => {}
            Data::Text(text) if text.text.is_empty() => {}
            Data::Partial(partial) if partial.has_known_text() => return Ok(argument.clone()),
            Data::Partial(_) | Data::Unknown(_) => return Err(failure(argument, "a value")),
            _ => return Ok(argument.clone()),
        }
    }
    error("all arguments of coalesce are null or empty")
}

fn coalesce_list(arguments: &[Term]) -> Outcome {
    for argument in arguments {
        match &argument.data {
            Data::List(list) if !list.items.is_empty() => return Ok(argument.clone()),
            Data::Map(map) if !map.members.is_empty() => return Ok(argument.clone()),
            Data::List(_) | Data::Map(_) => {
                if let Some(doubt) = argument.any_doubt() {
                    return Err(Failure::Doubt(Arc::clone(doubt)));
                }
            }
            Data::Null => {}
            _ => return Err(failure(argument, "a list")),
        }
    }
    error("all arguments of coalescelist are empty")
}

fn zipmap(keys: &Term, values: &Term) -> Outcome {
    let keys = super::closed_texts(keys)?;
    let values = closed_items(values)?;
    if keys.len() != values.len() {
        return error("zipmap needs as many keys as values");
    }
    let members = keys
        .iter()
        .zip(values)
        .map(|(key, value)| Member::new(key, value))
        .collect();
    Ok(Term::map(members, None))
}

fn slice(arguments: &[Term]) -> Outcome {
    let items = closed_items(argument(arguments, 0)?)?;
    let (from, to) = (
        size(argument(arguments, 1)?)?,
        size(argument(arguments, 2)?)?,
    );
    items.get(from..to).map_or_else(
        || error("slice out of range"),
        |items| Ok(Term::list(items.to_vec(), None)),
    )
}

fn chunks(list: &Term, size: usize) -> Outcome {
    let items = closed_items(list)?;
    let size = if size == 0 { items.len().max(1) } else { size };
    let chunks = items
        .chunks(size)
        .map(|chunk| Term::list(chunk.to_vec(), None))
        .collect();
    Ok(Term::list(chunks, None))
}

fn range(arguments: &[Term]) -> Outcome {
    let numbers = arguments
        .iter()
        .map(|argument| Ok(to_number(argument)?.as_f64()))
        .collect::<Result<Vec<f64>, Failure>>()?;
    let (start, limit, step) = match *numbers.as_slice() {
        [limit] => (0.0, limit, if limit < 0.0 { -1.0 } else { 1.0 }),
        [start, limit] => (start, limit, if limit < start { -1.0 } else { 1.0 }),
        [start, limit, step] if step != 0.0 => (start, limit, step),
        _ => return error("range needs one to three numbers"),
    };
    let mut items = Vec::new();
    let mut value = start;
    while (step > 0.0 && value < limit) || (step < 0.0 && value > limit) {
        // Terraform's own bound.
        if items.len() >= 1024 {
            return error("range of more than 1024 numbers");
        }
        items.push(Term::number(value));
        value += step;
    }
    Ok(Term::list(items, None))
}

fn set_product(arguments: &[Term]) -> Outcome {
    let mut rows: Vec<Vec<Term>> = vec![Vec::new()];
    let mut open = None;
    for argument in arguments {
        let (items, more) = items(argument)?;
        open = open.or(more);
        if rows.len().saturating_mul(items.len()) > MAX_ITEMS {
            return too_many();
        }
        rows = rows
            .iter()
            .flat_map(|row| {
                items.iter().map(move |item| {
                    let mut row = row.clone();
                    row.push(item.clone());
                    row
                })
            })
            .collect();
    }
    let rows = rows.into_iter().map(|row| Term::list(row, None)).collect();
    Ok(Term::list(rows, open))
}

fn set_union(arguments: &[Term]) -> Outcome {
    let mut all = Vec::new();
    let mut open = None;
    for argument in arguments {
        let (items, more) = items(argument)?;
        all.extend(items);
        open = open.or(more);
    }
    Ok(distinct_set(all, open))
}

/// The items of the first set that are in all others, or in none.
fn set_filter(arguments: &[Term], in_all: bool) -> Outcome {
    let mut kept = closed_items(argument(arguments, 0)?)?;
    for other in arguments.iter().skip(1) {
        bounded_product(kept.len(), other)?;
        let mut next = Vec::new();
        for item in kept {
            if to_bool(&contains(other, &item)?)? == in_all {
                next.push(item);
            }
        }
        kept = next;
    }
    Ok(distinct_set(kept, None))
}

/// Refuses to compare each with each where that are too many comparisons.
fn bounded_product(count: usize, other: &Term) -> Result<(), Failure> {
    let other = usize::try_from(other.size()).unwrap_or(usize::MAX);
    if count.saturating_mul(other) > 100 * MAX_ITEMS {
        return too_many();
    }
    Ok(())
}

fn one(list: &Term) -> Outcome {
    if list.is_null() {
        return Ok(Term::null());
    }
    let items = closed_items(list)?;
    match items.as_slice() {
        [] => Ok(Term::null()),
        [item] => Ok(item.clone()),
        _ => error("one needs a list of at most one item"),
    }
}

fn sum(list: &Term) -> Outcome {
    let mut total = 0.0;
    for item in closed_items(list)? {
        total += to_number(&item)?.as_f64();
    }
    Ok(Term::number(total))
}

fn all_or_any(list: &Term, deciding: bool) -> Outcome {
    let (items, open) = items(list)?;
    let mut doubt = open.map(Failure::Doubt);
    for item in &items {
        if item.is_null() {
            continue;
        }
        match to_bool(item) {
            Ok(value) if value == deciding => return Ok(Term::bool(deciding)),
            Ok(_) => {}
            Err(failure) => doubt = doubt.or(Some(failure)),
        }
    }
    doubt.map_or(Ok(Term::bool(!deciding)), Err)
}

fn match_keys(arguments: &[Term]) -> Outcome {
    let values = closed_items(argument(arguments, 0)?)?;
    let keys = closed_items(argument(arguments, 1)?)?;
    let wanted = argument(arguments, 2)?;
    bounded_product(keys.len(), wanted)?;
    let mut kept = Vec::new();
    for (value, key) in values.into_iter().zip(&keys) {
        if to_bool(&contains(wanted, key)?)? {
            kept.push(value);
        }
    }
    Ok(Term::list(kept, None))
}

fn transpose(term: &Term) -> Outcome {
    let Data::Map(map) = &term.data else {
        return Err(failure(term, "a map"));
    };
    if map.open.is_some() {
        return doubt("a map of which not all is known");
    }
    let mut out: Vec<(String, Vec<Term>)> = Vec::new();
    for member in map.sorted() {
        for item in super::closed_texts(&member.value)? {
            let value = Term::text(&*member.key);
            match out.iter_mut().find(|(key, _)| *key == item) {
                Some((_, values)) => values.push(value),
                None => out.push((item, vec![value])),
            }
        }
        if out.len() > 1000 {
            return too_many();
        }
    }
    let members = out
        .into_iter()
        .map(|(key, values)| Member::new(&key, Term::list(values, None)))
        .collect();
    Ok(Term::map(members, None))
}
