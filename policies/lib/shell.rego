# Commands of shell scripts, each as {"name", "value": {"arguments", "text"}}: what they
# fetch from the network, what they run, and which checks they turn off.
package rearguard.lib.shell

# Programs that write what they fetch to standard output.
fetchers := {"curl", "wget", "aria2c", "http", "lwp-request", "fetch"}

_interpreters := {
	"sh", "bash", "dash", "ash", "zsh", "ksh", "fish", "python", "python2", "python3", "perl",
	"ruby", "node", "php", "pwsh", "powershell", "source", ".", "bun", "deno",
}

# The command runs the program that it reads from standard input.
is_interpreter(command) if {
	command.name in _interpreters
	not _has_own_program(command)
}

_shells := {"sh", "bash", "dash", "ash", "zsh", "ksh", "fish"}

_has_own_program(command) if {
	command.name in _shells
	"-c" in command.value.arguments
}

_has_own_program(command) if {
	program := command.name
	not program in _shells
	some argument in command.value.arguments
	argument in {"-c", "-e", "-m", "-r", "-p", "-ne", "-pe", "-n", "--eval"}
}

# The first word that is no option is a file to run, unless `-s` or `-` says otherwise.
_has_own_program(command) if {
	some argument in command.value.arguments
	not startswith(argument, "-")
	argument != "/dev/stdin"
	every other in command.value.arguments {
		other != "-s"
		other != "-"
	}
}

# What a command fetches, for messages.
fetched(command) := addresses[0] if {
	addresses := _addresses(command)
	count(addresses) > 0
} else := command.name

_addresses(command) := [argument |
	some argument in command.value.arguments
	regex.match(`^[a-z]+://`, argument)
]

# A download that stands where a program is expected: `sh -c "$(curl ...)"`, `bash <(curl ...)`.
substituted(text) := found[0][1] if {
	regex.match(`curl|wget`, text)
	found := regex.find_all_string_submatch_n(`(?:^|[\s;&|/"'])(?:(?:ba|da|z|k|a)?sh|eval|source|\.|python[23]?|perl|ruby|node|php)\b[^|;&]*?(?:-c\s*["']?\s*\$\(|<\s*\(|<<<\s*["']?\$\(|\s["']?\$\(|\x60)\s*((?:curl|wget)\b[^)"'|]*)`, text, 1)
	count(found) > 0
}

# The pieces of a script that run what they download, for texts that are not taken apart.
downloads_run(text) := {piece |
	regex.match(`curl|wget`, text)
	some piece in array.concat(
		regex.find_n(`(?m)\b(?:curl|wget)\b[^|;&\n]*(?:\\\n[^|;&\n]*)*\|\s*(?:tee\s+[^|;&\n]+\|\s*)?(?:sudo\s+(?:-[A-Za-z]+\s+)*)?(?:env\s+(?:[A-Z_]+=[^\s]+\s+)*)?(?:/(?:usr/)?bin/)?(?:ba|da|z|k|a)?sh(?:[ \t][^\n]*)?$`, text, -1),
		regex.find_n(`(?:\b(?:ba|z|k)?sh|source|eval|\.)\s+(?:-[a-z]+\s+)*["']?(?:<\(|\$\()\s*(?:curl|wget)\b[^\n]*`, text, -1),
	)
}

# Environment variables, and their values, that make programs trust every certificate.
trusting_variables := {
	"NODE_TLS_REJECT_UNAUTHORIZED": {"0"},
	"PYTHONHTTPSVERIFY": {"0"},
	"GIT_SSL_NO_VERIFY": {"1", "true", "yes", "on"},
	"NPM_CONFIG_STRICT_SSL": {"false"},
	"npm_config_strict_ssl": {"false"},
	"YARN_ENABLE_STRICT_SSL": {"false", "0"},
	"CURL_INSECURE": {"1", "true"},
	"GONOSUMCHECK": {"1", "true"},
	"GOINSECURE": {"*"},
	"PERL_LWP_SSL_VERIFY_HOSTNAME": {"0"},
	"ANSIBLE_HOST_KEY_CHECKING": {"0", "false", "no"},
}

