# What Dockerfiles have in common: stages, instructions, the commands of RUN, and the
# calls of package managers among them.
package rearguard.lib.dockerfile

# The stages in their order.
stages contains {"path": ["stages", index], "index": index, "value": value} if {
	is_array(input.stages)
	some index, value in input.stages
}

# The stage that becomes the image.
final := {"path": ["stages", last], "index": last, "value": input.stages[last]} if {
	last := count(input.stages) - 1
}

# Every instruction, those that ONBUILD keeps for later included.
instructions contains {"path": path, "value": value, "stage": stage.index, "index": index} if {
	some stage in stages
	some index, value in stage.value.instructions
	path := array.concat(stage.path, ["instructions", index])
}

instructions contains {"path": path, "value": value.trigger, "stage": stage.index, "index": index} if {
	some stage in stages
	some index, value in stage.value.instructions
	is_object(value.trigger)
	path := array.concat(stage.path, ["instructions", index, "trigger"])
}

# The final stage and the stages it is built on, as indexes. Chains are short: six
# levels are looked at.
lineage := union({one, two, three, four, five, six}) if {
	one := {final.index}
	two := _below(one)
	three := _below(two)
	four := _below(three)
	five := _below(four)
	six := _below(five)
}

_below(above) := {parent |
	some index, stage in input.stages
	index in above
	stage.from_stage == true
	some parent, other in input.stages
	parent < index
	lower(other.name) == lower(stage.image)
}

# The stages that a stage is built on.
ancestors(index) := union({one, two, three, four}) if {
	one := _below({index})
	two := _below(one)
	three := _below(two)
	four := _below(three)
}

# The last instruction of a name that the final image has; undefined where it has none.
last(instruction) := found[count(found) - 1] if {
	found := [one |
		some stage, _ in input.stages
		stage in lineage
		some index, value in input.stages[stage].instructions
		value.instruction == instruction
		one := {"path": ["stages", stage, "instructions", index], "value": value}
	]
	count(found) > 0
}

# Every command of every RUN, in the order of the file.
commands contains {"path": path, "value": value, "run": run, "index": index, "name": base_name(value.name)} if {
	some run in instructions
	run.value.instruction == "run"
	is_array(run.value.commands)
	some index, given in run.value.commands
	value := _without_sudo(given)
	path := array.concat(run.path, ["commands", index])
}

# In the list form `sudo` is a word like any other.
_without_sudo(command) := object.union(command, {"sudo": true, "name": words[0], "arguments": array.slice(words, 1, count(words))}) if {
	command.name == "sudo"
	first := min({index | some index, word in command.arguments; not startswith(word, "-")})
	words := array.slice(command.arguments, first, count(command.arguments))
} else := command

# `/usr/bin/apt-get` and `apt-get` are one program.
base_name(name) := regex.replace(name, `^.*/`, "")

# How the package managers say "install", and which options take the next word.
_managers := {
	"apt-get": {"family": "apt", "install": {"install"}},
	"apt": {"family": "apt", "install": {"install"}},
	"aptitude": {"family": "apt", "install": {"install"}},
	"yum": {"family": "yum", "install": {"install", "localinstall", "groupinstall", "reinstall"}},
	"dnf": {"family": "dnf", "install": {"install", "in", "localinstall", "groupinstall", "reinstall"}},
	"microdnf": {"family": "dnf", "install": {"install", "reinstall"}},
	"zypper": {"family": "zypper", "install": {"install", "in"}},
	"apk": {"family": "apk", "install": {"add"}},
	"pip": {"family": "pip", "install": {"install"}},
	"npm": {"family": "npm", "install": {"install", "i", "add"}},
	"pnpm": {"family": "npm", "install": {"add"}},
	"yarn": {"family": "npm", "install": {"add"}},
	"gem": {"family": "gem", "install": {"install"}},
	"pacman": {"family": "pacman", "install": {"-S"}},
}

