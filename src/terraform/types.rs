//! Type constraints of variables: conversion of a value, and the defaults that
//! `optional(type, default)` fills in.

use super::operators::{to_bool, to_number, to_text};
use super::term::{Data, Member, Term};
use crate::parse::hcl::syntax::{Expr, ExprKind};

/// Converts a value as far as it is known; what does not fit stays as it is.
/// `default` evaluates the default of an optional attribute.
pub(super) fn convert(term: Term, wanted: &Expr, default: &mut dyn FnMut(&Expr) -> Term) -> Term {
    if term.is_null() || term.doubt().is_some() {
        return term;
    }
    match &wanted.kind {
        ExprKind::Name(name) | ExprKind::Text(name) => scalar(term, name),
        ExprKind::Call {
            name, arguments, ..
        } => {
            let Some(inner) = arguments.first() else {
                return term;
            };
            match name.as_str() {
                "list" | "set" => elements(term, inner, name == "set", default),
                "map" => values(term, inner, default),
                "object" => object(term, inner, default),
                "tuple" => tuple(term, inner, default),
                "optional" => convert(term, inner, default),
                _ => term,
            }
        }
        _ => term,
    }
}

fn scalar(term: Term, name: &str) -> Term {
    let trail = term.trail.clone();
    let converted = match name {
        "string" if term.as_text().is_none() => to_text(&term).map(Term::text),
        "number" => to_number(&term).map(super::operators::Number::term),
        "bool" => to_bool(&term).map(Term::bool),
        _ => return term,
    };
    match converted {
        Ok(mut converted) => {
            converted.trail = trail;
            converted
        }
        Err(_) => term,
    }
}

fn elements(term: Term, inner: &Expr, set: bool, default: &mut dyn FnMut(&Expr) -> Term) -> Term {
    let Data::List(list) = &term.data else {
        return term;
    };
    let items: Vec<Term> = list
        .items
        .iter()
        .map(|item| convert(item.clone(), inner, default))
        .collect();
    let open = list.open.clone();
    let mut converted = if set {
        super::functions::collections::distinct_set(items, open)
    } else {
        Term::list(items, open)
    };
    converted.trail = term.trail;
    converted
}

fn values(term: Term, inner: &Expr, default: &mut dyn FnMut(&Expr) -> Term) -> Term {
    let Data::Map(map) = &term.data else {
        return term;
    };
    let members = map
        .members
        .iter()
        .map(|member| Member {
            value: convert(member.value.clone(), inner, default),
            ..member.clone()
        })
        .collect();
    let mut converted = Term::map(members, map.open.clone());
    converted.trail = term.trail;
    converted
}

fn tuple(term: Term, inner: &Expr, default: &mut dyn FnMut(&Expr) -> Term) -> Term {
    let (Data::List(list), ExprKind::List(types)) = (&term.data, &inner.kind) else {
        return term;
    };
    let items = list
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| match types.get(index) {
            Some(wanted) => convert(item.clone(), wanted, default),
            None => item.clone(),
        })
        .collect();
    let mut converted = Term::list(items, list.open.clone());
    converted.trail = term.trail;
    converted
}

/// Attributes that the type does not name are dropped, as Terraform does.
fn object(term: Term, inner: &Expr, default: &mut dyn FnMut(&Expr) -> Term) -> Term {
    let (Data::Map(map), ExprKind::Object(attributes)) = (&term.data, &inner.kind) else {
        return term;
    };
    let mut members: Vec<Member> = Vec::with_capacity(attributes.len());
    let wanted = |key: &str| {
        attributes
            .iter()
            .rev()
            .find(|(name, _)| name.as_word() == Some(key))
            .map(|(_, wanted)| wanted)
    };
    for member in &map.members {
        let Some(wanted) = wanted(&member.key) else {
            continue;
        };
        let given = member.value.clone();
        let value = match fallback(wanted) {
            Some(expr) if given.is_null() => convert(default(expr), wanted, default),
            _ => convert(given, wanted, default),
        };
        members.push(Member {
            value,
            ..member.clone()
        });
    }
    for (name, wanted) in attributes {
        let Some(name) = name.as_word() else { continue };
        if map.open.is_some() || map.get(name).is_some() {
            continue;
        }
        let value = match fallback(wanted) {
            Some(expr) => convert(default(expr), wanted, default),
            None => Term::null(),
        };
        members.push(Member::new(name, value));
    }
    let mut converted = Term::map(members, map.open.clone());
    converted.trail = term.trail;
    converted
}

/// The default of `optional(type, default)`.
fn fallback(wanted: &Expr) -> Option<&Expr> {
    match &wanted.kind {
        ExprKind::Call {
            name, arguments, ..
        } if name == "optional" => arguments.get(1),
        _ => None,
    }
}