# The words by which a command accepts every certificate.
skips_certificate(command) := _single(command) | _pairs(command)

_single(command) := {option |
	some option in command.value.arguments
	_skips(command.name, option)
}

_pairs(command) := {sprintf("%s %s", [key, value]) |
	arguments := command.value.arguments
	some index, key in arguments
	_setting[command.name][lower(key)]
	value := arguments[index + 1]
	lower(value) in {"false", "0", "no"}
}

_setting := {
	"npm": {"strict-ssl"},
	"pnpm": {"strict-ssl"},
	"yarn": {"strict-ssl", "enablestrictssl"},
	"git": {"http.sslverify"},
	"conda": {"ssl_verify"},
	"mamba": {"ssl_verify"},
}

_skips("curl", option) if option in {"--insecure", "--proxy-insecure"}

_skips("curl", option) if regex.match(`^-[a-zA-Z]*k[a-zA-Z]*$`, option)

_skips("mvn", option) if regex.match(`^-Dmaven\.wagon\.http\.ssl\.(?:insecure|allowall)=true$`, option)

_skips(name, option) if {
	name in {"helm", "kubectl", "oc", "argocd"}
	option in {"--insecure-skip-tls-verify", "--insecure-skip-tls-verify=true", "--kube-insecure-skip-tls-verify"}
}

_skips("wget", option) if option == "--no-check-certificate"

_skips(name, option) if {
	regex.match(`^(?:pip[0-9.]*|python[0-9.]*|uv)$`, name)
	startswith(option, "--trusted-host")
}

_skips("git", option) if regex.match(`(?i)^http\.sslverify=(?:false|0|no)$`, option)

_skips(name, option) if {
	name in {"npm", "pnpm", "yarn"}
	option in {"--strict-ssl=false", "--no-strict-ssl"}
}

_skips(name, option) if {
	name in {"yum", "dnf", "microdnf"}
	regex.match(`(?i)sslverify=(?:false|0|no)`, option)
}

_skips(name, option) if {
	name in {"apt", "apt-get"}
	regex.match(`(?i)verify-(?:peer|host)[\s=]+"?(?:false|0|no)`, option)
}

# Whether a variable makes a program trust every certificate: a known one, or one that says so.
trusts(name, value) if lower(value) in trusting_variables[name]

trusts(name, value) if {
	lower(value) in {"1", "true", "yes", "on"}
	regex.match(`(?:^|_)(?:SKIP|NO|DISABLE|IGNORE)_?(?:TLS|SSL|CERT(?:IFICATE)?S?)_?(?:VERIFY|VERIFICATION|VALIDATION|CHECK|ERRORS?)$|(?:^|_)(?:TLS|SSL)_(?:NO_VERIFY|INSECURE)$|(?:^|_)INSECURE_(?:TLS|SSL)$|(?:^|_)SKIP_VERIFY$`, upper(name))
}

trusts(name, value) if {
	lower(value) in {"0", "false", "no", "off"}
	not regex.match(`(?:^|_)(?:SKIP|NO|DISABLE|IGNORE)_`, upper(name))
	regex.match(`(?:^|_)(?:TLS|SSL|HTTPS|CERT(?:IFICATE)?)_?(?:VERIFY|VERIFICATION|VALIDATION|CHECK)$|(?:^|_)VERIFY_(?:TLS|SSL|HTTPS|CERTS?|CERTIFICATES?)$|(?:^|_)STRICT_SSL$`, upper(name))
}

# The options by which programs in general trust every certificate.
trusting_option := `--(?:insecure-skip-(?:tls-)?verify|(?:skip-tls|tls-skip|skip)-verify|kubelet-insecure-tls|no-check-certificate|no-verify-ssl)(?:=true)?(?:\s|$)|--(?:tls|ssl)?-?verify(?:-tls|-ssl)?=(?:false|no|0)(?:\s|$)|\bcurl\b[^|;&\n]*\s(?:--insecure|-[a-zA-Z]*k[a-zA-Z]*)(?:\s|$)`
