//! Expressions of Azure Resource Manager: the values of Bicep, and the texts in
//! brackets of the JSON that Bicep compiles to, which are a part of the same grammar.
//!
//! What has a value that can be told from a file has a form of its own; the rest, such
//! as lambdas and arithmetic, is read over and is [`Form::Other`]. Nesting is bounded.

use super::declaration::declaration;
use super::reader::Reader;
use super::text::text;
use crate::document::MAX_DEPTH;
use crate::parse::SyntaxError;

/// How texts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    /// `'it''s'`, without interpolation.
    Json,
    /// `'it\'s ${name}'`, and the parts of the language that JSON has not.
    Bicep,
}

/// An expression with the bytes it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression {
    /// What it is.
    pub form: Form,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// What an expression is.
#[derive(Debug, Clone, PartialEq)]
pub enum Form {
    /// `null`
    Null,
    /// `true`
    Bool(bool),
    /// `80`
    Int(i64),
    /// A text, in pieces where it is interpolated.
    Text(Vec<Piece>),
    /// The name of a parameter, variable or resource.
    Name(String),
    /// A function with its arguments; operators that compare are functions too.
    Call(String, Vec<Expression>),
    /// `a.b` and `a['b']`
    Member(Box<Expression>, Box<Expression>),
    /// `a ? b : c`
    Choice(Box<[Expression; 3]>),
    /// `{}`
    Object(Object),
    /// `[]`
    Array(Vec<Expression>),
    /// `[for item in list: value]`, of which only the value is kept.
    For(Box<Expression>),
    /// Anything else.
    Other,
}

/// A part of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Itself.
    Text(String),
    /// What is put in.
    Value(Expression),
}

/// The members of an object.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Object {
    /// Names with their places, and values.
    pub members: Vec<(String, (usize, usize), Expression)>,
    /// Resources that stand in the body of another.
    pub children: Vec<Declaration>,
    /// Whether there may be members that do not show: a spread, a computed name.
    pub open: bool,
}

/// A resource or module.
#[derive(Debug, Clone, PartialEq)]
pub struct Declaration {
    /// The name by which the file speaks of it.
    pub symbol: String,
    /// Where the declaration begins.
    pub start: usize,
    /// Where that name stands.
    pub symbol_region: (usize, usize),
    /// `Type@version`, or the path of a module.
    pub target: String,
    /// Where that stands.
    pub target_region: (usize, usize),
    /// Whether it is only referred to.
    pub existing: bool,
    /// Under which condition it is made.
    pub condition: Option<Expression>,
    /// What it is.
    pub body: Expression,
}

/// The expression that fills a text.
pub fn parse(text: &str, dialect: Dialect) -> Option<Expression> {
    let mut reader = Reader::new(text, dialect);
    reader.blanks(true);
    let found = expression(&mut reader).ok()?;
    reader.blanks(true);
    reader.at_end().then_some(found)
}

type Read = Result<Expression, SyntaxError>;

/// An expression with its operators.
pub(super) fn expression(reader: &mut Reader<'_>) -> Read {
    reader.enter()?;
    let found = choice(reader);
    reader.leave();
    found
}

fn choice(reader: &mut Reader<'_>) -> Read {
    let start = reader.at();
    let condition = operation(reader)?;
    if !reader.continues(|rest| rest.starts_with('?') && !rest.starts_with("??")) {
        return Ok(condition);
    }
    reader.expect("?")?;
    reader.blanks(true);
    let yes = expression(reader)?;
    reader.blanks(true);
    reader.expect(":")?;
    reader.blanks(true);
    let no = expression(reader)?;
    let end = no.end;
    let form = Form::Choice(Box::new([condition, yes, no]));
    Ok(Expression { form, start, end })
}

/// Operators that compare, and the functions they are in JSON.
const COMPARING: &[(&str, &str)] = &[
    ("==", "equals"),
    ("!=", "differs"),
    ("=~", "same"),
    ("!~", "other"),
    ("&&", "and"),
    ("||", "or"),
    ("??", "coalesce"),
    ("<=", "lessOrEquals"),
    (">=", "greaterOrEquals"),
    ("<", "less"),
    (">", "greater"),
    ("+", "add"),
    ("*", "mul"),
    ("/", "div"),
    ("%", "mod"),
    ("-", "sub"),
];

