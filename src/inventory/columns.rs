//! What the headers of tables mean: for each field of the model the headers that people
//! and systems write for it, in English and Spanish, as [`folded`] gives them.
//!
//! A path that begins with `@` is no field: its reader makes something of it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::header;
use super::words::folded;

/// Headers to fields: asked for every cell that could be a header.
static BY_HEADER: LazyLock<HashMap<&str, &'static str>> = LazyLock::new(|| {
    let pairs = TABLE
        .iter()
        .flat_map(|&(path, headers)| headers.iter().map(move |&header| (header, path)));
    pairs.collect()
});

/// The fields themselves, by their folded paths: `retired_on` is one as well as
/// `decommission.retired_on`.
static BY_PATH: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let paths = TABLE
        .iter()
        .map(|&(path, _)| path)
        .filter(|path| !path.starts_with('@'));
    paths.map(|path| (folded(path), path)).collect()
});

/// Field or `@` name, and headers.
type Row = (&'static str, &'static [&'static str]);

#[rustfmt::skip]
const TABLE: &[Row] = &[
    ("id", &["id", "asset id", "ci id", "assetid", "id activo", "id de activo", "identificador", "codigo", "codigo activo", "codigo de activo",
        "id equipo", "ref", "referencia", "ci number", "number", "sys id", "asset number", "inventory number", "numero de inventario", "n inventario", "no inventario", "num inventario", "uid", "uuid", "cmdb id", "key"]),
    ("name", &["name", "asset name", "ci name", "display name", "nombre", "nombre activo", "nombre del activo", "activo", "asset", "ci",
        "configuration item", "denominacion", "elemento", "recurso", "resource", "resource name", "item", "description name", "system name", "nombre del sistema", "nombre sistema", "razon social", "apellidos y nombre", "nombre y apellidos", "full name", "proveedor", "supplier", "supplier name", "vendor", "vendor name", "application name", "service name", "aplicacion", "servicio"]),
    ("identifiers.hostname", &["hostname", "host name", "host", "server", "server name", "servername", "computer name", "computername", "machine", "machine name", "vm name", "vm",
        "servidor", "nombre servidor", "nombre del servidor", "nombre equipo", "nombre del equipo", "nombre de equipo", "equipo", "maquina", "nombre de host", "nombre host", "nombre de maquina", "nombre maquina", "netbios", "netbios name", "device", "device name", "dispositivo", "nombre dispositivo", "nombre corto", "short name", "node"]),
    ("identifiers.fqdn", &["fqdn", "fully qualified domain name", "dns", "dns name", "dns names", "domain name", "full hostname", "nombre dns", "nombre completo", "dominio", "domain",
        "nombre fqdn", "common name", "nombre comun", "subject cn", "subject alternative names", "subject alternative name", "alternative names", "nombres alternativos", "nombre alternativo", "subject alt names", "alt names", "sans", "url", "endpoint", "direccion web", "web address", "uri", "alias", "aliases", "cname", "dns alias", "nombre de dominio", "nombre completo fqdn", "dominio web", "sitio web", "website", "web site", "pagina web"]),
    ("identifiers.ip", &["ip", "ips", "ip address", "ip addresses", "ipaddress", "ipv4", "ipv6", "ipv4 address", "ipv6 address", "address", "addresses", "primary ip", "primary ip4", "primary ip6", "primary ipv4", "primary ipv6", "management ip", "mgmt ip", "private ip", "public ip", "private ip address", "public ip address",
        "direccion ip", "direcciones ip", "dir ip", "ip privada", "ip publica", "ip gestion", "ip de gestion", "ip interna", "ip externa", "direccion", "primary ip address", "ip servicio", "ip principal", "oob ip"]),
    ("identifiers.cidr", &["cidr", "network", "subnet", "prefix", "subred", "rango", "rango ip", "red", "segmento", "ip range", "cidr block", "direccion de red", "direccion red", "network address", "rango de red", "rango de direcciones", "prefijo", "ip network"]),
    ("identifiers.mac", &["mac", "mac address", "mac addresses", "direccion mac", "macaddress", "hardware address"]),
    ("identifiers.serial", &["serial", "serial number", "serialnumber", "serial no", "s n", "sn", "numero de serie", "n serie", "no serie", "n de serie", "num serie", "nserie", "service tag", "serie", "n s"]),
    ("identifiers.arn", &["arn", "resource arn", "amazon resource name"]),
    ("identifiers.account", &["account id", "aws account", "aws account id", "cuenta aws", "id de cuenta", "id cuenta", "cuenta cloud", "accountid"]),
    ("identifiers.bucket", &["bucket", "bucket name", "s3 bucket", "gcs bucket", "storage account", "storage account name", "cuenta de almacenamiento", "nombre del bucket"]),
    ("identifiers.resource_id", &["resource id", "instance id", "cloud id", "object id", "id recurso", "id de instancia", "resourceid", "instanceid"]),
    ("identifiers.resource_address", &["resource address", "terraform address", "terraform resource", "terraform"]),
    ("identifiers.image", &["image", "container image", "docker image", "imagen", "imagen contenedor", "images"]),
    ("identifiers.repo", &["repo", "repository", "git", "git repo", "source repository", "repositorio", "repo url", "git url"]),
    ("identifiers.purl", &["purl", "package url"]),
    ("identifiers.cpe", &["cpe"]),
    ("identifiers.email", &["email", "e mail", "mail", "correo", "correo electronico", "user email"]),
    ("identifiers.account_name", &["username", "user name", "login", "usuario", "account name", "service account", "cuenta de servicio", "nombre de usuario", "cuenta", "iam user", "iam role", "role name", "samaccountname", "user id", "userid"]),
    ("identifiers.key_id", &["key id", "access key id", "kms key id", "id de clave", "id clave", "keyid"]),
    ("identifiers.fingerprint", &["fingerprint", "fingerprints", "key fingerprint", "ssh fingerprint", "huella", "huella digital", "thumbprint", "huella clave", "public key", "ssh public key", "ssh key", "clave publica", "huella ssh"]),
    ("identifiers.tag", &["asset tag", "tag", "etiqueta", "etiqueta de activo", "placa"]),
    ("kind", &["kind", "type", "asset type", "class", "category", "ci type", "ci class", "sys class name", "tipo", "tipo de activo", "tipo activo", "clase", "categoria", "tipo de equipo", "resource type", "asset class", "model category", "tipo equipo", "resourcetype", "asset kind"]),
    ("owner.team", &["owner", "team", "owned by", "owner team", "owning team", "responsible", "responsable", "propietario", "equipo responsable", "support group", "assignment group", "managed by group", "managed by", "departamento", "department", "area", "unidad", "grupo de soporte", "titular", "tenant", "dueno", "owner group", "business owner", "service owner", "area responsable", "servicio responsable", "unidad responsable", "asset owner", "equipo propietario", "grupo responsable"]),
    ("owner.contact", &["contact", "owner contact", "contacto", "owner email", "email responsable", "correo responsable", "correo del responsable", "contact email", "assigned to", "asignado a", "responsable correo", "contacto responsable"]),
    ("custodian", &["custodian", "custodio", "administrator", "administrador", "maintained by", "operador", "maintainer"]),
    ("data_owner", &["data owner", "responsable de datos", "responsable datos", "responsable de los datos", "propietario de datos"]),
    ("environment", &["environment", "env", "entorno", "ambiente", "used for", "stage env"]),
    ("site", &["site", "location", "data center", "datacenter", "ubicacion", "sede", "cpd", "emplazamiento", "sala", "region", "localizacion", "centro"]),
    ("visibility", &["visibility", "exposure", "exposicion", "visibilidad", "internet facing"]),
    ("criticality", &["criticality", "business criticality", "criticidad", "busines criticality", "importance", "importancia", "tier", "criticality level", "nivel de criticidad"]),
    ("cia.c", &["confidentiality", "confidencialidad"]),
    ("cia.i", &["integrity", "integridad"]),
    ("cia.a", &["availability", "disponibilidad"]),
    ("classification", &["classification", "data classification", "clasificacion", "clasificacion de datos", "clasificacion de la informacion", "information classification", "nivel de clasificacion"]),
    ("status", &["status", "state", "estado", "situacion", "lifecycle", "lifecycle status", "lifecycle state", "life cycle", "asset status", "ci status", "estado del activo", "estado activo", "estado actual", "situacion actual", "situacion administrativa", "ciclo de vida", "estado ciclo de vida", "estado del ciclo de vida", "fase", "phase", "lifecycle stage", "lifecycle phase", "estado operativo", "estado del equipo", "estado equipo", "asset state", "current status", "current state", "estado de ciclo de vida", "estado del contrato", "estado contrato", "contract status", "supplier status", "vendor status", "account status", "estado de la cuenta", "estado del dominio", "estado del servicio", "estado del proveedor", "situacion laboral", "estado laboral", "employment status"]),
    ("product.name", &["os", "operating system", "product", "software", "so", "sistema operativo", "producto", "platform", "plataforma", "os name", "osname", "sistema", "s o", "product name", "sistema operativo nombre"]),
    ("product.version", &["os version", "version", "product version", "version so", "version sistema operativo", "version del producto", "version de so"]),
    ("eol.date", &["eol", "eol date", "end of life", "end of life date", "end of support", "end of support date", "fin de soporte", "fecha fin de soporte", "fecha fin soporte", "fin de vida", "fecha eol", "fecha fin de vida", "support end", "support end date", "eos", "eos date", "fin soporte", "warranty end of support"]),
    ("plan.decommission_by", &["decommission by", "planned decommission", "planned decommission date", "decommission due", "target decommission date", "fecha prevista de baja", "baja prevista", "fecha baja prevista", "fecha prevista baja", "planned retirement", "planned retirement date", "retire by", "fecha prevista retirada", "fecha limite", "decommission target", "fecha objetivo de baja", "decommission date planned", "fecha planificada de baja", "planned end date", "retirement due"]),
    ("plan.ticket", &["decommission ticket", "plan ticket", "ticket", "change ticket", "change number", "expediente", "ticket de baja", "peticion", "ticket baja"]),
    ("plan.approved_by", &["plan approved by", "approved by", "aprobado por"]),
    ("exception.id", &["exception", "exception id", "excepcion", "id excepcion"]),
    ("exception.reason", &["exception reason", "motivo excepcion", "motivo de la excepcion"]),
    ("exception.approved_by", &["exception approved by", "excepcion aprobada por"]),
    ("exception.approved_on", &["exception approved on", "fecha aprobacion excepcion"]),
    ("exception.expires", &["exception expires", "exception expiry", "exception until", "caducidad excepcion", "vencimiento excepcion", "excepcion hasta", "fin excepcion", "fecha fin excepcion"]),
    ("exception.compensating", &["compensating controls", "controles compensatorios", "medidas compensatorias"]),
    ("retention.until", &["retention until", "retain until", "retention date", "conservar hasta", "conservacion hasta", "fecha fin conservacion", "retencion hasta"]),
    ("retention.legal_hold", &["legal hold", "retencion legal", "bloqueo legal", "litigation hold"]),
    ("retention.basis", &["retention basis", "base legal", "retention reason", "motivo conservacion"]),
    ("decommission.retired_on", &["retired on", "retired", "retired date", "retirement date", "decommission date", "decommissioned on", "decommissioned", "decommissioned date", "decommissioned at", "decom date", "date retired", "date decommissioned", "fecha de baja", "fecha baja", "fecha de retirada", "fecha retirada", "baja", "fecha retiro", "f baja", "fecha desmantelamiento", "end date", "end of use", "offboarded on", "retired at", "autorizado hasta", "autorizada hasta", "acceso hasta", "acceso autorizado hasta", "authorized until", "authorised until", "access until", "access expires", "borrado el", "borrada el", "eliminado el", "eliminada el", "dado de baja el", "fecha de la baja", "fecha fin", "revoked on", "fecha revocacion", "f retirada", "termination date", "last day", "fecha de cese", "fecha cese", "fecha de revocacion", "fecha de fin", "fecha fin de contrato", "fecha fin contrato", "fecha de fin de contrato", "fin de contrato", "fin contrato", "contract end", "contract end date", "contract ended on"]),
    ("decommission.disposed_on", &["disposed on", "disposal date", "date disposed", "fecha de eliminacion", "fecha eliminacion", "fecha destruccion", "fecha de destruccion", "disposed", "disposed date", "fecha de enajenacion"]),
    ("decommission.disposition", &["disposition", "disposal method", "destino", "disposal reason", "metodo de eliminacion", "destino final", "disposal type"]),
    ("decommission.leaves_control", &["leaves control", "sale de la organizacion", "leaves organisation", "leaves organization"]),
    ("@media.serial", &["media serial", "disk serial", "serie disco", "serial disco", "numero de serie disco"]),
    ("@media.type", &["media type", "tipo de soporte", "tipo soporte", "disk type", "tipo disco"]),
    ("@media.encrypted_since", &["encrypted since", "cifrado desde"]),
    ("@sanitization.method", &["sanitization", "sanitization method", "sanitisation", "sanitisation method", "wipe method", "metodo de borrado", "metodo borrado", "saneamiento", "borrado seguro", "metodo saneamiento"]),
    ("@sanitization.technique", &["sanitization technique", "sanitisation technique", "wipe technique", "tecnica de borrado", "tecnica borrado", "tecnica"]),
    ("@sanitization.performed_on", &["sanitized on", "sanitised on", "wiped on", "sanitization date", "sanitisation date", "wipe date", "fecha borrado", "fecha de borrado", "fecha saneamiento"]),
    ("@sanitization.performed_by", &["sanitized by", "sanitised by", "wiped by", "borrado por", "technician", "tecnico"]),
    ("@sanitization.verification.by", &["verified by", "verificado por"]),
    ("@sanitization.verification.on", &["verified on", "fecha verificacion"]),
    ("@sanitization.certificate.id", &["certificate id", "certificate", "certificate number", "destruction certificate", "certificado", "certificado de borrado", "certificado destruccion", "certificado de destruccion", "numero de certificado", "wipe certificate"]),
    ("@sanitization.destination", &["destination", "entregado a"]),
    ("depends_on", &["depends on", "dependencies", "depende de", "dependencias", "requires"]),
    ("dependents", &["dependents", "used by", "usado por", "dependientes", "required by"]),
    ("replaced_by", &["replaced by", "replacement", "successor", "sustituido por", "reemplazado por", "sustituto", "reemplazo", "migrated to", "migrado a", "sustituido", "sustitucion"]),
    ("last_seen", &["last seen", "last discovered", "most recent discovery", "last scan", "last login", "last logon", "ultima vez visto", "visto por ultima vez", "ultima deteccion", "ultimo acceso", "last checkin", "last activity", "ultima conexion", "last used"]),
    ("last_reviewed", &["last reviewed", "reviewed on", "review date", "last review", "ultima revision", "fecha revision", "fecha de revision", "revisado", "last audit", "last attested"]),
    ("notes", &["notes", "comments", "comment", "observaciones", "notas", "comentarios", "remarks", "description", "descripcion", "short description", "nota", "annotation", "anotacion", "anotaciones", "bemerkung", "bemerkungen", "remarques", "commentaire", "commentaires", "observacoes"]),
    ("@control", &["useraccountcontrol"]),
    ("@folder", &["folder", "carpeta", "vm folder"]),
    ("@client", &["client id", "clientid", "id de cliente", "oauth client", "oidc client", "application client id"]),
    ("@present", &["in rack", "still in rack", "racked", "en rack", "en el rack", "in the rack"]),
    ("@active", &["in use", "in service", "en servicio", "en uso"]),
    ("@power", &["powerstate", "power state", "estado de energia"]),
    ("@install_status", &["install status"]),
    ("@operational_status", &["operational status"]),
    ("@substatus", &["substatus", "sub status", "substate"]),
    ("@life_cycle_stage", &["life cycle stage"]),
    ("@life_cycle_stage_status", &["life cycle stage status"]),
    ("@hardware_status", &["hardware status"]),
    ("@hardware_substatus", &["hardware substatus"]),
    ("decommission.checklist.dns.removed_on", &["dns removed", "dns removed on", "dns eliminado", "baja dns"]),
    ("decommission.checklist.firewall.removed_on", &["firewall removed", "firewall removed on", "firewall rules removed", "reglas firewall eliminadas"]),
    ("decommission.checklist.credentials.revoked_on", &["credentials revoked", "credentials revoked on", "credenciales revocadas"]),
    ("decommission.checklist.monitoring.removed_on", &["monitoring removed", "monitoring removed on", "monitorizacion eliminada"]),
    ("decommission.checklist.backups.disposed_on", &["backups disposed", "backups disposed on", "copias eliminadas", "backups deleted"]),
    ("decommission.checklist.certificates.revoked_on", &["certificates revoked", "certificates revoked on", "certificados revocados"]),
    ("decommission.checklist.iam.removed_on", &["iam removed", "iam removed on", "accesos revocados", "access removed"]),
    ("decommission.checklist.licences.released_on", &["licence released", "license released", "licences released", "licencias liberadas"]),
];

/// What a header means.
pub(super) fn field_of(header: &str) -> Option<&'static str> {
    if let Some(found) = header::phase(header) {
        return found;
    }
    listed(header)
        .or_else(|| listed(&header::split_capitals(header)))
        .or_else(|| header::composed(header))
}

/// What a header means that is in the table as it stands.
pub(super) fn listed(header: &str) -> Option<&'static str> {
    let whole = folded(header);
    let known = |header: &str| BY_HEADER.get(header).copied();
    // `u_` and `cf_` mark columns that a site has added; brackets hold formats and units.
    let bare = whole
        .strip_prefix("cf ")
        .or_else(|| whole.strip_prefix("u "))
        .unwrap_or(&whole);
    let short = folded(header.split(['(', '[']).next().unwrap_or(header));
    known(&whole)
        .or_else(|| known(bare))
        .or_else(|| known(&short))
        .or_else(|| BY_PATH.get(&whole).copied())
}

