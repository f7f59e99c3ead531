//! Functions on numbers, and conversions to scalars.

use super::{argument, text};
use crate::terraform::operators::{
    Failure, Number, Outcome, error, failure, to_bool, to_int, to_number, to_text,
};
use crate::terraform::term::{Data, Term};

pub(super) fn call(name: &str, arguments: &[Term]) -> Option<Outcome> {
    let first = || argument(arguments, 0);
    let float = |function: fn(f64) -> f64| {
        to_number(first()?).map(|number| Term::number(function(number.as_f64())))
    };
    let outcome = match name {
        "abs" => float(f64::abs),
        "ceil" => float(f64::ceil),
        "floor" => float(f64::floor),
        "signum" => float(|value| if value == 0.0 { 0.0 } else { value.signum() }),
        "min" => extreme(arguments, true),
        "max" => extreme(arguments, false),
        "pow" => two(arguments).map(|(base, power)| Term::number(base.powf(power))),
        "log" => two(arguments).map(|(value, base)| Term::number(value.log(base))),
        "parseint" => parse_int(arguments),
        "tonumber" => convert(arguments, |term| to_number(term).map(Number::term)),
        "tostring" => convert(arguments, |term| match &term.data {
            Data::Text(_) | Data::Partial(_) => Ok(term.clone()),
            _ => to_text(term).map(Term::text),
        }),
        "tobool" => convert(arguments, |term| to_bool(term).map(Term::bool)),
        "sensitive" | "nonsensitive" | "ephemeralasnull" | "deprecate" => first().cloned(),
        "issensitive" => Ok(Term::bool(false)),
        _ => return None,
    };
    Some(outcome)
}

fn convert(arguments: &[Term], convert: impl Fn(&Term) -> Outcome) -> Outcome {
    let term = argument(arguments, 0)?;
    if term.is_null() {
        return Ok(Term::null());
    }
    convert(term)
}

fn two(arguments: &[Term]) -> Result<(f64, f64), Failure> {
    Ok((
        to_number(argument(arguments, 0)?)?.as_f64(),
        to_number(argument(arguments, 1)?)?.as_f64(),
    ))
}

fn extreme(arguments: &[Term], least: bool) -> Outcome {
    let mut best: Option<Number> = None;
    for argument in arguments {
        let number = to_number(argument)?;
        let is_better = best.is_none_or(|best| {
            let order = number.compare(best);
            if least { order.is_lt() } else { order.is_gt() }
        });
        if is_better {
            best = Some(number);
        }
    }
    best.map_or_else(|| error("a number is needed"), |best| Ok(best.term()))
}

fn parse_int(arguments: &[Term]) -> Outcome {
    let digits = text(arguments, 0)?;
    let base = u32::try_from(to_int(argument(arguments, 1)?)?).unwrap_or(0);
    if !(2..=36).contains(&base) {
        return error("a base from 2 to 36 is needed");
    }
    match i64::from_str_radix(&digits, base) {
        Ok(value) => Ok(Term::int(value)),
        Err(_) => Err(failure(argument(arguments, 0)?, "a whole number")),
    }
}
