//! What a sentence about a thing says of it, where no known phrase does: it is taken apart
//! into its clauses, and each clause is judged by its verb. What has been done to the thing
//! as a whole is over; what is to be done is not; what was done to a part of it, or taken
//! away from it, says that it is still there.
//!
//! Nothing is guessed: a clause that weakens or doubts makes the whole unknown, and so does
//! a verb of leaving whose object may be something else.

use chrono::NaiveDate;

use super::date;
use super::phrase;
use super::status::{Status, System};
use super::words::folded;

/// What one clause says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// The thing is gone.
    Gone(Status),
    /// It is gone, as far as it is the thing that is spoken of: `replaced`, `closed`.
    Perhaps(Status),
    /// Something else is gone.
    Other,
    /// It has come to its end, as contracts do that go on nevertheless.
    Ended,
    /// It is to go.
    Leaving,
    /// It is in use, or will be.
    Live(Status),
    /// Something was done to a part of it.
    Part,
    /// It is in doubt.
    Open,
    /// Nothing: a day, a number, a reference.
    Nothing,
    /// Something that is not understood.
    Strange,
}

/// What a verb says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verb {
    Done(Status),
    /// Handed over, to somebody who may use it again.
    Given,
    /// Brought somewhere, which alone says nothing.
    Brought,
    ToDo,
    Live(Status),
    GoesOn,
    Upkeep,
    Ended,
}

/// Nouns that stand for the thing itself.
#[rustfmt::skip]
const ITSELF: &[&str] = &[
    "box", "server", "host", "machine", "device", "system", "service", "vm", "instance", "node", "asset", "item", "unit", "appliance", "record", "records", "entry", "zone", "subdomain", "domain", "site", "tenant", "subscription", "project", "account", "user", "login", "access", "mailbox", "range", "circuit", "line", "tunnel",
    "contract", "agreement", "app", "application", "repo", "repository", "image", "bucket", "queue", "database", "db", "cluster", "certificate", "cert", "website", "office", "employee", "workspace", "vpn", "equipo", "servidor", "maquina", "dispositivo", "sistema", "servicio", "instancia", "nodo", "activo", "elemento", "registro",
    "entrada", "zona", "subdominio", "dominio", "sede", "oficina", "cuenta", "usuario", "acceso", "accesos", "buzon", "rango", "circuito", "linea", "tunel", "contrato", "aplicacion", "repositorio", "imagen", "cola", "certificado", "web", "portal", "empleado", "persona", "sitio", "delegacion",
];

/// Nouns for what belongs to a thing that goes on without it.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "password", "passwords", "passphrase", "pin", "disk", "disks", "drive", "drives", "fan", "psu", "battery", "ram", "memory", "cpu", "nic", "cable", "os", "firmware", "patch", "patches", "licence", "license", "permission", "permissions", "privileges", "rights", "role", "roles", "group", "groups", "owner", "backup", "backups", "alert",
    "alerts", "agent", "antivirus", "snapshot", "snapshots", "port", "ports", "rule", "rules", "volume", "session", "sessions", "mfa", "monitor", "screen", "keyboard", "toner", "contact", "ssd", "hdd", "contrasena", "clave", "disco", "discos", "ventilador", "fuente", "bateria", "memoria", "parche", "parches", "permisos", "permiso",
    "privilegios", "rol", "grupo", "copia", "copias", "alerta", "agente", "puerto", "puertos", "regla", "reglas", "pantalla", "teclado", "placa", "licencia", "responsable", "contacto", "tarjeta",
];

/// What somebody is a member of while being there.
#[rustfmt::skip]
const GROUPS: &[&str] = &[
    "admin", "admins", "administrators", "administradores", "group", "groups", "grupo", "grupos", "role", "roles", "rol", "sudoers", "wheel", "operators", "operadores", "privileged",
];