/// The field that a key of a column map names: a path of the model, or a header.
pub fn named(key: &str) -> Option<&'static str> {
    let by_path = TABLE
        .iter()
        .map(|&(path, _)| path)
        .find(|path| path.trim_start_matches('@') == key || path.rsplit('.').next() == Some(key));
    field_of(key).or(by_path)
}

/// Whether a field says what an asset is called.
pub(super) fn is_name(path: &str) -> bool {
    matches!(path, "id" | "name" | "@client") || path.starts_with("identifiers.")
}

/// Whether a field says where an asset is in its life.
pub(super) fn is_status(path: &str) -> bool {
    matches!(
        path,
        "status"
            | "@install_status"
            | "@operational_status"
            | "@life_cycle_stage"
            | "@hardware_status"
            | "decommission.retired_on"
    ) || tells(path)
}

/// Whether a column shows the status in another way than by its word.
pub(super) fn tells(path: &str) -> bool {
    matches!(
        path,
        "@active" | "@gone" | "@progress" | "@power" | "@present" | "@control"
    )
}

/// Whether a column only helps another to say something.
fn is_aside(path: &str) -> bool {
    matches!(path, "@folder" | "@back" | "@mask") || path == header::SAID
}

/// Whether a field is stated of assets and of little else: `id`, `name` and `status` are
/// in every table of tickets, this is not.
pub(super) fn is_telling(path: &str) -> bool {
    const IDENTIFIERS: &[&str] = &[
        "identifiers.hostname",
        "identifiers.fqdn",
        "identifiers.ip",
        "identifiers.mac",
        "identifiers.serial",
        "identifiers.arn",
        "identifiers.cidr",
        "identifiers.tag",
        "identifiers.fingerprint",
        "identifiers.account",
        "identifiers.bucket",
        "identifiers.resource_id",
        "identifiers.resource_address",
        "identifiers.image",
        "identifiers.repo",
        "identifiers.key_id",
    ];
    IDENTIFIERS.contains(&path)
        || path.starts_with("decommission.")
        || path.starts_with("eol.")
        || (path.starts_with('@') && !tells(path) && !is_aside(path))
        || matches!(
            path,
            "plan.decommission_by" | "criticality" | "classification" | "environment"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_understood_in_two_languages() {
        for (header, path) in [
            ("Host Name", "identifiers.hostname"),
            ("Dirección IP", "identifiers.ip"),
            ("Situación", "status"),
            ("FECHA DE BAJA", "decommission.retired_on"),
            ("Fecha de baja (dd/mm/aaaa)", "decommission.retired_on"),
            ("u_owner", "owner.team"),
            ("cf_eol_date", "eol.date"),
            ("Nº de serie", "identifiers.serial"),
            ("install_status", "@install_status"),
            ("retired_on", "decommission.retired_on"),
        ] {
            assert_eq!(field_of(header), Some(path), "{header}");
        }
        assert_eq!(field_of("favourite colour"), None);
    }

    #[test]
    fn no_header_means_two_fields_and_every_field_exists() {
        let mut seen = std::collections::BTreeSet::new();
        for (path, headers) in TABLE {
            if !path.starts_with('@') {
                assert!(super::super::model::place(path).is_some(), "{path}");
            }
            for header in *headers {
                assert_eq!(folded(header), *header);
                assert!(seen.insert(*header), "{header} comes twice");
            }
        }
    }
}
