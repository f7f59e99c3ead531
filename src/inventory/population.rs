//! Whose accounts a table lists. Those of an organisation are assets, and its configurations
//! name them; those of its customers are neither, although they have mail addresses and a
//! status as well. Columns show which it is, and the names of the accounts where none does.

use super::columns;
use super::header;
use super::table::Table;
use super::words::{self, folded};

/// Whose accounts the rows are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Population {
    /// Those who work for the organisation, or its programs.
    Staff,
    /// Those whom it serves.
    Customers,
    /// Accounts of whom nothing shows.
    Somebody,
    /// The rows are no accounts.
    Nobody,
}

/// Words of columns that no list of customers has.
const DIRECTORY: &[&str] = &[
    "samaccountname",
    "userprincipalname",
    "upn",
    "distinguishedname",
    "employee",
    "employees",
];

/// Words of columns that only those who work somewhere have.
#[rustfmt::skip]
const STAFF: &[&str] = &[
    "samaccountname", "userprincipalname", "upn", "distinguishedname", "employee", "employees", "emp", "employeeid", "empleado", "empleada", "worker", "trabajador", "trabajadora", "staff", "personnel", "department", "departamento", "dept", "manager", "jefe", "jefa", "supervisor", "gerente",
    "jobtitle", "puesto", "cargo", "contractor", "contract", "contrato", "vpn", "joiner", "leaver", "hire", "hired", "ingreso", "termination", "terminated", "cese", "baja", "desvinculacion", "offboarded", "apellidos", "rrhh", "hr", "squad", "perm", "accountenabled", "runs", "nomina", "payroll", "plantilla",
    "mitarbeiter", "abteilung", "personalnummer", "kostenstelle", "matricule", "employe", "salarie", "funcionario", "colaborador", "externo", "externa",
];

/// Columns of those who work somewhere, of several words.
#[rustfmt::skip]
const STAFF_PHRASES: &[&str] = &[
    "job title", "cost center", "cost centre", "centro de coste", "centro de costo", "last working day", "last day", "last day of work", "ultimo dia", "first day", "start date", "service account", "cuenta de servicio", "login ad", "usuario ad", "usuario de red", "usuario de dominio", "network user", "end of contract", "fin de contrato",
];

/// Words of columns that only customers have.
#[rustfmt::skip]
const CUSTOMERS: &[&str] = &[
    "customer", "customers", "cliente", "clientes", "newsletter", "order", "orders", "pedido", "pedidos", "purchase", "purchases", "compra", "compras", "cart", "carrito", "loyalty", "puntos", "fidelidad", "coupon", "cupon", "subscriber", "suscriptor", "stripe", "wallet", "birthday", "cumpleanos", "avatar", "theme", "followers", "nickname",
    "apodo", "signup", "marketing", "plan", "tarifa", "trial", "ltv", "spend", "socio", "abonado", "donante", "donor", "student", "alumno", "patient", "paciente", "guest_name",
];

/// Columns of customers, of several words.
#[rustfmt::skip]
const CUSTOMER_PHRASES: &[&str] = &[
    "sign up", "signed up", "fecha registro", "fecha de registro", "registered on", "registration date", "opt in", "email verified", "shipping address", "billing address", "direccion de envio", "last purchase", "subscription plan",
];

/// Words in the names of files that list customers or users of a program.
#[rustfmt::skip]
const SHOPS: &[&str] = &[
    "tienda", "shop", "store", "customer", "client", "newsletter", "subscriber", "suscriptor", "foro", "forum", "app_users", "app-users", "webusers", "web_users", "players", "jugadores", "alumnos", "students", "patients", "pacientes", "socios",
];

/// Words in the names of files that list those who work somewhere.
#[rustfmt::skip]
const WORKPLACES: &[&str] = &[
    "empleado", "employee", "personal", "plantilla", "extern", "contractor", "contratista", "staff", "workforce", "headcount", "joiner", "starter", "leaver", "rrhh", "okta", "entra", "azuread", "ldap", "dominio", "directorio", "directory", "svc", "service-account", "service_account", "account-review", "account_review", "access-review",
    "access_review", "recertific", "revision-cuentas", "revision_cuentas", "altas_y_bajas", "vpn",
];

/// How the accounts of programs and of those from outside begin or end.
const TECHNICAL: &[&str] = &[
    "svc_", "svc-", "svc.", "sa-", "sa_", "srv_", "srv-", "adm_", "adm-", "app_", "bot-", "ext_",
    "ext-", "x-", "ext.",
];

/// Whose accounts the rows of a table are.
pub(super) fn of(path: &str, table: &Table) -> Population {
    let is_account =
        |field: &str| matches!(field, "identifiers.email" | "identifiers.account_name");
    let is_other = |field: &str| {
        columns::is_telling(field)
            && field.starts_with("identifiers.")
            && field != "identifiers.tag"
    };
    if !table.has(is_account) || table.has(is_other) {
        return Population::Nobody;
    }
    let labels: Vec<String> = table
        .columns
        .iter()
        .flat_map(|head| {
            [
                folded(&head.label),
                folded(&header::split_capitals(&head.label)),
            ]
        })
        .collect();
    let says = |words: &[&str], phrases: &[&str]| {
        labels.iter().any(|label| {
            label.split(' ').any(|word| words.contains(&word)) || phrases.contains(&label.as_str())
        })
    };
    let file = path.rsplit('/').next().unwrap_or(path).to_lowercase();
    let is_named = |words: &[&str]| words.iter().any(|word| file.contains(word));
    let is_staff = says(STAFF, STAFF_PHRASES);
    let is_served = says(CUSTOMERS, CUSTOMER_PHRASES) || is_named(SHOPS);
    match (is_staff, is_served) {
        (_, true) if !says(DIRECTORY, &[]) => Population::Customers,
        (true, _) => Population::Staff,
        _ if is_named(WORKPLACES) || are_technical(table) || are_persons(table) => {
            Population::Staff
        }
        _ => Population::Somebody,
    }
}

/// Whether the table says of its rows in so many words that they are identities.
fn are_persons(table: &Table) -> bool {
    let mut kinds = table.texts(|field| field == "kind").take(200).peekable();
    kinds.peek().is_some()
        && kinds.all(|kind| words::canonical(words::KIND, kind) == Some("identity"))
}

/// Whether the names of most accounts are those of programs or of people from outside.
fn are_technical(table: &Table) -> bool {
    let names: Vec<String> = table
        .texts(|field| field == "identifiers.account_name")
        .take(200)
        .map(str::to_lowercase)
        .collect();
    let is_technical = |name: &&String| {
        TECHNICAL.iter().any(|start| name.starts_with(start)) || name.ends_with(".ext")
    };
    !names.is_empty() && names.iter().filter(is_technical).count() * 2 > names.len()
}
