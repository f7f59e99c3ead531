//! A table with free headers: finds separator and header row by what the headers mean,
//! and keeps going where rows do not fit.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::by_content;
use super::columns;
use super::doubt::{Doubt, Topic};
use super::header;
use super::legend::{self, Legend};
use super::looks;
use super::phrase;
use super::reading::shown;
use super::settings::Mapping;
use super::status::{Status, System};
use super::words::folded;
use crate::document::{Node, Region, Value};
use crate::parse::csv;

/// How many rows from the top the header is sought in.
const HEADER_ROWS: usize = 12;
const SEPARATORS: &[char] = &[',', ';', '\t', '|'];

/// A table whose columns are understood as far as they can be.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// The columns.
    pub(super) columns: Vec<Head>,
    /// The rows below the header.
    pub(super) rows: Vec<Row>,
    /// What does not fit.
    pub(super) doubts: Vec<Doubt>,
    /// What marks mean, by the table's own words.
    pub(super) legend: Legend,
    /// The heading that the next rows stand under.
    section: Option<Node>,
    /// The headers, as [`folded`] gives them.
    labels: HashSet<String>,
}

/// A column.
#[derive(Debug, Clone)]
pub(super) struct Head {
    /// The header as written, made unique.
    pub(super) label: String,
    /// Where it stands.
    pub(super) region: Region,
    /// The field that it means.
    pub(super) field: Option<String>,
    /// What else is to be said of how it was understood.
    pub(super) note: &'static str,
}

/// A row: column numbers and cells.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// From the first to the last cell.
    pub(super) region: Region,
    /// Cells with the number of their column.
    pub(super) cells: Vec<(usize, Node)>,
    /// The heading above that says the status of all rows below it.
    pub(super) section: Option<Node>,
}

impl Row {
    /// The cell under a column.
    pub(super) fn cell(&self, column: usize) -> Option<&Node> {
        // Those of a text stand at their number.
        let by_number = self.cells.get(column).filter(|(of, _)| *of == column);
        let found = by_number.or_else(|| self.cells.iter().find(|(of, _)| *of == column));
        found.map(|(_, cell)| cell)
    }
}

/// Reads a text as a table, if one of its first rows looks like headers.
pub(super) fn read(text: &str, mapping: &Mapping) -> Option<Table> {
    let (separator, header_row) = layout(text, mapping)?;
    let (rows, errors) = csv::rows(text, separator);
    let mut table = Table::default();
    for error in errors {
        let region = Region::new(error.at, error.at);
        table.doubts.push(Doubt::new(
            Topic::RaggedRow,
            region,
            error.message,
            "correct the quotes",
        ));
    }
    let mut rows = rows.into_iter();
    for cells in rows.by_ref().take(header_row) {
        // What separates cells separates the parts of a legend as well.
        let texts: Vec<&str> = cells.iter().filter_map(Node::as_str).collect();
        table.legend.add(legend::of(&texts.join("; ")));
    }
    let header = rows.next()?;
    table.heads(&header, mapping);
    for cells in rows {
        table.row(cells, text, separator);
    }
    table.explained_by_cells();
    by_content::settle(&mut table, mapping);
    if table.rows.is_empty() && table.doubts.is_empty() {
        let last = table
            .columns
            .last()
            .map_or(Region::default(), |last| last.region);
        let region = table
            .columns
            .first()
            .map_or(last, |first| first.region.to(last));
        table.doubts.push(Doubt::new(
            Topic::Header,
            region,
            "no row stands below this header, so the file lists nothing".to_owned(),
            "export it again, or remove the file",
        ));
    }
    Some(table)
}

/// Separator and header row: those under which most headers are understood.
fn layout(text: &str, mapping: &Mapping) -> Option<(char, usize)> {
    let end = text
        .match_indices('\n')
        .nth(HEADER_ROWS * 2)
        .map_or(text.len(), |(at, _)| at);
    let top = text.get(..end).unwrap_or(text);
    let mut best: Option<(usize, char, usize)> = None;
    for separator in separators(mapping) {
        let (rows, _) = csv::rows(top, separator);
        for (at, cells) in rows.iter().take(HEADER_ROWS).enumerate() {
            if mapping.header_row.is_some_and(|row| row != at + 1) {
                continue;
            }
            let score = score(cells, mapping);
            if best.is_none_or(|(most, ..)| score > most) {
                best = Some((score, separator, at));
            }
        }
    }
    best.filter(|&(score, ..)| score >= 4)
        .map(|(_, separator, at)| (separator, at))
        .or_else(|| by_shape(top, mapping))
}

