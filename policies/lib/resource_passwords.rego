# Passwords that cloud resources are given in clear text, and defaults of the parameters that
# resources take their passwords from. Each is {"name", "path"}.
package rearguard.lib.resource_passwords

import data.rearguard.lib.secrets

stated contains {"name": scalar.key, "path": scalar.path} if {
	some scalar in data.document.scalars
	_is_password(scalar)
	value := scalar.value
	value != ""
	not secrets.is_reference(value)
	not input.Parameters[value]
}

_is_password(scalar) if {
	scalar.path[0] in {"resource", "Resources"}
	scalar.key in _names
}

defaults contains {"name": name, "path": ["Parameters", name, "Default"]} if {
	some name in _parameters
	parameter := input.Parameters[name]
	parameter.Default != ""
}

# A parameter that a password refers to, or gives the name of by mistake.
_parameters contains scalar.value if {
	some scalar in data.document.scalars
	scalar.key == "Ref"
	scalar.path[count(scalar.path) - 2] in _names
}

_parameters contains scalar.value if {
	some scalar in data.document.scalars
	_is_password(scalar)
}

_names := {
	"password", "master_password", "admin_password", "administrator_login_password", "administrator_password", "auth_token", "secret_string", "master_user_password", "root_password",
	"tunnel1_preshared_key", "tunnel2_preshared_key", "admin_user_password", "smb_guest_password", "key_material_base64",
	"shared_key", "shared_secret", "pre_shared_key", "secret_data", "sql_administrator_login_password",
	"Password", "MasterUserPassword", "AdminPassword", "AuthToken", "SecretString", "SafeModeAdministratorPassword", "PreSharedKey", "AdminUserPassword",
}
