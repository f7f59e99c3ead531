package rearguard.lib.kubernetes_test

import data.rearguard.lib.kubernetes

pod(spec) := {"kind": "Pod", "metadata": {"name": "shop"}, "spec": spec}

test_pod_is_found_in_a_cron_job if {
	job := {"kind": "CronJob", "spec": {"jobTemplate": {"spec": {"template": {"spec": {"containers": [{"name": "a"}]}}}}}}
	paths := {container.path | some container in kubernetes.containers} with input as job
	paths == {["spec", "jobTemplate", "spec", "template", "spec", "containers", 0]}
}

test_null_lists_have_no_containers if {
	count(kubernetes.containers) == 0 with input as pod({"containers": null, "initContainers": "x"})
}

test_container_wins_over_pod if {
	container := {"path": ["spec", "containers", 0], "value": {"name": "a", "securityContext": {"runAsUser": 10}}}
	found := kubernetes.setting(container, "runAsUser") with input as pod({"securityContext": {"runAsUser": 0}})
	found == {"value": 10, "path": ["spec", "containers", 0, "securityContext", "runAsUser"], "who": "container a"}
}

test_pod_counts_where_the_container_says_null if {
	container := {"path": ["spec", "containers", 0], "value": {"name": "a", "securityContext": {"runAsUser": null}}}
	found := kubernetes.setting(container, "runAsUser") with input as pod({"securityContext": {"runAsUser": 0}})
	found == {"value": 0, "path": ["spec", "securityContext", "runAsUser"], "who": "Pod shop"}
}

test_false_counts_as_stated if {
	container := {"path": [], "value": {"securityContext": {"runAsNonRoot": false}}}
	kubernetes.setting(container, "runAsNonRoot").value == false with input as pod({})
}

test_all_containers_are_reported_at_the_pod if {
	both := {"containers": [{"name": "a"}, {"name": "b"}]}
	found := kubernetes.places(kubernetes.containers) with input as pod(both)
	found == [{"path": ["spec"], "who": "Pod shop"}]
}

test_some_containers_are_reported_one_by_one if {
	both := {"containers": [{"name": "a"}, {"name": "b"}]}
	lacking := {{"path": ["spec", "containers", 1], "value": {"name": "b"}, "list": "containers"}}
	found := kubernetes.places(lacking) with input as pod(both)
	found == [{"path": ["spec", "containers", 1], "who": "container b"}]
}

test_what_every_container_lacks_is_reported_at_their_list if {
	both := {"containers": [{"name": "a"}, {"name": "b"}]}
	found := kubernetes.container_places(kubernetes.containers, ["image"]) with input as pod(both)
	found == [{"path": ["spec", "containers"], "who": "each of the 2 containers"}]
}

test_what_init_containers_lack_too_is_reported_at_the_pod if {
	both := {"containers": [{"name": "a"}], "initContainers": [{"name": "b"}]}
	found := kubernetes.container_places(kubernetes.containers, ["image"]) with input as pod(both)
	found == [{"path": ["spec"], "who": "each of the 2 containers"}]
}

test_what_has_a_place_in_some_container_is_reported_there if {
	both := {"containers": [{"name": "a", "resources": {}}, {"name": "b"}]}
	found := kubernetes.container_places(kubernetes.containers, ["resources", "limits"]) with input as pod(both)
	found == [
		{"path": ["spec", "containers", 0, "resources", "limits"], "who": "container a"},
		{"path": ["spec", "containers", 1, "resources", "limits"], "who": "container b"},
	]
}

test_what_some_containers_lack_is_reported_at_their_fields if {
	both := {"containers": [{"name": "a"}, {"name": "b"}]}
	lacking := {{"path": ["spec", "containers", 1], "value": {"name": "b"}, "list": "containers"}}
	found := kubernetes.container_places(lacking, ["image"]) with input as pod(both)
	found == [{"path": ["spec", "containers", 1, "image"], "who": "container b"}]
}

test_what_the_only_container_lacks_is_reported_at_its_field if {
	one := {"containers": [{"name": "a"}]}
	found := kubernetes.container_places(kubernetes.containers, ["image"]) with input as pod(one)
	found == [{"path": ["spec", "containers", 0, "image"], "who": "container a"}]
}

test_nothing_lacking_is_reported_nowhere if {
	count(kubernetes.places(set())) == 0 with input as pod({"containers": []})
}

test_windows_has_no_linux_containers if {
	count(kubernetes.linux_containers) == 0 with input as pod({"os": {"name": "windows"}, "containers": [{"name": "a"}]})
	selected := {"nodeSelector": {"kubernetes.io/os": "windows"}, "containers": [{"name": "a"}]}
	count(kubernetes.linux_containers) == 0 with input as pod(selected)
}

test_capabilities_are_named_one_way if {
	context := {"capabilities": {"add": ["CAP_sys_admin", 3]}}
	names := {one.name | some one in kubernetes.capabilities} with input as pod({"containers": [{"securityContext": context}]})
	names == {"SYS_ADMIN"}
}

test_texts_of_a_missing_list_is_empty if {
	kubernetes.texts({}, "verbs") == set()
	kubernetes.texts({"verbs": null}, "verbs") == set()
	kubernetes.texts({"verbs": "get"}, "verbs") == set()
	kubernetes.texts({"verbs": ["get", 1]}, "verbs") == {"get"}
}

test_bootstrap_roles_are_builtin if {
	kubernetes.is_builtin with input as {"metadata": {"name": "system:node"}}
	kubernetes.is_builtin with input as {"metadata": {"name": "view", "labels": {"kubernetes.io/bootstrapping": "rbac-defaults"}}}
	not kubernetes.is_builtin with input as {"metadata": {"name": "view"}}
}

test_programs_are_named_by_the_first_word_or_by_what_runs_them if {
	named := {words: found |
		some words in [["/bin/etcd"], ["sh", "-c", "exec etcd --a"], ["hyperkube", "kubelet"], ["wait-for", "etcd"], ["shop", "--x=/etcd"]]
		found := kubernetes.control_plane_program({"path": [], "value": {"command": words}}).name
	}
	named == {["/bin/etcd"]: "etcd", ["sh", "-c", "exec etcd --a"]: "etcd", ["hyperkube", "kubelet"]: "kubelet"}
}