_with_value := {
	"apt": {"-t", "-o", "-c", "--target-release", "--option", "--config-file", "-a"},
	"yum": {"-c", "-x", "--setopt", "--releasever", "--installroot", "--enablerepo", "--disablerepo", "--exclude", "-R", "-d", "-e"},
	"dnf": {"-c", "-x", "--setopt", "--releasever", "--installroot", "--enablerepo", "--disablerepo", "--repo", "--repoid", "--exclude", "--forcearch", "-d"},
	"zypper": {"-r", "--repo", "-t", "--type", "--from", "-p", "--plus-repo", "-c", "--config", "-R", "--root", "--download"},
	"apk": {"-t", "--virtual", "-X", "--repository", "-p", "--root", "--repositories-file", "--arch", "--keys-dir", "--cache-dir", "--wait"},
	"pip": {"-r", "--requirement", "-c", "--constraint", "-e", "--editable", "-i", "--index-url", "--extra-index-url", "-f", "--find-links", "-t", "--target", "--prefix", "--root", "--trusted-host", "--platform", "--python-version", "--implementation", "--abi", "--no-binary", "--only-binary", "--progress-bar", "--global-option", "--install-option", "--timeout", "--retries", "--cache-dir", "--proxy", "--cert", "--src", "--upgrade-strategy", "--python"},
	"npm": {"--prefix", "-C", "--dir", "--registry", "--cache", "-w", "--workspace", "--loglevel", "--omit", "--include", "--only", "--filter", "--tag", "--modules-folder", "--network-timeout", "--cwd"},
	"gem": {"-v", "--version", "-s", "--source", "-i", "--install-dir", "-n", "--bindir", "-P", "--trust-policy", "--platform", "-p", "--http-proxy", "-g", "--file", "-B", "--build-root"},
	"pacman": {"--root", "-r", "--dbpath", "-b", "--cachedir", "--config"},
}

# Every call of a package manager: what it is asked to do (`action`), its options, and
# the other words.
calls contains {"manager": manager, "family": family, "action": action, "words": words, "options": options, "command": command} if {
	some command in commands
	plain := _plain(command)
	manager := plain.manager
	family := _managers[manager].family
	takes := _with_value[family]
	arguments := plain.arguments
	options := [argument | some argument in arguments; startswith(argument, "-")]
	others := [argument |
		some index, argument in arguments
		not startswith(argument, "-")
		not _is_value(arguments, index, takes)
	]
	action := _action(manager, others, options)
	words := _rest(manager, others)
}

_is_value(arguments, index, takes) if {
	index > 0
	arguments[index - 1] in takes
}

_action("pacman", _, options) := found[0] if {
	found := [option | some option in options; startswith(option, "-S")]
}

_action(manager, others, _) := others[0] if {
	manager != "pacman"
	count(others) > 0
} else := "" if manager != "pacman"

_rest("pacman", others) := others

_rest(manager, others) := array.slice(others, 1, count(others)) if manager != "pacman"

_plain(command) := {"manager": command.name, "arguments": command.value.arguments} if {
	_managers[command.name]
	not _is_global_yarn(command)
}

_plain(command) := {"manager": "yarn", "arguments": array.slice(command.value.arguments, 1, count(command.value.arguments))} if {
	_is_global_yarn(command)
}

_plain(command) := {"manager": "pip", "arguments": command.value.arguments} if {
	regex.match(`^pip[0-9.]+$`, command.name)
}

# `python -m pip install` and `uv pip install`.
_plain(command) := {"manager": "pip", "arguments": array.slice(command.value.arguments, 2, count(command.value.arguments))} if {
	regex.match(`^(?:python|pypy)[0-9.]*$`, command.name)
	command.value.arguments[0] == "-m"
	command.value.arguments[1] == "pip"
}

_plain(command) := {"manager": "pip", "arguments": array.slice(command.value.arguments, 1, count(command.value.arguments))} if {
	command.name == "uv"
	command.value.arguments[0] == "pip"
}

_is_global_yarn(command) if {
	command.name == "yarn"
	command.value.arguments[0] == "global"
}

# The calls that install packages.
installs contains call if {
	some call in _asked
	not call in misplaced
}

# The calls of apt where there is none: they install nothing. Alpine Linux has other
# package managers beside its own as packages.
misplaced contains call if {
	some call in _asked
	call.family == "apt"
	some root in ancestors(call.command.run.stage) | {call.command.run.stage}
	stage := input.stages[root]
	stage.from_stage == false
	regex.match(`^(?:[^/]+/)*alpine(?:[:@]|$)|:[^/@]*-alpine`, stage.image)
}

