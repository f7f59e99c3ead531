//! Templates: the pieces of a text with interpolations and directives, in heredocs without
//! their indentation.

use hcl_edit::template::{self, Directive, Element, Strip};
use hcl_edit::{Span, Spanned};

use super::Piece;
use super::lower::{Place, expression};
use crate::document::Region;

/// A whole text as a template, such as a string of a JSON file.
pub(crate) fn template(template: &template::Template, place: Place<'_>) -> Vec<Piece> {
    pieces(template, place)
}

pub(super) fn pieces(template: &template::Template, place: Place<'_>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(template.len());
    let mut strip_next = false;
    for element in template {
        let region = place
            .region(element.span())
            .unwrap_or(place.default_region());
        match element {
            Element::Literal(literal) => {
                out.push(text_piece(literal, region, place));
                if strip_next {
                    strip_start(&mut out);
                }
                strip_next = false;
            }
            Element::Interpolation(interpolation) => {
                if interpolation.strip.strip_start() {
                    strip_end(&mut out);
                }
                strip_next = interpolation.strip.strip_end();
                out.push(Piece::Interpolation(
                    expression(&interpolation.expr, place),
                    region,
                ));
            }
            Element::Directive(directive) => {
                let (piece, first, last) = directive_piece(directive, region, place);
                if first.strip_start() {
                    strip_end(&mut out);
                }
                strip_next = last.strip_end();
                out.push(piece);
            }
        }
    }
    out
}

fn directive_piece(
    directive: &Directive,
    region: Region,
    place: Place<'_>,
) -> (Piece, Strip, Strip) {
    match directive {
        Directive::If(directive) => {
            let mut then = pieces(&directive.if_expr.template, place);
            let mut otherwise = directive
                .else_expr
                .as_ref()
                .map(|branch| pieces(&branch.template, place))
                .unwrap_or_default();
            if directive.if_expr.strip.strip_end() {
                strip_first(&mut then);
            }
            if let Some(branch) = &directive.else_expr {
                if branch.strip.strip_start() {
                    strip_end(&mut then);
                }
                if branch.strip.strip_end() {
                    strip_first(&mut otherwise);
                }
            }
            if directive.endif_expr.strip.strip_start() {
                strip_end(if directive.else_expr.is_some() {
                    &mut otherwise
                } else {
                    &mut then
                });
            }
            let piece = Piece::If {
                condition: expression(&directive.if_expr.cond_expr, place),
                then,
                otherwise,
                region,
            };
            (piece, directive.if_expr.strip, directive.endif_expr.strip)
        }
        Directive::For(directive) => {
            let mut body = pieces(&directive.for_expr.template, place);
            if directive.for_expr.strip.strip_end() {
                strip_first(&mut body);
            }
            if directive.endfor_expr.strip.strip_start() {
                strip_end(&mut body);
            }
            let piece = Piece::For {
                key_name: directive
                    .for_expr
                    .key_var
                    .as_ref()
                    .map(|name| name.as_str().to_owned()),
                value_name: directive.for_expr.value_var.as_str().to_owned(),
                collection: expression(&directive.for_expr.collection_expr, place),
                body,
                region,
            };
            (piece, directive.for_expr.strip, directive.endfor_expr.strip)
        }
    }
}

fn text_piece(literal: &Spanned<String>, region: Region, place: Place<'_>) -> Piece {
    let text = literal.value().clone();
    let exact = place.slice(region) == Some(text.as_str());
    Piece::Text {
        text,
        region,
        exact,
    }
}

fn strip_end(pieces: &mut [Piece]) {
    if let Some(Piece::Text { text, region, .. }) = pieces.last_mut() {
        let kept = text.trim_end().len();
        region.end = region
            .end
            .saturating_sub(u32::try_from(text.len() - kept).unwrap_or(0))
            .max(region.start);
        text.truncate(kept);
    }
}

fn strip_start(pieces: &mut [Piece]) {
    if let Some(piece) = pieces.last_mut() {
        strip_piece_start(piece);
    }
}

fn strip_first(pieces: &mut [Piece]) {
    if let Some(piece) = pieces.first_mut() {
        strip_piece_start(piece);
    }
}

