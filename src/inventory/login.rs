//! Logins in lists of people: a column of short words that are made of the names of those
//! in the same rows is what they log in with, whatever its header says and in whatever
//! language. `skeane`, `siobhan.keane`, `keanes02` and `siokea` are made of Siobhan Keane.

use std::collections::BTreeSet;

use super::settings::Mapping;
use super::table::Table;
use super::words::folded;

/// How many rows are looked at.
const LOOKED_AT: usize = 200;

/// Of how many words of a name a login is made at most.
const MAX_PARTS: usize = 4;

/// How many letters a login has at most.
const LONGEST: usize = 24;

/// Words between names that no login begins with.
#[rustfmt::skip]
const PARTICLES: &[&str] = &["de", "del", "la", "las", "los", "y", "da", "do", "dos", "das", "van", "von", "der", "den", "di", "mr", "mrs", "ms", "dr", "ing", "sr", "sra"];

/// Headers of names that are given in parts.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "first name", "last name", "given name", "family name", "surname", "forename", "firstname", "lastname", "givenname", "sn",
    "nombre", "apellido", "apellidos", "primer apellido", "segundo apellido", "vorname", "nachname", "familienname", "prenom", "nom", "nome", "sobrenome", "cognome",
];

/// Words of headers of somebody who has to do with the row.
#[rustfmt::skip]
const OF_OTHERS: &[&str] = &[
    "manager", "supervisor", "boss", "jefe", "jefa", "responsable", "responsible", "owner", "approver", "approved", "contact", "contacto", "gestor", "lead", "reports", "requested", "requester",
    "hr", "vorgesetzter", "chef", "coordinador", "tutor", "buddy", "backup", "replacement", "sustituto",
];

/// Words of headers that only lists of people have.
#[rustfmt::skip]
const PEOPLE: &[&str] = &[
    "employee", "employees", "empleado", "empleada", "legal", "full", "worker", "staff", "person", "persona", "personne", "trabajador", "trabajadora", "colaborador", "mitarbeiter", "mitarbeiterin", "employe", "salarie", "funcionario", "dipendente", "apellidos", "surname", "leaver", "joiner", "hire", "hired", "employment", "worked", "supervisor", "puesto", "cargo", "job", "resignation", "dni", "nif", "contractor",
];

/// Words of headers of what must not be taken for a name.
const HIDDEN: &[&str] = &[
    "password",
    "contrasena",
    "clave",
    "secret",
    "pin",
    "passwort",
];

/// Fields that a header may seem to mean although its cells are logins.
const OPEN: &[&str] = &[
    "id",
    "name",
    "identifiers.hostname",
    "identifiers.cidr",
    "identifiers.tag",
];

/// Finds the columns of logins.
pub(super) fn settle(table: &mut Table, mapping: &Mapping) {
    let names = names(table);
    let Some(first) = names.first().copied() else {
        return;
    };
    if !is_of_people(table) {
        return;
    }
    for at in 0..table.columns.len() {
        let Some(head) = table.columns.get(at).filter(|_| !names.contains(&at)) else {
            continue;
        };
        let label = folded(&head.label);
        let is_mapped = mapping.field_of(&label).is_some();
        let is_open = head.field.as_deref().is_none_or(|one| OPEN.contains(&one));
        let is_hidden = label.split(' ').any(|word| HIDDEN.contains(&word));
        if is_mapped || !is_open || is_hidden || are_machines(table, at, first) {
            continue;
        }
        if !are_made(table, at, &names) {
            continue;
        }
        if let Some(head) = table.columns.get_mut(at) {
            head.field = Some("identifiers.account_name".to_owned());
            head.note = "its cells are made from the names";
        }
    }
}

/// Whether a table is of people: an application has a name of two words as well, and a code
/// that is made of them.
fn is_of_people(table: &Table) -> bool {
    let says_people = |head: &super::table::Head| {
        let label = folded(&head.label);
        label.split(' ').any(|word| PEOPLE.contains(&word)) || PARTS.contains(&label.as_str())
    };
    table.has(|field| field == "identifiers.email") || table.columns.iter().any(says_people)
}