_asked contains call if {
	some call in calls
	call.action in _managers[call.manager].install
}

_asked contains call if {
	some call in calls
	call.manager == "pacman"
	regex.match(`^-S[yuw]*$`, call.action)
}

# Whether an option is given: a long one as it is or with a value, a short one also among others.
has_option(call, names) if {
	some option in call.options
	option in names
}

has_option(call, names) if {
	some option in call.options
	split(option, "=")[0] in names
}

has_option(call, names) if {
	some option in call.options
	regex.match(`^-[A-Za-z]+$`, option)
	some name in names
	count(name) == 2
	contains(option, substring(name, 1, 1))
}

# The text of a RUN with all its here-documents.
script(run) := concat("\n", array.concat([run.value.text], object.get(run.value, "heredocs", [])))

# A cache mount that covers a directory: what is left there is not part of the image.
has_cache_mount(run, directory) if {
	some mount in _mounts(run)
	contains(mount, "type=cache")
	some target in regex.find_all_string_submatch_n(`(?:target|dst|destination)=([^,]+)`, mount, -1)
	startswith(directory, trim_suffix(target[1], "/"))
}

_mounts(run) := {run.value.flags.mount} if is_string(run.value.flags.mount)

_mounts(run) := {mount | some mount in run.value.flags.mount} if is_array(run.value.flags.mount)

# Whether what a RUN leaves behind becomes part of the image: it stands in the final
# stage or in one that this is built on.
is_kept(stage) if stage in lineage

# Whether a package is named without the version to install. Files, addresses, groups and
# what a variable will name are not judged.
is_unpinned(family, word) if {
	not _is_group(family, word)
	not regex.match(`^[./~]|[$*{]|://|^git\+|\.(?:deb|rpm|apk|whl|gz|tgz|zip|gem|txt)$`, word)
	not _is_pinned(family, word)
}

_is_group(family, word) if {
	family in {"yum", "dnf", "zypper"}
	startswith(word, "@")
}

_is_pinned(family, word) if {
	family in {"apt", "zypper"}
	contains(word, "=")
}

_is_pinned("apk", word) if regex.match(`[=~<>]`, word)

_is_pinned(family, word) if {
	family in {"yum", "dnf", "zypper"}
	regex.match(`-(?:[0-9]+:)?[0-9]+[.0-9]`, word)
}

_is_pinned("pip", word) if regex.match(`(?:^|[^<>!~])=|@`, word)

_is_pinned("npm", word) if regex.match(`.@(?:\^|~|=|v)?[0-9]|.@.*<`, word)

_is_pinned("gem", word) if contains(word, ":")

# The packages that a family's calls install without a version.
unpinned(family) := {{"call": call, "words": words} |
	some call in installs
	call.family == family
	words := [word | some word in call.words; is_unpinned(family, word)]
	count(words) > 0
}

# Installs whose RUN does not remove what the package manager downloaded, where that is kept.
uncleaned(family, pattern) := {call |
	some call in installs
	call.family == family
	is_kept(call.command.run.stage)
	text := script(call.command.run)
	not regex.match(pattern, text)
}

# One cause at several places is one finding: at the first of them, with the others beside it.
together(places, message) := {"path": ordered[0], "related": related} if {
	ordered := sort(places)
	count(ordered) > 0
	related := [{"message": message, "path": path} | some path in array.slice(ordered, 1, count(ordered))]
}

# The kinds of call that read the package index anew.
_updates := {
	"apt": {"update"},
	"apk": {"update"},
	"yum": {"update", "makecache", "check-update"},
	"dnf": {"update", "makecache", "check-update"},
	"zypper": {"refresh", "ref", "update", "up"},
}

updates contains call if {
	some call in calls
	call.action in _updates[call.family]
	count(call.words) == 0
}

# These take no packages: what follows is a mistake and changes nothing.
updates contains call if {
	some call in calls
	call.family in {"apt", "apk"}
	call.action == "update"
}

updates contains call if {
	some call in calls
	call.family == "pacman"
	regex.match(`^-Sy+u*$`, call.action)
	count(call.words) == 0
}
