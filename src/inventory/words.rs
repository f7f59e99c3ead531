//! The words of the fields that take one of a few, each with what people write instead,
//! in English and Spanish. Compared without case, accents and punctuation.

/// Canonical words, each with its other spellings.
pub(super) type Words = &'static [(&'static str, &'static [&'static str])];

/// Kinds of assets; those that can be touched stand first.
#[rustfmt::skip]
pub(super) const KIND: Words = &[
    ("server", &["physical", "fisico", "serveur", "rechner", "equipo fisico", "unix", "rack server", "domain controller", "controlador de dominio", "jump host", "bastion", "bastion host", "host", "servidor", "physical server", "servidor fisico", "bare metal", "maquina", "equipo servidor", "linux server",
            "win server", "aix server", "solaris server", "hyper v server", "storage server", "web server", "app server", "application server", "mail server", "file server", "database server", "db server", "dns server", "servidor web", "servidor de aplicaciones", "servidor de base de datos", "servidor de correo", "mainframe", "windows server", "unix server", "computer", "device", "blade", "nodo", "node"]),
    ("vm", &["virtual machine",
            "vm instance", "ec2 instance", "virtual machine instance vm", "maquina virtual", "virtual server", "servidor virtual", "virtual", "instance", "instancia", "guest", "vmware virtual machine instance", "virtual machine instance", "vps", "droplet"]),
    ("container_host", &["docker host", "kubernetes node", "nodo kubernetes", "worker node", "esx server", "hypervisor", "hipervisor"]),
    ("network_device", &["wireless access point", "wifi access point", "core switch", "vpn concentrator", "vpn gateway", "modem", "equipo de red", "conmutador", "enrutador", "encaminador", "controlador wifi", "switch", "router", "firewall", "cortafuegos", "network gear", "load balancer", "balanceador", "access point", "punto de acceso", "electronica de red", "netgear", "lb", "ip switch", "ip router", "ip firewall", "red dispositivo", "dispositivo de red", "proxy", "waf"]),
    ("endpoint", &["ordenador de sobremesa", "sobremesa", "notebook", "thin client", "smartphone", "ipad", "estacion", "terminal", "poste de travail", "equipo de usuario", "mobile device", "chromebook", "macbook", "telefono movil", "workstation", "laptop", "portatil", "desktop", "pc", "ordenador", "ordenador portatil", "puesto", "estacion de trabajo", "mobile", "movil", "phone", "telefono", "tablet", "pc hardware"]),
    ("storage_media", &["disk", "disco", "tape", "cinta", "usb", "media", "soporte", "hdd", "ssd", "nvme", "storage device", "mass storage device", "cabina", "storage", "almacenamiento", "nas", "san", "cabina de almacenamiento"]),
    ("appliance", &["multifuncion", "scanner", "escaner", "impresora multifuncion", "hardware", "printer", "impresora", "ups", "sai", "pdu", "firmware", "multifunction"]),
    ("iot", &["sensor", "camera", "camara"]),
    ("cloud_resource", &["recurso cloud", "recurso en la nube", "bucket", "resource", "recurso", "function", "lambda", "queue", "cola", "platform", "cloud account", "aws account", "subscription", "account cloud", "cuenta cloud", "cuenta aws", "cloud service account", "s3 bucket", "bucket s3", "bucket gcs", "gcs bucket", "storage bucket", "object storage", "blob storage", "blob container", "storage account", "cuenta de almacenamiento", "sqs queue", "sns topic", "topic", "ecr repository", "container registry", "lambda function", "cloud function", "azure subscription", "subscripcion", "suscripcion", "gcp project", "aws organization account", "api gateway", "cdn distribution", "key vault", "keyvault", "almacen de claves", "service bus namespace", "service bus", "event hubs namespace", "event hubs", "app service", "web app", "function app", "pub sub topic", "pubsub topic", "cloud run service", "kinesis stream", "data stream", "step function", "state machine", "ssm parameter", "redis cache", "artifact registry repository", "funcion lambda", "cola sqs", "eventbridge bus", "sns", "sqs", "s3", "cloudfront distribution", "elastic ip", "load balancer v2", "resource group", "grupo de recursos", "cola de mensajes", "funcion", "message queue", "kafka topic"]),
    ("cluster", &["kubernetes cluster", "cluster kubernetes", "k8s", "eks cluster", "aks cluster", "gke cluster", "ecs cluster"]),
    ("network", &["red", "subnet", "subred", "vlan", "prefix", "prefijo", "segmento", "segmento de red", "cidr", "rango", "ip range", "ip address", "direccion ip", "ip subnet", "circuit", "circuito", "linea", "wan link", "mpls"]),
    ("facility", &["site", "building", "edificio", "datacenter", "data center", "cpd", "rack", "room", "sala", "location", "ubicacion"]),
    ("application", &["app", "aplicacion", "software", "appl", "website", "web site", "sitio web", "web", "portal",  "operating system", "sistema operativo", "component", "library", "framework", "spkg"]),
    ("service", &["servicio", "microservice", "microservicio", "api", "endpoint service", "daemon", "business service", "service auto", "worker", "system", "sistema", "job", "backend", "frontend", "servicio web", "web service"]),
    ("dataset", &["data", "datos", "conjunto de datos", "fichero", "file share"]),
    ("database", &["db", "base de datos", "bbdd", "bd", "db instance", "database instance", "sgbd", "db mssql instance", "db ora instance", "db mysql instance", "db postgresql instance", "rds", "rds instance", "rds cluster", "aurora cluster", "cloud sql", "dynamodb table", "tabla dynamodb", "cosmos db", "cosmosdb", "redshift cluster", "elasticache", "sql server", "postgresql", "mysql", "oracle database", "mongodb", "redis", "esquema", "schema", "database schema"]),
    ("credential", &["credencial", "service account", "cuenta de servicio", "token", "secret", "secreto", "secrets manager secret", "api key", "access key", "password", "clave de acceso", "clave de acceso aws", "aws access key", "clave api", "clave de api", "api token", "personal access token", "oauth client", "oidc client", "client secret", "cuenta tecnica", "technical account"]),
    ("key", &["ssh key", "clave", "clave ssh", "crypto key", "kms key", "encryption key", "cryptographic-asset", "llave", "ssh public key", "gpg key", "pgp key", "public key", "clave publica"]),
    ("certificate", &["certificado", "tls certificate", "ssl certificate", "cert", "certificado tls"]),
    ("identity", &["contractor", "staff", "leaver", "guest user", "member", "externo", "trabajador", "contratista", "becario", "intern", "consultant", "funcionario", "user", "account", "cuenta", "user account", "cuenta de usuario", "usuario", "person", "persona", "role", "rol", "iam user", "iam role", "rol iam", "usuario iam", "employee", "empleado", "identidad", "group", "grupo"]),
    ("domain", &["dominio", "domain name", "nombre de dominio", "subdomain", "subdominio"]),
    ("dns_zone", &["zone", "zona dns", "zona"]),
    ("brand", &["marca"]),
    ("source_repo", &["repository", "repositorio", "repo", "git repository", "source code"]),
    ("model", &["ml model", "modelo", "machine-learning-model"]),
    ("image", &["container image", "imagen", "docker image", "container", "contenedor", "imagen de contenedor"]),
    ("licence", &["license", "licencia"]),
    ("contract", &["agreement", "contrato de servicio", "contrato"]),
    ("integration", &["third party service", "servicio externo", "proveedor externo", "supplier service", "subprocessor", "encargado del tratamiento", "supplier", "proveedor", "integracion", "vendor", "third party", "tercero", "saas", "webhook", "partner"]),
];

