//! What a header means by the words it is made of: nobody can list all that people write,
//! but `Estado actual del equipo`, `Contract status` and `CMDB-Status` all have a word for
//! the status and otherwise only words that change nothing. A header with a word that is
//! not known, or that speaks of something else, means nothing here.

use super::words::folded;

/// What a word of a header is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// The state of something.
    Status,
    /// What has become of something, which its cells have to show.
    Said,
    /// A day.
    Date,
    /// That something goes.
    Leaving,
    /// That something ends.
    End,
    /// That it is still to be.
    Planned,
    /// Being in use.
    Use,
    /// A name.
    Name,
    /// A number or code.
    Id,
    /// An address of whatever sort.
    Address,
    /// An IP address.
    Ip,
    /// A hardware address.
    Mac,
    /// A serial number.
    Serial,
    /// A name in the DNS or a URL.
    Dns,
    /// A network.
    Network,
    /// A mail address.
    Mail,
    /// The name of an account.
    Login,
    /// A cloud account.
    Account,
    /// A bucket.
    Bucket,
    /// What a cloud numbers.
    Cloud,
    /// An ARN.
    Arn,
    /// A container image.
    Image,
    /// A repository.
    Repo,
    /// A fingerprint.
    Fingerprint,
    /// A key.
    Key,
    /// An asset tag.
    Tag,
    /// A sort.
    Kind,
    /// A host.
    Host,
    /// Another thing with a life.
    Thing,
    /// Changes nothing.
    Plain,
}

use About::{
    Account, Address, Arn, Bucket, Cloud, Date, Dns, End, Fingerprint, Host, Id, Image, Ip, Key,
    Kind, Leaving, Login, Mac, Mail, Name, Network, Plain, Planned, Repo, Said, Serial, Status,
    Tag, Thing, Use,
};