/// What may stand between cells.
fn separators(mapping: &Mapping) -> Vec<char> {
    let given = mapping.separator.map(|separator| vec![separator]);
    given.unwrap_or_else(|| SEPARATORS.to_vec())
}

/// Where the headers mean nothing to us: the first row of labels above a row of as many
/// cells of which one is an identifier beyond doubt.
fn by_shape(top: &str, mapping: &Mapping) -> Option<(char, usize)> {
    let is_label = |cell: &Node| {
        let text = cell.as_str().unwrap_or("");
        text.len() <= 60
            && text.contains(char::is_alphabetic)
            && looks::certain(text).is_none()
            && phrase::read(System::Common, text, None)
                .is_none_or(|_| field(text, mapping).is_some())
    };
    let found = separators(mapping).into_iter().filter_map(|separator| {
        let (rows, _) = csv::rows(top, separator);
        let at = rows
            .iter()
            .take(HEADER_ROWS)
            .enumerate()
            .find_map(|(at, cells)| {
                let wanted = mapping.header_row.is_none_or(|row| row == at + 1);
                let is_header = wanted && cells.len() >= 2 && cells.iter().all(is_label);
                let below = rows.get(at + 1)?;
                let names = |cell: &Node| {
                    cell.as_str()
                        .is_some_and(|text| looks::certain(text).is_some())
                };
                (is_header && below.len() == cells.len() && below.iter().any(names)).then_some(at)
            })?;
        let width = rows.get(at).map_or(0, Vec::len);
        Some((width, separator, at))
    });
    found
        .max_by_key(|&(width, ..)| width)
        .map(|(_, separator, at)| (separator, at))
}

/// How many fields the cells of a row mean as headers. What is in the table counts most:
/// `active` may be a header, and is more often the status of something.
fn score(cells: &[Node], mapping: &Mapping) -> usize {
    let mut seen = BTreeSet::new();
    let mut score = 0;
    for cell in cells {
        let text = cell.as_str().unwrap_or("");
        let is_listed = columns::listed(text).is_some();
        let is_data =
            !is_listed && text.contains(|one: char| one.is_ascii_digit()) && !text.starts_with('_');
        if let Some(field) = field(text, mapping).filter(|_| !is_data)
            && seen.insert(field)
        {
            score += if is_listed { 3 } else { 2 };
        }
    }
    score
}

/// The field that a header means; the user's word counts first.
pub(super) fn field(header: &str, mapping: &Mapping) -> Option<String> {
    match mapping.field_of(header) {
        Some(path) => (!path.is_empty()).then(|| path.to_owned()),
        None => columns::field_of(header).map(str::to_owned),
    }
}

impl Table {
    fn heads(&mut self, header: &[Node], mapping: &Mapping) {
        let mut seen: Vec<(String, Region)> = Vec::new();
        for (at, cell) in header.iter().enumerate() {
            let written = cell.as_str().unwrap_or("");
            let mut label = written.to_owned();
            if label.is_empty() {
                label = format!("#{}", at + 1);
            } else if let Some((_, first)) = seen.iter().find(|(one, _)| *one == folded(written)) {
                label = format!("{written} #{}", at + 1);
                self.doubts.push(Doubt {
                    related: Some(("the first one".to_owned(), *first)),
                    ..Doubt::new(
                        Topic::Header,
                        cell.region,
                        format!("the header {:?} comes twice", shown(written)),
                        "give every column a name of its own",
                    )
                });
            }
            seen.push((folded(written), cell.region));
            self.labels.insert(folded(&label));
            self.columns.push(Head {
                label,
                region: cell.region,
                field: field(written, mapping),
                note: "",
            });
        }
    }