/// One operator is kept as a function; of several nothing is told.
fn operation(reader: &mut Reader<'_>) -> Read {
    let start = reader.at();
    let first = unary(reader)?;
    let mut rest = Vec::new();
    while let Some((sign, function)) = operator(reader) {
        reader.expect(sign)?;
        reader.blanks(true);
        rest.push((function, unary(reader)?));
    }
    let end = rest.last().map_or(first.end, |(_, last)| last.end);
    let form = match (rest.len(), rest.pop()) {
        (1, Some((function, second))) => Form::Call(function.to_owned(), vec![first, second]),
        (0, _) => return Ok(first),
        _ => Form::Other,
    };
    Ok(Expression { form, start, end })
}

fn operator(reader: &mut Reader<'_>) -> Option<(&'static str, &'static str)> {
    if reader.dialect() == Dialect::Json {
        return None;
    }
    let found = |rest: &str| {
        let comment = rest.starts_with("//") || rest.starts_with("/*");
        let arrow = rest.starts_with("=>");
        COMPARING
            .iter()
            .find(|(sign, _)| !comment && !arrow && rest.starts_with(sign))
            .copied()
    };
    reader.blanks(false);
    if let Some(sign) = found(reader.rest()) {
        return Some(sign);
    }
    // On a line of its own only what cannot begin anything else goes on.
    let goes_on = |rest: &str| {
        ["==", "!=", "&&", "||", "??"]
            .iter()
            .any(|sign| rest.starts_with(sign))
    };
    reader
        .continues(goes_on)
        .then(|| found(reader.rest()))
        .flatten()
}

fn unary(reader: &mut Reader<'_>) -> Read {
    let start = reader.at();
    if reader.take("!") {
        reader.enter()?;
        let inner = unary(reader);
        reader.leave();
        let inner = inner?;
        let end = inner.end;
        let form = Form::Call("not".to_owned(), vec![inner]);
        return Ok(Expression { form, start, end });
    }
    if reader.rest().starts_with('-') {
        reader.take("-");
        reader.enter()?;
        let inner = unary(reader);
        reader.leave();
        let inner = inner?;
        let form = match inner.form {
            Form::Int(number) => Form::Int(number.saturating_neg()),
            _ => Form::Other,
        };
        return Ok(Expression {
            form,
            start,
            end: inner.end,
        });
    }
    postfix(reader)
}

fn postfix(reader: &mut Reader<'_>) -> Read {
    let start = reader.at();
    let mut found = primary(reader)?;
    for _ in 0..MAX_DEPTH {
        if reader.dialect() == Dialect::Bicep {
            reader.blanks(false);
        }
        let rest = reader.rest();
        let dotted = rest.starts_with('.') && !rest.starts_with("..");
        if rest.starts_with("=>") {
            reader.expect("=>")?;
            reader.blanks(true);
            let body = expression(reader)?;
            return Ok(Expression {
                form: Form::Other,
                start,
                end: body.end,
            });
        } else if rest.starts_with("::") {
            reader.expect("::")?;
            let (name, _) = reader.word()?;
            found = Expression {
                form: Form::Name(name),
                start,
                end: reader.at(),
            };
        } else if dotted {
            reader.expect(".")?;
            reader.take("?");
            let (name, (from, to)) = reader.word()?;
            found = if reader.rest().starts_with('(') {
                let arguments = arguments(reader)?;
                let plain =
                    matches!(&found.form, Form::Name(space) if space == "az" || space == "sys");
                let form = if plain {
                    Form::Call(name, arguments)
                } else {
                    Form::Other
                };
                Expression {
                    form,
                    start,
                    end: reader.at(),
                }
            } else {
                let key = Expression {
                    form: Form::Text(vec![Piece::Text(name)]),
                    start: from,
                    end: to,
                };
                let form = Form::Member(Box::new(found), Box::new(key));
                Expression {
                    form,
                    start,
                    end: to,
                }
            };
        } else if rest.starts_with('[') {
            reader.expect("[")?;
            reader.take("?");
            reader.blanks(true);
            let key = expression(reader)?;
            reader.blanks(true);
            reader.expect("]")?;
            let form = Form::Member(Box::new(found), Box::new(key));
            found = Expression {
                form,
                start,
                end: reader.at(),
            };
        } else if rest.starts_with('!') && !rest.starts_with("!=") && !rest.starts_with("!~") {
            reader.expect("!")?;
            found.end = reader.at();
        } else {
            return Ok(found);
        }
    }
    Err(reader.error("a chain of members too long to follow"))
}