/// Places from which a thing is taken when it goes.
#[rustfmt::skip]
const PLACES: &[&str] = &[
    "rack", "racks", "registry", "service", "production", "prod", "use", "all", "every", "everywhere", "estate", "dc", "datacentre", "datacenter", "building", "premises", "circulation", "directory", "armario", "servicio", "produccion", "uso", "todos", "todas", "cpd", "edificio", "circulacion", "directorio",
];

/// Where a thing comes to be used again.
#[rustfmt::skip]
const AGAIN: &[&str] = &[
    "stock", "store", "storage", "service", "production", "use", "pool", "spare", "spares", "warehouse", "user", "desk", "duty", "normal", "work", "it", "almacen", "servicio", "produccion", "uso", "repuesto", "usuario", "puesto", "repair", "repairs", "reparacion", "reparar", "sat", "team", "equipo", "department", "departamento",
];

/// Where a thing comes when it goes for good.
#[rustfmt::skip]
const DUMPS: &[&str] = &[
    "landfill", "recycling", "recycler", "recyclers", "scrap", "scrapyard", "skip", "museum", "disposal", "destruction", "shredder", "dump", "ebay", "punto limpio", "limpio", "chatarra", "chatarrero", "reciclaje", "vertedero", "museo", "desguace", "destruccion", "basura",
];

/// Words that doubt, besides those of phrases.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "idea", "raised", "unclear", "unsure", "investigate", "investigating", "preguntar", "consultar", "averiguar", "duda", "dudas", "nobody", "nadie", "someone", "alguien", "believed", "supposed", "seems", "parece", "creo", "think", "could", "would", "quiza", "supuestamente",
    "fallido", "fallida", "intentado", "attempted", "reused", "reassigned", "repurposed", "reutilizado", "reutilizada", "reasignado", "reasignada", "again", "nuevamente", "back", "vuelto", "suspended", "suspendido", "suspendida",
];

/// Verbs in the past of what is done to a thing when it goes, besides those of phrases.
#[rustfmt::skip]
const DONE: &[(&str, Status)] = &[
    ("burned", Status::Retired), ("burnt", Status::Retired), ("pulled", Status::Retired), ("yanked", Status::Retired), ("axed", Status::Retired), ("ripped", Status::Retired), ("crushed", Status::Disposed), ("resigned", Status::Retired), ("quit", Status::Retired), ("expunged", Status::Disposed), ("surrendered", Status::Retired),
    ("relinquished", Status::Retired), ("invalidated", Status::Retired), ("unpublished", Status::Retired), ("rescinded", Status::Retired), ("quemado", Status::Retired), ("quemada", Status::Retired), ("cortado", Status::Retired), ("cortada", Status::Retired), ("cut", Status::Retired), ("baja", Status::Retired),
];

/// Verbs that hand over.
#[rustfmt::skip]
const GIVEN: &[&str] = &[
    "returned", "sold", "donated", "given", "handed", "gifted", "ceded", "devuelto", "devuelta", "devueltos", "devueltas", "vendido", "vendida", "vendidos", "vendidas", "donado", "donada", "donados", "donadas", "cedido", "cedida", "regalado", "regalada", "enajenado", "enajenada",
];

/// Verbs that bring somewhere.
#[rustfmt::skip]
const BROUGHT: &[&str] = &[
    "moved", "migrated", "taken", "sent", "shipped", "carried", "transferred", "llevado", "llevada", "llevados", "trasladado", "trasladada", "enviado", "enviada", "movido", "movida", "migrado", "migrada", "entregado", "entregada", "went",
];

/// Verbs that say that something goes on.
#[rustfmt::skip]
const GOES_ON: &[&str] = &[
    "still", "continues", "remains", "stays", "trusted", "kept", "retained", "continua", "continuan", "sigue", "siguen", "permanece", "mantiene", "prorrogado", "prorrogada", "extended", "renewed", "renovado", "renovada", "ampliado", "ampliada", "autorizado", "autorizada",
];