/// How many kinds, from the first on, can be touched.
pub(super) const TANGIBLE_KINDS: usize = 12;

/// Environments.
pub(super) const ENVIRONMENT: Words = &[
    ("prod", &["production", "produccion", "prd", "pro", "live"]),
    (
        "staging",
        &[
            "stage",
            "stg",
            "pre",
            "preprod",
            "preproduction",
            "preproduccion",
            "uat",
            "qa",
        ],
    ),
    ("dev", &["development", "desarrollo", "des", "devel"]),
    (
        "test",
        &[
            "testing",
            "pruebas",
            "prueba",
            "tst",
            "sandbox",
            "lab",
            "laboratorio",
            "integracion",
            "int",
        ],
    ),
    (
        "dr",
        &[
            "disaster recovery",
            "contingencia",
            "respaldo",
            "recuperacion",
        ],
    ),
];

/// Who can reach an asset.
pub(super) const VISIBILITY: Words = &[
    (
        "public",
        &[
            "internet",
            "publico",
            "publica",
            "external",
            "externo",
            "externa",
            "internet facing",
            "dmz",
        ],
    ),
    ("partner", &["socio", "socios", "extranet", "partners"]),
    (
        "internal",
        &["interno", "interna", "intranet", "private", "privado"],
    ),
    (
        "isolated",
        &["aislado", "aislada", "air gapped", "airgapped"],
    ),
];

