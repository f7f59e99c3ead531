//! What a status of several words says: `Baja 2023-04`, `shut down & wiped`, `pendiente de
//! dar de baja`. The known words in it decide, as far as all of them say the same and
//! nothing turns them round; a phrase that is left in doubt stays unknown, since a wrong
//! "retired" does more harm than a question.

use chrono::{Datelike as _, NaiveDate};

use super::date;
use super::sentence;
use super::status::{Status, System};
use super::words::folded;

/// Words that take back, weaken or doubt what stands beside them.
#[rustfmt::skip]
const DOUBT: &[&str] = &[
    "not", "no", "non", "never", "nunca", "nao", "nicht", "pas", "isn", "wasn", "sin", "without", "un", "undo", "partially", "partly", "partial",
    "parcial", "parcialmente", "partiellement", "teilweise", "almost", "nearly", "casi", "maybe", "perhaps", "possibly", "probably", "quizas", "posible",
    "posiblemente", "may", "might", "should", "if", "unless", "except", "excepto", "salvo", "or", "before", "antes", "until", "hasta",
    "but", "pero", "restored", "reactivated", "reactivado", "reactivada", "reinstated", "reinstalled", "rehired", "reopened", "reenabled", "reingreso", "reincorporado", "reincorporada", "readmitido", "recontratado", "recontratada", "reabierto", "reabierta", "recovered", "recuperado", "rollback", "reversed", "temporarily", "temporal", "temporary",
    "temporalmente", "candidate", "candidato", "candidata", "check", "verify", "revisar", "comprobar", "confirm", "confirmar", "former", "backup", "partner", "instead", "ask", "rejected", "denied", "denegada", "rechazada", "mistake", "error", "accidentally", "wrongly", "supposedly", "apparently", "allegedly", "night", "nights", "noche", "noches", "weekend", "weekends",
];

/// Words that say it is still to happen, or under way.
#[rustfmt::skip]
const AHEAD: &[&str] = &[
    "will", "to", "pending", "planned", "scheduled", "due", "soon", "being", "awaiting", "waiting", "upcoming", "going", "requested", "request", "approved", "proposed", "marked", "flagged", "in progress", "process",
    "pendiente", "pendientes", "por", "a", "retirara", "previsto", "prevista", "programado", "programada", "planificado", "planificada", "proceso", "curso", "progress", "ongoing",
    "proximamente", "pronto", "solicitado", "solicitada", "tramite", "espera", "geplant", "prevu", "prevue", "zu", "future", "futuro", "futura", "target", "notice", "earmarked", "slated", "destined", "dara", "daran", "processo", "cours", "wird", "werden", "sera", "seront", "vai", "bald", "bientot",
];

/// Verbs of leaving that alone say nothing of when.
#[rustfmt::skip]
const LEAVING: &[&str] = &[
    "retire", "decommission", "decom", "remove", "delete", "dispose", "scrap", "terminate", "terminating", "deleting", "removing", "shutting", "retirement", "decommissioning", "removal", "deletion", "deprovisioning", "closure", "termination",
    "retirar", "retirara", "retiraran", "desmantelar", "eliminar", "apagar", "cerrar", "baja", "retirada", "desmantelamiento", "desmontaje", "cierre", "apagado", "eliminacion", "desconexion", "migrar", "desativacao", "decommissionnement", "descomissionamento", "decommissionner", "retirer", "supprimer", "arreter", "eteindre", "abschalten", "stilllegen", "ausmustern", "abschaltung", "stilllegung", "ausmusterung", "desativar", "descomissionar", "desligar",
];