    fn row(&mut self, cells: Vec<Node>, text: &str, separator: char) {
        let is_filled = |cell: &&Node| !cell.as_str().unwrap_or("").is_empty();
        let filled: Vec<&Node> = cells.iter().filter(is_filled).collect();
        let (Some(first), Some(last)) = (filled.first(), filled.last()) else {
            return;
        };
        let region = first.region.to(last.region);
        let wanted = self.columns.len();
        if let (1, Some(text)) = (filled.len(), first.as_str()) {
            let explained = legend::of(text);
            let is_alone = !explained.is_empty() && wanted > 1;
            self.legend.add(explained);
            if is_alone {
                return;
            }
        }
        let begins = cells.first().is_some_and(|cell| is_filled(&cell));
        let is_alone = filled.len() == 1 && begins && self.columns.len() > 2;
        if is_alone && self.is_heading(first) {
            if section_status(first.as_str().unwrap_or("")).is_none() {
                self.doubts.push(ragged(
                    region,
                    "this row reads like a heading; it was left out".to_owned(),
                ));
            }
            self.section = Some((*first).clone());
            return;
        }
        if cells.len() == 1 && first.as_str().is_some_and(|text| text.starts_with('#')) {
            return;
        }
        if self.repeats_header(&filled) || self.means_the_same(&cells) {
            self.doubts.push(Doubt::new(
                Topic::Header,
                region,
                "this row reads like a second header; it was left out".to_owned(),
                "remove it, if it is none of the assets",
            ));
            return;
        }
        if wanted > 2 && cells.len() > 1 && is_remark(&filled, wanted) {
            self.doubts.push(ragged(
                region,
                "this row reads like a total or a remark; it was left out".to_owned(),
            ));
            return;
        }
        if cells.len() == 1 && wanted > 1 {
            let whole = cells.first().map_or(region, |cell| cell.region);
            match resplit(text, whole, separator, wanted) {
                Some((found, cells)) => {
                    self.doubts.push(ragged(
                        region,
                        format!("the cells of this row are separated by {found:?}, those of the header by {separator:?}"),
                    ));
                    self.keep(region, cells);
                }
                None => self.doubts.push(ragged(
                    region,
                    format!("the row has 1 cell, the header has {wanted}; it was left out"),
                )),
            }
            return;
        }
        let beyond = cells.iter().skip(wanted).any(|cell| is_filled(&cell));
        if beyond || cells.len() < wanted {
            self.doubts.push(ragged(
                region,
                format!("the row has {} cells, the header has {wanted}", cells.len()),
            ));
        }
        self.keep(region, cells);
    }

    /// What cells of a column that nobody knows explain.
    fn explained_by_cells(&mut self) {
        let is_unknown = |at: &usize| {
            self.columns
                .get(*at)
                .is_some_and(|head| head.field.is_none())
        };
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let texts = cells
            .filter(|(at, _)| is_unknown(at))
            .filter_map(|(_, cell)| cell.as_str())
            .filter(|text| text.contains('='));
        let found: Vec<_> = texts.take(50).flat_map(legend::of).collect();
        self.legend.add(found);
    }

    /// What a word for the status says, by the table's legend and by itself.
    pub(super) fn status_of(&self, text: &str) -> Option<Status> {
        self.legend
            .meaning(text)
            .or_else(|| phrase::read(System::Common, text, None))
    }

    fn keep(&mut self, region: Region, cells: Vec<Node>) {
        let cells = cells.into_iter().take(self.columns.len()).enumerate();
        self.rows.push(Row {
            region,
            cells: cells.collect(),
            section: self.section.clone(),
        });
    }

    /// Whether a cell alone in its row is a heading that says the status of the rows below
    /// it. Behind one of these, others end what it says.
    fn is_heading(&self, cell: &Node) -> bool {
        let text = cell.as_str().unwrap_or("");
        let is_short = text.len() <= 60 && !text.contains(SEPARATORS) && !text.contains('=');
        let is_total = is_remark(&[cell], self.columns.len());
        is_short && (section_status(text).is_some() || self.section.is_some() && !is_total)
    }

    /// Headers may come again below themselves, in another language or as the names of
    /// the database, and in files that were put together from several.
    fn repeats_header(&self, filled: &[&Node]) -> bool {
        let texts = || filled.iter().filter_map(|cell| cell.as_str());
        let mut same = texts().map(|text| self.labels.contains(&folded(text)));
        let plain = || texts().all(|text| !text.contains(|one: char| one.is_ascii_digit()));
        let known = || {
            let is_listed = |text: &&str| columns::listed(text).is_some();
            let known = texts().filter(is_listed).count();
            known >= 3 && known * 5 >= filled.len() * 4
        };
        filled.len() >= 2 && (same.all(|is_same| is_same) || plain() && known())
    }

    /// Whether most cells are headers that mean what those above them mean.
    fn means_the_same(&self, cells: &[Node]) -> bool {
        let filled = cells.iter().zip(&self.columns);
        let filled = filled.filter(|(cell, _)| !cell.as_str().unwrap_or("").is_empty());
        let (mut all, mut same) = (0, 0);
        for (cell, column) in filled {
            all += 1;
            let text = cell.as_str().unwrap_or("");
            // No header is a number, and most cells of large tables are.
            if text.bytes().all(|one| one.is_ascii_digit()) {
                continue;
            }
            let meant = columns::listed(text);
            same += usize::from(meant.is_some() && meant == column.field.as_deref());
        }
        same >= 3 && same * 2 > all
    }