/// Classes of data.
pub(super) const CLASSIFICATION: Words = &[
    ("public", &["publico", "publica"]),
    (
        "internal",
        &[
            "interno",
            "interna",
            "uso interno",
            "internal use",
            "internal use only",
        ],
    ),
    ("confidential", &["confidencial", "sensitive", "sensible"]),
    (
        "restricted",
        &[
            "restringido",
            "restringida",
            "secret",
            "secreto",
            "highly confidential",
            "reservado",
            "strictly confidential",
        ],
    ),
];

/// Sorts of data.
pub(super) const DATA: Words = &[
    ("pii", &["personal", "personal data", "datos personales"]),
    ("phi", &["health", "salud", "datos de salud"]),
    ("pci", &["card", "cardholder", "tarjetas"]),
    ("financial", &["financiero", "finance"]),
    ("ip", &["intellectual property", "propiedad intelectual"]),
    ("credentials", &["credenciales", "secrets"]),
    ("client", &["clientes", "customer"]),
    ("none", &["ninguno", "no data"]),
];

/// What becomes of a retired asset.
pub(super) const DISPOSITION: Words = &[
    ("reuse_internal", &["reuse", "reutilizacion", "reutilizado"]),
    (
        "return_lease",
        &[
            "return",
            "lease return",
            "devolucion",
            "vendor credit",
            "devuelto",
        ],
    ),
    ("sell", &["sold", "sale", "vendido", "venta"]),
    ("donate", &["donated", "donation", "donado", "donacion"]),
    ("recycle", &["recycled", "reciclado", "reciclaje"]),
    (
        "destroy",
        &[
            "destroyed",
            "scrap",
            "scrapped",
            "destruido",
            "destruccion",
            "achatarrado",
        ],
    ),
    ("cloud_delete", &["deleted", "borrado cloud", "eliminado"]),
    ("transfer", &["transferred", "transferido", "traspaso"]),
];

/// Sorts of media.
pub(super) const MEDIUM: Words = &[
    ("hdd", &["disk", "disco", "disco duro", "hard disk"]),
    ("ssd", &[]),
    ("nvme", &[]),
    ("tape", &["cinta", "lto"]),
    ("optical", &["cd", "dvd", "optico"]),
    ("flash", &["usb", "sd card", "emmc"]),
    ("paper", &["papel"]),
    ("ram", &["memory", "memoria"]),
    ("cloud_volume", &["ebs", "volume", "volumen"]),
    ("mobile", &["movil", "phone"]),
    ("network_config", &["config", "configuracion"]),
];

/// How thoroughly a medium was wiped.
pub(super) const METHOD: Words = &[
    ("clear", &["borrado", "limpieza"]),
    ("purge", &["purga", "purgado"]),
    ("destroy", &["destroyed", "destruccion", "destruido"]),
    (
        "none_required",
        &["none", "not required", "no requerido", "ninguno"],
    ),
];

/// How a medium was wiped.
pub(super) const TECHNIQUE: Words = &[
    ("overwrite", &["sobrescritura", "wipe", "dd", "nwipe"]),
    ("block_erase", &["borrado por bloques"]),
    (
        "sanitize_cmd",
        &[
            "sanitize",
            "secure erase",
            "ata secure erase",
            "sanitize command",
        ],
    ),
    (
        "crypto_erase",
        &["cryptographic erase", "borrado criptografico", "ce"],
    ),
    (
        "degauss",
        &["degaussing", "desmagnetizado", "desmagnetizacion"],
    ),
    ("shred", &["shredded", "triturado", "trituracion"]),
    ("disintegrate", &["desintegrado"]),
    ("incinerate", &["incinerado", "incineracion"]),
    ("pulverise", &["pulverize", "pulverizado"]),
    ("factory_reset", &["reset de fabrica", "restablecido"]),
    (
        "provider_delete",
        &["provider deletion", "borrado por proveedor"],
    ),
];

