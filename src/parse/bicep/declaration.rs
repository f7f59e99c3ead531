//! Declarations of resources and modules, at the top of a file or in another's body.

use super::expression::{Declaration, Piece, expression};
use super::reader::Reader;
use super::text::text;
use crate::parse::SyntaxError;

/// What follows `resource` or `module`.
pub(super) fn declaration(
    reader: &mut Reader<'_>,
    start: usize,
) -> Result<Declaration, SyntaxError> {
    reader.enter()?;
    let found = declared(reader, start);
    reader.leave();
    found
}

fn declared(reader: &mut Reader<'_>, start: usize) -> Result<Declaration, SyntaxError> {
    reader.blanks(true);
    let (symbol, symbol_region) = reader.word()?;
    reader.blanks(true);
    let from = reader.at();
    let target = match text(reader)?.as_slice() {
        [Piece::Text(target)] => target.clone(),
        _ => return Err(reader.error("a type has no parts to fill in")),
    };
    let target_region = (from, reader.at());
    reader.blanks(true);
    let existing = reader.takes_word("existing");
    reader.blanks(true);
    reader.expect("=")?;
    reader.blanks(true);
    let mut condition = None;
    if reader.takes_word("if") {
        reader.blanks(true);
        condition = Some(expression(reader)?);
        reader.blanks(true);
    }
    let body = expression(reader)?;
    Ok(Declaration {
        symbol,
        start,
        symbol_region,
        target,
        target_region,
        existing,
        condition,
        body,
    })
}