/// The words, singular and folded.
#[rustfmt::skip]
const WORDS: &[(About, &[&str])] = &[
    (Status, &["lebenszyklus", "betriebszustand", "status", "state", "situation", "estado", "estatus", "situacion", "statut", "stato", "zustand", "etat", "situacao", "disposition", "stage", "fase", "phase", "lifecycle", "lifecyclestate", "standing"]),
    (Said, &["relationship", "vinculo", "movement", "movimiento", "mov", "novedad", "novedades", "happened", "paso", "pasado", "decision", "outcome", "verdict", "veredicto", "position", "posicion", "mouvement", "movimentacao", "bewegung", "fate", "doing", "hacemos", "action", "actions", "accion", "acciones"]),
    (Date, &["mes", "month", "monat", "mois", "quando", "cuando", "quand", "wann", "date", "fecha", "data", "datum", "on", "at", "since", "desde", "day", "dia", "when", "fec", "time", "timestamp", "jour", "f"]),
    (Leaving, &["withdrawn", "unplugged", "unracked", "purged", "nuked", "decommissionne", "decommissionnee", "desactive", "desactivee", "supprime", "supprimee", "arret", "gekundigt", "entsorgt", "desativado", "desativada", "desligada", "ceased", "cessation", "cesado", "abschaltung", "abschalt", "abschaltdatum", "abgang", "austritts", "ausscheiden", "ausmusterung", "ausgemustert", "kundigung", "kuendigung", "abgeschaltet", "stillgelegt", "stilllegungs", "hors", "depart", "resiliation", "retrait", "suppression", "cloture", "rescisao", "saida", "demissao", "desligado", "baixa", "encerramento", "encerrado", "desativado", "sunsetted", "torn", "churned", "surrendered", "decomissioned", "decommisioned", "removidos", "eliminacion", "liberacion", "surrender", "pensionado", "discontinued", "desincorporacion", "desmontaje", "retired", "retirement", "retiring", "retire", "decommission", "decommissioned", "decommissioning", "decom", "baja", "retirada", "retiro", "removed", "removal", "deleted", "deletion",
        "deactivated", "deactivation", "desactivacion", "desactivado", "disabled", "revoked", "revocation", "revocacion", "revocado", "termination", "terminated", "cese", "closed", "closure", "cierre", "offboarded", "offboarding",
        "departure", "leaving", "left", "exit", "salida", "sortie", "dismissione", "desativacao", "desligamento", "sunset", "shutdown", "desmantelamiento", "desconexion", "cancelacion", "cancellation", "cancelled", "supresion", "extincion", "ausserbetriebnahme", "stilllegung", "austritt", "rescision", "desvinculacion", "desvinculado", "egreso", "finiquito", "separacion", "despido", "renuncia", "jubilacion", "termino", "terminacion", "disposed", "disposal", "pulled", "gone", "decomm", "decommed", "dead", "obsolete", "obsoleto", "archived", "cerrada", "cerrado", "cancelada", "cancelado", "revocada", "rotada", "retirado", "eliminado", "eliminada", "liberado", "liberada", "ended", "dropped", "off", "apagado", "apagada", "desmontado", "dismantled", "scrapped", "sold", "expired", "caducado"]),
    (End, &["end", "fin", "final", "finalizacion", "ende", "fine", "vencimiento"]),
    (Planned, &["planned", "prevista", "previsto", "planificada", "planificado", "target", "due", "expected", "scheduled", "programada", "objetivo", "estimated", "estimada", "limite", "deadline", "proposed", "geplant", "prevue", "to", "by"]),
    (Use, &["racked", "seguimos", "continuamos", "mantenemos", "continua", "keeping", "continue", "active", "enabled", "habilitado", "habilitada", "vigente", "use", "uso", "used", "live", "operativo", "operativa", "activa", "aktiv", "actif", "ativo", "attivo", "keep", "alive", "usa", "usamos", "usando"]),
    (Name, &["libelle", "intitule", "designacion", "designation", "bezeichner", "name", "nombre", "nom", "nome", "titel", "titulo", "title", "bezeichnung", "denominacion", "namen"]),
    (Id, &["ref", "identifiant", "kennung", "id", "identifier", "identificador", "code", "codigo", "number", "numero", "no", "num", "nr", "nro", "n", "nummer", "reference", "referencia"]),
    (Address, &["address", "addr", "direccion", "dir", "adresse", "indirizzo", "endereco"]),
    (Ip, &["ip", "ipv4", "ipv6", "ipaddress", "ipv4address", "ipv6address", "ipaddr", "hostadresse"]),
    (Mac, &["mac", "macaddress"]),
    (Serial, &["ser", "serial", "serie", "seriennummer", "serialnumber", "seriale", "serienummer", "sn"]),
    (Dns, &["fqdn", "dns", "url", "uri", "domain", "dominio", "endpoint", "website", "web", "san", "cn", "link"]),
    (Network, &["cidr", "subnet", "subred", "subnetwork", "network", "red", "prefix", "prefijo", "range", "rango", "block", "netz", "reseau", "rete", "rede"]),
    (Mail, &["buzon", "buzones", "mailbox", "postfach", "email", "mail", "correo", "upn", "courriel", "posta"]),
    (Login, &["user", "username", "usuario", "login", "logon", "samaccountname", "github", "gitlab", "handle", "utilisateur", "benutzer", "benutzername", "utente", "uid", "identity"]),
    (Account, &["account", "cuenta", "konto", "compte", "conta"]),
    (Bucket, &["bucket"]),
    (Cloud, &["directory", "instance", "resource", "recurso", "subscription", "suscripcion", "project", "proyecto", "tenant", "object", "instancia", "cloud"]),
    (Arn, &["arn"]),
    (Image, &["image", "imagen"]),
    (Repo, &["repo", "repository", "repositorio", "git"]),
    (Fingerprint, &["fingerprint", "thumbprint", "huella"]),
    (Key, &["key", "clave", "llave"]),
    (Tag, &["tag", "etiqueta", "placa"]),
    (Kind, &["type", "tipo", "typ", "class", "clase", "category", "categoria", "kind", "typename", "objekttyp", "tipologia"]),
    (Host, &["gerat", "geraet", "ordinateur", "computador", "host", "hostname", "server", "servidor", "equipo", "machine", "maquina", "device", "dispositivo", "vm", "computer", "ordenador", "poste", "serveur", "rechner", "node", "nodo", "appliance", "pc", "workstation", "puesto", "macchina", "hote", "computername", "nodename"]),
    (Thing, &["artifact", "artefacto", "tramitacion", "bien", "bienes", "anwendung", "working", "worked", "laborable", "trabajado", "unit", "fornecedor", "fournisseur", "lieferant", "prestador", "contrat", "vertrag", "mitarbeiter", "angestellte", "colaborador", "employe", "salarie", "funcionario", "personne", "asset", "activo", "ci", "cmdb", "item", "elemento", "contract", "contrato", "service", "servicio", "system", "sistema", "application", "aplicacion", "app", "supplier", "proveedor", "vendor", "employee", "empleado", "worker", "trabajador", "employment", "laboral", "work", "trabajo",
        "engagement", "relation", "relationship", "relacion", "colaboracion", "collaboration", "prestacion", "certificate", "certificado", "credential", "credencial", "licence", "license", "licencia", "record", "registro", "database", "bd", "bbdd", "person", "persona", "personal", "contractor", "partner", "client", "customer", "third", "party", "staff", "cluster", "queue", "topic", "function", "component", "componente", "producto", "product", "lambda", "container", "contenedor", "inventario", "inventory", "circuit", "linea", "line", "phone", "printer", "impresora", "member", "provider", "site", "sede", "vlan", "role", "materiel", "material", "hardware"]),
    (Plain, &["play", "affairs", "done", "hecho", "hecha", "completada", "realizada", "realizado", "entrada", "regreso", "vuelta", "retorno", "completed", "complete", "confirmed", "executed", "finalised", "finalized", "applicatif", "effectif", "am", "contractual", "are", "with", "wired", "mask", "mascara", "netmask", "maske", "masque", "netzmaske", "alta", "encendido", "restart", "restarted", "return", "returned", "reincorporacion", "reactivacion", "reactivated", "reactivation", "reingreso", "restored", "reinstated", "rehired", "reconnected", "down", "away", "what", "que", "ha", "vpn", "origen", "betrieb", "mise", "emptied", "nuestra", "betriebs", "current", "actual", "life", "cycle", "ciclo", "vida", "operational", "general", "de", "del", "la", "el", "los", "las", "of", "the", "en", "in", "is", "esta", "y", "and", "o", "or", "efectiva", "effective", "real", "last", "ultimo", "ultima", "full", "primary", "principal", "primario", "primarer", "main", "private", "privada", "public", "publica", "interna", "internal", "externa", "external",
        "management", "gestion", "mgmt", "corporate", "corporativo", "corporativa", "business", "registered", "registrado", "provided", "wifi", "wi", "fi", "ethernet", "lan", "nic", "sha256", "sha1", "sha", "256", "1", "2", "3", "4", "v4", "v6", "ssh", "source", "fuente", "short", "corto", "completo", "completa", "complete", "asignada", "assigned", "common", "comun", "our", "nuestro", "unique", "unico", "da", "di", "do", "du", "des", "der", "die", "le", "administrativa", "administrativo", "dato", "aws", "azure", "gcp", "s3", "docker", "windows", "ad", "access", "electronico", "equipment", "it", "written", "out", "se", "digital", "acceso", "still", "aun", "todavia", "sigue", "siguen", "currently", "actualmente", "now", "ahora", "we", "shut", "switched", "powered", "turned", "taken", "egress", "outbound", "saliente"]),
];