fn strip_piece_start(piece: &mut Piece) {
    if let Piece::Text { text, region, .. } = piece {
        let gone = text.len() - text.trim_start().len();
        region.start = region
            .start
            .saturating_add(u32::try_from(gone).unwrap_or(0))
            .min(region.end);
        text.drain(..gone);
    }
}

/// Whether a heredoc starts with `<<-`.
pub(super) fn is_indented(heredoc: &template::HeredocTemplate, place: Place<'_>) -> bool {
    place
        .region(heredoc.span())
        .and_then(|region| place.slice(region))
        .is_some_and(|raw| raw.starts_with("<<-"))
}

/// Cuts the texts of a heredoc into lines, read anew from the file: the parser has
/// taken indentation away in its own manner, and each line needs a region.
pub(super) fn heredoc_lines(pieces: Vec<Piece>, place: Place<'_>) -> Vec<Piece> {
    let mut out = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match piece {
            Piece::Text { text, region, .. } => {
                let Some(raw) = place.slice(region) else {
                    out.push(Piece::Text {
                        text,
                        region,
                        exact: false,
                    });
                    continue;
                };
                let mut start = region.start;
                for line in raw.split_inclusive('\n') {
                    let end = start + u32::try_from(line.len()).unwrap_or(0);
                    let text = line.replace("$${", "${").replace("%%{", "%{");
                    out.push(Piece::Text {
                        exact: text == line,
                        text,
                        region: Region {
                            start,
                            end,
                            ..region
                        },
                    });
                    start = end;
                }
            }
            Piece::If {
                condition,
                then,
                otherwise,
                region,
            } => out.push(Piece::If {
                condition,
                then: heredoc_lines(then, place),
                otherwise: heredoc_lines(otherwise, place),
                region,
            }),
            Piece::For {
                key_name,
                value_name,
                collection,
                body,
                region,
            } => out.push(Piece::For {
                key_name,
                value_name,
                collection,
                body: heredoc_lines(body, place),
                region,
            }),
            Piece::Interpolation(..) => out.push(piece),
        }
    }
    out
}

/// Takes the common indentation from the lines of a `<<-` heredoc. Blank lines do not
/// count; a line that starts with an interpolation has none.
pub(super) fn dedent(pieces: &mut [Piece]) {
    let mut common = usize::MAX;
    let mut line_start = true;
    measure(pieces, &mut line_start, &mut common);
    if common == 0 || common == usize::MAX {
        return;
    }
    let mut line_start = true;
    cut(pieces, &mut line_start, common);
}

fn measure(pieces: &[Piece], line_start: &mut bool, common: &mut usize) {
    for piece in pieces {
        match piece {
            Piece::Text { text, .. } => {
                if *line_start && !(text.trim().is_empty() && text.ends_with('\n')) {
                    *common =
                        (*common).min(text.len() - text.trim_start_matches([' ', '\t']).len());
                }
                *line_start = text.ends_with('\n');
            }
            Piece::Interpolation(..) => {
                if *line_start {
                    *common = 0;
                }
                *line_start = false;
            }
            Piece::If {
                then, otherwise, ..
            } => {
                if *line_start {
                    *common = 0;
                }
                *line_start = false;
                measure(then, line_start, common);
                measure(otherwise, line_start, common);
            }
            Piece::For { body, .. } => {
                if *line_start {
                    *common = 0;
                }
                *line_start = false;
                measure(body, line_start, common);
            }
        }
    }
}

fn cut(pieces: &mut [Piece], line_start: &mut bool, common: usize) {
    for piece in pieces {
        match piece {
            Piece::Text { text, region, .. } => {
                let ends_line = text.ends_with('\n');
                let indent = text.len() - text.trim_start_matches([' ', '\t']).len();
                if *line_start && indent >= common {
                    text.drain(..common);
                    region.start += u32::try_from(common).unwrap_or(0);
                }
                *line_start = ends_line;
            }
            Piece::Interpolation(..) => *line_start = false,
            Piece::If {
                then, otherwise, ..
            } => {
                *line_start = false;
                cut(then, line_start, common);
                cut(otherwise, line_start, common);
            }
            Piece::For { body, .. } => {
                *line_start = false;
                cut(body, line_start, common);
            }
        }
    }
}
