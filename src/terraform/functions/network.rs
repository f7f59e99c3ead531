//! Functions on address ranges.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{argument, text};
use crate::terraform::operators::{Failure, Outcome, error, to_int};
use crate::terraform::term::Term;

pub(super) fn call(name: &str, arguments: &[Term]) -> Option<Outcome> {
    let outcome = match name {
        "cidrsubnet" => subnet(arguments),
        "cidrsubnets" => subnets(arguments),
        "cidrhost" => host(arguments),
        "cidrnetmask" => range(arguments).and_then(|range| {
            if range.bits != 32 {
                return error("a netmask needs an IPv4 range");
            }
            Ok(Term::text(range.show(range.mask())))
        }),
        "cidrcontains" => range(arguments).and_then(|range| {
            let other = parse(&text(arguments, 1)?)?;
            let inside = range.bits == other.bits
                && other.length >= range.length
                && other.base & range.mask() == range.base;
            Ok(Term::bool(inside))
        }),
        _ => return None,
    };
    Some(outcome)
}

/// An address range; the base has no bits below the prefix.
struct Range {
    base: u128,
    /// Length of the prefix.
    length: u32,
    /// 32 or 128.
    bits: u32,
}

fn parse(text: &str) -> Result<Range, Failure> {
    let wrong = || Failure::Error("not an address range".to_owned());
    let (address, length) = text.split_once('/').unwrap_or((text, ""));
    let (base, bits) = match address.parse::<IpAddr>().map_err(|_| wrong())? {
        IpAddr::V4(address) => (u128::from(u32::from(address)), 32),
        IpAddr::V6(address) => (u128::from(address), 128),
    };
    let length = if length.is_empty() && !text.contains('/') {
        bits
    } else {
        length.parse::<u32>().map_err(|_| wrong())?
    };
    if length > bits {
        return Err(wrong());
    }
    let mut range = Range { base, length, bits };
    range.base &= range.mask();
    Ok(range)
}

fn range(arguments: &[Term]) -> Result<Range, Failure> {
    let text = text(arguments, 0)?;
    if !text.contains('/') {
        return error("not an address range");
    }
    parse(&text)
}

impl Range {
    fn mask(&self) -> u128 {
        let all = u128::MAX >> (128 - self.bits);
        let host = u128::MAX.checked_shl(self.bits - self.length).unwrap_or(0);
        all & host
    }

    fn show(&self, address: u128) -> String {
        match u32::try_from(address) {
            Ok(address) if self.bits == 32 => Ipv4Addr::from(address).to_string(),
            _ => Ipv6Addr::from(address).to_string(),
        }
    }

    /// The range `number` of those that are `new_bits` longer.
    fn subnet(&self, new_bits: u32, number: u128) -> Result<Self, Failure> {
        let length = self.length.saturating_add(new_bits);
        if length > self.bits {
            return error("a prefix longer than the address");
        }
        if new_bits < 128 && number >= 1u128 << new_bits {
            return error("a subnet number out of range");
        }
        Ok(Self {
            base: self.base | number.checked_shl(self.bits - length).unwrap_or(0),
            length,
            bits: self.bits,
        })
    }

    fn term(&self) -> Term {
        Term::text(format!("{}/{}", self.show(self.base), self.length))
    }
}

fn natural(arguments: &[Term], index: usize) -> Result<u32, Failure> {
    u32::try_from(to_int(argument(arguments, index)?)?)
        .map_err(|_| Failure::Error("a number that is not negative is needed".to_owned()))
}

fn subnet(arguments: &[Term]) -> Outcome {
    let number = natural(arguments, 2)?;
    let range = range(arguments)?;
    Ok(range
        .subnet(natural(arguments, 1)?, u128::from(number))?
        .term())
}

fn host(arguments: &[Term]) -> Outcome {
    let range = range(arguments)?;
    let number = to_int(argument(arguments, 1)?)?;
    let hosts = !range.mask() & (u128::MAX >> (128 - range.bits));
    let offset = if number < 0 {
        (hosts.saturating_add(1)).checked_sub(u128::from(number.unsigned_abs()))
    } else {
        u128::try_from(number).ok()
    };
    match offset {
        Some(offset) if offset <= hosts => Ok(Term::text(range.show(range.base | offset))),
        _ => error("a host number out of range"),
    }
}

/// Consecutive ranges of the given additional lengths, each aligned to its size.
fn subnets(arguments: &[Term]) -> Outcome {
    let whole = range(arguments)?;
    let mut next = whole.base;
    let mut out = Vec::new();
    for index in 1..arguments.len() {
        let mut range = whole.subnet(natural(arguments, index)?, 0)?;
        let size = 1u128.checked_shl(range.bits - range.length).unwrap_or(0);
        if size == 0 {
            return error("no room for the subnets");
        }
        range.base = next.div_ceil(size).saturating_mul(size);
        if range.base & whole.mask() != whole.base {
            return error("no room for the subnets");
        }
        next = range.base.saturating_add(size);
        out.push(range.term());
    }
    Ok(Term::list(out, None))
}