/// Words for the return of what had left, or was only switched off.
const BACK: &[&str] = &[
    "alta",
    "entrada",
    "regreso",
    "vuelta",
    "retorno",
    "encendido",
    "restart",
    "restarted",
    "return",
    "returned",
    "reincorporacion",
    "reactivacion",
    "reactivated",
    "reactivation",
    "reingreso",
    "restored",
    "reinstated",
    "rehired",
    "reconnected",
];

/// Words for what makes a network of an address.
const MASK: &[&str] = &["mask", "mascara", "netmask", "maske", "masque", "netzmaske"];

/// A column whose cells have to show whether they are words for a status.
pub(super) const SAID: &str = "@said";

/// Things whose column, headed by them alone, has what each is called.
const NAMED: &[&str] = &[
    "asset",
    "activo",
    "service",
    "servicio",
    "application",
    "aplicacion",
    "app",
    "credential",
    "credencial",
    "database",
    "bd",
    "bbdd",
    "queue",
    "topic",
    "function",
    "lambda",
    "circuit",
    "circuito",
    "component",
    "componente",
    "employee",
    "empleado",
    "worker",
    "trabajador",
    "contractor",
    "vendor",
    "supplier",
    "proveedor",
    "system",
    "sistema",
    "licence",
    "license",
    "licencia",
    "artifact",
    "artefacto",
];