/// What is done to what is in use.
#[rustfmt::skip]
const UPKEEP: &[&str] = &[
    "patched", "upgraded", "updated", "rebooted", "restarted", "repaired", "renew", "renovar", "upgrade", "patch", "repair", "parcheado", "parcheada", "actualizado", "actualizada", "reiniciado", "reiniciada", "reparado", "reparada", "actualizar", "reparar",
];

/// What is done to parts of it, and says something else of the thing itself.
#[rustfmt::skip]
const CHANGED: &[&str] = &[
    "rotated", "reset", "changed", "replaced", "rotado", "rotada", "cambiado", "cambiada", "cambiados", "sustituido", "sustituida", "restablecida", "added", "anadido", "anadida", "installed", "instalado", "instalada",
];

/// Verbs for what is over and may go on.
#[rustfmt::skip]
const ENDED: &[&str] = &["expired", "caducado", "caducada", "vencido", "vencida", "expirado", "expirada", "superseded"];

/// What a verb of leaving alone does not say beyond doubt: a part may be replaced, a door
/// closed, and what is off comes on again.
#[rustfmt::skip]
const WEAK: &[&str] = &[
    "replaced", "removed", "disabled", "closed", "off", "inactive", "missing", "dropped", "released", "detached", "cut", "down", "turned", "switched", "shut", "cerrado", "cerrada", "sustituido", "sustituida", "reemplazado", "reemplazada", "apagado", "apagada", "desconectado", "desconectada", "deshabilitado", "deshabilitada",
    "desactivado", "desactivada", "inactivo", "inactiva", "cortado", "cortada", "deactivated", "finished", "ended", "left", "terminado", "terminada", "finalizado", "finalizada", "resuelto", "resuelta", "liberado", "liberada", "unused", "gone", "dead", "archived", "archivado", "archivada",
];

/// Bare verbs of leaving: what they name is to be done.
#[rustfmt::skip]
const TO_DO: &[&str] = &[
    "cancel", "drop", "kill", "replace", "migrate", "return", "sell", "shut", "turn", "close", "disable", "revoke", "archive", "unplug", "eliminate", "moving", "donate", "recycle", "purge", "destroy", "closing", "cancelling", "replacing", "migrating", "dropping", "revoking", "dejar", "dar", "purgar",
];

/// Stems of Spanish verbs of leaving; their endings say when.
#[rustfmt::skip]
const STEMS: &[(&str, Status)] = &[
    ("retir", Status::Retired), ("elimin", Status::Disposed), ("borr", Status::Disposed), ("desmont", Status::Retired), ("vend", Status::Disposed), ("don", Status::Disposed), ("destru", Status::Disposed), ("revoc", Status::Retired), ("rescind", Status::Retired), ("cancel", Status::Retired), ("extingu", Status::Retired),
    ("ces", Status::Retired), ("finaliz", Status::Retired), ("suprim", Status::Retired), ("devolv", Status::Disposed), ("clausur", Status::Retired), ("desmantel", Status::Retired), ("liquid", Status::Retired), ("jubil", Status::Retired), ("abandon", Status::Retired), ("cerr", Status::Retired), ("apag", Status::Retired),
    ("desactiv", Status::Retired), ("desconect", Status::Retired), ("marchit", Status::Retired), ("achatarr", Status::Disposed), ("recicl", Status::Disposed), ("termin", Status::Retired), ("caduc", Status::Retired), ("desinstal", Status::Retired), ("sustitu", Status::Retired), ("reemplaz", Status::Retired),
];

/// Behind `no longer` and `ya no`: what it did while it was there.
#[rustfmt::skip]
const DID: &[&str] = &[
    "works", "working", "employed", "with", "exists", "here", "used", "needed", "collaborates", "provides", "ours", "engaged", "part", "belongs", "trabaja", "trabajan", "colabora", "colaboran", "existe", "existen", "presta", "prestan", "pertenece", "usa", "usan", "utiliza", "utilizan", "usamos", "forma",
];