/// Words that change nothing: what the thing is, where and when.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "powered", "off", "cpd", "datacenter", "datacentre", "genommen", "definitivement", "endgultig", "und", "et", "les", "physiquement",
    "still", "todavia", "aun", "wurde", "wurden", "ist", "ete", "est", "foi", "vom",
    "on", "in", "at", "by", "of", "the", "since", "from", "as", "per", "and", "with", "for", "it", "is", "was", "has", "have", "been", "be", "are", "were", "all", "fully", "completely", "permanently", "physically", "already", "now",
    "el", "la", "los", "las", "del", "de", "en", "con", "desde", "y", "e", "fue", "ha", "sido", "esta", "estado", "se", "segun", "tras", "totalmente", "definitivamente", "fisicamente", "ya", "al", "un", "una", "su", "dia", "fecha",
    "asset", "server", "host", "machine", "device", "system", "service", "vm", "equipo", "servidor", "maquina", "activo", "contract", "contrato", "account", "cuenta", "company", "empresa", "employee", "prod", "production", "rack",
    "um", "am", "im", "le", "du", "des", "il", "em", "seit", "depuis", "justa", "causa", "mutuo", "acuerdo",
    "q1", "q2", "q3", "q4", "h1", "h2", "t1", "t2", "t3", "t4", "s1", "s2",
    "wiped", "borrado", "formateado", "recycled",
];

/// Words behind which only stands who did it, or why.
const TAIL: &[&str] = &[
    "by",
    "per",
    "via",
    "because",
    "due",
    "after",
    "following",
    "tras",
    "segun",
    "debido",
    "mediante",
    "durante",
    "during",
    "ref",
    "ticket",
    "acta",
    "durch",
    "nach",
    "par",
];

/// Words before where or with whom a thing is.
const TO: &[&str] = &["to", "a", "al", "para", "in", "en", "on", "at", "zu", "an"];

/// Words that take back a plan to leave.
const CALLED_OFF: &[&str] = &[
    "cancelled",
    "canceled",
    "cancelada",
    "cancelado",
    "rejected",
    "denied",
    "denegada",
    "denegado",
    "rechazada",
    "rechazado",
    "anulada",
    "anulado",
    "postponed",
    "aplazada",
    "aborted",
    "stopped",
];

#[rustfmt::skip]
const MONTHS: &[&str] = &[
    "jan", "january", "ene", "enero", "feb", "february", "febrero", "mar", "march", "marzo", "apr", "april", "abr", "abril", "may", "mayo", "jun", "june", "junio",
    "jul", "july", "julio", "aug", "august", "ago", "agosto", "sep", "sept", "september", "septiembre", "oct", "october", "octubre", "nov", "november", "noviembre", "dec", "december", "dic", "diciembre",
];

/// Signs that people put in place of words.
const SIGNS: &[(char, Status)] = &[
    ('✅', Status::Active),
    ('✔', Status::Active),
    ('🟢', Status::Active),
    ('🗑', Status::Retired),
    ('☠', Status::Retired),
    ('💀', Status::Retired),
    ('⚰', Status::Retired),
    ('🪦', Status::Retired),
];

/// Whether a word takes back, weakens or doubts what stands beside it.
pub(super) fn is_doubt(word: &str) -> bool {
    DOUBT.contains(&word) || CALLED_OFF.contains(&word)
}

/// Whether a word says that something is still to happen.
pub(super) fn is_ahead(word: &str) -> bool {
    AHEAD.contains(&word)
}

/// Whether a word is a verb of leaving that says nothing of when.
pub(super) fn is_leaving(word: &str) -> bool {
    LEAVING.contains(&word)
}

/// Whether a word is the name of a month.
pub(super) fn is_month(word: &str) -> bool {
    MONTHS.contains(&word)
}

/// What a phrase says; `year` is that of the run, since what happens in a later one has
/// not happened.
pub(super) fn read(system: System, text: &str, year: Option<i32>) -> Option<Status> {
    let last_day = year.and_then(|year| NaiveDate::from_ymd_opt(year, 12, 31));
    read_on(system, text, last_day)
}