/// A header of small and capital letters in words: `IPAddress` is `IP Address`.
pub(super) fn split_capitals(header: &str) -> String {
    let letters: Vec<char> = header.chars().collect();
    let mut out = String::with_capacity(header.len() + 8);
    for (at, one) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let after = letters.get(at + 1);
        let starts = one.is_uppercase()
            && before.is_some_and(|before| {
                before.is_lowercase()
                    || before.is_ascii_digit()
                    || (before.is_uppercase() && after.is_some_and(|after| after.is_lowercase()))
            });
        if starts {
            out.push(' ');
        }
        out.push(*one);
    }
    out
}

fn about(word: &str) -> Option<About> {
    let of = |word: &str| {
        WORDS
            .iter()
            .find(|(_, words)| words.contains(&word))
            .map(|&(about, _)| about)
    };
    let singular = || {
        word.strip_suffix("es")
            .and_then(of)
            .or_else(|| word.strip_suffix('s').and_then(of))
    };
    of(word).or_else(singular)
}

/// The two words that a German one is made of: `Abschaltdatum`, `Rechnername`.
fn compound(word: &str) -> Option<[About; 2]> {
    const ENDINGS: &[(&str, About)] = &[
        ("datum", Date),
        ("status", Status),
        ("zustand", Status),
        ("name", Name),
        ("adresse", Address),
        ("nummer", Id),
        ("typ", Kind),
    ];
    ENDINGS.iter().find_map(|&(ending, of)| {
        let first = word.strip_suffix(ending).filter(|first| first.len() >= 2)?;
        let about = about(first).or_else(|| first.strip_suffix('s').and_then(about))?;
        Some([about, of])
    })
}

/// Whether a header speaks of leaving, not only of the end of something.
pub(super) fn is_of_leaving(header: &str) -> bool {
    let of = |text: &str| {
        folded(text).split(' ').any(|word| {
            about(word) == Some(Leaving)
                || compound(word).is_some_and(|abouts| abouts.contains(&Leaving))
        })
    };
    of(header) || of(&split_capitals(header))
}

/// Whether a word of a text is a noun for a thing or for what it is called.
pub(super) fn is_noun(word: &str) -> bool {
    matches!(
        about(word),
        Some(Host | Thing | Account | Login | Repo | Image | Bucket)
    )
}

/// What a header says that asks where a thing stands: `Where we are with it`.
fn asked(folded: &str) -> Option<&'static str> {
    let mut words = folded.split(' ');
    let is_where = matches!(words.next(), Some("where" | "how" | "como" | "en"));
    let is_standing = words.any(|word| {
        matches!(
            word,
            "we" | "stand" | "stands" | "things" | "esta" | "estamos"
        )
    });
    let is_question = is_where && is_standing && folded.split(' ').count() >= 3;
    (is_question && !folded.contains("donde")).then_some(SAID)
}