/// Words behind which stands who did it, when, or why.
#[rustfmt::skip]
const TAIL: &[&str] = &[
    "by", "via", "with", "in", "on", "at", "after", "because", "due", "since", "as", "per", "during", "when", "along", "together", "through", "following", "using", "under", "upon", "por", "con", "en", "tras", "desde", "segun", "mediante", "durante", "cuando", "debido", "junto", "ante", "al", "el", "la", "a",
];

/// A word as it is compared, and whether its last letter has an accent.
struct Word {
    folded: String,
    is_stressed: bool,
}

/// What a sentence says of the thing.
pub(super) fn read(system: System, text: &str, today: Option<NaiveDate>) -> Option<Status> {
    let mut said: Vec<Says> = Vec::new();
    let mut of_part = false;
    for (text, is_but) in clauses(text) {
        let words = words(&text);
        if words.is_empty() {
            continue;
        }
        let speaks_of_part = words.iter().any(|word| is(PARTS, word));
        let says = match clause(system, &text, &words, today) {
            // What `but` leads in takes something back.
            Says::Live(status) => Says::Live(status),
            Says::Leaving => Says::Leaving,
            _ if is_but => Says::Open,
            // `disk failed, replaced`
            Says::Gone(_) | Says::Perhaps(_) if of_part && !speaks_of_itself(&words) => Says::Other,
            other => other,
        };
        of_part = speaks_of_part || of_part && !speaks_of_itself(&words);
        said.push(says);
    }
    judged(&said)
}

fn judged(said: &[Says]) -> Option<Status> {
    let has = |one: Says| said.contains(&one);
    if has(Says::Open) {
        return None;
    }
    let gone = said.iter().filter_map(|one| match one {
        Says::Gone(status) => Some(*status),
        _ => None,
    });
    let gone = gone.max();
    let perhaps = said.iter().filter_map(|one| match one {
        Says::Perhaps(status) => Some(*status),
        _ => None,
    });
    let perhaps = perhaps.max();
    if has(Says::Leaving) {
        return Some(Status::Decommissioning);
    }
    let live = said.iter().find_map(|one| match one {
        Says::Live(status) => Some(*status),
        _ => None,
    });
    if let Some(live) = live {
        return match (gone, perhaps) {
            (Some(_), _) => None,
            (None, Some(_)) => Some(Status::Decommissioning),
            (None, None) => Some(live),
        };
    }
    if gone.is_some() {
        return gone;
    }
    if has(Says::Strange) || has(Says::Other) {
        return None;
    }
    if perhaps.is_some() {
        return perhaps;
    }
    has(Says::Part).then_some(Status::Active)
}

fn is(list: &[&str], word: &Word) -> bool {
    list.contains(&word.folded.as_str())
}

fn speaks_of_itself(words: &[Word]) -> bool {
    words.iter().any(|word| is(ITSELF, word))
}

/// The clauses of a text, each with whether `but` leads it in.
fn clauses(text: &str) -> Vec<(String, bool)> {
    let mut plain = text.to_lowercase();
    for mark in [
        " - ", " – ", " — ", " -> ", " → ", "(", ")", ". ", " & ", " + ", " / ", ": ", "\n",
    ] {
        plain = plain.replace(mark, ";");
    }
    let mut found = Vec::new();
    for piece in plain.split([';', ',']) {
        let mut is_but = false;
        let mut part = String::new();
        for word in piece.split_whitespace() {
            let is_and = matches!(word, "and" | "y" | "e" | "then" | "luego");
            let begins_but = matches!(
                word,
                "but" | "pero" | "although" | "though" | "aunque" | "however"
            );
            if is_and || begins_but {
                found.push((std::mem::take(&mut part), is_but));
                is_but = begins_but || is_but && is_and;
                continue;
            }
            if !part.is_empty() {
                part.push(' ');
            }
            part.push_str(word);
        }
        found.push((part, is_but));
    }
    found
}