/// Whether the rows are machines: a column other than this has their addresses, or one
/// before the names of people what else tells machines.
fn are_machines(table: &Table, but: usize, first: usize) -> bool {
    let mut columns = table.columns.iter().enumerate();
    columns.any(|(at, head)| match head.field.as_deref() {
        Some("identifiers.ip" | "identifiers.mac" | "identifiers.fqdn") => true,
        Some("identifiers.hostname") => at != but,
        Some("identifiers.serial" | "identifiers.tag") => at < first && at != but,
        _ => false,
    })
}

/// The columns that together are the name of somebody: the first of full names, or those of
/// its parts.
fn names(table: &Table) -> Vec<usize> {
    let whole = (0..table.columns.len()).find(|&at| {
        let is_other = table.columns.get(at).is_none_or(|head| {
            let label = folded(&head.label);
            label.split(' ').any(|word| OF_OTHERS.contains(&word))
        });
        !is_other && are_people(table, at)
    });
    if let Some(whole) = whole {
        return vec![whole];
    }
    let is_part = |at: &usize| {
        let head = table.columns.get(*at);
        head.is_some_and(|head| PARTS.contains(&folded(&head.label).as_str()))
    };
    let parts: Vec<usize> = (0..table.columns.len()).filter(is_part).collect();
    if parts.len() >= 2 { parts } else { Vec::new() }
}

fn cell(table: &Table, row: usize, at: usize) -> Option<&str> {
    let row = table.rows.get(row)?;
    row.cell(at)?
        .as_str()
        .map(str::trim)
        .filter(|text| !text.is_empty())
}

/// Whether the cells of a column are names of people: a few words of letters, with capitals.
fn are_people(table: &Table, at: usize) -> bool {
    let is_person = |text: &str| {
        let words: Vec<&str> = text
            .split([' ', ',', '.'])
            .filter(|one| !one.is_empty())
            .collect();
        let is_word = |word: &&str| {
            let is_sign = |one: char| matches!(one, '-' | '\'' | '’' | '(' | ')');
            word.chars().all(|one| one.is_alphabetic() || is_sign(one))
        };
        (2..=6).contains(&words.len())
            && words.iter().all(is_word)
            && text.contains([' ', ','])
            && text.starts_with(char::is_uppercase)
    };
    let mut seen = BTreeSet::new();
    let texts = (0..table.rows.len().min(LOOKED_AT)).filter_map(|row| cell(table, row, at));
    let (mut all, mut people) = (0, 0);
    for text in texts {
        all += 1;
        // A role or a place comes again in the next row.
        people += usize::from(is_person(text) && seen.insert(text));
    }
    people >= 2 && people * 5 >= all * 4
}

/// Whether most cells of a column are made of the names in their rows.
fn are_made(table: &Table, at: usize, names: &[usize]) -> bool {
    let mut seen = BTreeSet::new();
    let (mut all, mut made) = (0, 0);
    for row in 0..table.rows.len().min(LOOKED_AT) {
        let Some(login) = cell(table, row, at) else {
            continue;
        };
        let parts: Vec<&str> = names
            .iter()
            .filter_map(|&name| cell(table, row, name))
            .collect();
        if parts.is_empty() {
            continue;
        }
        all += 1;
        if is_made_of(login, &parts.join(" ")) && seen.insert(login) {
            made += 1;
        }
    }
    made >= 2 && made * 3 >= all * 2
}

/// Whether a login is made of a name: of the beginnings of two or more of its words, with
/// digits behind, or a word before or behind that many have.
fn is_made_of(login: &str, name: &str) -> bool {
    if login.contains(['@', ' ', '/', ',']) {
        return false;
    }
    // `CORP\skeane`
    let login = login.rsplit('\\').next().unwrap_or(login);
    let name = folded(name);
    let all: Vec<&str> = name.split(' ').collect();
    let plain = all.iter().copied().filter(|word| !PARTICLES.contains(word));
    let parts: Vec<&str> = plain.take(MAX_PARTS).collect();
    let folded = folded(login);
    let words: Vec<&str> = folded.split(' ').collect();
    let inner = |words: &[&str]| spelt(&words.concat(), &parts);
    inner(&words)
        || words.split_first().is_some_and(|(_, rest)| inner(rest))
        || words.split_last().is_some_and(|(_, rest)| inner(rest))
}