/// Days at which the phases of a life begin, as LeanIX names its columns; only that of the
/// last one says that the thing is gone.
pub(super) fn phase(header: &str) -> Option<Option<&'static str>> {
    let (first, rest) = header.split_once(':')?;
    if !matches!(folded(first).as_str(), "lifecycle" | "life cycle") {
        return None;
    }
    let is_end = matches!(
        folded(&split_capitals(rest)).as_str(),
        "end of life" | "retired" | "decommissioned"
    );
    Some(is_end.then_some("decommission.retired_on"))
}

/// The field that a header means by its words.
pub(super) fn composed(header: &str) -> Option<&'static str> {
    let plain = header.split(['(', '[']).next().unwrap_or(header);
    let whole = folded(plain);
    if let Some(found) = asked(&whole) {
        return Some(found);
    }
    of_words(&whole)
        .or_else(|| {
            let split = folded(&split_capitals(plain));
            (split != whole).then(|| of_words(&split)).flatten()
        })
        .or_else(|| of_words(first_of_two(&whole)?))
        .filter(|field| *field != "status" || !whole.contains(" or "))
}

/// Of `Hostname or VIP` the first.
fn first_of_two(folded: &str) -> Option<&str> {
    [" or ", " o "]
        .iter()
        .find_map(|or| folded.split_once(or))
        .map(|(first, _)| first)
}

/// What is said in several words, as one that says the same.
const PHRASES: &[(&str, &str)] = &[
    ("out of service", "retired"),
    ("out of use", "retired"),
    ("out of rack", "retired"),
    ("out of production", "retired"),
    ("out of operation", "retired"),
    ("powered down", "retired"),
    ("shut down", "retired"),
    ("taken down", "retired"),
    ("torn down", "retired"),
    ("spun down", "retired"),
    ("fuera de servicio", "retired"),
    ("fuera de uso", "retired"),
    ("fuera de produccion", "retired"),
    ("hors service", "retired"),
    ("ausser betrieb", "retired"),
    ("fora de servico", "retired"),
    ("fora de uso", "retired"),
    ("fuori servizio", "retired"),
];

/// A folded header with its phrases as one word each.
fn rephrased(folded: &str) -> String {
    let found = PHRASES.iter().find(|(phrase, _)| folded.contains(phrase));
    found.map_or_else(
        || folded.to_owned(),
        |(phrase, word)| folded.replace(phrase, word),
    )
}

/// Words of headers about a part of an asset, or about who did something and why.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "by", "who", "quien", "reason", "motivo", "why", "cause", "causa", "ticket", "approval", "backup", "backups", "copia", "copias", "patch", "patching", "parche", "parches", "monitoring", "monitorizacion", "agent", "agente",
    "antivirus", "compliance", "cumplimiento", "mfa", "encryption", "cifrado", "replication", "migration", "migracion", "licence", "license", "licencia", "licencias", "warranty", "garantia", "payment", "pago", "power", "health", "salud",
    "tunnel", "link", "port", "puerto", "connection", "conexion", "access", "acceso", "accesos", "dns", "firewall", "password", "contrasena", "data", "datos", "wipe", "scan", "order", "pedido", "request", "solicitud", "sync", "protection",
    "lease", "admin", "oper", "exception", "excepcion", "test", "prueba", "job", "snapshot", "update", "upgrade", "delivery", "entrega", "battery", "disk", "disco", "marital", "civil", "registration", "payroll", "training", "exit", "interface",
];

/// Whether a header has a word for the status or for what has become of something, among
/// words that nobody knows, and none that makes it speak of a part.
pub(super) fn may_be_status(header: &str) -> bool {
    let plain = folded(header);
    let split = folded(&split_capitals(header));
    let words: Vec<&str> = plain.split(' ').chain(split.split(' ')).collect();
    let is_about = |word: &&str| matches!(about(word), Some(Status | Said));
    words.iter().any(is_about) && !words.iter().any(|word| PARTS.contains(word))
}