/// What a phrase says on a day: what happens later has not happened.
pub(super) fn read_on(system: System, text: &str, today: Option<NaiveDate>) -> Option<Status> {
    let year = today.map(|day| day.year());
    if text.contains('?') {
        return None;
    }
    if let Some(status) = Status::of(system, text) {
        return Some(status);
    }
    // What its own table does not have, AWS has never said; numbers are codes.
    if system == System::AwsConfig || text.len() > 160 {
        return None;
    }
    if let Some(status) = compact(system, text) {
        return Some(status);
    }
    // A line through a text takes back what it says.
    if text.contains(['~', '\u{336}']) {
        return None;
    }
    let signs: Vec<Status> = SIGNS
        .iter()
        .filter(|(sign, _)| text.contains(*sign))
        .map(|&(_, status)| status)
        .collect();
    // `a été arrêté` is no `a arrêter`.
    let folded = folded(text).replace("a ete ", "ete ");
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return match signs.as_slice() {
            [one] => Some(*one),
            _ => None,
        };
    }
    let said = said(system, &words, year)
        .or_else(|| before_remark(system, text))
        .filter(|said| !said.is_gone() || !is_later(text, today))
        .or_else(|| sentence::read(system, text, today))?;
    let agrees = |sign: &Status| sign.is_gone() == said.is_gone();
    signs.iter().all(agrees).then_some(said)
}

/// Whether a text names a day that is still to come.
fn is_later(text: &str, today: Option<NaiveDate>) -> bool {
    today.is_some_and(|today| date::days_in(text).iter().any(|day| *day > today))
}

/// Whether a text that is not understood takes back, weakens or puts off whatever else is
/// stated of the thing, so that it counts although nobody knows what it says.
pub(super) fn leaves_open(text: &str) -> bool {
    let folded = folded(text);
    if matches!(
        folded.as_str(),
        "" | "n a" | "na" | "none" | "null" | "unknown" | "desconocido" | "sin datos"
    ) {
        return text.contains('?');
    }
    let is_open = matches!(
        folded.as_str(),
        "tbd" | "tbc" | "to be determined" | "to be confirmed" | "por determinar" | "por confirmar"
    );
    let mut words = folded.split(' ');
    is_open
        || text.contains(['?', '~', '\u{336}'])
        || words.any(|word| {
            DOUBT.contains(&word)
                || AHEAD.contains(&word)
                || CALLED_OFF.contains(&word)
                || Status::of(System::Common, word).is_some_and(|one| !one.is_gone())
        })
}

/// The word before a remark: `Cancelled - certificate of deletion received`,
/// `Terminated (exit plan executed)`; unless the remark takes it back.
fn before_remark(system: System, text: &str) -> Option<Status> {
    let at = [" - ", " – ", " — ", " (", "; "]
        .iter()
        .filter_map(|mark| text.find(mark))
        .min()?;
    let (word, remark) = text.split_at_checked(at)?;
    let of_words = || {
        let folded = folded(word);
        let words: Vec<&str> = folded.split(' ').collect();
        said(system, &words, None).filter(|status| status.is_gone())
    };
    let status = Status::of(system, word).or_else(of_words)?;
    let remark = folded(remark);
    let mut words = remark.split(' ');
    let is_plain = !words.any(|word| DOUBT.contains(&word) || AHEAD.contains(&word));
    is_plain.then_some(status)
}

/// Words written as programs write them: `poweredOn`, `DELETE_REQUESTED`, `InUse`.
fn compact(system: System, text: &str) -> Option<Status> {
    if text.contains(' ') || !text.is_ascii() {
        return None;
    }
    let split = super::header::split_capitals(text);
    (split != text)
        .then(|| Status::of(system, &split))
        .flatten()
}

/// How many words a known phrase has at most.
const LONGEST: usize = 6;

