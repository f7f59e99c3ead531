//! Texts of Bicep and of the expressions in JSON, with what is put into them.

use super::expression::{Dialect, Piece, expression};
use super::reader::Reader;
use crate::parse::SyntaxError;

/// A text between single quotes, or three of them.
pub(super) fn text(reader: &mut Reader<'_>) -> Result<Vec<Piece>, SyntaxError> {
    let bicep = reader.dialect() == Dialect::Bicep;
    if bicep && reader.take("'''") {
        let body = reader.until("'''")?;
        let body = body
            .strip_prefix("\r\n")
            .or(body.strip_prefix('\n'))
            .unwrap_or(body);
        return Ok(vec![Piece::Text(body.to_owned())]);
    }
    reader.expect("'")?;
    let mut pieces = Vec::new();
    let mut plain = String::new();
    loop {
        if bicep && reader.take("${") {
            pieces.push(Piece::Text(std::mem::take(&mut plain)));
            reader.blanks(true);
            pieces.push(Piece::Value(expression(reader)?));
            reader.blanks(true);
            reader.expect("}")?;
            continue;
        }
        if bicep && reader.rest().starts_with('\n') {
            return Err(reader.error("a text without its closing quote"));
        }
        match reader.next_char() {
            Some('\'') if !bicep && reader.take("'") => plain.push('\''),
            Some('\'') => break,
            Some('\\') if bicep => plain.push(escape(reader)),
            None => return Err(reader.error("a text without its closing quote")),
            Some(other) => plain.push(other),
        }
    }
    if !plain.is_empty() || pieces.is_empty() {
        pieces.push(Piece::Text(plain));
    }
    Ok(pieces)
}

fn escape(reader: &mut Reader<'_>) -> char {
    match reader.next_char() {
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') if reader.take("{") => {
            let number = reader.until("}").unwrap_or_default();
            u32::from_str_radix(number, 16)
                .ok()
                .and_then(char::from_u32)
                .unwrap_or('\u{fffd}')
        }
        Some(other) => other,
        None => '\\',
    }
}