    /// A table of a list of maps, as exports in JSON are; `flat` gives the scalar that a
    /// member stands for.
    pub(super) fn of_maps(
        list: &Node,
        mapping: &Mapping,
        flat: impl Fn(&Node) -> Option<Node>,
    ) -> Self {
        let mut table = Self::default();
        let mut places = HashMap::new();
        for map in list.items() {
            let mut cells = Vec::new();
            for entry in map.entries() {
                let mut column =
                    |label: &str, region| table.column(&mut places, label, region, mapping);
                let at = column(&entry.key, entry.key_region);
                cells.extend(flat(&entry.value).map(|cell| (at, cell)));
                // The name that an address has in the DNS stands with the address.
                if let Some(inner) = entry
                    .value
                    .entry("dns_name")
                    .filter(|_| entry.key.starts_with("primary_ip"))
                    && inner.value.as_str().is_some_and(|name| !name.is_empty())
                {
                    let at = column("dns_name", inner.key_region);
                    cells.extend(flat(&inner.value).map(|cell| (at, cell)));
                }
                // Fields that a site has added stand in a map of their own.
                if matches!(entry.key.as_str(), "custom_fields" | "custom_field_data") {
                    for inner in entry.value.entries() {
                        let at = column(&format!("cf_{}", inner.key), inner.key_region);
                        cells.extend(flat(&inner.value).map(|cell| (at, cell)));
                    }
                }
            }
            if map.is_map() {
                table.rows.push(Row {
                    region: map.region,
                    cells,
                    section: None,
                });
            }
        }
        by_content::settle(&mut table, mapping);
        table
    }

    /// The cells of a column from the top.
    pub(super) fn cells(&self, column: usize) -> impl Iterator<Item = &Node> {
        self.rows.iter().filter_map(move |row| row.cell(column))
    }

    /// The number of the column that a key of a map heads, made when it first comes.
    fn column(
        &mut self,
        places: &mut HashMap<String, usize>,
        label: &str,
        region: Region,
        mapping: &Mapping,
    ) -> usize {
        if let Some(&at) = places.get(label) {
            return at;
        }
        places.insert(label.to_owned(), self.columns.len());
        self.columns.push(Head {
            label: label.to_owned(),
            region,
            field: field(label, mapping),
            note: "",
        });
        self.columns.len() - 1
    }

    /// Whether a column has this field.
    pub(super) fn has(&self, holds: impl Fn(&str) -> bool) -> bool {
        self.columns
            .iter()
            .any(|column| column.field.as_deref().is_some_and(&holds))
    }

    /// The texts of the columns whose field is chosen.
    pub(super) fn texts<'t>(
        &'t self,
        chosen: impl Fn(&str) -> bool + 't,
    ) -> impl Iterator<Item = &'t str> {
        self.rows
            .iter()
            .flat_map(|row| &row.cells)
            .filter_map(move |(at, cell)| {
                let field = self.columns.get(*at)?.field.as_deref()?;
                cell.as_str()
                    .filter(|text| chosen(field) && !text.is_empty())
            })
    }
}

/// The status that a heading says of what stands below it: `BAJAS`, `Equipos en servicio`.
pub(super) fn section_status(text: &str) -> Option<Status> {
    let read = |text: &str| phrase::read(System::Common, text, None);
    let said = read(text).or_else(|| {
        let folded = folded(text);
        let words = folded.split(' ');
        let verbs: Vec<&str> = words.filter(|word| !header::is_noun(word)).collect();
        let rest = verbs.join(" ");
        read(&rest).or_else(|| read(rest.strip_suffix('s')?))
    });
    said.filter(|status| *status != Status::Unknown)
}

/// Whether a row is a total or a remark below the list rather than something listed.
fn is_remark(filled: &[&Node], wanted: usize) -> bool {
    let Some(first) = filled.first().and_then(|cell| cell.as_str()) else {
        return false;
    };
    let folded = folded(first);
    let mut words = folded.split(' ');
    let is_total = matches!(
        words.next(),
        Some("total" | "totales" | "subtotal" | "sum" | "suma")
    );
    let is_sentence = filled.len() == 1 && (first.starts_with('*') || words.count() >= 3);
    let is_number = |cell: &&Node| {
        cell.as_str()
            .is_some_and(|text| text.trim().parse::<f64>().is_ok())
    };
    is_sentence && !first.contains(SEPARATORS)
        || is_total && filled.len() * 2 <= wanted && filled.iter().skip(1).all(is_number)
}

