# Passwords that cloud resources are given in clear text, and defaults of the parameters that
# resources take their passwords from. Each is {"name", "path"}.
package rearguard.lib.resource_passwords

import data.rearguard.lib.cloud
import data.rearguard.lib.secrets

stated contains {"name": name, "path": scalar.path} if {
	some scalar in data.document.scalars
	_is_password(scalar)
	name := _called(scalar)
	value := scalar.value
	value != ""
	not secrets.is_reference(value)
	not input.Parameters[value]
}

_called(scalar) := "the secret" if scalar.path in _kept

else := scalar.key

_is_password(scalar) if {
	scalar.path[0] in {"resource", "Resources"}
	scalar.key in _names
}

# Properties in templates of Resource Manager and Deployment Manager.
_is_password(scalar) if {
	scalar.path[0] == "resources"
	scalar.key in {"sharedKey", "sharedSecret", "radiusServerSecret", "rawKey"}
}

# What a vault is given to keep.
_is_password(scalar) if scalar.path in _kept

_kept contains fact.path if {
	some secret in cloud.resources("azurerm_key_vault_secret")
	fact := cloud.get(secret, "value")
	fact.state == "known"
}

# Properties of templates whose names mean a secret in any resource.
_is_password(scalar) if {
	scalar.path[0] == "Resources"
	scalar.key in _in_templates
	not _is_unit(scalar)
}

# How long a token holds, not the token.
_is_unit(scalar) if "TokenValidityUnits" in scalar.path

# A list of passwords, of which each may be one.
_is_password(scalar) if {
	scalar.path[0] == "Resources"
	scalar.path[count(scalar.path) - 2] == "Passwords"
}

_is_password(scalar) if {
	scalar.key == "Token"
	input.Resources[scalar.path[1]].Type == "AWS::CodeBuild::SourceCredential"
}

defaults contains {"name": name, "path": ["Parameters", name, "Default"]} if {
	some name in parameters
	parameter := input.Parameters[name]
	parameter.Default != ""
}

# A parameter that a password refers to, or gives the name of by mistake.
parameters contains scalar.value if {
	some scalar in data.document.scalars
	scalar.key == "Ref"
	holder := {"key": scalar.path[count(scalar.path) - 2], "path": array.slice(scalar.path, 0, count(scalar.path) - 1)}
	_is_password(holder)
}

parameters contains scalar.value if {
	some scalar in data.document.scalars
	_is_password(scalar)
}

# What properties for passwords hold, whatever it is.
held contains {"name": scalar.key, "value": scalar.value, "path": scalar.path} if {
	some scalar in data.document.scalars
	_is_password(scalar)
}

_names := {
	"password", "master_password", "admin_password", "administrator_login_password", "administrator_password", "auth_token", "secret_string", "master_user_password", "root_password",
	"tunnel1_preshared_key", "tunnel2_preshared_key", "admin_user_password", "smb_guest_password", "key_material_base64",
	"shared_key", "shared_secret", "pre_shared_key", "secret_data", "sql_administrator_login_password", "raw_key", "disk_encryption_key_raw",
	"Password", "MasterUserPassword", "AdminPassword", "AuthToken", "SecretString", "SafeModeAdministratorPassword", "PreSharedKey", "AdminUserPassword",
}

_in_templates := {
	"ADDomainJoinPassword", "AccessToken", "AccountPassword", "AdminUserPassword", "ApiKeyValue", "ApiSecretKey", "ApiToken", "AsmPassword", "AuthPassword",
	"AuthorizationApiKeyValue", "AzureBlobSasToken", "ClientSecret", "CrossRealmTrustPrincipalPassword", "DomainSigningPrivateKey", "FsxAdminPassword",
	"HECToken", "JwtToken", "KdcAdminPassword", "KeyPassphrase", "OAuthToken", "OauthToken", "PASSWORD", "PrivateKeyPassphrase", "RefreshToken",
	"RepositoryAccessToken", "SaslPassword", "SecretAccessKey", "SecretKey", "SecretToken", "ServiceAccountPassword", "SmtpPassword", "SslClientKeyPassword",
	"SvmAdminPassword", "TdeCredentialPassword", "client_secret", "secretKey",
}
