package rearguard.lib.control_plane_test

import data.rearguard.lib.control_plane
import data.rearguard.lib.kubernetes

pod(container) := {"kind": "Pod", "spec": {"containers": [container]}}

read(object_) := {[program.name, one.name, one.value] | some program in programs; some one in program.flags} if {
	programs := control_plane.programs with input as object_
}

api := {"kube-apiserver"}

test_flags_of_every_form if {
	found := read(pod({"command": ["/bin/kube-apiserver", "--a=1", "--b", "2"], "args": ["--c", "--d=x=y", "-e=5"]}))
	found == {
		["kube-apiserver", "a", "1"],
		["kube-apiserver", "b", "2"],
		["kube-apiserver", "c", "true"],
		["kube-apiserver", "d", "x=y"],
		["kube-apiserver", "e", "5"],
	}
}

test_flags_in_a_script if {
	found := read(pod({"command": ["sh", "-c", "exec kube-apiserver --a=1 \\\n --b='2'"]}))
	found == {["kube-apiserver", "c", "exec"], ["kube-apiserver", "a", "1"], ["kube-apiserver", "b", "2"]}
}

test_the_image_names_the_program if {
	read(pod({"image": "registry.k8s.io/kube-apiserver:v1.30", "args": ["--a=1"]})) == {["kube-apiserver", "a", "1"]}
	read(pod({"image": "shop:1", "args": ["--a=1"]})) == set()
}

test_etcd_takes_variables if {
	container := {"command": ["etcd"], "env": [{"name": "ETCD_AUTO_TLS", "value": "true"}, {"name": "OTHER", "value": "x"}]}
	read(pod(container)) == {["etcd", "auto-tls", "true"]}
}

test_kubeadm_in_both_versions if {
	older := {"kind": "ClusterConfiguration", "apiServer": {"extraArgs": {"a": true}}}
	read(older) == {["kube-apiserver", "a", "true"]}
	newer := {"kind": "ClusterConfiguration", "apiServer": {"extraArgs": [{"name": "a", "value": "1"}]}}
	read(newer) == {["kube-apiserver", "a", "1"]}
}

test_kubelet_configuration_in_words_of_flags if {
	configuration := {"kind": "KubeletConfiguration", "authentication": {"anonymous": {"enabled": true}}, "tlsCipherSuites": ["A", "B"], "readOnlyPort": null}
	read(configuration) == {["kubelet", "anonymous-auth", "true"], ["kubelet", "tls-cipher-suites", "A,B"]}
}

bare := pod({"name": "api", "command": ["kube-apiserver"]})

set_to(value) := pod({"name": "api", "command": ["kube-apiserver", sprintf("--a=%s", [value])]})

test_a_missing_flag_is_reported_at_the_program if {
	found := control_plane.unless(api, "a", {"1"}) with input as bare
	found == {{"message": "container api is started without --a=1", "path": ["spec", "containers", 0, "command", 0], "text": "kube-apiserver"}}
}

test_a_wrong_value_is_reported_at_the_flag if {
	found := control_plane.unless(api, "a", {"1"}) with input as set_to("2")
	found == {{"message": "container api has --a=2", "path": ["spec", "containers", 0, "command", 1], "text": "--a=2"}}
}

test_right_and_unknown_values_are_not_reported if {
	count(control_plane.unless(api, "a", {"1"})) == 0 with input as set_to("1")
	count(control_plane.unless(api, "a", {"1"})) == 0 with input as set_to("$(A)")
	count(control_plane.unless({"etcd"}, "a", {"1"})) == 0 with input as bare
}

test_a_configuration_file_may_set_what_is_missing if {
	count(control_plane.lacks({"kubelet"}, "a")) == 0 with input as pod({"command": ["kubelet", "--config=/x"]})
	count(control_plane.lacks({"kubelet"}, "a")) == 1 with input as pod({"command": ["kubelet"]})
	count(control_plane.lacks({"kubelet"}, "a")) == 0 with input as {"kind": "KubeletConfiguration"}
	count(control_plane.kubelet_lacks("a", "x")) == 1 with input as {"kind": "KubeletConfiguration"}
	count(control_plane.kubelet_lacks("read-only-port", "x")) == 0 with input as {"kind": "KubeletConfiguration", "readOnlyPort": 1}
	count(control_plane.kubelet_lacks("a", "x")) == 0 with input as pod({"command": ["kubelet"]})
}

test_the_last_mention_counts if {
	twice := pod({"command": ["kube-apiserver", "--a=1", "--a=2"]})
	count(control_plane.only(api, "a", {"2"})) == 0 with input as twice
	count(control_plane.only(api, "a", {"1"})) == 1 with input as twice
}

test_lists if {
	count(control_plane.lists(api, "a", "x")) == 1 with input as set_to("y,x")
	count(control_plane.lists(api, "a", "x")) == 0 with input as set_to("y")
	count(control_plane.lists_not(api, "a", "x")) == 1 with input as set_to("y")
	count(control_plane.lists_not(api, "a", "x")) == 0 with input as set_to("y,x")
	count(control_plane.lists_not(api, "a", "x")) == 0 with input as set_to("$(X)")
}

test_numbers if {
	count(control_plane.below(api, "a", 10)) == 1 with input as set_to("9")
	count(control_plane.below(api, "a", 10)) == 0 with input as set_to("10")
	count(control_plane.below(api, "a", 10)) == 0 with input as set_to("9s")
}

test_presence if {
	count(control_plane.given(api, "a")) == 1 with input as set_to("x")
	count(control_plane.given(api, "a")) == 0 with input as set_to("")
	count(control_plane.given(api, "a")) == 0 with input as bare
	count(control_plane.lacks(api, "a")) == 1 with input as set_to("")
	count(control_plane.lacks(api, "a")) == 0 with input as set_to("x")
	count(control_plane.has(api, "a", {"x"})) == 1 with input as set_to("X")
}

test_containers_of_the_control_plane_are_not_ordinary if {
	count(kubernetes.ordinary_containers) == 0 with input as bare
	count(kubernetes.ordinary_containers) == 1 with input as pod({"command": ["etcd"]})
	count(kubernetes.ordinary_containers) == 1 with input as pod({"name": "shop"})
	system := {"kind": "Pod", "metadata": {"namespace": "kube-system"}, "spec": {"containers": [{"command": ["etcd"]}]}}
	count(kubernetes.ordinary_containers) == 0 with input as system
}

test_flags_that_belong_together_give_one_finding if {
	found := control_plane.lacks_any(api, ["a", "b"]) with input as bare
	{finding.message | some finding in found} == {"container api is started without --a and --b"}
	count(control_plane.lacks_any(api, ["a", "b"])) == 1 with input as set_to("1")
	count(control_plane.lacks_any(api, ["a", "b"])) == 2 with input as set_to("")
	count(control_plane.lacks_any(api, ["a"])) == 0 with input as set_to("1")
}