fn words(text: &str) -> Vec<Word> {
    let is_letter = |one: char| one.is_alphanumeric() || matches!(one, '\u{300}'..='\u{36f}');
    text.split(|one: char| !is_letter(one))
        .filter_map(|word| {
            let folded = folded(word);
            (!folded.is_empty()).then(|| Word {
                folded,
                is_stressed: word.ends_with(['ó', 'á', 'é', '\u{301}']),
            })
        })
        .collect()
}

fn clause(system: System, text: &str, words: &[Word], today: Option<NaiveDate>) -> Says {
    let leading = words.first().map_or("", |word| word.folded.as_str());
    if matches!(leading, "see" | "ver" | "cf" | "ref" | "vease" | "ticket") {
        return Says::Nothing;
    }
    if words.iter().all(is_number) || words.iter().all(|word| is_number(word) || is_filler(word)) {
        return Says::Nothing;
    }
    if words.iter().any(|word| is(OPEN, word)) {
        return Says::Open;
    }
    let found = (0..words.len()).find_map(|at| {
        let (count, verb) = verb(system, words, at)?;
        Some((at, count, verb))
    });
    let doubts = |words: &[Word], allowed: &[&str]| {
        words.iter().any(|word| {
            let may_be_month = word.folded == "may" && words.iter().any(is_number);
            phrase::is_doubt(&word.folded) && !is(allowed, word) && !may_be_month
        })
    };
    let Some((at, count, verb)) = found else {
        return if doubts(words, &[]) {
            Says::Open
        } else if words
            .iter()
            .filter(|word| !is_number(word) && !is_filler(word))
            .map(|word| word.folded.as_str())
            .eq(["read", "only"])
        {
            Says::Nothing
        } else {
            Says::Strange
        };
    };
    let (before, rest) = words.split_at(at);
    let (_, after) = rest.split_at(count.min(rest.len()));
    let allowed: &[&str] = match verb {
        Verb::Live(_) | Verb::GoesOn | Verb::Upkeep | Verb::ToDo => {
            &["until", "hasta", "before", "antes", "if", "unless"]
        }
        _ => &[],
    };
    // Of `Backup Operators` the first word is no doubt.
    let is_of_group = after.iter().any(|word| is(GROUPS, word));
    if doubts(before, allowed) || doubts(after, allowed) && !is_of_group {
        return Says::Open;
    }
    let subject: Vec<&Word> = before
        .iter()
        .filter(|word| !is_filler(word) && !is_number(word) && !phrase::is_ahead(&word.folded))
        .collect();
    if subject.iter().any(|word| phrase::is_leaving(&word.folded)) {
        return Says::Open;
    }
    let is_of_part = subject.iter().any(|word| is(PARTS, word));
    let is_itself = subject.iter().all(|word| is(ITSELF, word));
    let is_ahead = before.iter().any(|word| phrase::is_ahead(&word.folded));
    let is_later = || {
        let days = date::days_in(text);
        today.is_some_and(|today| days.iter().any(|day| *day > today))
    };
    match verb {
        Verb::Upkeep if subject.is_empty() || is_of_part => Says::Part,
        Verb::Upkeep => Says::Strange,
        Verb::ToDo if subject.is_empty() || is_itself => Says::Leaving,
        Verb::ToDo => Says::Strange,
        Verb::Live(_) | Verb::GoesOn if !is_itself => Says::Strange,
        Verb::Live(_) | Verb::GoesOn => {
            let is_over = after.iter().any(|word| is(&["until", "hasta"], word))
                && !date::days_in(text).is_empty()
                && !is_later();
            match verb {
                _ if is_over => Says::Open,
                Verb::Live(status) => Says::Live(status),
                _ => Says::Live(Status::Active),
            }
        }
        Verb::Ended if is_itself => Says::Ended,
        Verb::Ended | Verb::Done(_) | Verb::Given | Verb::Brought if is_of_part => {
            let is_changed = words.get(at).is_some_and(|word| is(CHANGED, word));
            if is_changed && !is_ahead {
                Says::Part
            } else {
                Says::Other
            }
        }
        Verb::Done(_) | Verb::Given | Verb::Brought if !is_itself => Says::Other,
        Verb::Done(_) | Verb::Given if is_ahead || is_later() => Says::Leaving,
        Verb::Done(status) => {
            let is_weak = rest
                .iter()
                .take(count)
                .all(|word| is(WEAK, word) || is_filler(word));
            // Named as it is, the thing itself was closed.
            let is_plain = !is_of_power(rest) && !subject.is_empty();
            done(status, is_weak && !is_plain, after)
        }
        Verb::Given => given(after),
        Verb::Brought if after.iter().any(|word| is(DUMPS, word)) => Says::Gone(Status::Disposed),
        Verb::Brought => Says::Nothing,
        Verb::Ended => Says::Other,
    }
}