fn arguments(reader: &mut Reader<'_>) -> Result<Vec<Expression>, SyntaxError> {
    reader.expect("(")?;
    let mut found = Vec::new();
    loop {
        reader.blanks(true);
        if reader.take(")") {
            return Ok(found);
        }
        found.push(expression(reader)?);
        reader.blanks(true);
        if !reader.take(",") && !reader.rest().starts_with(')') {
            return Err(reader.error("expected `,` or `)` after an argument"));
        }
    }
}

fn primary(reader: &mut Reader<'_>) -> Read {
    let start = reader.at();
    let rest = reader.rest();
    let form = match rest.chars().next() {
        Some('\'') => Form::Text(text(reader)?),
        Some('$') if rest.starts_with("$'") => {
            reader.expect("$")?;
            text(reader)?;
            Form::Other
        }
        Some('{') => Form::Object(object(reader)?),
        Some('[') => array(reader)?,
        Some('(') => {
            let mut inner = arguments(reader)?;
            match (inner.len(), inner.pop()) {
                (1, Some(one)) => one.form,
                _ => Form::Other,
            }
        }
        Some(digit) if digit.is_ascii_digit() => {
            let number = reader.digits();
            number.parse().map_or(Form::Other, Form::Int)
        }
        _ => name_or_call(reader)?,
    };
    Ok(Expression {
        form,
        start,
        end: reader.at(),
    })
}

fn name_or_call(reader: &mut Reader<'_>) -> Result<Form, SyntaxError> {
    let (name, _) = reader.word()?;
    if reader.rest().starts_with('(') {
        return Ok(Form::Call(name, arguments(reader)?));
    }
    Ok(match name.as_str() {
        "true" => Form::Bool(true),
        "false" => Form::Bool(false),
        "null" => Form::Null,
        _ => Form::Name(name),
    })
}

fn array(reader: &mut Reader<'_>) -> Result<Form, SyntaxError> {
    reader.expect("[")?;
    reader.blanks(true);
    if reader.takes_word("for") {
        return Ok(Form::For(Box::new(repeated(reader)?)));
    }
    let mut found = Vec::new();
    loop {
        reader.separators();
        if reader.take("]") {
            return Ok(Form::Array(found));
        }
        if reader.take("...") {
            let spread = expression(reader)?;
            found.push(Expression {
                form: Form::Other,
                ..spread
            });
            continue;
        }
        found.push(expression(reader)?);
    }
}

/// `item in list: value]`, or `(item, index) in ...`; `if (condition)` before the value.
fn repeated(reader: &mut Reader<'_>) -> Read {
    reader.blanks(true);
    if reader.rest().starts_with('(') {
        arguments(reader)?;
    } else {
        reader.word()?;
    }
    reader.blanks(true);
    if !reader.takes_word("in") {
        return Err(reader.error("expected `in`"));
    }
    reader.blanks(true);
    expression(reader)?;
    reader.blanks(true);
    reader.expect(":")?;
    reader.blanks(true);
    if reader.takes_word("if") {
        reader.blanks(true);
        expression(reader)?;
        reader.blanks(true);
    }
    let value = expression(reader)?;
    reader.blanks(true);
    reader.expect("]")?;
    Ok(value)
}

fn object(reader: &mut Reader<'_>) -> Result<Object, SyntaxError> {
    reader.expect("{")?;
    let mut found = Object::default();
    loop {
        reader.separators();
        if reader.take("}") {
            return Ok(found);
        }
        if reader.take("...") {
            expression(reader)?;
            found.open = true;
        } else if reader.take("@") {
            expression(reader)?;
        } else {
            member(reader, &mut found)?;
        }
    }
}

fn member(reader: &mut Reader<'_>, object: &mut Object) -> Result<(), SyntaxError> {
    let start = reader.at();
    let name = if reader.rest().starts_with('\'') {
        match text(reader)?.as_slice() {
            [Piece::Text(name)] => Some(name.clone()),
            _ => None,
        }
    } else {
        Some(reader.word()?.0)
    };
    let end = reader.at();
    reader.blanks(false);
    if name.as_deref() == Some("resource") && !reader.rest().starts_with(':') {
        object.children.push(declaration(reader, start)?);
        return Ok(());
    }
    reader.expect(":")?;
    reader.blanks(true);
    let value = expression(reader)?;
    match name {
        Some(name) if object.members.iter().all(|(known, ..)| *known != name) => {
            object.members.push((name, (start, end), value));
        }
        _ => object.open = true,
    }
    Ok(())
}
