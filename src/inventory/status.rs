//! Where an asset is in its life, and the words that every source system has for it.
//!
//! The table is the whole mapping; a site's own words stand in `rearguard.toml` and come
//! first. A word that is in neither is `unknown`, and said so once per word.

use super::words::folded;

macro_rules! statuses {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// Where an asset is in its life, in the order of a life.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Status { $($(#[$doc])* $variant,)* }

        impl Status {
            /// Every status.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The name in the canonical model.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

statuses! {
    /// Wanted, nothing exists yet.
    Planned = "planned",
    /// Being set up.
    Building = "building",
    /// In use.
    Active = "active",
    /// In use beyond its support.
    Legacy = "legacy",
    /// Being taken out of use.
    Decommissioning = "decommissioning",
    /// Out of use; nothing may refer to it.
    Retired = "retired",
    /// Gone for good.
    Disposed = "disposed",
    /// Nobody knows where it is.
    Lost = "lost",
    /// Stated in a word that is not understood, or not stated.
    Unknown = "unknown",
}

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum System {
    /// The names of the canonical model and what people write in tables by hand.
    Common,
    /// `install_status` of `cmdb_ci`.
    ServiceNowInstall,
    /// `install_status` of `alm_hardware` and its kin.
    ServiceNowAsset,
    /// `operational_status`.
    ServiceNowOperational,
    /// `substatus`, and with a stage `life_cycle_stage_status`.
    ServiceNowSub,
    /// `life_cycle_stage`.
    ServiceNowStage,
    /// Devices, virtual machines, addresses, prefixes, sites.
    NetBox,
    /// `spec.lifecycle`.
    Backstage,
    /// Status of components.
    Oscal,
    /// `configurationItemStatus`.
    AwsConfig,
    /// Names of groups; other names say nothing.
    Ansible,
    /// How far the leaving has got, where a column says so.
    Progress,
}

use Status::{
    Active, Building, Decommissioning, Disposed, Legacy, Lost, Planned, Retired, Unknown,
};

/// System, status, words as [`folded`] gives them. A word that says nothing on its own,
/// such as ServiceNow's `End of Life`, stands under `Unknown`: it is understood, and
/// another column decides.
#[rustfmt::skip]
const TABLE: &[(System, Status, &[&str])] = &[
    (System::Common, Planned, &["planned", "ordered", "on order", "requested", "proposed", "design",
        "planificado", "planificada", "previsto", "prevista", "pedido", "solicitado"]),
    (System::Common, Building, &["building", "build", "staging", "staged", "stock", "in stock", "spare", "provisioning",
        "pending install", "deploying", "installing", "commissioning", "under construction",
        "en montaje", "en stock", "en construccion", "en instalacion", "en despliegue", "almacen", "repuesto", "en pruebas"]),
    (System::Common, Active, &["active", "in use", "live", "production", "in production", "running", "operational", "operating",
        "in service", "deployed", "enabled", "installed", "current", "in force", "valid", "renewed", "employed", "up", "online", "in operation", "maintenance", "in maintenance",
        "activo", "activa", "en activo", "en vigor", "renovado", "renovada", "en uso", "en operacion", "en produccion", "produccion", "operativo", "operativa", "en servicio", "en explotacion",
        "explotacion", "alta", "de alta", "vigente", "en funcionamiento", "habilitado", "habilitada", "instalado", "instalada",
        "en mantenimiento", "mantenimiento"]),
    (System::Common, Legacy, &["legacy", "unsupported", "sunset", "deprecated", "end of support", "eol", "end of life", "eos", "obsolete",
        "obsoleto", "obsoleta", "heredado", "heredada", "sin soporte", "fin de soporte", "fin de vida", "fin de vida util"]),
    (System::Common, Decommissioning, &["decommissioning", "decom", "to retire", "to be retired", "to be decommissioned", "retiring",
        "scheduled for decom", "scheduled for decommission", "scheduled for decommissioning", "scheduled for retirement", "marked for decommission", "pending retirement", "pending decommission", "pending decommissioning", "phase out", "phasing out", "being decommissioned",
        "in decommissioning", "decommission planned", "sunsetting", "migrating off",
        "en baja", "a retirar", "por retirar", "pendiente de baja", "pendiente baja", "en proceso de baja", "baja pendiente",
        "baja en curso", "en retirada", "pendiente de retirar", "pendiente de retirada", "en desmantelamiento", "baja prevista",
        "baja programada", "tramite de baja", "en tramite de baja", "en desmontaje"]),
    (System::Common, Retired, &["retired", "decommissioned", "decommed", "decomm", "decom d", "withdrawn", "removed", "terminated", "discontinued", "switched off",
        "shut down", "shutdown", "out of service", "taken out of service", "end of operation", "offboarded", "revoked", "cancelled", "canceled", "deactivated",
        "closed", "closed down", "archived", "inactive", "no longer in use", "not in use", "disabled", "dismantled", "deprovisioned", "uninstalled", "superseded", "ended",
        "lapsed", "not renewed", "contract ended", "finished", "rescinded",
        "left", "left the company", "leaver", "departed", "former", "former employee", "ex employee", "resigned", "dismissed",
        "retirado", "retirada", "dado de baja", "dada de baja", "baja", "de baja", "baja definitiva", "fuera de servicio",
        "desmantelado", "desmantelada", "fuera de uso", "cesado", "cesada", "revocado", "revocada", "desinstalado", "desinstalada",
        "finalizado", "finalizada", "rescindido", "rescindida", "no renovado", "no renovada", "suprimido", "suprimida", "extinguido", "extinguida", "resuelto",
        "cerrado", "cerrada", "archivado", "archivada", "inactivo", "inactiva", "deshabilitado", "deshabilitada", "sin uso", "ya no se usa", "desconectado", "desconectada",
        "ex empleado", "exempleado", "baja voluntaria", "despedido", "despedida", "apagado", "apagada", "sustituido", "sustituida",
        "cancelado", "cancelada", "jubilado", "desactivado", "desactivada", "fuera de produccion"]),
    (System::Common, Disposed, &["disposed", "disposed of", "destroyed", "sold", "donated", "scrapped", "recycled", "deleted", "shredded", "written off",
        "destruido", "destruida", "vendido", "vendida", "eliminado", "eliminada", "donado", "donada", "achatarrado", "achatarrada",
        "reciclado", "reciclada", "desechado", "desechada", "chatarra", "borrado", "borrada"]),
    (System::Common, Lost, &["lost", "stolen", "missing", "perdido", "perdida", "robado", "robada", "extraviado", "extraviada", "desaparecido", "no localizado", "sustraido"]),
    (System::Common, Unknown, &["unknown", "desconocido", "n a", "na", "tbd", "to be determined", "por determinar", "sin datos", "sin determinar"]),

    (System::Common, Planned, &["approved", "reservado", "reservada", "geplant", "prevu", "prevue", "planejado", "pianificato", "to be deployed", "por desplegar"]),
    (System::Common, Building, &["ready to deploy", "available", "disponible", "in storage", "in transit", "ready", "pending activation", "in implementation", "implementing", "onboarding", "en implantacion", "en proceso de alta", "pendiente de alta", "in vorbereitung", "en preparacion", "lager", "em estoque", "in magazzino", "not deployed", "not yet deployed", "sin desplegar"]),
    (System::Common, Active, &["managed", "operando", "issued", "joiner", "keep", "funcionando", "andando", "en desarrollo", "in development", "in clinical use", "en renovacion", "vacaciones", "de vacaciones", "licencia de maternidad", "ingreso", "se queda", "on leave", "powered on", "poweredon", "ga", "general availability", "in repair", "out for repair", "under repair", "en reparacion", "being repaired", "under contract", "in contract", "contracted", "onboarded", "password expired", "recovery", "de servicio", "en service", "actif", "en production", "in betrieb", "aktiv", "produktiv", "in verwendung", "em uso", "ativo", "em producao", "em servico", "in produzione", "in uso", "attivo", "in servizio", "en marcha", "encendido", "conectado", "en plantilla", "contratado", "en vigor hasta", "prorrogado", "vigor", "activado", "asignado", "assigned"]),
    (System::Common, Legacy, &["end of life soon", "unsupported version", "end of sale", "obsolet", "obsolete version", "fuera de soporte", "out of support", "past end of life"]),
    (System::Common, Decommissioning, &["deprovisioning", "pending deletion", "pending delete", "pending closure", "pending removal", "pending disposal", "pending termination", "pendiente de eliminacion", "notice given", "under notice", "leaving", "decommission in progress", "being retired", "being removed", "end of life planned", "offboarding", "winding down", "in ausserbetriebnahme", "em desativacao", "in dismissione", "en cours de retrait", "a retirer", "a dar de baja", "pendiente de eliminar", "dandose de baja", "retirement planned", "retirement in progress", "decommission pending", "decommission scheduled"]),
    (System::Common, Retired, &["delete requested", "churned", "desincorporado", "desincorporada", "torn down", "nuked", "ceased", "handed back", "deauthorized", "deauthorised", "rotated out", "deceased", "fallecido", "fallecida", "sustituido por", "sustituida por", "reemplazado por", "reemplazada por", "retiro voluntario", "renuncia voluntaria", "pensionado", "pensionada", "fin de practica", "terminacion de contrato", "liquidado", "liquidada", "terminado anticipadamente", "no prorrogado", "no prorrogada", "liberado", "liberada", "descatalogado", "descatalogada", "no se renovo", "condemned", "traded in", "taken down", "turned off", "powered down permanently", "decomissioned", "decommisioned", "decomisioned", "de commissioned", "unused", "out of use", "phased out", "sunsetted", "has left", "no longer employed", "no longer with us", "no longer active", "no longer exists", "no longer needed", "not active", "expired contract", "contract expired", "replaced", "replaced by", "superseded by", "exited", "ex contractor", "end of contract", "contract terminated", "made redundant", "redundant", "deregistered", "unregistered", "released", "detached", "gone", "dropped", "killed", "dead", "rip", "en desuso", "desuso", "ya no esta en uso", "ya no existe", "ya no trabaja aqui", "no activo", "no en uso", "no operativo definitivamente", "no vigente", "terminado", "dejado caducar", "dar de baja definitiva", "causa baja", "causo baja", "fin de contrato", "jubilacion", "reemplazado", "dado de baja definitivamente", "anulado", "amortizado y retirado", "excluido", "clausurado", "discontinuado", "descontinuado", "decomisado", "dimitido", "ausser betrieb", "stillgelegt", "abgeschaltet", "ausgemustert", "deaktiviert", "nicht mehr in betrieb", "gekundigt", "gekuendigt", "ausgeschieden", "hors service", "retire du service", "desactive", "decommissionne", "hors production", "mis hors service", "arrete", "resilie", "sorti", "parti", "desativado", "descomissionado", "inativo", "encerrado", "desligado", "aposentado", "fora de uso", "fora de servico", "dismesso", "disattivato", "fuori servizio", "fuori uso", "ritirato", "cessato", "spento definitivamente", "inattivo"]),
    (System::Common, Disposed, &["mis au rebut", "binned", "cannibalised", "cannibalized", "sold to", "donado a", "donada a", "detruit", "vendu", "verschrottet", "entsorgt", "vernichtet", "verkauft", "descartado", "vendido a terceros", "destruido fisicamente", "sucateado", "rottamato", "smaltito", "distrutto", "venduto", "enajenado", "reciclado y destruido", "erased and sold", "purged", "trashed", "e wasted", "ewaste", "e waste", "returned to lessor", "returned to vendor", "devuelto al proveedor", "devuelto"]),
    (System::Common, Lost, &["lost or stolen", "perdu", "vole", "verloren", "gestohlen", "roubado", "rubato", "smarrito", "extravio"]),
    (System::Common, Unknown, &["por confirmar", "to be confirmed", "tbc"]),
    (System::Common, Active, &["mantener", "se mantiene", "conservar", "still in use", "sigue en uso", "en exploitation", "present", "operationnel", "operationnelle", "lauft", "operacional", "ongoing", "vivo", "viva", "vif", "en fonctionnement", "im einsatz", "laufend", "em funcionamento", "em vigor", "vigente hasta", "traslado", "traslado a", "trasladado", "cambio de puesto", "change of department", "promotion", "promocion interna"]),
    (System::Common, Retired, &["se fue", "se marcho", "ha dejado la empresa", "dejo la empresa", "left us", "a quitte l entreprise", "hat das unternehmen verlassen", "saiu da empresa", "saiu", "ausgetreten", "ausser dienst", "rescindido o contrato", "hors d usage", "libere", "nao renovado", "nicht verlangert", "non renouvele", "desmontado", "muerto", "sortie", "ausser betrieb genommen", "decommissioniert", "dekommissioniert"]),
    (System::Common, Planned, &["alta solicitada", "adjudicado", "adjudicada", "awarded"]),
    (System::Common, Active, &["ocupado", "ocupada", "occupied", "principal", "good", "none needed", "no action", "no action needed", "no action required", "no change", "no changes", "sin cambios", "en ejecucion", "active development", "in active development", "actively maintained", "maintained", "supported", "warned", "past due", "locked out", "locked"]),
    (System::Common, Retired, &["teared down", "broken not fixable", "beyond repair", "irreparable", "yanked", "burned", "burnt", "nuked and paved"]),
    (System::ServiceNowInstall, Planned, &["2", "on order"]),
    (System::ServiceNowInstall, Building, &["4", "pending install", "6", "in stock"]),
    (System::ServiceNowInstall, Active, &["1", "installed", "in use", "3", "in maintenance", "5", "pending repair"]),
    (System::ServiceNowInstall, Retired, &["7", "retired"]),
    (System::ServiceNowInstall, Lost, &["8", "stolen", "100", "absent"]),

    (System::ServiceNowAsset, Planned, &["2", "on order"]),
    (System::ServiceNowAsset, Building, &["6", "in stock", "9", "in transit", "11", "build"]),
    (System::ServiceNowAsset, Active, &["1", "in use", "3", "in maintenance"]),
    (System::ServiceNowAsset, Retired, &["7", "retired"]),
    (System::ServiceNowAsset, Disposed, &["10", "consumed"]),
    (System::ServiceNowAsset, Lost, &["8", "missing"]),

    (System::ServiceNowOperational, Active, &["1", "operational", "3", "repair in progress", "repair", "4", "dr standby"]),
    (System::ServiceNowOperational, Building, &["5", "ready"]),
    (System::ServiceNowOperational, Retired, &["6", "retired"]),
    (System::ServiceNowOperational, Unknown, &["2", "non operational"]),

    (System::ServiceNowSub, Disposed, &["disposed", "sold", "donated", "vendor credit"]),
    (System::ServiceNowSub, Retired, &["retired", "pending disposal"]),
    (System::ServiceNowSub, Decommissioning, &["pending retirement"]),
    (System::ServiceNowSub, Legacy, &["end of support"]),
    (System::ServiceNowSub, Lost, &["lost", "stolen"]),
    (System::ServiceNowSub, Active, &["in use", "in maintenance", "pending repair"]),
    (System::ServiceNowSub, Unknown, &["available", "reserved", "defective", "pending install", "pending transfer", "none",
        "pre allocated", "in transit", "to be determined", "standby", "idle", "testing", "on order", "planned"]),

    (System::ServiceNowStage, Planned, &["ideation", "design", "purchase"]),
    (System::ServiceNowStage, Building, &["deploy", "inventory"]),
    (System::ServiceNowStage, Active, &["operational"]),
    (System::ServiceNowStage, Retired, &["end of operation"]),
    (System::ServiceNowStage, Lost, &["missing"]),
    (System::ServiceNowStage, Unknown, &["end of life", "defective", "to be determined"]),

    (System::NetBox, Planned, &["planned"]),
    (System::NetBox, Building, &["staged", "staging", "inventory"]),
    (System::NetBox, Active, &["active", "failed", "paused", "offline", "reserved", "container", "dhcp", "slaac", "connected"]),
    (System::NetBox, Decommissioning, &["decommissioning"]),
    // Of addresses and prefixes: "no longer in use".
    (System::NetBox, Retired, &["retired", "decommissioned", "deprecated"]),

    (System::Backstage, Planned, &["experimental"]),
    (System::Backstage, Active, &["production"]),
    (System::Backstage, Legacy, &["deprecated"]),

    (System::Oscal, Building, &["under development", "under major modification"]),
    (System::Oscal, Active, &["operational"]),
    (System::Oscal, Retired, &["disposition"]),
    (System::Oscal, Unknown, &["other"]),

    (System::Progress, Unknown, &["cancelled", "canceled", "cancelada", "cancelado", "rejected", "rechazada", "rechazado", "aborted", "on hold", "postponed", "aplazada", "aplazado", "not started", "no iniciada", "no iniciado", "none", "not planned", "sin iniciar", "open", "abierta", "abierto"]),
    (System::Progress, Decommissioning, &["in progress", "started", "planned", "scheduled", "pending", "approved", "ongoing", "en curso", "en proceso", "pendiente", "planificada", "planificado", "programada", "programado", "iniciada", "iniciado", "waiting"]),
    (System::Progress, Retired, &["completed", "complete", "done", "finished", "executed", "yes", "si", "closed", "implemented", "ejecutada", "ejecutado", "completada", "completado", "hecho", "hecha", "realizada", "realizado", "finalizada", "finalizado", "terminada", "terminado"]),

    (System::NetBox, Planned, &["provisioning"]),
    (System::NetBox, Decommissioning, &["deprovisioning"]),

    (System::AwsConfig, Active, &["ok", "resourcediscovered", "resourcenotrecorded"]),
    (System::AwsConfig, Retired, &["resourcedeleted", "resourcedeletednotrecorded"]),
];

impl Status {
    /// What a word of a system says; a system's own words come before the common ones.
    pub(super) fn of(system: System, word: &str) -> Option<Self> {
        let word = folded(word);
        let says = |whose| {
            TABLE
                .iter()
                .find(|(system, _, words)| *system == whose && words.contains(&word.as_str()))
                .map(|&(_, status, _)| status)
        };
        let common = || {
            // Words agree with what they are said of: `dadas de baja` is `dado de baja`.
            let masculine = masculine(&word);
            let of_one = |masculine: &String| {
                TABLE
                    .iter()
                    .find(|(system, _, words)| {
                        *system == System::Common && words.contains(&masculine.as_str())
                    })
                    .map(|&(_, status, _)| status)
            };
            says(System::Common).or_else(|| masculine.as_ref().and_then(of_one))
        };
        says(system).or_else(|| {
            // A number is a code of its system only.
            let is_code = word.bytes().all(|byte| byte.is_ascii_digit());
            if is_code { None } else { common() }
        })
    }

    /// The status with this name in the canonical model.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.name() == name)
    }

    /// Whether nothing may refer to it any more.
    pub fn is_gone(self) -> bool {
        matches!(self, Retired | Disposed | Lost)
    }

    /// Whether it is in use.
    pub fn is_live(self) -> bool {
        matches!(self, Active | Legacy | Decommissioning)
    }

    /// Whether an asset may go from here to another status; from and to `unknown`
    /// nothing is known.
    pub fn may_become(self, next: Self) -> bool {
        match self {
            Planned => matches!(next, Building | Disposed),
            Building => matches!(next, Active | Decommissioning),
            Active => matches!(next, Legacy | Decommissioning | Lost),
            Legacy => matches!(next, Decommissioning | Active | Lost),
            Decommissioning => matches!(next, Retired | Active | Lost),
            Retired => matches!(next, Disposed | Decommissioning | Lost),
            Lost => matches!(next, Retired | Disposed),
            Disposed => false,
            Unknown => true,
        }
    }
}

/// A Spanish phrase as it is said of one thing that is masculine, where that is another.
fn masculine(phrase: &str) -> Option<String> {
    let of_word = |word: &str| {
        let endings = [
            ("adas", "ado"),
            ("idas", "ido"),
            ("ados", "ado"),
            ("idos", "ido"),
            ("ada", "ado"),
            ("ida", "ido"),
            ("ivas", "ivo"),
            ("ivos", "ivo"),
            ("iva", "ivo"),
            ("uidas", "uido"),
        ];
        let found = endings.iter().find_map(|(ending, single)| {
            let stem = word.strip_suffix(ending)?;
            Some(format!("{stem}{single}"))
        });
        found.unwrap_or_else(|| word.to_owned())
    };
    let words: Vec<String> = phrase.split(' ').map(of_word).collect();
    let made = words.join(" ");
    (made != phrase).then_some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_write_it_in_two_languages() {
        for (word, status) in [
            ("Dado de baja", Retired),
            ("EN BAJA", Decommissioning),
            ("en producción", Active),
            ("In-Use", Active),
            ("decom", Decommissioning),
            ("Obsoleto", Legacy),
            ("vendido", Disposed),
            ("robado", Lost),
        ] {
            assert_eq!(Status::of(System::Common, word), Some(status), "{word}");
        }
        assert_eq!(Status::of(System::Common, "BAJA TEMPORAL"), None);
        assert_eq!(Status::of(System::Common, "7"), None);
    }

    #[test]
    fn a_code_means_what_its_table_says() {
        assert_eq!(Status::of(System::ServiceNowInstall, "8"), Some(Lost));
        assert_eq!(Status::of(System::ServiceNowInstall, "4"), Some(Building));
        assert_eq!(
            Status::of(System::ServiceNowOperational, "6"),
            Some(Retired)
        );
        assert_eq!(Status::of(System::ServiceNowAsset, "6"), Some(Building));
        assert_eq!(Status::of(System::NetBox, "Offline"), Some(Active));
    }

    #[test]
    fn every_word_of_a_system_means_one_thing_and_is_written_as_compared() {
        let mut seen = std::collections::BTreeSet::new();
        for (system, _, words) in TABLE {
            for word in *words {
                assert_eq!(folded(word), *word);
                assert!(seen.insert((system, word)), "{word} comes twice");
            }
        }
    }

    #[test]
    fn what_is_disposed_stays_so() {
        assert!(Status::ALL.iter().all(|&next| !Disposed.may_become(next)));
        assert!(Active.may_become(Decommissioning));
        assert!(!Active.may_become(Disposed));
    }
}