/// Whether a verb says that something was switched off, which may be for a night.
fn is_of_power(words: &[Word]) -> bool {
    #[rustfmt::skip]
    const POWER: &[&str] = &[
        "off", "down", "disabled", "apagado", "apagada", "desconectado", "desconectada", "deshabilitado", "deshabilitada", "desactivado", "desactivada", "inactive", "inactivo", "inactiva", "unused", "missing", "left", "dead", "replaced", "sustituido", "sustituida", "deactivated",
    ];
    words.iter().any(|word| is(POWER, word))
}

/// What behind a verb of leaving says of whom.
fn done(status: Status, is_weak: bool, after: &[Word]) -> Says {
    let said = if is_weak {
        Says::Perhaps(status)
    } else {
        Says::Gone(status)
    };
    let mut rest = after.iter().filter(|word| !is_number(word));
    let is_adverb = |word: &&Word| {
        is(
            &[
                "off",
                "out",
                "down",
                "up",
                "away",
                "permanently",
                "physically",
                "fully",
                "all",
                "completely",
                "definitivamente",
                "totalmente",
                "fisicamente",
                "yesterday",
                "ayer",
                "today",
                "hoy",
                "the",
                "el",
                "la",
                "los",
                "las",
            ],
            word,
        )
    };
    let Some(first) = rest.find(|word| !is_adverb(word)) else {
        return said;
    };
    if is(&["from", "de", "del", "of"], first) {
        return if after.iter().any(|word| is(GROUPS, word)) {
            Says::Part
        } else if after.iter().any(|word| is(PLACES, word)) {
            Says::Gone(status)
        } else {
            Says::Strange
        };
    }
    if is(ITSELF, first) && rest.all(|word| is(ITSELF, word)) {
        return said;
    }
    // `baja por tramitar`
    let is_to_do = is(&["por", "a", "sin"], first)
        && rest.clone().next().is_some_and(|word| {
            ["ar", "er", "ir"]
                .iter()
                .any(|end| word.folded.ends_with(end))
        });
    if is_to_do {
        return Says::Leaving;
    }
    let tail: &[&str] = if is_weak {
        &["by", "since", "desde", "per", "el", "on", "in", "en"]
    } else {
        TAIL
    };
    if !is(tail, first) {
        return Says::Other;
    }
    // `deleted in AD`, `closed on Sundays`
    let is_day = |word: &Word| is_number(word) || is_filler(word);
    if is(&["on", "in", "en", "el", "at"], first) && !after.iter().all(is_day) {
        return Says::Strange;
    }
    said
}

/// To whom a thing was handed over.
fn given(after: &[Word]) -> Says {
    if after.iter().any(|word| is(AGAIN, word)) {
        return Says::Live(Status::Building);
    }
    let first = after
        .iter()
        .find(|word| !is_number(word) && !is(&["back"], word));
    match first {
        None => Says::Gone(Status::Disposed),
        Some(word)
            if is(
                &[
                    "to", "a", "al", "by", "por", "on", "in", "en", "el", "through", "via",
                ],
                word,
            ) =>
        {
            Says::Gone(Status::Disposed)
        }
        Some(_) => Says::Other,
    }
}