/// Whether a header says among other words what has become of something.
pub(super) fn may_say(header: &str) -> bool {
    let folded = folded(header);
    let has_word = folded
        .split(' ')
        .any(|word| about(word) == Some(Said) && !matches!(word, "position" | "posicion"));
    has_word && may_be_status(header)
}

/// Whether a header speaks of something that a machine has, rather than of the machine.
pub(super) fn is_of_part(header: &str) -> bool {
    #[rustfmt::skip]
    const OF_MACHINES: &[&str] = &[
        "account", "cuenta", "licence", "license", "licencia", "licencias", "key", "clave", "certificate", "certificado", "user", "usuario", "email", "correo", "software", "contract", "contrato", "support", "soporte", "warranty", "garantia",
    ];
    let plain = folded(header);
    let mut words = plain.split(' ');
    words.any(|word| OF_MACHINES.contains(&word))
}

fn of_words(folded: &str) -> Option<&'static str> {
    let folded = &rephrased(folded);
    let words: Vec<&str> = folded
        .split(' ')
        .filter(|word| !matches!(*word, "cf" | "u" | "snipeit" | "custom" | "x" | "s" | "e"))
        .filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    if words.is_empty() || words.len() > 8 {
        return None;
    }
    let mut abouts = Vec::new();
    for word in &words {
        match about(word) {
            Some(about) => abouts.push(about),
            // Whose decision it is does not matter, since the cells show what it is about.
            None if matches!(words.first(), Some(&"decision" | &"verdict")) && words.len() == 2 => {
            }
            None => abouts.extend(compound(word)?),
        }
    }
    let has = |of: About| abouts.contains(&of);
    let only = |allowed: &[About]| {
        abouts
            .iter()
            .all(|one| *one == Plain || allowed.contains(one))
    };
    let said = |word: &str| words.contains(&word);
    let things = [
        Thing, Host, Account, Cloud, Login, Bucket, Key, Repo, Image, Network, Ip, Address, Mail,
    ];
    let with = |more: &[About]| -> Vec<About> { things.iter().chain(more).copied().collect() };
    // What a program ends with.
    if has(Status) && said("exit") && words.len() == 2 {
        return None;
    }
    if has(Status) && has(Leaving) {
        return only(&with(&[Status, Leaving, Plain])).then_some("@progress");
    }
    if has(Status) {
        return only(&with(&[Status, Dns, Tag])).then_some("status");
    }
    if has(Said) {
        // A position is one in a rack, a firm or a list.
        let is_place = (said("position") || said("posicion"))
            && !words.iter().any(|word| word.starts_with("contra"));
        let is_said = only(&[Said, Thing, Kind, Login, Account, Host, Use]) && !is_place;
        return is_said.then_some(SAID);
    }
    // `IP de salida` is an address, not a day.
    let leads_out = has(Ip) || has(Network);
    if has(Leaving) && !leads_out {
        let is_day = only(&with(&[Leaving, Date, Planned, End, Dns, Use]));
        // Who did it is none.
        if !is_day || said("by") || said("access") && !has(Date) {
            return None;
        }
        return Some(if has(Planned) {
            "plan.decommission_by"
        } else {
            "decommission.retired_on"
        });
    }
    if has(End) && !has(Planned) && !said("access") {
        let ends =
            only(&[End, Date, Thing, Use]) && abouts.iter().any(|one| matches!(one, Thing | Use));
        return ends.then_some("decommission.retired_on");
    }
    if has(Account) && has(Id) && only(&[Account, Id]) {
        return Some("identifiers.account");
    }
    if said("last") && (said("day") || said("dia")) && only(&[Date, Thing])
        || (said("ultimo") && said("dia")) && only(&[Date, Thing])
    {
        return Some("decommission.retired_on");
    }
    if has(Use) {
        let is_other = ["last", "used", "access", "by"]
            .iter()
            .any(|word| said(word));
        return (only(&with(&[Use])) && !is_other).then_some("@active");
    }
    let is_back = words.iter().any(|word| BACK.contains(word));
    let is_day = has(Date) || said("el") || said("le");
    if is_back && is_day && only(&[Date, Thing, Host, Login, Account]) {
        return Some("@back");
    }
    if has(Date) || has(Planned) || has(End) || is_back {
        return None;
    }
    if words.iter().any(|word| MASK.contains(word)) {
        return only(&[Network, Ip, Address, Id]).then_some("@mask");
    }
    if has(Kind) {
        let of_thing = abouts
            .iter()
            .all(|one| matches!(one, Kind | Plain | Thing | Host | Cloud | Account));
        return of_thing.then_some("kind");
    }
    if has(Arn) {
        return only(&with(&[Arn, Id])).then_some("identifiers.arn");
    }
    if has(Fingerprint) {
        return only(&with(&[Fingerprint, Id])).then_some("identifiers.fingerprint");
    }
    if has(Network) && only(&[Network, Ip, Address, Name]) && !(said("name") || said("nombre")) {
        let is_host = has(Ip)
            && words.iter().all(|word| {
                !matches!(
                    *word,
                    "range" | "rango" | "block" | "cidr" | "subnet" | "prefix" | "subred"
                )
            });
        return Some(if is_host {
            "identifiers.ip"
        } else {
            "identifiers.cidr"
        });
    }
    // Rules of firewalls have a source, an asset has an address.
    if (has(Ip) || has(Network))
        && ["source", "origin", "origen"].iter().any(|word| said(word))
        && !said("vpn")
    {
        return None;
    }
    if has(Ip) {
        return only(&[Ip, Address, Host, Thing, Network, Leaving]).then_some("identifiers.ip");
    }
    if has(Mac) {
        return only(&[Mac, Address, Host]).then_some("identifiers.mac");
    }
    if has(Serial) {
        return only(&[Serial, Id, Host]).then_some("identifiers.serial");
    }
    if has(Mail) {
        return only(&[Mail, Address, Thing, Login, Account]).then_some("identifiers.email");
    }
    if has(Repo) && only(&[Repo, Dns, Name, Id, Thing]) {
        return Some("identifiers.repo");
    }
    if has(Image) && only(&[Image, Thing, Id, Name]) {
        return Some("identifiers.image");
    }
    if has(Dns) {
        return only(&[Dns, Name, Address, Host, Thing, Bucket])
            .then_some("identifiers.fqdn")
            .filter(|_| !said("site"));
    }
    if has(Bucket) {
        return only(&[Bucket, Name, Thing]).then_some("identifiers.bucket");
    }
    let is_reference = ["ref", "reference", "referencia"]
        .iter()
        .any(|word| said(word));
    if has(Key) && has(Id) && !is_reference {
        return only(&[Key, Id]).then_some("identifiers.key_id");
    }
    if has(Login) {
        return only(&[Login, Name, Id, Network, Account, Thing])
            .then_some("identifiers.account_name")
            .filter(|_| !said("identity"));
    }
    if has(Cloud) && has(Id) {
        return only(&[Cloud, Id, Account]).then_some("identifiers.resource_id");
    }
    if words
        .iter()
        .all(|word| matches!(*word, "etiqueta" | "placa"))
    {
        return Some("identifiers.tag");
    }
    // What a login is called in a network, beside what a network is called.
    if has(Network) && has(Id) && only(&[Network, Id]) {
        return Some("identifiers.account_name");
    }
    if has(Tag) {
        return only(&[Tag, Thing])
            .then_some("identifiers.tag")
            .filter(|_| has(Thing));
    }
    if has(Host) && only(&[Host, Name]) {
        return Some("identifiers.hostname");
    }
    // The last name of somebody is not what he is called.
    if has(Name) && !said("last") && only(&[Name, Thing, Account, Cloud, Key]) {
        return Some("name");
    }
    if words.iter().all(|word| NAMED.contains(word)) {
        return Some("name");
    }
    let names_all = [
        "identifier",
        "identificador",
        "identifiant",
        "code",
        "codigo",
        "reference",
        "referencia",
        "kennung",
    ];
    let is_alone = words.iter().all(|word| names_all.contains(word));
    if has(Id) && only(&[Id, Thing, Key]) && (has(Thing) || has(Key) || is_alone) {
        return Some("id");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_make_a_header() {
        for (header, field) in [
            ("Estado actual del equipo", "status"),
            ("CMDB-Status", "status"),
            ("Engagement status", "status"),
            ("lifecycleState", "status"),
            ("Worker Status", "status"),
            ("ip_state", "status"),
            ("Fecha efectiva de la baja", "decommission.retired_on"),
            ("Deactivated At", "decommission.retired_on"),
            ("Last Day of Work", "decommission.retired_on"),
            ("Fin del contrato", "decommission.retired_on"),
            ("Data dismissione", "decommission.retired_on"),
            ("Planned retirement date", "plan.decommission_by"),
            ("Decommission status", "@progress"),
            ("accountEnabled", "@active"),
            ("is_enabled", "@active"),
            ("¿En uso?", "@active"),
            ("_snipeit_mac_address_1", "identifiers.mac"),
            ("IPAddress", "identifiers.ip"),
            ("Red - IP", "identifiers.ip"),
            ("DNSHostName", "identifiers.fqdn"),
            ("Work Email", "identifiers.email"),
            ("Usuario de red", "identifiers.account_name"),
            ("Vendor domain(s)", "identifiers.fqdn"),
            ("Still in use?", "@active"),
            ("¿Sigue en uso?", "@active"),
            ("Shut off on", "decommission.retired_on"),
            ("Ended on", "decommission.retired_on"),
            ("Dropped on", "decommission.retired_on"),
            ("Fecha de término", "decommission.retired_on"),
            ("Fecha de desvinculación", "decommission.retired_on"),
            ("IP de salida", "identifiers.ip"),
            ("¿Se usa?", "@active"),
            ("Written off", "decommission.retired_on"),
            ("Pulled out", "decommission.retired_on"),
            ("Gone?", "decommission.retired_on"),
            ("Cerrada el", "decommission.retired_on"),
            ("Nro. de serie", "identifiers.serial"),
            ("Huella digital SHA-1", "identifiers.fingerprint"),
            (
                "Id. de cuenta / suscripción / proyecto",
                "identifiers.resource_id",
            ),
            ("Egress range", "identifiers.cidr"),
            ("Subscription ID", "identifiers.resource_id"),
            ("ARN or resource ID", "identifiers.arn"),
            ("Git repository", "identifiers.repo"),
            ("Nome do servidor", "identifiers.hostname"),
            ("Hostname or alias", "identifiers.hostname"),
            ("Key ID / fingerprint", "identifiers.fingerprint"),
            ("State of play", "status"),
            ("Estado tramitación", "status"),
            ("Where things stand", SAID),
            ("How we stand with them", SAID),
            ("Decision board", SAID),
            ("Action taken", SAID),
            ("Sunset done?", "decommission.retired_on"),
            ("Last working day", "decommission.retired_on"),
        ] {
            assert_eq!(composed(header), Some(field), "{header}");
        }
    }

    #[test]
    fn headers_about_something_else_mean_nothing() {
        for header in [
            "Compliance status",
            "Backup status",
            "Connection state",
            "Motivo de la baja",
            "Termination Reason",
            "Monitoring enabled",
            "MFA enabled",
            "password_enabled",
            "access_key_1_active",
            "Gateway IP",
            "Next hop address",
            "DNS server IP",
            "Warranty end date",
            "Start date",
            "Created at",
            "Replaced by",
            "Retired by",
            "Certificate serial number",
            "Last used",
            "favourite colour",
            "Redirect URIs",
            "Contract",
            "Source IP",
            "Equipo devuelto",
            "Warranty expired",
        ] {
            assert_eq!(composed(header), None, "{header}");
        }
    }
}