fn spelt(text: &str, parts: &[&str]) -> bool {
    let letters = text.trim_end_matches(|one: char| one.is_ascii_digit());
    let digits = text.len() - letters.len();
    let is_long = letters.len() >= 4 || letters.len() >= 2 && digits >= 2;
    is_long && letters.len() <= LONGEST && spells(letters, parts, 0, 0)
}

/// Whether a text is the beginnings of words one after another; bits of `used` are those
/// that were there already.
fn spells(rest: &str, parts: &[&str], used: u32, count: usize) -> bool {
    if rest.is_empty() {
        return count >= 2;
    }
    parts.iter().enumerate().any(|(number, part)| {
        let bit = 1 << number;
        used & bit == 0 && {
            let same = rest.chars().zip(part.chars());
            let same = same.take_while(|(one, other)| one == other);
            let ends = same.scan(0, |end, (one, _)| {
                *end += one.len_utf8();
                Some(*end)
            });
            let mut rests = ends.filter_map(|end| rest.get(end..));
            rests.any(|rest| spells(rest, parts, used | bit, count + 1))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inventory::table;

    #[test]
    fn logins_are_made_of_names() {
        for (login, name) in [
            ("skeane", "Siobhan Keane"),
            ("siobhan.keane", "Siobhan Keane"),
            ("keanes", "Keane, Siobhan"),
            ("siokea02", "Siobhan Keane"),
            ("sk0118", "Siobhan Keane"),
            ("CORP\\mjgarcia", "María José García López"),
            ("mgarcial", "María de la García López"),
            ("adm-skeane", "Siobhan Keane"),
            ("skeane_ext", "Siobhan Keane"),
        ] {
            assert!(is_made_of(login, name), "{login} of {name}");
        }
        for (login, name) in [
            ("siobhan", "Siobhan Keane"),
            ("keane", "Siobhan Keane"),
            ("sk", "Siobhan Keane"),
            ("IE-00318", "Siobhan Keane"),
            ("platform", "Siobhan Keane"),
            ("siobhan.keane@example.org", "Siobhan Keane"),
            ("abrennan", "Siobhan Keane"),
        ] {
            assert!(!is_made_of(login, name), "{login} of {name}");
        }
    }

    fn noted(text: &str) -> Vec<String> {
        let table = table::read(text, &Mapping::default()).unwrap();
        let made = table.columns.iter();
        made.filter(|head| head.note == "its cells are made from the names")
            .map(|head| head.label.clone())
            .collect()
    }

    #[test]
    fn the_header_may_say_anything() {
        let text = "Empleado;Código;Jefe;Clave jefe;Estado\n\
            Ana Ruiz Gil;aruiz;Eva Sanz;esanz;Baja\n\
            Luis Pérez;lperez;Eva Sanz;esanz;Baja\n";
        assert_eq!(noted(text), ["Código"]);
        let text = "Vorname,Nachname,Kürzel,E-Mail,Status\n\
            Jana,Kurz,kurzja,jana@example.org,Ausgeschieden\n\
            Tim,Berg,bergti,tim@example.org,Aktiv\n";
        assert_eq!(noted(text), ["Kürzel"]);
    }

    #[test]
    fn the_code_of_an_application_is_no_login() {
        let text = "Name,Code,Status\nCustomer Portal,cportal,Retired\nData Lake,dlake,Retired\n";
        assert_eq!(noted(text), Vec::<String>::new());
    }

    #[test]
    fn the_one_who_has_a_machine_is_not_in_a_list_of_people() {
        let text =
            "Host,User,Code,Status\npc-1,Ana Ruiz,aruiz,Retired\npc-2,Luis Gil,lgil,Retired\n";
        assert_eq!(noted(text), Vec::<String>::new());
    }
}
