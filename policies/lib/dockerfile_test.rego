package rearguard.lib.dockerfile_test

import data.rearguard.lib.dockerfile

_file(commands) := {"stages": [{"name": "", "image": "a", "from_stage": false, "instructions": [{
	"instruction": "run",
	"text": "x",
	"flags": {},
	"commands": commands,
}]}]}

_words(commands) := {concat(" ", array.concat([call.family, call.action], call.words)) |
	some call in dockerfile.installs with input as _file(commands)
}

test_every_manager_says_install_its_way if {
	_words([
		{"name": "/usr/bin/apt-get", "arguments": ["-y", "install", "-t", "sid", "curl"]},
		{"name": "apk", "arguments": ["--no-cache", "add", "--virtual", ".build", "git"]},
		{"name": "python3", "arguments": ["-m", "pip", "install", "-r", "r.txt", "flask"]},
		{"name": "pip3.12", "arguments": ["install", "flask"]},
		{"name": "yarn", "arguments": ["global", "add", "x"]},
		{"name": "pacman", "arguments": ["-Sy", "--noconfirm", "nginx"]},
		{"name": "pacman", "arguments": ["-Q", "nginx"]},
		{"name": "apt-get", "arguments": ["update"]},
		{"name": "make", "arguments": ["install", "x"]},
		{"name": "sudo", "arguments": ["-E", "gem", "install", "rake"]},
	]) == {
		"apt install curl",
		"apk add git",
		"pip install flask",
		"npm add x",
		"pacman -Sy nginx",
		"gem install rake",
	}
}

test_a_short_option_may_stand_among_others if {
	dockerfile.has_option({"options": ["-qy"]}, {"-y", "--yes"})
	dockerfile.has_option({"options": ["--yes"]}, {"-y", "--yes"})
	not dockerfile.has_option({"options": ["--quiet"]}, {"-y", "--yes"})
}

test_the_last_user_is_looked_for_in_the_stages_below if {
	file := {"stages": [
		{"name": "base", "image": "a", "from_stage": false, "instructions": [{"instruction": "user", "text": "app"}]},
		{"name": "other", "image": "a", "from_stage": false, "instructions": [{"instruction": "user", "text": "root"}]},
		{"name": "", "image": "base", "from_stage": true, "instructions": []},
	]}
	user := dockerfile.last("user") with input as file
	user.value.text == "app"
}

test_one_cause_is_found_once_at_its_first_place if {
	place := dockerfile.together({["stages", 0, "instructions", 10], ["stages", 0, "instructions", 2]}, "and here")
	place == {
		"path": ["stages", 0, "instructions", 2],
		"related": [{"message": "and here", "path": ["stages", 0, "instructions", 10]}],
	}
}

test_nothing_is_found_at_no_place if not dockerfile.together(set(), "and here")