/// How many words a known phrase has at most.
const LONGEST: usize = 6;

/// The verb that begins at a word, and of how many words it is.
fn verb(system: System, words: &[Word], at: usize) -> Option<(usize, Verb)> {
    let rest = words.get(at..)?;
    let text = |count: usize| {
        let words = rest.get(..count)?;
        let words: Vec<&str> = words.iter().map(|word| word.folded.as_str()).collect();
        Some(words.join(" "))
    };
    let first = rest.first()?;
    let second = rest.get(1).map_or("", |word| word.folded.as_str());
    let third = rest.get(2);
    if matches!(
        (first.folded.as_str(), second),
        ("no", "longer") | ("ya", "no")
    ) {
        let did = third.is_some_and(|word| is(DID, word));
        return did.then_some((rest.len(), Verb::Done(Status::Retired)));
    }
    if first.folded == "dejo" && first.is_stressed && is_expiring(second) {
        return Some((2, Verb::Done(Status::Retired)));
    }
    if first.folded == "revocation" && (second == "certificate" || second == "cert") {
        let is_out = third.is_some_and(|word| is(&["published", "issued", "uploaded"], word));
        return is_out.then_some((3, Verb::Done(Status::Retired)));
    }
    let one = |list: &[&str]| is(list, first);
    if one(GOES_ON) {
        return Some((1, Verb::GoesOn));
    }
    if one(ENDED) {
        let has_by = matches!(second, "by" | "por");
        return Some((if has_by { rest.len() } else { 1 }, Verb::Ended));
    }
    if one(UPKEEP) {
        return Some((1, Verb::Upkeep));
    }
    if one(GIVEN) {
        return Some((1, Verb::Given));
    }
    let known = (1..=LONGEST.min(rest.len())).rev().find_map(|count| {
        let status = Status::of(system, &text(count)?)?;
        let is_code = count == 1 && first.folded.bytes().all(|one| one.is_ascii_digit());
        (!is_code && status != Status::Unknown).then_some((count, status))
    });
    if let Some((count, status)) = known {
        let verb = match status {
            Status::Decommissioning => Verb::ToDo,
            status if status.is_gone() => Verb::Done(status),
            status => Verb::Live(status),
        };
        return Some((count, verb));
    }
    if one(BROUGHT) {
        return Some((1, Verb::Brought));
    }
    if let Some(&(_, status)) = DONE.iter().find(|(word, _)| *word == first.folded) {
        return Some((1, Verb::Done(status)));
    }
    if one(CHANGED) {
        // Of a key it says that it is gone, and of a machine that it is there.
        let is_of_part = words.get(..at)?.iter().any(|word| is(PARTS, word));
        return is_of_part.then_some((1, Verb::Done(Status::Retired)));
    }
    if one(TO_DO) || phrase::is_leaving(&first.folded) {
        return Some((1, Verb::ToDo));
    }
    spanish(first).map(|verb| (1, verb))
}

fn is_expiring(word: &str) -> bool {
    matches!(word, "caducar" | "expirar" | "vencer" | "morir")
}

/// A Spanish verb of leaving, by its ending.
fn spanish(word: &Word) -> Option<Verb> {
    const PAST: &[&str] = &[
        "ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "aron", "ieron", "yeron",
    ];
    const TO_COME: &[&str] = &[
        "ar", "er", "ir", "ara", "aran", "era", "eran", "ira", "iran", "ando", "iendo", "yendo",
        "aremos", "eremos", "iremos",
    ];
    STEMS.iter().find_map(|&(stem, status)| {
        let ending = word.folded.strip_prefix(stem)?;
        let has_passed =
            PAST.contains(&ending) || word.is_stressed && matches!(ending, "o" | "io" | "yo");
        if has_passed {
            return Some(Verb::Done(status));
        }
        TO_COME.contains(&ending).then_some(Verb::ToDo)
    })
}

/// A number, a date, a month, or the number of a record.
fn is_number(word: &Word) -> bool {
    word.folded.contains(|one: char| one.is_ascii_digit()) || phrase::is_month(&word.folded)
}