fn ragged(region: Region, message: String) -> Doubt {
    Doubt::new(
        Topic::RaggedRow,
        region,
        message,
        "give every row as many cells as the header",
    )
}

/// The cells of a row that is separated in another way than the header.
fn resplit(text: &str, region: Region, not: char, wanted: usize) -> Option<(char, Vec<Node>)> {
    let start = region.start as usize;
    let line = text.get(start..region.end as usize)?;
    let others = SEPARATORS.iter().filter(|&&separator| separator != not);
    for &separator in others {
        let (mut rows, _) = csv::rows(line, separator);
        if rows.len() == 1
            && let Some(mut cells) = rows.pop()
            && cells.len() == wanted
        {
            for cell in &mut cells {
                let end = start + cell.region.end as usize;
                cell.region = Region::new(start + cell.region.start as usize, end);
            }
            return Some((separator, cells));
        }
    }
    None
}

/// A member of a record as one cell: what an API gives as an object has its text in one
/// of a few members.
pub(super) fn flat(node: &Node) -> Option<Node> {
    match &node.value {
        Value::Null => None,
        Value::Map(_) => [
            "display_value",
            "value",
            "address",
            "name",
            "display",
            "label",
            "slug",
        ]
        .iter()
        .find_map(|key| node.get(key))
        .filter(|inner| !inner.is_map() && !inner.is_list() && inner.value != Value::Null)
        .cloned(),
        Value::List(items) => {
            let items: Vec<Node> = items.iter().filter_map(flat).collect();
            (!items.is_empty()).then(|| Node::new(Value::List(items), node.region))
        }
        _ => Some(node.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        read(text, &Mapping::default()).unwrap()
    }

    fn fields(table: &Table) -> Vec<&str> {
        let field = |head: &Head| head.field.as_deref().map(|_| ());
        assert!(table.columns.iter().all(|head| field(head).is_some()));
        table
            .columns
            .iter()
            .filter_map(|head| head.field.as_deref())
            .collect()
    }

    #[test]
    fn a_title_above_the_header_does_not_hide_it() {
        let table = table("Inventario 2026;;\n;;\nEquipo;Estado;IP\nweb-01;activo;10.0.0.1\n");
        assert_eq!(
            fields(&table),
            ["identifiers.hostname", "status", "identifiers.ip"]
        );
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.doubts, []);
    }

    #[test]
    fn a_second_header_row_is_left_out_and_said() {
        let table =
            table("Nombre,Estado,Dirección IP\nname,status,ip_address\nweb-01,activo,10.0.0.1\n");
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.doubts[0].topic, Topic::Header);
    }

    #[test]
    fn a_second_header_in_other_words_is_one() {
        let table = table(
            "id,host,status,ip\nNumber,Hostname,State,IP Address\n1,web-01,active,10.0.0.1\n",
        );
        assert_eq!(table.rows.len(), 1);
        assert_eq!(table.doubts[0].topic, Topic::Header);
    }

    #[test]
    fn a_header_alone_is_said() {
        let table = table("id,host,status,ip\n");
        assert_eq!(table.doubts[0].region, Region::new(0, 17));
    }

    #[test]
    fn a_row_of_words_that_are_headers_elsewhere_is_an_asset() {
        let table = table("name,type,status\nservidor,servidor,activo-1\nweb,server,activo\n");
        assert_eq!(table.rows.len(), 2);
    }

    #[test]
    fn rows_that_do_not_fit_are_said_and_used() {
        let table = table(
            "host,status,ip\nweb-01,active\nweb-02,active,10.0.0.2,x\nweb-03;active;10.0.0.3\ntotal\n",
        );
        let messages: Vec<&str> = table
            .doubts
            .iter()
            .map(|doubt| doubt.message.as_str())
            .collect();
        assert_eq!(
            messages,
            [
                "the row has 2 cells, the header has 3",
                "the row has 4 cells, the header has 3",
                "the cells of this row are separated by ';', those of the header by ','",
                "the row has 1 cell, the header has 3; it was left out",
            ]
        );
        assert_eq!(table.rows.len(), 3);
        let (at, cell) = &table.rows[2].cells[2];
        assert_eq!((*at, cell.as_str()), (2, Some("10.0.0.3")));
        assert_eq!(cell.region, Region::new(68, 76));
    }

    #[test]
    fn a_header_that_comes_twice_is_said() {
        let table = table("host,status,status\nweb-01,active,retired\n");
        assert_eq!(table.doubts[0].topic, Topic::Header);
        assert_eq!(table.columns[2].label, "status #3");
    }
}