/// How a wipe was checked.
pub(super) const VERIFICATION: Words = &[
    ("full", &["completa", "completo"]),
    ("sample", &["muestreo", "muestra", "sampling"]),
    ("tool_report", &["informe", "report"]),
    ("visual", &[]),
];

/// On whose behalf somebody approves.
pub(super) const APPROVER: Words = &[
    ("owner", &["responsable", "asset owner", "propietario"]),
    ("data_owner", &["responsable de los datos"]),
    ("security", &["seguridad", "ciso", "security officer"]),
    ("privacy", &["privacidad", "dpo", "dpd"]),
    ("finance", &["finanzas", "financiero"]),
];

/// The canonical word for a word, where it has one.
pub(super) fn canonical(words: Words, word: &str) -> Option<&'static str> {
    let word = folded(word);
    words
        .iter()
        .find(|(name, others)| reads(name, &word) || others.iter().any(|other| reads(other, &word)))
        .map(|&(name, _)| name)
}

/// Whether a word of a table reads like a folded one. The tables are written without
/// capitals and accents, so nothing has to be folded for every cell.
fn reads(word: &str, folded: &str) -> bool {
    let plain = |one: char| if matches!(one, '_' | '-') { ' ' } else { one };
    word.chars().map(plain).eq(folded.chars())
}

/// Whether assets of a kind can be touched.
pub(super) fn is_tangible(kind: &str) -> bool {
    KIND.iter()
        .take(TANGIBLE_KINDS)
        .any(|&(name, _)| name == kind)
}

/// Whether assets of a kind have host names.
/// Whether a kind of asset is reached over a network under its own name.
pub fn is_host(kind: &str) -> bool {
    matches!(
        kind,
        "server"
            | "vm"
            | "container_host"
            | "network_device"
            | "endpoint"
            | "appliance"
            | "iot"
            | "storage_media"
            | "database"
    )
}

/// A word as it is compared: small letters, without accents, every run of other
/// characters than letters and digits one blank.
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for character in word.chars().flat_map(char::to_lowercase) {
        let plain = match character {
            'á' | 'à' | 'ä' | 'â' | 'ã' => 'a',
            'é' | 'è' | 'ë' | 'ê' => 'e',
            'í' | 'ì' | 'ï' | 'î' => 'i',
            'ó' | 'ò' | 'ö' | 'ô' | 'õ' => 'o',
            'ú' | 'ù' | 'ü' | 'û' => 'u',
            'ñ' => 'n',
            'ç' => 'c',
            // Combining accents, as files made on macOS have them.
            '\u{300}'..='\u{36f}' => continue,
            // `Nº` is written in many ways, one of them without the sign.
            'º' | 'ª' => continue,
            other => other,
        };
        if plain == 'ß' {
            out.push_str("ss");
        } else if plain.is_alphanumeric() || plain == '#' {
            out.push(plain);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_punctuation_do_not_matter() {
        assert_eq!(folded("  Situación_del-EQUIPO: "), "situacion del equipo");
        assert_eq!(canonical(ENVIRONMENT, "PRODUCCIÓN"), Some("prod"));
        assert_eq!(canonical(KIND, "network_device"), Some("network_device"));
        assert_eq!(canonical(KIND, "Servidor físico"), Some("server"));
        assert_eq!(canonical(KIND, "spaceship"), None);
    }

    #[test]
    fn no_word_means_two_things() {
        for words in [
            KIND,
            ENVIRONMENT,
            VISIBILITY,
            CLASSIFICATION,
            DATA,
            DISPOSITION,
            MEDIUM,
            METHOD,
            TECHNIQUE,
            VERIFICATION,
            APPROVER,
        ] {
            let mut seen = std::collections::BTreeSet::new();
            for (name, others) in words {
                for word in std::iter::once(name).chain(*others) {
                    assert!(reads(word, &folded(word)), "{word} is written as compared");
                    assert!(seen.insert(folded(word)), "{word} comes twice");
                }
            }
        }
    }

    #[test]
    fn what_can_be_touched_stands_first() {
        assert!(is_tangible("facility"));
        assert!(!is_tangible("application"));
    }
}