fn said(system: System, words: &[&str], year: Option<i32>) -> Option<Status> {
    let mut found: Vec<Status> = Vec::new();
    let (mut is_doubtful, mut is_ahead, mut is_leaving, mut strange) = (false, false, false, 0);
    let mut in_tail = false;
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let known = (1..=LONGEST.min(rest.len())).rev().find_map(|count| {
            let phrase = rest.get(..count)?.join(" ");
            let is_code = phrase.bytes().all(|one| one.is_ascii_digit());
            let status = Status::of(system, &phrase).filter(|_| !is_code)?;
            Some((count, status))
        });
        let word = rest.first().copied().unwrap_or_default();
        let has_number = is_date(word);
        // `a`, `por` and `may` are also parts of dates and of sentences about the past.
        // `may` is a month beside a number only.
        let number_beside = [at.wrapping_sub(1), at + 1]
            .iter()
            .any(|at| words.get(*at).is_some_and(|word| is_date(word)));
        let is_month = MONTHS.contains(&word) && (number_beside || !DOUBT.contains(&word));
        match known {
            // `baja` may be part of `pendiente de dar de baja`, and the known phrase is short.
            Some((count, status)) if !matches!(word, "n" | "na") => {
                found.push(status);
                is_leaving |= LEAVING.contains(&word);
                // `replaced by` is followed by what did.
                let last = rest.get(count - 1).copied().unwrap_or_default();
                in_tail |= matches!(last, "by" | "por")
                    || count > 1 && status.is_gone() && TO.contains(&last);
                at += count;
                continue;
            }
            _ if has_number || is_month => {
                let later = word
                    .parse::<i32>()
                    .ok()
                    .filter(|number| (1990..2200).contains(number));
                is_ahead |= later.zip(year).is_some_and(|(later, year)| later > year);
            }
            _ if DOUBT.contains(&word) => is_doubtful = true,
            _ if LEAVING.contains(&word) => {
                is_leaving = true;
                is_ahead |= !matches!(word, "baja" | "retirada" | "apagado");
            }
            // To whom it was sold, and where it was stolen, changes nothing.
            _ if is_handed(&found, words) && TO.contains(&word) => in_tail = true,
            // `Baja por robo` tells why, `baja por tramitar` that it is still to be.
            _ if word == "por" && !found.is_empty() && !rest.get(1).is_some_and(is_verb) => {
                in_tail = true;
            }
            _ if AHEAD.contains(&word) && !in_tail => is_ahead = true,
            _ if TAIL.contains(&word) && !found.is_empty() => in_tail = true,
            _ if PLAIN.contains(&word) || matches!(word, "dar" | "dado" | "dada" | "poner") => {}
            // What was done for or by whom does not change that it was.
            _ if in_tail || word.contains(|one: char| one.is_ascii_digit()) => {}
            _ => strange += 1,
        }
        at += 1;
    }
    // Whatever else is said of what is in use, it is in use; of what is gone it may say that
    // only a part is, or something else.
    let is_live =
        found.first().is_some_and(|first| first.is_live()) && found.iter().all(|one| one.is_live());
    let begins = words
        .first()
        .is_some_and(|word| Status::of(system, word).is_some())
        || found.len() == 1 && strange == 0;
    if is_doubtful || (strange > 0 && !(is_live && begins)) {
        return None;
    }
    // That leaving was called off is no leaving.
    if is_leaving && words.iter().any(|word| CALLED_OFF.contains(word)) {
        return None;
    }
    let gone: Vec<Status> = found.iter().copied().filter(|one| one.is_gone()).collect();
    let on_its_way = found.contains(&Status::Decommissioning);
    is_ahead |= found.contains(&Status::Planned);
    // What is to come or under way and what has been said do not go together.
    if is_ahead && (!gone.is_empty() || is_leaving) || on_its_way && !gone.is_empty() {
        return Some(Status::Decommissioning);
    }
    if let Some(last) = gone.iter().max() {
        let is_plain = found
            .iter()
            .all(|one| one.is_gone() || matches!(one, Status::Legacy | Status::Unknown));
        return is_plain.then_some(*last);
    }
    if on_its_way {
        return Some(Status::Decommissioning);
    }
    if is_ahead || is_leaving {
        return None;
    }
    let first = found.first().copied()?;
    found.iter().all(|one| *one == first).then_some(first)
}