/// Words that change nothing.
fn is_filler(word: &Word) -> bool {
    #[rustfmt::skip]
    const FILLER: &[&str] = &[
        "the", "this", "it", "is", "was", "has", "have", "been", "be", "are", "were", "already", "now", "finally", "all", "both", "fully", "completely", "permanently", "physically", "since", "on", "in", "of", "as", "at", "we", "he", "she", "they", "el", "la", "los", "las", "lo", "del", "de", "en", "se", "ha", "han", "fue",
        "sido", "esta", "ya", "totalmente", "definitivamente", "desde", "dia", "fecha", "nos", "su", "un", "una",
    ];
    FILLER.contains(&word.folded.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> Option<Status> {
        let today = NaiveDate::from_ymd_opt(2026, 11, 23);
        phrase::read_on(System::Common, text, today)
    }

    #[test]
    fn what_has_been_done_to_the_thing_is_over() {
        let mut wrong = Vec::new();
        for text in [
            "machine is gone, entry purged",
            "label sold off; zone dropped",
            "Cesó el 12/02/2025, cuenta eliminada",
            "abused - pulled from every server",
            "yanked from the registry 2025-06-01",
            "Ya no trabaja aquí",
            "no longer works for us",
            "Devuelto al arrendador",
            "Sold to a broker (May 2025)",
            "Oficina clausurada el 01/02/2025",
            "Se dejó expirar",
            "Revocado por pérdida del dispositivo",
            "Caducado, portal clausurado",
            "Fuera de servicio, llevado al desguace",
            "Gone (moved to the new suite)",
            "data exported and tenant deleted",
            "banned in 2024 - purged",
            "Se retiró en marzo de 2025",
            "archived & read-only since May 2024",
            "Acceso revocado",
            "revocation certificate published 2025-09-09",
        ] {
            if !says(text).is_some_and(Status::is_gone) {
                wrong.push((text, says(text)));
            }
        }
        assert_eq!(wrong, []);
    }

    #[test]
    fn what_is_to_be_done_or_goes_on_is_not_over() {
        let mut wrong = Vec::new();
        for text in [
            "remove after the merger (Apr 2027)",
            "Prorrogado hasta marzo de 2027",
            "Delete after 10 Feb 2027",
            "Cancel at the next renewal",
            "superseded by K-9 but trusted on two hosts until Mar 2027",
            "Dejar caducar",
            "deleted 12 Dec 2026",
            "Vencido, continúa en precario",
            "En vigor, renovar antes del 1 de feb.",
            "Returned to stock",
            "Devuelto al almacén",
            "Password rotated 2026-03-02",
            "Removed from Backup Operators",
            "Se retirará cuando llegue el nuevo",
            "Disk replaced",
        ] {
            if !says(text).is_some_and(|one| !one.is_gone() && one != Status::Unknown) {
                wrong.push((text, says(text)));
            }
        }
        assert_eq!(wrong, []);
    }

    #[test]
    fn what_may_be_said_of_something_else_says_nothing() {
        let mut wrong = Vec::new();
        for text in [
            "disk failed, replaced",
            "faulty, server switched off",
            "Removed from monitoring",
            "deleted old snapshots",
            "brand killed off",
            "campaign finished",
            "closed on Sundays",
            "switched off at night",
            "apagado por las noches",
            "pulled for maintenance",
            "removed by mistake",
            "deleted, then restored",
            "Baja pero con datos",
            "Retirement cancelled",
            "Ask the mail team",
            "Ticket raised",
            "no idea",
            "licence cancelled",
            "sent to the workshop",
            "ya no funciona",
            "no longer supported by the vendor",
            "extended until March 2025",
            "supposedly sold",
            "moved to rack B4",
        ] {
            if says(text).is_some_and(Status::is_gone) {
                wrong.push((text, says(text)));
            }
        }
        assert_eq!(wrong, []);
    }
}