/// Whether what is said first is that a thing is with somebody else; what is missing or
/// deleted may be so in one place only.
fn is_handed(found: &[Status], words: &[&str]) -> bool {
    let somewhere = [
        "missing", "deleted", "removed", "eliminad", "borrad", "delete",
    ];
    let is_somewhere = |first: &&str| somewhere.iter().any(|word| first.starts_with(word));
    matches!(found, [Status::Lost | Status::Disposed]) && !words.first().is_some_and(is_somewhere)
}

/// A Spanish or Portuguese verb that names something to be done.
fn is_verb(word: &&str) -> bool {
    word.len() > 4 && ["ar", "er", "ir"].iter().any(|end| word.ends_with(end))
}

/// A word that is part of a date or a number of something.
fn is_date(word: &str) -> bool {
    let digits = word.trim_end_matches(|one: char| one.is_ascii_alphabetic());
    !digits.is_empty()
        && digits.bytes().all(|one| one.is_ascii_digit())
        && word.len() <= digits.len() + 2
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> Option<Status> {
        read(System::Common, text, Some(2026))
    }

    #[test]
    fn sentences_about_what_has_happened_say_it() {
        for text in [
            "Retired on 12 May 2024",
            "decom'd Q3 2025",
            "EOL - removed",
            "no longer in use",
            "shut down & wiped",
            "Baja 2023-04",
            "Dado de baja el 12/03/2025",
            "Apagado y retirado del rack",
            "left the company in March 2026",
            "Server decommissioned (2024)",
            "Retirado en enero de 2025",
            "decommissioned by ops 2025-03-01 (CHG0041)",
            "replaced by log-08",
            "Sold to a broker",
            "Robado en la oficina",
            "Baja por robo",
            "Powered off and removed from the rack",
            "ausser Betrieb genommen",
            "A été désactivé définitivement",
        ] {
            assert!(
                says(text).is_some_and(Status::is_gone),
                "{text}: {:?}",
                says(text)
            );
        }
    }

    #[test]
    fn what_is_planned_has_not_happened() {
        for text in [
            "pending decommission (Dec)",
            "will be retired in 2027",
            "Pendiente de dar de baja",
            "Se retirará en 2027",
            "to be decommissioned",
            "baja prevista 2027-01",
            "Retired 2027",
            "decommission in progress",
            "Solicitada la baja",
        ] {
            assert_eq!(says(text), Some(Status::Decommissioning), "{text}");
        }
    }

    #[test]
    fn what_is_in_doubt_stays_unknown() {
        for text in [
            "not retired yet",
            "never retired",
            "No retirado",
            "partially retired",
            "retired?",
            "active or retired",
            "in use until retired",
            "backup of retired host",
            "missing in the directory",
            "Deleted in AD",
            "replaced disk",
            "baja por tramitar",
            "BAJA TEMPORAL",
            "replaces the retired one",
            "no dado de baja",
            "retirada denegada",
            "Removed from monitoring",
            "Missing patches",
            "Closed for changes",
            "Retired -> reused as test box",
            "Retirement cancelled",
            "Baja pero con datos",
        ] {
            assert!(
                !says(text).is_some_and(Status::is_gone),
                "{text}: {:?}",
                says(text)
            );
        }
    }

    #[test]
    fn what_is_in_use_is_said_in_many_words() {
        for text in [
            "in production since 2022",
            "live (prod)",
            "En producción desde 2023",
            "✅",
            "poweredOn",
        ] {
            assert_eq!(says(text), Some(Status::Active), "{text}");
        }
    }
}
